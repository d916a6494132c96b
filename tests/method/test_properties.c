/* test_properties.c - invariants of every model, tested on random models. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/method/certainty.h"
#include "lib/method/exceedance.h"
#include "lib/method/gap.h"
#include "lib/method/lognormal.h"

#include "tests/method/random.h"

#define MOST 40
#define ROUNDS 200

/* Patterns of variances. */
enum spread { USUAL, ALIKE, POINTS, SOME_POINTS, SOME_TINY, ANY_SIZE, SPREADS };

static double variance_of(uint64_t *random, enum spread spread)
{
	const double usual = random_between(random, 0.1, 3);

	switch (spread) {
	case ALIKE:
		return 1;
	case POINTS:
		return 0;
	case SOME_POINTS:
		return random_below(random, 2) ? usual : 0;
	case SOME_TINY:
		return random_below(random, 2) ? usual : 1e-16;
	case ANY_SIZE:
		return pow(10, random_between(random, -40, 4));
	default:
		return usual;
	}
}

/* Means are often equal, to test ties. */
static void random_items(uint64_t *random, enum spread spread, struct tm_certainty *items,
			 size_t n)
{
	const bool ties = random_below(random, 2);

	for (size_t i = 0; i < n; i++) {
		const double mean = random_between(random, 8, 16);

		items[i].mean = ties ? floor(mean / 3) : mean;
		items[i].variance = variance_of(random, spread);
	}
}

static void check_matrix(const struct tm_certainty *items, size_t n)
{
	double *p_rank = malloc(sizeof *p_rank * n * n);
	double *expected = malloc(n * sizeof *expected);
	struct tm_error err = TM_ERROR_INIT;
	double all = 0;

	assert_non_null(p_rank);
	assert_non_null(expected);
	assert_int_equal(tm_certainty_ranks(items, n, p_rank, &err), TM_OK);
	tm_certainty_expected(items, n, expected);
	for (size_t i = 0; i < n; i++) {
		double row = 0, column = 0, mean = 0;

		for (size_t k = 0; k < n; k++) {
			const double p = p_rank[i * n + k];

			assert_true(p >= 0 && p <= 1);
			row += p;
			column += p_rank[k * n + i];
			mean += (double)(k + 1) * p;
		}
		assert_true(fabs(row - 1) < 1e-9);
		assert_true(fabs(column - 1) < 1e-9);
		assert_true(fabs(mean - expected[i]) < 1e-9);
		all += expected[i];
	}
	assert_true(fabs(all - 0.5 * (double)(n * (n + 1))) < 1e-9 * (double)n);
	free(expected);
	free(p_rank);
}

static void test_rows_and_columns_sum_to_one(void **state)
{
	struct tm_certainty items[MOST];
	uint64_t random = 1;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		const size_t n = 1 + random_below(&random, MOST);

		random_items(&random, (enum spread)(round % SPREADS), items, n);
		check_matrix(items, n);
	}
}

/* 101 nodes per item suffice for a few dozen items, but not for this many. */
static void test_many_alike(void **state)
{
	enum { n = 300 };
	struct tm_certainty items[n];
	double *p_rank = malloc(sizeof *p_rank * n * n);
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_non_null(p_rank);
	for (size_t i = 0; i < n; i++)
		items[i] = (struct tm_certainty){ .mean = 10, .variance = 2 };
	check_matrix(items, n);
	assert_int_equal(tm_certainty_ranks(items, n, p_rank, &err), TM_OK);
	for (size_t i = 0; i < (size_t)n * n; i++)
		assert_true(fabs(p_rank[i] - 1.0 / n) < 1e-10);
	free(p_rank);
}

static void test_above_and_below(void **state)
{
	struct tm_certainty items[2];
	uint64_t random = 2;

	(void)state;
	for (int round = 0; round < 6000; round++) {
		double up, down;

		random_items(&random, (enum spread)(round % SPREADS), items, 2);
		up = tm_certainty_above(&items[0], &items[1]);
		down = tm_certainty_above(&items[1], &items[0]);
		assert_true(up >= 0 && up <= 1);
		assert_true(fabs(up + down - 1) < 1e-15);
	}
}

struct model {
	struct tm_threat_numbers threats[MOST + 1];
	char keys[MOST + 1][24];
	size_t n;
	int64_t leaders;
};

static void random_quantity(uint64_t *random, double least, double most, double scale,
			    struct tm_quantity *out)
{
	const double low = exp(random_between(random, log(least), log(most)));
	const double high = low * exp(random_between(random, 0, 4));
	const double cap = random_below(random, 3) ? NAN : high;
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(
		tm_quantity_interval(low * scale, high * scale, cap * scale, out, &err),
		TM_OK);
}

/* The same model for the same seed; amounts are divided by `scale`. */
static void random_model(uint64_t seed, double scale, struct model *model)
{
	uint64_t random = seed;

	memset(model, 0, sizeof *model);
	model->n = 1 + random_below(&random, MOST);
	model->leaders = (int64_t)random_below(&random, 20);
	for (size_t i = 0; i < model->n; i++) {
		struct tm_threat_numbers *threat = &model->threats[i];

		snprintf(model->keys[i], sizeof model->keys[i], "t%zu", i);
		threat->key = model->keys[i];
		if (random_below(&random, 10))
			random_quantity(&random, 1e3, 1e8, scale, &threat->loss);
		if (random_below(&random, 10))
			random_quantity(&random, 0.01, 10, 1, &threat->rate);
		threat->leaders = (int64_t)random_below(&random, 5);
		threat->sources = (int64_t)random_below(&random, 3);
		if (model->leaders && threat->leaders)
			threat->points = random_between(&random, 0, 200);
	}
}

static void compute(struct model *model, double concern_cap)
{
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_order_compute(model->threats, model->n, model->leaders,
					  concern_cap, &err),
			 TM_OK);
	assert_int_equal(
		tm_certainty_compute(model->threats, model->n, 1, 0.8, NULL, &err),
		TM_OK);
}

static void check_same_learning(const struct model *a, const struct model *b)
{
	struct tm_learn list[2 * MOST], scaled[2 * MOST];
	const size_t count = tm_certainty_learn(a->threats, a->n, 3, 1, list);

	assert_int_equal(tm_certainty_learn(b->threats, b->n, 3, 1, scaled), count);
	for (size_t i = 0; i < count; i++) {
		assert_true(fabs(list[i].share - scaled[i].share) < 1e-9);
		assert_true(list[i].share >= 0 && list[i].share <= 1);
	}
}

static void test_currency_changes_no_rank(void **state)
{
	const double scales[] = { 0.01, 7.3, 1e3 };
	struct model model, scaled;
	struct tm_gap gaps[MOST], scaled_gaps[MOST];

	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		size_t count;

		random_model(seed, 1, &model);
		random_model(seed, scales[seed % 3], &scaled);
		compute(&model, 3);
		compute(&scaled, 3);
		count = tm_gap_list(model.threats, model.n, gaps);
		assert_int_equal(tm_gap_list(scaled.threats, scaled.n, scaled_gaps),
				 count);
		for (size_t i = 0; i < count; i++) {
			assert_true(fabs(gaps[i].gap - scaled_gaps[i].gap) < 1e-12);
			assert_int_equal(gaps[i].grade, scaled_gaps[i].grade);
		}
		for (size_t i = 0; i < model.n; i++) {
			const struct tm_threat_numbers *a = &model.threats[i];
			const struct tm_threat_numbers *b = &scaled.threats[i];

			assert_int_equal(a->rank, b->rank);
			assert_int_equal(a->rank_importance, b->rank_importance);
			assert_int_equal(a->rank_ale, b->rank_ale);
			assert_int_equal(a->rank_concern, b->rank_concern);
			assert_int_equal(a->rank_low, b->rank_low);
			assert_int_equal(a->rank_high, b->rank_high);
			assert_int_equal(a->tier, b->tier);
		}
		check_same_learning(&model, &scaled);
	}
}

/*
 * An additional threat reduces every concern share by the same factor, so no other
 * ranks change, unless a concern weight reaches its limit, which the cap used here
 * avoids.
 */
static void test_unmentioned_threat_moves_nobody(void **state)
{
	struct model model, larger;

	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		struct tm_threat_numbers *more;
		uint64_t random = seed;

		random_model(seed, 1, &model);
		random_model(seed, 1, &larger);
		more = &larger.threats[larger.n++];
		more->key = "unmentioned";
		random_quantity(&random, 1e3, 1e8, 1, &more->loss);
		if (seed % 2)
			random_quantity(&random, 0.01, 10, 1, &more->rate);
		compute(&model, 1e6);
		compute(&larger, 1e6);
		for (size_t i = 0; i < model.n; i++)
			for (size_t j = 0; j < model.n; j++) {
				assert_int_equal(
					model.threats[i].rank < model.threats[j].rank,
					larger.threats[i].rank < larger.threats[j].rank);
				assert_int_equal(
					model.threats[i].rank_importance <
						model.threats[j].rank_importance,
					larger.threats[i].rank_importance <
						larger.threats[j].rank_importance);
			}
	}
}

static void test_places_are_a_permutation(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct model model;

	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		struct tm_order_override moves[5];
		bool taken[5][MOST + 1] = { { false } };
		size_t ranked = 0;
		uint64_t random = seed;

		random_model(seed, 1, &model);
		compute(&model, 3);
		for (size_t i = 0; i < 5; i++) {
			moves[i].threat = random_below(&random, model.n);
			moves[i].to = 1 + random_below(&random, MOST);
		}
		assert_int_equal(
			tm_order_override(model.threats, model.n, moves, 5, &err), TM_OK);
		for (size_t i = 0; i < model.n; i++)
			ranked += tm_order_is_ranked(&model.threats[i]);
		for (size_t i = 0; i < model.n; i++) {
			const struct tm_threat_numbers *threat = &model.threats[i];
			const size_t ranks[] = { threat->rank, threat->rank_importance,
						 threat->rank_ale, threat->rank_concern,
						 threat->rank_final };

			for (size_t p = 0; p < 5; p++) {
				assert_true(ranks[p] <= ranked);
				assert_int_equal(ranks[p] > 0,
						 tm_order_is_ranked(threat));
				assert_false(ranks[p] && taken[p][ranks[p]]);
				taken[p][ranks[p]] = true;
			}
		}
	}
}

static void test_gaps_cancel(void **state)
{
	struct tm_gap gaps[MOST];
	struct model model;

	(void)state;
	for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
		double sum = 0;
		size_t count;

		random_model(seed, 1, &model);
		compute(&model, 3);
		count = tm_gap_list(model.threats, model.n, gaps);
		for (size_t i = 0; i < count; i++) {
			sum += gaps[i].gap;
			assert_int_equal(gaps[i].flagged,
					 gaps[i].grade != TM_GAP_IN_LINE);
			assert_int_equal(gaps[i].flagged,
					 gaps[i].direction != TM_GAP_NONE);
			assert_int_equal(gaps[i].flagged, gaps[i].rank_far > 0);
		}
		assert_true(fabs(sum) < 1e-9);
	}
}

static struct tm_event_loss random_loss(uint64_t *random)
{
	struct tm_event_loss loss = { .mu = random_between(random, 5, 18),
				      .sigma = random_between(random, 0, 2),
				      .cap = NAN };

	if (!random_below(random, 4))
		loss.sigma = 0;
	if (!random_below(random, 3))
		loss.cap = exp(loss.mu + random_between(random, -1, 3));
	return loss;
}

static void test_one_threat_exceedance(void **state)
{
	uint64_t random = 3;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		const struct tm_event_loss loss = random_loss(&random);
		const double p = random_between(&random, 0, 1);
		const double q = random_between(&random, 0.5, 0.9999);
		const double at_risk = tm_exceedance_var(p, &loss, q);
		const double shortfall = tm_exceedance_es(p, &loss, q);
		double before = 1;

		assert_true(shortfall >= at_risk);
		assert_true(isnan(loss.cap) || shortfall <= loss.cap * (1 + 1e-12));
		assert_true(tm_exceedance_above(p, &loss, at_risk * (1 + 1e-9)) <=
			    (1 - q) * (1 + 1e-6));
		if (at_risk > 0)
			assert_true(tm_exceedance_above(p, &loss, at_risk * (1 - 1e-9)) >=
				    (1 - q) * (1 - 1e-6));
		for (double x = 1; x < 1e12; x *= 1.7) {
			const double above = tm_exceedance_above(p, &loss, x);

			assert_true(above >= 0 && above <= before && above <= p);
			before = above;
		}
	}
}

static void check_portfolio(const struct tm_portfolio *portfolio)
{
	const double percentiles[] = { 0.01, 0.5, 0.9, 0.95, 0.99, 0.9999 };
	double amounts[50], above[50];
	double before = 1;

	for (double x = 0; x < 1e15; x = x * 1.01 + 1e-3) {
		const double p = tm_portfolio_above(portfolio, x);

		assert_true(p >= 0 && p <= before);
		before = p;
	}
	before = 0;
	for (size_t i = 0; i < sizeof percentiles / sizeof *percentiles; i++) {
		const double q = percentiles[i];
		const double x = tm_portfolio_quantile(portfolio, q);

		assert_true(x >= before);
		assert_true(tm_portfolio_above(portfolio, x * (1 + 1e-9)) <=
			    1 - q + 1e-9);
		if (x > 0)
			assert_true(tm_portfolio_above(portfolio, x * (1 - 1e-9)) >=
				    1 - q - 1e-9);
		before = x;
	}
	tm_portfolio_curve(portfolio, 50, amounts, above);
	for (size_t i = 1; i < 50; i++) {
		assert_true(amounts[i] >= amounts[i - 1]);
		assert_true(above[i] <= above[i - 1]);
	}
}

static void test_all_threats_exceedance(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	uint64_t random = 4;

	(void)state;
	for (int round = 0; round < 25; round++) {
		struct tm_event_stream streams[10];
		const size_t n = random_below(&random, 10);
		struct tm_portfolio *portfolio;

		for (size_t i = 0; i < n; i++) {
			streams[i].rate = exp(random_between(&random, -8, 3));
			streams[i].loss = random_loss(&random);
		}
		assert_int_equal(tm_portfolio_new(streams, n, &portfolio, &err), TM_OK);
		check_portfolio(portfolio);
		tm_portfolio_free(portfolio);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows_and_columns_sum_to_one),
		cmocka_unit_test(test_many_alike),
		cmocka_unit_test(test_above_and_below),
		cmocka_unit_test(test_currency_changes_no_rank),
		cmocka_unit_test(test_unmentioned_threat_moves_nobody),
		cmocka_unit_test(test_places_are_a_permutation),
		cmocka_unit_test(test_gaps_cancel),
		cmocka_unit_test(test_one_threat_exceedance),
		cmocka_unit_test(test_all_threats_exceedance),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
