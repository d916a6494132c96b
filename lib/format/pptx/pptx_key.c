/* pptx_key.c - the key of a bubble chart, as text beside the plane. */
#include <string.h>

#include "lib/document/bubbles.h"
#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define BEFORE 300  /* hundredths of a point above an entry */
#define ABOVE 38100 /* the same as a length, in EMU */
#define LARGEST 1100
#define SMALLEST 800
#define LINES 2 /* maximum lines of an entry */

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
	for (key->count = 0; tm_bubbles_next(key->figure, &at); key->count++) {
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
	int64_t number = 600 + 556 * (int64_t)tm_bubbles_digits(figure);

	for (key.lines = LINES; key.lines; key.lines--) {
		for (key.size = LARGEST; key.size >= SMALLEST; key.size -= 100) {
			key.indent = tm_pptx_length(number, key.size);
			if (holds(&key, box.height))
				return key;
		}
	}
	key.lines = 1;
	key.size = SMALLEST;
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
	for (size_t i = 0; i < key.count && tm_bubbles_next(figure, &at); i++)
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

	for (size_t i = 0; tm_bubbles_next(figure, &at); i++)
		if (i >= key.count)
			tm_out_print(&text, "%s%d\u00a0%s", text.length ? " \u00b7 " : "",
				     at.number, at.point->label);
	block.text = tm_out_string(&text);
	if (text.length)
		tm_pptx_text(pptx, &block);
	pptx->shapes.failed |= text.failed;
	tm_out_free(&text);
}
