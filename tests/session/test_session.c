/* test_session.c - planning, inviting, and reading a session with its parts. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/change.h>
#include <tmodel/occasion.h>
#include <tmodel/plan.h>
#include <tmodel/settings.h>

#include "tests/check.h"

#define FILE_NAME "session.tmodel"

static struct tm_error err = TM_ERROR_INIT;
static const struct tm_view private_too = { .include_private = true };
static struct tm_project *p;

static void add_person(const char *key, const char *competences, enum tm_level level,
		       const char *reports_to, int64_t cost)
{
	struct tm_person person = TM_PERSON_INIT;

	snprintf(person.record.key, sizeof person.record.key, "%s", key);
	person.name = key;
	person.competences = competences;
	person.level = level;
	person.reports_to = reports_to;
	person.hourly_cost = cost;
	assert_int_equal(tm_add(p, &person.record, &err), TM_OK);
}

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_component component = TM_COMPONENT_INIT;
	struct tm_session session = TM_SESSION_INIT;

	(void)state;
	unlink(FILE_NAME);
	if (tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	    tm_settings_start(p, &settings, &err))
		return -1;
	add_person("sec", "security", TM_LEVEL_NONE, "", 8000);
	add_person("dev", "development", TM_LEVEL_NONE, "", 7000);
	add_person("ops", "devops", TM_LEVEL_NONE, "", 6000);
	add_person("all", "development;devops", TM_LEVEL_NONE, "", 20000);
	add_person("boss", "embedded", TM_LEVEL_SENIOR, "", TM_NONE);
	add_person("low", "scrum", TM_LEVEL_NONE, "dev", TM_NONE);
	component.name = "Shop";
	component.needs = "development;devops";
	session.title = "Review";
	session.organiser = "sec";
	session.component = "shop";
	session.start = "2026-12-01T09:00:00Z";
	session.minutes = 90;
	session.preparation = 30;
	return tm_add(p, &component.record, &err) || tm_add(p, &session.record, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	p = NULL;
	return unlink(FILE_NAME);
}

static void plans(void **state)
{
	struct tm_plan *plan = NULL;

	(void)state;
	assert_int_equal(
		tm_session_plan(p, "review", NULL, 10, false, &private_too, &plan, &err),
		TM_OK);
	assert_int_equal(plan->cover->size, 2);
	assert_int_equal(plan->cover->count, 1);
	assert_string_equal(plan->people[plan->cover->people[0]]->name, "sec");
	assert_string_equal(plan->people[plan->cover->people[1]]->name, "all");
	assert_int_equal(plan->cover->costs[0], 28000);
	assert_true(tm_plan_has_cost(plan, 0));
	assert_true(plan->hours == 2);
	tm_plan_free(plan);
	assert_int_equal(
		tm_session_plan(p, "nothing", NULL, 10, false, &private_too, &plan, &err),
		TM_NOT_FOUND);
	assert_int_equal(tm_session_plan(p, "review", "nothing", 10, false, &private_too,
					 &plan, &err),
			 TM_NOT_FOUND);
	tm_plan_free(NULL);
}

static void names_what_only_managers_bring(void **state)
{
	struct tm_component change = TM_COMPONENT_INIT;
	struct tm_plan *plan = NULL;

	(void)state;
	change.needs = "embedded;weaving";
	assert_int_equal(
		tm_edit(p, "shop", &change.record, tm_bit(TM_COMPONENT, "needs"), &err),
		TM_OK);
	assert_int_equal(
		tm_session_plan(p, "review", NULL, 10, false, &private_too, &plan, &err),
		TM_OK);
	assert_int_equal(plan->cover->uncovered, 3);
	assert_int_equal(plan->cover->manager_count, 1);
	tm_plan_free(plan);
	assert_int_equal(
		tm_session_plan(p, "review", NULL, 10, true, &private_too, &plan, &err),
		TM_OK);
	assert_int_equal(plan->cover->uncovered, 2);
	assert_false(tm_plan_has_cost(plan, 0)); /* the organiser's cost is not set */
	tm_plan_free(plan);
}

static enum tm_status invite(const char *person, const char *because)
{
	struct tm_attendee why = TM_ATTENDEE_INIT;

	why.person = person;
	why.because = because;
	return tm_session_invite(p, "review", &why, &err);
}

static void invites(void **state)
{
	(void)state;
	assert_int_equal(invite("dev", NULL), TM_INVALID);
	assert_int_equal(invite("dev", " "), TM_INVALID);
	assert_int_equal(invite("none", "x"), TM_NOT_FOUND);
	assert_int_equal(invite("dev", "x"), TM_OK);
	assert_int_equal(invite("dev", "x"), TM_CONFLICT);
	assert_int_equal(invite("boss", "x"), TM_OK);
	assert_int_equal(tm_session_uninvite(p, "review", "boss", &err), TM_OK);
	assert_int_equal(tm_session_uninvite(p, "review", "boss", &err), TM_NOT_FOUND);
}

static void gathers(void **state)
{
	struct tm_occasion *g = NULL;
	struct tm_entry entry = TM_ENTRY_INIT;

	(void)state;
	assert_int_equal(invite("dev", "x"), TM_OK);
	entry.text = "said";
	assert_int_equal(tm_entry_add(p, "review", &entry, &err), TM_OK);
	assert_int_equal(tm_agreement_set(p, "review", TM_ELEMENT_BREAKS, "none", &err),
			 TM_OK);
	assert_int_equal(tm_agreement_set(p, "review", TM_ELEMENT_BREAKS, "one", &err),
			 TM_OK);
	assert_int_equal(tm_occasion_read(p, "review", &g, &err), TM_OK);
	assert_string_equal(g->title, "Review");
	assert_int_equal(g->guest_count, 2);
	assert_string_equal(g->guests[0].role, "organiser");
	assert_int_equal(g->entry_count, 1);
	assert_int_equal(g->element_count, 1);
	assert_string_equal(tm_occasion_element(g, TM_ELEMENT_BREAKS), "one");
	assert_null(tm_occasion_element(g, TM_ELEMENT_GOAL));
	assert_null(g->invitation);
	tm_occasion_free(g);
	tm_occasion_free(NULL);
	assert_int_equal(tm_occasion_read(p, "nothing", &g, &err), TM_NOT_FOUND);
}

/* Send an invitation and return its number. */
static int64_t send(enum tm_send how, enum tm_status expected)
{
	struct tm_occasion *g = NULL;
	int64_t sequence = TM_NONE;

	assert_int_equal(tm_occasion_read(p, "review", &g, &err), TM_OK);
	assert_int_equal(tm_invitation_send(p, g, how, 1790000000, &err), expected);
	if (g->invitation)
		sequence = g->invitation->sequence;
	tm_occasion_free(g);
	return sequence;
}

static void counts_invitations(void **state)
{
	struct tm_session change = TM_SESSION_INIT;

	(void)state;
	assert_int_equal(send(TM_SEND, TM_OK), 0);
	assert_int_equal(send(TM_SEND, TM_OK), 0);
	assert_int_equal(send(TM_SEND_UPDATE, TM_OK), 0);
	change.minutes = 60;
	assert_int_equal(
		tm_edit(p, "review", &change.record, tm_bit(TM_SESSION, "minutes"), &err),
		TM_OK);
	assert_int_equal(send(TM_SEND, TM_CONFLICT), 0);
	assert_int_equal(send(TM_SEND_UPDATE, TM_OK), 1);
	assert_int_equal(send(TM_SEND_CANCEL, TM_OK), 2);
	assert_int_equal(send(TM_SEND_CANCEL, TM_OK), 2);
	assert_int_equal(send(TM_SEND, TM_CONFLICT), 2);
	change.start = "";
	assert_int_equal(
		tm_edit(p, "review", &change.record, tm_bit(TM_SESSION, "start"), &err),
		TM_OK);
	assert_int_equal(send(TM_SEND_UPDATE, TM_INVALID), 2);
}

static void parts_go_along(void **state)
{
	int64_t left = 0, step;
	char command[64];
	bool empty;

	(void)state;
	assert_int_equal(invite("dev", "x"), TM_OK);
	assert_int_equal(tm_remove(p, TM_SESSION, "review", &err), TM_OK);
	assert_int_equal(tm_count(p, TM_ATTENDEE, NULL, &left, &err), TM_OK);
	assert_int_equal(left, 0);
	assert_int_equal(tm_undo(p, &step, command, &empty, &err), TM_OK);
	assert_int_equal(tm_count(p, TM_ATTENDEE, NULL, &left, &err), TM_OK);
	assert_int_equal(left, 1);
}

static void knows_competences(void **state)
{
	char typed[TM_KEY_SIZE];

	(void)state;
	assert_null(tm_competence_meant("", typed));
	assert_null(tm_competence_meant("security;embedded;scrum", typed));
	assert_string_equal(tm_competence_meant("embedded;secruity", typed), "security");
	assert_string_equal(typed, "secruity");
	assert_true(tm_list_has("a;bc", "bc"));
	assert_false(tm_list_has("a;bc", "b"));
	assert_false(tm_list_has("", ""));
}

static void wants_a_zone(void **state)
{
	struct tm_meeting meeting = TM_MEETING_INIT;
	struct tm_record *record = NULL;

	(void)state;
	meeting.start = "2026-07-01T10:00";
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_INVALID);
	tm_project_clock(p, "UTC");
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_OK);
	assert_int_equal(tm_get(p, TM_MEETING, meeting.record.key, &record, &err), TM_OK);
	assert_string_equal(((struct tm_meeting *)record)->start, "2026-07-01T10:00:00Z");
	tm_record_free(record);
	meeting.record.key[0] = meeting.record.uuid[0] = '\0';
	meeting.start = "2026-07-01T10:00+02:00";
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_OK);
	assert_int_equal(tm_get(p, TM_MEETING, meeting.record.key, &record, &err), TM_OK);
	assert_string_equal(((struct tm_meeting *)record)->start, "2026-07-01T08:00:00Z");
	tm_record_free(record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(plans, setup, teardown),
		cmocka_unit_test_setup_teardown(names_what_only_managers_bring, setup,
						teardown),
		cmocka_unit_test_setup_teardown(invites, setup, teardown),
		cmocka_unit_test_setup_teardown(gathers, setup, teardown),
		cmocka_unit_test_setup_teardown(counts_invitations, setup, teardown),
		cmocka_unit_test_setup_teardown(parts_go_along, setup, teardown),
		cmocka_unit_test(knows_competences),
		cmocka_unit_test_setup_teardown(wants_a_zone, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
