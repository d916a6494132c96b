/* show.c - formatting values. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lib/document/show.h"

const char *tm_show_role(enum tm_doc_page_role role)
{
	static const char *const words[] = { [TM_PAGE_TITLE] = "title",
					     [TM_PAGE_SLIDE] = "slide",
					     [TM_PAGE_SECTION] = "section",
					     [TM_PAGE_APPENDIX] = "appendix" };

	return words[role];
}

const char *tm_show_block(enum tm_doc_block_kind kind)
{
	static const char *const words[] = {
		[TM_BLOCK_HEADING] = "heading",  [TM_BLOCK_PARAGRAPH] = "paragraph",
		[TM_BLOCK_QUOTE] = "quote",      [TM_BLOCK_LIST] = "list",
		[TM_BLOCK_TABLE] = "table",      [TM_BLOCK_FIGURE] = "figure",
		[TM_BLOCK_SPEAKER_NOTE] = "note"
	};

	return words[kind];
}

const char *tm_show_kind(enum tm_doc_kind kind)
{
	static const char *const words[] = {
		[TM_DOC_TEXT] = "text",     [TM_DOC_KEY] = "key",
		[TM_DOC_URL] = "url",       [TM_DOC_INT] = "int",
		[TM_DOC_NUMBER] = "number", [TM_DOC_MONEY] = "money",
		[TM_DOC_RATE] = "rate",     [TM_DOC_PROBABILITY] = "probability",
		[TM_DOC_RATIO] = "ratio",   [TM_DOC_CHECK] = "check",
		[TM_DOC_BAR] = "bar",       [TM_DOC_SPAN] = "span"
	};

	return words[kind];
}

const char *tm_show_unit(const struct tm_doc *doc, enum tm_doc_kind kind,
			 const char *unit)
{
	return kind == TM_DOC_MONEY && !*unit ? doc->head.currency : unit;
}

const char *tm_show_value(enum tm_doc_kind kind, double value, char space[TM_AMOUNT_SIZE])
{
	switch (kind) {
	case TM_DOC_MONEY:
		tm_amount_money(value, space);
		break;
	case TM_DOC_RATE:
		tm_amount_rate(value, space);
		break;
	case TM_DOC_PROBABILITY:
	case TM_DOC_BAR:
		tm_amount_percent(value, space);
		break;
	case TM_DOC_RATIO:
		tm_amount_ratio(value, space);
		break;
	case TM_DOC_TEXT:
	case TM_DOC_KEY:
	case TM_DOC_URL:
	case TM_DOC_INT:
	case TM_DOC_NUMBER:
	case TM_DOC_CHECK:
	case TM_DOC_SPAN:
		tm_amount_number(value, space);
	}
	return space;
}

const char *tm_show_mark(enum tm_doc_kind kind, double value, char space[TM_AMOUNT_SIZE])
{
	if (kind == TM_DOC_MONEY && fabs(value) < 9e15)
		tm_amount_stated((int64_t)llround(value * 100), 2, space);
	else if (kind == TM_DOC_PROBABILITY || kind == TM_DOC_BAR)
		tm_amount_percent(value, space);
	else
		tm_amount_exact(value, space);
	return space;
}

/* Both ends of a span; a number has at most 24 characters. */
static const char *show_span(const struct tm_doc_cell *cell,
			     void (*show)(double, char[TM_AMOUNT_SIZE]),
			     const char *between, char space[TM_AMOUNT_SIZE])
{
	char from[TM_AMOUNT_SIZE], to[TM_AMOUNT_SIZE];

	show(cell->span[0], from);
	show(cell->span[1], to);
	snprintf(space, TM_AMOUNT_SIZE, "%.24s%s%.24s", from, between, to);
	return space;
}

const char *tm_show_cell(const struct tm_doc *doc, const struct tm_doc_column *column,
			 const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE])
{
	if (cell->shown)
		return cell->shown;
	switch (cell->value) {
	case TM_CELL_MINOR:
		tm_amount_stated(cell->integer, doc->head.digits, space);
		return space;
	case TM_CELL_REAL:
		return tm_show_value(column->kind, cell->real, space);
	case TM_CELL_BAR:
	case TM_CELL_SPAN:
		return tm_show_said(cell, space);
	case TM_CELL_CHECK:
		return cell->check ? "\u2713" : "";
	case TM_CELL_EMPTY:
	case TM_CELL_TEXT:
	case TM_CELL_INT:
		break;
	}
	return tm_show_exact(doc, cell, space);
}

const char *tm_show_exact(const struct tm_doc *doc, const struct tm_doc_cell *cell,
			  char space[TM_AMOUNT_SIZE])
{
	switch (cell->value) {
	case TM_CELL_EMPTY:
		return "";
	case TM_CELL_TEXT:
		return cell->text;
	case TM_CELL_CHECK:
		return cell->check ? "true" : "false";
	case TM_CELL_INT:
		snprintf(space, TM_AMOUNT_SIZE, "%" PRId64, cell->integer);
		break;
	case TM_CELL_MINOR:
		tm_amount_minor(cell->integer, doc->head.digits, space);
		break;
	case TM_CELL_REAL:
	case TM_CELL_BAR:
		tm_amount_exact(cell->real, space);
		break;
	case TM_CELL_SPAN:
		return show_span(cell, tm_amount_exact, "..", space);
	}
	return space;
}

bool tm_show_drawn(const struct tm_doc_cell *cell)
{
	return cell->value == TM_CELL_BAR || cell->value == TM_CELL_SPAN;
}

/* The position of a value between two ends; halved, as their distance may overflow. */
static double place_between(double low, double high, double value)
{
	double place = (value / 2 - low / 2) / (high / 2 - low / 2);

	return place > 0 ? place < 1 ? place : 1 : 0;
}

struct tm_show_part tm_show_part(const struct tm_doc_column *column,
				 const struct tm_doc_cell *cell)
{
	struct tm_show_part part;

	if (cell->value != TM_CELL_SPAN)
		return (struct tm_show_part){ 0, cell->real };
	/* On a scale without length any span fills all of it. */
	if (!(column->low < column->high))
		return (struct tm_show_part){ 0, 1 };
	part.from = place_between(column->low, column->high, cell->span[0]);
	part.to = place_between(column->low, column->high, cell->span[1]);
	return part;
}

const char *tm_show_said(const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE])
{
	if (cell->value == TM_CELL_SPAN)
		return show_span(cell, tm_amount_number, "\u2013", space);
	return tm_show_value(TM_DOC_BAR, cell->real, space);
}

enum tm_doc_align tm_show_align(const struct tm_doc_column *column)
{
	if (column->align != TM_ALIGN_BY_KIND)
		return column->align;
	switch (column->kind) {
	case TM_DOC_INT:
	case TM_DOC_NUMBER:
	case TM_DOC_MONEY:
	case TM_DOC_RATE:
	case TM_DOC_PROBABILITY:
	case TM_DOC_RATIO:
		return TM_ALIGN_END;
	case TM_DOC_CHECK:
		return TM_ALIGN_CENTRE;
	case TM_DOC_TEXT:
	case TM_DOC_KEY:
	case TM_DOC_URL:
	case TM_DOC_BAR:
	case TM_DOC_SPAN:
		break;
	}
	return TM_ALIGN_START;
}

void tm_show_blocks(struct tm_out *out, double value, size_t columns)
{
	static const char *const parts[] = { "",       "\u258f", "\u258e", "\u258d",
					     "\u258c", "\u258b", "\u258a", "\u2589" };
	size_t eighths = (size_t)(value * (double)(8 * columns) + 0.5);

	if (!eighths && value > 0)
		eighths = 1;
	tm_out_repeat(out, "\u2588", eighths / 8);
	tm_out_text(out, parts[eighths % 8]);
}

void tm_show_drawing(struct tm_out *out, const struct tm_doc_column *column,
		     const struct tm_doc_cell *cell, size_t columns)
{
	struct tm_show_part part = tm_show_part(column, cell);
	double all = (double)columns, min = 1 / (8 * all), length;
	size_t before = (size_t)(part.from * all + 0.5);

	if (cell->value != TM_CELL_SPAN) {
		tm_show_blocks(out, part.to, columns);
		return;
	}
	if (before == columns)
		before--;
	length = part.to - (double)before / all;
	if (length < min || part.to - part.from < min)
		length = min;
	tm_out_repeat(out, " ", before);
	tm_show_blocks(out, length, columns);
}

size_t tm_show_row_header(const struct tm_doc_table *table)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].kind == TM_DOC_TEXT)
			return i;
	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].kind == TM_DOC_KEY)
			return i;
	return table->column_count;
}

const char *tm_show_title(const struct tm_doc *doc)
{
	const struct tm_doc_page *page = doc->pages;

	if (page && !page->next && *page->title)
		return page->title;
	return doc->head.title;
}

int tm_show_level(const struct tm_doc_page *page, const struct tm_doc_block *heading)
{
	int highest = heading->level;

	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		if (block->kind == TM_BLOCK_HEADING && block->level < highest)
			highest = block->level;
	return heading->level - highest + 1;
}

void tm_show_imprint(const struct tm_doc *doc, struct tm_out *out)
{
	const char *const parts[] = { doc->head.title, doc->head.organisation,
				      doc->head.date, doc->head.label };
	const char *between = "";

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!*parts[i] || !strcmp(parts[i], tm_show_title(doc)))
			continue;
		tm_out_text(out, between);
		tm_out_text(out, parts[i]);
		between = " \u00b7 ";
	}
}
