/*
 * test_agreement.c - the meeting agreement: elements that are set, proposed or missing.
 */
#include "tests/report/model.h"

static unsigned report_agreement(const char *key)
{
	struct tm_occasion *occasion = occasion_of(key);
	unsigned missing = 0;

	read_tree(
		tm_report_agreement(occasion, &plain, &missing, keep_bytes, NULL, &err));
	tm_occasion_free(occasion);
	return missing;
}

static void test_proposals(void **state)
{
	(void)state;
	assert_int_equal(report_agreement("review"), 0);
	check_pages("review/section");
	TEXTS("review", "heading", "Goal", "Agenda", "Communication", "Materials",
	      "Breaks", "House rules");
	ROWS("agenda", "minutes", "11", "27", "38", "10", "22", "12");
	check_has("Tuesday 1 December 2026, 09:00 to 11:00 (UTC), Room 2");
	check_has("\"Find threats\"");
	check_has("In scope: Commands");
	check_has("Ann (ann@example.com)");
	check_has("\"Drawing\",");
	check_has("\"List\"");
	check_has("One 10-minute break");
}

/* A decision replaces the proposal, with one line per item. */
static void test_decided(void **state)
{
	(void)state;
	ok(tm_agreement_set(project, "review", TM_ELEMENT_BREAKS, "At ten\nAt eleven",
			    &err));
	assert_int_equal(report_agreement("review"), 0);
	check_has("\"At ten\",");
	check_has("\"At eleven\"");
	check_lacks("10-minute");
	ok(tm_agreement_set(project, "review", TM_ELEMENT_BREAKS, "", &err));
	report_agreement("review");
	check_has("One 10-minute break");
}

/* Without a goal, time and materials these have no proposal. */
static void test_missing(void **state)
{
	(void)state;
	ADD(TM_SESSION, "key", "bare", "title", "Bare");
	assert_int_equal(report_agreement("bare"),
			 1U << TM_ELEMENT_GOAL | 1U << TM_ELEMENT_AGENDA |
				 1U << TM_ELEMENT_MATERIALS | 1U << TM_ELEMENT_BREAKS);
	assert_null(find_block("table", "agenda"));
}

/* No break for 90 minutes or less, one up to three hours, then more. */
static void test_breaks(void **state)
{
	static const char *const cases[][2] = { { "90", "No break" },
						{ "91", "One 10-minute break" },
						{ "180", "One 10-minute break" },
						{ "181", "2 breaks of 10 minutes" } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		EDIT(TM_SESSION, "review", "minutes", cases[i][0]);
		report_agreement("review");
		check_has(cases[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MEETING_CASE(test_proposals),
		MEETING_CASE(test_decided),
		MEETING_CASE(test_missing),
		MEETING_CASE(test_breaks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
