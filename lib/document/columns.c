/* columns.c - the column layout of a table. */
#include "lib/document/columns.h"
#include "lib/document/measure.h"
#include "lib/document/show.h"

enum {
	NATURAL_MAX = 60000, /* maximum natural width */
	WORD_MAX = 9000,     /* longer words are broken */
	FIXED_MAX = 20000,   /* longer values may be broken */
	SLACK = 100,         /* allowance for a reader's wider font */
	CHECK = 1500,        /* a column of check marks */
	HEAD_MAX = 14000,    /* a longer rotated header is wrapped */
	HEADING_MAX = 8000,  /* maximum width that a header asks for */
	ROW_HEADER = 18000,  /* row headers of a table that is split */
	GAP = 900            /* between columns */
};

static int64_t larger_of(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t smaller_of(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static void want_cell(struct tm_layout *layout, const struct tm_doc *doc, size_t i,
		      const struct tm_doc_row *row)
{
	const struct tm_doc_column *column = &layout->table->columns[i];
	const struct tm_doc_cell *cell = &row->cells[i];
	bool bold = i == layout->row_header || row->emphasis || cell->emphasis;
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(doc, column, cell, space);
	int64_t natural = tm_measure_text(shown, bold) + SLACK, before = 0, min;

	if (tm_show_drawn(cell))
		before = *shown ? TM_LAYOUT_BAR + TM_LAYOUT_BAR_GAP : TM_LAYOUT_BAR_ALONE;
	if (before && *shown)
		layout->beside[i] = larger_of(layout->beside[i], natural);
	if (column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL ||
	    natural > FIXED_MAX)
		min = smaller_of(tm_measure_word(shown, bold), WORD_MAX);
	else
		min = natural;
	layout->min[i] = larger_of(layout->min[i], before + min);
	layout->natural[i] =
		larger_of(layout->natural[i], before + smaller_of(natural, NATURAL_MAX));
}

/* Headers are bold, slightly smaller, and take at most two lines if possible. */
static void want_heading(struct tm_layout *layout, const struct tm_doc *doc, size_t i)
{
	const struct tm_doc_column *column = &layout->table->columns[i];
	const char *unit = tm_show_unit(doc, column->kind, column->unit);
	int64_t word = larger_of(tm_measure_word(column->title, true),
				 tm_measure_word(unit, false));
	int64_t title = tm_measure_text(column->title, true);

	layout->min[i] = smaller_of(word, WORD_MAX);
	layout->natural[i] = larger_of(1000, smaller_of(title * 6 / 10, HEADING_MAX));
	layout->natural[i] = larger_of(layout->natural[i], layout->min[i]);
	if (column->kind == TM_DOC_CHECK) {
		layout->rotated |= title > CHECK + 500;
		layout->min[i] =
			title > CHECK + 500 ? CHECK : larger_of(CHECK, title + 150);
		layout->natural[i] = layout->min[i];
		layout->head = larger_of(layout->head, smaller_of(title, HEAD_MAX));
	}
}

/* A wrapped rotated header needs space for all of its lines. */
static void want_rotated(struct tm_layout *layout)
{
	for (size_t i = 0; i < layout->table->column_count && layout->rotated; i++) {
		const struct tm_doc_column *column = &layout->table->columns[i];
		int64_t lines;

		if (column->kind != TM_DOC_CHECK)
			continue;
		lines = (int64_t)tm_measure_lines(column->title, true, layout->head, 20);
		layout->min[i] = larger_of(layout->min[i], lines * 1150 + 200);
		layout->natural[i] = larger_of(layout->natural[i], layout->min[i]);
	}
}

bool tm_layout_make(struct tm_layout *layout, const struct tm_doc *doc,
		    const struct tm_doc_table *table, struct tm_arena *arena)
{
	size_t count = table->column_count;

	*layout = (struct tm_layout){ .table = table,
				      .row_header = tm_show_row_header(table) };
	layout->natural = tm_arena_alloc(arena, count * sizeof *layout->natural);
	layout->min = tm_arena_alloc(arena, count * sizeof *layout->min);
	layout->beside = tm_arena_alloc(arena, count * sizeof *layout->beside);
	layout->width = tm_arena_alloc(arena, count * sizeof *layout->width);
	layout->columns = tm_arena_alloc(arena, count * sizeof *layout->columns);
	if (!layout->natural || !layout->min || !layout->beside || !layout->width ||
	    !layout->columns)
		return false;
	for (size_t i = 0; i < count; i++) {
		want_heading(layout, doc, i);
		for (const struct tm_doc_row *row = table->rows; row; row = row->next)
			want_cell(layout, doc, i, row);
	}
	want_rotated(layout);
	return true;
}

/* Rounded up, so that text of that many ems fits. */
int64_t tm_layout_length(const struct tm_layout *layout, int64_t ems)
{
	return (ems * layout->size * layout->unit + 999) / 1000;
}

static int64_t room_ems(const struct tm_layout *layout, int size)
{
	return layout->room * 1000 / (size * layout->unit);
}

static int64_t gap_after(const struct tm_layout *layout, size_t column)
{
	return layout->table->columns[column].kind == TM_DOC_CHECK ? 0 : GAP;
}

int64_t tm_layout_gap(const struct tm_layout *layout, size_t i)
{
	if (i + 1 == layout->count)
		return 0;
	return tm_layout_length(layout, gap_after(layout, layout->columns[i]));
}

/*
 * Whether all columns fit at their minimum plus `share` percent of the way to their
 * natural width.
 */
static bool all_fit(const struct tm_layout *layout, int size, int64_t share)
{
	int64_t need = 0, wish = 0;

	for (size_t i = 0; i < layout->table->column_count; i++) {
		need += layout->min[i] + gap_after(layout, i);
		wish += layout->natural[i] - layout->min[i];
	}
	return need + wish * share / 100 <= room_ems(layout, size);
}

void tm_layout_shrink(struct tm_layout *layout, int usual)
{
	int wished = usual * 3 / 4, min = usual * 7 / 12, step = usual / 12;

	layout->size = usual;
	/* A table that is split anyway is not made smaller than necessary. */
	if (!all_fit(layout, min, 0))
		min = wished;
	while (layout->size > wished && !all_fit(layout, layout->size, 40))
		layout->size -= step;
	while (layout->size > min && !all_fit(layout, layout->size, 0))
		layout->size -= step;
}

/*
 * The claim of current column i to the width left over: its weight; if no column has
 * one, its width if it is text; otherwise the same for all.
 */
static int64_t claim(const struct tm_layout *layout, size_t i, int by)
{
	const struct tm_doc_column *column = &layout->table->columns[layout->columns[i]];

	if (by == 0)
		return column->weight > 0 ? column->weight : 0;
	if (by == 1)
		return column->kind == TM_DOC_TEXT ? layout->width[i] : 0;
	return 1;
}

static void share_rest(struct tm_layout *layout, int64_t rest)
{
	int64_t all = 0, left = rest;

	for (int by = 0; !all; by++) {
		for (size_t i = 0; i < layout->count; i++)
			all += claim(layout, i, by);
		for (size_t i = 0; i < layout->count && all; i++) {
			int64_t share = rest * claim(layout, i, by) / all;

			layout->width[i] += share;
			left -= share;
		}
	}
	layout->width[layout->count - 1] += left;
}

static void set_widths(struct tm_layout *layout)
{
	int64_t min = 0, wish = 0, room, rest = layout->room;

	for (size_t i = 0; i < layout->count; i++) {
		size_t column = layout->columns[i];

		layout->width[i] = tm_layout_length(layout, layout->min[column]) +
				   tm_layout_gap(layout, i);
		min += layout->width[i];
		wish += layout->natural[column] - layout->min[column];
	}
	room = larger_of(0, layout->room - min);
	room = smaller_of(room, tm_layout_length(layout, wish));
	for (size_t i = 0; i < layout->count; i++) {
		size_t column = layout->columns[i];
		int64_t more = layout->natural[column] - layout->min[column];

		layout->width[i] += wish ? room * more / wish : 0;
		rest -= layout->width[i];
	}
	if (rest > 0)
		share_rest(layout, rest);
}

/* The minimum width of a column; row headers of a split table stay readable. */
static int64_t need_of(const struct tm_layout *layout, size_t column, bool goes_on)
{
	int64_t need = layout->min[column];

	if (goes_on && column == layout->row_header)
		need = larger_of(need, smaller_of(layout->natural[column], ROW_HEADER));
	return need + gap_after(layout, column);
}

/* Select the columns of the next part; each further part repeats the row headers. */
static void take_columns(struct tm_layout *layout)
{
	size_t count = layout->table->column_count;
	size_t row_header = layout->row_header < count ? layout->row_header : 0;
	int64_t room = room_ems(layout, layout->size), taken = 0;
	bool any = false, any_before = layout->next > 0;
	bool goes_on = !layout->whole && !all_fit(layout, layout->size, 0);

	layout->count = 0;
	if (any_before) {
		layout->columns[layout->count++] = row_header;
		taken = need_of(layout, row_header, goes_on);
	}
	for (; layout->next < count; layout->next++) {
		int64_t need = need_of(layout, layout->next, goes_on);

		if (any_before && layout->next == row_header)
			continue;
		if (any && !layout->whole && taken + need > room)
			break;
		taken += need;
		layout->columns[layout->count++] = layout->next;
		any = true;
	}
	layout->over = taken > room;
}

bool tm_layout_next(struct tm_layout *layout)
{
	if (layout->next >= layout->table->column_count)
		return false;
	take_columns(layout);
	set_widths(layout);
	return true;
}
