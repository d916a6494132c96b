/* test_annex.c - a page for each threat: numbers, evidence, concerns of leaders. */
#include "tests/report/model.h"

static void test_sections(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_CISO);
	check_pages("all-threats/section ransom/section leak/section fraud/section "
		    "flood/section");
	assert_string_equal(member(find_page("ransom"), "title"), "1. Extortion");
	assert_string_equal(member(find_page("flood"), "title"), "Flood");
	check_has("Plants stop.");
	/* The speaker notes of ranked threats. */
	assert_null(find_block("table", "evidence-flood"));
}

static void test_numbers(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	check_columns("numbers-ransom", "what value low high basis");
	ROWS("numbers-ransom", "value low high basis",
	     "1.303e+07 | 2e+06 | 4e+07 | Cost of a stop",
	     "0.1421 | 0.05 | 0.3 | not set",
	     "1.99 | - | - | 2 of 4 leaders who gave points", "3.682e+06 | - | - | ",
	     "1.85e+06 | - | - | ");
	/* Pooled from one leader's estimate; a probability gives no interval. */
	ROWS("numbers-leak", "value low high basis",
	     "2.853e+06 | 5e+05 | 8e+06 | pooled from leaders' concerns",
	     "0.2231 | 0.2231 | 0.2231 | not set",
	     "1 | - | - | 1 of 4 leaders who gave points", "6.366e+05 | - | - | ",
	     "6.366e+05 | - | - | ");
	/* Threats that are not ranked show the numbers they have. */
	ROWS("numbers-flood", "value low high", "1446 | 1000 | 2000", "0.3333 | - | -");
}

static void test_evidence(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_ADVISORY);
	ROWS("evidence-ransom", "supports excerpt source where date reliability",
	     "loss | A day costs 1.2 million. | Annual report | Risks, p. 41 | "
	     "2025-03-18 | A");
	ROWS("evidence-fraud", "supports source where date",
	     "occurrence, rate | Audit | https://example.com/audit | ");
	assert_null(find_block("table", "evidence-leak"));
}

/* In order of arrival, attributed as each concern states. */
static void test_concerns(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_CISO);
	TEXTS("ransom", "quote", "Ada Alt: A week without the mill.",
	      "a leader: I fear for my post.", "a leader: Nobody trained us.");
	TEXTS("leak", "quote", "a leader: A list for a competitor.");
	TEXTS("fraud", "quote", "Ben Bolt: The money is abroad.");
	TEXTS("flood", "quote", NULL);
	check_lacks("Cleo Cox");
	check_lacks("Plant leadership");
	check_lacks("We cannot restart.");
}

/* For all audiences leaders are counted and sources are named. */
static void test_sources(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	TEXTS("ransom", "list", "2 leaders, interviewed; Annual report");
	TEXTS("leak", "list", "1 leader, interviewed");
	TEXTS("flood", "list", "0 leaders, interviewed");
}

static void test_audiences(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_ADVISORY);
	TEXTS("ransom", "quote", NULL);
	assert_non_null(find_block("table", "evidence-ransom"));
	check_lacks("Ada Alt");
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	TEXTS("ransom", "quote", NULL);
	assert_null(find_block("table", "evidence-ransom"));
	check_lacks("A day costs 1.2 million.");
	assert_non_null(find_block("table", "numbers-ransom"));
	check_lacks("Likes numbers");
	check_lacks("Only I know");
}

/* The curve of each ranked threat, and of all. */
static void test_curves(void **state)
{
	(void)state;
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	assert_non_null(find_block("figure", "curve"));
	assert_non_null(find_block("figure", "curve-ransom"));
	assert_null(find_block("figure", "curve-flood"));
}

static void test_override(void **state)
{
	(void)state;
	ok(tm_rank_override(project, "fraud", 1, "It happened to a friend", &err));
	report_for(TM_PART_ANNEX, TM_FOR_BOARD);
	check_pages("all-threats/section fraud/section ransom/section leak/section "
		    "flood/section");
	assert_string_equal(member(find_page("fraud"), "title"), "1. Fraud");
	check_has("It happened to a friend");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_sections), CASE(test_numbers),  CASE(test_evidence),
		CASE(test_concerns), CASE(test_sources),  CASE(test_audiences),
		CASE(test_curves),   CASE(test_override),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
