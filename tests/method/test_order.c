/* test_order.c - ties, threats that are not ranked, overrides, small exact cases. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/method/certainty.h"
#include "lib/method/gap.h"
#include "lib/method/lognormal.h"

static void assert_near(double got, double want)
{
	if (!(fabs(got - want) <= 1e-12 * fabs(want)))
		fail_msg("%.17g, expected %.17g", got, want);
}

static struct tm_quantity point(double value)
{
	struct tm_quantity quantity;
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_quantity_interval(value, value, NAN, &quantity, &err), TM_OK);
	return quantity;
}

static struct tm_threat_numbers threat(const char *key, double loss, double rate)
{
	struct tm_threat_numbers made = { .key = key };

	if (loss > 0)
		made.loss = point(loss);
	if (rate > 0)
		made.rate = point(rate);
	return made;
}

static void compute(struct tm_threat_numbers *threats, size_t n, int64_t leaders)
{
	struct tm_error err = TM_ERROR_INIT;

	assert_int_equal(tm_order_compute(threats, n, leaders, 3, &err), TM_OK);
}

static void assert_order(const struct tm_threat_numbers *threats, size_t n,
			 enum tm_order_by by, const char *want)
{
	size_t order[8];
	char got[64] = "";

	assert_true(n <= 8);
	tm_order_list(threats, n, by, order);
	for (size_t i = 0; i < n; i++)
		strncat(got, threats[order[i]].key, 7);
	assert_string_equal(got, want);
}

static void test_ties(void **state)
{
	/*
	 * Same priority: 8
	 *
	 * 1/2
	 *
	 * 1 = 4
	 *
	 * 1
	 *
	 * 1; ties by leaders, then by key.
	 */
	struct tm_threat_numbers threats[] = { threat("d", 2, 2), threat("c", 4, 1),
					       threat("b", 4, 1), threat("a", 1, 4) };

	(void)state;
	compute(threats, 4, 0);
	assert_order(threats, 4, TM_ORDER_PRIORITY, "abcd");
	threats[3].leaders = 1;
	threats[0].leaders = 2;
	compute(threats, 4, 0);
	assert_order(threats, 4, TM_ORDER_PRIORITY, "dabc");
	assert_order(threats, 4, TM_ORDER_IMPORTANCE, "bcda");
	assert_order(threats, 4, TM_ORDER_CONCERN, "dabc");
	/* Concern and loss balance to equal priority: the larger loss is first. */
	threats[0] = threat("d", 3, 1);
	threats[0].points = 41;
	threats[1] = threat("c", 1, 1);
	threats[1].points = 125;
	compute(threats, 2, 1);
	assert_near(threats[0].concern_weight, 2 * 42.0 / 102);
	assert_near(threats[1].concern_weight, 2 * 126.0 / 102);
	assert_order(threats, 2, TM_ORDER_PRIORITY, "dc");
	assert_order(threats, 2, TM_ORDER_CONCERN, "cd");
}

static void test_multiplier_has_limits(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 1, 1), threat("b", 1, 1),
					       threat("c", 1, 1), threat("d", 1, 1) };

	(void)state;
	threats[0].points = 290;
	threats[1].points = 10;
	compute(threats, 4, 3);
	assert_near(threats[0].concern_share, 291.0 / 304);
	assert_near(threats[0].concern_weight, 3);
	assert_near(threats[1].concern_weight, 1.0 / 3);
	compute(threats, 4, 0);
	assert_near(threats[0].concern_weight, 1);
}

static void test_unranked(void **state)
{
	struct tm_threat_numbers threats[] = { threat("d", 5, 0), threat("c", 0, 5),
					       threat("b", 0, 0), threat("a", 5, 5) };
	struct tm_error err = TM_ERROR_INIT;
	size_t order[4];

	(void)state;
	compute(threats, 4, 1);
	assert_int_equal(tm_order_list(threats, 4, TM_ORDER_PRIORITY, order), 1);
	assert_order(threats, 4, TM_ORDER_PRIORITY, "abcd");
	assert_order(threats, 4, TM_ORDER_FINAL, "abcd");
	assert_int_equal(threats[0].rank, 0);
	assert_int_equal(threats[3].rank, 1);
	assert_near(threats[0].importance, 5.0 / 3);
	assert_true(isnan(threats[0].priority) && isnan(threats[0].ale));
	assert_true(isnan(threats[1].importance));
	assert_int_equal(tm_certainty_compute(threats, 4, 1, 0.8, NULL, &err), TM_OK);
	assert_near(threats[3].expected_rank, 1);
	assert_int_equal(threats[3].rank_high, 1);
	assert_int_equal(threats[3].tier, 1);
	assert_true(isnan(threats[3].p_above_next));
	assert_true(isnan(threats[0].expected_rank));
	assert_int_equal(threats[0].tier, 0);
	compute(threats, 0, 0);
	assert_int_equal(tm_certainty_compute(threats, 0, 1, 0.8, NULL, &err), TM_OK);
}

static void test_refused(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 1e300, 1e300) };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_int_equal(tm_order_compute(threats, 1, 0, 3, &err), TM_INVALID);
	threats[0] = threat("a", 1, 1);
	assert_int_equal(tm_order_compute(threats, 1, 0, 0.9, &err), TM_INVALID);
	assert_int_equal(tm_order_compute(threats, 1, 0, NAN, &err), TM_INVALID);
	assert_int_equal(tm_order_compute(threats, 1, -1, 3, &err), TM_INVALID);
	threats[0].points = -1;
	assert_int_equal(tm_order_compute(threats, 1, 1, 3, &err), TM_INVALID);
	threats[0].points = NAN;
	assert_int_equal(tm_order_compute(threats, 1, 1, 3, &err), TM_INVALID);
	threats[0].points = 0;
	assert_int_equal(tm_order_compute(threats, 1, 1, 1, &err), TM_OK);
	assert_int_equal(tm_certainty_compute(threats, 1, 0, 0.8, NULL, &err),
			 TM_INVALID);
	assert_int_equal(tm_certainty_compute(threats, 1, NAN, 0.8, NULL, &err),
			 TM_INVALID);
	assert_int_equal(tm_certainty_compute(threats, 1, 1, 0.5, NULL, &err),
			 TM_INVALID);
	assert_int_equal(tm_certainty_compute(threats, 1, 1, 1.1, NULL, &err),
			 TM_INVALID);
}

static void test_moves(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 5, 1), threat("b", 4, 1),
					       threat("c", 3, 1), threat("d", 2, 1),
					       threat("e", 1, 0) };
	const struct tm_order_override moves[] = {
		{ 3, 1 }, { 0, 4 }, { 4, 1 }, { 1, 99 }
	};
	struct tm_order_override wrong = { 5, 1 };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	compute(threats, 5, 0);
	assert_order(threats, 5, TM_ORDER_FINAL, "abcde");
	assert_int_equal(tm_order_override(threats, 5, moves, 1, &err), TM_OK);
	assert_order(threats, 5, TM_ORDER_FINAL, "dabce");
	/* Overrides apply to the computed order, not to earlier overrides. */
	assert_int_equal(tm_order_override(threats, 5, moves, 2, &err), TM_OK);
	assert_order(threats, 5, TM_ORDER_FINAL, "dbcae");
	/* e is not ranked; 99 means last. */
	assert_int_equal(tm_order_override(threats, 5, moves, 4, &err), TM_OK);
	assert_order(threats, 5, TM_ORDER_FINAL, "dcabe");
	assert_int_equal(threats[4].rank_final, 0);
	assert_order(threats, 5, TM_ORDER_PRIORITY, "abcde");
	assert_int_equal(tm_order_override(threats, 5, NULL, 0, &err), TM_OK);
	assert_order(threats, 5, TM_ORDER_FINAL, "abcde");
	assert_int_equal(tm_order_override(threats, 5, &wrong, 1, &err), TM_INVALID);
	wrong = (struct tm_order_override){ 1, 0 };
	assert_int_equal(tm_order_override(threats, 5, &wrong, 1, &err), TM_INVALID);
}

static void test_explain(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 12, 2), threat("b", 4, 5) };
	struct tm_order_explanation why;

	(void)state;
	threats[0].points = 100;
	compute(threats, 2, 1);
	why = tm_order_explain(&threats[0], &threats[1]);
	assert_near(why.loss, 3);
	assert_near(why.frequency, 0.4);
	assert_near(why.concern, threats[0].concern_weight * 3);
	assert_near(why.ratio, why.loss * why.concern * why.frequency);
}

/* Tied points have random ranks: uniform rows, whole columns. */
static void test_certainty_of_points(void **state)
{
	const struct tm_certainty items[] = { { 1, 0 }, { 1, 0 }, { 2, 0 }, { 1, 0 } };
	const double third = 1.0 / 3;
	const struct tm_certainty ordered[] = { { 2, 0 }, { 1, 0 }, { 1, 0 }, { 1, 0 } };
	size_t tiers[4];
	const double want[] = { 0, third, third, third, 0, third, third, third,
				1, 0,     0,     0,     0, third, third, third };
	struct tm_error err = TM_ERROR_INIT;
	double p_rank[16];

	(void)state;
	assert_int_equal(tm_certainty_ranks(items, 4, p_rank, &err), TM_OK);
	for (size_t i = 0; i < 16; i++)
		assert_near(p_rank[i], want[i]);
	/* A probability of 1 starts a new tier, even for a threshold of 1. */
	tm_certainty_tiers(ordered, 4, 1, tiers);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(tiers[i], i == 0 ? 1 : 2);
	assert_near(tm_certainty_above(&items[0], &items[1]), 0.5);
	assert_near(tm_certainty_above(&items[0], &items[2]), 0);
	assert_near(tm_certainty_above(&items[2], &items[0]), 1);
}

/* One normal distribution between two points: areas below and above. */
static void test_certainty_across_points(void **state)
{
	const struct tm_certainty items[] = { { 5, 4 }, { 6, 0 }, { 3, 0 } };
	const double above = 0.30853753872598690, below = 0.15865525393145705;
	struct tm_error err = TM_ERROR_INIT;
	double p_rank[9];

	(void)state;
	assert_int_equal(tm_certainty_ranks(items, 3, p_rank, &err), TM_OK);
	assert_near(p_rank[0], above);
	assert_near(p_rank[1], 1 - above - below);
	assert_near(p_rank[2], below);
	assert_near(p_rank[3], 1 - above);
	assert_near(p_rank[4], above);
	assert_near(p_rank[7], below);
	assert_near(p_rank[8], 1 - below);
}

static void test_certainty_refuses(void **state)
{
	const struct tm_certainty wrong[] = {
		{ NAN, 1 }, { 1, NAN }, { 1, -1 }, { INFINITY, 1 }, { 1, INFINITY }
	};
	struct tm_error err = TM_ERROR_INIT;
	double p_rank[1];

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(tm_certainty_ranks(&wrong[i], 1, p_rank, &err),
				 TM_INVALID);
}

static void test_learning_without_choice(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 5, 1), threat("b", 4, 1),
					       threat("c", 3, 1) };
	struct tm_error err = TM_ERROR_INIT;
	struct tm_learn list[6];

	(void)state;
	assert_int_equal(tm_quantity_interval(1, 9, NAN, &threats[1].loss, &err), TM_OK);
	compute(threats, 3, 0);
	assert_int_equal(tm_certainty_learn(threats, 3, 3, 1, list), 0);
	assert_int_equal(tm_certainty_learn(threats, 3, 0, 1, list), 0);
	/* Only the loss of b is uncertain. */
	assert_int_equal(tm_certainty_learn(threats, 3, 1, 1, list), 1);
	assert_int_equal(list[0].threat, 1);
	assert_int_equal(list[0].input, TM_LEARN_LOSS);
	assert_near(list[0].share, 1);
	assert_near(tm_certainty_learning(3, 2, 0, false), 1);
	assert_near(tm_certainty_learning(3, 2, 0, true), 0);
	assert_near(tm_certainty_learning(2, 3, 0, true), 1);
}

/* Nine threats, so that a rank difference of 3 is flagged; one has the given interval. */
static struct tm_gap gap_of_one(double low, double high, double cap, double points)
{
	struct tm_threat_numbers threats[9];
	struct tm_error err = TM_ERROR_INIT;
	struct tm_gap gaps[9];
	const char *keys[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i" };

	/* Losses 9, 8, 7 ... 1 with equal points, except for e in the middle. */
	for (size_t i = 0; i < 9; i++) {
		threats[i] = threat(keys[i], (double)(9 - i), 1);
		threats[i].points = (double)(9 - i);
		threats[i].leaders = 1;
	}
	assert_int_equal(tm_quantity_interval(low, high, cap, &threats[4].loss, &err),
			 TM_OK);
	threats[4].points = points;
	compute(threats, 9, 1);
	assert_int_equal(tm_gap_list(threats, 9, gaps), 9);
	assert_int_equal(gaps[4].threshold, 3);
	return gaps[4];
}

static void test_gap_at_the_far_end(void **state)
{
	struct tm_gap gap = gap_of_one(5, 5, NAN, 7.5);

	(void)state;
	assert_near(gap.gap, 2);
	assert_int_equal(gap.grade, TM_GAP_IN_LINE);
	/* Rank 2 by concern, 5 by loss: which rank is possible at best? */
	gap = gap_of_one(5, 5, NAN, 8.5);
	assert_near(gap.gap, 3);
	assert_int_equal(gap.direction, TM_GAP_CONCERN_EXCEEDS);
	assert_int_equal(gap.rank_far, 5);
	assert_int_equal(gap.grade, TM_GAP_OUT_OF_LINE);
	gap = gap_of_one(3, 7.5, NAN, 8.5);
	assert_int_equal(gap.rank_far, 3);
	assert_int_equal(gap.grade, TM_GAP_OUT_OF_LINE);
	gap = gap_of_one(3, 8.5, NAN, 8.5);
	assert_int_equal(gap.rank_far, 2);
	assert_int_equal(gap.grade, TM_GAP_REVIEW);
	gap = gap_of_one(3, 9.5, 7.5, 8.5);
	assert_int_equal(gap.rank_far, 3);
	assert_int_equal(gap.grade, TM_GAP_OUT_OF_LINE);
	/* So wide that the mean, 4.3, exceeds the high end. */
	gap = gap_of_one(1.05e-5, 2, NAN, 8.5);
	assert_int_equal(gap.rank_far, 5);
	/* Rank 8 by concern, 5 by loss: which rank is possible at worst? */
	gap = gap_of_one(5, 5, NAN, 1.5);
	assert_near(gap.gap, -3);
	assert_int_equal(gap.direction, TM_GAP_UNDER_RECOGNISED);
	assert_int_equal(gap.rank_far, 5);
	assert_int_equal(gap.grade, TM_GAP_OUT_OF_LINE);
	gap = gap_of_one(1.5, 12, NAN, 1.5);
	assert_int_equal(gap.rank_far, 8);
	assert_int_equal(gap.grade, TM_GAP_REVIEW);
	/* Always at the cap. */
	gap = gap_of_one(1e6, 1e9, 5.5, 1.5);
	assert_int_equal(gap.rank_far, 5);
	assert_int_equal(gap.grade, TM_GAP_OUT_OF_LINE);
}

/* Cited by an auditor but by no leader: under-recognised even with a small gap. */
static void test_gap_without_leader(void **state)
{
	struct tm_threat_numbers threats[] = { threat("a", 5, 1), threat("b", 4, 1),
					       threat("c", 0, 1) };
	struct tm_gap gaps[3];

	(void)state;
	threats[0].leaders = 1;
	threats[0].points = 100;
	threats[1].sources = 2;
	threats[2].sources = 1;
	compute(threats, 3, 1);
	assert_int_equal(tm_gap_list(threats, 3, gaps), 2);
	assert_false(gaps[0].flagged);
	assert_true(gaps[1].flagged && gaps[1].no_leader);
	assert_int_equal(gaps[1].direction, TM_GAP_UNDER_RECOGNISED);
	assert_int_equal(gaps[1].grade, TM_GAP_REVIEW);
	assert_int_equal(gaps[1].threshold, 2);
	/* Without a loss there is no gap, but it is still under-recognised. */
	assert_true(tm_gap_no_leader(&threats[2]));
	assert_false(tm_gap_no_leader(&threats[0]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_multiplier_has_limits),
		cmocka_unit_test(test_unranked),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_explain),
		cmocka_unit_test(test_certainty_of_points),
		cmocka_unit_test(test_certainty_across_points),
		cmocka_unit_test(test_certainty_refuses),
		cmocka_unit_test(test_learning_without_choice),
		cmocka_unit_test(test_gap_at_the_far_end),
		cmocka_unit_test(test_gap_without_leader),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
