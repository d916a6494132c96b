/* svg_figure.c - a figure as an svg element: bars, intervals and line charts. */
#include <math.h>
#include <stdio.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/svg/svg_draw.h"
#include "lib/format/svg/svg_figure.h"

#define WIDTH 760.0
#define LABEL_MAX 44 /* maximum letters of labels */
#define PLANE 320.0  /* height of the plane of a line chart */
#define ROW 28.0     /* height of a bar or interval */
#define LOOKS 4

static const struct {
	const char *class_name, *dashes;
} looks[LOOKS] = {
	{ "one", "" }, { "two", "9 4" }, { "three", "2 4" }, { "four", "9 4 2 4" }
};

/* -- bars and intervals */

/* A label truncated to the available width, with its full text as the tooltip. */
static void put_label(const struct tm_svg *svg, double y, const char *label)
{
	struct tm_out cut = TM_OUT_INIT;

	tm_width_cut(&cut, label, (size_t)(svg->left / TM_SVG_LETTER));
	tm_out_text(svg->out, "<g><title>");
	tm_escape_html(svg->out, label);
	tm_out_text(svg->out, "</title>");
	tm_svg_text(svg, "end", svg->left - 10, y, tm_out_string(&cut));
	tm_out_text(svg->out, "</g>");
	svg->out->failed |= cut.failed;
	tm_out_free(&cut);
}

static void put_bar(const struct tm_svg *svg, double y, const struct tm_doc_point *point)
{
	double from = svg->x.log ? svg->left : tm_scale_at(&svg->x, 0);
	double to = tm_scale_at(&svg->x, point->value);
	char space[TM_AMOUNT_SIZE];

	tm_out_text(svg->out, "<rect class=\"fill\"");
	tm_svg_number(svg->out, "x", fmin(from, to));
	tm_svg_number(svg->out, "y", y - 8);
	tm_svg_number(svg->out, "width", fabs(to - from));
	tm_out_text(svg->out, " height=\"16\"/>\n");
	tm_svg_text(svg, "start", fmax(from, to) + 6, y + 4,
		    tm_show_value(svg->figure->value.kind, point->value, space));
}

static void put_interval(const struct tm_svg *svg, double y,
			 const struct tm_doc_point *point)
{
	enum tm_doc_kind kind = svg->figure->value.kind;
	char low[TM_AMOUNT_SIZE], high[TM_AMOUNT_SIZE], both[2 * TM_AMOUNT_SIZE + 8];

	if (tm_scale_has(&svg->x, point->low) && tm_scale_has(&svg->x, point->high)) {
		tm_out_text(svg->out, "<g stroke-width=\"3\">");
		tm_svg_line(svg, "one", tm_scale_at(&svg->x, point->low), y,
			    tm_scale_at(&svg->x, point->high), y);
		tm_out_text(svg->out, "</g>");
		snprintf(both, sizeof both, "%s \u2013 %s",
			 tm_show_value(kind, point->low, low),
			 tm_show_value(kind, point->high, high));
		tm_svg_text(svg, "start", svg->right + 10, y + 4, both);
	}
	if (tm_scale_has(&svg->x, point->value)) {
		tm_out_text(svg->out, "<circle class=\"one\" r=\"5\"");
		tm_svg_number(svg->out, "cx", tm_scale_at(&svg->x, point->value));
		tm_svg_number(svg->out, "cy", y);
		tm_out_text(svg->out, "/>\n");
	}
}

/* Bars or intervals in rows. */
static void put_rows(const struct tm_svg *svg)
{
	double y = svg->top + ROW / 2;

	tm_svg_x_marks(svg, &svg->figure->value);
	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next) {
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next) {
			put_label(svg, y + 4, point->label);
			if (svg->figure->kind == TM_FIGURE_INTERVALS)
				put_interval(svg, y, point);
			else if (tm_scale_has(&svg->x, point->value))
				put_bar(svg, y, point);
			y += ROW;
		}
	}
}

/* -- line charts */

static void begin_path(const struct tm_svg *svg, int number)
{
	tm_out_print(svg->out, "<path class=\"%s\"", looks[number % LOOKS].class_name);
	if (*looks[number % LOOKS].dashes)
		tm_out_print(svg->out, " stroke-dasharray=\"%s\"",
			     looks[number % LOOKS].dashes);
	tm_out_text(svg->out, " d=\"");
}

static void add_place(const struct tm_svg *svg, const char *step, double x, double y)
{
	tm_out_text(svg->out, step);
	tm_scale_put(svg->out, x);
	tm_out_char(svg->out, ' ');
	tm_scale_put(svg->out, y);
}

/* A point without a position interrupts the line. */
static void put_series(const struct tm_svg *svg, const struct tm_doc_series *series,
		       int number)
{
	const char *step = "M";

	begin_path(svg, number);
	for (const struct tm_doc_point *point = series->points; point;
	     point = point->next) {
		if (!tm_scale_has(&svg->x, point->x) ||
		    !tm_scale_has(&svg->y, point->value)) {
			step = "M";
			continue;
		}
		add_place(svg, step, tm_scale_at(&svg->x, point->x),
			  tm_scale_at(&svg->y, point->value));
		step = "L";
	}
	tm_out_text(svg->out, "\"/>\n");
}

/* The legend, above the plane, right to left. */
static void put_key(const struct tm_svg *svg)
{
	double x = svg->right;
	int number = 0;

	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next, number++) {
		x -= (double)tm_width(series->name) * TM_SVG_LETTER + 34;
		begin_path(svg, number);
		add_place(svg, "M", x, 10);
		add_place(svg, "L", x + 26, 10);
		tm_out_text(svg->out, "\"/>\n");
		tm_svg_text(svg, "start", x + 34, 14, series->name);
		x -= 20;
	}
}

static void put_lines(const struct tm_svg *svg)
{
	int number = 0;

	tm_svg_x_marks(svg, &svg->figure->x);
	tm_svg_y_marks(svg, &svg->figure->value);
	for (const struct tm_doc_series *series = svg->figure->series; series;
	     series = series->next)
		put_series(svg, series, number++);
	if (svg->figure->series && svg->figure->series->next)
		put_key(svg);
}

/* -- the figure */

static size_t widest_label(const struct tm_doc_figure *figure)
{
	size_t widest = 0;

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next) {
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next) {
			size_t width = tm_width(point->label);

			widest = width > widest ? width : widest;
		}
	}
	return widest > LABEL_MAX ? LABEL_MAX : widest;
}

static size_t count_points(const struct tm_doc_figure *figure)
{
	size_t count = 0;

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		count += series->count;
	return count;
}

static void lay_rows(struct tm_svg *svg)
{
	const struct tm_doc_figure *figure = svg->figure;

	svg->left = (double)widest_label(figure) * TM_SVG_LETTER + 16;
	svg->right = WIDTH - (figure->kind == TM_FIGURE_INTERVALS ? 110 : 60);
	svg->top = 4;
	svg->bottom = svg->top + ROW * (double)count_points(figure);
	svg->x = tm_scale_of(figure, false, svg->left, svg->right - svg->left);
}

static void lay_lines(struct tm_svg *svg)
{
	const struct tm_doc_figure *figure = svg->figure;

	svg->left = 64;
	svg->right = WIDTH - 16;
	svg->top = 34;
	svg->bottom = svg->top + PLANE;
	svg->x = tm_scale_of(figure, true, svg->left, svg->right - svg->left);
	svg->y = tm_scale_of(figure, false, svg->bottom, -PLANE);
}

static void lay(struct tm_svg *svg)
{
	svg->width = WIDTH;
	if (svg->figure->kind == TM_FIGURE_BUBBLES) {
		tm_svg_bubble_chart_layout(svg);
		return;
	}
	if (svg->figure->kind == TM_FIGURE_LINES)
		lay_lines(svg);
	else
		lay_rows(svg);
	svg->height = svg->bottom + 42;
}

struct tm_svg_size tm_svg_figure(struct tm_out *out, const struct tm_doc *doc,
				 const struct tm_doc_figure *figure, int number,
				 const char *style)
{
	struct tm_svg svg = { .out = out, .doc = doc, .figure = figure };
	bool bubbles = figure->kind == TM_FIGURE_BUBBLES;

	lay(&svg);
	/* A group lets assistive technology read the names inside; an image does not. */
	tm_out_print(out,
		     "<svg%s role=\"%s\" aria-labelledby=\"f%d-t f%d-d\" "
		     "viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMin\">\n"
		     "%s<title id=\"f%d-t\">",
		     *style ? " xmlns=\"http://www.w3.org/2000/svg\"" : "",
		     bubbles ? "group" : "img", number, number, (int)svg.width,
		     (int)svg.height, style, number);
	tm_escape_html(out, figure->title);
	tm_out_print(out, "</title>\n<desc id=\"f%d-d\">", number);
	tm_escape_html(out, figure->alt);
	tm_out_text(out, "</desc>\n");
	if (bubbles)
		tm_svg_bubble_chart(&svg);
	else if (figure->kind == TM_FIGURE_LINES)
		put_lines(&svg);
	else
		put_rows(&svg);
	tm_out_text(out, "</svg>\n");
	return (struct tm_svg_size){ (int)svg.width, (int)svg.height };
}
