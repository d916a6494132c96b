/*
 * test_hostile.c - hostile text anywhere in a document changes nothing but text: the
 * same elements and attributes in HTML, only known elements in SVG, the same rows in
 * CSV, valid JSON, no control characters on a terminal. Also what every HTML page must
 * and must not contain.
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

#include "lib/format/writer.h"

#include "tests/format/color.h"
#include "tests/format/sample.h"

static char *read_data(const char *name)
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

static void write_everywhere(const struct tm_writer *writer, const char *text,
			     struct tm_out *out)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_doc *doc = sample_everywhere(text);

	doc->notes = true;
	doc->width = 60;
	assert_int_equal(writer->write(doc, out, &err), TM_OK);
	tm_doc_free(doc);
}

/* The elements and attribute names of a page, without text, values and classes. */
static void put_skeleton(struct tm_out *skeleton, const char *page)
{
	page = strstr(page, "<body>");
	assert_non_null(page);
	while ((page = strchr(page, '<'))) {
		for (; *page && *page != '>'; page++) {
			if (!strncmp(page, " class=", 7)) /* may depend on a length */
				page += 7;
			if (*page != '"') {
				tm_out_char(skeleton, *page);
				continue;
			}
			for (page++; *page != '"'; page++)
				assert_true(*page && *page != '<' && *page != '>');
		}
		tm_out_char(skeleton, '>');
	}
}

static void check_html(const char *name, const char *text)
{
	struct tm_out page = TM_OUT_INIT, plain = TM_OUT_INIT;
	struct tm_out skeleton = TM_OUT_INIT, expected = TM_OUT_INIT;

	/* Empty texts omit elements; links and line ends add some. */
	if (!*text)
		return;
	write_everywhere(&tm_writer_html, text, &page);
	write_everywhere(&tm_writer_html, "x", &plain);
	put_skeleton(&skeleton, tm_out_string(&page));
	put_skeleton(&expected, tm_out_string(&plain));
	if (strcmp(tm_out_string(&skeleton), tm_out_string(&expected)) != 0)
		fail_msg("%s changes the elements of a page", name);
	assert_null(strstr(tm_out_string(&page), "--accent:#</"));
	tm_out_free(&page);
	tm_out_free(&plain);
	tm_out_free(&skeleton);
	tm_out_free(&expected);
}

/* Count the rows and cells of a CSV file; fails on an unclosed or stray quote. */
static void count_csv(const char *csv, int *rows, int *cells)
{
	*rows = *cells = 0;
	while (*csv) {
		if (*csv == '"') {
			for (csv++; *csv != '"' || csv[1] == '"'; csv++) {
				assert_true(*csv != '\0');
				csv += *csv == '"';
			}
			csv++;
		} else {
			csv += strcspn(csv, ",\r\"");
		}
		++*cells;
		*rows += *csv == '\r';
		assert_true(*csv == ',' || !strncmp(csv, "\r\n", 2));
		csv += *csv == ',' ? 1 : 2;
	}
}

static void check_csv(const char *name, const char *text)
{
	int rows, cells, want_rows, want_cells;
	struct tm_out got = TM_OUT_INIT, plain = TM_OUT_INIT;

	if (!*text)
		return;
	write_everywhere(&tm_writer_csv, text, &got);
	write_everywhere(&tm_writer_csv, "x", &plain);
	count_csv(tm_out_string(&got), &rows, &cells);
	count_csv(tm_out_string(&plain), &want_rows, &want_cells);
	if (rows != want_rows || cells != want_cells)
		fail_msg("%s changes the rows of a CSV file", name);
	tm_out_free(&got);
	tm_out_free(&plain);
}

static void check_json(const char *name, const char *text)
{
	struct tm_out got = TM_OUT_INIT;
	cJSON *json;

	write_everywhere(&tm_writer_json, text, &got);
	json = cJSON_ParseWithOpts(tm_out_string(&got), NULL, true);
	if (!json)
		fail_msg("%s makes JSON that is not valid", name);
	if (*text)
		assert_string_equal(cJSON_GetObjectItem(json, "title")->valuestring,
				    text);
	cJSON_Delete(json);
	tm_out_free(&got);
}

static void check_text(const char *name, const char *text)
{
	struct tm_out got = TM_OUT_INIT;

	write_everywhere(&tm_writer_text, text, &got);
	for (size_t i = 0; i < got.length; i++) {
		unsigned char byte = (unsigned char)got.bytes[i];

		if ((byte < 0x20 && byte != '\n') || byte == 0x7f)
			fail_msg("%s brings byte %02x to a terminal", name, byte);
	}
	tm_out_free(&got);
}

/* A slide may be too small for the text; other pages grow. */
static void write_svg(const char *text, struct tm_out *out)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_doc *doc = sample_everywhere(text);
	enum tm_status status;

	doc->notes = true;
	status = tm_writer_svg.write(doc, out, &err);
	if (status) {
		assert_int_equal(status, TM_INVALID);
		assert_int_equal(out->length, 0);
		for (struct tm_doc_page *page = doc->pages; page; page = page->next)
			page->role = TM_PAGE_SECTION;
		assert_int_equal(tm_writer_svg.write(doc, out, &err), TM_OK);
	}
	tm_doc_free(doc);
}

static bool is_one_of(const char *at, const char *const *words)
{
	for (; *words; words++)
		if (!strncmp(at, *words, strlen(*words)))
			return true;
	return false;
}

/* Known elements only, all closed, and no markup in text. */
static void check_svg(const char *name, const char *text)
{
	static const char *const elements[] = { "svg ",  "title", "desc",    "style>",
						"rect ", "g ",    "g>",      "text ",
						"line ", "path ", "circle ", NULL };
	static const char *const references[] = { "&amp;", "&lt;", "&gt;",  "&quot;",
						  "&#39;", "&#9;", "&#10;", NULL };
	struct tm_out got = TM_OUT_INIT;
	int depth = 0;

	write_svg(text, &got);
	for (const char *at = tm_out_string(&got); *at; at++) {
		unsigned char byte = (unsigned char)*at;

		if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
			fail_msg("%s brings byte %02x into a drawing", name, byte);
		assert_true(byte != '&' || is_one_of(at, references));
		if (byte != '<')
			continue;
		depth += at[1] == '/' ? -1 : 1;
		assert_true(is_one_of(at + (at[1] == '/' ? 2 : 1), elements) ||
			    at[1] == '/');
		for (bool quoted = false; quoted || *at != '>'; at++) {
			quoted ^= *at == '"';
			assert_true(*at && (!quoted || *at != '<'));
		}
		depth -= at[-1] == '/';
	}
	assert_int_equal(depth, 0);
	tm_out_free(&got);
}

/* Data adds no escape sequences, in tables or row by row. */
static void check_color(const char *name, const char *text)
{
	struct tm_doc *doc = sample_everywhere(text);

	doc->notes = true;
	check_colored(name, doc, 60);
	check_colored(name, doc, 2000);
	tm_doc_free(doc);
}

static void test_every_place(void **state)
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

		check_html(entry->string, read);
		check_csv(entry->string, read);
		check_json(entry->string, read);
		check_text(entry->string, read);
		check_color(entry->string, read);
		check_svg(entry->string, read);
		free(read);
		count++;
	}
	assert_int_equal(count, 75);
	cJSON_Delete(expected);
	free(text);
}

static void assert_has(const char *page, const char *part)
{
	if (!strstr(page, part))
		fail_msg("the page lacks %s", part);
}

static int count_parts(const char *page, const char *part)
{
	int count = 0;

	for (const char *at = page; (at = strstr(at, part)); at++)
		count++;
	return count;
}

static void test_page(void **state)
{
	static const char *const never[] = { "<script", "<link", "<iframe", "<img",
					     " src=",   "url(",  "@import", "xlink" };
	struct tm_doc *docs[] = { sample_slide(10), sample_annex(),
				  sample_everywhere("x") };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct tm_out out = TM_OUT_INIT;
		const char *page;

		assert_int_equal(tm_writer_html.write(docs[i], &out, &err), TM_OK);
		page = tm_out_string(&out);
		for (size_t k = 0; k < sizeof never / sizeof *never; k++)
			assert_null(strstr(page, never[k]));
		assert_has(page, "<!DOCTYPE html>\n<html lang=\"");
		assert_has(page,
			   "content=\"default-src 'none'; style-src 'unsafe-inline'; "
			   "img-src data:\"");
		assert_has(page, "prefers-color-scheme:dark");
		assert_has(page, "@page{size:landscape;margin:10mm}");
		assert_int_equal(count_parts(page, "<title>") > 0, 1);
		assert_int_equal(count_parts(page, "<main>"), 1);
		assert_int_equal(count_parts(page, "<h1"), 1);
		assert_has(page, "<th scope=\"col\"");
		assert_has(page, "<th scope=\"row\"");
		tm_out_free(&out);
		tm_doc_free(docs[i]);
	}
}

static void test_links_and_figures(void **state)
{
	struct tm_doc *doc = sample_annex();
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	assert_int_equal(tm_writer_html.write(doc, &out, &err), TM_OK);
	assert_has(out.bytes, "<a rel=\"noreferrer\" "
			      "href=\"https://www.example.com/report_2025\">"
			      "https://www.example.com/report_2025</a>");
	assert_int_equal(count_parts(out.bytes, "href="), 1);
	assert_has(out.bytes, ">javascript:alert(1)</td>");
	assert_has(out.bytes, "<svg role=\"img\" aria-labelledby=\"f1-t f1-d\"");
	assert_has(out.bytes, "<title id=\"f2-t\">Loss per event</title>");
	assert_has(out.bytes, "<desc id=\"f3-d\">It falls.</desc>");
	assert_has(out.bytes, "<caption dir=\"auto\">Stated and documented</caption>");
	assert_null(strstr(out.bytes, "Only if asked."));
	tm_out_free(&out);
	tm_doc_free(doc);
}

static void test_accent(void **state)
{
	static const struct {
		const char *accent;
		int found;
	} cases[] = { { "#1d5f8f", 2 }, { "#GGGGGG", 0 },  { "red", 0 },
		      { "#12345", 0 },  { "#1234567", 0 }, { "", 0 } };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tm_doc *doc = tm_doc_new(
			&(struct tm_doc_head){ .what = "x", .accent = cases[i].accent });
		struct tm_out out = TM_OUT_INIT;

		assert_int_equal(tm_writer_html.write(doc, &out, &err), TM_OK);
		assert_int_equal(count_parts(out.bytes, ":root{--accent:"),
				 cases[i].found);
		tm_out_free(&out);
		tm_doc_free(doc);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_place),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_links_and_figures),
		cmocka_unit_test(test_accent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
