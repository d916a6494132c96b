/* test_brief.c - the brief for an interview or a session. */
#include "tests/report/model.h"

static void brief(const char *handle, const struct tm_handout_options *options)
{
	read_tree(tm_report_brief(project, handle, options, keep_bytes, NULL, &err));
}

static void test_session(void **state)
{
	(void)state;
	brief("review", &plain);
	check_pages("review/section");
	ROWS("facts", "what known",
	     "When | Tuesday 1 December 2026, 09:00 to 11:00 (UTC)", "Where | Room 2",
	     "Goal | Find threats", "In scope | Commands", "Out of scope | Shop",
	     "Component | Cloud", "Materials | Drawing\nList",
	     "Attendee | Ann (organiser)", "Attendee | Dev (notetaker)",
	     "Attendee | Eve");
	assert_int_equal(count_rows("agenda"), 6);
}

/* A leader's dossier: the known fields, in the order of the table. */
static void test_dossier(void **state)
{
	(void)state;
	brief("ceo", &plain);
	check_pages("ceo/section dossier/section questions/section");
	ROWS("dossier", "what known", "Name | Ada Alt", "Title | Chief Executive");
	check_lacks("Likes numbers");
	check_lacks("sponsor");
	brief("ceo", &with_private);
	ROWS("dossier", "what known", "Name | Ada Alt", "Title | Chief Executive",
	     "Stance | sponsor", "Notes | Likes numbers");
}

/* An interview has its details and the leader's dossier, but no ground rules. */
static void test_talk(void **state)
{
	(void)state;
	brief("talk", &plain);
	check_pages("talk/section dossier/section questions/section");
	ROWS("facts", "known", "Wednesday 2 December 2026, 09:00 to 09:45 (UTC)",
	     "Office", "Talk", "Ann (organiser)", "Ada Alt");
	ROWS("agenda", "minutes", "4", "11", "20", "4", "6");
	check_lacks("Likes numbers");
}

/* Each question is followed by two lines for notes. */
static void test_questions(void **state)
{
	const cJSON *block;
	int questions = 0, lines = 0;

	(void)state;
	brief("ceo", &plain);
	cJSON_ArrayForEach(block, cJSON_GetObjectItem(find_page("questions"), "blocks"))
	{
		if (cJSON_IsTrue(cJSON_GetObjectItem(block, "emphasis")))
			questions++;
		else if (!strcmp(member(block, "kind"), "paragraph"))
			lines++;
	}
	assert_true(questions > 10);
	assert_int_equal(lines, 2 * questions);
}

static void test_nobody(void **state)
{
	(void)state;
	assert_int_equal(tm_report_brief(project, "who", &plain, keep_bytes, NULL, &err),
			 TM_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		MEETING_CASE(test_session), MEETING_CASE(test_dossier),
		MEETING_CASE(test_talk),    MEETING_CASE(test_questions),
		MEETING_CASE(test_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
