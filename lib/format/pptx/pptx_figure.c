/*
 * pptx_figure.c - figures: bars and intervals in rows, on several slides if necessary;
 * line charts, whose series differ in colour and dash pattern.
 */
#include <math.h>
#include <stdio.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define LABEL_MAX 26000 /* maximum width of labels, thousandths of an em */
#define ROW 1900        /* height of a row, thousandths of an em */
#define HEIGHT 3566160  /* of the plane of a line chart */
#define LEFT 685800     /* space for the axis marks */
#define GAP 152400
#define LOOKS 4

static const struct {
	const char *colour, *dashes;
} looks[LOOKS] = { { "accent1", "solid" },
		   { "accent2", "dash" },
		   { "accent3", "sysDot" },
		   { "accent4", "lgDashDot" } };

/* -- bars and intervals */

/* The position of the next row. */
struct at {
	const struct tm_doc_series *series;
	const struct tm_doc_point *point;
};

static void skip_ended(struct at *at)
{
	while (at->series && !at->point) {
		at->series = at->series->next;
		at->point = at->series ? at->series->points : NULL;
	}
}

static struct at first_point(const struct tm_doc_figure *figure)
{
	struct at at = { figure->series, figure->series ? figure->series->points : NULL };

	skip_ended(&at);
	return at;
}

static void step(struct at *at)
{
	at->point = at->point->next;
	skip_ended(at);
}

static size_t count_points(const struct tm_doc_figure *figure)
{
	size_t count = 0;

	for (struct at at = first_point(figure); at.point; step(&at))
		count++;
	return count;
}

static int64_t label_ems(const struct tm_doc_figure *figure)
{
	int64_t max = 0;

	for (struct at at = first_point(figure); at.point; step(&at)) {
		int64_t width = tm_measure_text(at.point->label, false);

		max = width > max ? width : max;
	}
	return max < LABEL_MAX ? max : LABEL_MAX;
}

static void put_text(struct tm_pptx *pptx, const struct tm_pptx_plane *plane, int64_t x,
		     int64_t width, int64_t middle, const char *align, const char *text)
{
	int64_t line = tm_pptx_line_height(plane->size);
	struct tm_pptx_box box = { x, middle - line / 2, width, line };
	struct tm_pptx_look look = { .size = plane->size };

	tm_pptx_label(pptx, &pptx->shapes, box, align, look, text);
}

static void put_bar(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_point *point, int64_t middle, const char *descr)
{
	int64_t thick = tm_pptx_length(1000, plane->size);
	int64_t from = plane->x.log ? plane->left : llround(tm_scale_at(&plane->x, 0));
	int64_t to = llround(tm_scale_at(&plane->x, point->value));
	int64_t end = to > from ? to : from;
	struct tm_pptx_box box = { to < from ? to : from, middle - thick / 2,
				   to < from ? from - to : to - from, thick };
	char space[TM_AMOUNT_SIZE];

	tm_pptx_rect(pptx, &pptx->shapes, descr, box, "accent1");
	put_text(pptx, plane, end + thick / 2, tm_pptx_length(7000, plane->size), middle,
		 "l", tm_show_value(plane->figure->value.kind, point->value, space));
}

static void put_interval(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
			 const struct tm_doc_point *point, int64_t middle,
			 const char *descr)
{
	enum tm_doc_kind kind = plane->figure->value.kind;
	int64_t thick = tm_pptx_length(300, plane->size);
	int64_t dot = tm_pptx_length(850, plane->size);
	char low[TM_AMOUNT_SIZE], high[TM_AMOUNT_SIZE], both[2 * TM_AMOUNT_SIZE + 8];
	const struct tm_scale *x = &plane->x;
	struct tm_pptx_box box = { 0, middle - thick / 2, 0, thick };

	if (tm_scale_has(x, point->low) && tm_scale_has(x, point->high)) {
		box.x = llround(tm_scale_at(x, point->low));
		box.width = llround(tm_scale_at(x, point->high)) - box.x;
		if (box.width >= 0)
			tm_pptx_rect(pptx, &pptx->shapes, descr, box, "accent1");
		snprintf(both, sizeof both, "%s \u2013 %s",
			 tm_show_value(kind, point->low, low),
			 tm_show_value(kind, point->high, high));
		put_text(pptx, plane, plane->right + dot,
			 tm_pptx_length(9500, plane->size), middle, "l", both);
	}
	if (tm_scale_has(x, point->value)) {
		box = (struct tm_pptx_box){ llround(tm_scale_at(x, point->value)) -
						    dot / 2,
					    middle - dot / 2, dot, dot };
		tm_pptx_dot(pptx, &pptx->shapes, tm_show_value(kind, point->value, low),
			    box, "accent1");
	}
}

static void put_row(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_point *point, int64_t middle)
{
	int64_t gap = tm_pptx_length(800, plane->size);

	put_text(pptx, plane, TM_PPTX_LEFT, plane->left - TM_PPTX_LEFT - gap, middle, "r",
		 point->label);
	if (plane->figure->kind == TM_FIGURE_INTERVALS)
		put_interval(pptx, plane, point, middle, point->label);
	else if (tm_scale_has(&plane->x, point->value))
		put_bar(pptx, plane, point, middle, point->label);
}

/* Draw the next rows as one group with an axis. */
static void put_piece(struct tm_pptx *pptx, struct tm_pptx_plane *plane, struct at *at,
		      size_t rows)
{
	int64_t row = tm_pptx_length(ROW, plane->size);
	int64_t foot = 3 * tm_pptx_line_height(plane->size);
	const struct tm_doc_figure *figure = plane->figure;
	struct tm_pptx_box box = { TM_PPTX_LEFT, pptx->y, TM_PPTX_INNER,
				   (int64_t)rows * row + foot };

	plane->top = pptx->y;
	plane->bottom = pptx->y + (int64_t)rows * row;
	tm_pptx_group(pptx, &pptx->shapes, *figure->alt ? figure->alt : figure->title,
		      box);
	tm_pptx_x_axis(pptx, plane, &figure->value);
	for (size_t i = 0; i < rows && at->point; i++, step(at))
		put_row(pptx, plane, at->point, plane->top + (int64_t)i * row + row / 2);
	tm_pptx_group_end(&pptx->shapes);
	pptx->y = box.y + box.height + GAP;
}

static void put_rows(struct tm_pptx *pptx, const struct tm_doc_figure *figure)
{
	bool intervals = figure->kind == TM_FIGURE_INTERVALS;
	struct tm_pptx_plane plane = { .figure = figure, .size = 1100 };
	int64_t row, foot;
	size_t left = count_points(figure);
	struct at at = first_point(figure);

	if (pptx->size < 1)
		plane.size = (int)(plane.size * pptx->size);
	row = tm_pptx_length(ROW, plane.size);
	foot = 3 * tm_pptx_line_height(plane.size);
	if (*figure->title)
		tm_pptx_caption(pptx, figure->title, foot + 3 * row);
	tm_pptx_flush(pptx);
	plane.left = TM_PPTX_LEFT + tm_pptx_length(label_ems(figure) + 1000, plane.size);
	plane.right = TM_PPTX_LEFT + TM_PPTX_INNER -
		      tm_pptx_length(intervals ? 10500 : 6500, plane.size);
	plane.x = tm_scale_of(figure, false, (double)plane.left,
			      (double)(plane.right - plane.left));
	while (left && !pptx->spilled) {
		int64_t room = (tm_pptx_room(pptx) - foot) / row;
		size_t rows = room > 0 ? (size_t)room : 1;

		if (rows < left && rows < 3 && pptx->y > pptx->start) {
			tm_pptx_next(pptx);
			continue;
		}
		rows = rows < left ? rows : left;
		put_piece(pptx, &plane, &at, rows);
		left -= rows;
		if (left)
			tm_pptx_next(pptx);
	}
}

/* -- line charts */

static void put_point(struct tm_out *out, const char *element, int64_t x, int64_t y)
{
	tm_out_print(out, "<a:%s><a:pt x=\"%lld\" y=\"%lld\"/></a:%s>", element,
		     (long long)x, (long long)y, element);
}

/* The path of a series; a point without a position interrupts it. */
static void put_path(struct tm_out *out, const struct tm_pptx_plane *plane,
		     const struct tm_doc_series *series)
{
	const char *element = "moveTo";

	tm_out_print(out, "<a:path w=\"%lld\" h=\"%lld\" fill=\"none\">",
		     (long long)(plane->right - plane->left),
		     (long long)(plane->bottom - plane->top));
	for (const struct tm_doc_point *point = series->points; point;
	     point = point->next) {
		if (!tm_scale_has(&plane->x, point->x) ||
		    !tm_scale_has(&plane->y, point->value)) {
			element = "moveTo";
			continue;
		}
		put_point(out, element,
			  llround(tm_scale_at(&plane->x, point->x)) - plane->left,
			  llround(tm_scale_at(&plane->y, point->value)) - plane->top);
		element = "lnTo";
	}
	tm_out_text(out, "</a:path>");
}

/* "today: from 10k, 90 % to 650M, 0.5 %" */
static void describe(struct tm_out *out, const struct tm_doc_figure *figure,
		     const struct tm_doc_series *series)
{
	char x[TM_AMOUNT_SIZE], y[TM_AMOUNT_SIZE];
	const struct tm_doc_point *ends[2] = { series->points, series->last_point };

	tm_out_text(out, *series->name ? series->name : figure->title);
	for (int i = 0; i < 2 && ends[i]; i++)
		tm_out_print(out, "%s%s, %s", i ? " to " : ": from ",
			     tm_show_value(figure->x.kind, ends[i]->x, x),
			     tm_show_value(figure->value.kind, ends[i]->value, y));
}

static void put_series(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		       const struct tm_doc_series *series, int number)
{
	struct tm_pptx_box box = { plane->left, plane->top, plane->right - plane->left,
				   plane->bottom - plane->top };
	struct tm_out *out = &pptx->shapes, descr = TM_OUT_INIT;

	describe(&descr, plane->figure, series);
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Curve", tm_out_string(&descr));
	tm_out_text(out, "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
			 "<a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>");
	put_path(out, plane, series);
	tm_out_print(out,
		     "</a:pathLst></a:custGeom><a:noFill/><a:ln w=\"28575\">"
		     "<a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill>"
		     "<a:prstDash val=\"%s\"/><a:round/></a:ln></p:spPr>"
		     "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>",
		     looks[number % LOOKS].colour, looks[number % LOOKS].dashes);
	tm_pptx_no_runs(pptx, out, 800);
	tm_out_text(out, "</a:p></p:txBody></p:sp>");
	out->failed |= descr.failed;
	tm_out_free(&descr);
}

/* The legend, above the plane, right to left. */
static void put_key(struct tm_pptx *pptx, const struct tm_pptx_plane *plane)
{
	int64_t line = tm_pptx_line_height(plane->size), x = plane->right;
	int64_t y = plane->top - line * 3 / 2, max = (plane->right - plane->left) / 4;
	int number = 0;

	for (const struct tm_doc_series *series = plane->figure->series; series;
	     series = series->next, number++) {
		struct tm_pptx_look look = { .size = plane->size };
		int64_t width = tm_pptx_length(tm_measure_text(series->name, false) + 500,
					       plane->size);
		struct tm_pptx_box label = { 0, y, width < max ? width : max, line };
		struct tm_pptx_box mark = { 0, y + line * 2 / 5, line * 2, line / 5 };

		x -= label.width + mark.width + line;
		mark.x = x;
		label.x = x + mark.width + line / 3;
		tm_pptx_rect(pptx, &pptx->shapes, series->name, mark,
			     looks[number % LOOKS].colour);
		tm_pptx_label(pptx, &pptx->shapes, label, "l", look, series->name);
	}
}

static void put_curve(struct tm_pptx *pptx, const struct tm_doc_figure *figure)
{
	struct tm_pptx_plane plane = { .figure = figure, .size = 1100 };
	double scale = pptx->size < 1 ? pptx->size : 1;
	int64_t line = tm_pptx_line_height(plane.size), height;
	int number = 0;

	height = (int64_t)(HEIGHT * scale) + 5 * line;
	if (*figure->title)
		tm_pptx_caption(pptx, figure->title, height);
	tm_pptx_flush(pptx);
	tm_pptx_need(pptx, height);
	plane.left = TM_PPTX_LEFT + LEFT;
	plane.right = TM_PPTX_LEFT + TM_PPTX_INNER - line;
	plane.top = pptx->y + 2 * line;
	plane.bottom = pptx->y + height - 3 * line;
	plane.x = tm_scale_of(figure, true, (double)plane.left,
			      (double)(plane.right - plane.left));
	plane.y = tm_scale_of(figure, false, (double)plane.bottom,
			      (double)(plane.top - plane.bottom));
	tm_pptx_group(
		pptx, &pptx->shapes, *figure->alt ? figure->alt : figure->title,
		(struct tm_pptx_box){ TM_PPTX_LEFT, pptx->y, TM_PPTX_INNER, height });
	tm_pptx_x_axis(pptx, &plane, &figure->x);
	tm_pptx_y_axis(pptx, &plane, &figure->value);
	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		put_series(pptx, &plane, series, number++);
	if (figure->series && figure->series->next)
		put_key(pptx, &plane);
	tm_pptx_group_end(&pptx->shapes);
	pptx->y += height + GAP;
}

void tm_pptx_figure(struct tm_pptx *pptx, const struct tm_doc_figure *figure)
{
	if (figure->kind == TM_FIGURE_LINES)
		put_curve(pptx, figure);
	else if (figure->kind == TM_FIGURE_BUBBLES)
		tm_pptx_bubble_chart(pptx, figure);
	else
		put_rows(pptx, figure);
}
