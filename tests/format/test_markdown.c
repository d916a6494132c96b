/*
 * test_markdown.c - a CommonMark reader (cmark) reads escaped text back unchanged, with
 * the same replacements as in HTML. Skipped if cmark is not installed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <cjson/cJSON.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/escape.h"

extern char **environ;

static char path_in[] = "/tmp/tmodel-md-XXXXXX", path_out[] = "/tmp/tmodel-xml-XXXXXX";

/* cmark -t xml path_in > path_out; its exit status. */
static int run_cmark(void)
{
	char name[] = "cmark", to[] = "-t", xml[] = "xml";
	char *arguments[] = { name, to, xml, path_in, NULL };
	posix_spawn_file_actions_t actions;
	int status = 0;
	pid_t pid;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 1, path_out, O_WRONLY | O_TRUNC, 0600);
	if (posix_spawnp(&pid, name, &actions, NULL, arguments, environ) != 0)
		status = 127;
	else
		waitpid(pid, &status, 0);
	posix_spawn_file_actions_destroy(&actions);
	return status;
}

static char *read_path(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text;
	long size;

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

static char *read_data(const char *name)
{
	char path[512];

	snprintf(path, sizeof path, "%s/%s", TEST_DATA, name);
	return read_path(path);
}

/* Decode the five character references and the line feed. */
static void put_decoded(struct tm_out *out, const char *text, size_t length)
{
	static const char *const names[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;" };
	const char *end = text + length;

	while (text < end) {
		size_t i = 0;

		while (i < 5 && strncmp(text, names[i], strlen(names[i])) != 0)
			i++;
		tm_out_char(out, i < 5 ? "&<>\"'"[i] : *text);
		text += i < 5 ? strlen(names[i]) : 1;
	}
}

/*
 * The text of the only block, with line breaks as LF. NULL unless the document is a
 * single block of that kind with only text and breaks.
 */
static char *seen_text(const char *xml, const char *block)
{
	static const char start[] = "<text xml:space=\"preserve\">";
	struct tm_out out = TM_OUT_INIT;
	int blocks = 0;
	const char *at = strstr(xml, "<document");

	for (at = at ? strchr(at, '>') : NULL; at && (at = strchr(at, '<')); at++) {
		if (!strncmp(at, start, strlen(start))) {
			const char *text = at + strlen(start);
			size_t length = strcspn(text, "<");

			put_decoded(&out, text, length);
			at = text + length;
		} else if (!strncmp(at, "<linebreak", 10)) {
			tm_out_char(&out, '\n');
		} else if (!strncmp(at + 1, block, strlen(block))) {
			blocks++;
		} else if (at[1] != '/' || (strncmp(at + 2, block, strlen(block)) != 0 &&
					    strncmp(at, "</document", 10) != 0)) {
			fail_msg("a reader sees more than text: %s", xml);
		}
	}
	assert_true(blocks <= 1);
	return out.bytes ? out.bytes : calloc(1, 1);
}

/* Write before + text + after, read it back as that block, and compare. */
static void check(const char *name, const char *text, const char *want,
		  const char *before, const char *after, const char *block)
{
	struct tm_out out = TM_OUT_INIT;
	char *xml, *seen;
	FILE *file;

	tm_out_text(&out, before);
	tm_escape_md(&out, text, "\\\n");
	tm_out_text(&out, after);
	file = fopen(path_in, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(tm_out_string(&out), 1, out.length, file), out.length);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(run_cmark(), 0);
	xml = read_path(path_out);
	seen = seen_text(xml, block);
	if (strcmp(seen, want) != 0)
		fail_msg("%s: %s is read as %s, expected %s", name, tm_out_string(&out),
			 seen, want);
	free(seen);
	free(xml);
	tm_out_free(&out);
}

/* Check a value as a paragraph, and on one line as a heading. */
static void check_value(const char *name, const char *text)
{
	struct tm_out html = TM_OUT_INIT, want = TM_OUT_INIT;

	tm_escape_html(&html, text);
	put_decoded(&want, tm_out_string(&html), html.length);
	check(name, text, tm_out_string(&want), "", "\n", "paragraph");
	if (!strchr(tm_out_string(&want), '\n'))
		check(name, text, tm_out_string(&want), "## ", "\n", "heading");
	tm_out_free(&html);
	tm_out_free(&want);
}

static void test_hostile(void **state)
{
	char *text = read_data("expected_exports.json");
	cJSON *expected = cJSON_Parse(text), *entry;
	int count = 0;

	(void)state;
	assert_non_null(expected);
	cJSON_ArrayForEach(entry, expected)
	{
		const cJSON *value = cJSON_GetObjectItem(entry, "value");
		char *read =
			value ? strdup(value->valuestring) : read_data(entry->string);

		check_value(entry->string, read);
		free(read);
		count++;
	}
	assert_int_equal(count, 75);
	cJSON_Delete(expected);
	free(text);
}

static void test_markup(void **state)
{
	static const char *const values[] = {
		"- item",
		"+ item",
		"* item",
		"1. item",
		"12) item",
		"1.5M",
		"-5",
		"- - -",
		"---",
		"===",
		"a\n===",
		"a\n---",
		"a\n:--",
		"a | b\n--- | ---",
		"# heading",
		"heading #",
		"C# and F##",
		"    code",
		"\tcode",
		"> quote",
		"```\nfence\n```",
		"~~~\nfence",
		"`code`",
		"**bold** _it_ *a*",
		"a_b_c",
		"[x]: http://e.example",
		"[x](y) ![x](y)",
		"<http://e.example>",
		"<b>",
		"&amp; &#35; &copy;",
		"a\\b\\",
		"two  blanks  ",
		"line  \nline",
		"line\\\nline",
		"end\n",
		"\n\nstart",
		"a\n\nb",
		"$a$ b",
		"| a |",
		"\\| a",
		"~~gone~~",
		"www.example.com a@b.example",
		"!",
		"![",
		"*",
		"_",
		"**",
		"1",
		"1.",
		"-",
		"+",
		"=",
		"\u00a0edge\u00a0",
		"a\xffz",
		"%",
		"{x}",
		"Term\n: definition",
		"x^2^",
		"<!-- -->",
		"<?php ?>",
		"&",
		"a&b;",
		"\\",
	};

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		check_value(values[i], values[i]);
}

/* A random sample of all texts of four of these characters. */
static void test_mixtures(void **state)
{
	static const char *const parts[] = { "a", " ",  "\n", "-", "#",  "*", "_",
					     "`", "[",  "]",  "<", ">",  "|", "1",
					     ".", "\\", "&",  "=", "\t", "!", "(",
					     ")", "+",  "~",  ":", ";" };
	const size_t count = sizeof parts / sizeof *parts;
	uint32_t draw = 1;

	(void)state;
	for (int i = 0; i < 400; i++) {
		char text[16] = "";

		for (int k = 0; k < 5; k++) {
			draw = draw * 1664525u + 1013904223u;
			strncat(text, parts[(draw >> 16) % count],
				sizeof text - strlen(text) - 1);
		}
		check_value("mixture", text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_markup),
		cmocka_unit_test(test_mixtures),
	};
	int status;

	close(mkstemp(path_in));
	close(mkstemp(path_out));
	if (run_cmark() != 0) {
		puts("cmark is absent: skipped");
		status = 77;
	} else {
		status = cmocka_run_group_tests(tests, NULL, NULL);
	}
	unlink(path_in);
	unlink(path_out);
	return status;
}
