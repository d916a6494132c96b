/* test_import.c - importing records: additions, updates, all or none. */
#include <stdio.h>
#include <string.h>

#include <tmodel/exchange.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>

#include "lib/store/store.h"

#include "tests/check.h"

static struct tm_project *project;
static struct tm_error err = TM_ERROR_INIT;
static struct tm_reading reading;

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_leader leader = TM_LEADER_INIT;

	(void)state;
	leader.name = "Ada";
	leader.unit = "Mill";
	leader.influence = 3;
	memcpy(leader.record.key, "ada", 4);
	return tm_store_memory(&project, &err) ||
	       tm_settings_start(project, &settings, &err) ||
	       tm_add(project, &leader.record, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_project_close(project);
	return 0;
}

static enum tm_status import(const char *text, bool update)
{
	reading = (struct tm_reading){ .bytes = text,
				       .length = strlen(text),
				       .update = update };
	err = (struct tm_error)TM_ERROR_INIT;
	return tm_import(project, TM_LEADER, &reading, &err);
}

static enum tm_status write_down(const struct tm_record *record, void *data,
				 struct tm_error *e)
{
	const struct tm_leader *leader = (const struct tm_leader *)record;
	char *text = data;
	size_t used = strlen(text);

	(void)e;
	snprintf(text + used, 256 - used, "%s|%s|%s\n", record->key, leader->name,
		 leader->unit);
	return TM_OK;
}

static void check_leaders(const char *expected)
{
	char text[256] = "";

	assert_int_equal(tm_each(project, TM_LEADER, NULL, write_down, text, &err),
			 TM_OK);
	assert_string_equal(text, expected);
}

static void test_adds(void **state)
{
	(void)state;
	assert_int_equal(import("key,name\nbob,Bob\ncy,Cy\n", false), TM_OK);
	assert_int_equal(reading.added, 2);
	assert_int_equal(reading.changed, 0);
	check_leaders("ada|Ada|Mill\nbob|Bob|\ncy|Cy|\n");
	/* The name of the noun is accepted for the key column. */
	assert_int_equal(import("[{\"leader\":\"di\",\"name\":\"Di\"}]", false), TM_OK);
	check_leaders("ada|Ada|Mill\nbob|Bob|\ncy|Cy|\ndi|Di|\n");
}

static void test_stores_all_or_none(void **state)
{
	(void)state;
	assert_int_equal(import("key,name\nbob,Bob\nada,Ada\ncy,\ndi,Di\n", false),
			 TM_BAD_INPUT);
	assert_int_equal(reading.problems.total, 2);
	assert_int_equal(reading.problems.items[0].line, 3);
	assert_int_equal(reading.problems.items[0].column, 1);
	assert_int_equal(reading.problems.items[1].line, 4);
	assert_int_equal(reading.problems.items[1].column, 2);
	check_leaders("ada|Ada|Mill\n");
	/* Not even in a transaction of the caller. */
	assert_int_equal(tm_begin(project, "test", &err), TM_OK);
	assert_int_equal(import("name\nBob\n\n\"", false), TM_BAD_INPUT);
	assert_int_equal(tm_end(project, TM_OK, &err), TM_FAILED);
	check_leaders("ada|Ada|Mill\n");
}

static void test_updates(void **state)
{
	(void)state;
	assert_int_equal(import("key,unit\nada,Board\n", true), TM_OK);
	assert_int_equal(reading.added, 0);
	assert_int_equal(reading.changed, 1);
	check_leaders("ada|Ada|Board\n");
	assert_int_equal(import("key,unit,name\nada,,Ada L\nbob,,Bob\n", true), TM_OK);
	assert_int_equal(reading.added, 1);
	assert_int_equal(reading.changed, 1);
	check_leaders("ada|Ada L|Board\nbob|Bob|\n");
}

static void test_clears_empty_cells_when_asked(void **state)
{
	const char text[] = "key,name,unit\nada,Ada,\n";

	(void)state;
	reading = (struct tm_reading){
		.file = "test.csv", .bytes = text, .length = strlen(text), .update = true
	};
	assert_int_equal(tm_import(project, TM_LEADER, &reading, &err), TM_OK);
	assert_int_equal(reading.changed, 0);
	check_leaders("ada|Ada|Mill\n");
	reading.clear_empty = true;
	assert_int_equal(tm_import(project, TM_LEADER, &reading, &err), TM_OK);
	assert_int_equal(reading.changed, 1);
	check_leaders("ada|Ada|\n");
}

static void test_updates_by_uuid(void **state)
{
	struct tm_record *ada = NULL;
	char text[128];

	(void)state;
	assert_int_equal(tm_get(project, TM_LEADER, "ada", &ada, &err), TM_OK);
	snprintf(text, sizeof text, "uuid,key\n%s,lovelace\n", ada->uuid);
	assert_int_equal(import(text, true), TM_OK);
	check_leaders("lovelace|Ada|Mill\n");
	/* A uuid prefix is a handle elsewhere; here it is the key of a new record. */
	snprintf(text, sizeof text, "key,name\n%.8s,New\n", ada->uuid);
	assert_int_equal(import(text, true), TM_OK);
	assert_int_equal(reading.added, 1);
	tm_record_free(ada);
}

static void test_says_that_an_update_would_add(void **state)
{
	(void)state;
	assert_int_equal(import("key,unit\nadda,Board\n", true), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].text, "name: must not be empty");
	assert_string_equal(reading.problems.items[0].hint,
			    "no leader 'adda' yet: this row adds it");
	check_leaders("ada|Ada|Mill\n");
}

static enum tm_status look(const char *handle, void *data, struct tm_error *e)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(project, TM_LEADER, handle, &record, e);
	char *keys = data;
	size_t used = strlen(keys);

	if (status)
		return status;
	snprintf(keys + used, 64 - used, "%s ", record->key);
	tm_record_free(record);
	return strstr(keys, "cy") ? tm_error_set(e, TM_INVALID, "unit: no") : TM_OK;
}

static void test_tells_what_is_stored(void **state)
{
	static const char text[] = "key,name,unit\nada,A,\nbob,B,\ncy,C,\n";
	char keys[64] = "";

	(void)state;
	reading = (struct tm_reading){ .bytes = text,
				       .length = sizeof text - 1,
				       .update = true,
				       .stored = look,
				       .data = keys };
	assert_int_equal(tm_import(project, TM_LEADER, &reading, &err), TM_BAD_INPUT);
	assert_string_equal(keys, "ada bob cy ");
	assert_string_equal(reading.problems.items[0].text, "unit: no");
	assert_int_equal(reading.problems.items[0].line, 4);
	assert_int_equal(reading.problems.items[0].column, 3);
	check_leaders("ada|Ada|Mill\n");
}

static void test_knows_nouns(void **state)
{
	(void)state;
	reading = (struct tm_reading){ .bytes = "name\n", .length = 5 };
	assert_int_equal(tm_import(project, TM_NO_NOUN, &reading, &err), TM_INVALID);
	assert_int_equal(tm_import(project, TM_NOUN_COUNT, &reading, &err), TM_INVALID);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_adds, setup, teardown),
		cmocka_unit_test_setup_teardown(test_stores_all_or_none, setup, teardown),
		cmocka_unit_test_setup_teardown(test_updates, setup, teardown),
		cmocka_unit_test_setup_teardown(test_clears_empty_cells_when_asked, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_updates_by_uuid, setup, teardown),
		cmocka_unit_test_setup_teardown(test_says_that_an_update_would_add, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_tells_what_is_stored, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_knows_nouns, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
