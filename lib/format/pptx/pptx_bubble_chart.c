/*
 * pptx_bubble_chart.c - a bubble chart with numbers, made of native shapes, and its key
 * as text beside the plane.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/document/bubble_chart.h"
#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define HEIGHT 3886200 /* of the plane */
#define LEFT 685800    /* space for the axis marks */
#define KEY 3429000    /* width of the key */
#define GAP 152400
#define SMALL 0.0139 /* radius of the smallest and largest bubble, relative to HEIGHT */
#define LARGE 0.0611
#define DIGIT 600 /* width of a digit and height of numbers, thousandths of an em */
#define HIGH 950
#define BEFORE 300       /* hundredths of a point above an entry of the key */
#define ABOVE 38100      /* the same as a length, in EMU */
#define KEY_LARGEST 1100 /* font sizes */
#define KEY_SMALLEST 800
#define KEY_LINES 2 /* maximum lines of an entry */

/* -- the key */

/* The layout of the key, and how many entries fit. */
struct key {
	const struct tm_doc_figure *figure;
	int64_t width, indent;
	int size;
	size_t lines, count;
};

static void say_size(struct tm_out *out, const struct tm_doc_figure *figure)
{
	if (*figure->size)
		tm_out_print(out, "Area: %s", figure->size);
}

static int64_t height_of(const struct key *key, const char *text)
{
	int64_t room = tm_pptx_ems(key->width - key->indent, key->size);
	size_t lines = tm_measure_lines(text, false, room, key->lines);

	return (int64_t)lines * tm_pptx_line_height(key->size) + ABOVE;
}

/* Whether all entries fit; sets `count` to the number that do. */
static bool holds(struct key *key, int64_t height)
{
	struct tm_bubble_at at = { .number = 0 };
	struct tm_out size = TM_OUT_INIT;

	say_size(&size, key->figure);
	height -= size.length ? height_of(key, tm_out_string(&size)) : 0;
	tm_out_free(&size);
	for (key->count = 0; tm_bubble_chart_next(key->figure, &at); key->count++) {
		height -= height_of(key, at.point->label);
		if (height < 0)
			return false;
	}
	return true;
}

/* The largest font in which all entries fit; if none, the smallest, one line each. */
static struct key make_key(const struct tm_doc_figure *figure, struct tm_pptx_box box)
{
	struct key key = { .figure = figure, .width = box.width };
	int64_t number = 600 + 556 * (int64_t)tm_bubble_chart_digits(figure);

	for (key.lines = KEY_LINES; key.lines; key.lines--) {
		for (key.size = KEY_LARGEST; key.size >= KEY_SMALLEST; key.size -= 100) {
			key.indent = tm_pptx_length(number, key.size);
			if (holds(&key, box.height))
				return key;
		}
	}
	key.lines = 1;
	key.size = KEY_SMALLEST;
	return key;
}

/* A text truncated with an ellipsis to the lines of an entry. */
static void cut(struct tm_out *out, const struct key *key, const char *text)
{
	int64_t room = tm_pptx_ems(key->width - key->indent, key->size);
	size_t length = tm_measure_fit(text, false, room, key->lines);

	if (text[length]) {
		length = tm_measure_fit(text, false, room, key->lines - 1);
		length += tm_measure_line(text + length, false, room - 1000);
	}
	while (length && strchr(" \r\n", text[length - 1]))
		length--;
	tm_out_put(out, text, length);
	if (text[length])
		tm_out_text(out, "\u2026");
}

static void put_entry(struct tm_pptx *pptx, const struct key *key, int number,
		      const char *text)
{
	struct tm_pptx_look look = { .size = key->size };
	struct tm_out *out = &pptx->shapes, entry = TM_OUT_INIT;

	tm_out_text(out, "<a:p><a:pPr");
	tm_xml_int(out, "marL", number ? key->indent : 0);
	tm_xml_int(out, "indent", number ? -key->indent : 0);
	tm_out_print(out,
		     "><a:spcBef><a:spcPts val=\"%d\"/></a:spcBef><a:buNone/></a:pPr>",
		     BEFORE);
	if (number)
		tm_out_print(&entry, "%d\t", number);
	cut(&entry, key, text);
	tm_pptx_runs(pptx, out, tm_out_string(&entry), entry.length, look, 0);
	tm_out_text(out, "</a:p>");
	out->failed |= entry.failed;
	tm_out_free(&entry);
}

void tm_pptx_key(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		 struct tm_pptx_box box)
{
	struct key key = make_key(figure, box);
	struct tm_out *out = &pptx->shapes, size = TM_OUT_INIT;
	struct tm_bubble_at at = { .number = 0 };

	say_size(&size, figure);
	if (!size.length && !key.count)
		return;
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Key", "Which number is what");
	tm_out_text(out, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
			 "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" "
			 "tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/>");
	if (size.length)
		put_entry(pptx, &key, 0, tm_out_string(&size));
	for (size_t i = 0; i < key.count && tm_bubble_chart_next(figure, &at); i++)
		put_entry(pptx, &key, at.number, at.point->label);
	tm_out_text(out, "</p:txBody></p:sp>");
	out->failed |= size.failed;
	tm_out_free(&size);
}

void tm_pptx_key_rest(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		      struct tm_pptx_box box)
{
	struct key key = make_key(figure, box);
	struct tm_doc_block block = { .kind = TM_BLOCK_PARAGRAPH };
	struct tm_out text = TM_OUT_INIT;
	struct tm_bubble_at at = { .number = 0 };

	for (size_t i = 0; tm_bubble_chart_next(figure, &at); i++)
		if (i >= key.count)
			tm_out_print(&text, "%s%d\u00a0%s", text.length ? " \u00b7 " : "",
				     at.number, at.point->label);
	block.text = tm_out_string(&text);
	if (text.length)
		tm_pptx_text(pptx, &block);
	pptx->shapes.failed |= text.failed;
	tm_out_free(&text);
}

/* -- the plane */

/* A thin line in any direction; `alpha` is its opacity in thousandths of a percent. */
static void put_line(struct tm_pptx *pptx, const char *descr, struct tm_bubble_line line,
		     int alpha)
{
	bool up = (line.x2 - line.x1) * (line.y2 - line.y1) < 0;
	struct tm_out *out = &pptx->shapes;

	tm_pptx_begin(pptx, out, TM_PPTX_LINE, "Line", descr);
	tm_out_text(out, "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm");
	tm_out_text(out, up ? " flipV=\"1\"><a:off" : "><a:off");
	tm_xml_int(out, "x", llround(fmin(line.x1, line.x2)));
	tm_xml_int(out, "y", llround(fmin(line.y1, line.y2)));
	tm_out_text(out, "/><a:ext");
	tm_xml_int(out, "cx", llround(fabs(line.x2 - line.x1)));
	tm_xml_int(out, "cy", llround(fabs(line.y2 - line.y1)));
	tm_out_print(out,
		     "/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>"
		     "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"accent1\">"
		     "<a:alpha val=\"%d\"/></a:schemeClr></a:solidFill></a:ln></p:spPr>"
		     "</p:cxnSp>",
		     alpha);
}

static void put_circle(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		       const struct tm_bubble *bubble)
{
	int64_t radius = llround(bubble->radius);
	struct tm_pptx_box box = { llround(bubble->x) - radius,
				   llround(bubble->y) - radius, 2 * radius, 2 * radius };
	struct tm_out *out = &pptx->shapes, descr = TM_OUT_INIT;

	tm_out_print(&descr, "%d: ", bubble->number);
	tm_bubble_chart_describe(&descr, pptx->doc, figure, bubble->point);
	tm_pptx_begin(pptx, out, TM_PPTX_SHAPE, "Bubble", tm_out_string(&descr));
	tm_out_text(out, "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>");
	tm_pptx_frame(out, "a:xfrm", box);
	tm_out_text(out, "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>"
			 "<a:solidFill><a:schemeClr val=\"accent1\">"
			 "<a:alpha val=\"30000\"/></a:schemeClr></a:solidFill>"
			 "<a:ln w=\"12700\"><a:solidFill><a:schemeClr val=\"accent1\"/>"
			 "</a:solidFill></a:ln></p:spPr><p:txBody><a:bodyPr/>"
			 "<a:lstStyle/><a:p>");
	tm_pptx_no_runs(pptx, out, 800);
	tm_out_text(out, "</a:p></p:txBody></p:sp>");
	out->failed |= descr.failed;
	tm_out_free(&descr);
}

static void put_number(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		       const struct tm_bubble *bubble)
{
	int64_t wide = tm_pptx_length(4000, plane->size);
	int64_t line = tm_pptx_line_height(plane->size);
	struct tm_pptx_box box = { llround(bubble->number_x) - wide / 2,
				   llround(bubble->number_y) - line / 2, wide, line };
	struct tm_pptx_look look = { .size = plane->size };
	char text[24];

	snprintf(text, sizeof text, "%d", bubble->number);
	tm_pptx_label(pptx, &pptx->shapes, box, "ctr", look, text);
}

/* From back to front: intervals, bubbles, numbers. */
static void put_bubbles(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
			const struct tm_bubble *bubbles, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (int k = 0; k < bubbles[i].reaches; k++)
			put_line(pptx, bubbles[i].point->label, bubbles[i].reach[k],
				 30000);
	for (size_t i = 0; i < count; i++)
		put_circle(pptx, plane->figure, &bubbles[i]);
	for (size_t i = 0; i < count; i++)
		if (bubbles[i].led)
			put_line(pptx, bubbles[i].point->label, bubbles[i].leader,
				 100000);
	for (size_t i = 0; i < count; i++)
		if (bubbles[i].numbered)
			put_number(pptx, plane, &bubbles[i]);
}

static void put_plane(struct tm_pptx *pptx, struct tm_pptx_plane *plane)
{
	struct tm_bubble_plane place = {
		.left = (double)plane->left,
		.right = (double)plane->right,
		.top = (double)plane->top,
		.bottom = (double)plane->bottom,
		.digit = (double)tm_pptx_length(DIGIT, plane->size),
		.height = (double)tm_pptx_length(HIGH, plane->size),
	};
	struct tm_bubble *bubbles;
	size_t count;

	place.min = SMALL * (place.bottom - place.top);
	place.max = LARGE * (place.bottom - place.top);
	tm_bubble_chart_scale(&place, plane->figure);
	plane->x = place.x;
	plane->y = place.y;
	if (!tm_bubble_chart_place(&place, plane->figure, &bubbles, &count)) {
		pptx->shapes.failed = true;
		return;
	}
	tm_pptx_x_axis(pptx, plane, &plane->figure->x);
	tm_pptx_y_axis(pptx, plane, &plane->figure->value);
	put_bubbles(pptx, plane, bubbles, count);
	free(bubbles);
}

void tm_pptx_bubble_chart(struct tm_pptx *pptx, const struct tm_doc_figure *figure)
{
	struct tm_pptx_plane plane = { .figure = figure, .size = 1100 };
	double scale = pptx->size < 1 ? pptx->size : 1;
	int64_t line = tm_pptx_line_height(plane.size), height;
	struct tm_pptx_box all = { TM_PPTX_LEFT, 0, TM_PPTX_INNER, 0 }, key;

	height = (int64_t)(HEIGHT * scale) + 5 * line;
	if (*figure->title)
		tm_pptx_caption(pptx, figure->title, height);
	tm_pptx_flush(pptx);
	tm_pptx_need(pptx, height);
	plane.left = TM_PPTX_LEFT + LEFT;
	plane.right = TM_PPTX_LEFT + TM_PPTX_INNER - KEY - 2 * line;
	plane.top = pptx->y + 2 * line;
	plane.bottom = pptx->y + height - 3 * line;
	all.y = pptx->y;
	all.height = height;
	key = (struct tm_pptx_box){ plane.right + 2 * line, plane.top, KEY,
				    all.y + height - plane.top };
	tm_pptx_group(pptx, &pptx->shapes, *figure->alt ? figure->alt : figure->title,
		      all);
	put_plane(pptx, &plane);
	tm_pptx_key(pptx, figure, key);
	tm_pptx_group_end(&pptx->shapes);
	pptx->y += height + GAP;
	tm_pptx_key_rest(pptx, figure, key);
}
