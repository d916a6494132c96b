/* test_undo.c - any sequence of commands can be undone to the beginning. */
#define _GNU_SOURCE /* memmem() */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tmodel/change.h>
#include <tmodel/citation.h>
#include <tmodel/concern.h>
#include <tmodel/event.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>
#include <tmodel/source.h>
#include <tmodel/threat.h>

#include "tests/check.h"

#define FILE_NAME "undo.tmodel"
enum { PICTURE_SIZE = 8192, STEPS = 9 };

static struct tm_error err = TM_ERROR_INIT;
static struct tm_project *p;

struct picture {
	char text[PICTURE_SIZE];
	const struct tm_noun *noun;
};

static enum tm_status paint(const struct tm_record *record, void *data,
			    struct tm_error *e)
{
	struct picture *picture = data;

	(void)e;
	for (const struct tm_field *f = picture->noun->fields; f->kind; f++) {
		char buf[TM_FIELD_TEXT_SIZE];
		size_t used = strlen(picture->text);

		snprintf(picture->text + used, PICTURE_SIZE - used, "%s|",
			 tm_field_text(f, record, tm_project_currency(p), buf));
	}
	return TM_OK;
}

/* Everything that lists print. */
static void paint_all(struct picture *picture)
{
	*picture->text = '\0';
	for (int id = 1; tm_noun(id); id++) {
		picture->noun = tm_noun(id);
		assert_int_equal(
			tm_each(p, (enum tm_noun_id)id, NULL, paint, picture, &err),
			TM_OK);
	}
}

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;

	(void)state;
	unlink(FILE_NAME);
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	       tm_settings_start(p, &settings, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(p);
	return unlink(FILE_NAME);
}

static void ok(enum tm_status status)
{
	if (status)
		fail_msg("%d: %s", (int)status, err.text);
}

static void name(struct tm_record *record, const char *key)
{
	snprintf(record->key, sizeof record->key, "%s", key);
}

static void add_all(void)
{
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_threat threat = TM_THREAT_INIT;
	struct tm_concern concern = TM_CONCERN_INIT;
	struct tm_source source = TM_SOURCE_INIT;
	struct tm_citation citation = TM_CITATION_INIT;
	struct tm_event event = TM_EVENT_INIT;

	leader.name = "Ada";
	leader.influence = 4;
	threat.name = "Flood";
	threat.loss_low = threat.loss_high = 100;
	threat.rate_low = threat.rate_high = 0.1;
	concern.text = "a\nb";
	concern.leader = "ada";
	concern.threat = "flood";
	source.title = "Report";
	citation.source = "report";
	citation.threat = "flood";
	event.title = "Rain";
	name(&concern.record, "one");
	name(&citation.record, "cited");
	ok(tm_begin(p, "all", &err));
	ok(tm_add(p, &leader.record, &err));
	ok(tm_add(p, &threat.record, &err));
	ok(tm_add(p, &concern.record, &err));
	ok(tm_add(p, &source.record, &err));
	ok(tm_add(p, &citation.record, &err));
	ok(tm_end(p, tm_add(p, &event.record, &err), &err));
}

static void change_twice(void)
{
	struct tm_leader leader = TM_LEADER_INIT;

	ok(tm_begin(p, "twice", &err));
	leader.notes = "b";
	ok(tm_edit(p, "ada", &leader.record, tm_bit(TM_LEADER, "notes"), &err));
	leader.notes = "c";
	ok(tm_end(p, tm_edit(p, "ada", &leader.record, tm_bit(TM_LEADER, "notes"), &err),
		  &err));
}

static void rename_and_add(void)
{
	struct tm_leader leader = TM_LEADER_INIT;

	name(&leader.record, "countess");
	ok(tm_begin(p, "swap", &err));
	ok(tm_edit(p, "ada", &leader.record, tm_bit(TM_LEADER, "key"), &err));
	leader.name = "Ada";
	memset(leader.record.key, 0, sizeof leader.record.key);
	ok(tm_end(p, tm_add(p, &leader.record, &err), &err));
	assert_string_equal(leader.record.key, "ada-2");
}

static void empty_fields(void)
{
	struct tm_threat nothing = TM_THREAT_INIT;

	ok(tm_edit(p, "flood", &nothing.record,
		   tm_bit(TM_THREAT, "loss_low") | tm_bit(TM_THREAT, "loss_high"), &err));
}

static void split(void)
{
	const char *one[] = { "one" };
	struct tm_many many = { one, 1 };
	char key[TM_KEY_SIZE];

	ok(tm_threat_split(p, "flood", "Burst pipe", &many, key, &err));
}

static void remove_all(void)
{
	ok(tm_begin(p, "rm", &err));
	ok(tm_remove(p, TM_CITATION, "cited", &err));
	ok(tm_remove(p, TM_CONCERN, "one", &err));
	ok(tm_remove(p, TM_SOURCE, "report", &err));
	ok(tm_end(p, tm_remove(p, TM_LEADER, "countess", &err), &err));
}

static void step(int n)
{
	char key[TM_KEY_SIZE];

	switch (n) {
	case 0:
		add_all();
		break;
	case 1:
		change_twice();
		break;
	case 2:
		rename_and_add();
		break;
	case 3:
		empty_fields();
		break;
	case 4:
		split();
		break;
	case 5:
		ok(tm_event_promote(p, "rain", NULL, key, &err));
		break;
	case 6:
		ok(tm_threat_merge(p, "flood", "burst-pipe", &err));
		break;
	case 7:
		remove_all();
		break;
	default:
		ok(tm_settings_set(p, "org", "Example", &err));
	}
}

static void goes_back_to_the_beginning(void **state)
{
	static struct picture pictures[STEPS], now;
	int64_t undone;
	char command[64];
	bool empty;

	(void)state;
	for (int n = 0; n < STEPS; n++) {
		paint_all(&pictures[n]);
		step(n);
	}
	for (int n = STEPS; n-- > 0;) {
		ok(tm_undo(p, &undone, command, &empty, &err));
		assert_int_equal(undone, n + 2); /* step 1 was init */
		paint_all(&now);
		assert_string_equal(now.text, pictures[n].text);
	}
	assert_int_equal(tm_undo(p, &undone, command, &empty, &err), TM_NOT_FOUND);
	step(0); /* the project is still usable */
	ok(tm_undo(p, &undone, command, &empty, &err));
	assert_int_equal(undone, 2 * STEPS + 2);
	assert_string_equal(command, "all");
}

/* It says so, and the next one undoes the step before. */
static void undo_of_a_step_without_changes(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;
	struct tm_project_info info, later;
	int64_t undone;
	char command[64];
	bool empty;

	(void)state;
	leader.name = "Ada";
	ok(tm_add(p, &leader.record, &err));
	ok(tm_project_inspect(p, &info, &err));
	ok(tm_edit(p, "ada", &leader.record, tm_bit(TM_LEADER, "name"), &err));
	assert_int_equal(tm_project_changes(p).records, 0);
	ok(tm_project_inspect(p, &later, &err));
	assert_int_equal(later.steps, info.steps + 1);
	ok(tm_undo(p, &undone, command, &empty, &err));
	assert_true(empty);
	assert_string_equal(command, "edit");
	ok(tm_undo(p, &undone, command, &empty, &err));
	assert_false(empty);
	assert_string_equal(command, "add");
}

static enum tm_status count_lines(const struct tm_change *change, void *data,
				  struct tm_error *e)
{
	(void)e;
	(void)change;
	++*(int *)data;
	return TM_OK;
}

static void an_import_is_one_line(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;
	int lines = 0;

	(void)state;
	ok(tm_begin(p, "leader import", &err));
	leader.name = "Ada";
	for (int i = 0; i < 50; i++) {
		memset(leader.record.key, 0, sizeof leader.record.key);
		memset(leader.record.uuid, 0, sizeof leader.record.uuid);
		ok(tm_add(p, &leader.record, &err));
	}
	ok(tm_end(p, TM_OK, &err));
	ok(tm_log(p, TM_NO_NOUN, NULL, count_lines, &lines, &err));
	assert_int_equal(lines, 2);
}

static void a_rehearsal_changes_nothing(void **state)
{
	static struct picture before, after;

	(void)state;
	paint_all(&before);
	tm_project_dry_run(p);
	add_all();
	paint_all(&after);
	assert_string_equal(before.text, after.text);
}

/* Whether the project file contains the bytes. */
static bool file_has(const char *bytes)
{
	static char content[1 << 20];
	FILE *f = fopen(FILE_NAME, "rb");
	size_t length = f ? fread(content, 1, sizeof content, f) : 0;

	if (f)
		fclose(f);
	return memmem(content, length, bytes, strlen(bytes)) != NULL;
}

static void forgets_every_word(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT;
	int64_t undone;
	char command[64];
	bool empty;

	(void)state;
	leader.name = "Zebulon";
	leader.notes = "confidential word";
	ok(tm_add(p, &leader.record, &err));
	leader.notes = "another secret";
	ok(tm_edit(p, "zebulon", &leader.record, tm_bit(TM_LEADER, "notes"), &err));
	assert_true(file_has("confidential word") && file_has("another secret"));
	ok(tm_forget(p, TM_LEADER, "zebulon", &err));
	assert_false(file_has("confidential word") || file_has("another secret"));
	assert_false(file_has("Zebulon") || file_has("zebulon"));
	assert_int_equal(tm_undo(p, &undone, command, &empty, &err), TM_NOT_FOUND);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(goes_back_to_the_beginning), TEST(undo_of_a_step_without_changes),
		TEST(an_import_is_one_line),      TEST(a_rehearsal_changes_nothing),
		TEST(forgets_every_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
