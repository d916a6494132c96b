/* test_sources.c - which source contributed to which threat, and which are named. */
#include "tests/report/model.h"

#define KEYS "source kind citation ransom leak fraud flood"

static void test_table(void **state)
{
	(void)state;
	report_for(TM_PART_SOURCES, TM_FOR_CISO);
	check_columns("sources", KEYS);
	ROWS("sources", KEYS, "Ada Alt | leader | interview | yes | no | no | no",
	     "Ben Bolt | leader | interview | no | no | yes | no",
	     "a leader | leader | interview | no | yes | no | no",
	     "Leaders not named | leader | interview | yes | no | no | no",
	     "Annual report | annual-report | Risks, p. 41 | yes | no | no | no",
	     "Audit | audit | https://example.com/audit | no | no | yes | no");
	ROWS("legend", "number name", "1 | Extortion", "2 | Leak", "3 | Fraud",
	     "\u20131 | Flood");
}

/*
 * The most open attribution of a leader's concerns about a threat applies, in any
 * order.
 */
static void test_most_open(void **state)
{
	(void)state;
	ok(tm_remove(project, TM_CONCERN, "c1", &err));
	report_for(TM_PART_SOURCES, TM_FOR_CISO);
	ROWS("sources", "source ransom", "Ben Bolt | no", "a leader | no",
	     "Leaders not named | yes", "Annual report | yes", "Audit | no");
	ADD(TM_CONCERN, "leader", "ceo", "threat", "ransom", "text", "Again.",
	    "attribution", "role");
	report_for(TM_PART_SOURCES, TM_FOR_CISO);
	ROWS("sources", "source ransom", "Chief Executive | yes", "Ben Bolt | no",
	     "a leader | no", "Leaders not named | yes", "Annual report | yes",
	     "Audit | no");
	ADD(TM_CONCERN, "leader", "ceo", "threat", "ransom", "text", "Once more.",
	    "attribution", "named");
	report_for(TM_PART_SOURCES, TM_FOR_ADVISORY);
	ROWS("sources", "source ransom", "Ada Alt | yes", "Ben Bolt | no",
	     "a leader | no", "Leaders not named | yes", "Annual report | yes",
	     "Audit | no");
}

/* The board sees roles, and no keys, which contain names. */
static void test_board(void **state)
{
	const cJSON *row;
	int keys = 0;

	(void)state;
	report_for(TM_PART_SOURCES, TM_FOR_BOARD);
	ROWS("sources", "source ransom fraud", "Chief Executive | yes | no",
	     "Chief Financial Officer | no | yes", "a leader | no | no",
	     "Leaders not named | yes | no", "Annual report | yes | no",
	     "Audit | no | yes");
	cJSON_ArrayForEach(
		row, cJSON_GetObjectItem(find_block("table", "sources"), "rows")) keys +=
		!strcmp(member(row, "id"), "ceo") || !strcmp(member(row, "id"), "cfo");
	assert_int_equal(keys, 0);
	check_lacks("Ada");
	check_lacks("Ben");
}

/* Nor do rows of leaders who are named by role. */
static void test_keys(void **state)
{
	static const char *const want[] = { "ceo",       "cfo",    "",
					    "anonymous", "report", "audit" };
	const cJSON *row;
	size_t i = 0;

	(void)state;
	report_for(TM_PART_SOURCES, TM_FOR_CISO);
	cJSON_ArrayForEach(row,
			   cJSON_GetObjectItem(find_block("table", "sources"), "rows"))
		assert_string_equal(member(row, "id"), want[i++]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_table),
		CASE(test_most_open),
		CASE(test_board),
		CASE(test_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
