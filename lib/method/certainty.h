/*
 * certainty.h - how sure is the order, and what would be worth knowing.
 *
 * The logarithm of a threat's yearly value is normal with
 *     mean     = mu(rate) + mu(loss) + ln multiplier   (a cap is ignored here)
 *     variance = sigma(rate)^2 + sigma(loss)^2         (calibrated; 0 is a point)
 * independently of the others. Rank 1 is the largest. Two equal points are above each
 * other with probability 1/2, and points that tie take their ranks at random, every
 * order of them equally likely, so that rows and columns of the rank matrix sum to 1.
 */
#ifndef METHOD_CERTAINTY_H
#define METHOD_CERTAINTY_H

#include <tmodel/rank.h>

#include "lib/method/order.h"

struct tm_certainty {
	double mean;
	double variance; /* 0 or more */
};

/* P(a above b) = Phi((mean a - mean b) / sqrt(variance a + variance b)); equal: 1/2. */
double tm_certainty_above(const struct tm_certainty *a, const struct tm_certainty *b);

/* expected[i] = 1 + sum over j of P(j above i). They sum to n(n+1)/2. */
void tm_certainty_expected(const struct tm_certainty *items, size_t n, double *expected);

/*
 * p_rank[i * n + k] = P(item i has rank k + 1), for every item and rank: the integral
 * over x of density_i(x) * P(exactly k of the others lie above x), where the number
 * above x is a sum of independent yes/no events (Poisson binomial). Absolute error
 * below 1e-10; rows and columns sum to 1 within 1e-9 whatever the variances are.
 *
 * All items share one set of nodes (Gauss-Legendre panels, as wide as the narrowest
 * feature under them allows; cut at points). At a node the distribution for all items
 * is built once, and each item is divided out of it: from below where its probability
 * is up to 1/2, from above otherwise, so that rounding errors never grow. n^2 steps a
 * node instead of n^3. A step per item and fixed nodes would not do: for n alike items
 * the features are 1.25 / sqrt(n) sd wide.
 *
 * TM_INVALID  a mean or variance that is not finite, or a variance below 0
 * TM_FAILED   out of memory
 */
enum tm_status tm_certainty_ranks(const struct tm_certainty *items, size_t n,
				  double *p_rank, struct tm_error *err);

/*
 * 90 % interval of a row: the first rank with cumulative probability >= .05 to the
 * first with >= .95. n is 1 or more.
 */
void tm_certainty_interval(const double *row, size_t n, size_t *low, size_t *high);

/*
 * Walk the items, which are in order of rank, and open a new tier whenever the tier's
 * first outranks the next item with at least `probability`. tiers[i] becomes the tier
 * of item i, from 1. Threats within a tier are too close to call.
 */
void tm_certainty_tiers(const struct tm_certainty *items, size_t n, double probability,
			size_t *tiers);

/* Mean and variance of a ranked threat, its stated sigmas widened by factor. */
struct tm_certainty tm_certainty_of(const struct tm_threat_numbers *threat,
				    double factor);

/*
 * Fills expected_rank, rank_low, rank_high, tier and p_above_next of all ranked
 * threats, after tm_order_compute(). Tiers walk by computed rank.
 * factor widens stated intervals (tm_calibration_factor(); 1 for none). p_rank may be
 * NULL; otherwise it has room for r * r numbers, r the number of ranked threats:
 * p_rank[(rank - 1) * r + k] = P(the threat at that rank has rank k + 1).
 *
 * TM_INVALID  factor is not finite or not above 0; tier_probability not above 1/2 and
 *             up to 1
 * TM_FAILED   out of memory
 */
enum tm_status tm_certainty_compute(struct tm_threat_numbers *threats, size_t n,
				    double factor, double tier_probability,
				    double *p_rank, struct tm_error *err);

/*
 * The tiers there would be with another factor, which needs no rank matrix: tiers[i]
 * of threats[i], 0 where that is not ranked. Statuses as above.
 */
enum tm_status tm_certainty_retier(const struct tm_threat_numbers *threats, size_t n,
				   double factor, double tier_probability, size_t *tiers,
				   struct tm_error *err);

/*
 * The expected value of knowing an input whose mean value is `mean` and whose
 * logarithm has standard deviation `sigma`, when the alternative is worth `other`:
 *     not funded  mean Phi(d1) - other Phi(d2)       it could turn out larger
 *     funded      other Phi(-d2) - mean Phi(-d1)     it could turn out smaller
 *     d1 = (ln(mean / other) + sigma^2 / 2) / sigma,  d2 = d1 - sigma
 * (expected value of partial perfect information, in the closed form of Black &
 * Scholes 1973). With sigma 0 the limit: max(0, mean - other), funded max(0, other -
 * mean).
 */
double tm_certainty_learning(double mean, double other, double sigma, bool funded);

/*
 * The value of researching each input before funding the first `fund` threats by
 * priority: loss and rate of each ranked threat against the threat at rank fund + 1
 * (for a funded one) or at rank fund (for another), most valuable first (ties: rank,
 * loss before rate). Point inputs are omitted. list has room for 2n entries; returns
 * the number filled, 0 when every ranked threat can be funded, or fund is 0. Call after
 * tm_order_compute().
 */
size_t tm_certainty_learn(const struct tm_threat_numbers *threats, size_t n, size_t fund,
			  double factor, struct tm_learn *list);

#endif
