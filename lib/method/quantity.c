/* quantity.c - one input of the ranking, in any of its forms. */
#include <math.h>

#include "lib/method/gamma.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"
#include "lib/method/quantity.h"

/* The largest count of events; above it the Gamma function costs too many steps. */
#define MOST_EVENTS 1e9

void tm_pool_add(struct tm_pool *pool, double mu, double stated, double fixed)
{
	const double before = mu - pool->mu;

	pool->count++;
	pool->mu += before / (double)pool->count;
	pool->squares += before * (mu - pool->mu);
	pool->stated += (stated - pool->stated) / (double)pool->count;
	pool->fixed += (fixed - pool->fixed) / (double)pool->count;
}

void tm_pool_add_interval(struct tm_pool *pool, double low, double high)
{
	const double sigma = tm_interval_sigma(low, high);

	tm_pool_add(pool, tm_interval_mu(low, high), sigma * sigma, 0);
}

void tm_pool_add_pool(struct tm_pool *pool, const struct tm_pool *group)
{
	if (group->count)
		tm_pool_add(pool, group->mu, group->stated, tm_pool_fixed(group));
}

double tm_pool_fixed(const struct tm_pool *pool)
{
	return pool->count ? pool->fixed + pool->squares / (double)pool->count : 0;
}

/* NaN marks a missing value. */
static enum tm_status read_cap(double *cap, struct tm_error *err)
{
	if (*cap <= 0)
		return tm_error_set(err, TM_INVALID, "a cap must be above 0");
	if (isinf(*cap))
		*cap = NAN;
	return TM_OK;
}

enum tm_status tm_quantity_interval(double low, double high, double cap,
				    struct tm_quantity *out, struct tm_error *err)
{
	struct tm_quantity made = { .form = TM_QUANTITY_INTERVAL,
				    .low = low,
				    .high = high };
	enum tm_status status = tm_interval_check(low, high, err);

	if (!status)
		status = read_cap(&cap, err);
	if (status)
		return status;
	made.cap = cap;
	made.mu = tm_interval_mu(low, high);
	made.sigma = tm_interval_sigma(low, high);
	made.stated = made.sigma * made.sigma;
	/* Not exp(ln low), which would turn 75000 into 74999.99999999996. */
	made.mean =
		low < high ? tm_lognormal_mean(made.mu, made.sigma, cap) : fmin(low, cap);
	*out = made;
	return TM_OK;
}

enum tm_status tm_quantity_pooled(const struct tm_pool *pool, double cap,
				  struct tm_quantity *out, struct tm_error *err)
{
	struct tm_quantity made = { .form = TM_QUANTITY_POOLED };

	if (read_cap(&cap, err))
		return TM_INVALID;
	if (pool->count) {
		made.cap = cap;
		made.mu = pool->mu;
		made.stated = pool->stated;
		made.fixed = tm_pool_fixed(pool);
		made.sigma = sqrt(made.stated + made.fixed);
		made.low = exp(made.mu - TM_NORMAL_95 * made.sigma);
		made.high = exp(made.mu + TM_NORMAL_95 * made.sigma);
		made.mean = tm_lognormal_mean(made.mu, made.sigma, cap);
		if (!isfinite(made.mean))
			return tm_error_set(
				err, TM_INVALID,
				"the intervals are too far apart to have a mean");
	} else {
		made.form = TM_QUANTITY_UNKNOWN;
	}
	*out = made;
	return TM_OK;
}

enum tm_status tm_quantity_probability(double probability, struct tm_quantity *out,
				       struct tm_error *err)
{
	struct tm_quantity made = { .form = TM_QUANTITY_PROBABILITY, .cap = NAN };

	if (!(probability > 0 && probability < 1))
		return tm_error_set(err, TM_INVALID,
				    "a yearly probability must be above 0 and below 1");
	made.mean = tm_rate_from_probability(probability);
	made.low = made.high = made.mean;
	made.mu = log(made.mean);
	*out = made;
	return TM_OK;
}

enum tm_status tm_quantity_count(double events, double years, struct tm_quantity *out,
				 struct tm_error *err)
{
	struct tm_quantity made = { .form = TM_QUANTITY_COUNT, .cap = NAN };
	const double shape = events + 0.5;

	if (!(events >= 0 && events <= MOST_EVENTS) || events != floor(events))
		return tm_error_set(err, TM_INVALID,
				    "a count of events must be a whole number from 0 on");
	if (!(years > 0 && years < INFINITY))
		return tm_error_set(err, TM_INVALID,
				    "the years of a count must be above 0");
	made.mean = shape / years;
	made.low = tm_gamma_quantile(shape, 0.05) / years;
	made.high = tm_gamma_quantile(shape, 0.95) / years;
	if (!isfinite(made.high) || made.low <= 0)
		return tm_error_set(err, TM_INVALID,
				    "the years of a count are out of range");
	made.mu = tm_interval_mu(made.low, made.high);
	made.sigma = tm_interval_sigma(made.low, made.high);
	made.fixed = made.sigma * made.sigma;
	*out = made;
	return TM_OK;
}

double tm_quantity_sigma(const struct tm_quantity *quantity, double factor)
{
	return sqrt(factor * factor * quantity->stated + quantity->fixed);
}

bool tm_quantity_far_from(const struct tm_quantity *quantity, double typical)
{
	const double median = exp(quantity->mu);

	return fabs(typical - median) > 0.25 * median;
}
