/*
 * html_fit.c - how dense the table of a slide must be. A page without scripts cannot
 * measure itself, so its height is estimated here, in the units of the style sheet:
 * cqw, hundredths of the width of the slide, and ems of its table.
 */
#include <math.h>
#include <string.h>

#include "html_inside.h"
#include "show.h"
#include "width.h"

#define INNER 91.6  /* cqw between the margins at the sides */
#define HEIGHT 51.2 /* cqw between those above and below at 16:9 */
#define TEXT 1.4    /* cqw: font size of text, and of a table of size 1 */
#define LINE 1.25   /* ems from line to line in a table */
#define BOLD 1.06   /* how much wider bold letters are */
#define GAP 0.9     /* ems between columns */
#define ROWS 40     /* more do not fit anyway, and measuring them would take long */
#define DRAWN 0.17  /* share of the width for a bar that stands alone */

/* Ems that text takes in a wide font; what is bold takes a little more. */
static double ems(const char *text, size_t length)
{
	double width = 0.5 * (double)tm_width_bytes(text, length);

	for (size_t i = 0; i < length; i++)
		if (strchr("MW@%mw", text[i]))
			width += 0.38;
		else if (text[i] >= 'A' && text[i] <= 'Z')
			width += 0.12;
	return width;
}

/* How many lines text takes at a font size, across the slide. */
static double lines(const char *text, double size)
{
	double count = 0;

	for (;;) {
		size_t length = strcspn(text, "\n");

		count += fmax(1, ceil(ems(text, length) * size / INNER));
		if (!text[length])
			return count;
		text += length + 1;
	}
}

static bool breaks(const struct tm_doc_column *column)
{
	return column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL;
}

static double cell_ems(const struct tm_doc *doc, const struct tm_doc_column *column,
		       const struct tm_doc_cell *cell, double width)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(doc, column, cell, space);
	double text = ems(shown, strlen(shown));

	if (cell->value != TM_CELL_BAR)
		return text;
	return *shown ? 6.6 + text : fmax(5, DRAWN * width);
}

/* Ems that column i would like to have in a table that is `width` wide. */
static double column_ems(const struct tm_doc *doc, const struct tm_doc_table *table,
			 size_t i, double width)
{
	const struct tm_doc_column *column = &table->columns[i];
	double most = 1;

	for (const char *word = column->title; *word; word += *word == ' ') {
		size_t length = strcspn(word, " ");

		most = fmax(most, 0.95 * ems(word, length));
		word += length;
	}
	for (const struct tm_doc_row *row = table->rows; row; row = row->next)
		most = fmax(most, cell_ems(doc, column, &row->cells[i], width));
	return most * (column->kind == TM_DOC_TEXT ? BOLD : 1) + GAP;
}

/* What texts get of what they would like; the rest never breaks. */
static double text_share(const struct tm_doc *doc, const struct tm_doc_table *table,
			 double width)
{
	double fixed = 0, text = 1;

	for (size_t i = 0; i < table->column_count; i++) {
		double wish = column_ems(doc, table, i, width);

		fixed += breaks(&table->columns[i]) ? 0 : wish;
		text += breaks(&table->columns[i]) ? wish : 0;
	}
	return fmax(0.1, fmin(1, (width - fixed) / text));
}

/* The lines of the longest cell of a row. */
static double row_lines(const struct tm_doc *doc, const struct tm_doc_table *table,
			const struct tm_doc_row *row, double width, double share)
{
	double most = 1;

	for (size_t i = 0; i < table->column_count && share < 1; i++) {
		double room, need;

		if (!breaks(&table->columns[i]))
			continue;
		room = fmax(1, column_ems(doc, table, i, width) * share - GAP);
		need = cell_ems(doc, &table->columns[i], &row->cells[i], width);
		most = fmax(most, ceil(need * BOLD / room));
	}
	return most;
}

/* The lines of the heading that needs most; it breaks where its column is narrow. */
static double head_lines(const struct tm_doc *doc, const struct tm_doc_table *table,
			 double width)
{
	double most = 1;

	for (size_t i = 0; i < table->column_count; i++) {
		const struct tm_doc_column *column = &table->columns[i];
		double room = column_ems(doc, table, i, width) - GAP;
		double title = 0.95 * ems(column->title, strlen(column->title));
		bool unit = *tm_show_unit(doc, column->kind, column->unit) != '\0';

		most = fmax(most, fmin(3, ceil(title / room)) + unit);
	}
	return most;
}

/* The height of a table in ems when a line of it has `width` of them. */
static double table_ems(const struct tm_doc *doc, const struct tm_doc_table *table,
			double width, double air)
{
	double share = text_share(doc, table, width);
	double height = head_lines(doc, table, width) * LINE * 0.86 + 2 * air +
			(*table->caption ? 1.75 : 0);
	const char *group = "";

	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		height +=
			row_lines(doc, table, row, width, share) * LINE + 2 * air + 0.05;
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

static bool too_long(const struct tm_doc_page *page)
{
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		if (block->kind == TM_BLOCK_TABLE && block->table->row_count > ROWS)
			return true;
	return false;
}

/* What is left of the height goes between the lines. */
static void fill(const struct tm_doc *doc, const struct tm_doc_page *page,
		 struct tm_html_density *density)
{
	struct tm_html_density more = *density;

	while (more.air < 0.68 && page_height(doc, page, more) <= HEIGHT - 1) {
		density->air = more.air;
		more.air += 0.02;
	}
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
	if (fits)
		fill(doc, page, &density);
	return density;
}
