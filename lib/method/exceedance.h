/*
 * exceedance.h - loss in a year: per threat in closed form, for all threats together
 * exactly on a grid. Nothing is simulated.
 *
 * Not calibrated: losses are those of the order. Money is in any one unit.
 */
#ifndef METHOD_EXCEEDANCE_H
#define METHOD_EXCEEDANCE_H

#include <stddef.h>

#include <tmodel/error.h>

/* The loss of one event: lognormal, sigma 0 a point, cap NaN or infinity for none. */
struct tm_event_loss {
	double mu, sigma, cap;
};

/*
 * At most one event per year, with probability p (1 - exp(-rate)): P(loss in the year >
 * x) = p (1 - Phi((ln x - mu) / sigma)), 0 from the cap on.
 */
double tm_exceedance_above(double p, const struct tm_event_loss *loss, double x);

/*
 * Value at risk: the q quantile of the loss in a year, 0 < q < 1. 0 when p <= 1 - q
 * ("no loss in q of years"), otherwise min(cap, exp(mu - sigma z((1 - q) / p))).
 */
double tm_exceedance_var(double p, const struct tm_event_loss *loss, double q);

/*
 * Expected shortfall: mean of the worst 1 - q of the years, never below the value at
 * risk. p E[min(L, cap)] / (1 - q) when p <= 1 - q; otherwise, with v the value at
 * risk, p E[min(L, cap); L > v] / (1 - q) (McNeil, Frey & Embrechts, "Quantitative
 * Risk Management", 2.3).
 */
double tm_exceedance_es(double p, const struct tm_event_loss *loss, double q);

/* One of many: events arrive as a Poisson process of `rate` a year, 0 to so many. */
#define TM_STREAM_RATE_MAX 1e6
struct tm_event_stream {
	double rate;
	struct tm_event_loss loss;
};

/* The distribution of the loss in a year from all streams together; opaque. */
struct tm_portfolio;

/*
 * Independent compound Poisson streams, by discrete Fourier transform (Klugman, Panjer
 * & Willmot, "Loss Models", 9.6) on a ladder of grids, each eight times as wide as the
 * one before, so that small and large amounts are equally fine. A loss that is small
 * beside a cell is distributed over adjacent cells so that mean and variance of the sum
 * are kept; what is above the grid is left out (it cannot come back below), and the
 * transform has twice the grid's length and is damped, so that nothing wraps around.
 * Everything is done on a grid of half as many cells too: see
 * tm_portfolio_difference(). With 20 usual threats P is good to 2e-6 of itself; amounts
 * that can only take a few values (sigma 0) are placed within 1/256 of themselves. To
 * be given to tm_portfolio_free().
 *
 * TM_INVALID  a rate below 0 or above 1e6, mu or sigma not finite, sigma below 0, a
 *             cap of 0 or below
 * TM_FAILED   out of memory
 */
enum tm_status tm_portfolio_new(const struct tm_event_stream *streams, size_t n,
				struct tm_portfolio **out, struct tm_error *err);

/* P(loss in the year > x); non-increasing in x. */
double tm_portfolio_above(const struct tm_portfolio *portfolio, double x);

/* The smallest x with P(loss <= x) >= q, 0 < q < 1; 0 when P(no loss) >= q. */
double tm_portfolio_quantile(const struct tm_portfolio *portfolio, double q);

/*
 * Numerical error: the largest difference between the two grids' P(loss > x) that is
 * not explained by moving x by 1 %. Usually 0; above 1e-3 the digits are unreliable.
 */
double tm_portfolio_difference(const struct tm_portfolio *portfolio);

/*
 * Points for drawing: count >= 2 amounts, evenly spread by ratio, from the one exceeded
 * with 99 % of the probability of any loss to the one exceeded with probability 0.001
 * (or with 1 % of the probability of any loss if that is less), and the probability to
 * exceed each. All 0 when there can be no loss.
 */
void tm_portfolio_curve(const struct tm_portfolio *portfolio, size_t count,
			double *amounts, double *above);

/* Accepts NULL. */
void tm_portfolio_free(struct tm_portfolio *portfolio);

#endif
