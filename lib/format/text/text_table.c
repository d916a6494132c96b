/* text_table.c - column widths of a table, and writing it line by line. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/document/wrap.h"
#include "lib/format/text/text_table.h"

#define GAP 2       /* spaces between columns */
#define BAR 10      /* width of a full bar */
#define TEXT_MIN 12 /* minimum width of a text column */

enum tm_style tm_text_style(const struct tm_doc *doc, enum tm_style style)
{
	return doc->color ? style : TM_STYLE_PLAIN;
}

struct slot {
	size_t natural, min, width;
	struct tm_out text; /* of the current row, escaped */
	const char *rest;   /* what is not written yet; NULL when complete */
};

struct layout {
	const struct tm_doc *doc;
	const struct tm_doc_table *table;
	struct slot *slots;
	bool numbered; /* headers of check columns are numbers */
};

/* The text of a cell for people, not escaped yet. */
static void add_cell(struct tm_out *raw, const struct layout *layout, size_t i,
		     const struct tm_doc_cell *cell)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown =
		tm_show_cell(layout->doc, &layout->table->columns[i], cell, space);
	size_t before = raw->length;

	if (tm_show_drawn(cell)) {
		tm_show_drawing(raw, &layout->table->columns[i], cell, BAR);
		if (*shown && !raw->failed)
			tm_out_repeat(raw, " ", BAR + 1 - tm_width(raw->bytes + before));
	}
	tm_out_text(raw, shown);
}

static void add_heading(struct tm_out *raw, const struct layout *layout, size_t i)
{
	const struct tm_doc_column *column = &layout->table->columns[i];
	const char *unit = tm_show_unit(layout->doc, column->kind, column->unit);
	size_t number = 1;

	if (!layout->numbered || column->kind != TM_DOC_CHECK) {
		tm_out_text(raw, column->title);
		tm_out_text(raw, *unit && *column->title ? " " : "");
		if (*unit)
			tm_out_print(raw, "(%s)", unit);
		return;
	}
	for (size_t k = 0; k < i; k++)
		number += layout->table->columns[k].kind == TM_DOC_CHECK;
	tm_out_print(raw, "%zu", number);
}

/* Load slot i with a cell, or with the header of its column. */
static void load(const struct layout *layout, size_t i, const struct tm_doc_cell *cell)
{
	struct tm_out *text = &layout->slots[i].text;
	struct tm_out raw = TM_OUT_INIT;

	if (cell)
		add_cell(&raw, layout, i, cell);
	else
		add_heading(&raw, layout, i);
	tm_out_clear(text);
	tm_wrap_safe(text, tm_out_string(&raw));
	text->failed |= raw.failed;
	tm_out_free(&raw);
}

static size_t larger_of(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t smaller_of(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Compute the natural and minimum width of column i. */
static void measure(const struct layout *layout, size_t i)
{
	struct slot *slot = &layout->slots[i];
	const struct tm_doc_column *column = &layout->table->columns[i];
	bool breaks = column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL;

	load(layout, i, NULL);
	slot->min = tm_wrap_word(tm_out_string(&slot->text));
	slot->natural = slot->min;
	if (breaks)
		slot->natural = tm_wrap_line(tm_out_string(&slot->text));
	for (const struct tm_doc_row *row = layout->table->rows; row; row = row->next) {
		size_t line, need;

		load(layout, i, &row->cells[i]);
		line = tm_wrap_line(tm_out_string(&slot->text));
		need = breaks ? smaller_of(tm_wrap_word(tm_out_string(&slot->text)),
					   TEXT_MIN)
			      : line;
		slot->natural = larger_of(slot->natural, line);
		slot->min = larger_of(slot->min, need);
	}
}

/* Distribute `width` over the columns; false if it is below their minimum. */
static bool fit(const struct layout *layout, size_t width)
{
	size_t count = layout->table->column_count, min = GAP * (count - 1), wish = 0;
	size_t rest;

	for (size_t i = 0; i < count; i++) {
		min += layout->slots[i].min;
		wish += layout->slots[i].natural - layout->slots[i].min;
	}
	if (min > width)
		return false;
	rest = smaller_of(width - min, wish);
	for (size_t i = 0; i < count; i++) {
		struct slot *slot = &layout->slots[i];
		size_t more = slot->natural - slot->min;
		size_t share = wish ? rest * more / wish : 0;

		slot->width = slot->min + share;
		rest -= share;
		wish -= more;
	}
	return true;
}

/* The style of a cell; of the column's header if row is NULL. */
static enum tm_style style_of(const struct layout *layout, const struct tm_doc_row *row,
			      size_t i)
{
	enum tm_style style = TM_STYLE_PLAIN;

	if (!row)
		style = TM_STYLE_HEADING;
	else if (layout->table->columns[i].kind == TM_DOC_KEY)
		style = TM_STYLE_KEY;
	else if (row->emphasis || row->cells[i].emphasis)
		style = TM_STYLE_STRONG;
	return tm_text_style(layout->doc, style);
}

/*
 * Write the next line of slot i after `blanks` pending spaces; returns those pending
 * after it.
 */
static size_t put_part(struct tm_out *out, const struct layout *layout,
		       const struct tm_doc_row *row, size_t i, size_t blanks)
{
	enum tm_doc_align align = tm_show_align(&layout->table->columns[i]);
	struct slot *slot = &layout->slots[i];
	const char *line = slot->rest;
	size_t length, left, before = 0;

	if (!line)
		return blanks + slot->width + GAP;
	length = tm_wrap_next(line, slot->width, &slot->rest);
	if (!length)
		return blanks + slot->width + GAP;
	left = slot->width - smaller_of(tm_width_bytes(line, length), slot->width);
	if (align != TM_ALIGN_START)
		before = align == TM_ALIGN_END ? left : left / 2;
	tm_out_repeat(out, " ", blanks + before);
	tm_style_bytes(out, style_of(layout, row, i), line, length);
	return GAP + left - before;
}

/*
 * Write the slots of a row, or of the header if row is NULL: as many lines as the
 * longest needs, without trailing spaces.
 */
static void put_slots(struct tm_out *out, const struct layout *layout,
		      const struct tm_doc_row *row)
{
	size_t count = layout->table->column_count;
	bool more = true;

	for (size_t i = 0; i < count; i++)
		layout->slots[i].rest = tm_out_string(&layout->slots[i].text);
	while (more) {
		size_t blanks = 0;

		more = false;
		for (size_t i = 0; i < count; i++) {
			blanks = put_part(out, layout, row, i, blanks);
			more |= layout->slots[i].rest != NULL;
		}
		tm_out_char(out, '\n');
	}
}

static void put_group(struct tm_out *out, const struct layout *layout,
		      const struct tm_doc_row *row, const char **group, size_t width)
{
	size_t before = out->length;

	if (row->group == *group)
		return;
	*group = row->group;
	if (*row->group)
		tm_wrap_put(out, row->group, width, "");
	tm_style_lines(out, tm_text_style(layout->doc, TM_STYLE_BAND), before);
}

static void put_grid(struct tm_out *out, const struct layout *layout, size_t width)
{
	size_t count = layout->table->column_count, total = GAP * (count - 1);
	const char *group = "";

	for (size_t i = 0; i < count; i++) {
		load(layout, i, NULL);
		total += layout->slots[i].width;
	}
	put_slots(out, layout, NULL);
	tm_out_repeat(out, "\u2500", total);
	tm_out_char(out, '\n');
	for (const struct tm_doc_row *row = layout->table->rows; row; row = row->next) {
		put_group(out, layout, row, &group, width);
		for (size_t i = 0; i < count; i++)
			load(layout, i, &row->cells[i]);
		put_slots(out, layout, row);
	}
}

/* The legend of the numbered check columns. */
static void put_legend(struct tm_out *out, const struct layout *layout, size_t width)
{
	struct tm_out line = TM_OUT_INIT;
	int number = 0;

	tm_out_char(out, '\n');
	for (size_t i = 0; i < layout->table->column_count; i++) {
		if (layout->table->columns[i].kind != TM_DOC_CHECK)
			continue;
		tm_out_clear(&line);
		tm_out_print(&line, "%2d  ", ++number);
		tm_out_text(&line, layout->table->columns[i].title);
		tm_wrap_put(out, tm_out_string(&line), width, "");
	}
	out->failed |= line.failed;
	tm_out_free(&line);
}

/* Row by row, one line for each cell that is not empty. */
static void put_records(struct tm_out *out, const struct layout *layout, size_t width)
{
	struct tm_out line = TM_OUT_INIT;
	const char *group = "";

	for (const struct tm_doc_row *row = layout->table->rows; row; row = row->next) {
		put_group(out, layout, row, &group, width);
		for (size_t i = 0; i < layout->table->column_count; i++) {
			size_t empty;

			tm_out_clear(&line);
			add_heading(&line, layout, i);
			tm_out_text(&line, ": ");
			empty = line.length;
			add_cell(&line, layout, i, &row->cells[i]);
			if (line.length > empty)
				tm_wrap_put(out, tm_out_string(&line), width, "");
		}
		if (row->next)
			tm_out_char(out, '\n');
	}
	out->failed |= line.failed;
	tm_out_free(&line);
}

void tm_text_table(struct tm_out *out, const struct tm_doc *doc,
		   const struct tm_doc_table *table, size_t width)
{
	size_t count = table->column_count;
	struct layout layout = { .doc = doc, .table = table };
	bool fits = false;

	layout.slots = count ? calloc(count, sizeof *layout.slots) : NULL;
	if (count && !layout.slots)
		out->failed = true;
	if (!layout.slots)
		return;
	for (int pass = 0; pass < 2 && !fits; pass++) {
		layout.numbered = pass == 1;
		for (size_t i = 0; i < count; i++)
			measure(&layout, i);
		fits = fit(&layout, width);
	}
	if (fits)
		put_grid(out, &layout, width);
	if (fits && layout.numbered)
		put_legend(out, &layout, width);
	layout.numbered = false;
	if (!fits)
		put_records(out, &layout, width);
	for (size_t i = 0; i < count; i++) {
		out->failed |= layout.slots[i].text.failed;
		tm_out_free(&layout.slots[i].text);
	}
	free(layout.slots);
}
