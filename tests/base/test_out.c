/* test_out.c - the output buffer: growing, chunks, and failed allocations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/out.h"
#include <cmocka.h>

static void test_grows(void **state)
{
	struct tm_out out = TM_OUT_INIT;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	assert_string_equal(tm_out_string(&out), "");
	for (int i = 0; i < 1000; i++)
		tm_out_print(&out, "%03d,", i);
	assert_int_equal(out.length, 4000);
	assert_int_equal(strlen(tm_out_string(&out)), 4000);
	assert_memory_equal(out.bytes + 3996, "999,", 4);
	assert_int_equal(tm_out_status(&out, &err), TM_OK);
	tm_out_free(&out);
	assert_null(out.bytes);
}

static void test_portions(void **state)
{
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	tm_out_text(&out, "first");
	tm_out_clear(&out);
	assert_string_equal(tm_out_string(&out), "");
	tm_out_repeat(&out, "ab", 3);
	tm_out_char(&out, '!');
	tm_out_put(&out, "\0x", 2);
	assert_int_equal(out.length, 9);
	assert_memory_equal(out.bytes, "ababab!\0x", 10);
	tm_out_free(&out);
	tm_out_free(NULL);
}

static void test_end_line(void **state)
{
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	tm_out_end_line(&out);
	tm_out_text(&out, "a\n\n\n");
	tm_out_end_line(&out);
	assert_string_equal(tm_out_string(&out), "a\n");
	tm_out_end_line(&out);
	assert_string_equal(tm_out_string(&out), "a\n");
	tm_out_free(&out);
}

static void test_failure_sticks(void **state)
{
	struct tm_out out = TM_OUT_INIT;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	tm_out_text(&out, "kept");
	tm_out_put(&out, "", SIZE_MAX / 2 + 1);
	assert_true(out.failed);
	tm_out_text(&out, "dropped");
	tm_out_clear(&out);
	tm_out_text(&out, "dropped");
	assert_string_equal(tm_out_string(&out), "");
	assert_int_equal(tm_out_status(&out, &err), TM_FAILED);
	assert_string_equal(err.text, "out of memory");
	tm_out_free(&out);
	assert_false(out.failed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_grows),
		cmocka_unit_test(test_portions),
		cmocka_unit_test(test_end_line),
		cmocka_unit_test(test_failure_sticks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
