/*
 * test_text.c - every text of handouts is used, and every handout uses the project's
 * texts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/handout.h>
#include <tmodel/project.h>
#include <tmodel/report.h>
#include <tmodel/version.h>

#include "lib/base/out.h"

#include "tests/check.h"

#define FILE_NAME "text.tmodel"
#define HOUR "2026-12-01T09:00:00Z"

static struct tm_error err = TM_ERROR_INIT;
static const struct tm_view private_too = { .include_private = true };
static struct tm_project *p;

static void ok(enum tm_status status)
{
	if (status)
		fail_msg("%s (%s)", err.text, err.hint);
}

/* -- a project that needs every text */

static void add_person(const char *key, const char *competences, enum tm_level level)
{
	struct tm_person person = TM_PERSON_INIT;

	snprintf(person.record.key, sizeof person.record.key, "%s", key);
	person.name = key;
	person.email = strcmp(key, "ann") ? "other@example.com" : "ann@example.com";
	person.competences = competences;
	person.level = level;
	ok(tm_add(p, &person.record, &err));
}

static void add_leaders(void)
{
	struct tm_leader full = TM_LEADER_INIT, bare = TM_LEADER_INIT;

	full.name = full.title = full.unit = "Full";
	full.mission = full.vision = full.targets = full.margin = full.scale = "x";
	full.scope = full.assets = full.notes = "x";
	full.email = "full@example.com";
	full.kind = TM_LEADER_BUSINESS;
	full.influence = 3;
	full.stance = TM_STANCE_SPONSOR;
	full.revenue = 100;
	bare.name = "Bare";
	ok(tm_add(p, &full.record, &err));
	ok(tm_add(p, &bare.record, &err));
}

static void add_component(const char *name, const char *needs)
{
	struct tm_component component = TM_COMPONENT_INIT;

	component.name = name;
	component.description = "x";
	component.needs = needs;
	ok(tm_add(p, &component.record, &err));
}

static void add_session(const char *title, const char *component, int64_t minutes)
{
	struct tm_session session = TM_SESSION_INIT;

	session.title = title;
	session.component = component;
	session.organiser = "ann";
	session.minutes = minutes;
	if (minutes != TM_NONE) {
		session.goal = session.scope = session.out_of_scope = "x";
		session.place = session.materials = "x";
		session.start = HOUR;
		session.preparation = 30;
	}
	ok(tm_add(p, &session.record, &err));
}

static void add_meeting(const char *key, enum tm_meeting_kind kind, const char *leader)
{
	struct tm_meeting meeting = TM_MEETING_INIT;
	struct tm_many with = { NULL, 0 };

	snprintf(meeting.record.key, sizeof meeting.record.key, "%s", key);
	meeting.kind = kind;
	meeting.purpose = "Talk";
	meeting.leader = leader;
	meeting.organiser = "ann";
	meeting.start = HOUR;
	meeting.minutes = 30;
	ok(tm_meeting_add(p, &meeting, &with, &err));
}

static void add_entry(enum tm_entry_kind kind, const char *due, bool done)
{
	struct tm_entry entry = TM_ENTRY_INIT;

	entry.kind = kind;
	entry.text = "x";
	entry.due = due;
	entry.done = done;
	ok(tm_entry_add(p, "short", &entry, &err));
}

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_attendee why = TM_ATTENDEE_INIT;

	(void)state;
	unlink(FILE_NAME);
	settings.goal = settings.scope = settings.out_of_scope = "x";
	ok(tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err));
	ok(tm_settings_start(p, &settings, &err));
	add_leaders();
	add_person("ann", "security", TM_LEVEL_NONE);
	add_person("dev", "development;business", TM_LEVEL_NONE);
	add_person("eve", "development", TM_LEVEL_NONE);
	add_person("boss", "embedded", TM_LEVEL_MANAGER);
	add_component("Shop", "development");
	add_component("Line", "embedded");
	add_session("Short", "shop", 60);
	add_session("Medium", "line", 120);
	add_session("Long", "", 240);
	add_session("Empty", "", TM_NONE);
	add_meeting("talk", TM_ONE_ON_ONE, "full");
	add_meeting("review", TM_REVIEW, "");
	add_entry(TM_OUTCOME, "", false);
	add_entry(TM_NOTE, "", false);
	add_entry(TM_FOLLOW_UP, "", false);
	add_entry(TM_FOLLOW_UP, "2026-12-24", true);
	why.person = "dev";
	why.because = "x";
	why.competence = "development";
	ok(tm_session_invite(p, "short", &why, &err));
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	return unlink(FILE_NAME);
}

/* -- writing all handouts */

static const struct tm_handout_options wide = { .width = 1000,
						.view = { .include_private = true } };

static void put_agreement(struct tm_out *out, const char *handle)
{
	struct tm_occasion *occasion = NULL;
	unsigned missing;

	ok(tm_occasion_read(p, handle, &occasion, &err));
	ok(tm_report_agreement(occasion, &wide, &missing, tm_out_write, out, &err));
	tm_occasion_free(occasion);
}

static void put_plan(struct tm_out *out, const char *session, int64_t limit)
{
	struct tm_plan *plan = NULL;

	ok(tm_session_plan(p, session, NULL, limit, false, &private_too, &plan, &err));
	ok(tm_report_plan(plan, &wide, tm_out_write, out, &err));
	tm_plan_free(plan);
}

/* Both as text and as a message, whose header has the subject. */
static void put_invitation(struct tm_out *out, const char *handle, enum tm_send how)
{
	struct tm_invite_options options = { .format = "text", .reminder = TM_NONE };
	struct tm_occasion *occasion = NULL;

	ok(tm_occasion_read(p, handle, &occasion, &err));
	ok(tm_invitation_send(p, occasion, how, 1790000000, &err));
	ok(tm_report_invitation(occasion, &options, tm_out_write, out, &err));
	options.format = "eml";
	ok(tm_report_invitation(occasion, &options, tm_out_write, out, &err));
	tm_occasion_free(occasion);
}

static void put_invitations(struct tm_out *out)
{
	struct tm_session change = TM_SESSION_INIT;

	put_invitation(out, "talk", TM_SEND);
	put_invitation(out, "short", TM_SEND);
	change.place = "y";
	ok(tm_edit(p, "short", &change.record, tm_bit(TM_SESSION, "place"), &err));
	put_invitation(out, "short", TM_SEND_UPDATE);
	put_invitation(out, "short", TM_SEND_CANCEL);
}

static void put_reports(struct tm_out *out)
{
	const struct tm_many none = { NULL, 0 };
	const struct tm_many one = { (const char *[]){ "short" }, 1 };

	ok(tm_report_sessions(p, &none, &wide, tm_out_write, out, &err));
	ok(tm_report_sessions(p, &one, &wide, tm_out_write, out, &err));
}

static void put_intros(struct tm_project *from, struct tm_out *out)
{
	const struct tm_report_options options = { .width = 1000, .notes = true };

	ok(tm_report_intro(from, NULL, &options, tm_out_write, out, &err));
	ok(tm_report_intro(from, "full", &options, tm_out_write, out, &err));
	ok(tm_report_intro(from, "bare", &options, tm_out_write, out, &err));
}

static void put_all(struct tm_out *out)
{
	static const char *const briefs[] = { "full", "talk", "review", "short" };
	static const char *const agreements[] = { "short", "medium", "long", "empty" };

	put_intros(p, out);
	for (size_t i = 0; i < sizeof briefs / sizeof briefs[0]; i++)
		ok(tm_report_brief(p, briefs[i], &wide, tm_out_write, out, &err));
	for (size_t i = 0; i < sizeof agreements / sizeof agreements[0]; i++)
		put_agreement(out, agreements[i]);
	put_plan(out, "short", 1);
	put_plan(out, "medium", 1);
	put_plan(out, "long", 20);
	put_invitations(out);
	put_reports(out);
	assert_false(out->failed);
}

/* -- the texts */

/* The next text of the defaults, in a buffer; NULL after the last. */
static const char *next_text(const char **at, char line[2048])
{
	while (**at) {
		size_t length = strcspn(*at, "\n");

		assert_true(length < 2048);
		memcpy(line, *at, length);
		line[length] = '\0';
		*at += length + 1;
		if (*line != '#' && *line && strcmp(line, "id\ttext") != 0)
			return line;
	}
	return NULL;
}

/* Overrides that replace every text with its id and placeholders, between marks. */
static void put_marks(struct tm_out *marks)
{
	const char *at = tm_texts_default();
	char line[2048];

	tm_out_text(marks, "id\ttext\n");
	while (next_text(&at, line)) {
		char *text = strchr(line, '\t');

		*text++ = '\0';
		tm_out_print(marks, "%s\t<%s>", line, line);
		for (; (text = strchr(text, '{')); text++)
			tm_out_print(marks, " %.*s", (int)strcspn(text, "}") + 1, text);
		tm_out_char(marks, '\n');
	}
}

static void every_text_is_used_and_can_be_replaced(void **state)
{
	struct tm_out marks = TM_OUT_INIT, all = TM_OUT_INIT;
	const char *at = tm_texts_default();
	size_t unused = 0, replaced, count;
	char line[2048], mark[128];

	(void)state;
	put_marks(&marks);
	ok(tm_texts_check(tm_out_string(&marks), NULL, NULL, &replaced, &count, &err));
	assert_int_equal(replaced, count);
	ok(tm_settings_set(p, "texts", tm_out_string(&marks), &err));
	put_all(&all);
	while (next_text(&at, line)) {
		snprintf(mark, sizeof mark, "<%.*s>", (int)strcspn(line, "\t"), line);
		if (!strstr(tm_out_string(&all), mark)) {
			print_error("not used: %s\n", mark);
			unused++;
		}
	}
	assert_int_equal(unused, 0);
	tm_out_free(&marks);
	tm_out_free(&all);
}

static void handouts_are_complete_without_own_texts(void **state)
{
	struct tm_out all = TM_OUT_INIT;

	(void)state;
	put_all(&all);
	assert_non_null(
		strstr(tm_out_string(&all), "I take notes and will show them to you."));
	assert_null(strchr(tm_out_string(&all), '{'));
	tm_out_free(&all);
}

static void settings_refuse_other_texts(void **state)
{
	(void)state;
	assert_int_equal(tm_settings_set(p, "texts", "id\ttext\nbye\tx", &err),
			 TM_INVALID);
	assert_string_equal(err.text, "texts: line 2: unknown id 'bye'");
	assert_int_equal(err.line, 0);
}

static void versions_keep_the_texts_they_were_frozen_with(void **state)
{
	struct tm_project *frozen = NULL;
	struct tm_out then = TM_OUT_INIT, now = TM_OUT_INIT, later = TM_OUT_INIT;
	int64_t number;

	(void)state;
	ok(tm_settings_set(p, "texts", "id\ttext\nintro.title\tFirst title", &err));
	ok(tm_version_freeze(p, "", &number, &err));
	put_intros(p, &then);
	assert_non_null(strstr(tm_out_string(&then), "First title"));
	ok(tm_settings_set(p, "texts", "id\ttext\nintro.title\tSecond title", &err));
	put_intros(p, &now);
	assert_non_null(strstr(tm_out_string(&now), "Second title"));
	ok(tm_version_open(p, number, &frozen, &err));
	put_intros(frozen, &later);
	assert_string_equal(tm_out_string(&later), tm_out_string(&then));
	tm_project_close(frozen);
	tm_out_free(&then);
	tm_out_free(&now);
	tm_out_free(&later);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_text_is_used_and_can_be_replaced,
						setup, teardown),
		cmocka_unit_test_setup_teardown(handouts_are_complete_without_own_texts,
						setup, teardown),
		cmocka_unit_test_setup_teardown(settings_refuse_other_texts, setup,
						teardown),
		cmocka_unit_test_setup_teardown(
			versions_keep_the_texts_they_were_frozen_with, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
