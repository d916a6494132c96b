/*
 * test_escape.c - every hostile value through every escape, against
 * expected_exports.json.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

#include "lib/base/escape.h"

static char *read_file(const char *name)
{
	char path[512];
	long size;
	char *text;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", TEST_DATA, name);
	file = fopen(path, "rb");
	if (!file)
		fail_msg("cannot open %s", path);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	text = calloc(1, (size_t)size + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	fclose(file);
	return text;
}

static void escape_csv(struct tm_out *out, const char *text)
{
	tm_escape_csv(out, text, false);
}

static const struct {
	const char *name;
	void (*escape)(struct tm_out *out, const char *text);
} targets[] = { { "csv_cell", escape_csv },
		{ "html_text", tm_escape_html },
		{ "json", tm_escape_json },
		{ "terminal", tm_escape_terminal } };

/* The value of one entry; the caller frees it. */
static char *value_of(const cJSON *entry)
{
	const cJSON *value = cJSON_GetObjectItem(entry, "value");

	return value ? strdup(value->valuestring) : read_file(entry->string);
}

static void test_expected(void **state)
{
	char *text = read_file("expected_exports.json");
	cJSON *expected = cJSON_Parse(text), *entry;
	int compared = 0;

	(void)state;
	assert_non_null(expected);
	cJSON_ArrayForEach(entry, expected)
	{
		char *value = value_of(entry);

		for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
			const cJSON *want = cJSON_GetObjectItem(entry, targets[i].name);
			struct tm_out out = TM_OUT_INIT;

			if (!want)
				continue;
			targets[i].escape(&out, value);
			if (strcmp(tm_out_string(&out), want->valuestring) != 0)
				fail_msg("%s, %s: %s, expected %s", entry->string,
					 targets[i].name, tm_out_string(&out),
					 want->valuestring);
			tm_out_free(&out);
			compared++;
		}
		free(value);
	}
	/* 51 entries with four targets, 24 formulas with one */
	assert_int_equal(compared, 51 * 4 + 24);
	cJSON_Delete(expected);
	free(text);
}

static void check(void (*escape)(struct tm_out *, const char *), const char *text,
		  const char *want)
{
	struct tm_out out = TM_OUT_INIT;

	escape(&out, text);
	assert_string_equal(tm_out_string(&out), want);
	tm_out_free(&out);
}

static void escape_raw(struct tm_out *out, const char *text)
{
	tm_escape_csv(out, text, true);
}

static void test_raw_leaves_the_guard_out(void **state)
{
	(void)state;
	check(escape_raw, "=1+1", "\"=1+1\"");
	check(escape_raw, "a\"b", "\"a\"\"b\"");
	check(escape_raw, "'=1+1", "\"'=1+1\"");
}

/* Bytes that are not UTF-8: overlong, surrogate, truncated, above U+10FFFF. */
static void test_broken_bytes(void **state)
{
	(void)state;
	check(tm_escape_json, "a\xc0\x80z", "\"a\ufffd\ufffdz\"");
	check(tm_escape_html, "\xed\xa0\x80", "\ufffd\ufffd\ufffd");
	check(escape_csv, "\xe2\x82", "\"\ufffd\ufffd\"");
	check(tm_escape_terminal, "\xf4\x90\x80\x80\xff", "\\xf4\\x90\\x80\\x80\\xff");
}

static void test_html_quotes(void **state)
{
	(void)state;
	check(tm_escape_html, "'\"<&>", "&#39;&quot;&lt;&amp;&gt;");
	check(tm_escape_html, "a\r\rb\r\n", "a\n\nb\n");
}

static void test_terminal_shows_what_hides(void **state)
{
	(void)state;
	check(tm_escape_terminal, "a\u00adb\ufeff", "a\\xadb\\u{feff}");
	check(tm_escape_terminal, "a\U000e0041", "a\\u{e0041}");
	/* kept, as ordinary text uses them: joiners and direction marks */
	check(tm_escape_terminal, "\u200c\u200d\u200e\u200f", "\u200c\u200d\u200e\u200f");
}

static void test_links(void **state)
{
	(void)state;
	assert_true(tm_escape_link("https://example.com/a?b=c"));
	assert_true(tm_escape_link("HTTP://example.com"));
	assert_true(tm_escape_link("mailto:ada@example.org"));
	assert_false(tm_escape_link("javascript:alert(1)"));
	assert_false(tm_escape_link("java\tscript:alert(1)"));
	assert_false(tm_escape_link("data:text/html,x"));
	assert_false(tm_escape_link("https://example.com/a b"));
	assert_false(tm_escape_link("https://example.com/\u202e"));
	assert_false(tm_escape_link("//example.com"));
	assert_false(tm_escape_link(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_expected),
		cmocka_unit_test(test_raw_leaves_the_guard_out),
		cmocka_unit_test(test_broken_bytes),
		cmocka_unit_test(test_html_quotes),
		cmocka_unit_test(test_terminal_shows_what_hides),
		cmocka_unit_test(test_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
