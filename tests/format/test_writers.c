/*
 * test_writers.c - two documents in every format, byte for byte, against expected/.
 * With UPDATE=1 in the environment the expected files are written instead: review the
 * difference.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/format/html/html_inside.h"
#include "lib/format/writer.h"

#include "tests/format/sample.h"

static void path_of(char *path, size_t size, const char *name, const char *format)
{
	snprintf(path, size, "%s/../format/expected/%s.%s", TEST_DATA, name, format);
}

static void write_expected(const char *path, const struct tm_out *out)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(out->bytes, 1, out->length, file), out->length);
	assert_int_equal(fclose(file), 0);
}

static char *read_expected(const char *path)
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

/* Fails at the first line that differs. */
static void compare(const char *path, const char *got, const char *want)
{
	int line = 1;

	while (*got && *got == *want) {
		line += *got == '\n';
		got++;
		want++;
	}
	if (*got || *want)
		fail_msg("%s:%d: got %.*s, expected %.*s", path, line,
			 (int)strcspn(got, "\n"), got, (int)strcspn(want, "\n"), want);
}

static void check(struct tm_doc *doc, const char *name)
{
	const char *update = getenv("UPDATE");
	struct tm_error err = TM_ERROR_INIT;

	for (const struct tm_writer *const *writer = tm_writers; *writer; writer++) {
		struct tm_out out = TM_OUT_INIT;
		char path[512], *want;

		if ((*writer)->traits & TM_WRITES_BINARY)
			continue; /* binary formats have their own tests */
		path_of(path, sizeof path, name, (*writer)->name);
		assert_int_equal((*writer)->write(doc, &out, &err), TM_OK);
		if (update && !strcmp(update, "1"))
			write_expected(path, &out);
		want = read_expected(path);
		compare(path, tm_out_string(&out), want);
		free(want);
		tm_out_free(&out);
	}
	tm_doc_free(doc);
}

static void test_slide(void **state)
{
	(void)state;
	check(sample_slide(15), "slide");
}

static void test_annex(void **state)
{
	struct tm_doc *doc = sample_annex();

	(void)state;
	doc->width = 80;
	check(doc, "annex");
}

static void test_notes_and_raw(void **state)
{
	struct tm_doc *doc = sample_annex();

	(void)state;
	doc->notes = true;
	doc->raw = true;
	check(doc, "annex-notes-raw");
}

static void test_names(void **state)
{
	(void)state;
	for (const struct tm_writer *const *writer = tm_writers; *writer; writer++)
		assert_ptr_equal(tm_writer_named((*writer)->name), *writer);
	assert_null(tm_writer_named("pdf"));
	assert_null(tm_writer_named(""));
}

/* A failed document is not written. */
static void test_failed_document(void **state)
{
	struct tm_doc *doc = sample_doc("slide", "x");

	(void)state;
	tm_doc_item(doc, "outside of a list");
	for (const struct tm_writer *const *writer = tm_writers; *writer; writer++) {
		struct tm_error err = TM_ERROR_INIT;
		struct tm_out out = TM_OUT_INIT;

		assert_int_equal((*writer)->write(doc, &out, &err), TM_FAILED);
		assert_int_equal(out.length, 0);
		assert_string_not_equal(err.text, "");
		assert_int_equal((*writer)->write(NULL, &out, &err), TM_FAILED);
		assert_string_equal(err.text, "out of memory");
		tm_out_free(&out);
	}
	tm_doc_free(doc);
}

static void test_empty_documents(void **state)
{
	struct tm_doc *docs[] = { sample_doc("slide", ""), sample_doc("slide", ""),
				  sample_doc("slide", "") };

	(void)state;
	tm_doc_page(docs[1], TM_PAGE_SLIDE, "", "");
	tm_doc_table(docs[2], "", "");
	tm_doc_row(docs[2], "");
	tm_doc_list(docs[2], true);
	tm_doc_figure(docs[2], &(struct tm_doc_figure){ .kind = TM_FIGURE_LINES });
	tm_doc_figure(docs[2], &(struct tm_doc_figure){ .value = { .log = true } });
	tm_doc_figure(docs[2], &(struct tm_doc_figure){ .kind = TM_FIGURE_BUBBLES });
	for (size_t i = 0; i < 3; i++) {
		struct tm_error err = TM_ERROR_INIT;

		for (const struct tm_writer *const *writer = tm_writers; *writer;
		     writer++) {
			struct tm_out out = TM_OUT_INIT;

			assert_int_equal((*writer)->write(docs[i], &out, &err), TM_OK);
			if (!((*writer)->traits & TM_WRITES_BINARY))
				assert_int_equal(out.bytes[out.length - 1], '\n');
			tm_out_free(&out);
		}
		tm_doc_free(docs[i]);
	}
}

/* Fuller slides are denser, in steps that stay legible. */
static void test_fit(void **state)
{
	struct tm_html_density last = { 2, 1 };

	(void)state;
	for (int count = 1; count <= 15; count += 7) {
		struct tm_doc *doc = sample_slide(count);
		struct tm_html_density fit = tm_html_fit(doc, doc->pages);

		assert_true(fit.size < last.size || fit.air <= last.air);
		assert_true(fit.size >= 0.75 && fit.air >= 0.25);
		last = fit;
		tm_doc_free(doc);
	}
}

/* The table size, in percent, of a slide with one text of that many letters. */
static int size_with(int letters)
{
	struct tm_doc *doc = sample_doc("slide", "x");
	char text[256] = "";
	int size;

	for (int i = 0; i < letters; i++)
		text[i] = i % 8 == 7 ? ' ' : 'e';
	tm_doc_page(doc, TM_PAGE_SLIDE, "", "x");
	tm_doc_table(doc, "t", "");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "text", .title = "Text" });
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, text);
	size = (int)(100 * tm_html_fit(doc, doc->pages).size + 0.5);
	tm_doc_free(doc);
	return size;
}

/* A text that almost fits on its line is made up to three steps smaller to fit. */
static void test_whole_lines(void **state)
{
	(void)state;
	assert_int_equal(size_with(100), 112);
	assert_int_equal(size_with(110), 109);
	assert_int_equal(size_with(114), 106);
	assert_int_equal(size_with(118), 103);
	assert_int_equal(size_with(125), 112);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_slide),
		cmocka_unit_test(test_annex),
		cmocka_unit_test(test_notes_and_raw),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_failed_document),
		cmocka_unit_test(test_empty_documents),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_whole_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
