/* test_clean.c - text as it is stored: trimmed, with LF alone, of a limited length. */
#include "tests/check.h"

#include <stdlib.h>
#include <string.h>

#include "lib/base/clean.h"

static const char *clean(struct tm_arena *arena, const char *text, bool notes)
{
	struct tm_error err = TM_ERROR_INIT;
	const char *out = NULL;

	if (tm_text_clean(arena, text, notes, &out, &err))
		fail_msg("%s: %s", text, err.text);
	return out;
}

static void refused(const char *text, bool notes, const char *why)
{
	struct tm_arena arena = { NULL };
	struct tm_error err = TM_ERROR_INIT;
	const char *out;

	assert_int_equal(tm_text_clean(&arena, text, notes, &out, &err), TM_INVALID);
	if (!strstr(err.text, why))
		fail_msg("refused with '%s', expected '%s'", err.text, why);
	tm_arena_free(&arena);
}

static void test_trims(void **state)
{
	static const char plain[] = "a  b";
	struct tm_arena arena = { NULL };

	(void)state;
	assert_ptr_equal(clean(&arena, plain, false), plain);
	assert_string_equal(clean(&arena, "  a  b", false), "a  b");
	assert_string_equal(clean(&arena, " \t\r\n a \r\n\t", false), "a");
	assert_string_equal(clean(&arena, " \n ", false), "");
	assert_string_equal(clean(&arena, "", false), "");
	assert_string_equal(clean(&arena,
				  "\xc2\xa0"
				  "a",
				  false),
			    "\xc2\xa0"
			    "a");
	tm_arena_free(&arena);
}

static void test_lines(void **state)
{
	struct tm_arena arena = { NULL };

	(void)state;
	assert_string_equal(clean(&arena, "a\r\nb\rc\nd\r\n", true), "a\nb\nc\nd");
	assert_string_equal(clean(&arena, "a\r\rb", true), "a\n\nb");
	assert_string_equal(clean(&arena, "a\tb", true), "a\tb");
	tm_arena_free(&arena);
	refused("a\nb", false, "one line");
	refused("a\rb", false, "one line");
	refused("a\tb", false, "U+0009");
}

static void test_characters(void **state)
{
	(void)state;
	refused("a\x1b[31m", true, "U+001B");
	refused("a\xe2\x80\xae", true, "U+202E");
	refused("a\xff", true, "0xff");
	refused("a\xc3", true, "0xc3");
	refused("a\xed\xa0\x80", true, "0xed");
}

/* The limits apply to the trimmed text. */
static void test_length(void **state)
{
	static const size_t limits[] = { 1024, 65536 };
	struct tm_arena arena = { NULL };
	char *text = malloc(65536 + 3);

	(void)state;
	assert_non_null(text);
	assert_int_equal(TM_LINE_MAX, limits[0]);
	assert_int_equal(TM_NOTES_MAX, limits[1]);
	for (int notes = 0; notes < 2; notes++) {
		const size_t most = limits[notes];

		memset(text, 'a', most);
		memcpy(text + most, " ", 2);
		assert_int_equal(strlen(clean(&arena, text, notes)), most);
		memcpy(text + most, "a", 2);
		refused(text, notes, notes ? "longer than 65536" : "longer than 1024");
	}
	tm_arena_free(&arena);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_trims),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
