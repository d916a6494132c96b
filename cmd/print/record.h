/*
 * record.h - a stream of records: what every list prints.
 *
 * Commands hand over structs and never format them; a writer turns them into
 * text for people or into a format for programs. A field table says what the
 * columns are: a noun's, or one of the command's own. Adding a format is one
 * struct record_writer.
 *
 * Text shows the fields that have a width, the other formats all of them;
 * --columns chooses in every format. Private fields stay out unless
 * call_view() shows them, and what was left out is said.
 */
#ifndef RECORD_H
#define RECORD_H

#include "lib/base/json.h"

#include "cmd/cli/command.h"

enum record_layout {
	RECORD_LIST,
	RECORD_SINGLE /* one record: lines "name: value", one JSON object */
};

struct record_stream {
	struct call *call;
	struct tm_view view;
	const struct record_writer *writer;
	const struct tm_currency *currency;
	enum record_layout layout;
	const struct tm_field *columns[TM_FIELDS_MAX + 1]; /* NULL-ended */
	size_t column_count;
	int64_t count;

	/* Of the text writer. */
	size_t room; /* columns of the terminal; 0: no terminal, nothing is cut */
	size_t widths[TM_FIELDS_MAX];
	bool settled;              /* the widths are */
	struct tm_out line, cells; /* cells: of rows that wait for that, with NULs */
};

struct record_writer {
	void (*begin)(struct record_stream *stream);
	void (*put)(struct record_stream *stream, const void *record);
	void (*end)(struct record_stream *stream);
};

extern const struct record_writer record_text, record_lines, record_json, record_jsonl,
	record_csv, record_tsv, record_md;

/*
 * Begin a stream to call->out in the format, with the columns and for the
 * project that call has. Whatever comes of it, record_close() must follow.
 *
 * TM_INVALID  --columns names one that is not there or is private, or --null
 *             goes with a format that has its own way to end a record
 */
enum tm_status record_open(struct record_stream *stream, struct call *call,
			   const struct tm_field *fields, enum record_layout layout);

/* Write one struct; it need not outlive the call. */
enum tm_status record_put(struct record_stream *stream, const void *record);

/* End it: with what the format needs there when status is TM_OK. Returns status. */
enum tm_status record_close(struct record_stream *stream, enum tm_status status);

/* A value in JSON: numbers exact, lists as arrays, empty as null. */
void record_json_value(struct tm_json *json, const struct tm_field *field,
		       const void *record, const struct tm_currency *currency);

#endif
