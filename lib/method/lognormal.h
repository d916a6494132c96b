/*
 * lognormal.h - amounts and rates known as 90 % intervals.
 *
 * An interval low..high is read as the 5th and the 95th percentile of a lognormal
 * distribution. mu and sigma are mean and standard deviation of the natural
 * logarithm; sigma 0 is a point. A cap is a value that cannot be exceeded;
 * infinity or NaN is no cap.
 */
#ifndef METHOD_LOGNORMAL_H
#define METHOD_LOGNORMAL_H

#include <tmodel/error.h>

/*
 * Validate the ends of an interval.
 *
 * TM_INVALID  an end is NaN, infinite, 0 or below; low is above high; or the interval
 *             is so wide that its mean is not finite
 */
enum tm_status tm_interval_check(double low, double high, struct tm_error *err);

/* Of a valid interval: (ln low + ln high) / 2. */
double tm_interval_mu(double low, double high);

/* Of a valid interval: (ln high - ln low) / (2 * 1.6448536269514722); a point gives 0. */
double tm_interval_sigma(double low, double high);

/* exp(mu + sigma * z(p)), not capped. */
double tm_lognormal_quantile(double mu, double sigma, double p);

/*
 * E[min(L, cap)]. Without cap exp(mu + sigma^2 / 2); with cap
 * exp(mu + sigma^2 / 2) Phi((ln cap - mu - sigma^2) / sigma)
 *         + cap Phi((mu - ln cap) / sigma),
 * the limited expected value (Klugman, Panjer & Willmot, "Loss Models", app. A);
 * with sigma 0 min(exp(mu), cap).
 */
double tm_lognormal_mean(double mu, double sigma, double cap);

/* Standard deviation, not capped: mean * sqrt(exp(sigma^2) - 1). */
double tm_lognormal_sd(double mu, double sigma);

/* P(min(L, cap) > x); 1 for x below 0. */
double tm_lognormal_above(double mu, double sigma, double cap, double x);

/*
 * Intervals of people contain the true value less often than stated. Factor for sigma
 * that corrects an interval stated with probability `stated` but correct with
 * probability `hit_rate`: z((1 + stated) / 2) / z((1 + hit_rate) / 2). Both must be
 * strictly between 0 and 1, otherwise NaN. Hit rate .55 of 90 % intervals: 2.18.
 */
double tm_calibration_factor(double stated, double hit_rate);

/* Yearly probability p to events a year, -ln(1 - p); infinity at 1. */
double tm_rate_from_probability(double probability);

/* Events a year to the probability of at least one, 1 - exp(-rate). */
double tm_probability_from_rate(double rate);

#endif
