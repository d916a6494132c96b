/* gamma.h - the gamma distribution: what a count of events says about their rate. */
#ifndef METHOD_GAMMA_H
#define METHOD_GAMMA_H

#include <tmodel/error.h>

/*
 * P(G <= x) for shape > 0 and scale 1, the regularised incomplete gamma function
 * P(shape, x) (DLMF 8.2.4): the power series DLMF 8.11.4 below shape + 1, the
 * continued fraction DLMF 8.9.2 above. x <= 0 gives 0; NaN and a shape that is not
 * above 0 give NaN. Relative accuracy 1e-13, for shapes above 1e6 about 1e-11.
 */
double tm_gamma_cdf(double shape, double x);

/*
 * The x with tm_gamma_cdf(shape, x) = p, to 1e-12 relative: Newton steps on ln x,
 * kept inside a bracket. 0 at p = 0, infinity at p = 1, NaN outside.
 */
double tm_gamma_quantile(double shape, double p);

#endif
