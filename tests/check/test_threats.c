/*
 * test_threats.c - the rules about ranked threats, just below and just above their
 * limits.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/check.h>
#include <tmodel/citation.h>
#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/rank.h>
#include <tmodel/settings.h>
#include <tmodel/source.h>
#include <tmodel/threat.h>

#define FILE_NAME "threats.tmodel"

#include "tests/project.h"

/* Amounts in whole units of the currency. */
static void add_threat(const char *key, int64_t low, int64_t high, int64_t cap,
		       double rate_low, double rate_high)
{
	struct tm_threat threat = TM_THREAT_INIT;

	snprintf(threat.record.key, sizeof threat.record.key, "%s", key);
	threat.name = key;
	threat.loss_low = 100 * low;
	threat.loss_high = 100 * high;
	threat.loss_cap = cap == TM_NONE ? TM_NONE : 100 * cap;
	threat.rate_low = rate_low;
	threat.rate_high = rate_high;
	assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
}

/* The number of warnings of a rule about the threat. */
static size_t count(const char *id, const char *threat)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_ranking *r = NULL;
	size_t n = 0;

	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(tm_check_ranking(r, &warnings, &err), TM_OK);
	for (size_t i = 0; i < warnings.count; i++)
		n += !strcmp(warnings.items[i].id, id) &&
		     !strcmp(warnings.items[i].about, threat);
	tm_warnings_free(&warnings);
	tm_ranking_free(r);
	return n;
}

static void warns_of_points(void **state)
{
	(void)state;
	add_threat("point", 5000, 5000, TM_NONE, 0.1, 0.3);
	add_threat("range", 5000, 5001, TM_NONE, 0.1, 0.3);
	assert_int_equal(count("point-estimate", "point"), 1);
	assert_int_equal(count("point-estimate", "range"), 0);
	assert_int_equal(count("narrow-interval", "point"), 0);
}

static void warns_of_narrow_intervals(void **state)
{
	(void)state;
	add_threat("loss", 1000, 1999, TM_NONE, 0.1, 0.3);
	add_threat("rate", 1000, 3000, TM_NONE, 0.1, 0.199);
	add_threat("neither", 1000, 2000, TM_NONE, 0.1, 0.2);
	assert_int_equal(count("narrow-interval", "loss"), 1);
	assert_int_equal(count("narrow-interval", "rate"), 1);
	assert_int_equal(count("narrow-interval", "neither"), 0);
}

static void warns_of_wide_intervals(void **state)
{
	(void)state;
	add_threat("loss", 1000, 1001000, TM_NONE, 0.1, 0.3);
	add_threat("rate", 1000, 3000, TM_NONE, 0.01, 10.01);
	add_threat("neither", 1000, 1000000, TM_NONE, 0.01, 10);
	assert_int_equal(count("wide-interval", "loss"), 1);
	assert_int_equal(count("wide-interval", "rate"), 1);
	assert_int_equal(count("wide-interval", "neither"), 0);
}

/* sigma = 2 is a ratio of 720 */
static void warns_of_fat_tails(void **state)
{
	(void)state;
	add_threat("fat", 1000, 721000, TM_NONE, 0.1, 0.3);
	add_threat("capped", 1000, 721000, 900000, 0.1, 0.3);
	add_threat("lean", 1000, 719000, TM_NONE, 0.1, 0.3);
	assert_int_equal(count("fat-tail", "fat"), 1);
	assert_int_equal(count("fat-tail", "capped"), 0);
	assert_int_equal(count("fat-tail", "lean"), 0);
}

static void set_typical(const char *threat, int64_t typical)
{
	struct tm_threat change = TM_THREAT_INIT;

	change.loss_typical = 100 * typical;
	assert_int_equal(tm_edit(p, threat, &change.record,
				 tm_bit(TM_THREAT, "loss_typical"), &err),
			 TM_OK);
}

/* The median of 1000 to 9000 is 3000. */
static void warns_of_typical_losses(void **state)
{
	(void)state;
	add_threat("one", 1000, 9000, TM_NONE, 0.1, 0.3);
	assert_int_equal(count("typical-off", "one"), 0);
	set_typical("one", 3749);
	assert_int_equal(count("typical-off", "one"), 0);
	set_typical("one", 3751);
	assert_int_equal(count("typical-off", "one"), 1);
}

static void add_leader(const char *key)
{
	struct tm_leader leader = TM_LEADER_INIT;

	snprintf(leader.record.key, sizeof leader.record.key, "%s", key);
	leader.name = key;
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
}

static void add_concern(const char *leader, const char *threat, int64_t low, int64_t high)
{
	struct tm_concern concern = TM_CONCERN_INIT;

	concern.text = "x";
	concern.leader = leader;
	concern.threat = threat;
	concern.points = TM_RATIO_UNIT;
	concern.loss_low = low;
	concern.loss_high = high;
	assert_int_equal(tm_add(p, &concern.record, &err), TM_OK);
}

static void warns_of_single_sources(void **state)
{
	struct tm_source source = TM_SOURCE_INIT;
	struct tm_citation citation = TM_CITATION_INIT;

	(void)state;
	add_threat("one", 1000, 9000, TM_NONE, 0.1, 0.3);
	assert_int_equal(count("one-source", "one"), 0); /* it has no source yet */
	add_leader("ada");
	add_concern("ada", "one", TM_NONE, TM_NONE);
	assert_int_equal(count("one-source", "one"), 1);
	source.title = "Audit";
	citation.source = "audit";
	citation.threat = "one";
	citation.excerpt = "x";
	assert_int_equal(tm_add(p, &source.record, &err), TM_OK);
	assert_int_equal(tm_add(p, &citation.record, &err), TM_OK);
	assert_int_equal(count("one-source", "one"), 0);
}

static void warns_of_equal_intervals(void **state)
{
	(void)state;
	add_threat("one", 1000, 9000, TM_NONE, 0.1, 0.3);
	add_leader("ada");
	add_leader("bob");
	add_concern("ada", "one", 100, 900);
	add_concern("ada", "one", 100, 900); /* the same leader again */
	add_concern("bob", "one", 100, 901);
	assert_int_equal(count("identical-intervals", "one"), 0);
	add_leader("cy");
	add_concern("cy", "one", 100, 901);
	assert_int_equal(count("identical-intervals", "one"), 1);
}

/* The smaller threat has half the loss but four times the concern weight. */
static void warns_of_ranks_that_depend_on_the_cap(void **state)
{
	(void)state;
	add_threat("feared", 1000, 9000, TM_NONE, 0.1, 0.3);
	add_threat("large", 2000, 18000, TM_NONE, 0.1, 0.3);
	add_threat("tiny", 1, 9, TM_NONE, 0.1, 0.3);
	add_leader("ada");
	add_concern("ada", "feared", TM_NONE, TM_NONE);
	assert_int_equal(count("depends-on-cap", "feared"), 1);
	assert_int_equal(count("depends-on-cap", "large"), 1);
	assert_int_equal(count("depends-on-cap", "tiny"), 0);
}

/* Without a cap the share above the 99th percentile is Phi(s - 2.3263) for sigma s. */
static void warns_of_tails_that_carry_the_mean(void **state)
{
	const double at = exp(2 * 1.6448536269514722 * 2.3263478740408408);

	(void)state;
	add_threat("carried", 1000, (int64_t)(1000 * at * 1.01), TM_NONE, 0.1, 0.3);
	add_threat("not", 1000, (int64_t)(1000 * at / 1.01), TM_NONE, 0.1, 0.3);
	add_threat("capped", 1000, (int64_t)(1000 * at * 1.01), 3000000, 0.1, 0.3);
	assert_int_equal(count("tail-carries-mean", "carried"), 1);
	assert_int_equal(count("tail-carries-mean", "not"), 0);
	assert_int_equal(count("tail-carries-mean", "capped"), 0);
}

/*
 * The first threat has the larger mean because of its wider interval; the second ranks
 * higher with P = Phi((15.2606 - 13.0108) / sqrt(2.3106^2 + 0.2107^2)) = 0.834.
 */
static void warns_of_means_against_the_rank(void **state)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_ranking *r = NULL;

	(void)state;
	add_threat("wide", 10000, 20000000, TM_NONE, 1, 1);
	add_threat("narrow", 3000000, 6000000, TM_NONE, 1, 1);
	add_threat("small", 10, 20, TM_NONE, 1, 1);
	assert_int_equal(count("mean-against-rank", "narrow"), 1);
	assert_int_equal(count("mean-against-rank", "wide"), 0);
	assert_int_equal(count("mean-against-rank", "small"), 0);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(tm_check_ranking(r, &warnings, &err), TM_OK);
	for (size_t i = 0; i < warnings.count; i++)
		if (!strcmp(warnings.items[i].id, "mean-against-rank"))
			assert_string_equal(warnings.items[i].text,
					    "it ranks below wide, whose mean is larger, "
					    "but outranks it with 83 %: review the wider "
					    "interval");
	tm_warnings_free(&warnings);
	tm_ranking_free(r);
	assert_int_equal(tm_settings_set(p, "tier_probability", "0.84", &err), TM_OK);
	assert_int_equal(count("mean-against-rank", "narrow"), 0);
}

static void finds(const char *ids, const char *first, size_t expected)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_ranking *r = NULL;

	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(tm_check_gate(r, ids, &warnings, &err), TM_OK);
	assert_int_equal(warnings.count, expected);
	if (expected)
		assert_string_equal(warnings.items[0].text, first);
	tm_warnings_free(&warnings);
	tm_ranking_free(r);
}

static void gates_a_ranking(void **state)
{
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_warnings warnings = { .items = NULL };
	struct tm_ranking *r = NULL;

	(void)state;
	add_threat("one", 1000, 9000, TM_NONE, 0.1, 0.3);
	finds("unranked,ungrouped;warnings", "", 0);
	threat.name = "Unknown";
	assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
	add_leader("ada");
	add_concern("ada", "", TM_NONE, TM_NONE);
	add_concern("ada", "", TM_NONE, TM_NONE);
	add_threat("point", 5000, 5000, TM_NONE, 0.1, 0.3);
	finds("", "", 0);
	finds("unranked", "unranked: 1", 1);
	finds("ungrouped,unranked", "ungrouped: 2", 2);
	finds("warnings", "warnings: 1", 1);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(tm_check_gate(r, "unranked,all", &warnings, &err), TM_INVALID);
	assert_string_equal(err.text,
			    "'all' is not one of unranked, ungrouped, warnings");
	tm_warnings_free(&warnings);
	tm_ranking_free(r);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(warns_of_points),
		TEST(warns_of_narrow_intervals),
		TEST(warns_of_wide_intervals),
		TEST(warns_of_fat_tails),
		TEST(warns_of_typical_losses),
		TEST(warns_of_single_sources),
		TEST(warns_of_equal_intervals),
		TEST(warns_of_ranks_that_depend_on_the_cap),
		TEST(warns_of_tails_that_carry_the_mean),
		TEST(warns_of_means_against_the_rank),
		TEST(gates_a_ranking),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
