/*
 * csv.c - CSV, parsed by libcsv. It is fed line by line because it does not report its
 * position and its callbacks cannot stop it.
 */
#include <csv.h>
#include <string.h>

#include "lib/base/out.h"

#include "lib/exchange/reader.h"
#include "lib/exchange/text.h"

enum { MAX_COLUMNS = 64, MAX_ROW_BYTES = 1 << 24 };

struct csv {
	struct tm_reader *in;
	struct csv_parser parser;
	enum tm_status status;
	int fields[MAX_COLUMNS]; /* which field each column is */
	size_t columns;          /* 0 until the header has been read */
	struct tm_out cells;     /* of the current row, each with its NUL */
	size_t starts[MAX_COLUMNS];
	size_t count; /* number of cells; those beyond MAX_COLUMNS are not stored */
	bool within;  /* inside a row */
	size_t bytes; /* of it */
	int64_t row;  /* the line where it began */
	bool after_cr;
};

static const char *cell(const struct csv *csv, size_t i)
{
	return csv->cells.bytes + csv->starts[i];
}

static struct tm_position at(const struct csv *csv, size_t column)
{
	return (struct tm_position){ csv->row, (int64_t)column };
}

static void take_cell(void *text, size_t length, void *data)
{
	struct csv *csv = data;

	if (csv->count < MAX_COLUMNS) {
		csv->starts[csv->count] = csv->cells.length;
		tm_out_put(&csv->cells, length ? text : "", length);
		tm_out_char(&csv->cells, '\0');
	}
	csv->count++;
}

/* Whether all required columns are present. */
static void check_columns(struct csv *csv)
{
	struct tm_reader *in = csv->in;
	const struct tm_field *fields = in->type->fields;
	uint64_t has = 0;

	for (size_t i = 0; i < csv->columns; i++)
		has |= UINT64_C(1) << csv->fields[i];
	if (in->reading->update && !(has & 3)) /* TM_RECORD_FIELDS */
		tm_reader_problem(in, at(csv, 0), "--update needs a column 'key'");
	for (size_t i = 0; fields[i].kind && !in->reading->update; i++)
		if (fields[i].flags & TM_REQUIRED && !(has >> i & 1) &&
		    tm_field_empty(&fields[i], in->type->preset))
			tm_reader_problem(in, at(csv, 0), "no column '%s'",
					  fields[i].name);
}

/* A single cell that holds separators comes from a file with another delimiter. */
static void hint_delimiter(struct csv *csv)
{
	struct tm_error *err = &csv->in->reading->problems.items[0];

	if (csv->count == 1 && strchr(cell(csv, 0), ';'))
		tm_error_hint(err,
			      "use --delimiter ';' for cells separated by semicolons");
	else if (csv->count == 1 && strchr(cell(csv, 0), '\t'))
		tm_error_hint(err, "use --delimiter tab for cells separated by tabs");
}

static enum tm_status take_head(struct csv *csv)
{
	struct tm_reader *in = csv->in;

	if (csv->count > MAX_COLUMNS)
		return tm_reader_stop(in, at(csv, MAX_COLUMNS + 1),
				      "more than %d columns", MAX_COLUMNS);
	for (size_t i = 0; i < csv->count; i++) {
		int field = tm_reader_field(in, at(csv, i + 1), cell(csv, i));

		for (size_t j = 0; j < i && field >= 0; j++)
			if (csv->fields[j] == field)
				tm_reader_problem(in, at(csv, i + 1),
						  "column '%s' is repeated",
						  cell(csv, i));
		csv->fields[i] = field;
	}
	csv->columns = csv->count;
	if (in->reading->problems.total) {
		hint_delimiter(csv);
		return TM_BAD_INPUT;
	}
	check_columns(csv);
	return in->reading->problems.total ? TM_BAD_INPUT : TM_OK;
}

static enum tm_status take_record(struct csv *csv)
{
	struct tm_reader *in = csv->in;
	bool raw = in->reading->raw;

	tm_reader_begin_row(in, at(csv, 0));
	if (csv->count != csv->columns)
		tm_reader_problem(in, at(csv, 0), "%zu cell%s, but the header has %zu",
				  csv->count, csv->count == 1 ? "" : "s", csv->columns);
	for (size_t i = 0; i < csv->count && csv->count == csv->columns; i++) {
		const char *text = cell(csv, i);

		tm_reader_value(in, csv->fields[i], at(csv, i + 1),
				raw ? text : tm_unescape_csv(text));
	}
	return tm_reader_end_row(in);
}

static void take_row(int end, void *data)
{
	struct csv *csv = data;

	(void)end;
	if (!csv->status)
		csv->status = tm_out_status(&csv->cells, csv->in->err);
	if (!csv->status)
		csv->status = csv->columns ? take_record(csv) : take_head(csv);
	tm_out_clear(&csv->cells);
	csv->count = 0;
	csv->within = false;
	csv->bytes = 0;
}

/* The length of the first line, with its end: LF, CR LF or CR. */
static size_t line_length(const char *text, size_t length)
{
	const char *lf = memchr(text, '\n', length);
	const char *cr;

	if (lf)
		length = (size_t)(lf - text) + 1;
	cr = memchr(text, '\r', length);
	if (cr && cr + 1 != lf)
		length = (size_t)(cr - text) + 1;
	return length;
}

/* Whether libcsv skips a line of this. */
static bool is_blank(const char *text, size_t length)
{
	while (length && strchr(" \t\r\n", *text)) {
		text++;
		length--;
	}
	return !length;
}

/* Feed a line, or the part of it that has been read. */
static enum tm_status feed(struct csv *csv, const char *text, size_t length)
{
	struct tm_reader *in = csv->in;
	bool over = text[length - 1] == '\n' || text[length - 1] == '\r';

	if (!csv->within && !is_blank(text, length)) {
		csv->within = true;
		csv->row = in->line;
	}
	csv->bytes += length;
	if (csv->bytes > MAX_ROW_BYTES)
		return tm_reader_stop(in, at(csv, csv->count + 1),
				      "row longer than 16 MiB; is a quote unclosed?");
	if (csv_parse(&csv->parser, text, length, take_cell, take_row, csv) != length &&
	    !csv->status) {
		if (csv_error(&csv->parser) != CSV_EPARSE)
			return tm_out_of_memory(in->err);
		csv->row = in->line;
		return tm_reader_stop(in, at(csv, csv->count + 1),
				      "quote inside an unquoted cell: quote the cell and "
				      "double the quotes in it");
	}
	if (over && !(csv->after_cr && length == 1 && *text == '\n'))
		in->line++;
	csv->after_cr = text[length - 1] == '\r';
	return csv->status;
}

static enum tm_status feed_file(struct csv *csv)
{
	struct tm_reader *in = csv->in;
	enum tm_status status = TM_OK;

	while (in->length && !status) {
		size_t at = 0;

		while (at < in->length && !status) {
			size_t length = line_length(in->chunk + at, in->length - at);

			status = feed(csv, in->chunk + at, length);
			at += length;
		}
		if (!status)
			status = tm_reader_more(in);
	}
	if (status)
		return status; /* csv_fini() must not be called after an error */
	if (csv_fini(&csv->parser, take_cell, take_row, csv) && !csv->status)
		return tm_reader_stop(in, at(csv, csv->count + 1),
				      "unclosed quote in this cell");
	if (!csv->status && !csv->columns)
		return tm_reader_stop(
			in, (struct tm_position){ 1, 0 },
			"the file is empty; its first line must name the columns");
	return csv->status;
}

static enum tm_status set_delimiter(struct csv *csv)
{
	const char *given = csv->in->reading->delimiter;
	char c = given ? *given : ',';

	if (given && (!strcmp(given, "tab") || !strcmp(given, "\\t")))
		c = '\t';
	else if (given && (strlen(given) != 1 || (unsigned char)c >= 0x80 ||
			   (c < ' ' && c != '\t') || strchr(" \"'", c)))
		return tm_error_set(csv->in->err, TM_INVALID,
				    "--delimiter: '%.20s' is not a single character",
				    given);
	csv_set_delim(&csv->parser, (unsigned char)c);
	return TM_OK;
}

enum tm_status tm_read_csv(struct tm_reader *in)
{
	struct csv csv = { .in = in, .cells = TM_OUT_INIT };
	enum tm_status status;

	if (csv_init(&csv.parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL))
		return tm_out_of_memory(in->err);
	csv_set_blk_size(&csv.parser, 4096);
	status = set_delimiter(&csv);
	if (!status)
		status = feed_file(&csv);
	csv_free(&csv.parser);
	tm_out_free(&csv.cells);
	return status;
}
