/* normal.h - the standard normal distribution. */
#ifndef METHOD_NORMAL_H
#define METHOD_NORMAL_H

#include <tmodel/error.h>

/* The 95 % point: a 90 % interval reaches this many sd to either side. */
#define TM_NORMAL_95 1.6448536269514722

/* P(Z <= z) = erfc(-z / sqrt 2) / 2: relative accuracy in both tails. NaN gives NaN. */
double tm_normal_cdf(double z);

/* exp(-z^2 / 2) / sqrt(2 pi). */
double tm_normal_density(double z);

/*
 * The z with P(Z <= z) = p; minus infinity at 0, infinity at 1, NaN outside.
 * Relative error about 1e-15. Wichura, "Algorithm AS 241: The Percentage Points
 * of the Normal Distribution", Applied Statistics 37 (1988), routine PPND16.
 */
double tm_normal_quantile(double p);

#endif
