/*
 * test_xlsx.c - workbooks: worksheets and their names, typed cells, texts that look
 * like formulas or exceed a cell, and the limits of worksheets.
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

#include "tests/format/sample.h"
#include "tests/format/unzip.h"

/* Write the document as a workbook, which the caller frees, and free the document. */
static struct tm_out write_book(struct tm_doc *doc)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	if (tm_writer_xlsx.write(doc, &out, &err))
		fail_msg("%s", err.text);
	tm_doc_free(doc);
	return out;
}

static char *part_of(const struct tm_out *book, const char *name)
{
	char *part = unzip(book, name);

	if (!part)
		fail_msg("there is no %s", name);
	return part;
}

static char *sheet_of(const struct tm_out *book, int number)
{
	char name[64];

	snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", number);
	return unzip(book, name);
}

static void assert_has(const char *text, const char *wanted)
{
	if (!strstr(text, wanted))
		fail_msg("there is no %s in %.3000s", wanted, text);
}

static int count_of(const char *text, const char *wanted)
{
	int count = 0;

	for (; (text = strstr(text, wanted)); text++)
		count++;
	return count;
}

static void add_table(struct tm_doc *doc, const char *id, const char *caption)
{
	tm_doc_table(doc, id, caption);
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "what" });
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, caption);
}

static void test_names(void **state)
{
	static const struct {
		const char *caption, *name;
	} cases[] = {
		{ "Its numbers", "Its numbers" },
		{ "", "Id 02" },
		{ "overview", "overview (2)" },
		{ "History", "History (2)" },
		{ "\u00dcbersicht", "\u00dcbersicht" },
		{ "\u00fcbersicht", "\u00fcbersicht (2)" },
		{ "a/b\\c [d]: e* f?", "a-b-c (d) e f" },
		{ "\uff1f\uff0f\u202e'quoted''", "-'quoted" },
		{ "'''", "Table" },
		{ "1234567890123456789012345678901", "1234567890123456789012345678901" },
		{ "12345678901234567890123456789012",
		  "123456789012345678901234567890\u2026" },
		{ "12345678901234567890123456789013",
		  "12345678901234567890123456\u2026 (2)" },
		{ "Sources and the threats they contributed to",
		  "Sources and the threats they\u2026" },
		{ "\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"
		  "\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"
		  "\U0001f600\U0001f600\U0001f600\U0001f600",
		  "\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"
		  "\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600\U0001f600"
		  "\U0001f600\U0001f600\U0001f600\u2026" },
		{ "<&>\"x\"", "&lt;&amp;&gt;&quot;x&quot;" },
		{ "_x0041_", "-x0041_" },
		{ "who's who", "who's who" },
	};
	struct tm_doc *doc = sample_doc("x", "");
	struct tm_out book;
	char *xml;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		add_table(doc,
			  *cases[i].caption ? "" : tm_doc_format(doc, "id_%02zu", i + 1),
			  cases[i].caption);
	book = write_book(doc);
	xml = part_of(&book, "xl/workbook.xml");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char wanted[256];

		snprintf(wanted, sizeof wanted, "name=\"%s\" sheetId=\"%zu\"",
			 cases[i].name, i + 2);
		assert_has(xml, wanted);
	}
	assert_has(xml, "'who''s who'!$A$1:$A$2");
	free(xml);
	tm_out_free(&book);
}

/* Three threats, each with a page of the same tables. */
static struct tm_doc *threats(void)
{
	static const char *const ids[] = { "ransomware", "fraud", "leak" };
	struct tm_doc *doc = sample_doc("annex", "Evidence");

	for (int i = 0; i < 3; i++) {
		tm_doc_page(doc, TM_PAGE_SECTION, ids[i], i < 2 ? ids[i] : "");
		tm_doc_paragraph(doc, "What it is.");
		add_table(doc, tm_doc_format(doc, "numbers-%s", ids[i]),
			  tm_doc_format(doc, "Numbers of %s", ids[i]));
		add_table(doc, tm_doc_format(doc, "e%d", i), "Evidence");
		tm_doc_table(doc, "other", "Evidence");
		tm_doc_column(doc, &(struct tm_doc_column){
					   .key = tm_doc_format(doc, "c%d", i) });
	}
	return doc;
}

static void test_joined(void **state)
{
	struct tm_out book = write_book(threats());
	char *xml = part_of(&book, "xl/workbook.xml"), *overview = sheet_of(&book, 1);
	char *numbers = sheet_of(&book, 2);

	(void)state;
	assert_int_equal(count_of(xml, "<sheet "), 6);
	assert_has(xml, "name=\"Numbers\"");
	assert_has(xml, "name=\"E0\"");
	assert_has(xml, "name=\"Other\"");
	assert_has(xml, "name=\"Other (3)\"");
	assert_has(xml, "'Numbers'!$A$1:$B$4</definedName>");
	assert_has(xml, "<definedName name=\"_xlnm.Print_Titles\" "
			"localSheetId=\"1\">'Numbers'!$1:$1</definedName>");
	assert_has(overview, "location=\"'Numbers'!A4\"");
	assert_int_equal(count_of(overview, ">What it is.<"), 3);
	assert_has(numbers, ">Page</t>");
	assert_has(numbers, "<dimension ref=\"A1:B4\"/>");
	assert_has(numbers, "<autoFilter ref=\"A1:B4\"/>");
	assert_has(numbers, "r=\"A3\" s=\"2\" t=\"inlineStr\"><is><t>fraud</t>");
	assert_has(numbers, "<is><t>leak</t>");
	free(xml);
	free(overview);
	free(numbers);
	tm_out_free(&book);
}

static struct tm_doc *values(void)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "money", .kind = TM_DOC_MONEY },
		{ .key = "rate", .kind = TM_DOC_RATE },
		{ .key = "ratio", .kind = TM_DOC_RATIO },
		{ .key = "check", .kind = TM_DOC_CHECK },
		{ .key = "bar_of", .kind = TM_DOC_BAR },
		{ .key = "span", .kind = TM_DOC_SPAN },
		{ .key = "url", .kind = TM_DOC_URL },
		{ .key = "number", .title = "Number", .unit = "a day" },
	};
	struct tm_doc *doc = sample_doc("x", "");

	tm_doc_table(doc, "v", "Values");
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		tm_doc_column(doc, &columns[i]);
	tm_doc_group(doc, "G");
	tm_doc_row(doc, "one");
	tm_doc_cell_minor(doc, 9007199254740993);
	tm_doc_cell_real(doc, 0.1);
	tm_doc_cell_real(doc, 1.0 / 3);
	tm_doc_cell_shown(doc, "a third");
	tm_doc_cell_check(doc, true);
	tm_doc_cell_bar(doc, 0.25);
	tm_doc_cell_shown(doc, "1.2M");
	tm_doc_cell_span(doc, 1, 5);
	tm_doc_cell_text(doc, "https://www.example.com/a?b=c&d=e");
	tm_doc_cell_int(doc, -7);
	tm_doc_row(doc, "two");
	tm_doc_cell_real(doc, 1e21);
	tm_doc_cell_empty(doc);
	tm_doc_cell_empty(doc);
	tm_doc_cell_check(doc, false);
	return doc;
}

static void test_values(void **state)
{
	static const char *const wanted[] = {
		"<v>90071992547409.93</v>",
		"<v>0.1</v>",
		"<v>0.3333333333333333</v>",
		"<t>\u2713</t>",
		"<v>0.25</v>",
		">1.2M</t>",
		">1\u20135</t>",
		"<v>-7</v>",
		"<v>1e+21</v>",
		">Group</t>",
		">Bar of</t>",
		">Bar of, as shown</t>",
		">Number (a day)</t>",
		">Key</t>",
		">two</t>",
		"<conditionalFormatting sqref=\"F2:F3\"><cfRule type=\"dataBar\"",
		"<hyperlinks><hyperlink ref=\"I2\" r:id=\"rId1\"/></hyperlinks>",
		"&amp;LConfidential&amp;C&amp;R&amp;A, &amp;P / &amp;N</oddFooter>",
	};
	struct tm_out book = write_book(values());
	char *sheet = sheet_of(&book, 2), *styles = part_of(&book, "xl/styles.xml");
	char *rels = part_of(&book, "xl/worksheets/_rels/sheet2.xml.rels");

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		assert_has(sheet, wanted[i]);
	assert_null(strstr(sheet, "a third"));
	assert_has(styles, "formatCode=\"#,##0.00\\ [$EUR]\"");
	assert_has(rels, "Target=\"https://www.example.com/a?b=c&amp;d=e\" "
			 "TargetMode=\"External\"");
	free(sheet);
	free(styles);
	free(rels);
	tm_out_free(&book);
}

/* Text that looks like a formula stays text, even after editing the cell. */
static void test_formulas(void **state)
{
	static const char *const texts[] = { "=1+1",     "+1",        "-1",   "@A1",
					     "\t=1",     "\r=1",      "''=1", "\uff1d1",
					     "\u202e=1", "\n=HTTP()", "=" };
	size_t count = sizeof texts / sizeof *texts;
	struct tm_doc *doc = sample_doc("x", "");
	struct tm_out book;
	char *sheet, *styles, quoted[32];

	(void)state;
	tm_doc_table(doc, "t", "T");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "text", .title = "=1" });
	for (size_t i = 0; i < count; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_text(doc, texts[i]);
	}
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, "a=1");
	book = write_book(doc);
	sheet = sheet_of(&book, 2);
	styles = part_of(&book, "xl/styles.xml");
	assert_null(strstr(sheet, "<f"));
	assert_int_equal(count_of(styles, "quotePrefix=\"1\""), 2);
	assert_int_equal(count_of(sheet, " t=\"inlineStr\""), count + 2);
	/*
	 * The header has the first style, these cells the second, the last row another.
	 */
	snprintf(quoted, sizeof quoted, "s=\"%d\" t=", 2);
	assert_int_equal(count_of(sheet, quoted), count);
	free(sheet);
	free(styles);
	tm_out_free(&book);
}

/* Excel decodes _x0041_, even if a character within is dropped. */
static void test_codes(void **state)
{
	struct tm_doc *doc = sample_doc("x", "");
	struct tm_out book;
	char *sheet;

	(void)state;
	tm_doc_paragraph(doc, "_x0041_ a_x0041 _x_x000d_ _x00\u202e41_ _X0041_ _");
	book = write_book(doc);
	sheet = sheet_of(&book, 1);
	assert_has(sheet, ">_x005F_x0041_ a_x0041 _x_x005F_x000d_ _x005F_x0041_ "
			  "_X0041_ _</t>");
	free(sheet);
	tm_out_free(&book);
}

/* Texts that exceed a cell: characters of four, three and one bytes, line ends. */
static void check_long(const char *piece, size_t times, int cells, size_t first)
{
	struct tm_doc *doc = sample_doc("x", "");
	struct tm_out text = TM_OUT_INIT, got = TM_OUT_INIT, book;
	char *sheet;

	tm_out_repeat(&text, piece, times);
	tm_doc_table(doc, "t", "T");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "a" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "b", .kind = TM_DOC_INT });
	tm_doc_row(doc, "key");
	tm_doc_cell_text(doc, text.bytes);
	tm_doc_cell_int(doc, 5);
	book = write_book(doc);
	sheet = sheet_of(&book, 2);
	assert_int_equal(count_of(sheet, ">key</t>"), cells);
	assert_int_equal(count_of(sheet, "<v>5</v>"), 1);
	for (int row = 2; row < cells + 2; row++) {
		char name[32];
		const char *start;
		size_t length;

		snprintf(name, sizeof name, "<c r=\"A%d\"", row);
		start = strstr(strstr(sheet, name), "<t") + 2;
		start = strchr(start, '>') + 1;
		length = strcspn(start, "<");
		assert_true(row > 2 || length == first);
		tm_out_put(&got, start, length);
	}
	if (*piece != '\n')
		assert_string_equal(got.bytes, text.bytes);
	assert_int_equal(got.length, text.length * (*piece == '\n' ? 5 : 1));
	free(sheet);
	tm_out_free(&got);
	tm_out_free(&text);
	tm_out_free(&book);
}

static void test_long_texts(void **state)
{
	(void)state;
	check_long("a", 32767, 1, 32767);
	check_long("a", 32768, 2, 32767);
	check_long("a", 3 * 32767, 3, 32767);
	check_long("\u60c5", 40000, 2, 3 * 32767);
	check_long("\U0001f600", 20000, 2, 4 * 16383);
	check_long("\n", 300, 2, 253 * strlen("&#10;"));
}

static void check_refused(struct tm_doc *doc, const char *why)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	assert_int_equal(tm_writer_xlsx.write(doc, &out, &err), TM_INVALID);
	assert_string_equal(err.text, why);
	assert_string_equal(err.hint, "use another format, such as csv");
	tm_out_free(&out);
	tm_doc_free(doc);
}

static struct tm_doc *table_of(int columns, int rows, const char *text)
{
	struct tm_doc *doc = sample_doc("x", "");

	tm_doc_table(doc, "t", "T");
	for (int i = 0; i < columns; i++)
		tm_doc_column(doc, &(struct tm_doc_column){
					   .key = tm_doc_format(doc, "c%d", i) });
	for (int i = 0; i < rows; i++) {
		tm_doc_row(doc, "");
		if (text)
			tm_doc_cell_text(doc, text);
	}
	return doc;
}

static void test_limits(void **state)
{
	struct tm_out book = write_book(table_of(16384, 1, NULL));
	char *sheet = sheet_of(&book, 2);

	(void)state;
	assert_has(sheet, "<dimension ref=\"A1:XFD2\"/>");
	assert_has(sheet, "<c r=\"Z1\"");
	assert_has(sheet, "<c r=\"AA1\"");
	assert_has(sheet, "<c r=\"ZZ1\"");
	assert_has(sheet, "<c r=\"AAA1\"");
	free(sheet);
	tm_out_free(&book);
	check_refused(table_of(16385, 1, NULL),
		      "a worksheet holds 16384 columns, 'T' has 16385");
	check_refused(table_of(0, 1048576, NULL),
		      "a worksheet holds 1048576 rows, 'T' has 1048577");
}

/* The names of elements, except links, which depend on the addresses. */
static void put_elements(struct tm_out *out, const char *xml)
{
	while ((xml = strchr(xml, '<'))) {
		size_t length = strcspn(++xml, " >/");

		if (!strncmp(xml, "hyperlink", 9) || !strncmp(xml, "/hyperlink", 10))
			continue;
		tm_out_put(out, xml, length);
		tm_out_char(out, '\n');
	}
}

static struct tm_out elements_of(const char *name, const char *text)
{
	struct tm_out book = write_book(sample_everywhere(text));
	struct tm_out elements = TM_OUT_INIT;
	char *sheet;

	for (int i = 1; (sheet = sheet_of(&book, i)); i++) {
		for (const char *c = sheet; *c; c++)
			if ((unsigned char)*c < 0x20 && *c != '\n')
				fail_msg("%s brings byte %02x", name, *c);
		if (strstr(sheet, "<f"))
			fail_msg("%s makes a formula", name);
		put_elements(&elements, sheet);
		free(sheet);
	}
	tm_out_free(&book);
	return elements;
}

static char *read_data(const char *name)
{
	char path[512];
	char *text = calloc(1, 1 << 20);
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", TEST_DATA, name);
	file = fopen(path, "rb");
	if (!file)
		fail_msg("cannot open %s", path);
	assert_non_null(text);
	assert_true(fread(text, 1, (1 << 20) - 1, file) < (1 << 20) - 1);
	fclose(file);
	return text;
}

static void test_hostile(void **state)
{
	char *text = read_data("expected_exports.json");
	cJSON *expected = cJSON_Parse(text), *entry;
	struct tm_out plain = elements_of("x", "x");
	int count = 0;

	(void)state;
	assert_non_null(expected);
	cJSON_ArrayForEach(entry, expected)
	{
		const cJSON *value = cJSON_GetObjectItem(entry, "value");
		char *read =
			value ? strdup(value->valuestring) : read_data(entry->string);
		struct tm_out got = elements_of(entry->string, read);

		if (*read && strcmp(got.bytes, plain.bytes) != 0)
			fail_msg("%s changes the elements of a sheet", entry->string);
		tm_out_free(&got);
		free(read);
		count++;
	}
	assert_int_equal(count, 75);
	cJSON_Delete(expected);
	free(text);
	tm_out_free(&plain);
}

static void test_same_bytes(void **state)
{
	struct tm_out one = write_book(sample_annex()),
		      other = write_book(sample_annex());

	(void)state;
	assert_int_equal(one.length, other.length);
	assert_memory_equal(one.bytes, other.bytes, one.length);
	tm_out_free(&one);
	tm_out_free(&other);
}

/* An empty document is a valid workbook; a failed one is rejected. */
static void test_little(void **state)
{
	struct tm_doc *doc = tm_doc_new(&(struct tm_doc_head){ .what = "x" });
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out book = write_book(doc), out = TM_OUT_INIT;

	(void)state;
	free(part_of(&book, "xl/worksheets/sheet1.xml"));
	tm_out_free(&book);
	doc = sample_doc("x", "");
	tm_doc_table(doc, "", "");
	tm_doc_row(doc, "");
	tm_doc_list(doc, true);
	tm_doc_figure(doc, &(struct tm_doc_figure){ .kind = TM_FIGURE_LINES });
	book = write_book(doc);
	free(part_of(&book, "xl/worksheets/sheet3.xml"));
	tm_out_free(&book);
	doc = sample_doc("x", "");
	tm_doc_item(doc, "outside of a list");
	assert_int_equal(tm_writer_xlsx.write(doc, &out, &err), TM_FAILED);
	assert_int_equal(out.length, 0);
	assert_int_equal(tm_writer_xlsx.write(NULL, &out, &err), TM_FAILED);
	tm_doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),      cmocka_unit_test(test_joined),
		cmocka_unit_test(test_values),     cmocka_unit_test(test_formulas),
		cmocka_unit_test(test_codes),      cmocka_unit_test(test_long_texts),
		cmocka_unit_test(test_limits),     cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_same_bytes), cmocka_unit_test(test_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
