/*
 * record.h - record streams: the output of every list.
 *
 * Commands pass structs and never format them; a writer turns them into text for people
 * or into a format for programs. A field table defines the columns: a noun's, or one of
 * the command's own. Adding a format means adding one struct record_writer.
 *
 * Text has the fields with a width, other formats have all; --columns selects in every
 * format. Private fields are omitted unless call_view() shows them, with a notice.
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
	const struct tm_field *columns[TM_FIELDS_MAX + 1]; /* NULL-terminated */
	size_t column_count;
	int64_t count;

	/* State of the text writer. */
	size_t screen_width; /* columns of the terminal; 0: no terminal, no truncation */
	size_t widths[TM_FIELDS_MAX];
	bool widths_fixed;         /* widths are final */
	struct tm_out line, cells; /* cells: buffered rows, NUL-separated */
};

struct record_writer {
	void (*begin)(struct record_stream *stream);
	void (*put)(struct record_stream *stream, const void *record);
	void (*end)(struct record_stream *stream);
};

extern const struct record_writer record_text, record_lines, record_json, record_jsonl,
	record_csv, record_tsv, record_md;

/*
 * Open a stream to call->out with the format, columns and project of call. Call
 * record_close() on success and failure.
 *
 * TM_INVALID  --columns names an unknown or private column, or the format does not
 *             support --null
 */
enum tm_status record_open(struct record_stream *stream, struct call *call,
			   const struct tm_field *fields, enum record_layout layout);

/* Write one struct; it need not outlive the call. */
enum tm_status record_put(struct record_stream *stream, const void *record);

/* Close the stream, with a trailer if status is TM_OK. Returns status. */
enum tm_status record_close(struct record_stream *stream, enum tm_status status);

/* Write a value as JSON: exact numbers, lists as arrays, empty values as null. */
void record_json_value(struct tm_json *json, const struct tm_field *field,
		       const void *record, const struct tm_currency *currency);

#endif
