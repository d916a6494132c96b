/* test_intro.c - the two introductory slides of a meeting. */
#include "tests/report/model.h"

static enum tm_status intro(const char *leader)
{
	const struct tm_report_options options = seen_by(TM_FOR_BOARD);

	return tm_report_intro(project, leader, &options, keep_bytes, NULL, &err);
}

static void test_slides(void **state)
{
	(void)state;
	read_tree(intro(NULL));
	check_pages("model/slide risk/slide");
	assert_int_equal(count_rows("parts"), 3);
	check_has("Example Mills");
	check_lacks("Purpose:");
	ok(tm_settings_set(project, "goal", "Know the threats", &err));
	ok(tm_settings_set(project, "out-of-scope", "Travel", &err));
	read_tree(intro(NULL));
	check_has("Purpose: Know the threats");
	check_has("Out of scope: Travel");
	check_lacks("In scope:");
}

/* What the dossier has about the area; nothing private. */
static void test_leader(void **state)
{
	(void)state;
	EDIT(TM_LEADER, "ceo", "mission", "Flour for all", "assets", "The mill");
	read_tree(intro("ceo"));
	check_has("Chief Executive");
	check_has("Flour for all");
	check_has("The mill");
	check_lacks("Likes numbers");
	read_tree(intro("plant"));
	check_has("Plant");
	check_lacks("Flour for all");
	assert_int_equal(intro("who"), TM_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = { CASE(test_slides), CASE(test_leader) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
