/* doc_table.c - building the tables of a document. */
#include <math.h>
#include <string.h>

#include "lib/document/doc_build.h"

void tm_doc_table(struct tm_doc *doc, const char *id, const char *caption)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_TABLE, "");
	struct tm_doc_table *table = block ? tm_doc_take(doc, sizeof *table) : NULL;

	if (!table)
		return;
	table->id = tm_doc_copy(doc, id);
	table->caption = tm_doc_copy(doc, caption);
	table->group = "";
	block->table = table;
}

static struct tm_doc_table *open_table(struct tm_doc *doc)
{
	struct tm_doc_block *block = tm_doc_block_open(doc, TM_BLOCK_TABLE);

	return block ? block->table : NULL;
}

/* Reserve space for one more column; existing columns are copied. */
static struct tm_doc_column *next_column(struct tm_doc *doc, struct tm_doc_table *table)
{
	if (table->column_count == table->column_room) {
		size_t room = table->column_room ? 2 * table->column_room : 16;
		struct tm_doc_column *columns = tm_doc_take(doc, room * sizeof *columns);

		if (!columns)
			return NULL;
		if (table->column_count)
			memcpy(columns, table->columns,
			       table->column_count * sizeof *columns);
		table->columns = columns;
		table->column_room = room;
	}
	return &table->columns[table->column_count++];
}

void tm_doc_column(struct tm_doc *doc, const struct tm_doc_column *column)
{
	struct tm_doc_table *table = open_table(doc);
	struct tm_doc_column *added;

	if (table && table->rows)
		tm_doc_fail(doc, "a column was added after the first row");
	if (!table || table->rows)
		return;
	added = next_column(doc, table);
	if (!added)
		return;
	*added = *column;
	added->key = tm_doc_copy(doc, column->key);
	added->title = tm_doc_copy(doc, column->title);
	added->unit = tm_doc_copy(doc, column->unit);
	added->marks |= column->marks & TM_MARK_ALL ? 0 : doc->marks;
}

void tm_doc_group(struct tm_doc *doc, const char *text)
{
	struct tm_doc_table *table = open_table(doc);

	if (table)
		table->group = tm_doc_copy(doc, text);
}

void tm_doc_row(struct tm_doc *doc, const char *id)
{
	struct tm_doc_table *table = open_table(doc);
	struct tm_doc_row *row = table ? tm_doc_take(doc, sizeof *row) : NULL;

	if (!row)
		return;
	row->id = tm_doc_copy(doc, id);
	row->group = table->group;
	row->marks = doc->marks;
	row->cells = tm_doc_take(doc, table->column_count * sizeof *row->cells);
	if (table->last_row)
		table->last_row->next = row;
	else
		table->rows = row;
	table->last_row = row;
	table->row_count++;
}

static struct tm_doc_row *open_row(struct tm_doc *doc)
{
	struct tm_doc_table *table = open_table(doc);

	if (table && !table->last_row)
		tm_doc_fail(doc, "a cell was added before the first row");
	return table ? table->last_row : NULL;
}

void tm_doc_row_emphasis(struct tm_doc *doc)
{
	struct tm_doc_row *row = open_row(doc);

	if (row)
		row->emphasis = true;
}

/* Append a cell to the last row. */
static void add_cell(struct tm_doc *doc, struct tm_doc_cell cell)
{
	struct tm_doc_row *row = open_row(doc);

	if (row && row->filled == doc->last_page->last_block->table->column_count)
		tm_doc_fail(doc, "a row has more cells than its table has columns");
	else if (row)
		row->cells[row->filled++] = cell;
}

void tm_doc_cell_empty(struct tm_doc *doc)
{
	add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_EMPTY });
}

void tm_doc_cell_text(struct tm_doc *doc, const char *text)
{
	if (text)
		add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_TEXT,
						    .text = tm_doc_copy(doc, text) });
	else
		tm_doc_cell_empty(doc);
}

void tm_doc_cell_int(struct tm_doc *doc, int64_t value)
{
	if (value == INT64_MIN)
		tm_doc_cell_empty(doc);
	else
		add_cell(doc,
			 (struct tm_doc_cell){ .value = TM_CELL_INT, .integer = value });
}

void tm_doc_cell_real(struct tm_doc *doc, double value)
{
	if (isfinite(value))
		add_cell(doc,
			 (struct tm_doc_cell){ .value = TM_CELL_REAL, .real = value });
	else
		tm_doc_cell_empty(doc);
}

void tm_doc_cell_minor(struct tm_doc *doc, int64_t minor)
{
	if (minor == INT64_MIN)
		tm_doc_cell_empty(doc);
	else
		add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_MINOR,
						    .integer = minor });
}

void tm_doc_cell_check(struct tm_doc *doc, bool check)
{
	add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_CHECK, .check = check });
}

void tm_doc_cell_bar(struct tm_doc *doc, double value)
{
	if (isfinite(value))
		add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_BAR,
						    .real = value < 0   ? 0
							    : value > 1 ? 1
									: value });
	else
		tm_doc_cell_empty(doc);
}

void tm_doc_cell_span(struct tm_doc *doc, double from, double to)
{
	bool known = isfinite(from) && isfinite(to) && from <= to;
	double *span = known ? tm_doc_take(doc, 2 * sizeof *span) : NULL;

	if (!span) {
		tm_doc_cell_empty(doc);
		return;
	}
	span[0] = from;
	span[1] = to;
	add_cell(doc, (struct tm_doc_cell){ .value = TM_CELL_SPAN, .span = span });
}

/* The last cell added; NULL before the first cell of a row. */
static struct tm_doc_cell *last_cell(struct tm_doc *doc)
{
	struct tm_doc_row *row = open_row(doc);

	if (row && !row->filled)
		tm_doc_fail(doc, "no cell was added yet");
	return row && row->filled ? &row->cells[row->filled - 1] : NULL;
}

void tm_doc_cell_shown(struct tm_doc *doc, const char *shown)
{
	struct tm_doc_cell *cell = last_cell(doc);

	if (cell)
		cell->shown = tm_doc_copy(doc, shown);
}

void tm_doc_cell_emphasis(struct tm_doc *doc)
{
	struct tm_doc_cell *cell = last_cell(doc);

	if (cell)
		cell->emphasis = true;
}
