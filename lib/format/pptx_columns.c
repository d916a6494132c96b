/*
 * pptx_columns.c - how wide the columns of a table are, in which size of font, and how
 * many of them stand beside each other.
 */
#include <string.h>

#include "measure.h"
#include "pptx_inside.h"
#include "show.h"

enum {
	NATURAL_MOST = 60000, /* no column wants more */
	LEAST_MOST = 9000,    /* a longer word is broken */
	FIXED_MOST = 20000,   /* what does not break, unless it is longer */
	SLACK = 100,          /* what the fonts of a reader may be wider */
	CHECK = 1500,         /* a column of check marks */
	HEAD_MOST = 14000,    /* the length of an upright heading before it breaks */
	GAP = 900,            /* between columns */
	SIZE = 1200,          /* where a table may take more than a slide */
	SIZE_WISHED = 900,    /* until the columns have about what they want */
	SIZE_LEAST = 700,
	SIZE_STEP = 100
};

static int64_t greater(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static void want_cell(const struct tm_pptx *pptx, struct tm_pptx_grid *grid, size_t i,
		      const struct tm_doc_row *row)
{
	const struct tm_doc_column *column = &grid->table->columns[i];
	const struct tm_doc_cell *cell = &row->cells[i];
	bool bold = i == grid->naming || row->emphasis || cell->emphasis;
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(pptx->doc, column, cell, space);
	int64_t natural = tm_measure_text(shown, bold) + SLACK, before = 0, least;

	if (tm_show_drawn(cell))
		before = *shown ? TM_PPTX_BAR + TM_PPTX_BAR_GAP : TM_PPTX_BAR_ALONE;
	if (column->kind == TM_DOC_TEXT || column->kind == TM_DOC_URL ||
	    natural > FIXED_MOST)
		least = smaller(tm_measure_word(shown, bold), LEAST_MOST);
	else
		least = natural;
	grid->least[i] = greater(grid->least[i], before + least);
	grid->natural[i] =
		greater(grid->natural[i], before + smaller(natural, NATURAL_MOST));
}

/* Headings are set a bit smaller than the rest, and bold. */
static void want_heading(const struct tm_pptx *pptx, struct tm_pptx_grid *grid, size_t i)
{
	const struct tm_doc_column *column = &grid->table->columns[i];
	const char *unit = tm_show_unit(pptx->doc, column->kind, column->unit);
	int64_t word = greater(tm_measure_word(column->title, true),
			       tm_measure_word(unit, false));

	grid->least[i] = smaller(word, LEAST_MOST);
	grid->natural[i] = greater(grid->least[i], 1000);
	if (column->kind == TM_DOC_CHECK) {
		int64_t title = tm_measure_text(column->title, true);

		grid->least[i] = CHECK;
		grid->natural[i] = CHECK;
		grid->upright |= title > CHECK + 500;
		grid->head = greater(grid->head, smaller(title, HEAD_MOST));
	}
}

/* An upright heading that is broken needs room for all of its lines. */
static void want_upright(struct tm_pptx_grid *grid)
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

bool tm_pptx_grid(struct tm_pptx *pptx, const struct tm_doc_table *table,
		  struct tm_pptx_grid *grid)
{
	size_t count = table->column_count;

	*grid = (struct tm_pptx_grid){ .table = table, .naming = tm_show_naming(table) };
	tm_arena_reset(&pptx->arena);
	grid->natural = tm_arena_alloc(&pptx->arena, count * sizeof *grid->natural);
	grid->least = tm_arena_alloc(&pptx->arena, count * sizeof *grid->least);
	grid->width = tm_arena_alloc(&pptx->arena, count * sizeof *grid->width);
	grid->columns = tm_arena_alloc(&pptx->arena, count * sizeof *grid->columns);
	if (!grid->natural || !grid->least || !grid->width || !grid->columns)
		return false;
	for (size_t i = 0; i < count; i++) {
		want_heading(pptx, grid, i);
		for (const struct tm_doc_row *row = table->rows; row; row = row->next)
			want_cell(pptx, grid, i, row);
	}
	want_upright(grid);
	return true;
}

static int64_t gap_after(const struct tm_pptx_grid *grid, size_t column)
{
	return grid->table->columns[column].kind == TM_DOC_CHECK ? 0 : GAP;
}

int64_t tm_pptx_grid_gap(const struct tm_pptx_grid *grid, size_t i)
{
	if (i + 1 == grid->count)
		return 0;
	return tm_pptx_length(gap_after(grid, grid->columns[i]), grid->size);
}

/* Whether all columns fit, with `share` percent of what they wish for beyond the least.
 */
static bool all_fit(const struct tm_pptx_grid *grid, int size, int64_t share)
{
	int64_t need = 0, wish = 0;

	for (size_t i = 0; i < grid->table->column_count; i++) {
		need += grid->least[i] + gap_after(grid, i);
		wish += grid->natural[i] - grid->least[i];
	}
	return need + wish * share / 100 <= tm_pptx_ems(TM_PPTX_INNER, size);
}

static void choose_size(const struct tm_pptx *pptx, struct tm_pptx_grid *grid)
{
	if (pptx->single) {
		grid->size = (int)(TM_PPTX_BODY * 0.96 * pptx->size);
		grid->air = (int64_t)(pptx->air * grid->size * 127);
		return;
	}
	grid->size = SIZE;
	while (grid->size > SIZE_WISHED && !all_fit(grid, grid->size, 40))
		grid->size -= SIZE_STEP;
	while (grid->size > SIZE_LEAST && !all_fit(grid, grid->size, 0))
		grid->size -= SIZE_STEP;
	grid->air = (int64_t)grid->size * 127 * 3 / 10;
}

/* What the i-th column at hand may claim of what is left over: by its weight, else as a
 * text, else as all do. */
static int64_t claim(const struct tm_pptx_grid *grid, size_t i, int by)
{
	const struct tm_doc_column *column = &grid->table->columns[grid->columns[i]];

	if (by == 0)
		return column->weight > 0 ? column->weight : 0;
	if (by == 1)
		return column->kind == TM_DOC_TEXT ? grid->width[i] : 0;
	return 1;
}

static void share_rest(struct tm_pptx_grid *grid, int64_t rest)
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

static void set_widths(struct tm_pptx_grid *grid)
{
	int64_t least = 0, wish = 0, room, rest = TM_PPTX_INNER;

	for (size_t i = 0; i < grid->count; i++) {
		size_t column = grid->columns[i];

		grid->width[i] = tm_pptx_length(grid->least[column], grid->size) +
				 tm_pptx_grid_gap(grid, i);
		least += grid->width[i];
		wish += grid->natural[column] - grid->least[column];
	}
	room = greater(0, TM_PPTX_INNER - least);
	room = smaller(room, tm_pptx_length(wish, grid->size));
	for (size_t i = 0; i < grid->count; i++) {
		size_t column = grid->columns[i];
		int64_t more = grid->natural[column] - grid->least[column];

		grid->width[i] += wish ? room * more / wish : 0;
		rest -= grid->width[i];
	}
	if (rest > 0)
		share_rest(grid, rest);
}

/* Of each part of a table that is too wide the first column says what it is about. */
static void take_columns(struct tm_pptx *pptx, struct tm_pptx_grid *grid)
{
	size_t count = grid->table->column_count;
	size_t naming = grid->naming < count ? grid->naming : 0;
	int64_t room = tm_pptx_ems(TM_PPTX_INNER, grid->size), taken = 0;
	bool any = false, any_before = grid->next > 0;

	grid->count = 0;
	if (any_before) {
		grid->columns[grid->count++] = naming;
		taken = grid->least[naming] + gap_after(grid, naming);
	}
	for (; grid->next < count; grid->next++) {
		int64_t need = grid->least[grid->next] + gap_after(grid, grid->next);

		if (any_before && grid->next == naming)
			continue;
		if (any && !pptx->single && taken + need > room)
			break;
		taken += need;
		grid->columns[grid->count++] = grid->next;
		any = true;
	}
	pptx->spilled |= pptx->single && taken > room;
}

bool tm_pptx_grid_next(struct tm_pptx *pptx, struct tm_pptx_grid *grid)
{
	if (grid->next >= grid->table->column_count)
		return false;
	if (!grid->next)
		choose_size(pptx, grid);
	take_columns(pptx, grid);
	set_widths(grid);
	return true;
}
