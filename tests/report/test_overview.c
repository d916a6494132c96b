/*
 * test_overview.c - the overview of all threats: the figures, and their text
 * alternatives.
 */
#include "tests/report/model.h"

static int count_points(const char *figure)
{
	const cJSON *series = cJSON_GetObjectItem(find_block("figure", figure), "series");
	const cJSON *each;
	int count = 0;

	cJSON_ArrayForEach(each, series) count +=
		cJSON_GetArraySize(cJSON_GetObjectItem(each, "points"));
	return count;
}

/* A bubble per ranked threat, an interval of ranks each, and a curve for all. */
static void test_figures(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	TEXTS("all-threats", "paragraph", NULL);
	assert_int_equal(count_points("risk"), 3);
	assert_int_equal(count_points("ranks"), 3);
	assert_int_equal(count_points("curve"), TM_LOSS_POINTS);
}

static void add_many(int first, int last)
{
	ok(tm_begin(project, "test", &err));
	for (int i = first; i <= last; i++) {
		char name[32];

		snprintf(name, sizeof name, "Threat %d", i);
		ADD(TM_THREAT, "name", name, "loss_low", "1000", "loss_high", "5000",
		    "rate_low", "0.1", "rate_high", "1");
	}
	ok(tm_end(project, TM_OK, &err));
}

/* Figures show up to thirty threats; the curve includes all of a hundred. */
static void test_many(void **state)
{
	(void)state;
	add_many(1, 28);
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	assert_int_equal(count_points("risk"), 30);
	assert_int_equal(count_points("ranks"), 30);
	check_has("the first 30 of 31");
	assert_non_null(find_block("figure", "curve"));
	add_many(29, 98);
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	assert_null(find_block("figure", "curve"));
	check_has("tmodel loss");
}

/* Numbers too large to add up do not prevent the other figures. */
static void test_wild(void **state)
{
	(void)state;
	ADD(TM_THREAT, "key", "wild", "name", "Wild", "loss_low", "1", "loss_high",
	    "90071992547409", "rate_low", "0.0001", "rate_high", "99999");
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	assert_int_equal(count_points("risk"), 4);
	assert_null(find_block("figure", "curve"));
	check_has("cannot be computed: 'wild'");
}

/* Without a ranked threat there are no figures. */
static void test_nothing(void **state)
{
	(void)state;
	for (const char *const *key =
		     (const char *const[]){ "ransom", "leak", "fraud", NULL };
	     *key; key++)
		EDIT(TM_THREAT, *key, "status", "accepted");
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	check_pages("flood/section");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_figures),
		CASE(test_many),
		CASE(test_wild),
		CASE(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
