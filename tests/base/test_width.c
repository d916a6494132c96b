/*
 * test_width.c - terminal columns: wide characters, combining marks, emoji; truncation.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/width.h"
#include <cmocka.h>

#include "lib/document/wrap.h"

static void test_width(void **state)
{
	static const struct {
		const char *text;
		size_t width;
	} cases[] = {
		{ "", 0 },
		{ "plain", 5 },
		{ "\u00e9t\u00e9", 3 },
		{ "e\u0301", 1 },
		{ "Z\u0301\u0301\u0301", 1 },
		{ "\u60c5\u5831", 4 },
		{ "\uff21\uff1d", 4 },
		{ "\uff71", 1 },
		{ "\u1112\u1161\u11ab", 2 },
		{ "\ud55c", 2 },
		{ "\u05de\u05e0\u05db", 3 },
		{ "\u0e01\u0e35", 1 },
		{ "a\u200db", 2 },
		{ "\U0001f600", 2 },
		{ "\U0001f469\u200d\U0001f4bb", 2 },
		{ "\U0001f468\u200d\U0001f469\u200d\U0001f467", 2 },
		{ "\U0001f44d\U0001f3fd", 2 },
		{ "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7", 4 },
		{ "\u2764\ufe0f", 2 },
		{ "\U0001faf8", 2 },
		{ "\u2713", 1 },
		{ "\u2588\u258c", 2 },
		{ "\u00d73.0", 4 },
		{ "\xff", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (tm_width(cases[i].text) != cases[i].width)
			fail_msg("%s takes %zu columns, expected %zu", cases[i].text,
				 tm_width(cases[i].text), cases[i].width);
}

static void check_cut(const char *text, size_t columns, const char *want)
{
	struct tm_out out = TM_OUT_INIT;

	tm_width_cut(&out, text, columns);
	assert_string_equal(tm_out_string(&out), want);
	assert_true(tm_width(tm_out_string(&out)) <= columns);
	tm_out_free(&out);
}

static void test_cut(void **state)
{
	(void)state;
	check_cut("ransomware", 10, "ransomware");
	check_cut("ransomware", 9, "ransomwa\u2026");
	check_cut("ransomware", 1, "\u2026");
	check_cut("ransomware", 0, "");
	check_cut("\u60c5\u5831\u6f0f\u6d29", 8, "\u60c5\u5831\u6f0f\u6d29");
	check_cut("\u60c5\u5831\u6f0f\u6d29", 7, "\u60c5\u5831\u6f0f\u2026");
	check_cut("\u60c5\u5831\u6f0f\u6d29", 6, "\u60c5\u5831\u2026");
	check_cut("e\u0301e\u0301e\u0301", 2, "e\u0301\u2026");
	check_cut("\U0001f469\u200d\U0001f4bb CISO", 3,
		  "\U0001f469\u200d\U0001f4bb\u2026");
	check_cut("\U0001f469\u200d\U0001f4bb CISO", 2, "\u2026");
}

static void test_pad(void **state)
{
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	tm_width_pad(&out, "\u60c5", 4, false);
	tm_width_pad(&out, "13M", 5, true);
	tm_width_pad(&out, "longer", 3, true);
	assert_string_equal(tm_out_string(&out), "\u60c5    13Mlonger");
	tm_out_free(&out);
}

static void check_wrap(const char *text, size_t columns, const char *first,
		       const char *want)
{
	struct tm_out out = TM_OUT_INIT;

	tm_wrap_put(&out, text, columns, first);
	assert_string_equal(tm_out_string(&out), want);
	tm_out_free(&out);
}

static void test_wrap(void **state)
{
	(void)state;
	check_wrap("", 20, "", "\n");
	check_wrap("one two three four", 9, "", "one two\nthree\nfour\n");
	check_wrap("one two\n\nthree", 20, "- ", "- one two\n\n  three\n");
	check_wrap("a\tb\r\nc\rd", 20, "", "a b\nc\\x0dd\n");
	check_wrap("abcdefghijklmnop qr", 10, "", "abcdefghij\nklmnop qr\n");
	check_wrap("\u60c5\u5831\u6f0f\u6d29\u60c5\u5831", 9, "",
		   "\u60c5\u5831\u6f0f\u6d29\n\u60c5\u5831\n");
	check_wrap("x\x1b[2J", 20, "", "x\\x1b[2J\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_pad),
		cmocka_unit_test(test_wrap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
