/*
 * html_fit.c - how dense the table of a slide must be. A page without scripts cannot
 * measure itself, so its height is estimated here, in the units of the style sheet:
 * cqw, hundredths of the width of the slide. Widths come from the number of columns
 * that text takes on a terminal; an em holds about two of those.
 */
#include <math.h>
#include <string.h>

#include "html_inside.h"
#include "show.h"
#include "width.h"

#define INNER 91.6  /* width without the margins */
#define HEIGHT 51.2 /* 16:9 without the margins */
#define LETTER 0.54 /* ems of an average letter, and a little more */
#define TEXT 1.4    /* font size of text, and of a table of size 1 */
#define LINE 1.25   /* ems from line to line in a table */

/* How many lines text takes at a font size. */
static double lines(const char *text, double size)
{
	double count = 1;

	for (const char *c = text; *c; c++)
		count += *c == '\n';
	return count - 1 + fmax(1, ceil((double)tm_width(text) * LETTER * size / INNER));
}

struct room {
	double fixed, text; /* ems that numbers take, that texts would like to take */
};

/* Ems of the widest cell of a column; its heading may break, but not its words. */
static double column_ems(const struct tm_doc *doc, const struct tm_doc_table *table,
			 size_t i)
{
	const struct tm_doc_column *column = &table->columns[i];
	size_t most = 4;

	for (const char *word = column->title; *word; word += *word == ' ') {
		size_t length = strcspn(word, " ");
		size_t width = tm_width_bytes(word, length);

		most = width > most ? width : most;
		word += length;
	}
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		char space[TM_AMOUNT_SIZE];
		size_t width = tm_width(tm_show_cell(doc, column, &row->cells[i], space));

		if (row->cells[i].value == TM_CELL_BAR)
			width += 12;
		most = width > most ? width : most;
	}
	return (double)most * LETTER + 0.9;
}

static bool breaks(const struct tm_doc_column *column)
{
	return column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL;
}

static struct room measure(const struct tm_doc *doc, const struct tm_doc_table *table)
{
	struct room room = { 0, 0 };

	for (size_t i = 0; i < table->column_count; i++) {
		if (breaks(&table->columns[i]))
			room.text += column_ems(doc, table, i);
		else
			room.fixed += column_ems(doc, table, i);
	}
	return room;
}

/* The height of a table in ems when a line of it has `width` of them. */
static double table_ems(const struct tm_doc *doc, const struct tm_doc_table *table,
			double width, double air)
{
	struct room room = measure(doc, table);
	/* what a text gets of what it would like */
	double share = fmax(0.1, fmin(1, (width - room.fixed) / fmax(room.text, 1)));
	double height = 2 * LINE * 0.86 + 2 * air + (*table->caption ? 1.75 : 0);
	const char *group = "";

	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		double most = 1;

		for (size_t i = 0; i < table->column_count; i++) {
			char space[TM_AMOUNT_SIZE];
			double wish = column_ems(doc, table, i) * share;
			const char *shown = tm_show_cell(doc, &table->columns[i],
							 &row->cells[i], space);

			if (breaks(&table->columns[i]) && share < 1)
				most = fmax(most, ceil((double)tm_width(shown) * LETTER *
						       1.05 / fmax(wish - 0.9, 1)));
		}
		height += most * LINE + 2 * air + 0.05;
		if (row->group != group && *row->group)
			height += 0.86 * (LINE + 1.6 * air) + 0.1;
		group = row->group;
	}
	return height;
}

static double list_height(const struct tm_doc_block *block)
{
	double height = 0.9;

	for (const struct tm_doc_item *item = block->items; item; item = item->next)
		height += lines(item->text, TEXT) * TEXT * 1.35;
	return height;
}

/* The height of a block in cqw. */
static double block_height(const struct tm_doc *doc, const struct tm_doc_block *block,
			   struct tm_html_density density)
{
	double size = TEXT * density.size;

	switch (block->kind) {
	case TM_BLOCK_HEADING:
	case TM_BLOCK_PARAGRAPH:
	case TM_BLOCK_QUOTE:
		return lines(block->text, TEXT) * TEXT * 1.35 + 0.9;
	case TM_BLOCK_LIST:
		return list_height(block);
	case TM_BLOCK_TABLE:
		return 1.2 +
		       size * table_ems(doc, block->table, INNER / size, density.air);
	case TM_BLOCK_FIGURE:
		return 32;
	case TM_BLOCK_NOTE:
		break;
	}
	return 0;
}

static double page_height(const struct tm_doc *doc, const struct tm_doc_page *page,
			  struct tm_html_density density)
{
	double kicker = 1.9, title = lines(page->title, 2.6) * 3 + 0.8, foot = 2.5;
	double height = kicker + title + foot;

	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		height += block_height(doc, block, density);
	return height;
}

/* Beyond this a table does not fit anyway, and measuring it would take long. */
static bool too_long(const struct tm_doc_page *page)
{
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		if (block->kind == TM_BLOCK_TABLE &&
		    block->table->row_count * block->table->column_count > 2000)
			return true;
	return false;
}

struct tm_html_density tm_html_fit(const struct tm_doc *doc,
				   const struct tm_doc_page *page)
{
	struct tm_html_density density = { 0, 0 };
	bool fits = false;

	for (int step = 0; step <= 20 && !fits; step++) {
		density.size = (112 - 3 * step) / 100.0;
		density.air = step < 8 ? (56 - 4 * step) / 100.0 : 0.26;
		fits = !too_long(page) && page_height(doc, page, density) <= HEIGHT;
	}
	return density;
}
