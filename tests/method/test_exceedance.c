/* test_exceedance.c - the loss in a year for known distributions; and incident counts. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/method/exceedance.h"
#include "lib/method/likelihood.h"

static void assert_near(double got, double want, double absolute)
{
	if (!(fabs(got - want) <= absolute))
		fail_msg("%.17g, expected %.17g", got, want);
}

static struct tm_portfolio *portfolio_of(const struct tm_event_stream *streams, size_t n)
{
	struct tm_portfolio *portfolio;
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_portfolio_new(streams, n, &portfolio, &err), TM_OK);
	return portfolio;
}

/* Losses of one size: their number has a Poisson distribution. */
static void test_one_size_is_poisson(void **state)
{
	const double rates[] = { 0.02, 0.5, 4, 15 };

	(void)state;
	for (size_t r = 0; r < sizeof rates / sizeof *rates; r++) {
		const struct tm_event_stream stream = { rates[r],
							{ log(75000), 0, NAN } };
		struct tm_portfolio *portfolio = portfolio_of(&stream, 1);
		double term = exp(-rates[r]);
		double above = 1;

		for (int k = 0; k < 25; k++) {
			above -= term;
			term *= rates[r] / (k + 1);
			assert_near(tm_portfolio_above(portfolio, 75000 * (k + 0.5)),
				    above, 2e-6);
		}
		assert_near(tm_portfolio_above(portfolio, 0), 1 - exp(-rates[r]), 1e-15);
		tm_portfolio_free(portfolio);
	}
}

/* So rare that two events in a year are negligible: closed form of one threat. */
static void test_rare_is_closed_form(void **state)
{
	const struct tm_event_stream stream = { 1e-5, { 14, 1.2, 5e7 } };
	struct tm_portfolio *portfolio = portfolio_of(&stream, 1);

	(void)state;
	for (double x = 1e3; x < 1e9; x *= 3) {
		const double want = tm_exceedance_above(1e-5, &stream.loss, x);

		assert_near(tm_portfolio_above(portfolio, x), want, 1e-10 + 1e-3 * want);
	}
	assert_near(tm_portfolio_quantile(portfolio, 0.99), 0, 0);
	tm_portfolio_free(portfolio);
}

/* Two streams, one often capped; reference sums on grids of 2^18 cells. */
static void test_capped_mixture(void **state)
{
	const struct tm_event_stream streams[] = { { 3, { 12, 1.5, 4e5 } },
						   { 0.7, { 10, 0.4, NAN } } };
	const struct {
		double x, above;
	} known[] = {
		{ 1e3, 0.975251006 },   { 5e3, 0.974522033 },   { 1.2e4, 0.971056444 },
		{ 2e4, 0.961773674 },   { 1e5, 0.886640269 },   { 3.9e5, 0.691633311 },
		{ 4.1e5, 0.657976447 }, { 7.9e5, 0.325509027 }, { 1.5e6, 0.0399291943 },
	};
	struct tm_portfolio *portfolio = portfolio_of(streams, 2);

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		assert_near(tm_portfolio_above(portfolio, known[i].x), known[i].above,
			    1e-6);
	tm_portfolio_free(portfolio);
}

/* Very many small losses: nearly normal, with the mean and variance of the sum. */
static void test_frequent_is_normal(void **state)
{
	const double mu = log(100), sigma = 0.5, rate = 5000;
	const struct tm_event_stream stream = { rate, { mu, sigma, NAN } };
	struct tm_portfolio *portfolio = portfolio_of(&stream, 1);
	const double mean = rate * exp(mu + sigma * sigma / 2);
	const double sd = sqrt(rate * exp(2 * mu + 2 * sigma * sigma));
	/* Third moment for the Cornish-Fisher step. */
	const double skew = rate * exp(3 * mu + 4.5 * sigma * sigma) / (sd * sd * sd);
	const double z[] = { 0, 1.2815515655446004, 1.6448536269514722 };
	const double q[] = { 0.5, 0.9, 0.95 };

	(void)state;
	for (int i = 0; i < 3; i++)
		assert_near(tm_portfolio_quantile(portfolio, q[i]),
			    mean + sd * (z[i] + skew * (z[i] * z[i] - 1) / 6), 2e-3 * sd);
	assert_true(tm_portfolio_difference(portfolio) < 1e-3);
	tm_portfolio_free(portfolio);
}

static void test_extremes_stay_sane(void **state)
{
	const struct tm_event_stream streams[] = {
		{ 1e6, { 1, 1, NAN } },    { 1, { -300, 0.1, NAN } },
		{ 1e-12, { 30, 3, NAN } }, { 0.1, { 30, 4, 1e6 } },
		{ 0, { 5, 1, NAN } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
		struct tm_portfolio *portfolio = portfolio_of(&streams[i], 1);
		double amounts[20], above[20];

		assert_near(tm_portfolio_above(portfolio, -1), 1, 0);
		assert_true(isfinite(tm_portfolio_quantile(portfolio, 0.999)));
		tm_portfolio_curve(portfolio, 20, amounts, above);
		for (int k = 0; k < 20; k++)
			assert_true(isfinite(amounts[k]) && above[k] >= 0 &&
				    above[k] <= 1);
		tm_portfolio_free(portfolio);
	}
	tm_portfolio_free(NULL);
}

static void test_refused_streams(void **state)
{
	const struct tm_event_stream wrong[] = {
		{ -1, { 1, 1, NAN } },       { NAN, { 1, 1, NAN } },
		{ 2e6, { 1, 1, NAN } },      { 1, { NAN, 1, NAN } },
		{ 1, { INFINITY, 1, NAN } }, { 1, { 1, -1, NAN } },
		{ 1, { 1, NAN, NAN } },      { 1, { 1, 1, 0 } },
	};
	struct tm_portfolio *portfolio;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_int_equal(tm_portfolio_new(&wrong[i], 1, &portfolio, &err),
				 TM_INVALID);
		assert_null(portfolio);
	}
}

/* The expected shortfall of a capped loss, against numerical integration. */
static void test_shortfall_is_a_mean(void **state)
{
	const struct tm_event_loss losses[] = { { 14, 0.9, NAN },
						{ 14, 0.9, 3e6 },
						{ 14, 0.9, 1e6 },
						{ 14, 0, NAN },
						{ 14, 0, 1e6 } };
	const double p = 0.3;

	(void)state;
	for (size_t i = 0; i < sizeof losses / sizeof *losses; i++)
		for (double q = 0.5; q < 0.99; q += 0.13) {
			const int steps = 200000;
			double sum = 0;

			for (int k = 0; k < steps; k++)
				sum += tm_exceedance_var(p, &losses[i],
							 q + (1 - q) * (k + 0.5) / steps);
			assert_near(tm_exceedance_es(p, &losses[i], q) * steps / sum, 1,
				    1e-4);
		}
	assert_near(tm_exceedance_es(0, &losses[0], 0.9), 0, 0);
	assert_near(tm_exceedance_above(p, &losses[1], 3e6), 0, 0);
	assert_near(tm_exceedance_above(p, &losses[3], 1e6), p, 0);
	assert_near(tm_exceedance_above(p, &losses[3], 2e6), 0, 0);
}

static void test_few_incidents_are_refused(void **state)
{
	struct tm_action actions[] = { { .action = "b", .rate = 1, .count = 20 },
				       { .action = "a", .rate = 5, .count = 9 } };
	struct tm_action_verdict verdict;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_action_check(actions, 2, &verdict, &err), TM_OK);
	assert_true(verdict.refused);
	assert_int_equal(verdict.pair_count, 0);
	tm_action_verdict_free(&verdict);
	actions[0].count = 21;
	assert_int_equal(tm_action_check(actions, 2, &verdict, &err), TM_OK);
	assert_false(verdict.refused);
	assert_int_equal(verdict.total, 30);
	assert_int_equal(verdict.by_rate[0], 1);
	assert_int_equal(verdict.by_count[0], 0);
	tm_action_verdict_free(&verdict);
	actions[0].count = -1;
	assert_int_equal(tm_action_check(actions, 2, &verdict, &err), TM_INVALID);
	actions[0].count = INT64_MAX;
	assert_int_equal(tm_action_check(actions, 2, &verdict, &err), TM_INVALID);
	actions[0].count = 50;
	actions[0].rate = INFINITY;
	assert_int_equal(tm_action_check(actions, 2, &verdict, &err), TM_INVALID);
	tm_action_verdict_free(&verdict);
	tm_action_verdict_free(NULL);
}

/* Equal rates give no order; actions without a rate are ignored. */
static void test_pairs_need_an_opinion(void **state)
{
	struct tm_action actions[] = { { .action = "a", .rate = 2, .count = 5 },
				       { .action = "b", .rate = 2, .count = 500 },
				       { .action = "c", .rate = NAN, .count = 500 },
				       { .action = "d", .rate = 1, .count = 0 } };
	struct tm_action_verdict verdict;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_action_check(actions, 4, &verdict, &err), TM_OK);
	assert_int_equal(verdict.rated, 3);
	assert_int_equal(verdict.pair_count, 0);
	assert_near(actions[3].low, 0, 0);
	assert_true(actions[3].high > 0 && actions[3].high < 0.01);
	tm_action_verdict_free(&verdict);
	actions[3].rate = 1.9;
	actions[3].count = 500;
	assert_int_equal(tm_action_check(actions, 4, &verdict, &err), TM_OK);
	assert_int_equal(verdict.pair_count, 1);
	assert_int_equal(verdict.pairs[0].ours, 0);
	assert_int_equal(verdict.pairs[0].theirs, 3);
	tm_action_verdict_free(&verdict);
}

static void test_wilson(void **state)
{
	double low, high;

	(void)state;
	/* Widely published: 81 of 263. */
	tm_action_wilson(81, 263, &low, &high);
	assert_near(low, 0.25529, 1e-5);
	assert_near(high, 0.36621, 1e-5);
	tm_action_wilson(0, 20, &low, &high);
	assert_near(low, 0, 0);
	assert_near(high, 0.16113, 1e-5);
	tm_action_wilson(20, 20, &low, &high);
	assert_near(high, 1, 0);
	assert_near(low, 1 - 0.16113, 1e-5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_size_is_poisson),
		cmocka_unit_test(test_rare_is_closed_form),
		cmocka_unit_test(test_capped_mixture),
		cmocka_unit_test(test_frequent_is_normal),
		cmocka_unit_test(test_extremes_stay_sane),
		cmocka_unit_test(test_refused_streams),
		cmocka_unit_test(test_shortfall_is_a_mean),
		cmocka_unit_test(test_few_incidents_are_refused),
		cmocka_unit_test(test_pairs_need_an_opinion),
		cmocka_unit_test(test_wilson),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
