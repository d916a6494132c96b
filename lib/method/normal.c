/* normal.c - the standard normal distribution. */
#include <math.h>

#include "lib/method/normal.h"

static const double sqrt_half = 0.70710678118654752440;
static const double inverse_sqrt_two_pi = 0.39894228040143267794;

double tm_normal_cdf(double z)
{
	return 0.5 * erfc(-z * sqrt_half);
}

double tm_normal_density(double z)
{
	return inverse_sqrt_two_pi * exp(-0.5 * z * z);
}

/* A ratio of two polynomials of degree 7, coefficients from the constant term up. */
struct ratio {
	double over[8], under[8];
};

/* AS 241: |p - 1/2| <= .425, in .425^2 - (p - 1/2)^2. */
static const struct ratio central = {
	{ 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
	  1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
	  3.3430575583588128105e4, 2.5090809287301226727e3 },
	{ 1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
	  2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
	  5.2264952788528545610e3 }
};

/* r = sqrt(-ln(min(p, 1 - p))) <= 5, in r - 1.6. */
static const struct ratio middle = {
	{ 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
	  3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
	  2.27238449892691845833e-2, 7.74545014278341407640e-4 },
	{ 1.0, 2.05319162663775882187e0, 1.67638483018380384940e0,
	  6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
	  5.47593808499534494600e-4, 1.05075007164441684324e-9 }
};

/* r > 5, in r - 5. */
static const struct ratio tail = {
	{ 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
	  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
	  2.71155556874348757815e-5, 2.01033439929228813265e-7 },
	{ 1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
	  1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
	  1.42151175831644588870e-7, 2.04426310338993978564e-15 }
};

static double ratio_at(const struct ratio *ratio, double x)
{
	double over = ratio->over[7];
	double under = ratio->under[7];

	for (int i = 6; i >= 0; i--) {
		over = over * x + ratio->over[i];
		under = under * x + ratio->under[i];
	}
	return over / under;
}

double tm_normal_quantile(double p)
{
	const double from_half = p - 0.5;
	double r;

	if (!(p >= 0 && p <= 1))
		return NAN;
	if (p <= 0 || p >= 1)
		return copysign(INFINITY, from_half);
	if (fabs(from_half) <= 0.425)
		return from_half * ratio_at(&central, 0.180625 - from_half * from_half);
	r = sqrt(-log(from_half < 0 ? p : 1 - p));
	r = r <= 5 ? ratio_at(&middle, r - 1.6) : ratio_at(&tail, r - 5);
	return copysign(r, from_half);
}
