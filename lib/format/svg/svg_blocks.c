/* svg_blocks.c - headings, paragraphs, quotes, lists, tables and figures. */
#include <stdio.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/svg/svg_figure.h"
#include "lib/format/svg/svg_pages.h"

enum {
	REMARK = 150, /* font size of text below the table of a slide */
	FIGURE = 13,  /* tenths per unit of a figure */
	MARGIN = 30   /* of a quote: width of its rule */
};

static void put_heading(struct tm_svg_pages *pages, const struct tm_doc_block *block,
			int above)
{
	static const int sizes[] = { 220, 196, TM_SVG_BODY };
	int level = tm_show_level(pages->page, block), size;

	size = tm_svg_scaled(pages, sizes[level > 3 ? 2 : level - 1]);
	tm_svg_space(pages, size, 90);
	tm_svg_heading(pages, block->text, above + level, size);
}

static void put_paragraph(struct tm_svg_pages *pages, const struct tm_doc_block *block)
{
	bool remark = pages->slide && pages->below && !block->emphasis;
	int size = remark ? REMARK : TM_SVG_BODY;
	struct tm_svg_text text;

	tm_svg_space(pages, tm_svg_scaled(pages, size), 50);
	text = tm_svg_prose(pages, block->text, size);
	text.bold = block->emphasis;
	text.soft = remark || block->kind == TM_BLOCK_SPEAKER_NOTE;
	pages->y += tm_svg_whole(&pages->body, &text);
}

/* A quote with a rule at its side and the speaker below. */
static void put_quote(struct tm_svg_pages *pages, const struct tm_doc_block *block)
{
	struct tm_out *out = &pages->body, who = TM_OUT_INIT;
	int size = tm_svg_scaled(pages, TM_SVG_BODY);
	struct tm_svg_text text;
	int64_t top, side;

	tm_svg_space(pages, size, 70);
	top = pages->y;
	text = tm_svg_prose(pages, block->text, TM_SVG_BODY);
	side = tm_measure_rtl(block->text) ? text.x + text.width - MARGIN : text.x;
	text.x += size;
	text.width -= (int64_t)size * 2;
	tm_out_text(out, "<g role=\"blockquote\">\n");
	pages->y += tm_svg_whole(out, &text);
	if (*block->who) {
		tm_out_text(&who, "\u2014\u00a0");
		tm_out_text(&who, block->who);
		text.text = tm_out_string(&who);
		text.y = pages->y;
		text.soft = true;
		pages->y += tm_svg_whole(out, &text);
	}
	tm_svg_rect(out, "bar", side, top, MARGIN, pages->y - top);
	tm_out_text(out, "</g>\n");
	out->failed |= who.failed;
	tm_out_free(&who);
}

/* An item with its bullet or number at the start of the line. */
static void put_item(struct tm_svg_pages *pages, const char *item, const char *mark)
{
	struct tm_out *out = &pages->body;
	struct tm_svg_text text = tm_svg_prose(pages, item, TM_SVG_BODY), before = text;
	int64_t indent = (int64_t)text.size * 3 / 2;

	text.role = " role=\"listitem\"";
	text.width -= indent;
	text.x += tm_measure_rtl(item) ? 0 : indent;
	before.text = mark;
	before.role = "";
	/* The bullet follows the direction of the item. */
	if (tm_measure_rtl(item))
		before.align = TM_ALIGN_END;
	tm_svg_begin(out, &text);
	tm_svg_put(out, &before);
	tm_svg_put(out, &text);
	tm_out_text(out, "</g>\n");
	pages->y += tm_svg_height(&text);
}

static void put_list(struct tm_svg_pages *pages, const struct tm_doc_block *block)
{
	int size = tm_svg_scaled(pages, TM_SVG_BODY), number = 0;

	tm_svg_space(pages, size, 20);
	tm_out_text(&pages->body, "<g role=\"list\">\n");
	for (const struct tm_doc_item *item = block->items; item; item = item->next) {
		char mark[24] = "\u2022";

		if (block->ordered)
			snprintf(mark, sizeof mark, "%d.", ++number);
		tm_svg_space(pages, size, 30);
		put_item(pages, item->text, mark);
	}
	tm_out_text(&pages->body, "</g>\n");
}

/* The width of a figure; on a slide it may take the full width. */
static int64_t figure_width(const struct tm_svg_pages *pages, struct tm_svg_size size)
{
	int64_t width = (int64_t)size.width * FIGURE;

	if (pages->slide)
		width = (int64_t)TM_SVG_INNER * pages->size / TM_SVG_LARGEST;
	return width < TM_SVG_INNER ? width : TM_SVG_INNER;
}

static void put_figure(struct tm_svg_pages *pages, const struct tm_doc_figure *figure)
{
	struct tm_out *out = &pages->body, drawing = TM_OUT_INIT;
	struct tm_svg_size size;
	int64_t width, height;

	if (*figure->title)
		tm_svg_caption(pages, figure->title);
	else
		tm_svg_space(pages, TM_SVG_BODY, 80);
	size = tm_svg_figure(&drawing, pages->doc, figure, ++pages->figures, "");
	width = figure_width(pages, size);
	height = width * size.height / size.width;
	tm_out_text(out, "<svg class=\"figure\"");
	tm_svg_length(out, "x", TM_SVG_LEFT);
	tm_svg_length(out, "y", pages->y);
	tm_svg_length(out, "width", width);
	tm_svg_length(out, "height", height);
	tm_out_text(out, ">\n");
	tm_out_put(out, tm_out_string(&drawing), drawing.length);
	tm_out_text(out, "</svg>\n");
	out->failed |= drawing.failed;
	tm_out_free(&drawing);
	pages->y += height;
}

void tm_svg_block(struct tm_svg_pages *pages, const struct tm_doc_block *block, int above)
{
	switch (block->kind) {
	case TM_BLOCK_HEADING:
		put_heading(pages, block, above);
		break;
	case TM_BLOCK_PARAGRAPH:
		put_paragraph(pages, block);
		break;
	case TM_BLOCK_QUOTE:
		put_quote(pages, block);
		break;
	case TM_BLOCK_LIST:
		put_list(pages, block);
		break;
	case TM_BLOCK_TABLE:
		tm_svg_table(pages, block->table);
		break;
	case TM_BLOCK_FIGURE:
		put_figure(pages, block->figure);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		if (pages->doc->notes)
			put_paragraph(pages, block);
	}
}
