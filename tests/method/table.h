/* table.h - test data: a CSV file in memory. A missing column fails the calling test. */
#ifndef TEST_METHOD_TABLE_H
#define TEST_METHOD_TABLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <csv.h>
#include <math.h>

#define TABLE_COLUMNS 16

struct table {
	char **cells; /* rows of TABLE_COLUMNS, including the header */
	size_t rows;  /* without the header */
	size_t used;  /* while reading: cells of the current row */
};

static inline char *test_file(const char *name)
{
	char path[512];
	char *text;
	long size;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", TEST_DATA, name);
	file = fopen(path, "rb");
	if (!file)
		fail_msg("cannot open %s", path);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	assert_true(size > 0);
	rewind(file);
	text = malloc((size_t)size + 1);
	assert_non_null(text);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	text[size] = '\0';
	fclose(file);
	return text;
}

static inline void table_cell_end(void *cell, size_t length, void *data)
{
	struct table *table = data;
	char *copy = malloc(length + 1);

	assert_true(table->used < TABLE_COLUMNS);
	assert_non_null(copy);
	memcpy(copy, cell, length);
	copy[length] = '\0';
	table->cells[table->rows * TABLE_COLUMNS + table->used++] = copy;
}

static inline void table_row_end(int end, void *data)
{
	struct table *table = data;

	(void)end;
	table->rows++;
	table->used = 0;
	table->cells = realloc(table->cells,
			       (table->rows + 1) * TABLE_COLUMNS * sizeof *table->cells);
	assert_non_null(table->cells);
	memset(&table->cells[table->rows * TABLE_COLUMNS], 0,
	       TABLE_COLUMNS * sizeof *table->cells);
}

static inline struct table table_read(const char *name)
{
	struct table table = { 0 };
	struct csv_parser parser;
	char *text = test_file(name);

	table.cells = calloc(TABLE_COLUMNS, sizeof *table.cells);
	assert_non_null(table.cells);
	assert_int_equal(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI), 0);
	assert_int_equal(csv_parse(&parser, text, strlen(text), table_cell_end,
				   table_row_end, &table),
			 strlen(text));
	assert_int_equal(csv_fini(&parser, table_cell_end, table_row_end, &table), 0);
	csv_free(&parser);
	free(text);
	assert_true(table.rows > 1);
	table.rows--;
	return table;
}

static inline void table_free(struct table *table)
{
	for (size_t i = 0; i < (table->rows + 1) * TABLE_COLUMNS; i++)
		free(table->cells[i]);
	free(table->cells);
}

/* "" for an empty cell. Row 0 follows the header. */
static inline const char *table_cell(const struct table *table, size_t row,
				     const char *column)
{
	for (size_t i = 0; i < TABLE_COLUMNS && table->cells[i]; i++) {
		if (!strcmp(table->cells[i], column)) {
			const char *cell = table->cells[(row + 1) * TABLE_COLUMNS + i];

			return cell ? cell : "";
		}
	}
	fail_msg("no column %s", column);
	return "";
}

/* NaN for an empty cell. */
static inline double table_number(const struct table *table, size_t row,
				  const char *column)
{
	const char *cell = table_cell(table, row, column);
	char *end;
	double number;

	if (!*cell)
		return (double)NAN;
	number = strtod(cell, &end);
	assert_true(end != cell && !*end);
	return number;
}

/* The row with that value in the column; table->rows if there is none. */
static inline size_t table_find(const struct table *table, const char *column,
				const char *value)
{
	size_t row = 0;

	while (row < table->rows && strcmp(table_cell(table, row, column), value) != 0)
		row++;
	return row;
}

#endif
