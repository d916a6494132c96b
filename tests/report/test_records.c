/* test_records.c - all threats and concerns as stored, and their columns by audience. */
#include "tests/report/model.h"

static void test_threats(void **state)
{
	(void)state;
	report_for(TM_PART_THREATS, TM_FOR_CISO);
	check_pages("threats/appendix");
	ROWS("threats", "key name description owner notes loss_low rate_high probability",
	     "ransom | Extortion | Plants stop. | Ada Alt | Only I know | 2e+06 | 0.3 | "
	     "-",
	     "leak | Leak | - | - | - | - | - | 0.2",
	     "fraud | Fraud | - | - | - | 5e+04 | 2 | -",
	     "flood | Flood | - | - | - | 1000 | - | -");
}

/* Notes are for the CISO, the owner's name is not for the board. */
static void test_columns(void **state)
{
	(void)state;
	report_for(TM_PART_THREATS, TM_FOR_ADVISORY);
	check_has("Ada Alt");
	check_lacks("Only I know");
	report_for(TM_PART_THREATS, TM_FOR_BOARD);
	check_lacks("Ada Alt");
	check_lacks("Only I know");
	/* Cells keep their columns. */
	ROWS("threats", "key name status", "ransom | Extortion | open",
	     "leak | Leak | open", "fraud | Fraud | open", "flood | Flood | open");
}

static void test_concerns(void **state)
{
	(void)state;
	report_for(TM_PART_CONCERNS, TM_FOR_CISO);
	check_pages("concerns/appendix");
	ROWS("concerns", "key text leader threat points attribution",
	     "c1 | A week without the mill. | Ada Alt | ransom | 60 | named",
	     "c2 | I fear for my post. | a leader | ransom | 10 | anonymous",
	     "c3 | The money is abroad. | Ben Bolt | fraud | 50 | named",
	     "c4 | Nobody trained us. | a leader | ransom | 50 | anonymous",
	     "c5 | A list for a competitor. | a leader | leak | 40 | role",
	     "c6 | We cannot restart. | Chief Financial Officer | - | 30 | role");
	report_for(TM_PART_CONCERNS, TM_FOR_ADVISORY);
	ROWS("concerns", "key leader", "c1 | Ada Alt", "c2 | a leader", "c3 | Ben Bolt",
	     "c4 | a leader", "c5 | a leader", "c6 | Chief Financial Officer");
	check_lacks("A week without the mill.");
}

/* Neither alone, nor in a folder, nor among other sections. */
static void test_no_concerns_for_the_board(void **state)
{
	struct tm_report_options options = seen_by(TM_FOR_BOARD);
	struct tm_ranking *r = rank();

	(void)state;
	assert_int_equal(tm_report_phase2(project, r, TM_PART_CONCERNS, &options,
					  keep_bytes, NULL, &err),
			 TM_INVALID);
	tm_ranking_free(r);
	assert_false(tm_report_is_for(TM_PART_CONCERNS, TM_FOR_BOARD));
	assert_true(tm_report_is_for(TM_PART_CONCERNS, TM_FOR_ADVISORY));
	report_for(TM_PART_ALL, TM_FOR_CISO);
	assert_non_null(find_page("concerns"));
	report_for(TM_PART_ALL, TM_FOR_BOARD);
	assert_null(find_page("concerns"));
	check_pages("slide/slide all-threats/section ransom/section leak/section "
		    "fraud/section flood/section sources/section ranking/section "
		    "threats/appendix difference/section");
	check_lacks("Ada Alt");
	check_lacks("Ben Bolt");
	check_lacks("A week without the mill.");
}

/* All other sections are for every audience. */
static void test_parts(void **state)
{
	(void)state;
	for (int part = TM_PART_SLIDE; part <= TM_PART_ALL; part++)
		for (int audience = TM_FOR_CISO; audience <= TM_FOR_BOARD; audience++)
			assert_int_equal(tm_report_is_for((enum tm_part)part,
							  (enum tm_audience)audience),
					 part != TM_PART_CONCERNS ||
						 audience != TM_FOR_BOARD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_threats),  CASE(test_columns),
		CASE(test_concerns), CASE(test_no_concerns_for_the_board),
		CASE(test_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
