/* gamma.c - the gamma distribution with scale 1. */
#include <float.h>
#include <math.h>

#include "lib/method/gamma.h"
#include "lib/method/normal.h"

/* From here on Stirling's series for ln Gamma is exact to a double. */
#define LARGE_SHAPE 30.0

#define TWO_PI 6.28318530717958647693

/* More steps than any shape up to 1e10 needs. */
#define MOST_STEPS 10000000

/* u - ln(1 + u) without cancellation around 0. */
static double less_log1p(double u)
{
	double power = u * u;
	double sum = 0;

	if (fabs(u) > 0.1)
		return u - log1p(u);
	for (int k = 2; fabs(power) > DBL_EPSILON * fabs(sum) / 16; k++) {
		sum += (k % 2 ? -power : power) / k;
		power *= u;
	}
	return sum;
}

/*
 * x^shape e^-x / Gamma(shape): the density of ln G. For large shapes its logarithm is
 * the small difference of large numbers, so it is taken from the mode outward (DLMF
 * 5.11.1 for the Gamma function).
 */
static double log_density(double shape, double x)
{
	const double a2 = 1 / (shape * shape);
	double stirling;

	if (shape < LARGE_SHAPE)
		return exp(shape * log(x) - x) / tgamma(shape);
	stirling = (1.0 / 12 - a2 * (1.0 / 360 - a2 * (1.0 / 1260 - a2 / 1680))) / shape;
	return sqrt(shape / TWO_PI) * exp(-shape * less_log1p(x / shape - 1) - stirling);
}

/* Sum of x^k / ((shape + 1) ... (shape + k)), for x < shape + 1. */
static double series(double shape, double x)
{
	double term = 1;
	double sum = 1;

	for (int k = 1; k < MOST_STEPS && term > DBL_EPSILON / 16 * sum; k++) {
		term *= x / (shape + k);
		sum += term;
	}
	return sum / shape;
}

/* The continued fraction for the upper tail, by Lentz's method, for x >= shape + 1. */
static double fraction(double shape, double x)
{
	double under = x + 1 - shape;
	double c = 1 / DBL_MIN;
	double d = 1 / under;
	double value = d;

	for (int k = 1; k < MOST_STEPS; k++) {
		const double over = -k * (k - shape);
		double step;

		under += 2;
		d = 1 / (over * d + under);
		c = under + over / c;
		step = c * d;
		value *= step;
		if (fabs(step - 1) < DBL_EPSILON)
			break;
	}
	return value;
}

double tm_gamma_cdf(double shape, double x)
{
	if (!(shape > 0) || isnan(x))
		return NAN;
	if (x <= 0)
		return 0;
	if (isinf(x))
		return 1;
	if (x < shape + 1)
		return log_density(shape, x) * series(shape, x);
	return 1 - log_density(shape, x) * fraction(shape, x);
}

/* ln of a first guess: Wilson & Hilferty's cube, or the first term of the series. */
static double first_guess(double shape, double p)
{
	const double spread = 1 / (9 * shape);
	const double root = 1 - spread + tm_normal_quantile(p) * sqrt(spread);

	if (root > 0.3)
		return log(shape) + 3 * log(root);
	return log(shape) - 1 + (log(p) + 0.5 * log(TWO_PI * shape)) / shape;
}

double tm_gamma_quantile(double shape, double p)
{
	double low = -1e6, high = 1e6;
	double at;

	if (!(shape > 0) || !(p >= 0 && p <= 1))
		return NAN;
	if (p <= 0 || p >= 1)
		return p <= 0 ? 0 : INFINITY;
	at = first_guess(shape, p);
	for (int i = 0; i < 200; i++) {
		const double x = exp(at);
		const double above = tm_gamma_cdf(shape, x) - p;
		double next;

		if (above > 0)
			high = at;
		else
			low = at;
		next = at - above / log_density(shape, x);
		if (fabs(next - at) <= 4 * DBL_EPSILON)
			return exp(next);
		at = next > low && next < high ? next : 0.5 * (low + high);
	}
	return exp(at);
}
