/*
 * test_quantity.c - estimates in every form: rejected ones, points, caps, counts,
 * pools.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/method/gamma.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"
#include "lib/method/quantity.h"

static void assert_near(double got, double want, double relative)
{
	if (!(fabs(got - want) <= relative * fabs(want)))
		fail_msg("%.17g, expected %.17g", got, want);
}

static void test_normal_edges(void **state)
{
	(void)state;
	assert_true(isinf(tm_normal_quantile(0)) && tm_normal_quantile(0) < 0);
	assert_true(isinf(tm_normal_quantile(1)) && tm_normal_quantile(1) > 0);
	assert_true(isnan(tm_normal_quantile(-0.1)));
	assert_true(isnan(tm_normal_quantile(1.1)));
	assert_true(isnan(tm_normal_quantile(NAN)));
	assert_true(fabs(tm_normal_quantile(0.5)) <= 0);
	assert_near(tm_normal_cdf(tm_normal_quantile(1e-300)), 1e-300, 1e-11);
	assert_near(tm_normal_cdf(tm_normal_quantile(1e-20)), 1e-20, 1e-13);
	assert_near(tm_normal_cdf(-10), 7.61985302416052e-24, 1e-13);
	assert_near(tm_normal_density(1), 0.24197072451914337, 1e-15);
	for (double p = 1e-6; p < 1; p += 0.0137)
		assert_near(tm_normal_cdf(tm_normal_quantile(p)), p, 1e-13);
}

static void test_gamma(void **state)
{
	/* Quantiles of Gamma(n + 1/2), solved from the power series with 60 digits. */
	const struct {
		double n, low, high;
	} known[] = {
		{ 0, 0.0019660700000097616, 1.9207294103470622 },
		{ 1, 0.17592315887463569, 3.9073639516255891 },
		{ 3, 1.0836749546490285, 7.0335702246700835 },
		{ 20, 13.662775734997096, 28.471193573412048 },
		{ 29, 21.169653865056731, 38.965261902615211 },
		{ 30, 22.018937063452363, 40.116048924381353 },
		{ 40, 30.630741185750338, 51.504754356113082 },
		{ 200, 177.79141109722553, 224.34531062092049 },
		{ 2000, 1927.5036010273295, 2074.6333972043299 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		assert_near(tm_gamma_quantile(known[i].n + 0.5, 0.05), known[i].low,
			    1e-12);
		assert_near(tm_gamma_quantile(known[i].n + 0.5, 0.95), known[i].high,
			    1e-12);
	}
	/* Shape 1 is exponential, shape 1/2 is half a squared normal. */
	assert_near(tm_gamma_cdf(1, 2), -expm1(-2), 1e-14);
	assert_near(tm_gamma_cdf(0.5, 0.7), erf(sqrt(0.7)), 1e-14);
	for (double shape = 0.5; shape < 1e9; shape *= 7)
		for (double p = 1e-4; p < 1; p += 0.0999)
			assert_near(tm_gamma_cdf(shape, tm_gamma_quantile(shape, p)), p,
				    1e-9);
	assert_true(tm_gamma_quantile(2, 0) <= 0);
	assert_true(isinf(tm_gamma_quantile(2, 1)));
	assert_true(isnan(tm_gamma_quantile(0, 0.5)));
	assert_true(isnan(tm_gamma_quantile(2, 1.5)));
	assert_true(isnan(tm_gamma_cdf(-1, 1)));
	assert_true(isnan(tm_gamma_cdf(1, NAN)));
	assert_true(tm_gamma_cdf(1, -1) <= 0);
	assert_true(tm_gamma_cdf(1, INFINITY) >= 1);
}

static void test_refused_intervals(void **state)
{
	const struct {
		double low, high;
		const char *text;
	} refused[] = {
		{ 2, 1, "the low end is above the high end" },
		{ 0, 1, "the low end must be above 0" },
		{ -1, 1, "the low end must be above 0" },
		{ NAN, 1, "the ends of an interval must be finite numbers" },
		{ 1, NAN, "the ends of an interval must be finite numbers" },
		{ 1, INFINITY, "the ends of an interval must be finite numbers" },
		{ 1e-300, 1e300, "the interval is too wide to have a mean" },
	};
	struct tm_quantity quantity = { .low = 42 };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		assert_int_equal(tm_quantity_interval(refused[i].low, refused[i].high,
						      NAN, &quantity, &err),
				 TM_INVALID);
		assert_string_equal(err.text, refused[i].text);
	}
	assert_int_equal(tm_quantity_interval(1, 2, 0, &quantity, &err), TM_INVALID);
	assert_int_equal(tm_quantity_interval(1, 2, -3, &quantity, &err), TM_INVALID);
	/* A rejected estimate changes nothing. */
	assert_near(quantity.low, 42, 0);
}

static void test_caps(void **state)
{
	const struct {
		double low, high, cap, mean;
	} known[] = {
		{ 75000, 75000, NAN, 75000 },
		{ 75000, 75000, 50000, 50000 },
		{ 75000, 75000, 80000, 75000 },
		{ 1, 10, INFINITY, 4.040012826945727 },
		{ 1, 10, 1e12, 4.040012826945727 },
		{ 1e7, 1e9, 5e8, 169452947.98003304 },
		/* For losses far above the cap, the mean is the cap. */
		{ 1e7, 1e9, 1, 1 },
	};
	struct tm_quantity quantity;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		assert_int_equal(tm_quantity_interval(known[i].low, known[i].high,
						      known[i].cap, &quantity, &err),
				 TM_OK);
		assert_near(quantity.mean, known[i].mean, 1e-12);
		assert_near(quantity.low, known[i].low, 0);
		assert_int_equal(isnan(quantity.cap), !(known[i].cap < INFINITY));
	}
	/* A point is exact. */
	assert_int_equal(tm_quantity_interval(75000, 75000, NAN, &quantity, &err), TM_OK);
	assert_near(quantity.mean, 75000, 0);
	assert_near(quantity.sigma, 0, 0);
}

static void test_forms_of_a_rate(void **state)
{
	struct tm_quantity rate;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_quantity_probability(0.25, &rate, &err), TM_OK);
	assert_int_equal(rate.form, TM_QUANTITY_PROBABILITY);
	assert_near(rate.mean, 0.28768207245178093, 1e-15);
	assert_near(tm_probability_from_rate(rate.mean), 0.25, 1e-15);
	assert_near(rate.sigma, 0, 0);
	assert_int_equal(tm_quantity_probability(0, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_probability(1, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_probability(NAN, &rate, &err), TM_INVALID);

	assert_int_equal(tm_quantity_count(3, 2, &rate, &err), TM_OK);
	assert_int_equal(rate.form, TM_QUANTITY_COUNT);
	assert_near(rate.mean, 1.75, 1e-15);
	assert_near(rate.low, 1.0836749546490285 / 2, 1e-12);
	assert_near(rate.high, 7.0335702246700835 / 2, 1e-12);
	assert_near(exp(rate.mu - TM_NORMAL_95 * rate.sigma), rate.low, 1e-12);
	assert_near(exp(rate.mu + TM_NORMAL_95 * rate.sigma), rate.high, 1e-12);
	/* Not an opinion: calibration does not widen it. */
	assert_near(tm_quantity_sigma(&rate, 2), rate.sigma, 1e-15);
	assert_int_equal(tm_quantity_count(-1, 2, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(1.5, 2, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(NAN, 2, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(2e9, 2, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(1, 0, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(1, INFINITY, &rate, &err), TM_INVALID);
	assert_int_equal(tm_quantity_count(1, 1e-320, &rate, &err), TM_INVALID);
}

static void test_calibration(void **state)
{
	struct tm_quantity loss;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_near(tm_calibration_factor(0.9, 0.9), 1, 1e-15);
	assert_true(isnan(tm_calibration_factor(0.9, 0)));
	assert_true(isnan(tm_calibration_factor(0.9, 1)));
	assert_true(isnan(tm_calibration_factor(1, 0.5)));
	assert_int_equal(tm_quantity_interval(1, 10, NAN, &loss, &err), TM_OK);
	assert_near(tm_quantity_sigma(&loss, 2), 2 * loss.sigma, 1e-15);
	/* The median is 3.16. */
	assert_false(tm_quantity_far_from(&loss, 3.9));
	assert_true(tm_quantity_far_from(&loss, 4.0));
	assert_false(tm_quantity_far_from(&loss, 2.4));
	assert_true(tm_quantity_far_from(&loss, 2.3));
}

/* Two leaders, one with two estimates: calculated by hand. */
static void test_pool_of_groups(void **state)
{
	struct tm_pool first = { 0 }, second = { 0 }, nobody = { 0 }, all = { 0 };
	struct tm_quantity loss;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	tm_pool_add(&first, 10, 1, 0);
	tm_pool_add(&first, 14, 3, 0);
	tm_pool_add(&second, 18, 5, 0);
	tm_pool_add_pool(&all, &first);
	tm_pool_add_pool(&all, &second);
	tm_pool_add_pool(&all, &nobody);
	assert_int_equal(first.count, 2);
	assert_int_equal(all.count, 2);
	assert_near(tm_pool_fixed(&first), 4, 1e-15);
	assert_near(tm_pool_fixed(&second), 0, 0);
	assert_near(all.mu, 15, 1e-15);
	assert_near(all.stated, 3.5, 1e-15);
	assert_near(tm_pool_fixed(&all), 2 + 9, 1e-15);
	assert_int_equal(tm_quantity_pooled(&all, NAN, &loss, &err), TM_OK);
	assert_int_equal(loss.form, TM_QUANTITY_POOLED);
	assert_near(loss.sigma, sqrt(14.5), 1e-15);
	assert_near(tm_quantity_sigma(&loss, 3), sqrt(9 * 3.5 + 11), 1e-15);
	assert_near(loss.mean, exp(15 + 14.5 / 2), 1e-12);
	assert_near(loss.high, exp(15 + TM_NORMAL_95 * sqrt(14.5)), 1e-12);
	assert_int_equal(tm_quantity_pooled(&all, 1e6, &loss, &err), TM_OK);
	assert_true(loss.mean < 1e6);
	assert_int_equal(tm_quantity_pooled(&all, -1, &loss, &err), TM_INVALID);
	assert_int_equal(tm_quantity_pooled(&nobody, NAN, &loss, &err), TM_OK);
	assert_int_equal(loss.form, TM_QUANTITY_UNKNOWN);
}

static void test_pool_refuses_what_has_no_mean(void **state)
{
	struct tm_pool pool = { 0 };
	struct tm_quantity loss;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	tm_pool_add_interval(&pool, 1e-200, 1e-200);
	tm_pool_add_interval(&pool, 1e200, 1e200);
	assert_int_equal(tm_quantity_pooled(&pool, NAN, &loss, &err), TM_INVALID);
}

/* A million estimates around a large mean: naive sums of squares would cancel. */
static void test_pool_of_a_million(void **state)
{
	struct tm_pool pool = { 0 };

	(void)state;
	for (int i = 0; i < 1000000; i++)
		tm_pool_add(&pool, 1e6 + (i % 2 ? 1e-3 : -1e-3), 0.25, 0);
	assert_int_equal(pool.count, 1000000);
	assert_near(pool.mu, 1e6, 1e-15);
	assert_near(pool.stated, 0.25, 0);
	assert_near(tm_pool_fixed(&pool), 1e-6, 1e-6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_normal_edges),
		cmocka_unit_test(test_gamma),
		cmocka_unit_test(test_refused_intervals),
		cmocka_unit_test(test_caps),
		cmocka_unit_test(test_forms_of_a_rate),
		cmocka_unit_test(test_calibration),
		cmocka_unit_test(test_pool_of_groups),
		cmocka_unit_test(test_pool_refuses_what_has_no_mean),
		cmocka_unit_test(test_pool_of_a_million),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
