/*
 * quantity.h - one input of the ranking (the loss of a threat, or its rate) in any of
 * its forms, and pooling of several opinions.
 *
 * Variances are on the log scale and have two parts: `stated` comes from stated
 * intervals, `fixed` from everything else (disagreement between people, the uncertainty
 * of a count). Only the stated part widens with calibration: sigma^2 = f^2
 *
 * stated + fixed, at every level of pooling.
 */
#ifndef METHOD_QUANTITY_H
#define METHOD_QUANTITY_H

#include <stdbool.h>
#include <stdint.h>

#include <tmodel/error.h>

/*
 * Running pool with equal weights, for any number of opinions in constant space
 * (Welford's update, so no cancellation); start from { 0 }. A group is pooled like a
 * single opinion whose fixed variance is the disagreement inside the group:
 *
 *     struct tm_pool leader = { 0 }, threat = { 0 };
 *
 *     each interval of this leader:  tm_pool_add_interval(&leader, low, high);
 *     each leader:                   tm_pool_add_pool(&threat, &leader);
 */
struct tm_pool {
	int64_t count;  /* opinions added */
	double mu;      /* mean of their mu */
	double squares; /* sum of (mu - mean mu)^2 */
	double stated;  /* mean of their stated variances */
	double fixed;   /* mean of their fixed variances */
};

/* One opinion: mu and its variances, each 0 or more. */
void tm_pool_add(struct tm_pool *pool, double mu, double stated, double fixed);

/* One stated interval, valid by tm_interval_check(). */
void tm_pool_add_interval(struct tm_pool *pool, double low, double high);

/* A whole group as one opinion. An empty group adds nothing. */
void tm_pool_add_pool(struct tm_pool *pool, const struct tm_pool *group);

/* Mean of fixed variances + population variance of mu; 0 for an empty pool. */
double tm_pool_fixed(const struct tm_pool *pool);

enum tm_quantity_form {
	TM_QUANTITY_UNKNOWN,     /* unknown: the numbers are meaningless */
	TM_QUANTITY_INTERVAL,    /* the threat's own 90 % interval */
	TM_QUANTITY_POOLED,      /* from the intervals of several concerns */
	TM_QUANTITY_PROBABILITY, /* a rate from a yearly probability: a point */
	TM_QUANTITY_COUNT        /* a rate from events observed in some years */
};

/* { 0 } is an unknown quantity. */
struct tm_quantity {
	enum tm_quantity_form form;
	double low, high; /* 5th and 95th percentile, not capped */
	double cap;       /* NaN: none */
	double mu;        /* mean of the logarithm */
	double sigma;     /* sqrt(stated + fixed): not calibrated */
	double stated;    /* variance that calibration widens */
	double fixed;     /* variance that calibration does not widen */
	double mean;      /* capped; the basis of every order */
};

/*
 * The 90 % interval low..high, capped at cap (NaN or infinity: no cap). low = high
 * is a point, whose mean is min(low, cap) exactly.
 *
 * TM_INVALID  what tm_interval_check() refuses; or a cap of 0 or below
 */
enum tm_status tm_quantity_interval(double low, double high, double cap,
				    struct tm_quantity *out, struct tm_error *err);

/*
 * What a pool of intervals amounts to: low and high are the 5 % and 95 % points of
 * the lognormal with the pool's mean and whole variance. An empty pool gives an
 * unknown quantity.
 *
 * TM_INVALID  a cap of 0 or below; or the mean is not a finite number
 */
enum tm_status tm_quantity_pooled(const struct tm_pool *pool, double cap,
				  struct tm_quantity *out, struct tm_error *err);

/*
 * A rate from the probability of at least one event a year, above 0 and below 1:
 * the point -ln(1 - p), without uncertainty of its own.
 *
 * TM_INVALID  not a number above 0 and below 1
 */
enum tm_status tm_quantity_probability(double probability, struct tm_quantity *out,
				       struct tm_error *err);

/*
 * A rate from `events` (a whole number, 0 to 1e9) seen in `years` (above 0):
 * Gamma(events + 1/2, years), the posterior under Jeffreys' prior for a Poisson rate.
 * mean = (events + 1/2) / years; low and high are its 5 % and 95 % points; mu and
 * sigma those of the lognormal through the two points; all variance is fixed.
 *
 * TM_INVALID  events or years out of range
 */
enum tm_status tm_quantity_count(double events, double years, struct tm_quantity *out,
				 struct tm_error *err);

/* sqrt(factor^2 * stated + fixed): sigma with the intervals widened. */
double tm_quantity_sigma(const struct tm_quantity *quantity, double factor);

/* Whether a typical value is more than 25 % off the median of the interval, exp(mu). */
bool tm_quantity_far_from(const struct tm_quantity *quantity, double typical);

#endif
