/* test_slide.c - the slide: which threats, in which order, and who raised them. */
#include "tests/report/model.h"

static void test_threats(void **state)
{
	(void)state;
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	check_pages("slide/slide");
	check_columns("slide",
		      "rank threat priority_bar loss_range likelihood rank_range "
		      "ale raised_by");
	ROWS("slide", "rank threat rank_range ale", "1 | Extortion | 1..2 | 1.85e+06",
	     "2 | Leak | 1..3 | 6.366e+05", "3 | Fraud | 1..3 | 4.275e+05");
}

/* The first threat has the longest bar, the others are proportional. */
static void test_bars(void **state)
{
	struct tm_ranking *r = rank();
	const cJSON *row;
	size_t i = 0;

	(void)state;
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	cJSON_ArrayForEach(row, cJSON_GetObjectItem(find_block("table", "slide"), "rows"))
	{
		const cJSON *cells = cJSON_GetObjectItem(row, "cells");
		double bar = cJSON_GetObjectItem(cells, "priority_bar")->valuedouble;

		assert_true(bar == r->ranked[r->order[i]].priority /
					   r->ranked[r->order[0]].priority);
		i++;
	}
	assert_int_equal(i, r->ranked_count);
	tm_ranking_free(r);
}

/* Roles, not names; anonymous leaders and those without a role are counted. */
static void test_raised_by(void **state)
{
	(void)state;
	report_for(TM_PART_SLIDE, TM_FOR_CISO);
	ROWS("slide", "threat raised_by", "Extortion | Chief Executive +\u00a01",
	     "Leak | 1 leader", "Fraud | Chief Financial Officer");
	check_lacks("Ada Alt");
	check_lacks("Plant,");
	check_lacks("Plant leadership");
	EDIT(TM_CONCERN, "c4", "attribution", "role");
	report_for(TM_PART_SLIDE, TM_FOR_CISO);
	ROWS("slide", "threat raised_by", "Extortion | Chief Executive, Plant leadership",
	     "Leak | 1 leader", "Fraud | Chief Financial Officer");
	ok(tm_remove(project, TM_CONCERN, "c3", &err));
	report_for(TM_PART_SLIDE, TM_FOR_CISO);
	ROWS("slide", "raised_by", "Chief Executive, Plant leadership", "1 leader",
	     "no leader yet");
}

/* Two roles are named, the others are counted. */
static void test_many_leaders(void **state)
{
	(void)state;
	ADD(TM_LEADER, "key", "hr", "name", "Eva East", "title", "Head of People");
	for (int i = 0; i < 2; i++)
		ADD(TM_CONCERN, "leader", i ? "hr" : "cfo", "threat", "ransom", "text",
		    "x");
	report_for(TM_PART_SLIDE, TM_FOR_CISO);
	ROWS("slide", "raised_by", "Chief Executive, Chief Financial Officer +\u00a02",
	     "1 leader", "Chief Financial Officer");
}

/* Ten threats by default. */
static void test_how_many(void **state)
{
	struct tm_report_options options = seen_by(TM_FOR_BOARD);
	struct tm_ranking *r;

	(void)state;
	for (int i = 0; i < 14; i++) {
		char name[32];

		snprintf(name, sizeof name, "Threat %d", i);
		ADD(TM_THREAT, "name", name, "loss_low", "1000", "loss_high", "5000",
		    "rate_low", "0.1", "rate_high", "1");
	}
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	assert_int_equal(count_rows("slide"), 10);
	check_has("7 more threats");
	options.threats = 15;
	report_part(TM_PART_SLIDE, &options);
	assert_int_equal(count_rows("slide"), 15);
	options.threats = 1;
	report_part(TM_PART_SLIDE, &options);
	assert_int_equal(count_rows("slide"), 1);
	r = rank();
	options.threats = 16;
	assert_int_equal(tm_report_phase2(project, r, TM_PART_SLIDE, &options, keep_bytes,
					  NULL, &err),
			 TM_INVALID);
	options.threats = -1;
	assert_int_equal(tm_report_phase2(project, r, TM_PART_SLIDE, &options, keep_bytes,
					  NULL, &err),
			 TM_INVALID);
	tm_ranking_free(r);
}

/* An overridden threat keeps its new rank, with the calculated one and the reason. */
static void test_override(void **state)
{
	(void)state;
	ok(tm_rank_override(project, "fraud", 1, "It happened to a friend", &err));
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	ROWS("slide", "rank threat", "1 | Fraud (calculated rank 3)",
	     "2 | Extortion (calculated rank 1)", "3 | Leak (calculated rank 2)");
	check_has("It happened to a friend");
}

/* Each tier starts with a heading that names the top threat above it. */
static void test_tiers(void **state)
{
	const cJSON *row;
	int tiers = 0;
	const char *last = "";

	(void)state;
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	cJSON_ArrayForEach(row, cJSON_GetObjectItem(find_block("table", "slide"), "rows"))
	{
		tiers += strcmp(member(row, "group"), last) != 0;
		last = member(row, "group");
	}
	assert_int_equal(tiers, 2);
	assert_non_null(strstr(last, "Extortion"));
}

/* The speaker notes explain each threat's number. */
static void test_notes(void **state)
{
	const cJSON *block;
	int notes = 0;

	(void)state;
	report_for(TM_PART_SLIDE, TM_FOR_BOARD);
	cJSON_ArrayForEach(block, cJSON_GetObjectItem(find_page("slide"), "blocks"))
		notes += !strcmp(member(block, "kind"), "note");
	assert_int_equal(notes, 3);
	check_has("Cost of a stop");
}

/* Changes since a version get their own column. */
static void test_since(void **state)
{
	struct tm_report_options options = seen_by(TM_FOR_BOARD);
	struct tm_project *before = NULL;
	int64_t number = 0;

	(void)state;
	ok(tm_version_freeze(project, "", &number, &err));
	EDIT(TM_THREAT, "flood", "rate_low", "0.1", "rate_high", "0.3");
	EDIT(TM_THREAT, "fraud", "loss_low", "10000000", "loss_high", "90000000");
	ok(tm_version_open(project, number, &before, &err));
	ok(tm_version_diff(before, project, (struct tm_differences **)&options.since,
			   &err));
	report_part(TM_PART_SLIDE, &options);
	ROWS("slide", "rank threat change", "1 | Fraud | \u25b2 2",
	     "2 | Extortion | \u25bc 1", "3 | Leak | \u25bc 1",
	     "4 | Flood | \u25b2 ranked now");
	tm_differences_free((struct tm_differences *)options.since);
	tm_project_close(before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_threats),      CASE(test_bars),     CASE(test_raised_by),
		CASE(test_many_leaders), CASE(test_how_many), CASE(test_override),
		CASE(test_tiers),        CASE(test_notes),    CASE(test_since),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
