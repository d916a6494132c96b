/* lognormal.c - amounts and rates known as 90 % intervals. */
#include <math.h>

#include "lib/method/lognormal.h"
#include "lib/method/normal.h"

enum tm_status tm_interval_check(double low, double high, struct tm_error *err)
{
	double sigma;

	if (!isfinite(low) || !isfinite(high))
		return tm_error_set(err, TM_INVALID,
				    "the ends of an interval must be finite numbers");
	if (low <= 0)
		return tm_error_set(err, TM_INVALID, "the low end must be above 0");
	if (low > high)
		return tm_error_set(err, TM_INVALID, "the low end is above the high end");
	sigma = tm_interval_sigma(low, high);
	if (!isfinite(exp(tm_interval_mu(low, high) + 0.5 * sigma * sigma)))
		return tm_error_set(err, TM_INVALID,
				    "the interval is too wide to have a mean");
	return TM_OK;
}

double tm_interval_mu(double low, double high)
{
	return 0.5 * (log(low) + log(high));
}

double tm_interval_sigma(double low, double high)
{
	return (log(high) - log(low)) / (2 * TM_NORMAL_95);
}

double tm_lognormal_quantile(double mu, double sigma, double p)
{
	/* A point has the same value at every p, 0 and 1 among them. */
	return sigma > 0 ? exp(mu + sigma * tm_normal_quantile(p)) : exp(mu);
}

double tm_lognormal_mean(double mu, double sigma, double cap)
{
	const double whole = exp(mu + 0.5 * sigma * sigma);
	double above;

	if (!(cap < INFINITY))
		return whole;
	if (!(sigma > 0))
		return fmin(whole, cap);
	above = (mu - log(cap)) / sigma;
	return whole * tm_normal_cdf(-above - sigma) + cap * tm_normal_cdf(above);
}

double tm_lognormal_sd(double mu, double sigma)
{
	return exp(mu + 0.5 * sigma * sigma) * sqrt(expm1(sigma * sigma));
}

double tm_lognormal_above(double mu, double sigma, double cap, double x)
{
	if (x < 0)
		return 1;
	if (cap <= x)
		return 0;
	if (!(sigma > 0))
		return exp(mu) > x ? 1 : 0;
	return tm_normal_cdf((mu - log(x)) / sigma);
}

double tm_calibration_factor(double stated, double hit_rate)
{
	if (!(stated > 0 && stated < 1) || !(hit_rate > 0 && hit_rate < 1))
		return NAN;
	return tm_normal_quantile(0.5 + 0.5 * stated) /
	       tm_normal_quantile(0.5 + 0.5 * hit_rate);
}

double tm_rate_from_probability(double probability)
{
	return -log1p(-probability);
}

double tm_probability_from_rate(double rate)
{
	return -expm1(-rate);
}
