/* test_ranking.c - the data that a ranking copies from its project. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/rank.h>
#include <tmodel/record.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "lib/base/field.h"

#define FILE_NAME "ranking.tmodel"

#include "tests/project.h"

/* A text that the field accepts, different for each field. */
static void text_for(const struct tm_field *f, char out[64])
{
	if (f->kind == TM_DATE)
		snprintf(out, 64, "2026-02-03");
	else
		snprintf(out, 64, "%s of it", f->name);
}

/* All fields of kind text, including fields added later. */
static void keeps_every_text_of_a_threat(void **state)
{
	const struct tm_field *fields = tm_noun(TM_THREAT)->fields;
	struct tm_threat threat = TM_THREAT_INIT;
	char texts[TM_FIELDS_MAX][64];
	struct tm_ranking *r = NULL;

	(void)state;
	for (size_t i = 0; fields[i].kind; i++) {
		if (!tm_kind_is_text(fields[i].kind) || fields[i].kind == TM_REF)
			continue;
		text_for(&fields[i], texts[i]);
		assert_int_equal(tm_field_parse(&fields[i], texts[i],
						tm_project_currency(p), &threat, &err),
				 TM_OK);
	}
	assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(r->count, 1);
	tm_project_close(p); /* the data it was copied from is freed */
	p = NULL;
	for (size_t i = 0; fields[i].kind; i++)
		if (tm_kind_is_text(fields[i].kind) && fields[i].kind != TM_REF)
			assert_string_equal(
				*(const char *const *)((const char *)r->threats[0] +
						       fields[i].offset),
				texts[i]);
	tm_ranking_free(r);
}

static void add_concern(const char *leader, const char *threat, enum tm_worry worry)
{
	struct tm_concern concern = TM_CONCERN_INIT;

	concern.text = "x";
	concern.leader = leader;
	concern.threat = threat;
	concern.worry = worry;
	assert_int_equal(tm_add(p, &concern.record, &err), TM_OK);
}

/* A word is 1, 3 or 9 points, and each leader's concerns are scaled to 100 points. */
static void weighs_words(void **state)
{
	static const struct {
		const char *threat;
		double points;
	} expected[] = {
		{ "mentioned", 100. * 1 / 13 },
		{ "worried", 100. * 3 / 13 },
		{ "awake", 100. * 9 / 13 },
		{ "silent", 0 },
		{ "twice", 100. }, /* of a second leader */
	};
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_ranking *r = NULL;

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct tm_threat threat = TM_THREAT_INIT;

		threat.name = expected[i].threat;
		assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
	}
	leader.name = "Ada";
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	leader = (struct tm_leader)TM_LEADER_INIT;
	leader.name = "Bob";
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	add_concern("ada", "mentioned", TM_MENTIONED);
	add_concern("ada", "worried", TM_WORRIED);
	add_concern("ada", "awake", TM_AWAKE);
	add_concern("ada", "silent", TM_WORRY_NONE);
	add_concern("bob", "twice", TM_MENTIONED);
	add_concern("bob", "twice", TM_WORRIED);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(r->leaders, 2);
	for (size_t i = 0; i < 5; i++) {
		size_t threat = tm_ranking_find(r, expected[i].threat);

		assert_true(fabs(r->ranked[threat].points - expected[i].points) < 1e-9);
	}
	tm_ranking_free(r);
}

static void add_estimated(const char *key, int64_t low, int64_t high)
{
	struct tm_threat threat = TM_THREAT_INIT;

	threat.name = key;
	threat.loss_low = 100 * low;
	threat.loss_high = 100 * high;
	threat.rate_low = threat.rate_high = 1;
	assert_int_equal(tm_add(p, &threat.record, &err), TM_OK);
}

static const struct tm_ranked *ranked(const struct tm_ranking *r, const char *key)
{
	return &r->ranked[tm_ranking_find(r, key)];
}

/*
 * "narrow" would be first by expected rank, and ranks above "wide" with 83 %; in the
 * printed order "wide" is first and starts the first tier, which includes both.
 */
static void tiers_follow_the_order(void **state)
{
	struct tm_ranking *r = NULL;

	(void)state;
	add_estimated("narrow", 3000000, 6000000);
	add_estimated("wide", 10000, 20000000);
	add_estimated("small", 10, 20);
	add_estimated("tiny", 10, 19);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(ranked(r, "wide")->rank, 1);
	assert_int_equal(ranked(r, "narrow")->rank, 2);
	assert_true(ranked(r, "narrow")->expected_rank <
		    ranked(r, "wide")->expected_rank);
	assert_int_equal(ranked(r, "wide")->tier, 1);
	assert_int_equal(ranked(r, "narrow")->tier, 1);
	assert_int_equal(ranked(r, "small")->tier, 2);
	assert_int_equal(ranked(r, "tiny")->tier, 2);
	tm_ranking_free(r);
	assert_int_equal(tm_rank_override(p, "wide", 4, "why not", &err), TM_OK);
	assert_int_equal(tm_ranking_compute(p, &r, &err), TM_OK);
	assert_int_equal(ranked(r, "wide")->rank_final, 4);
	assert_int_equal(ranked(r, "wide")->tier, 1); /* as calculated */
	assert_int_equal(ranked(r, "narrow")->tier, 1);
	tm_ranking_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keeps_every_text_of_a_threat, setup,
						teardown),
		cmocka_unit_test_setup_teardown(weighs_words, setup, teardown),
		cmocka_unit_test_setup_teardown(tiers_follow_the_order, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
