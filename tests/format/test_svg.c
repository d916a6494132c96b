/*
 * test_svg.c - pages as drawings: a slide contains all of its rows or is rejected,
 * nothing leaves its page, and a single figure is a standalone drawing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/format/writer.h"

#include "tests/format/sample.h"

static const char *const names[] = {
	"A long name of a threat that has exactly sixty letters in it",
	"\u60c5\u5831\u6f0f\u6d29\u3068\u9867\u5ba2\u30c7\u30fc\u30bf\u306e\u6d41\u51fa"
	"\u60c5\u5831\u6f0f\u6d29\u3068\u9867\u5ba2\u30c7\u30fc\u30bf\u306e\u6d41\u51fa"
	"\u60c5\u5831\u6f0f\u6d29\u3068\u9867\u5ba2\u30c7\u30fc\u30bf\u306e\u6d41\u51fa"
	"\u60c5\u5831\u6f0f\u6d29\u3068\u9867\u5ba2\u30c7\u30fc\u30bf\u306e\u6d41\u51fa",
	"\u05d3\u05dc\u05d9\u05e4\u05ea \u05de\u05d9\u05d3\u05e2 "
	"\u05d0\u05d9\u05e9\u05d9 "
	"\u05e9\u05dc \u05dc\u05e7\u05d5\u05d7\u05d5\u05ea \u05d5\u05e2\u05d5\u05d1\u05d3"
	"\u05d9\u05dd \u05e9\u05dc \u05d4\u05d7\u05d1\u05e8\u05d4 "
	"\u05d1\u05d0\u05e8\u05e5",
};

static struct tm_doc *slide_of(int rows)
{
	struct tm_doc *doc = sample_doc("slide", "Threat model 2025");

	tm_doc_page(doc, TM_PAGE_SLIDE, "", "Top threats");
	tm_doc_table(doc, "threats", "");
	tm_doc_column(doc, &(struct tm_doc_column){
				   .key = "threat", .title = "Threat", .weight = 1 });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "who", .title = "Raised by" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "priority",
						    .title = "Priority",
						    .kind = TM_DOC_MONEY });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "share", .kind = TM_DOC_BAR });
	for (int i = 0; i < rows; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_text(doc, names[i % 3]);
		tm_doc_cell_text(doc, names[(i + 1) % 3]);
		tm_doc_cell_real(doc, 1e6 * (i + 1));
		tm_doc_cell_bar(doc, (double)(i + 1) / rows);
	}
	return doc;
}

/* The largest y of a text. */
static double lowest(const char *svg)
{
	double most = 0;

	for (const char *at = svg; (at = strstr(at, "<text ")); at++) {
		const char *y = strstr(at, " y=\"");

		assert_non_null(y);
		most = strtod(y + 4, NULL) > most ? strtod(y + 4, NULL) : most;
	}
	return most;
}

static int count_parts(const char *svg, const char *part)
{
	int count = 0;

	for (const char *at = svg; (at = strstr(at, part)); at++)
		count++;
	return count;
}

static void write(struct tm_doc *doc, struct tm_out *out)
{
	struct tm_error err = TM_ERROR_INIT;

	tm_out_clear(out);
	assert_int_equal(tm_writer_svg.write(doc, out, &err), TM_OK);
	tm_doc_free(doc);
}

static void test_full_slide(void **state)
{
	struct tm_out out = TM_OUT_INIT, again = TM_OUT_INIT;

	(void)state;
	for (int rows = 1; rows <= 15; rows++) {
		write(slide_of(rows), &out);
		assert_non_null(strstr(out.bytes, " viewBox=\"0 0 1280 720\">"));
		assert_int_equal(count_parts(out.bytes, " role=\"row\""), rows + 1);
		assert_true(lowest(out.bytes) < 700);
	}
	assert_non_null(strstr(out.bytes, " direction=\"rtl\">"));
	write(slide_of(15), &again);
	assert_string_equal(out.bytes, again.bytes);
	tm_out_free(&out);
	tm_out_free(&again);
}

/* The length of a line is fixed, unless it is an estimate and there is space. */
static void test_line_lengths(void **state)
{
	struct tm_doc *doc = sample_doc("x", "Lines");
	struct tm_out out = TM_OUT_INIT;
	const char *line, *end;

	(void)state;
	tm_doc_paragraph(doc, "Loss per event");
	tm_doc_paragraph(doc, names[2]);
	tm_doc_paragraph(doc, tm_doc_format(doc, "%s %s", names[2], names[2]));
	write(doc, &out);
	/* 6559 thousandths of 18. */
	assert_non_null(strstr(out.bytes, " textLength=\"118\" lengthAdjust="
					  "\"spacingAndGlyphs\">Loss per event<"));
	line = strstr(out.bytes, " direction=\"rtl\">");
	assert_non_null(line);
	end = strstr(line, "</g>");
	assert_true(strstr(line, "<text ") < end);
	assert_true(strstr(line, " textLength=") > end);
	line = strstr(end, " direction=\"rtl\">");
	assert_non_null(line);
	assert_true(strstr(line, " textLength=") < strstr(line, "</g>"));
	tm_out_free(&out);
}

static void test_too_much(void **state)
{
	struct tm_doc *doc = slide_of(200);
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	assert_int_equal(tm_writer_svg.write(doc, &out, &err), TM_INVALID);
	assert_string_equal(err.text, "'Top threats' does not fit on one slide");
	assert_string_equal(err.hint, "use fewer rows or another format");
	assert_int_equal(out.length, 0);
	/* The same on a page that can grow. */
	doc->pages->role = TM_PAGE_SECTION;
	assert_int_equal(tm_writer_svg.write(doc, &out, &err), TM_OK);
	assert_int_equal(count_parts(out.bytes, " role=\"row\""), 201);
	tm_out_free(&out);
	tm_doc_free(doc);
}

/* A column for each of a thousand threats, in several parts with row headers. */
static void test_wide_table(void **state)
{
	struct tm_doc *doc = sample_doc("sources", "Sources");
	struct tm_out out = TM_OUT_INIT;
	int tables;

	(void)state;
	tm_doc_table(doc, "sources", "Sources");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "source", .title = "Source" });
	for (int i = 1; i <= 1000; i++) {
		const char *number = tm_doc_format(doc, "%d", i);

		tm_doc_column(doc, &(struct tm_doc_column){ .key = number,
							    .title = number,
							    .kind = TM_DOC_CHECK });
	}
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, "Annual report");
	for (int i = 1; i <= 1000; i++)
		tm_doc_cell_check(doc, true);
	write(doc, &out);
	tables = count_parts(out.bytes, " role=\"table\"");
	assert_true(tables > 10 && tables < 40);
	assert_int_equal(count_parts(out.bytes, " role=\"columnheader\""), 1000 + tables);
	assert_int_equal(count_parts(out.bytes, ">Annual report<"), tables);
	assert_int_equal(count_parts(out.bytes, ">\u2713<"), 1000);
	tm_out_free(&out);
}

static void add_span(struct tm_doc *doc, double from, double to)
{
	tm_doc_row(doc, "");
	tm_doc_cell_text(doc, "x");
	tm_doc_cell_span(doc, from, to);
}

/* Drawn on the scale of the column and within its track. */
static void test_spans(void **state)
{
	struct tm_doc *doc = sample_doc("x", "Spans");
	struct tm_out out = TM_OUT_INIT;
	double track = 0, first = 0, width = 0;
	const char *at;

	(void)state;
	tm_doc_table(doc, "x", "");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "name", .title = "Name" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "span",
						    .title = "Place",
						    .kind = TM_DOC_SPAN,
						    .low = 1,
						    .high = 9 });
	add_span(doc, 1, 5);
	add_span(doc, -7, 70);
	write(doc, &out);
	assert_int_equal(count_parts(out.bytes, "<rect class=\"track\""), 2);
	assert_non_null(strstr(out.bytes, ">1\u20135</text>"));
	at = strstr(out.bytes, "<rect class=\"track\"");
	track = strtod(strstr(at, " width=\"") + 8, NULL);
	at = strstr(at, "<rect class=\"bar\"");
	first = strtod(strstr(at, " width=\"") + 8, NULL);
	at = strstr(at + 1, "<rect class=\"bar\"");
	width = strtod(strstr(at, " width=\"") + 8, NULL);
	assert_true(first > track / 2 - 0.2 && first < track / 2 + 0.2);
	assert_true(width == track);
	tm_out_free(&out);
}

static struct tm_doc *figure_doc(void)
{
	struct tm_doc *doc = sample_doc("loss", "Loss");
	const struct tm_doc_figure figure = { .id = "x", .title = "Bars", .alt = "Two." };

	tm_doc_page(doc, TM_PAGE_SECTION, "", "Loss");
	tm_doc_figure(doc, &figure);
	tm_doc_bar(doc, "one", 1);
	return doc;
}

static void test_figures(void **state)
{
	struct tm_doc *doc = figure_doc();
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	write(figure_doc(), &out);
	assert_memory_equal(out.bytes,
			    "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"", 50);
	tm_doc_paragraph(doc, "With words it is a page.");
	tm_doc_figure(doc, &(struct tm_doc_figure){ .id = "y", .title = "More" });
	write(doc, &out);
	assert_int_equal(count_parts(out.bytes, "<svg class=\"figure\""), 2);
	assert_int_equal(count_parts(out.bytes, " id=\"f1-t\""), 1);
	assert_int_equal(count_parts(out.bytes, " id=\"f2-t\""), 1);
	assert_int_equal(count_parts(out.bytes, " xmlns="), 1);
	tm_out_free(&out);
}

static void test_pages(void **state)
{
	static const char *const never[] = { "<script", "foreignObject", "href",
					     "url(",    "@import",       "src=" };
	struct tm_doc *doc = sample_annex();
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	doc->head.accent = "#8a1538";
	write(doc, &out);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		assert_null(strstr(out.bytes, never[i]));
	assert_int_equal(count_parts(out.bytes, "<rect class=\"paper\""), 3);
	assert_int_equal(count_parts(out.bytes, ">Confidential</text>"), 3);
	assert_non_null(strstr(out.bytes, ">2025-11-20 \u00b7 3</text>"));
	assert_non_null(strstr(out.bytes, ".bar{fill:#8a1538}"));
	assert_null(strstr(out.bytes, "Only if asked."));
	doc = sample_annex();
	doc->notes = true;
	doc->head.accent = "red;}";
	write(doc, &out);
	assert_non_null(strstr(out.bytes, "Only if asked."));
	assert_null(strstr(out.bytes, "red;}"));
	tm_out_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_full_slide), cmocka_unit_test(test_line_lengths),
		cmocka_unit_test(test_too_much),   cmocka_unit_test(test_wide_table),
		cmocka_unit_test(test_spans),      cmocka_unit_test(test_figures),
		cmocka_unit_test(test_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
