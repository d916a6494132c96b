/* test_text.c - strict UTF-8, and the apostrophe that guards against formulas. */
#include <string.h>

#include "lib/exchange/text.h"

#include "tests/check.h"

struct bytes {
	const char *text;
	size_t length, whole; /* bytes up to the last complete character */
};
#define BYTES(s, whole)                                                                  \
	{                                                                                \
		s, sizeof(s) - 1, whole                                                  \
	}

static void test_counts_whole_characters(void **state)
{
	static const struct bytes rows[] = {
		BYTES("", 0),
		BYTES("abc", 3),
		BYTES("\x7f", 1),
		BYTES("a\0b", 1),
		BYTES("0123456\0", 7), /* checked eight bytes at a time */
		BYTES("01234567\0", 8),
		BYTES("0123456\xff", 7),
		BYTES("01234567\xc3\xa9", 10),
		BYTES("\x80", 0),
		BYTES("\xc1\xbf", 0), /* two bytes, overlong */
		BYTES("\xc2\x80", 2),
		BYTES("\xc2\x41", 0),
		BYTES("\xdf\xbf", 2),
		BYTES("\xe0\x9f\xbf", 0), /* three bytes, overlong */
		BYTES("\xe0\xa0\x80", 3),
		BYTES("\xed\x9f\xbf", 3),
		BYTES("\xed\xa0\x80", 0), /* surrogates */
		BYTES("\xed\xbf\xbf", 0),
		BYTES("\xee\x80\x80", 3),
		BYTES("\xf0\x8f\xbf\xbf", 0), /* four bytes, overlong */
		BYTES("\xf0\x90\x80\x80", 4),
		BYTES("\xf4\x8f\xbf\xbf", 4),
		BYTES("\xf4\x90\x80\x80", 0), /* above U+10FFFF */
		BYTES("\xf5\x80\x80\x80", 0),
		BYTES("a\xe2\x82", 1), /* truncated */
		BYTES("a\xf0\x9f\x98", 1),
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (tm_utf8_count(rows[i].text, rows[i].length) != rows[i].whole)
			fail_msg("row %zu", i);
}

static void test_knows_a_beginning(void **state)
{
	(void)state;
	assert_true(tm_utf8_may_begin("\xc3", 1));
	assert_true(tm_utf8_may_begin("\xe2\x82", 2));
	assert_true(tm_utf8_may_begin("\xf0\x9f\x98", 3));
	assert_false(tm_utf8_may_begin("\xc3\x28", 2)); /* complete but invalid */
	assert_false(tm_utf8_may_begin("\xe2\x82\x28", 3));
	assert_false(tm_utf8_may_begin("\xc1", 1));
	assert_false(tm_utf8_may_begin("\xf5", 1));
	assert_false(tm_utf8_may_begin("\x80", 1));
	assert_false(tm_utf8_may_begin("\0", 1));
}

static void test_removes_one_apostrophe(void **state)
{
	static const struct {
		const char *cell, *text;
	} rows[] = {
		{ "'=1+1", "=1+1" },
		{ "''=1", "'=1" },
		{ "'-1", "-1" },
		{ "'+1", "+1" },
		{ "'@x", "@x" },
		{ "'\tx", "\tx" },
		{ "'\rx", "\rx" },
		{ "'\nx", "\nx" },
		{ "'\xef\xbc\x9dx", "\xef\xbc\x9dx" },
		{ "'plain", "'plain" },
		{ "'", "'" },
		{ "''", "''" },
		{ "", "" },
		{ "=1", "=1" },
		{ "'\xef\xbc\x8d", "\xef\xbc\x8d" },
		{ "'\xef\xbc\x8b", "\xef\xbc\x8b" },
		{ "'\xef\xbc\xa0", "\xef\xbc\xa0" },
		{ "'\xef\xbc\x90", "'\xef\xbc\x90" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(tm_unescape_csv(rows[i].cell), rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts_whole_characters),
		cmocka_unit_test(test_knows_a_beginning),
		cmocka_unit_test(test_removes_one_apostrophe),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
