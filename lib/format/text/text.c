/* text.c - the text writer, for terminals and plain files. */
#include <stdio.h>
#include <string.h>

#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/document/wrap.h"
#include "lib/format/text/text_table.h"
#include "lib/format/writer.h"

#define WIDTH 100

/* Append text wrapped to the width, in a style. */
static void put_lines(struct tm_out *out, const char *text, size_t width,
		      enum tm_style style)
{
	size_t before = out->length;

	tm_wrap_put(out, text, width, "");
	tm_style_lines(out, style, before);
}

/* A heading underlined with `mark`. */
static void put_heading(struct tm_out *out, const struct tm_doc *doc, const char *text,
			const char *mark, size_t width)
{
	size_t before = out->length, line = 0;

	if (!*text)
		return;
	tm_wrap_put(out, text, width, "");
	if (!out->failed)
		line = tm_wrap_line(out->bytes + before);
	tm_style_lines(out, tm_text_style(doc, TM_STYLE_HEADING), before);
	tm_out_repeat(out, mark, line);
	tm_out_text(out, "\n\n");
}

static void put_list(struct tm_out *out, const struct tm_doc_block *block, size_t width)
{
	char mark[24] = "  - ";
	int number = 0;

	for (const struct tm_doc_item *item = block->items; item; item = item->next) {
		if (block->ordered)
			snprintf(mark, sizeof mark, "%3d. ", ++number);
		tm_wrap_put(out, item->text, width, mark);
	}
}

static void put_quote(struct tm_out *out, const struct tm_doc_block *block, size_t width)
{
	tm_wrap_put(out, block->text, width, "    ");
	if (*block->who)
		tm_wrap_put(out, block->who, width, "    \u2014 ");
}

static void put_table(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_table *table, size_t width)
{
	if (*table->caption) {
		put_lines(out, table->caption, width,
			  tm_text_style(doc, TM_STYLE_HEADING));
		tm_out_char(out, '\n');
	}
	tm_text_table(out, doc, table, width);
}

static void put_figure(struct tm_out *out, const struct tm_doc *doc,
		       const struct tm_doc_figure *figure, size_t width)
{
	struct tm_doc *shown = tm_show_figure(doc, figure);

	if (tm_doc_failed(shown)) {
		out->failed = true;
	} else {
		shown->color = doc->color;
		put_table(out, shown, shown->last_page->last_block->table, width);
		if (*figure->alt) {
			tm_out_char(out, '\n');
			tm_wrap_put(out, figure->alt, width, "");
		}
	}
	tm_doc_free(shown);
}

static enum tm_style style_of(const struct tm_doc *doc, const struct tm_doc_block *block)
{
	if (block->warning)
		return tm_text_style(doc, TM_STYLE_WARNING);
	return block->emphasis ? tm_text_style(doc, TM_STYLE_STRONG) : TM_STYLE_PLAIN;
}

static void put_block(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_block *block, size_t width)
{
	switch (block->kind) {
	case TM_BLOCK_HEADING:
		put_lines(out, block->text, width, tm_text_style(doc, TM_STYLE_HEADING));
		break;
	case TM_BLOCK_PARAGRAPH:
		put_lines(out, block->text, width, style_of(doc, block));
		break;
	case TM_BLOCK_QUOTE:
		put_quote(out, block, width);
		break;
	case TM_BLOCK_LIST:
		put_list(out, block, width);
		break;
	case TM_BLOCK_TABLE:
		put_table(out, doc, block->table, width);
		break;
	case TM_BLOCK_FIGURE:
		put_figure(out, doc, block->figure, width);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		tm_wrap_put(out, block->text, width, "Note: ");
	}
	tm_out_char(out, '\n');
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_out imprint = TM_OUT_INIT;
	size_t width;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	width = doc->width > 0 ? (size_t)doc->width : WIDTH;
	put_heading(out, doc, tm_show_title(doc), "=", width);
	tm_show_imprint(doc, &imprint);
	if (imprint.length) {
		tm_wrap_put(out, tm_out_string(&imprint), width, "");
		tm_out_char(out, '\n');
	}
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		if (page->title != tm_show_title(doc))
			put_heading(out, doc, page->title, "-", width);
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next)
			if (block->kind != TM_BLOCK_SPEAKER_NOTE || doc->notes)
				put_block(out, doc, block, width);
	}
	tm_out_end_line(out);
	out->failed |= imprint.failed;
	tm_out_free(&imprint);
	return tm_out_status(out, err);
}

const struct tm_writer tm_writer_text = { "text", 0, write };
