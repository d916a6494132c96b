/* svg_draw.c - a figure as an svg element: plane, scales and axes. */
#include <math.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/html/html_inside.h"
#include "lib/format/svg/svg_inside.h"

#define WIDTH 760.0
#define LABEL_MAX 44 /* maximum letters of labels */
#define PLANE 320.0  /* height of the plane of a line chart */

void tm_svg_number(struct tm_out *out, const char *name, double value)
{
	tm_out_print(out, " %s=\"", name);
	tm_scale_put(out, value);
	tm_out_char(out, '"');
}

void tm_svg_line(const struct tm_svg *svg, const char *class_name, double x1, double y1,
		 double x2, double y2)
{
	tm_out_print(svg->out, "<line class=\"%s\"", class_name);
	tm_svg_number(svg->out, "x1", x1);
	tm_svg_number(svg->out, "y1", y1);
	tm_svg_number(svg->out, "x2", x2);
	tm_svg_number(svg->out, "y2", y2);
	tm_out_text(svg->out, "/>\n");
}

void tm_svg_text(const struct tm_svg *svg, const char *anchor, double x, double y,
		 const char *text)
{
	tm_out_print(svg->out, "<text text-anchor=\"%s\"", anchor);
	tm_svg_number(svg->out, "x", x);
	tm_svg_number(svg->out, "y", y);
	tm_out_char(svg->out, '>');
	tm_escape_html(svg->out, text);
	tm_out_text(svg->out, "</text>\n");
}

/* The title of an axis, with its unit. */
static void put_axis_title(const struct tm_svg *svg, const struct tm_doc_axis *axis,
			   const char *anchor, double x, double y)
{
	const char *unit = tm_show_unit(svg->doc, axis->kind, axis->unit);
	struct tm_out title = TM_OUT_INIT;

	tm_out_text(&title, axis->title);
	if (*unit)
		tm_out_print(&title, "%s(%s)", *axis->title ? " " : "", unit);
	tm_svg_text(svg, anchor, x, y, tm_out_string(&title));
	svg->out->failed |= title.failed;
	tm_out_free(&title);
}

void tm_svg_x_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis)
{
	for (size_t i = 0; i < svg->x.mark_count; i++) {
		double value = svg->x.marks[i], at = tm_scale_at(&svg->x, value);
		char space[TM_AMOUNT_SIZE];

		tm_svg_line(svg, "grid", at, svg->top, at, svg->bottom);
		tm_svg_text(svg, "middle", at, svg->bottom + 16,
			    tm_show_mark(axis->kind, value, space));
	}
	put_axis_title(svg, axis, "end", svg->right, svg->bottom + 34);
}

void tm_svg_y_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis)
{
	for (size_t i = 0; i < svg->y.mark_count; i++) {
		double value = svg->y.marks[i], at = tm_scale_at(&svg->y, value);
		char space[TM_AMOUNT_SIZE];

		tm_svg_line(svg, "grid", svg->left, at, svg->right, at);
		tm_svg_text(svg, "end", svg->left - 8, at + 4,
			    tm_show_mark(axis->kind, value, space));
	}
	put_axis_title(svg, axis, "start", 0, 14);
}

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
	svg->bottom = svg->top + TM_SVG_ROW * (double)count_points(figure);
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
		tm_svg_bubbles_lay(svg);
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
		tm_svg_bubbles(&svg);
	else if (figure->kind == TM_FIGURE_LINES)
		tm_svg_lines(&svg);
	else
		tm_svg_rows(&svg);
	tm_out_text(out, "</svg>\n");
	return (struct tm_svg_size){ (int)svg.width, (int)svg.height };
}

void tm_html_figure(struct tm_out *out, const struct tm_doc *doc,
		    const struct tm_doc_figure *figure, int number)
{
	struct tm_doc *shown = tm_show_figure(doc, figure);

	tm_out_text(out, "<figure>\n");
	if (*figure->title)
		tm_html_text(out, "figcaption", "", figure->title);
	tm_svg_figure(out, doc, figure, number, "");
	tm_out_text(out, "<details><summary>Numbers</summary>\n");
	if (tm_doc_failed(shown))
		out->failed = true;
	else
		tm_html_table(out, shown, shown->last_page->last_block->table);
	tm_out_text(out, "</details>\n</figure>\n");
	tm_doc_free(shown);
}
