/* test_session.c - the report of a session, for people who did not attend. */
#include "tests/report/model.h"

static void add_entry(const char *key, enum tm_entry_kind kind, const char *text,
		      const char *due, bool done)
{
	struct tm_entry entry = TM_ENTRY_INIT;

	entry.kind = kind;
	entry.text = text;
	entry.due = due;
	entry.done = done;
	ok(tm_entry_add(project, key, &entry, &err));
}

static enum tm_status report(const char *key)
{
	const struct tm_many many = { &key, key ? 1 : 0 };

	return tm_report_sessions(project, &many, &plain, keep_bytes, NULL, &err);
}

/* Outcomes first, then notes, then action items with their due dates. */
static void test_entries(void **state)
{
	(void)state;
	add_entry("review", TM_NOTE, "Pumps trust the cloud", "", false);
	add_entry("review", TM_FOLLOW_UP, "Ask the supplier", "2026-12-24", false);
	add_entry("review", TM_OUTCOME, "Sign commands", "", false);
	add_entry("review", TM_FOLLOW_UP, "Draw it again", "", true);
	read_tree(report("review"));
	check_pages("about/section review/section");
	TEXTS("review", "list", "Sign commands", "Pumps trust the cloud",
	      "Ask the supplier (open, due 2026-12-24); Draw it again (done)");
}

/* The competences that were covered, without names. */
static void test_facts(void **state)
{
	(void)state;
	read_tree(report("review"));
	TEXTS("review", "paragraph",
	      "When: Tuesday 1 December 2026, 09:00 to 11:00 (UTC)", "Goal: Find threats",
	      "In scope: Commands", "Out of scope: Shop", "Component: Cloud",
	      "Competences: security, development, business", "Materials: Drawing\nList",
	      "No notes recorded.");
	check_lacks("Ann");
	check_lacks("Dev");
	check_lacks("Wrote it");
}

/* Without a key all sessions; no one-on-ones, which are confidential. */
static void test_which(void **state)
{
	(void)state;
	ADD(TM_SESSION, "key", "second", "title", "Second");
	read_tree(report(NULL));
	check_pages("about/section review/section second/section");
	assert_int_equal(report("talk"), TM_INVALID);
	assert_int_equal(report("who"), TM_NOT_FOUND);
}

static void test_none(void **state)
{
	(void)state;
	assert_int_equal(report(NULL), TM_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MEETING_CASE(test_entries),
		MEETING_CASE(test_facts),
		MEETING_CASE(test_which),
		CASE(test_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
