/*
 * record_csv.c - formats of separated cells: CSV (RFC 4180: CR LF, text always quoted,
 * numbers unquoted), TSV (with \t \n \r \\ escaped), and for --null TSV rows without a
 * header, each terminated by NUL.
 */
#include <string.h>

#include "lib/base/escape.h"

#include "cmd/print/record.h"

static void put_name(struct record_stream *stream, size_t i, const char *separator)
{
	tm_out_text(stream->call->out, i ? separator : "");
	tm_out_text(stream->call->out, stream->columns[i]->name);
}

static void csv_begin(struct record_stream *stream)
{
	for (size_t i = 0; i < stream->column_count; i++)
		put_name(stream, i, ",");
	tm_out_text(stream->call->out, "\r\n");
}

static void csv_put(struct record_stream *stream, const void *record)
{
	struct tm_out *out = stream->call->out;

	for (size_t i = 0; i < stream->column_count; i++) {
		const struct tm_field *field = stream->columns[i];
		char buf[TM_FIELD_TEXT_SIZE];
		const char *text = tm_field_text(field, record, stream->currency, buf);

		if (i)
			tm_out_char(out, ',');
		if (tm_kind_is_number(field->kind))
			tm_out_text(out, text);
		else
			tm_escape_csv(out, text, stream->call->globals->raw);
	}
	tm_out_text(out, "\r\n");
}

static void tsv_begin(struct record_stream *stream)
{
	for (size_t i = 0; i < stream->column_count; i++)
		put_name(stream, i, "\t");
	tm_out_char(stream->call->out, '\n');
}

static void put_cell(struct tm_out *out, const char *text)
{
	static const char plain[] = "\t\n\r\\", letters[] = "tnr\\";

	for (;;) {
		size_t length = strcspn(text, plain);

		tm_out_put(out, text, length);
		text += length;
		if (!*text)
			break;
		tm_out_char(out, '\\');
		tm_out_char(out, letters[strchr(plain, *text++) - plain]);
	}
}

static void put_cells(struct record_stream *stream, const void *record, char end)
{
	struct tm_out *out = stream->call->out;

	for (size_t i = 0; i < stream->column_count; i++) {
		char buf[TM_FIELD_TEXT_SIZE];

		if (i)
			tm_out_char(out, '\t');
		put_cell(out, tm_field_text(stream->columns[i], record, stream->currency,
					    buf));
	}
	tm_out_char(out, end);
}

static void tsv_put(struct record_stream *stream, const void *record)
{
	put_cells(stream, record, '\n');
}

static void lines_put(struct record_stream *stream, const void *record)
{
	put_cells(stream, record, '\0');
}

const struct record_writer record_csv = { csv_begin, csv_put, NULL };
const struct record_writer record_tsv = { tsv_begin, tsv_put, NULL };
const struct record_writer record_lines = { NULL, lines_put, NULL };
