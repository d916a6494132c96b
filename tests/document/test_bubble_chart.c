/*
 * test_bubble_chart.c - bubble charts: which bubbles are drawn and in which size, numbers
 * that never overlap, and a key that explains all of them, for any number and length of
 * labels.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "lib/document/bubble_chart.h"
#include "lib/format/pptx/pptx_inside.h"
#include "lib/format/writer.h"

#include "tests/format/sample.h"

static const struct tm_doc_figure risks = {
	.id = "risks",
	.title = "Risks",
	.alt = "All of them.",
	.kind = TM_FIGURE_BUBBLES,
	.x = { .title = "Events", .unit = "per year", .kind = TM_DOC_RATE, .log = true },
	.value = { .title = "Loss", .kind = TM_DOC_MONEY, .log = true },
	.size = "Concern",
};

static struct tm_doc *begin(void)
{
	struct tm_doc *doc = sample_doc("risk", "Risks");

	tm_doc_page(doc, TM_PAGE_SECTION, "", "Risks");
	tm_doc_figure(doc, &risks);
	return doc;
}

static const struct tm_doc_figure *figure_of(const struct tm_doc *doc)
{
	return doc->last_page->last_block->figure;
}

static void add(struct tm_doc *doc, const char *label, double x, double value,
		double size)
{
	tm_doc_bubble(doc, &(struct tm_doc_point){ .label = label,
						   .x_low = x / 3,
						   .x = x,
						   .x_high = x * 3,
						   .low = value / 3,
						   .value = value,
						   .high = value * 3,
						   .size = size });
}

static struct tm_bubble_plane plane_for(const struct tm_doc *doc)
{
	struct tm_bubble_plane plane = { .left = 60,
					 .right = 560,
					 .top = 30,
					 .bottom = 390,
					 .min = 5,
					 .max = 22,
					 .digit = 7,
					 .height = 12 };

	tm_bubble_chart_scale(&plane, figure_of(doc));
	return plane;
}

/* Pseudo-random, 0 to 1, the same on every machine. */
static double next_share(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (double)(*seed >> 8) / (1 << 24);
}

/* `count` threats within the part `spread` of three decades of frequency and loss. */
static struct tm_doc *crowd(int count, double spread)
{
	struct tm_doc *doc = begin();
	uint32_t seed = 7;

	for (int i = 0; i < count; i++) {
		double x = 0.03 * pow(100, spread * next_share(&seed));
		double value = 1e5 * pow(600, spread * next_share(&seed));

		add(doc, tm_doc_format(doc, "Threat %d", i + 1), x, value,
		    next_share(&seed));
	}
	return doc;
}

static bool overlap(const struct tm_bubble *a, const struct tm_bubble *b, double width,
		    double height)
{
	return a->numbered && b->numbered &&
	       fabs(a->number_x - b->number_x) < width - 1e-9 &&
	       fabs(a->number_y - b->number_y) < height - 1e-9;
}

/* Returns the number of numbered bubbles. */
static int check_numbers(struct tm_doc *doc)
{
	struct tm_bubble_plane plane = plane_for(doc);
	double width = (double)tm_bubble_chart_digits(figure_of(doc)) * plane.digit;
	struct tm_bubble *bubbles;
	int numbered = 0;
	size_t count;

	assert_true(tm_bubble_chart_place(&plane, figure_of(doc), &bubbles, &count));
	for (size_t i = 0; i < count; i++) {
		const struct tm_bubble *bubble = &bubbles[i];

		numbered += bubble->numbered;
		assert_true(!bubble->numbered ||
			    (bubble->number_x - width / 2 >= plane.left &&
			     bubble->number_x + width / 2 <= plane.right &&
			     bubble->number_y >= plane.top + plane.height / 2 &&
			     bubble->number_y <= plane.bottom - plane.height / 2));
		for (size_t k = 0; k < i; k++)
			if (overlap(bubble, &bubbles[k], width, plane.height))
				fail_msg("%d and %d overlap", bubble->number,
					 bubbles[k].number);
	}
	free(bubbles);
	tm_doc_free(doc);
	return numbered;
}

/* All bubbles are numbered as long as there is space. */
static void test_numbers(void **state)
{
	(void)state;
	assert_int_equal(check_numbers(crowd(1, 1)), 1);
	assert_int_equal(check_numbers(crowd(16, 1)), 16);
	assert_int_equal(check_numbers(crowd(16, 0.1)), 16);
	assert_int_equal(check_numbers(crowd(16, 0)), 16);
	assert_int_equal(check_numbers(crowd(60, 0.3)), 60);
	assert_true(check_numbers(crowd(500, 1)) > 200);
	assert_true(check_numbers(crowd(500, 0)) > 30);
}

static void test_sizes(void **state)
{
	static const double sizes[] = { 0.25, 1, 0, 0.5 },
			    radii[] = { 22, 15.556, 11, 5 };
	static const int numbers[] = { 2, 4, 1, 3 };
	struct tm_doc *doc = begin();
	struct tm_bubble_plane plane;
	struct tm_bubble *bubbles;
	size_t count;

	(void)state;
	for (int i = 0; i < 4; i++)
		add(doc, "x", i + 1, i + 1, sizes[i]);
	plane = plane_for(doc);
	assert_true(tm_bubble_chart_place(&plane, figure_of(doc), &bubbles, &count));
	assert_int_equal(count, 4);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(bubbles[i].number, numbers[i]);
		assert_true(fabs(bubbles[i].radius - radii[i]) < 0.001);
		assert_true(bubbles[i].x - bubbles[i].radius > plane.left &&
			    bubbles[i].x + bubbles[i].radius < plane.right &&
			    bubbles[i].y - bubbles[i].radius > plane.top &&
			    bubbles[i].y + bubbles[i].radius < plane.bottom);
	}
	free(bubbles);
	tm_doc_free(doc);
}

/* Points without a position on an axis are skipped, and so are their intervals. */
static void test_places(void **state)
{
	static const double bad[] = { 0, -1, NAN, INFINITY };
	struct tm_bubble_plane plane;
	struct tm_bubble *bubbles;
	struct tm_doc *doc = begin();
	size_t count;

	(void)state;
	for (int i = 0; i < 4; i++) {
		tm_doc_bubble(doc, &(struct tm_doc_point){ .label = "bad",
							   .x = bad[i],
							   .value = 1,
							   .low = 1e-9,
							   .high = 1e99 });
		tm_doc_bubble(doc, &(struct tm_doc_point){ .label = "bad",
							   .x = 1,
							   .x_low = 1e-9,
							   .x_high = 1e99,
							   .value = bad[i] });
	}
	add(doc, "good", 1, 10, 1);
	tm_doc_bubble(doc, &(struct tm_doc_point){ .label = "sure", .x = 1, .value = 9 });
	plane = plane_for(doc);
	assert_true(fabs(plane.x.low - log10(1 / 3.0)) < 1e-9);
	assert_true(fabs(plane.y.high - log10(30)) < 1e-9);
	assert_true(tm_bubble_chart_place(&plane, figure_of(doc), &bubbles, &count));
	assert_int_equal(count, 2);
	assert_int_equal(bubbles[0].number, 9);
	assert_int_equal(bubbles[0].reaches, 4);
	assert_int_equal(bubbles[1].number, 10);
	assert_int_equal(bubbles[1].reaches, 0);
	free(bubbles);
	tm_doc_free(doc);
}

/* From an end of the interval to the edge of the bubble, on either side. */
static void test_reaches(void **state)
{
	struct tm_doc *doc = begin();
	struct tm_bubble_plane plane;
	struct tm_bubble *bubbles;
	size_t count;

	(void)state;
	add(doc, "usual", 1, 100, 0.1);
	tm_doc_bubble(doc, &(struct tm_doc_point){ .label = "beside",
						   .x = 1,
						   .x_low = 5,
						   .x_high = 9,
						   .value = 100,
						   .low = 99,
						   .high = 101 });
	plane = plane_for(doc);
	assert_true(tm_bubble_chart_place(&plane, figure_of(doc), &bubbles, &count));
	for (size_t i = 0; i < count; i++) {
		for (int k = 0; k < bubbles[i].reaches; k++) {
			struct tm_bubble_line line = bubbles[i].reach[k];

			assert_true(line.x1 <= line.x2 && line.y1 <= line.y2);
			assert_true(line.x1 >= plane.left && line.x2 <= plane.right &&
				    line.y1 >= plane.top && line.y2 <= plane.bottom);
			assert_true(line.x2 <= bubbles[i].x - bubbles[i].radius + 1e-9 ||
				    line.x1 >= bubbles[i].x + bubbles[i].radius - 1e-9 ||
				    line.y2 <= bubbles[i].y - bubbles[i].radius + 1e-9 ||
				    line.y1 >= bubbles[i].y + bubbles[i].radius - 1e-9);
		}
	}
	assert_int_equal(bubbles[0].reaches, 4);
	assert_int_equal(bubbles[1].reaches, 1);
	free(bubbles);
	tm_doc_free(doc);
}

static void test_said(void **state)
{
	struct tm_doc *doc = begin();
	struct tm_out out = TM_OUT_INIT;

	(void)state;
	add(doc, "Extortion", 0.15, 3e6, 0.5);
	tm_bubble_chart_describe(&out, doc, figure_of(doc),
				 figure_of(doc)->series->points);
	assert_string_equal(
		tm_out_string(&out),
		"Extortion: Events 0.15 (0.050 \u2013 0.45) per year; "
		"Loss 3.0M (1.0M \u2013 9.0M) EUR; Concern 50 % of the largest");
	tm_out_free(&out);
	tm_doc_free(doc);
}

/* -- the key */

static const char longest[] =
	"A threat whose name goes on and on, because somebody wrote down all of what "
	"they knew of it, and then some more of what they had only heard about";
#define WIDE "MWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMW"

static const char *const hard[] = { "short",
				    longest,
				    WIDE,
				    "",
				    "two\nlines",
				    "a\n\nb\nc",
				    "\u60c5\u5831\u6f0f\u6d29",
				    "<b>&\"'</b>" };

static struct tm_doc *hard_labels(int times)
{
	struct tm_doc *doc = begin();

	for (int i = 0; i < 8 * times; i++)
		add(doc, hard[i % 8], 1 + i, 10 + i, 0.5);
	return doc;
}

static double number_after(const char *text, const char *name)
{
	const char *at = strstr(text, name);

	assert_non_null(at);
	return strtod(at + strlen(name), NULL);
}

/* Lines of the key do not overlap and stay inside the figure. */
static void test_svg_key(void **state)
{
	struct tm_doc *doc = hard_labels(3);
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	const char *at;
	double last = 0, height;
	int lines = 0;

	(void)state;
	assert_int_equal(tm_writer_svg.write(doc, &out, &err), TM_OK);
	assert_non_null(strstr(tm_out_string(&out), "role=\"group\""));
	assert_non_null(strstr(tm_out_string(&out), "<title>1: short: Events "));
	assert_non_null(strstr(tm_out_string(&out), ">Area: Concern</text>"));
	assert_non_null(strstr(tm_out_string(&out), "\u2026</text>"));
	height = number_after(tm_out_string(&out), "viewBox=\"0 0 900 ");
	for (at = strstr(tm_out_string(&out), ">Area: "); at;
	     at = strstr(at + 1, "<text")) {
		double y;

		if (strncmp(at, "<text text-anchor=\"start\"", 25) != 0 ||
		    strstr(at, "></text>") == strchr(at, '>'))
			continue;
		y = number_after(at, " y=\"");
		if (y < last + 15)
			fail_msg("line %d of the key is at %g, under %g", lines, y, last);
		assert_true(y < height);
		last = y;
		lines++;
	}
	assert_true(lines >= 24);
	tm_out_free(&out);
	tm_doc_free(doc);
}

static int count_parts(const char *text, const char *part)
{
	int count = 0;

	for (const char *at = text; (at = strstr(at, part)); at++)
		count++;
	return count;
}

/* Every number is explained, in the key or in the text after it. */
static void test_pptx_key(void **state)
{
	static const struct tm_pptx_box box = { 0, 0, 3429000, 4000000 };

	(void)state;
	for (int times = 0; times < 9; times += 2) {
		struct tm_doc *doc = hard_labels(times);
		struct tm_pptx pptx = { .doc = doc, .language = "en", .single = true };
		int beside;

		pptx.size = 1;
		tm_pptx_key(&pptx, figure_of(doc), box);
		tm_pptx_key_rest(&pptx, figure_of(doc), box);
		beside = count_parts(tm_out_string(&pptx.shapes), "&#9;");
		if (times < 3)
			assert_int_equal(beside, 8 * times);
		else
			assert_int_equal(
				count_parts(tm_out_string(&pptx.text), "\u00a0short"),
				times - (beside + 7) / 8);
		assert_false(pptx.shapes.failed || pptx.text.failed);
		tm_out_free(&pptx.shapes);
		tm_out_free(&pptx.text);
		tm_doc_free(doc);
	}
}

/* Output is reproducible, and all of it fits in a deck. */
static void test_writers(void **state)
{
	struct tm_doc *doc = crowd(40, 0.4);
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (const struct tm_writer *const *writer = tm_writers; *writer; writer++) {
		struct tm_out first = TM_OUT_INIT, second = TM_OUT_INIT;

		assert_int_equal((*writer)->write(doc, &first, &err), TM_OK);
		assert_int_equal((*writer)->write(doc, &second, &err), TM_OK);
		assert_int_equal(first.length, second.length);
		assert_memory_equal(first.bytes, second.bytes, first.length);
		tm_out_free(&first);
		tm_out_free(&second);
	}
	tm_doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),  cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_places),   cmocka_unit_test(test_reaches),
		cmocka_unit_test(test_said),     cmocka_unit_test(test_svg_key),
		cmocka_unit_test(test_pptx_key), cmocka_unit_test(test_writers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
