/*
 * pptx_text.c - text blocks. Consecutive blocks share a box, so that they move together
 * in a reader with other fonts; what does not fit continues on the next slide.
 */
#include <string.h>

#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define QUARTER 228600 /* a quarter of an inch: indentation of lists and quotes */
#define LINES_MAX 100000

struct style {
	struct tm_pptx_look look;
	int64_t indent;
	int before;       /* space above, hundredths of a point */
	int64_t keep;     /* height to keep free below */
	const char *mark; /* bullet or number of its first line, as XML */
};

static int64_t space_before(const struct tm_pptx *pptx, const struct style *style)
{
	return pptx->text.length ? (int64_t)style->before * 127 : 0;
}

/* Write the first `length` bytes of text as a paragraph that takes that many lines. */
static void put_paragraph(struct tm_pptx *pptx, const struct style *style,
			  const char *text, size_t length, size_t lines, bool first)
{
	struct tm_out *out = &pptx->text;
	int64_t before = space_before(pptx, style);
	bool rtl = tm_measure_rtl(text);

	if (!out->length)
		pptx->text_top = pptx->y;
	pptx->y += before + (int64_t)lines * tm_pptx_line_height(style->look.size);
	tm_out_text(out, "<a:p><a:pPr");
	tm_xml_int(out, rtl ? "marR" : "marL", style->indent);
	if (style->mark && first && !rtl)
		tm_xml_int(out, "indent", -style->indent);
	tm_out_text(out, rtl ? " algn=\"r\" rtl=\"1\">" : ">");
	if (before)
		tm_out_print(out, "<a:spcBef><a:spcPts val=\"%d\"/></a:spcBef>",
			     style->before);
	tm_out_text(out, style->mark && first ? style->mark : "<a:buNone/>");
	tm_out_text(out, "</a:pPr>");
	tm_pptx_runs(pptx, out, text, length, style->look, 0);
	if (!length)
		tm_pptx_no_runs(pptx, out, style->look.size);
	tm_out_text(out, "</a:p>");
}

/* Write a paragraph, on several slides if necessary. */
static void flow(struct tm_pptx *pptx, const struct style *style, const char *text)
{
	int64_t line = tm_pptx_line_height(style->look.size);
	int64_t width = tm_pptx_ems(TM_PPTX_INNER - style->indent, style->look.size);
	bool first = true, bold = style->look.bold;

	tm_pptx_need(pptx, space_before(pptx, style) + line + style->keep);
	do {
		int64_t left = tm_pptx_room(pptx) - space_before(pptx, style);
		size_t room = left > line ? (size_t)(left / line) : 1;
		size_t lines = tm_measure_lines(text, bold, width, room + 1);
		size_t length = strlen(text);

		if (lines > room && room < 3 && pptx->y > pptx->start) {
			tm_pptx_next(pptx);
			continue;
		}
		if (lines > room) {
			lines = room;
			length = tm_measure_fit(text, bold, width, room);
		}
		put_paragraph(pptx, style, text, length, lines, first);
		text += length;
		first = false;
		if (*text)
			tm_pptx_next(pptx);
	} while (*text && !pptx->spilled);
}

static int scaled(const struct tm_pptx *pptx, int size)
{
	return pptx->size < 1 ? (int)(size * pptx->size) : size;
}

static void put_list(struct tm_pptx *pptx, const struct tm_doc_block *block)
{
	char mark[80] = "<a:buFont typeface=\"Arial\"/><a:buChar char=\"\u2022\"/>";
	struct style style = { .look.size = scaled(pptx, TM_PPTX_BODY),
			       .indent = QUARTER,
			       .before = 300,
			       .mark = mark };
	int number = 0;

	for (const struct tm_doc_item *item = block->items; item; item = item->next) {
		if (block->ordered) {
			struct tm_out numbered = TM_OUT_INIT;

			/* PowerPoint numbers up to 32,767. */
			tm_out_print(&numbered,
				     "<a:buFont typeface=\"+mj-lt\"/><a:buAutoNum "
				     "type=\"arabicPeriod\" startAt=\"%d\"/>",
				     number % 32767 + 1);
			style.mark = tm_out_string(&numbered);
			number++;
			flow(pptx, &style, item->text);
			pptx->text.failed |= numbered.failed;
			tm_out_free(&numbered);
		} else {
			flow(pptx, &style, item->text);
		}
	}
}

static void put_heading(struct tm_pptx *pptx, const struct tm_doc_block *block)
{
	static const int sizes[] = { 1800, 1600, 1400 };
	int level = block->level < 2 ? 2 : block->level > 4 ? 4 : block->level;
	struct style style = { .look = { .size = scaled(pptx, sizes[level - 2]),
					 .bold = true },
			       .before = 1200,
			       .keep = INT64_C(60) * TM_PPTX_POINT };

	flow(pptx, &style, block->text);
}

static void put_quote(struct tm_pptx *pptx, const struct tm_doc_block *block)
{
	struct style style = { .look = { .size = scaled(pptx, TM_PPTX_BODY),
					 .italic = true },
			       .indent = QUARTER,
			       .before = 800 };
	struct tm_out who = TM_OUT_INIT;

	flow(pptx, &style, block->text);
	if (*block->who) {
		tm_out_text(&who, "\u2014\u00a0");
		tm_out_text(&who, block->who);
		style.look.italic = false;
		style.look.colour = "tx2";
		style.before = 100;
		flow(pptx, &style, tm_out_string(&who));
	}
	pptx->text.failed |= who.failed;
	tm_out_free(&who);
}

void tm_pptx_text(struct tm_pptx *pptx, const struct tm_doc_block *block)
{
	struct style style = { .look = { .size = scaled(pptx, TM_PPTX_BODY),
					 .bold = block->emphasis },
			       .before = 600 };

	if (block->kind == TM_BLOCK_HEADING)
		put_heading(pptx, block);
	else if (block->kind == TM_BLOCK_LIST)
		put_list(pptx, block);
	else if (block->kind == TM_BLOCK_QUOTE)
		put_quote(pptx, block);
	else
		flow(pptx, &style, block->text);
}

void tm_pptx_caption(struct tm_pptx *pptx, const char *text, int64_t keep)
{
	struct style style = { .look = { .size = scaled(pptx, 1300), .bold = true },
			       .before = 900,
			       .keep = keep + TM_PPTX_GAP };

	flow(pptx, &style, text);
}
