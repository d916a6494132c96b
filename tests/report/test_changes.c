/* test_changes.c - changes since a version: ranks, and their causes in the threats. */
#include "tests/report/model.h"

static struct tm_project *before;
static struct tm_differences *changes;

/* Freeze the current model; report_changes() reports the changes made afterwards. */
static void freeze(void)
{
	int64_t number = 0;

	ok(tm_version_freeze(project, "", &number, &err));
	ok(tm_version_open(project, number, &before, &err));
}

static void report_changes(void)
{
	struct tm_report_options options = seen_by(TM_FOR_BOARD);
	struct tm_ranking *r = rank();

	ok(tm_version_diff(before, project, &changes, &err));
	options.changes = changes;
	options.between = "since version 1";
	read_tree(tm_report_difference(r, &options, keep_bytes, NULL, &err));
	tm_ranking_free(r);
}

static int close_versions(void **state)
{
	tm_differences_free(changes);
	tm_project_close(before);
	changes = NULL;
	before = NULL;
	return close_model(state);
}

static void test_nothing(void **state)
{
	(void)state;
	freeze();
	report_changes();
	check_pages("difference/section");
	ROWS("changes", "rank threat before change why", "1 | Extortion | 1 | same | ",
	     "2 | Leak | 2 | same | ", "3 | Fraud | 3 | same | ",
	     "- | Flood | - | same | ");
	check_has("since version 1");
}

static void test_moves(void **state)
{
	(void)state;
	freeze();
	EDIT(TM_THREAT, "fraud", "rate_high", "90", "rate_low", "20");
	EDIT(TM_THREAT, "flood", "rate_low", "0.1", "rate_high", "0.3");
	EDIT(TM_THREAT, "leak", "status", "accepted");
	ADD(TM_THREAT, "key", "new", "name", "New", "loss_low", "10", "loss_high", "20",
	    "rate_low", "0.1", "rate_high", "0.3");
	report_changes();
	ROWS("changes", "rank threat before change", "1 | Fraud | 3 | \u25b2 2",
	     "2 | Extortion | 1 | \u25bc 1", "3 | Flood | - | \u25b2 ranked now",
	     "4 | New | - | new", "- | Leak | 2 | dropped");
	check_has("rate_high: 2 \u2192 90");
}

/* There is no version to compare with. */
static void test_first(void **state)
{
	(void)state;
	report_for(TM_PART_CHANGES, TM_FOR_BOARD);
	check_pages("difference/section");
	assert_int_equal(count_rows("changes"), 0);
	check_has("tmodel phase2 freeze");
}

#define VERSION_CASE(TEST)                                                               \
	cmocka_unit_test_setup_teardown(TEST, open_model, close_versions)

int main(void)
{
	const struct CMUnitTest tests[] = {
		VERSION_CASE(test_nothing),
		VERSION_CASE(test_moves),
		VERSION_CASE(test_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
