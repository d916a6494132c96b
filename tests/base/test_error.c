/* test_error.c - error messages: set, wrap, hint, and escaping of quoted text. */
#include "tests/check.h"

#include <string.h>

#include <tmodel/error.h>

#include "lib/base/text.h"

static void test_ids(void **state)
{
	static const struct {
		enum tm_status status;
		int code;
		const char *id;
	} cases[] = {
		{ TM_OK, 0, "ok" },
		{ TM_FAILED, 1, "failed" },
		{ TM_INVALID, 2, "invalid" },
		{ TM_NO_PROJECT, 3, "no-project" },
		{ TM_NOT_FOUND, 4, "not-found" },
		{ TM_PROBLEMS, 5, "problems" },
		{ TM_BUSY, 6, "busy" },
		{ TM_CONFLICT, 7, "conflict" },
		{ TM_BAD_INPUT, 8, "bad-input" },
		{ TM_BAD_PROJECT, 9, "bad-project" },
		{ TM_INTERRUPTED, 130, "interrupted" },
		{ (enum tm_status)77, 77, "failed" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(cases[i].status, cases[i].code);
		assert_string_equal(tm_status_id(cases[i].status), cases[i].id);
	}
}

static struct tm_error an_error(void)
{
	struct tm_error err = TM_ERROR_INIT;

	tm_error_set(&err, TM_INVALID, "%d is %s", 7, "odd");
	tm_error_hint(&err, "use %d", 8);
	memcpy(err.file, "a.csv", sizeof "a.csv");
	err.line = 3;
	err.column = 4;
	err.further = 5;
	return err;
}

static void test_set(void **state)
{
	struct tm_error err = an_error();

	(void)state;
	assert_int_equal(err.status, TM_INVALID);
	assert_string_equal(err.text, "7 is odd");
	assert_string_equal(err.hint, "use 8");
	/* A new error keeps nothing of the previous one. */
	assert_int_equal(tm_error_set(&err, TM_BUSY, "other"), TM_BUSY);
	assert_int_equal(err.status, TM_BUSY);
	assert_string_equal(err.text, "other");
	assert_string_equal(err.hint, "");
	assert_string_equal(err.file, "");
	assert_int_equal(err.line, 0);
	assert_int_equal(err.column, 0);
	assert_int_equal(err.further, 0);
}

static void test_wrap(void **state)
{
	struct tm_error err = an_error();

	(void)state;
	assert_int_equal(tm_error_wrap(&err, TM_BAD_INPUT, "row %d", 2), TM_BAD_INPUT);
	assert_int_equal(err.status, TM_BAD_INPUT);
	assert_string_equal(err.text, "row 2: 7 is odd");
	assert_string_equal(err.hint, "use 8");
	assert_string_equal(err.file, "a.csv");
	assert_int_equal(err.line, 3);
}

static void test_hint(void **state)
{
	struct tm_error err = an_error();

	(void)state;
	assert_int_equal(tm_error_hint(&err, "another"), TM_INVALID);
	assert_string_equal(err.text, "7 is odd");
	assert_string_equal(err.hint, "another");
}

static void test_quotes(void **state)
{
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	tm_error_set(&err, TM_INVALID, "'%s'", "\x1b[2J\n\xe2\x80\xae\xff");
	assert_string_equal(err.text, "'\\x1b[2J\\x0a\\u{202e}\\xff'");
	tm_error_hint(&err, "%s", "\a");
	assert_string_equal(err.hint, "\\x07");
	tm_error_wrap(&err, TM_INVALID, "%s", "\b");
	assert_string_equal(err.text, "\\x08: '\\x1b[2J\\x0a\\u{202e}\\xff'");
}

/* Long messages are truncated after a whole character. */
static void test_long(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	char quoted[2001], spelled[sizeof err.text];

	(void)state;
	for (size_t i = 0; i < sizeof quoted - 1; i += 2)
		memcpy(quoted + i, "\xc3\xa9", 3);
	for (int padding = 0; padding < 4; padding++) {
		tm_error_set(&err, TM_INVALID, "%.*s%s", padding, "abc", quoted);
		assert_in_range(strlen(err.text), sizeof err.text - 8,
				sizeof err.text - 1);
		tm_error_wrap(&err, TM_INVALID, "%.*s", padding, "abc");
		assert_in_range(strlen(err.text), sizeof err.text - 8,
				sizeof err.text - 1);
		tm_text_spell(err.text, spelled, sizeof spelled);
		assert_string_equal(spelled, err.text);
	}
	tm_error_wrap(&err, TM_INVALID, "%s", quoted);
	assert_in_range(strlen(err.text), sizeof err.text - 8, sizeof err.text - 1);
	tm_error_hint(&err, "%s", quoted);
	assert_in_range(strlen(err.hint), sizeof err.hint - 8, sizeof err.hint - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ids),    cmocka_unit_test(test_set),
		cmocka_unit_test(test_wrap),   cmocka_unit_test(test_hint),
		cmocka_unit_test(test_quotes), cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
