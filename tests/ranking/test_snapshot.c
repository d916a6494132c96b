/* test_snapshot.c - what a version stores, and what it omits. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/leader.h>
#include <tmodel/person.h>
#include <tmodel/settings.h>

#include "lib/model/nouns.h"
#include "lib/ranking/snapshot.h"
#include "tests/check.h"

#define FILE_NAME "snapshot.tmodel"

static struct tm_error err = TM_ERROR_INIT;
static struct tm_project *p, *restored;
static struct tm_out text;

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;

	(void)state;
	unlink(FILE_NAME);
	text = (struct tm_out)TM_OUT_INIT;
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	       tm_settings_start(p, &settings, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_out_free(&text);
	tm_project_close(restored);
	tm_project_close(p);
	p = restored = NULL;
	return unlink(FILE_NAME);
}

/* Whether text contains that string. */
static bool has(const char *string)
{
	for (size_t at = 0; at < text.length; at += strlen(text.bytes + at) + 1)
		if (!strcmp(text.bytes + at, string))
			return true;
	return false;
}

static const struct tm_leader *leader_of(struct tm_project *project,
					 struct tm_record **record)
{
	assert_int_equal(tm_get(project, TM_LEADER, "ada", record, &err), TM_OK);
	return (const struct tm_leader *)*record;
}

static void add_leader(void)
{
	struct tm_leader leader = TM_LEADER_INIT;

	leader.name = "Ada";
	leader.title = "Head of Sales";
	leader.influence = 5;
	leader.stance = TM_STANCE_DETRACTOR;
	leader.notes = "for the analyst only";
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
}

/* A new noun must be added here, so that freezing it is a deliberate choice. */
static void every_noun_has_decided(void **state)
{
	static const struct {
		enum tm_noun_id noun;
		bool frozen;
	} decided[] = {
		{ TM_CONFIG, true },      { TM_LEADER, true },   { TM_SOURCE, true },
		{ TM_THREAT, true },      { TM_EVENT, true },    { TM_CONCERN, true },
		{ TM_CITATION, true },    { TM_OVERRIDE, true }, { TM_INCIDENT, true },
		{ TM_REJECTION, true },   { TM_VERSION, false }, { TM_PERSON, false },
		{ TM_COMPONENT, false },  { TM_SESSION, false }, { TM_MEETING, false },
		{ TM_ATTENDEE, false },   { TM_ENTRY, false },   { TM_ELEMENT, false },
		{ TM_INVITATION, false },
	};
	size_t count = sizeof decided / sizeof decided[0];

	(void)state;
	assert_int_equal(count, TM_NOUN_COUNT - 1);
	for (size_t i = 0; i < count; i++) {
		const struct tm_noun *noun = tm_noun((int)decided[i].noun);

		assert_int_equal(noun->id, i + 1);
		if (noun->frozen != decided[i].frozen)
			fail_msg("%s", noun->name);
		for (const struct tm_field *f = noun->fields; f->kind; f++)
			if (noun->frozen && (f->flags & TM_PRIVATE))
				assert_false(f->flags & TM_REQUIRED);
	}
}

/* Freezing does not depend on the order of nouns. */
static void a_later_noun_can_be_frozen(void **state)
{
	struct tm_noun later = tm_person_noun;
	struct tm_person person = TM_PERSON_INIT;

	(void)state;
	assert_true(later.id > TM_VERSION);
	person.name = "Bob";
	assert_int_equal(tm_add(p, &person.record, &err), TM_OK);
	assert_int_equal(tm_snapshot_noun(p, &later, &text, &err), TM_OK);
	assert_int_equal(text.length, 0);
	later.frozen = true;
	assert_int_equal(tm_snapshot_noun(p, &later, &text, &err), TM_OK);
	assert_true(has("person"));
	assert_true(has("Bob"));
}

static void leaves_private_fields_out(void **state)
{
	struct tm_record *record;
	const struct tm_leader *leader;

	(void)state;
	add_leader();
	assert_int_equal(tm_snapshot_write(p, &text, &err), TM_OK);
	assert_true(has("Head of Sales"));
	assert_false(has("influence"));
	assert_false(has("stance"));
	assert_false(has("detractor"));
	assert_false(has("for the analyst only"));

	assert_int_equal(tm_snapshot_read(text.bytes, text.length, &restored, &err),
			 TM_OK);
	leader = leader_of(restored, &record);
	assert_string_equal(leader->title, "Head of Sales");
	assert_int_equal(leader->influence, TM_NONE);
	assert_int_equal(leader->stance, TM_STANCE_NONE);
	assert_string_equal(leader->notes, "");
	tm_record_free(record);
}

/* The form in which versions were stored before private fields were omitted. */
static void reads_versions_that_hold_private_fields(void **state)
{
	static const char old[] = "config\0key\0project\0currency\0EUR\0\0"
				  "leader\0key\0ada\0name\0Ada\0influence\0"
				  "5\0stance\0detractor\0notes\0for the analyst only\0\0"
				  "order\0";
	struct tm_record *record;
	const struct tm_leader *leader;

	(void)state;
	assert_int_equal(tm_snapshot_read(old, sizeof old, &restored, &err), TM_OK);
	leader = leader_of(restored, &record);
	assert_int_equal(leader->influence, 5);
	assert_int_equal(leader->stance, TM_STANCE_DETRACTOR);
	assert_string_equal(leader->notes, "for the analyst only");
	tm_record_free(record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_noun_has_decided),
		cmocka_unit_test_setup_teardown(a_later_noun_can_be_frozen, setup,
						teardown),
		cmocka_unit_test_setup_teardown(leaves_private_fields_out, setup,
						teardown),
		cmocka_unit_test_setup_teardown(reads_versions_that_hold_private_fields,
						setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
