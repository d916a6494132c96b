/* record.c - selecting the columns and the writer of a record stream. */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/print/record.h"

enum { PORTION = 1 << 16 };

static enum tm_status add_column(struct record_stream *stream,
				 const struct tm_field *field)
{
	for (size_t i = 0; i < stream->column_count; i++)
		if (stream->columns[i] == field)
			return tm_error_set(stream->call->err, TM_INVALID,
					    "--columns: '%s' is repeated", field->name);
	stream->columns[stream->column_count++] = field;
	return TM_OK;
}

static enum tm_status choose_column(struct record_stream *stream,
				    const struct tm_field *fields, const char *name)
{
	const struct tm_field *field = tm_field_find(fields, name);
	struct tm_error *err = stream->call->err;

	if (!field) {
		tm_error_set(err, TM_INVALID, "--columns: no column '%s'", name);
		return tm_field_suggest(fields, name, err);
	}
	if (!tm_view_shows(&stream->view, field)) {
		tm_error_set(err, TM_INVALID, "--columns: '%s' is private", field->name);
		return tm_error_hint(err, "add --include-private to include it");
	}
	return add_column(stream, field);
}

/* Parse --columns: "key,name". */
static enum tm_status choose_columns(struct record_stream *stream,
				     const struct tm_field *fields, const char *list)
{
	enum tm_status status = TM_OK;

	do {
		char name[64];
		size_t length = strcspn(list, ",");

		snprintf(name, sizeof name, "%.*s",
			 length < sizeof name ? (int)length : (int)sizeof name - 1, list);
		status = choose_column(stream, fields, name);
		list += length;
	} while (!status && *list++);
	return status;
}

static bool text_is_asked(const struct record_stream *stream)
{
	return stream->call->globals->format == FORMAT_TEXT;
}

/*
 * The default columns of the format (only keys for text with --null). Private ones are
 * omitted, and a notice names them.
 */
static void choose_default_columns(struct record_stream *stream,
				   const struct tm_field *fields)
{
	bool all = stream->layout == RECORD_SINGLE || stream->writer != &record_text;
	const struct tm_field *key = tm_field_find(fields, "key");
	char left[256] = "";

	if (key && stream->writer == &record_lines && text_is_asked(stream)) {
		stream->columns[stream->column_count++] = key;
		return;
	}
	for (; fields->kind; fields++) {
		size_t used = strlen(left);

		if (!all && !fields->width)
			continue;
		if (tm_view_shows(&stream->view, fields))
			stream->columns[stream->column_count++] = fields;
		else
			snprintf(left + used, sizeof left - used, "%s%s",
				 used ? ", " : "", fields->name);
	}
	if (*left)
		call_say(stream->call, NULL,
			 "Private fields omitted without --include-private: %s", left);
}

static enum tm_status choose_writer(struct record_stream *stream)
{
	static const struct record_writer *const writers[] = {
		[FORMAT_TEXT] = &record_text,   [FORMAT_JSON] = &record_json,
		[FORMAT_JSONL] = &record_jsonl, [FORMAT_CSV] = &record_csv,
		[FORMAT_TSV] = &record_tsv,     [FORMAT_MD] = &record_md,
	};
	const struct globals *globals = stream->call->globals;
	enum format format = globals->format;

	stream->writer = writers[format];
	if (!globals->null)
		return TM_OK;
	if (format != FORMAT_TEXT && format != FORMAT_TSV && format != FORMAT_JSONL)
		return tm_error_set(stream->call->err, TM_INVALID,
				    "--null requires the format text, tsv or jsonl");
	if (format != FORMAT_JSONL)
		stream->writer = &record_lines;
	return TM_OK;
}

enum tm_status record_open(struct record_stream *stream, struct call *call,
			   const struct tm_field *fields, enum record_layout layout)
{
	const char *list = call->globals->columns;
	enum tm_status status;

	*stream = (struct record_stream){
		.call = call,
		.view = call_view(call),
		.layout = layout,
		.line = TM_OUT_INIT,
		.cells = TM_OUT_INIT,
	};
	if (call->project)
		stream->currency = tm_project_currency(call->project);
	if (call->screen->tty)
		stream->screen_width = call->screen->width;
	status = choose_writer(stream);
	if (!status && list)
		status = choose_columns(stream, fields, list);
	if (status)
		return status;
	if (!list)
		choose_default_columns(stream, fields);
	if (stream->writer->begin)
		stream->writer->begin(stream);
	return TM_OK;
}

enum tm_status record_put(struct record_stream *stream, const void *record)
{
	stream->writer->put(stream, record);
	stream->count++;
	return stream->call->out->length < PORTION ? TM_OK : call_flush(stream->call);
}

enum tm_status record_close(struct record_stream *stream, enum tm_status status)
{
	if (!status && stream->writer->end)
		stream->writer->end(stream);
	tm_out_free(&stream->line);
	tm_out_free(&stream->cells);
	return status;
}
