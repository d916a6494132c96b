/* test_drawn.c - bars and spans: their position, and their text alternative. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <float.h>
#include <math.h>

#include "lib/document/show.h"
#include "lib/format/writer.h"

#define FULL "\u2588"
#define HALF "\u258c"
#define TICK "\u258f" /* an eighth */

/* Valid until the next call. */
static struct tm_doc_cell span(double from, double to)
{
	static double ends[2];

	ends[0] = from;
	ends[1] = to;
	return (struct tm_doc_cell){ .value = TM_CELL_SPAN, .span = ends };
}

static void check_part(double low, double high, struct tm_doc_cell cell, double from,
		       double to)
{
	struct tm_doc_column column = { .kind = TM_DOC_SPAN, .low = low, .high = high };
	struct tm_show_part part = tm_show_part(&column, &cell);

	if (fabs(part.from - from) > 1e-12 || fabs(part.to - to) > 1e-12)
		fail_msg("between %g and %g: from %g to %g, not from %g to %g", low, high,
			 part.from, part.to, from, to);
}

/* Values outside the scale are drawn at the nearer end. */
static void test_parts(void **state)
{
	(void)state;
	check_part(1, 5, span(2, 4), 0.25, 0.75);
	check_part(1, 5, span(1, 5), 0, 1);
	check_part(1, 5, span(5, 5), 1, 1);
	check_part(1, 5, span(-7, 2), 0, 0.25);
	check_part(1, 5, span(9, 12), 1, 1);
	check_part(1, 5, span(-9, -2), 0, 0);
	check_part(1, 1, span(1, 1), 0, 1);
	check_part(0, 0, span(1, 2), 0, 1);
	check_part(5, 1, span(2, 4), 0, 1);
	check_part(NAN, 1, span(2, 4), 0, 1);
	check_part(-DBL_MAX, DBL_MAX, span(0, DBL_MAX), 0.5, 1);
	check_part(1, 5, (struct tm_doc_cell){ .value = TM_CELL_BAR, .real = 0.3 }, 0,
		   0.3);
}

static void check_drawing(struct tm_doc_cell cell, const char *want)
{
	struct tm_doc_column column = { .kind = TM_DOC_SPAN, .low = 0, .high = 10 };
	struct tm_out out = TM_OUT_INIT;

	tm_show_drawing(&out, &column, &cell, 10);
	assert_string_equal(tm_out_string(&out), want);
	tm_out_free(&out);
}

/* Indented by whole spaces, never wider than the columns, never empty. */
static void test_blocks(void **state)
{
	(void)state;
	check_drawing(span(0, 10), FULL FULL FULL FULL FULL FULL FULL FULL FULL FULL);
	check_drawing(span(0, 2.5), FULL FULL HALF);
	check_drawing(span(2, 4), "  " FULL FULL);
	check_drawing(span(2.4, 4), "  " FULL FULL);
	check_drawing(span(2.6, 3), "   " TICK);
	check_drawing(span(0, 0), TICK);
	check_drawing(span(5, 5), "     " TICK);
	check_drawing(span(9, 10), "         " FULL);
	check_drawing(span(10, 10), "         " TICK);
	check_drawing(span(99, 99), "         " TICK);
	check_drawing((struct tm_doc_cell){ .value = TM_CELL_BAR, .real = 0 }, "");
	check_drawing((struct tm_doc_cell){ .value = TM_CELL_BAR, .real = 0.2 },
		      FULL FULL);
}

/* A document with a column of spans and a cell for each of the cases below. */
static struct tm_doc *make(void)
{
	struct tm_doc *doc = tm_doc_new(&(struct tm_doc_head){ .what = "slide" });

	tm_doc_table(doc, "t", "");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "place",
						    .title = "Place",
						    .kind = TM_DOC_SPAN,
						    .low = 1,
						    .high = 11 });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "what", .title = "What" });
	return doc;
}

static void add(struct tm_doc *doc, double from, double to, const char *shown)
{
	tm_doc_row(doc, "");
	tm_doc_cell_span(doc, from, to);
	if (shown)
		tm_doc_cell_shown(doc, shown);
	tm_doc_cell_text(doc, "x");
}

static void check_has(const struct tm_writer *writer, const struct tm_doc *doc,
		      const char *want)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;

	assert_int_equal(writer->write(doc, &out, &err), TM_OK);
	if (!strstr(tm_out_string(&out), want))
		fail_msg("%s lacks %s:\n%s", writer->name, want, tm_out_string(&out));
	tm_out_free(&out);
}

/* Texts beside the drawings, and later columns, are aligned. */
static void test_text(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	add(doc, 1, 6, NULL);
	add(doc, 10, 11, NULL);
	add(doc, 4, 4, "4");
	check_has(&tm_writer_text, doc,
		  FULL FULL FULL FULL FULL "      1\u20136    x\n"
					   "         " FULL " 10\u201311  x\n"
					   "   " TICK "       4      x\n");
	tm_doc_free(doc);
}

/* Without preserved spaces only the text alternative is written. */
static void test_md(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	add(doc, 4, 6, NULL);
	add(doc, 4, 6, "some");
	add(doc, 4, 6, "");
	check_has(&tm_writer_md, doc,
		  "| 4\u20136 | x |\n| some | x |\n| 4\u20136 | x |\n");
	tm_doc_free(doc);
}

static void test_html(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	add(doc, 4, 6, NULL);
	add(doc, 11, 11, "last");
	add(doc, 1, 1, "");
	check_has(&tm_writer_html, doc,
		  "aria-hidden=\"true\"><rect class=\"track\" width=\"100\" "
		  "height=\"10\"/><rect class=\"fill\" x=\"30\" width=\"20\" "
		  "height=\"10\"/></svg>4\u20136</td>");
	check_has(&tm_writer_html, doc,
		  "<rect class=\"fill\" x=\"97\" width=\"3\" height=\"10\"/></svg>last<");
	check_has(&tm_writer_html, doc,
		  "class=\"bar span only\"><svg viewBox=\"0 0 100 10\" "
		  "preserveAspectRatio=\"none\" role=\"img\"><title>1\u20131</title>"
		  "<rect class=\"track\" width=\"100\" height=\"10\"/>"
		  "<rect class=\"fill\" width=\"3\" height=\"10\"/></svg></td>");
	tm_doc_free(doc);
}

/* Programs get both ends, exact. */
static void test_machines(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	add(doc, 0.1, 1e21, "much");
	add(doc, -2, -1, NULL);
	check_has(&tm_writer_json, doc, "\"kind\": \"span\",\n");
	check_has(&tm_writer_json, doc, "\"low\": 1,\n");
	check_has(&tm_writer_json, doc, "\"high\": 11,\n");
	check_has(&tm_writer_json, doc, "\"place\":{\"low\":0.1,\"high\":1e+21}");
	check_has(&tm_writer_csv, doc, "\"0.1..1e+21\",\"x\"\r\n");
	check_has(&tm_writer_csv, doc, "\"'-2..-1\",\"x\"\r\n");
	tm_doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts), cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_text),  cmocka_unit_test(test_md),
		cmocka_unit_test(test_html),  cmocka_unit_test(test_machines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
