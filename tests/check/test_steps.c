/* test_steps.c - the steps of the method as a project progresses. */
#include <stdio.h>
#include <string.h>

#include <tmodel/check.h>
#include <tmodel/citation.h>
#include <tmodel/concern.h>
#include <tmodel/event.h>
#include <tmodel/leader.h>
#include <tmodel/meeting.h>
#include <tmodel/settings.h>
#include <tmodel/source.h>
#include <tmodel/threat.h>

#include "lib/check/rules.h"

#define FILE_NAME "steps.tmodel"

#include "tests/project.h"

/* Each step as "A1+" if done, "A1?" if waiting, otherwise "A1". */
static void expect(const char *steps)
{
	struct tm_progress *progress = NULL;
	char all[256] = "";

	assert_int_equal(tm_progress_read(p, &progress, &err), TM_OK);
	for (size_t i = 0; i < progress->step_count; i++) {
		const struct tm_step *step = &progress->steps[i];

		snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s%s",
			 i ? " " : "", step->step,
			 step->done    ? "+"
			 : step->waits ? "?"
				       : "");
	}
	assert_string_equal(all, steps);
	tm_progress_free(progress);
}

/* The text and the command of the first open step. */
static void expect_next(const char *text, const char *command)
{
	struct tm_progress *progress = NULL;
	size_t i = 0;

	assert_int_equal(tm_progress_read(p, &progress, &err), TM_OK);
	while (progress->steps[i].done || progress->steps[i].waits)
		i++;
	assert_string_equal(progress->steps[i].text, text);
	assert_string_equal(progress->steps[i].command, command);
	tm_progress_free(progress);
}

static void add_event(const char *title)
{
	struct tm_event event = TM_EVENT_INIT;

	event.title = title;
	assert_int_equal(tm_add(p, &event.record, &err), TM_OK);
}

static void add_leader(const char *name)
{
	struct tm_leader leader = TM_LEADER_INIT;

	leader.name = name;
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
}

static void add_concern(const char *leader, const char *threat)
{
	struct tm_concern concern = TM_CONCERN_INIT;

	concern.text = "x";
	concern.leader = leader;
	concern.threat = threat;
	assert_int_equal(tm_add(p, &concern.record, &err), TM_OK);
}

static void follows_the_method(void **state)
{
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_source source = TM_SOURCE_INIT;
	struct tm_citation citation = TM_CITATION_INIT;
	struct tm_meeting meeting = TM_MEETING_INIT;
	struct tm_entry entry = TM_ENTRY_INIT;
	char key[TM_KEY_SIZE];

	(void)state;
	expect("A1 A1? A2 A10? A14? A15? A15? A16? A16? A15? A18?");
	expect_next("Record the 3 to 6 events most likely to harm the organisation (0 so "
		    "far)",
		    "tmodel event add 'TITLE'");
	add_event("a");
	add_event("b");
	add_event("c");
	expect("A1+ A1 A2 A10? A14? A15? A15? A16? A16? A15? A18?");
	expect_next("Promote the events to threats (0 of 3 done)",
		    "tmodel event promote a");
	assert_int_equal(tm_event_promote(p, "a", NULL, key, &err), TM_OK);
	assert_int_equal(tm_event_promote(p, "b", key, key, &err), TM_OK);
	assert_int_equal(tm_event_promote(p, "c", key, key, &err), TM_OK);
	expect("A1+ A1+ A2 A10? A14? A15? A15 A16 A16 A15 A18");
	add_leader("Ada");
	add_leader("Bob");
	expect("A1+ A1+ A2+ A10 A14? A15? A15 A16 A16 A15 A18");
	add_concern("ada", "");
	expect_next("Record the concerns of each leader (1 of 2 interviewed)",
		    "tmodel concern add 'TEXT' --leader bob");
	add_concern("bob", "a");
	expect("A1+ A1+ A2+ A10+ A14 A15 A15 A16 A16 A15 A18");
	threat.loss_low = threat.loss_high = 100;
	threat.probability = 0.5;
	assert_int_equal(tm_edit(p, "a", &threat.record,
				 tm_bit(TM_THREAT, "loss_low") |
					 tm_bit(TM_THREAT, "loss_high") |
					 tm_bit(TM_THREAT, "probability"),
				 &err),
			 TM_OK);
	source.title = "Audit";
	citation.source = "audit";
	citation.threat = "a";
	citation.excerpt = "x";
	assert_int_equal(tm_add(p, &source.record, &err), TM_OK);
	assert_int_equal(tm_add(p, &citation.record, &err), TM_OK);
	expect("A1+ A1+ A2+ A10+ A14 A15 A15+ A16+ A16+ A15 A18");
	meeting.purpose = "Talk";
	assert_int_equal(tm_add(p, &meeting.record, &err), TM_OK);
	entry.kind = TM_FOLLOW_UP;
	entry.text = "Call back";
	assert_int_equal(tm_entry_add(p, meeting.record.key, &entry, &err), TM_OK);
	expect("A1+ A1+ A2+ A11 A10+ A14 A15 A15+ A16+ A16+ A15 A18");
	expect_next("Complete the open follow-ups (1)", "tmodel meeting entries --open");
}

static void counts_events_both_ways(void **state)
{
	static const char *const titles[] = { "a", "b", "c", "d", "e", "f", "g" };

	(void)state;
	for (size_t i = 0; i < 6; i++)
		add_event(titles[i]);
	expect("A1+ A1 A2 A10? A14? A15? A15? A16? A16? A15? A18?");
	add_event("g");
	expect_next("Record the 3 to 6 events most likely to harm the organisation (7 so "
		    "far)",
		    "tmodel event list");
}

/* The rule of a sentence supplies all of its placeholders. */
static void sentences_are_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < tm_rule_count; i++) {
		struct tm_progress progress = { .step_count = 0 };
		struct tm_case c = { .progress = &progress };
		char text[256];

		assert_non_null(tm_rules[i].text);
		assert_true((tm_rules[i].subject == TM_OF_STEP) ==
			    (tm_rules[i].command != NULL));
		if (tm_rules[i].subject != TM_OF_STEP)
			continue;
		(void)tm_rules[i].holds(&c);
		tm_rule_fill(&c, tm_rules[i].text, text, sizeof text);
		assert_null(strchr(text, '{'));
		tm_rule_fill(&c, tm_rules[i].command, text, sizeof text);
		assert_null(strchr(text, '{'));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(follows_the_method, setup, teardown),
		cmocka_unit_test_setup_teardown(counts_events_both_ways, setup, teardown),
		cmocka_unit_test(sentences_are_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
