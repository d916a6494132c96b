/* svg_bubble_chart.c - a bubble chart: plane, numbers and key. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/base/escape.h"
#include "lib/document/bubble_chart.h"
#include "lib/document/measure.h"
#include "lib/format/svg/svg_draw.h"

#define WIDTH 900.0
#define KEY 300.0 /* width of the key */
#define GAP 26.0  /* between the plane and the key */
#define MIN 360.0 /* minimum height of the plane, which grows with its key */
#define MAX 540.0 /* maximum height */
#define SMALL 5.0 /* radius of the smallest and largest bubble */
#define LARGE 22.0
#define DIGIT 7.6
#define LINE 16.0 /* line height of the key */
#define ENTRY 4.0 /* extra space between entries */
#define FONT 13.0
#define WIDER 1.12 /* letters of other fonts may be this much wider than Arial's */

static double number_width(const struct tm_doc_figure *figure)
{
	return (double)tm_bubble_chart_digits(figure) * DIGIT;
}

static int64_t ems(double width)
{
	return (int64_t)(width / FONT * 1000 / WIDER);
}

/* -- the key */

/* The second line of an entry, truncated with an ellipsis. */
static void cut_line(struct tm_out *out, const char *text, int64_t room)
{
	size_t length = tm_measure_line(text, false, room);

	if (!text[length]) {
		tm_out_text(out, text);
		return;
	}
	tm_out_put(out, text, tm_measure_line(text, false, room - 1000));
	tm_out_text(out, "\u2026");
}

/* A text in up to two lines. */
static void put_entry(const struct tm_svg *svg, double x, double y, const char *text)
{
	int64_t room = ems(svg->width - x);
	size_t first = tm_measure_line(text, false, room);
	struct tm_out line = TM_OUT_INIT;

	tm_out_text(svg->out, "<g><title>");
	tm_escape_html(svg->out, text);
	tm_out_text(svg->out, "</title>");
	tm_out_put(&line, text, first);
	tm_svg_text(svg, "start", x, y, tm_out_string(&line));
	tm_out_clear(&line);
	cut_line(&line, text + first, room);
	tm_svg_text(svg, "start", x, y + LINE, tm_out_string(&line));
	tm_out_text(svg->out, "</g>");
	svg->out->failed |= line.failed;
	tm_out_free(&line);
}

static void put_number(const struct tm_svg *svg, const char *anchor, double x, double y,
		       int number)
{
	char text[24];

	snprintf(text, sizeof text, "%d", number);
	tm_svg_text(svg, anchor, x, y, text);
}

/* An entry at the current position of the key, with its number unless 0. */
static void add_entry(const struct tm_svg *svg, double *y, int number, const char *text,
		      bool write)
{
	double left = svg->width - KEY, width = number_width(svg->figure);
	double x = number ? left + width + 10 : left;
	size_t lines = tm_measure_lines(text, false, ems(svg->width - x), 2);

	if (write && number)
		put_number(svg, "end", left + width, *y + LINE * 0.7, number);
	if (write)
		put_entry(svg, x, *y + LINE * 0.7, text);
	*y += (double)lines * LINE + (number ? ENTRY : 3 * ENTRY);
}

/* The key: numbers, and the meaning of the area; returns its bottom. */
static double add_key(const struct tm_svg *svg, bool write)
{
	const struct tm_doc_figure *figure = svg->figure;
	struct tm_out area = TM_OUT_INIT;
	double y = svg->top;
	struct tm_bubble_at at = { .number = 0 };

	if (*figure->size) {
		tm_out_print(&area, "Area: %s", figure->size);
		add_entry(svg, &y, 0, tm_out_string(&area), write);
	}
	while (tm_bubble_chart_next(figure, &at))
		add_entry(svg, &y, at.number, at.point->label, write);
	svg->out->failed |= area.failed;
	tm_out_free(&area);
	return y;
}

/* -- the plane */

static struct tm_bubble_plane plane_of(const struct tm_svg *svg)
{
	return (struct tm_bubble_plane){ .left = svg->left,
					 .right = svg->right,
					 .top = svg->top,
					 .bottom = svg->bottom,
					 .x = svg->x,
					 .y = svg->y,
					 .min = SMALL,
					 .max = LARGE,
					 .digit = DIGIT,
					 .height = 12 };
}

void tm_svg_bubble_chart_layout(struct tm_svg *svg)
{
	struct tm_bubble_plane plane;
	double key;

	svg->width = WIDTH;
	svg->left = 64;
	svg->right = WIDTH - KEY - GAP;
	svg->top = 34;
	key = add_key(svg, false) - svg->top;
	svg->bottom = svg->top + fmax(MIN, fmin(key, MAX));
	svg->height = fmax(svg->bottom + 42, svg->top + key);
	plane = plane_of(svg);
	tm_bubble_chart_scale(&plane, svg->figure);
	svg->x = plane.x;
	svg->y = plane.y;
}

static void put_line(const struct tm_svg *svg, struct tm_bubble_line line)
{
	tm_svg_line(svg, "one", line.x1, line.y1, line.x2, line.y2);
}

static void put_bubble(const struct tm_svg *svg, const struct tm_bubble *bubble)
{
	struct tm_out said = TM_OUT_INIT;

	tm_bubble_chart_describe(&said, svg->doc, svg->figure, bubble->point);
	tm_out_print(svg->out, "<g role=\"img\"><title>%d: ", bubble->number);
	tm_escape_html(svg->out, tm_out_string(&said));
	tm_out_text(svg->out, "</title><circle class=\"one\" fill-opacity=\"0.3\"");
	tm_svg_number(svg->out, "cx", bubble->x);
	tm_svg_number(svg->out, "cy", bubble->y);
	tm_svg_number(svg->out, "r", bubble->radius);
	tm_out_text(svg->out, "/></g>\n");
	svg->out->failed |= said.failed;
	tm_out_free(&said);
}

/* From back to front: intervals, bubbles, numbers. */
static void put_bubbles(const struct tm_svg *svg, const struct tm_bubble *bubbles,
			size_t count)
{
	tm_out_text(svg->out, "<g stroke-opacity=\"0.3\" aria-hidden=\"true\">\n");
	for (size_t i = 0; i < count; i++)
		for (int k = 0; k < bubbles[i].reaches; k++)
			put_line(svg, bubbles[i].reach[k]);
	tm_out_text(svg->out, "</g>\n");
	for (size_t i = 0; i < count; i++)
		put_bubble(svg, &bubbles[i]);
	tm_out_text(svg->out, "<g aria-hidden=\"true\">\n");
	for (size_t i = 0; i < count; i++)
		if (bubbles[i].led)
			put_line(svg, bubbles[i].leader);
	for (size_t i = 0; i < count; i++)
		if (bubbles[i].numbered)
			put_number(svg, "middle", bubbles[i].number_x,
				   bubbles[i].number_y + 4.5, bubbles[i].number);
	add_key(svg, true);
	tm_out_text(svg->out, "</g>\n");
}

void tm_svg_bubble_chart(const struct tm_svg *svg)
{
	struct tm_bubble_plane plane = plane_of(svg);
	struct tm_bubble *bubbles;
	size_t count;

	if (!tm_bubble_chart_place(&plane, svg->figure, &bubbles, &count)) {
		svg->out->failed = true;
		return;
	}
	tm_out_text(svg->out, "<g aria-hidden=\"true\">\n");
	tm_svg_x_marks(svg, &svg->figure->x);
	tm_svg_y_marks(svg, &svg->figure->value);
	tm_out_text(svg->out, "</g>\n");
	put_bubbles(svg, bubbles, count);
	free(bubbles);
}
