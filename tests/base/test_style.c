/* test_style.c - styles are added around the text of each line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/base/style.h"

static void check_put(enum tm_style style, const char *text, const char *expected)
{
	struct tm_out out = TM_OUT_INIT;

	tm_out_text(&out, "<");
	tm_style_put(&out, style, text);
	assert_string_equal(tm_out_string(&out), expected);
	tm_out_free(&out);
}

static void test_put(void **state)
{
	(void)state;
	check_put(TM_STYLE_HEADING, "a", "<\x1b[1ma\x1b[0m");
	check_put(TM_STYLE_BAND, "a b", "<\x1b[1;95ma b\x1b[0m");
	check_put(TM_STYLE_KEY, "k", "<\x1b[95mk\x1b[0m");
	check_put(TM_STYLE_WARNING, "w", "<\x1b[1;91mw\x1b[0m");
	check_put(TM_STYLE_PLAIN, "a", "<a");
	check_put(TM_STYLE_HEADING, "", "<");
}

static void check_lines(enum tm_style style, const char *before, const char *lines,
			const char *expected)
{
	struct tm_out out = TM_OUT_INIT;

	tm_out_text(&out, before);
	tm_out_text(&out, lines);
	tm_style_lines(&out, style, strlen(before));
	assert_string_equal(tm_out_string(&out), expected);
	assert_int_equal(out.length, strlen(expected));
	assert_false(out.failed);
	tm_out_free(&out);
}

/* Each line is styled separately; empty ones are not. */
static void test_lines(void **state)
{
	(void)state;
	check_lines(TM_STYLE_STRONG, "x\n", "a\nb\n",
		    "x\n\x1b[1ma\x1b[0m\n\x1b[1mb\x1b[0m\n");
	check_lines(TM_STYLE_STRONG, "x", "a\n\nb",
		    "x\x1b[1ma\x1b[0m\n\n\x1b[1mb\x1b[0m");
	check_lines(TM_STYLE_STRONG, "x\n", "", "x\n");
	check_lines(TM_STYLE_STRONG, "", "", "");
	check_lines(TM_STYLE_PLAIN, "x\n", "a\nb\n", "x\na\nb\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_put),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
