/* test_people.c - the rules about plans, guests, roles and stored records. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/check.h>
#include <tmodel/component.h>
#include <tmodel/meeting.h>
#include <tmodel/occasion.h>
#include <tmodel/person.h>
#include <tmodel/plan.h>
#include <tmodel/session.h>
#include <tmodel/settings.h>

#include "tests/check.h"

#define FILE_NAME "people.tmodel"

static struct tm_error err = TM_ERROR_INIT;
static const struct tm_view private_too = { .include_private = true };
static struct tm_project *p;
static struct tm_warnings found;

static void add_person(const char *key, const char *competences, enum tm_level level,
		       const char *reports_to)
{
	struct tm_person person = TM_PERSON_INIT;

	snprintf(person.record.key, sizeof person.record.key, "%s", key);
	person.name = key;
	person.competences = competences;
	person.level = level;
	person.reports_to = reports_to;
	assert_int_equal(tm_add(p, &person.record, &err), TM_OK);
}

/* A session about a component that requires development and devops. */
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
	add_person("org", "security", TM_LEVEL_NONE, "");
	add_person("dev", "development", TM_LEVEL_NONE, "");
	add_person("boss", "embedded;devops", TM_LEVEL_SENIOR, "");
	add_person("head", "devops", TM_LEVEL_MANAGER, "");
	add_person("low", "scrum", TM_LEVEL_NONE, "dev");
	component.name = "Shop";
	component.needs = "development;devops";
	session.title = "Review";
	session.organiser = "org";
	session.component = "shop";
	return tm_add(p, &component.record, &err) || tm_add(p, &session.record, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_warnings_free(&found);
	tm_project_close(p);
	p = NULL;
	return unlink(FILE_NAME);
}

/* Expect these warnings, as lines "id about: text", and clear them. */
static void expect(const char *const *lines)
{
	size_t i = 0;

	for (; lines[i] && i < found.count; i++) {
		char line[512];

		snprintf(line, sizeof line, "%s %s: %s", found.items[i].id,
			 found.items[i].about, found.items[i].text);
		assert_string_equal(line, lines[i]);
	}
	assert_null(lines[i]);
	assert_int_equal(found.count, i);
	tm_warnings_free(&found);
}
#define EXPECT(...) expect((const char *const[]){ __VA_ARGS__ })

static void edit_session(enum tm_phase phase, bool controversial, const char *component)
{
	struct tm_session change = TM_SESSION_INIT;

	change.phase = phase;
	change.controversial = controversial;
	change.component = component;
	assert_int_equal(tm_edit(p, "review", &change.record,
				 tm_bit(TM_SESSION, "phase") |
					 tm_bit(TM_SESSION, "controversial") |
					 tm_bit(TM_SESSION, "component"),
				 &err),
			 TM_OK);
}

static void check_plan(bool managers)
{
	struct tm_plan *plan = NULL;

	assert_int_equal(tm_session_plan(p, "review", NULL, 10, managers, &private_too,
					 &plan, &err),
			 TM_OK);
	assert_int_equal(tm_check_plan(plan, &found, &err), TM_OK);
	tm_plan_free(plan);
}

static void checks_a_plan(void **state)
{
	struct tm_component change = TM_COMPONENT_INIT;

	(void)state;
	check_plan(false);
	EXPECT("only-managers : only managers cover devops: use --with-managers to "
	       "consider them",
	       NULL);
	check_plan(true);
	EXPECT("senior-manager boss: boss is a senior manager: may inhibit discussion",
	       "manager head: head is a manager: may inhibit discussion", NULL);
	edit_session(TM_PHASE_PRODUCTION, false, "");
	change.needs = "weaving;development";
	assert_int_equal(
		tm_edit(p, "shop", &change.record, tm_bit(TM_COMPONENT, "needs"), &err),
		TM_OK);
	check_plan(false);
	EXPECT("uncovered : nobody covers weaving: ask somebody from outside",
	       "one-component : hold a small session for each component of a running "
	       "system: --component",
	       NULL);
	edit_session(TM_PHASE_DESIGN, true, "");
	check_plan(false);
	EXPECT("uncovered : nobody covers weaving: ask somebody from outside",
	       "separate-roles : assign a separate moderator and note-taker "
	       "(controversial topic)",
	       NULL);
}

static void separates_roles_above_five(void **state)
{
	struct tm_component change = TM_COMPONENT_INIT;

	(void)state;
	add_person("a", "aa", TM_LEVEL_NONE, "");
	add_person("b", "bb", TM_LEVEL_NONE, "");
	add_person("c", "cc", TM_LEVEL_NONE, "");
	change.needs = "development;aa;bb;cc";
	assert_int_equal(
		tm_edit(p, "shop", &change.record, tm_bit(TM_COMPONENT, "needs"), &err),
		TM_OK);
	check_plan(false);
	EXPECT(NULL);
	change.needs = "development;aa;bb;cc;scrum";
	assert_int_equal(
		tm_edit(p, "shop", &change.record, tm_bit(TM_COMPONENT, "needs"), &err),
		TM_OK);
	check_plan(false);
	EXPECT("separate-roles : assign a separate moderator and note-taker (more than 5 "
	       "attendees)",
	       NULL);
}

/* Invite the person and check the session. */
static void check_guest(const char *person)
{
	struct tm_attendee why = TM_ATTENDEE_INIT;
	struct tm_occasion *occasion = NULL;
	size_t i = 0;

	why.person = person;
	why.because = "x";
	assert_int_equal(tm_session_invite(p, "review", &why, &err), TM_OK);
	assert_int_equal(tm_occasion_read(p, "review", &occasion, &err), TM_OK);
	while (strcmp(occasion->guests[i].person->record.key, person) != 0)
		i++;
	assert_int_equal(tm_check_guest(occasion, i, &found, &err), TM_OK);
	tm_occasion_free(occasion);
}

static void checks_a_guest(void **state)
{
	(void)state;
	check_guest("low");
	EXPECT(NULL);
	check_guest("dev");
	EXPECT("beside-superior dev: low, who also attends, reports to dev", NULL);
	assert_int_equal(tm_session_uninvite(p, "review", "low", &err), TM_OK);
	check_guest("low");
	EXPECT("beside-superior low: low reports to dev, who also attends", NULL);
	check_guest("boss");
	EXPECT("senior-manager boss: boss is a senior manager: strongly inhibits "
	       "discussion",
	       NULL);
	check_guest("head");
	EXPECT("manager head: head is a manager: may inhibit discussion", NULL);
}

/* The organiser attends as a guest without an invitation. */
static void checks_a_guest_beside_the_organiser(void **state)
{
	struct tm_person change = TM_PERSON_INIT;

	(void)state;
	change.reports_to = "org";
	assert_int_equal(
		tm_edit(p, "dev", &change.record, tm_bit(TM_PERSON, "reports_to"), &err),
		TM_OK);
	check_guest("dev");
	EXPECT("beside-superior dev: dev reports to org, who also attends", NULL);
}

static void check_roles(const char *handle)
{
	struct tm_occasion *occasion = NULL;

	assert_int_equal(tm_occasion_read(p, handle, &occasion, &err), TM_OK);
	assert_int_equal(tm_check_roles(occasion, &found, &err), TM_OK);
	tm_occasion_free(occasion);
}

static void attend(const char *person, const char *role)
{
	char key[TM_KEY_SIZE];

	assert_int_equal(tm_meeting_attend(p, "review", person, role, key, &err), TM_OK);
}

static void checks_roles(void **state)
{
	(void)state;
	attend("dev", "moderator;facilitator");
	attend("low", "participant");
	attend("boss", "participant");
	attend("head", "participant");
	check_roles("review");
	EXPECT(NULL); /* up to five attendees may combine roles */
	add_person("sixth", "", TM_LEVEL_NONE, "");
	attend("sixth", "participant");
	check_roles("review");
	EXPECT("combined-roles dev: dev combines moderator with other roles (6 "
	       "attendees; recommended above 5)",
	       "no-role : no notetaker assigned (6 attendees; recommended above 5)",
	       NULL);
	edit_session(TM_PHASE_DESIGN, true, "shop");
	check_roles("review");
	EXPECT("combined-roles dev: dev combines moderator with other roles "
	       "(controversial topic)",
	       "no-role : no notetaker assigned (controversial topic)", NULL);
}

static void checks_that_somebody_organises(void **state)
{
	struct tm_meeting meeting = TM_MEETING_INIT;

	(void)state;
	snprintf(meeting.record.key, sizeof meeting.record.key, "alone");
	meeting.kind = TM_REVIEW;
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_OK);
	check_roles("alone");
	EXPECT("no-role : no organiser assigned", NULL);
	meeting.kind = TM_ONE_ON_ONE;
	assert_int_equal(
		tm_edit(p, "alone", &meeting.record, tm_bit(TM_MEETING, "kind"), &err),
		TM_OK);
	check_roles("alone");
	EXPECT(NULL);
}

static void check_meeting(int64_t minutes, enum tm_meeting_kind kind)
{
	struct tm_meeting meeting = TM_MEETING_INIT;

	snprintf(meeting.record.key, sizeof meeting.record.key, "m%d-%d", (int)minutes,
		 (int)kind);
	meeting.kind = kind;
	meeting.minutes = minutes;
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_OK);
	assert_int_equal(tm_check_record(p, TM_MEETING, meeting.record.key, &found, &err),
			 TM_OK);
}

static void checks_records(void **state)
{
	struct tm_component change = TM_COMPONENT_INIT;

	(void)state;
	add_person("slip", "devopps", TM_LEVEL_NONE, "");
	assert_int_equal(tm_check_record(p, TM_PERSON, "slip", &found, &err), TM_OK);
	EXPECT("near-competence slip: slip: 'devopps' is stored as a competence of its "
	       "own; did you mean 'devops'?",
	       NULL);
	assert_int_equal(tm_check_record(p, TM_COMPONENT, "shop", &found, &err), TM_OK);
	EXPECT(NULL);
	change.needs = "scrumm";
	assert_int_equal(
		tm_edit(p, "shop", &change.record, tm_bit(TM_COMPONENT, "needs"), &err),
		TM_OK);
	assert_int_equal(tm_check_record(p, TM_COMPONENT, "shop", &found, &err), TM_OK);
	EXPECT("near-competence shop: shop: 'scrumm' is stored as a competence of its "
	       "own; did you mean 'scrum'?",
	       NULL);
	assert_int_equal(tm_check_record(p, TM_THREAT, "nothing", &found, &err), TM_OK);
	assert_int_equal(tm_check_record(p, TM_PERSON, "nothing", &found, &err),
			 TM_NOT_FOUND);
	check_meeting(30, TM_ONE_ON_ONE);
	check_meeting(60, TM_ONE_ON_ONE);
	check_meeting(29, TM_REVIEW);
	EXPECT(NULL);
	check_meeting(29, TM_ONE_ON_ONE);
	check_meeting(61, TM_ONE_ON_ONE);
	EXPECT("meeting-length m29-0: m29-0: a one-on-one takes 30 to 60 minutes; this "
	       "one takes 29",
	       "meeting-length m61-0: m61-0: a one-on-one takes 30 to 60 minutes; this "
	       "one takes 61",
	       NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(checks_a_plan),  TEST(separates_roles_above_five),
		TEST(checks_a_guest), TEST(checks_a_guest_beside_the_organiser),
		TEST(checks_roles),   TEST(checks_that_somebody_organises),
		TEST(checks_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
