/*
 * html_fit.c - choosing the density of the tables of a slide. A page without scripts
 * cannot measure itself, so its height is estimated here in the units of the style
 * sheet: cqw (percent of the slide's width) and ems of the table.
 */
#include <math.h>
#include <string.h>

#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/html/html_inside.h"

/* Of the slide in the style sheet, in cqw. */
#define INNER 91.6        /* between the left and right margins */
#define HEIGHT 51.2       /* between the top and bottom margins at 16:9 */
#define TEXT 1.4          /* font size of text, and of tables of size 1 */
#define TEXT_LINE 1.35    /* line height of text, in ems */
#define TEXT_GAP 0.9      /* below a paragraph or list */
#define TITLE 2.6         /* font size of the title */
#define TITLE_LINE 3.0    /* its line height */
#define TITLE_GAP 0.8     /* below it */
#define KICKER 1.9        /* the line above the title */
#define FOOT 2.5          /* the footer */
#define TABLE_MARGINS 1.2 /* above and below a table */
#define FIGURE 38.5       /* a drawing with the summary line of its numbers */

/* Of its tables, in ems. */
#define LINE 1.25      /* line height */
#define GAP 1.05       /* between columns */
#define RULE 0.05      /* below a row */
#define HEAD_SIZE 0.86 /* font size of headers and groups */
#define CAPTION 1.75   /* a caption with its gap */
#define GROUP_AIR 1.6  /* above and below a group, relative to a row */
#define GROUP_GAP 0.1
#define BAR 6.6 /* a bar with the gap before its text, and a span */
#define SPAN 5.1
#define BAR_ALONE 5.0  /* minimum width of a bar without text */
#define BAR_SHARE 0.17 /* its share of the width of the table */

/* Of a wide font, in ems: letters, and what some of them take more. */
#define LETTER 0.48
#define WIDE_LETTER 0.38
#define CAPITAL 0.12
#define BOLD 1.1      /* bold letters, relative */
#define HEAD 0.92     /* a header with its size and weight, relative */
#define ROUNDING 0.02 /* of a line, that is not worth another one */

/* Tables with more do not fit anyway. */
#define ROWS 40
#define COLUMNS 40

/* From the largest and airiest tables to the smallest: percent, and percent of an em. */
enum {
	LAST = 20, /* steps */
	SIZE_MAX_PERCENT = 112,
	SIZE_STEP = 3,
	AIR_MAX = 56,
	AIR_STEP = 4,
	AIR_STEPS = 8,
	AIR_MIN = 26,
	WHOLE_LINE_STEPS = 3 /* further steps that whole lines are worth */
};
#define FILL_MAX 0.68 /* ems: rows are not spread further */
#define FILL_STEP 0.02
#define FILL_REST 1.0 /* cqw that stay free */

/* Ems of a text in a wide font. */
static double ems(const char *text, size_t length)
{
	double width = LETTER * (double)tm_width_bytes(text, length);

	for (size_t i = 0; i < length; i++)
		if (strchr("MW@%mw", text[i]))
			width += WIDE_LETTER;
		else if (text[i] >= 'A' && text[i] <= 'Z')
			width += CAPITAL;
	return width;
}

/* The number of lines of a text across the slide. */
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

/* Minimum and natural width in ems. */
struct span {
	double min, max;
};

/* Wide (East Asian) text breaks anywhere, other text between words. */
static double word_ems(const char *word, size_t length)
{
	size_t letters = 0;

	for (size_t i = 0; i < length; i++)
		letters += ((unsigned char)word[i] & 0xc0) != 0x80;
	return tm_width_bytes(word, length) > letters ? 1 : ems(word, length);
}

static struct span text_span(const char *text, double size)
{
	struct span span = { 0, 0 };

	for (const char *word = text; *word; word += *word != '\0') {
		size_t length = strcspn(word, " -\n");

		span.min = fmax(span.min, size * word_ems(word, length));
		word += length;
	}
	for (const char *line = text; *line; line += *line != '\0') {
		size_t length = strcspn(line, "\n");

		span.max = fmax(span.max, size * ems(line, length));
		line += length;
	}
	return span;
}

/* A table as a browser would lay it out. */
struct layout {
	const struct tm_doc *doc;
	const struct tm_doc_table *table;
	double width, share; /* ems; share of the extra width that columns get */
	struct span columns[COLUMNS];
};

static struct span cell_span(const struct layout *layout, size_t i,
			     const struct tm_doc_cell *cell)
{
	const struct tm_doc_column *column = &layout->table->columns[i];
	double bold = i == tm_show_row_header(layout->table) ? BOLD : 1;
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(layout->doc, column, cell, space);
	struct span span = text_span(shown, bold);

	if (tm_show_drawn(cell) && !*shown)
		span.max = fmax(BAR_ALONE, BAR_SHARE * layout->width);
	else if (tm_show_drawn(cell))
		span.max += cell->value == TM_CELL_BAR ? BAR : SPAN;
	if (!breaks(column))
		span.min = span.max;
	return span;
}

static void measure(struct layout *layout)
{
	double min = 0, max = 0.001;

	for (size_t i = 0; i < layout->table->column_count; i++) {
		struct span *span = &layout->columns[i];

		*span = text_span(layout->table->columns[i].title, HEAD);
		for (const struct tm_doc_row *row = layout->table->rows; row;
		     row = row->next) {
			struct span cell = cell_span(layout, i, &row->cells[i]);

			span->min = fmax(span->min, cell.min);
			span->max = fmax(span->max, cell.max);
		}
		min += span->min + GAP;
		max += span->max + GAP;
	}
	layout->share = fmax(0, fmin(1, (layout->width - min) / (max - min)));
}

/* The lines in column i of a text that is `max` ems wide. */
static double lines_in(const struct layout *layout, size_t i, double max)
{
	struct span span = layout->columns[i];

	span.min += layout->share * (span.max - span.min);
	return fmax(1, ceil(max / fmax(1, span.min) - ROUNDING));
}

static double row_lines(const struct layout *layout, const struct tm_doc_row *row)
{
	double max = 1;

	for (size_t i = 0; i < layout->table->column_count && layout->share < 1; i++)
		if (breaks(&layout->table->columns[i]))
			max = fmax(max,
				   lines_in(layout, i,
					    cell_span(layout, i, &row->cells[i]).max));
	return max;
}

static double head_lines(const struct layout *layout)
{
	double max = 1;

	for (size_t i = 0; i < layout->table->column_count; i++) {
		const struct tm_doc_column *column = &layout->table->columns[i];
		double count = lines_in(layout, i, text_span(column->title, HEAD).max);

		if (*tm_show_unit(layout->doc, column->kind, column->unit))
			count++;
		max = fmax(max, count);
	}
	return max;
}

/* The height of a table in ems. */
static double table_ems(const struct layout *layout, double air)
{
	double height = head_lines(layout) * LINE * HEAD_SIZE + 2 * air;
	const char *group = "";

	if (*layout->table->caption)
		height += CAPTION;
	for (const struct tm_doc_row *row = layout->table->rows; row; row = row->next) {
		height += row_lines(layout, row) * LINE + 2 * air + RULE;
		if (row->group != group && *row->group)
			height += HEAD_SIZE * (LINE + GROUP_AIR * air) + GROUP_GAP;
		group = row->group;
	}
	return height;
}

static struct layout lay_out(const struct tm_doc *doc, const struct tm_doc_table *table,
			     struct tm_html_density density)
{
	struct layout layout = { .doc = doc, .table = table };

	layout.width = INNER / (TEXT * density.size);
	measure(&layout);
	return layout;
}

static double list_height(const struct tm_doc_block *block)
{
	double height = TEXT_GAP;

	for (const struct tm_doc_item *item = block->items; item; item = item->next)
		height += lines(item->text, TEXT) * TEXT * TEXT_LINE;
	return height;
}

/* The height of a block in cqw. */
static double block_height(const struct tm_doc *doc, const struct tm_doc_block *block,
			   struct tm_html_density density)
{
	struct layout layout;

	switch (block->kind) {
	case TM_BLOCK_HEADING:
	case TM_BLOCK_PARAGRAPH:
	case TM_BLOCK_QUOTE:
		return lines(block->text, TEXT) * TEXT * TEXT_LINE + TEXT_GAP;
	case TM_BLOCK_LIST:
		return list_height(block);
	case TM_BLOCK_TABLE:
		layout = lay_out(doc, block->table, density);
		return TABLE_MARGINS +
		       TEXT * density.size * table_ems(&layout, density.air);
	case TM_BLOCK_FIGURE:
		return lines(block->figure->title, TEXT) * TEXT * TEXT_LINE + FIGURE;
	case TM_BLOCK_SPEAKER_NOTE:
		break;
	}
	return 0;
}

static double page_height(const struct tm_doc *doc, const struct tm_doc_page *page,
			  struct tm_html_density density)
{
	double title = lines(page->title, TITLE) * TITLE_LINE + TITLE_GAP;
	double height = KICKER + title + FOOT;

	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		height += block_height(doc, block, density);
	return height;
}

static bool too_long(const struct tm_doc_page *page)
{
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		if (block->kind == TM_BLOCK_TABLE &&
		    (block->table->row_count > ROWS ||
		     block->table->column_count > COLUMNS))
			return true;
	return false;
}

/* Whether any table text takes more than one line. */
static bool wraps(const struct tm_doc *doc, const struct tm_doc_page *page,
		  struct tm_html_density density)
{
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		if (block->kind == TM_BLOCK_TABLE &&
		    lay_out(doc, block->table, density).share < 1)
			return true;
	return false;
}

/* From 0, large and airy, to LAST, the smallest. */
static struct tm_html_density step_density(int step)
{
	return (struct tm_html_density){
		(SIZE_MAX_PERCENT - SIZE_STEP * step) / 100.0,
		(step < AIR_STEPS ? AIR_MAX - AIR_STEP * step : AIR_MIN) / 100.0
	};
}

/* Distribute the remaining height between the rows. */
static void fill(const struct tm_doc *doc, const struct tm_doc_page *page,
		 struct tm_html_density *density)
{
	struct tm_html_density more = *density;

	while (more.air < FILL_MAX &&
	       page_height(doc, page, more) <= HEIGHT - FILL_REST) {
		density->air = more.air;
		more.air += FILL_STEP;
	}
}

struct tm_html_density tm_html_fit(const struct tm_doc *doc,
				   const struct tm_doc_page *page)
{
	struct tm_html_density density;
	int step = 0;

	if (too_long(page))
		return step_density(LAST);
	while (step < LAST && page_height(doc, page, step_density(step)) > HEIGHT)
		step++;
	/* Slightly smaller text is better than wrapped text. */
	for (int next = step; next <= step + WHOLE_LINE_STEPS && next <= LAST; next++) {
		if (!wraps(doc, page, step_density(next))) {
			step = next;
			break;
		}
	}
	density = step_density(step);
	fill(doc, page, &density);
	return density;
}
