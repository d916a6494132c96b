/* exceedance.c - loss in a year from one threat, in closed form. */
#include <math.h>

#include "lib/method/exceedance.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"

double tm_exceedance_above(double p, const struct tm_event_loss *loss, double x)
{
	if (x < 0)
		return 1;
	return p * tm_lognormal_above(loss->mu, loss->sigma, loss->cap, x);
}

/* The quantile of one event's loss that a share `worse` of events exceeds. */
static double loss_exceeded_by(const struct tm_event_loss *loss, double worse)
{
	double value = exp(loss->mu);

	if (loss->sigma > 0)
		value = exp(loss->mu - loss->sigma * tm_normal_quantile(worse));
	/* fmin ignores the NaN of no cap. */
	return fmin(value, loss->cap);
}

double tm_exceedance_var(double p, const struct tm_event_loss *loss, double q)
{
	if (p <= 1 - q)
		return 0;
	return loss_exceeded_by(loss, (1 - q) / p);
}

double tm_exceedance_es(double p, const struct tm_event_loss *loss, double q)
{
	const double mu = loss->mu;
	const double sigma = loss->sigma;
	const double worse = (1 - q) / p;
	double z, mean, shortfall;

	if (p <= 1 - q)
		return p * tm_lognormal_mean(mu, sigma, loss->cap) / (1 - q);
	if (!(sigma > 0))
		return loss_exceeded_by(loss, worse);
	z = -tm_normal_quantile(worse);
	mean = exp(mu + 0.5 * sigma * sigma);
	shortfall = mean * tm_normal_cdf(sigma - z);
	if (loss->cap < INFINITY) {
		const double above = (mu - log(loss->cap)) / sigma;

		shortfall += loss->cap * tm_normal_cdf(above) -
			     mean * tm_normal_cdf(sigma + above);
	}
	/* Where the value at risk is the cap, all worse years cost the cap. */
	return fmax(shortfall / worse, loss_exceeded_by(loss, worse));
}
