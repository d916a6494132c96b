/* md.c - the Markdown writer: CommonMark with GitHub's tables. */
#include <stdio.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/writer.h"

#define BAR 10 /* width of a full bar */

static void put_heading(struct tm_out *out, size_t level, const char *text)
{
	if (!*text)
		return;
	tm_out_repeat(out, "#", level);
	tm_out_char(out, ' ');
	tm_escape_md(out, text, "<br>");
	tm_out_text(out, "\n\n");
}

static void put_strong(struct tm_out *out, const char *text, const char *line)
{
	const char *mark = *text ? "**" : "";

	tm_out_text(out, mark);
	tm_escape_md(out, text, line);
	tm_out_text(out, mark);
}

static void put_list(struct tm_out *out, const struct tm_doc_block *block, bool other)
{
	char mark[24] = "- ", line[28];
	int number = 0;

	if (other)
		mark[0] = '*';
	for (const struct tm_doc_item *item = block->items; item; item = item->next) {
		if (block->ordered)
			snprintf(mark, sizeof mark, "%d%c ", ++number, other ? ')' : '.');
		snprintf(line, sizeof line, "\\\n%*s", (int)strlen(mark), "");
		tm_out_text(out, mark);
		tm_escape_md(out, item->text, line);
		tm_out_char(out, '\n');
	}
	tm_out_char(out, '\n');
}

static void put_quote(struct tm_out *out, const char *text, const char *who)
{
	tm_out_text(out, "> ");
	tm_escape_md(out, text, "\\\n> ");
	if (*who) {
		tm_out_text(out, "\n>\n> \u2014 ");
		tm_escape_md(out, who, "\\\n> ");
	}
	tm_out_text(out, "\n\n");
}

/* An autolink, unless the address has a character that could end it. */
static void put_url(struct tm_out *out, const char *text)
{
	if (tm_escape_link(text) && !strpbrk(text, "<>|\\`"))
		tm_out_print(out, "<%s>", text);
	else
		tm_escape_md(out, text, "<br>");
}

static void put_cell(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_column *column, const struct tm_doc_cell *cell,
		     bool strong)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(doc, column, cell, space);

	/* Table cells strip spaces, so that a span cannot be drawn. */
	if (cell->value == TM_CELL_SPAN && !*shown)
		shown = tm_show_said(cell, space);
	tm_out_char(out, ' ');
	if (cell->value == TM_CELL_BAR) {
		tm_show_blocks(out, cell->real, BAR);
		tm_out_text(out, *shown ? " " : "");
	}
	if (strong)
		put_strong(out, shown, "<br>");
	else if (column->kind == TM_DOC_URL)
		put_url(out, shown);
	else
		tm_escape_md(out, shown, "<br>");
	tm_out_text(out, " |");
}

static void put_head(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_table *table)
{
	static const char *const rules[] = { [TM_ALIGN_START] = " --- |",
					     [TM_ALIGN_CENTRE] = " :-: |",
					     [TM_ALIGN_END] = " --: |" };

	tm_out_char(out, '|');
	for (size_t i = 0; i < table->column_count; i++) {
		const struct tm_doc_column *column = &table->columns[i];
		const char *unit = tm_show_unit(doc, column->kind, column->unit);

		tm_out_char(out, ' ');
		tm_escape_md(out, column->title, "<br>");
		tm_out_text(out, *unit ? " (" : "");
		tm_escape_md(out, unit, "<br>");
		tm_out_text(out, *unit ? ") |" : " |");
	}
	tm_out_text(out, "\n|");
	for (size_t i = 0; i < table->column_count; i++)
		tm_out_text(out, rules[tm_show_align(&table->columns[i])]);
	tm_out_char(out, '\n');
}

static void put_table(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_table *table)
{
	const char *group = "";

	if (*table->caption) {
		put_strong(out, table->caption, "<br>");
		tm_out_text(out, "\n\n");
	}
	put_head(out, doc, table);
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		if (row->group != group && *row->group) {
			tm_out_text(out, "| ");
			put_strong(out, row->group, "<br>");
			tm_out_repeat(out, " |", table->column_count);
			tm_out_char(out, '\n');
		}
		group = row->group;
		tm_out_char(out, '|');
		for (size_t i = 0; i < table->column_count; i++)
			put_cell(out, doc, &table->columns[i], &row->cells[i],
				 row->emphasis || row->cells[i].emphasis);
		tm_out_char(out, '\n');
	}
	tm_out_char(out, '\n');
}

static void put_figure(struct tm_out *out, const struct tm_doc *doc,
		       const struct tm_doc_figure *figure)
{
	struct tm_doc *shown = tm_show_figure(doc, figure);

	if (tm_doc_failed(shown))
		out->failed = true;
	else
		put_table(out, shown, shown->last_page->last_block->table);
	tm_escape_md(out, figure->alt, "\\\n");
	tm_out_text(out, "\n\n");
	tm_doc_free(shown);
}

/* level: of a heading; other: the block is a list that follows a list. */
static void put_block(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_block *block, int level, bool other)
{
	switch (block->kind) {
	case TM_BLOCK_HEADING:
		put_heading(out, (size_t)level, block->text);
		break;
	case TM_BLOCK_PARAGRAPH:
		if (block->emphasis)
			put_strong(out, block->text, "\\\n");
		else
			tm_escape_md(out, block->text, "\\\n");
		tm_out_text(out, "\n\n");
		break;
	case TM_BLOCK_QUOTE:
		put_quote(out, block->text, block->who);
		break;
	case TM_BLOCK_LIST:
		put_list(out, block, other);
		break;
	case TM_BLOCK_TABLE:
		put_table(out, doc, block->table);
		break;
	case TM_BLOCK_FIGURE:
		put_figure(out, doc, block->figure);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		tm_out_text(out, "Note: ");
		tm_escape_md(out, block->text, "\\\n");
		tm_out_text(out, "\n\n");
	}
}

static void put_page(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_page *page)
{
	bool top = page->title == tm_show_title(doc), other = false;
	int above = !top && *page->title ? 2 : 1;
	enum tm_doc_block_kind before = TM_BLOCK_PARAGRAPH;

	if (!top)
		put_heading(out, 2, page->title);
	for (const struct tm_doc_block *block = page->blocks; block;
	     block = block->next) {
		if (block->kind == TM_BLOCK_SPEAKER_NOTE && !doc->notes)
			continue;
		other = block->kind == before && !other;
		before = block->kind;
		put_block(out, doc, block, above + tm_show_level(page, block), other);
	}
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_out imprint = TM_OUT_INIT;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	put_heading(out, 1, tm_show_title(doc));
	tm_show_imprint(doc, &imprint);
	if (imprint.length) {
		tm_escape_md(out, tm_out_string(&imprint), " ");
		tm_out_text(out, "\n\n");
	}
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next)
		put_page(out, doc, page);
	tm_out_end_line(out);
	out->failed |= imprint.failed;
	tm_out_free(&imprint);
	return tm_out_status(out, err);
}

const struct tm_writer tm_writer_md = { "md", 0, write };
