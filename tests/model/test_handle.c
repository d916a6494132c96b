/* test_handle.c - handles find the right record, among any number. */
#include <stdio.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/settings.h>

#define FILE_NAME "handle.tmodel"

#include "tests/project.h"

enum { MANY = 5000 }; /* more keys than a transaction caches */

static void key_of(int i, char key[TM_KEY_SIZE])
{
	snprintf(key, TM_KEY_SIZE, "key-%d", i);
}

/* Each key is looked up, cached, and found again. */
static void finds_each_of_many(void **state)
{
	(void)state;
	assert_int_equal(tm_begin(p, "test", &err), TM_OK);
	for (int i = 0; i < MANY; i++) {
		struct tm_leader leader = TM_LEADER_INIT;

		key_of(i, leader.record.key);
		leader.name = leader.record.key;
		assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	}
	for (int i = 0; i < 2 * MANY; i++) {
		struct tm_record *record = NULL;
		char key[TM_KEY_SIZE];

		key_of(i % MANY, key);
		assert_int_equal(tm_get(p, TM_LEADER, key, &record, &err), TM_OK);
		assert_string_equal(record->key, key);
		tm_record_free(record);
	}
	for (int i = 0; i < MANY; i++) {
		struct tm_concern concern = TM_CONCERN_INIT;
		char key[TM_KEY_SIZE];

		key_of(i, key);
		key_of(i, concern.record.key);
		concern.text = "x";
		concern.leader = key;
		assert_int_equal(tm_add(p, &concern.record, &err), TM_OK);
	}
	assert_int_equal(tm_end(p, TM_OK, &err), TM_OK);
	for (int i = 0; i < MANY; i++) {
		struct tm_record *record = NULL;
		char key[TM_KEY_SIZE];

		key_of(i, key);
		assert_int_equal(tm_get(p, TM_CONCERN, key, &record, &err), TM_OK);
		assert_string_equal(((const struct tm_concern *)record)->leader, key);
		tm_record_free(record);
	}
}

/* A cached key is invalidated when the record gets another key or is deleted. */
static void forgets_what_changes(void **state)
{
	struct tm_leader leader = TM_LEADER_INIT, change = TM_LEADER_INIT;
	struct tm_record *record = NULL;

	(void)state;
	leader.name = "Ada";
	assert_int_equal(tm_begin(p, "test", &err), TM_OK);
	assert_int_equal(tm_add(p, &leader.record, &err), TM_OK);
	assert_int_equal(tm_get(p, TM_LEADER, "ada", &record, &err), TM_OK);
	tm_record_free(record);
	snprintf(change.record.key, sizeof change.record.key, "lovelace");
	assert_int_equal(
		tm_edit(p, "ada", &change.record, tm_bit(TM_LEADER, "key"), &err), TM_OK);
	assert_int_equal(tm_get(p, TM_LEADER, "ada", &record, &err), TM_NOT_FOUND);
	assert_int_equal(tm_get(p, TM_LEADER, "lovelace", &record, &err), TM_OK);
	tm_record_free(record);
	assert_int_equal(tm_remove(p, TM_LEADER, "lovelace", &err), TM_OK);
	assert_int_equal(tm_get(p, TM_LEADER, "lovelace", &record, &err), TM_NOT_FOUND);
	assert_int_equal(tm_end(p, TM_OK, &err), TM_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_each_of_many, setup, teardown),
		cmocka_unit_test_setup_teardown(forgets_what_changes, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
