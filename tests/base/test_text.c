/* test_text.c - strict UTF-8, allowed characters, and how messages quote the others. */
#include "tests/check.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/text.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void test_utf8(void **state)
{
	static const struct {
		const char *bytes;
		int32_t c;
		int length;
	} cases[] = {
		{ "A", 'A', 1 },
		{ "\x7f", 0x7f, 1 },
		{ "\xc2\x80", 0x80, 2 },
		{ "\xdf\xbf", 0x7ff, 2 },
		{ "\xe0\xa0\x80", 0x800, 3 },
		{ "\xed\x9f\xbf", 0xd7ff, 3 },
		{ "\xee\x80\x80", 0xe000, 3 },
		{ "\xef\xbf\xbf", 0xffff, 3 },
		{ "\xf0\x90\x80\x80", 0x10000, 4 },
		{ "\xf4\x8f\xbf\xbf", 0x10ffff, 4 },
		/* continuation without a lead byte, lead byte alone, truncated */
		{ "\x80", -1, 1 },
		{ "\xc2", -1, 1 },
		{ "\xc2\x41", -1, 1 },
		{ "\xe2\x82", -1, 1 },
		{ "\xe2\x82\x41", -1, 1 },
		{ "\xf0\x9f\x98", -1, 1 },
		/* overlong */
		{ "\xc0\x80", -1, 1 },
		{ "\xc1\xbf", -1, 1 },
		{ "\xe0\x9f\xbf", -1, 1 },
		{ "\xf0\x8f\xbf\xbf", -1, 1 },
		/* surrogates, above U+10FFFF, bytes that never occur in UTF-8 */
		{ "\xed\xa0\x80", -1, 1 },
		{ "\xed\xbf\xbf", -1, 1 },
		{ "\xf4\x90\x80\x80", -1, 1 },
		{ "\xf5\x80\x80\x80", -1, 1 },
		{ "\xff", -1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *at = cases[i].bytes;
		const int32_t c = tm_utf8_next(&at);

		if (c != cases[i].c || at - cases[i].bytes != cases[i].length)
			fail_msg("case %zu: U+%04X of %d bytes", i, (unsigned)c,
				 (int)(at - cases[i].bytes));
	}
}

/* c: allowed in a line (l), in notes (n), in a message (s); changes direction (t). */
static void test_characters(void **state)
{
	static const struct {
		int32_t c;
		const char *is;
	} cases[] = {
		{ ' ', "lns" },    { '~', "lns" },     { 0x7f, "" },
		{ 0x80, "" },      { 0x9f, "" },       { 0xa0, "lns" },
		{ 0xe9, "lns" },   { 0, "" },          { 0x1b, "" },
		{ '\r', "" },      { '\t', "n" },      { '\n', "n" },
		{ 0x2028, "n" },   { 0x2029, "n" },    { 0x200d, "lns" },
		{ 0xad, "ln" },    { 0x200b, "ln" },   { 0x2060, "ln" },
		{ 0xfeff, "ln" },  { 0x200e, "lns" },  { 0x2029 + 1, "t" },
		{ 0x202e, "t" },   { 0x202f, "lns" },  { 0x2065, "lns" },
		{ 0x2066, "t" },   { 0x2069, "t" },    { 0x206a, "lns" },
		{ 0xfdcf, "lns" }, { 0xfdd0, "" },     { 0xfdef, "" },
		{ 0xfdf0, "lns" }, { 0xfffd, "lns" },  { 0xfffe, "" },
		{ 0xffff, "" },    { 0x1f600, "lns" }, { 0x1fffe, "" },
		{ 0xe0001, "ln" }, { 0xe0080, "lns" }, { 0x10ffff, "" },
		{ -1, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const int32_t c = cases[i].c;
		char is[8];

		snprintf(is, sizeof is, "%s%s%s%s", tm_text_allows(c, false) ? "l" : "",
			 tm_text_allows(c, true) ? "n" : "", tm_text_shows(c) ? "s" : "",
			 tm_text_turns(c) ? "t" : "");
		if (strcmp(is, cases[i].is) != 0)
			fail_msg("U+%04X is '%s', expected '%s'", (unsigned)c, is,
				 cases[i].is);
	}
}

static void test_spell(void **state)
{
	static const struct {
		const char *text, *spelled;
	} cases[] = {
		{ "", "" },
		{ "plain \xc3\xa9", "plain \xc3\xa9" },
		{ "\x1b[31m\n\r\t", "\\x1b[31m\\x0a\\x0d\\x09" },
		{ "\xff\xc3", "\\xff\\xc3" },
		{ "a\xe2\x80\xae"
		  "b",
		  "a\\u{202e}b" },
		{ "\xc2\x9b", "\\x9b" },
		{ "\xf3\xa0\x80\x81", "\\u{e0001}" },
	};
	char out[64];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		tm_text_spell(cases[i].text, out, sizeof out);
		assert_string_equal(out, cases[i].spelled);
	}
}

/* A character or its escape is written whole or not at all. */
static void test_spell_short(void **state)
{
	char out[8];

	(void)state;
	memset(out, '#', sizeof out);
	tm_text_spell("ab\xc3\xa9", out, 5);
	assert_string_equal(out, "ab\xc3\xa9");
	tm_text_spell("ab\xc3\xa9", out, 4);
	assert_string_equal(out, "ab");
	tm_text_spell("\x1b"
		      "a",
		      out, 4);
	assert_string_equal(out, "");
	tm_text_spell("abc", out, 1);
	assert_string_equal(out, "");
	assert_int_equal(out[7], '#');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_utf8),
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_spell),
		cmocka_unit_test(test_spell_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
