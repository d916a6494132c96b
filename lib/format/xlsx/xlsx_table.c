/*
 * xlsx_table.c - a worksheet with all of its tables, one below the other. Numbers stay
 * numbers, with a matching format.
 */
#include <math.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/xlsx/xlsx_inside.h"

enum {
	LINE_OF_HEAD = 5000, /* minimum width before a header wraps */
	WIDEST_HEAD = 14000,
	HIGHEST = 20000, /* of rotated headers; longer ones wrap */
	ROTATED = 2200,  /* wider headers of check columns are rotated */
	ROTATED_WIDTH = 1300
};

/* A column of a worksheet, and what the cells of all its tables need. */
struct column {
	const struct tm_doc_column *is;
	int64_t widest; /* widest text, thousandths of an em */
	double largest; /* largest number */
	bool thousands; /* computed money, without decimals */
	bool bars;
	bool shown; /* has texts for people, in a column of their own */
	int64_t widest_shown;
};

/* -- values as cells */

static bool is_number(const struct tm_doc_cell *cell)
{
	return cell->value == TM_CELL_INT || cell->value == TM_CELL_REAL ||
	       cell->value == TM_CELL_MINOR || cell->value == TM_CELL_BAR;
}

static double number_of(const struct tm_xlsx *xlsx, const struct tm_doc_cell *cell)
{
	double number = cell->value == TM_CELL_INT || cell->value == TM_CELL_MINOR
				? (double)cell->integer
				: cell->real;

	if (cell->value == TM_CELL_MINOR)
		for (int i = 0; i < xlsx->doc->head.digits; i++)
			number /= 10;
	return fabs(number);
}

/* The text of a cell that is not a number; NULL if empty. */
static const char *text_of(const struct tm_xlsx *xlsx, const struct tm_doc_column *column,
			   const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE])
{
	struct tm_doc_cell usual = *cell;
	const char *text;

	if (cell->value != TM_CELL_EMPTY)
		usual.shown = NULL;
	text = tm_show_cell(xlsx->doc, column, &usual, space);
	return *text ? text : NULL;
}

/* A number of its own kind is shown as that number, rounded. */
static const char *shown_of(const struct tm_doc_cell *value)
{
	bool told = value->value == TM_CELL_BAR || !is_number(value);

	if (!told || value->value == TM_CELL_EMPTY || !value->shown || !*value->shown)
		return NULL;
	if (value->value == TM_CELL_TEXT && !strcmp(value->text, value->shown))
		return NULL;
	return value->shown;
}

static void widen_to(int64_t *widest, const char *text, bool bold)
{
	int64_t width;

	if (*widest >= TM_XLSX_WIDEST)
		return;
	width = tm_measure_text(text, bold);
	*widest = width > *widest ? width : *widest;
}

static void survey_cell(const struct tm_xlsx *xlsx, struct column *column,
			const struct tm_doc_cell *cell, bool bold)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown = shown_of(cell);
	const char *text =
		is_number(cell) ? NULL : text_of(xlsx, column->is, cell, space);

	if (text)
		widen_to(&column->widest, text, bold);
	if (shown)
		widen_to(&column->widest_shown, shown, bold);
	column->shown |= shown != NULL;
	column->bars |= cell->value == TM_CELL_BAR;
	if (!is_number(cell))
		return;
	column->largest = fmax(column->largest, number_of(xlsx, cell));
	if (cell->value == TM_CELL_REAL && number_of(xlsx, cell) >= 1000)
		column->thousands = true;
}

/* A number format with three significant digits, as numbers are shown to people. */
static enum tm_xlsx_form form_of_size(double number)
{
	if (number < 0.001 && number > 0)
		return TM_XLSX_POWERS;
	if (number >= 100 || number == rint(number))
		return TM_XLSX_WHOLE;
	if (number >= 10)
		return TM_XLSX_TENTHS;
	return number >= 1 ? TM_XLSX_HUNDREDTHS : TM_XLSX_THOUSANDTHS;
}

static enum tm_xlsx_form form_of(const struct tm_xlsx *xlsx, const struct column *column,
				 const struct tm_doc_cell *cell)
{
	double number = number_of(xlsx, cell);
	bool stated = cell->value == TM_CELL_MINOR;
	bool known = xlsx->currency && !*column->is->unit;

	if (cell->value == TM_CELL_BAR)
		return TM_XLSX_PERCENT;
	if (cell->value == TM_CELL_REAL && number >= 1e15)
		return TM_XLSX_POWERS;
	if (stated || column->is->kind == TM_DOC_MONEY) {
		bool whole = cell->value == TM_CELL_INT || column->thousands;

		if (!stated && whole)
			return known ? TM_XLSX_MONEY_WHOLE : TM_XLSX_WHOLE;
		return known ? TM_XLSX_MONEY : TM_XLSX_AMOUNT;
	}
	if (cell->value == TM_CELL_INT)
		return TM_XLSX_INT;
	switch (column->is->kind) {
	case TM_DOC_RATE:
		return number > 0 && number < 0.0001 ? TM_XLSX_POWERS : TM_XLSX_RATE;
	case TM_DOC_PROBABILITY:
	case TM_DOC_BAR:
		return TM_XLSX_PERCENT;
	case TM_DOC_RATIO:
		return TM_XLSX_RATIO;
	default:
		return form_of_size(number);
	}
}

/* With thousands separators, sign, decimals and currency, in bold. */
static int64_t width_of_number(double number, enum tm_doc_kind kind)
{
	int64_t digits = 1, width = kind == TM_DOC_INT ? 600 : 2200;

	while (number >= 10 && digits < 19) {
		number /= 10;
		digits++;
	}
	width += 600 * digits + 300 * ((digits - 1) / 3);
	return kind == TM_DOC_MONEY ? width + 2400 : width;
}

static int64_t width_of(const struct column *column)
{
	int64_t width = column->widest, number = 0;

	if (column->largest > 0)
		number = width_of_number(column->largest, column->is->kind);
	if (column->bars && width < 8000)
		width = 8000;
	width = width > number ? width : number;
	return width < TM_XLSX_WIDEST ? width : TM_XLSX_WIDEST;
}

static void set_cell(const struct tm_xlsx *xlsx, const struct column *column,
		     const struct tm_doc_cell *value, struct tm_xlsx_cell *cell)
{
	const char *exact;

	cell->align = tm_show_align(column->is);
	cell->bold |= value->emphasis;
	if (!is_number(value)) {
		cell->form = TM_XLSX_TEXT;
		cell->text = text_of(xlsx, column->is, value, cell->number);
		if (value->value == TM_CELL_TEXT && column->is->kind == TM_DOC_URL &&
		    tm_rels_links(value->text)) {
			cell->form = TM_XLSX_LINK;
			cell->address = value->text;
		}
		return;
	}
	if (value->value == TM_CELL_BAR)
		cell->align = TM_ALIGN_END; /* to the right of the bar if possible */
	cell->form = form_of(xlsx, column, value);
	exact = tm_show_exact(xlsx->doc, value, cell->number);
	if (exact != cell->number)
		*cell->number = '\0';
}

/* -- tables */

struct table {
	struct tm_xlsx *xlsx;
	struct tm_xlsx_worksheet *sheet;
	const struct tm_doc_table *first; /* has the columns of all tables */
	struct column *columns;
	struct tm_xlsx_writer writer;
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
				survey_cell(table->xlsx, &table->columns[i],
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
		tm_error_set(err, TM_INVALID,
			     "a worksheet holds %d rows, '%.100s' has %zu", TM_XLSX_ROWS,
			     table->sheet->name, rows);
	else if (columns > TM_XLSX_COLUMNS)
		tm_error_set(err, TM_INVALID,
			     "a worksheet holds %d columns, '%.100s' has %zu",
			     TM_XLSX_COLUMNS, table->sheet->name, columns);
	else
		return TM_OK;
	return tm_error_hint(err, "use another format, such as csv");
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
	struct tm_xlsx_cell *cell = &table->writer.cells[table->at];
	int64_t length = tm_measure_text(text, true), min;

	cell->form = TM_XLSX_HEAD;
	cell->align = align;
	cell->text = text;
	if (turns && length > ROTATED) {
		cell->form = TM_XLSX_ROTATED;
		min = ROTATED_WIDTH * (1 + length / HIGHEST);
		length = length < HIGHEST ? length : HIGHEST;
		table->highest = length > table->highest ? length : table->highest;
	} else {
		min = width_of_head(text);
	}
	table->writer.widths[table->at++] = width > min ? width : min;
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
		const struct column *column = &table->columns[i];
		const char *heading = heading_of(table, column->is);
		struct tm_out shown = TM_OUT_INIT;

		put_head(table, heading,
			 column->bars ? TM_ALIGN_END : tm_show_align(column->is),
			 width_of(column), column->is->kind == TM_DOC_CHECK);
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
	struct tm_xlsx_cell *cell = &table->writer.cells[table->at];

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
	const struct tm_xlsx_worksheet *sheet = table->sheet;
	struct tm_xlsx_cell *cells = table->writer.cells;

	table->at = 0;
	put_place(table, sheet->pages, piece->page, row->emphasis);
	put_place(table, sheet->groups, row->group, row->emphasis);
	for (size_t i = 0; i < table->first->column_count; i++) {
		const struct column *column = &table->columns[i];

		cells[table->at].bold = row->emphasis;
		set_cell(table->xlsx, column, &row->cells[i], &cells[table->at++]);
		if (!column->shown)
			continue;
		cells[table->at].bold = row->emphasis || row->cells[i].emphasis;
		cells[table->at++].text = shown_of(&row->cells[i]);
	}
	put_place(table, sheet->ids, row->id, row->emphasis);
	tm_xlsx_row(&table->writer, 0);
}

static enum tm_status put_sheet(struct table *table, struct tm_error *err)
{
	/* Points: a font of size 10, and space for the filter button. */
	int height = table->highest ? (int)(table->highest / 100) + 24 : 0;
	size_t at = table->sheet->pages + (size_t)table->sheet->groups;

	tm_xlsx_begin(&table->writer, 1);
	tm_xlsx_row(&table->writer, height);
	for (struct tm_xlsx_piece *piece = table->sheet->pieces; piece;
	     piece = piece->below) {
		piece->row = table->sheet->rows + 1;
		for (const struct tm_doc_row *row = piece->table->rows; row;
		     row = row->next)
			put_row(table, piece, row);
	}
	for (size_t i = 0; i < table->first->column_count; i++) {
		if (table->columns[i].bars)
			tm_xlsx_bars(&table->writer, at);
		at += table->columns[i].shown ? 2 : 1;
	}
	return tm_xlsx_end(&table->writer, err);
}

enum tm_status tm_xlsx_table(struct tm_xlsx *xlsx, struct tm_xlsx_worksheet *sheet,
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
	if (!tm_xlsx_open(xlsx, sheet, count, &table.writer))
		return tm_out_of_memory(err);
	put_heads(&table);
	return put_sheet(&table, err);
}
