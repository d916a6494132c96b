/* columns.c - the column layout of a table. */
#include "lib/document/columns.h"
#include "lib/document/measure.h"
#include "lib/document/show.h"

enum {
	NATURAL_MOST = 60000, /* maximum natural width */
	LEAST_MOST = 9000,    /* longer words are broken */
	FIXED_MOST = 20000,   /* longer values may be broken */
	SLACK = 100,          /* allowance for a reader's wider font */
	CHECK = 1500,         /* a column of check marks */
	HEAD_MOST = 14000,    /* a longer rotated header is wrapped */
	HEADING_MOST = 8000,  /* maximum width that a header asks for */
	NAMING = 18000,       /* row headers of a table that is split */
	GAP = 900             /* between columns */
};

static int64_t greater(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static void want_cell(struct tm_grid *grid, const struct tm_doc *doc, size_t i,
		      const struct tm_doc_row *row)
{
	const struct tm_doc_column *column = &grid->table->columns[i];
	const struct tm_doc_cell *cell = &row->cells[i];
	bool bold = i == grid->naming || row->emphasis || cell->emphasis;
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(doc, column, cell, space);
	int64_t natural = tm_measure_text(shown, bold) + SLACK, before = 0, least;

	if (tm_show_drawn(cell))
		before = *shown ? TM_GRID_BAR + TM_GRID_BAR_GAP : TM_GRID_BAR_ALONE;
	if (before && *shown)
		grid->beside[i] = greater(grid->beside[i], natural);
	if (column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL ||
	    natural > FIXED_MOST)
		least = smaller(tm_measure_word(shown, bold), LEAST_MOST);
	else
		least = natural;
	grid->least[i] = greater(grid->least[i], before + least);
	grid->natural[i] =
		greater(grid->natural[i], before + smaller(natural, NATURAL_MOST));
}

/* Headers are bold, slightly smaller, and take at most two lines if possible. */
static void want_heading(struct tm_grid *grid, const struct tm_doc *doc, size_t i)
{
	const struct tm_doc_column *column = &grid->table->columns[i];
	const char *unit = tm_show_unit(doc, column->kind, column->unit);
	int64_t word = greater(tm_measure_word(column->title, true),
			       tm_measure_word(unit, false));
	int64_t title = tm_measure_text(column->title, true);

	grid->least[i] = smaller(word, LEAST_MOST);
	grid->natural[i] = greater(1000, smaller(title * 6 / 10, HEADING_MOST));
	grid->natural[i] = greater(grid->natural[i], grid->least[i]);
	if (column->kind == TM_DOC_CHECK) {
		grid->upright |= title > CHECK + 500;
		grid->least[i] =
			title > CHECK + 500 ? CHECK : greater(CHECK, title + 150);
		grid->natural[i] = grid->least[i];
		grid->head = greater(grid->head, smaller(title, HEAD_MOST));
	}
}

/* A wrapped rotated header needs space for all of its lines. */
static void want_upright(struct tm_grid *grid)
{
	for (size_t i = 0; i < grid->table->column_count && grid->upright; i++) {
		const struct tm_doc_column *column = &grid->table->columns[i];
		int64_t lines;

		if (column->kind != TM_DOC_CHECK)
			continue;
		lines = (int64_t)tm_measure_lines(column->title, true, grid->head, 20);
		grid->least[i] = greater(grid->least[i], lines * 1150 + 200);
		grid->natural[i] = greater(grid->natural[i], grid->least[i]);
	}
}

bool tm_grid_make(struct tm_grid *grid, const struct tm_doc *doc,
		  const struct tm_doc_table *table, struct tm_arena *arena)
{
	size_t count = table->column_count;

	*grid = (struct tm_grid){ .table = table, .naming = tm_show_naming(table) };
	grid->natural = tm_arena_alloc(arena, count * sizeof *grid->natural);
	grid->least = tm_arena_alloc(arena, count * sizeof *grid->least);
	grid->beside = tm_arena_alloc(arena, count * sizeof *grid->beside);
	grid->width = tm_arena_alloc(arena, count * sizeof *grid->width);
	grid->columns = tm_arena_alloc(arena, count * sizeof *grid->columns);
	if (!grid->natural || !grid->least || !grid->beside || !grid->width ||
	    !grid->columns)
		return false;
	for (size_t i = 0; i < count; i++) {
		want_heading(grid, doc, i);
		for (const struct tm_doc_row *row = table->rows; row; row = row->next)
			want_cell(grid, doc, i, row);
	}
	want_upright(grid);
	return true;
}

/* Rounded up, so that text of that many ems fits. */
int64_t tm_grid_length(const struct tm_grid *grid, int64_t ems)
{
	return (ems * grid->size * grid->unit + 999) / 1000;
}

static int64_t room_ems(const struct tm_grid *grid, int size)
{
	return grid->room * 1000 / (size * grid->unit);
}

static int64_t gap_after(const struct tm_grid *grid, size_t column)
{
	return grid->table->columns[column].kind == TM_DOC_CHECK ? 0 : GAP;
}

int64_t tm_grid_gap(const struct tm_grid *grid, size_t i)
{
	if (i + 1 == grid->count)
		return 0;
	return tm_grid_length(grid, gap_after(grid, grid->columns[i]));
}

/*
 * Whether all columns fit at their minimum plus `share` percent of the way to their
 * natural width.
 */
static bool all_fit(const struct tm_grid *grid, int size, int64_t share)
{
	int64_t need = 0, wish = 0;

	for (size_t i = 0; i < grid->table->column_count; i++) {
		need += grid->least[i] + gap_after(grid, i);
		wish += grid->natural[i] - grid->least[i];
	}
	return need + wish * share / 100 <= room_ems(grid, size);
}

void tm_grid_shrink(struct tm_grid *grid, int usual)
{
	int wished = usual * 3 / 4, least = usual * 7 / 12, step = usual / 12;

	grid->size = usual;
	/* A table that is split anyway is not made smaller than necessary. */
	if (!all_fit(grid, least, 0))
		least = wished;
	while (grid->size > wished && !all_fit(grid, grid->size, 40))
		grid->size -= step;
	while (grid->size > least && !all_fit(grid, grid->size, 0))
		grid->size -= step;
}

/*
 * The claim of current column i to the width left over: its weight; if no column has
 * one, its width if it is text; otherwise the same for all.
 */
static int64_t claim(const struct tm_grid *grid, size_t i, int by)
{
	const struct tm_doc_column *column = &grid->table->columns[grid->columns[i]];

	if (by == 0)
		return column->weight > 0 ? column->weight : 0;
	if (by == 1)
		return column->kind == TM_DOC_TEXT ? grid->width[i] : 0;
	return 1;
}

static void share_rest(struct tm_grid *grid, int64_t rest)
{
	int64_t all = 0, left = rest;

	for (int by = 0; !all; by++) {
		for (size_t i = 0; i < grid->count; i++)
			all += claim(grid, i, by);
		for (size_t i = 0; i < grid->count && all; i++) {
			int64_t share = rest * claim(grid, i, by) / all;

			grid->width[i] += share;
			left -= share;
		}
	}
	grid->width[grid->count - 1] += left;
}

static void set_widths(struct tm_grid *grid)
{
	int64_t least = 0, wish = 0, room, rest = grid->room;

	for (size_t i = 0; i < grid->count; i++) {
		size_t column = grid->columns[i];

		grid->width[i] =
			tm_grid_length(grid, grid->least[column]) + tm_grid_gap(grid, i);
		least += grid->width[i];
		wish += grid->natural[column] - grid->least[column];
	}
	room = greater(0, grid->room - least);
	room = smaller(room, tm_grid_length(grid, wish));
	for (size_t i = 0; i < grid->count; i++) {
		size_t column = grid->columns[i];
		int64_t more = grid->natural[column] - grid->least[column];

		grid->width[i] += wish ? room * more / wish : 0;
		rest -= grid->width[i];
	}
	if (rest > 0)
		share_rest(grid, rest);
}

/* The minimum width of a column; row headers of a split table stay readable. */
static int64_t need_of(const struct tm_grid *grid, size_t column, bool goes_on)
{
	int64_t need = grid->least[column];

	if (goes_on && column == grid->naming)
		need = greater(need, smaller(grid->natural[column], NAMING));
	return need + gap_after(grid, column);
}

/* Select the columns of the next part; each further part repeats the row headers. */
static void take_columns(struct tm_grid *grid)
{
	size_t count = grid->table->column_count;
	size_t naming = grid->naming < count ? grid->naming : 0;
	int64_t room = room_ems(grid, grid->size), taken = 0;
	bool any = false, any_before = grid->next > 0;
	bool goes_on = !grid->whole && !all_fit(grid, grid->size, 0);

	grid->count = 0;
	if (any_before) {
		grid->columns[grid->count++] = naming;
		taken = need_of(grid, naming, goes_on);
	}
	for (; grid->next < count; grid->next++) {
		int64_t need = need_of(grid, grid->next, goes_on);

		if (any_before && grid->next == naming)
			continue;
		if (any && !grid->whole && taken + need > room)
			break;
		taken += need;
		grid->columns[grid->count++] = grid->next;
		any = true;
	}
	grid->over = taken > room;
}

bool tm_grid_next(struct tm_grid *grid)
{
	if (grid->next >= grid->table->column_count)
		return false;
	take_columns(grid);
	set_widths(grid);
	return true;
}
