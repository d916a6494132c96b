/* xlsx_table.c - a worksheet with all of its tables, one below the other. */
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/xlsx/xlsx_inside.h"

enum {
	LINE_OF_HEAD = 5000, /* minimum width before a header wraps */
	WIDEST_HEAD = 14000,
	HIGHEST = 20000, /* of rotated headers; longer ones wrap */
	UPRIGHT = 2200,  /* wider headers of check columns are rotated */
	UPRIGHT_WIDTH = 1300
};

struct table {
	struct tm_xlsx *xlsx;
	struct tm_xlsx_sheet *sheet;
	const struct tm_doc_table *first; /* has the columns of all tables */
	struct tm_xlsx_column *columns;
	struct tm_xlsx_grid grid;
	int64_t pages, groups, ids; /* widths */
	int64_t highest;            /* longest rotated header */
	size_t at;                  /* the current column */
};

static void widen(int64_t *width, const char *text)
{
	int64_t needed = *width < TM_XLSX_WIDEST ? tm_measure_text(text, false) : 0;

	if (needed > TM_XLSX_WIDEST)
		needed = TM_XLSX_WIDEST;
	*width = needed > *width ? needed : *width;
}

static void survey(struct table *table)
{
	for (const struct tm_xlsx_piece *piece = table->sheet->pieces; piece;
	     piece = piece->below) {
		widen(&table->pages, piece->page);
		for (const struct tm_doc_row *row = piece->table->rows; row;
		     row = row->next) {
			widen(&table->groups, row->group);
			widen(&table->ids, row->id);
			for (size_t i = 0; i < table->first->column_count; i++)
				tm_xlsx_survey(table->xlsx, &table->columns[i],
					       &row->cells[i],
					       row->emphasis || row->cells[i].emphasis);
		}
	}
}

static enum tm_status check_size(const struct table *table, size_t columns,
				 struct tm_error *err)
{
	size_t rows = 1;

	for (const struct tm_xlsx_piece *piece = table->sheet->pieces; piece;
	     piece = piece->below)
		rows += piece->table->row_count;
	if (rows > TM_XLSX_ROWS)
		tm_error_set(err, TM_INVALID, "a sheet holds %d rows, '%.100s' has %zu",
			     TM_XLSX_ROWS, table->sheet->name, rows);
	else if (columns > TM_XLSX_COLUMNS)
		tm_error_set(err, TM_INVALID,
			     "a sheet holds %d columns, '%.100s' has %zu",
			     TM_XLSX_COLUMNS, table->sheet->name, columns);
	else
		return TM_OK;
	return tm_error_hint(err, "another format, such as csv, holds more");
}

/* "Expected annual loss (EUR)", unless the number format shows the unit. */
static const char *heading_of(struct table *table, const struct tm_doc_column *column)
{
	struct tm_xlsx *xlsx = table->xlsx;
	const char *title =
		*column->title ? column->title : tm_xlsx_word(xlsx, column->key);
	const char *unit = tm_show_unit(xlsx->doc, column->kind, column->unit);
	struct tm_out text = TM_OUT_INIT;
	const char *heading;

	if (!*unit || (unit != column->unit && xlsx->currency))
		return title;
	tm_out_text(&text, title);
	tm_out_text(&text, *title ? " (" : "(");
	tm_out_text(&text, unit);
	tm_out_text(&text, ")");
	heading = tm_xlsx_copy(xlsx, tm_out_string(&text));
	xlsx->package.failed |= text.failed;
	tm_out_free(&text);
	return heading;
}

/* On two lines if possible, without breaking words unless they are very long. */
static int64_t width_of_head(const char *text)
{
	int64_t width = tm_measure_word(text, true);

	if (width < LINE_OF_HEAD)
		width = LINE_OF_HEAD;
	while (width < WIDEST_HEAD && tm_measure_lines(text, true, width, 3) > 2)
		width += 500;
	if (tm_measure_text(text, true) < width)
		width = tm_measure_text(text, true);
	return (width < WIDEST_HEAD ? width : WIDEST_HEAD) + TM_XLSX_BUTTON;
}

/* The next header, above cells of that width. */
static void put_head(struct table *table, const char *text, enum tm_doc_align align,
		     int64_t width, bool turns)
{
	struct tm_xlsx_cell *cell = &table->grid.cells[table->at];
	int64_t length = tm_measure_text(text, true), least;

	cell->form = TM_XLSX_HEAD;
	cell->align = align;
	cell->text = text;
	if (turns && length > UPRIGHT) {
		cell->form = TM_XLSX_UPRIGHT;
		least = UPRIGHT_WIDTH * (1 + length / HIGHEST);
		length = length < HIGHEST ? length : HIGHEST;
		table->highest = length > table->highest ? length : table->highest;
	} else {
		least = width_of_head(text);
	}
	table->grid.widths[table->at++] = width > least ? width : least;
}

static void put_heads(struct table *table)
{
	struct tm_xlsx *xlsx = table->xlsx;

	table->at = 0;
	if (table->sheet->pages)
		put_head(table, "Page", TM_ALIGN_START, table->pages, false);
	if (table->sheet->groups)
		put_head(table, "Group", TM_ALIGN_START, table->groups, false);
	for (size_t i = 0; i < table->first->column_count; i++) {
		const struct tm_xlsx_column *column = &table->columns[i];
		const char *heading = heading_of(table, column->is);
		struct tm_out shown = TM_OUT_INIT;

		put_head(table, heading,
			 column->bars ? TM_ALIGN_END : tm_show_align(column->is),
			 tm_xlsx_width(column), column->is->kind == TM_DOC_CHECK);
		if (!column->shown)
			continue;
		tm_out_print(&shown, "%s, as shown", heading);
		put_head(table, tm_xlsx_copy(xlsx, tm_out_string(&shown)), TM_ALIGN_START,
			 column->widest_shown, false);
		xlsx->package.failed |= shown.failed;
		tm_out_free(&shown);
	}
	if (table->sheet->ids)
		put_head(table, "Key", TM_ALIGN_START, table->ids, false);
}

/* A text that identifies the row's page, group or id. */
static void put_place(struct table *table, bool has, const char *text, bool bold)
{
	struct tm_xlsx_cell *cell = &table->grid.cells[table->at];

	if (!has)
		return;
	cell->text = text;
	cell->bold = bold;
	cell->again = true;
	table->at++;
}

static void put_row(struct table *table, const struct tm_xlsx_piece *piece,
		    const struct tm_doc_row *row)
{
	const struct tm_xlsx_sheet *sheet = table->sheet;
	struct tm_xlsx_cell *cells = table->grid.cells;

	table->at = 0;
	put_place(table, sheet->pages, piece->page, row->emphasis);
	put_place(table, sheet->groups, row->group, row->emphasis);
	for (size_t i = 0; i < table->first->column_count; i++) {
		const struct tm_xlsx_column *column = &table->columns[i];

		cells[table->at].bold = row->emphasis;
		tm_xlsx_value(table->xlsx, column, &row->cells[i], &cells[table->at++]);
		if (!column->shown)
			continue;
		cells[table->at].bold = row->emphasis || row->cells[i].emphasis;
		cells[table->at++].text = tm_xlsx_shown(&row->cells[i]);
	}
	put_place(table, sheet->ids, row->id, row->emphasis);
	tm_xlsx_row(&table->grid, 0);
}

static enum tm_status put_sheet(struct table *table, struct tm_error *err)
{
	/* Points: a font of size 10, and space for the filter button. */
	int height = table->highest ? (int)(table->highest / 100) + 24 : 0;
	size_t at = table->sheet->pages + (size_t)table->sheet->groups;

	tm_xlsx_begin(&table->grid, 1);
	tm_xlsx_row(&table->grid, height);
	for (struct tm_xlsx_piece *piece = table->sheet->pieces; piece;
	     piece = piece->below) {
		piece->row = table->sheet->rows + 1;
		for (const struct tm_doc_row *row = piece->table->rows; row;
		     row = row->next)
			put_row(table, piece, row);
	}
	for (size_t i = 0; i < table->first->column_count; i++) {
		if (table->columns[i].bars)
			tm_xlsx_bars(&table->grid, at);
		at += table->columns[i].shown ? 2 : 1;
	}
	return tm_xlsx_end(&table->grid, err);
}

enum tm_status tm_xlsx_table(struct tm_xlsx *xlsx, struct tm_xlsx_sheet *sheet,
			     struct tm_error *err)
{
	struct table table = { .xlsx = xlsx,
			       .sheet = sheet,
			       .first = sheet->pieces->table };
	size_t own = table.first->column_count;
	size_t count = own + sheet->pages + sheet->groups + sheet->ids;
	enum tm_status status;

	table.columns = tm_xlsx_take(xlsx, (own + 1) * sizeof *table.columns);
	if (!table.columns)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < own; i++)
		table.columns[i].is = &table.first->columns[i];
	survey(&table);
	for (size_t i = 0; i < own; i++)
		count += table.columns[i].shown;
	status = check_size(&table, count, err);
	if (status)
		return status;
	if (!tm_xlsx_grid(xlsx, sheet, count, &table.grid))
		return tm_out_of_memory(err);
	put_heads(&table);
	return put_sheet(&table, err);
}
