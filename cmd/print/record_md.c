/* record_md.c - a table in GitHub Flavored Markdown. */
#include "lib/base/escape.h"

#include "cmd/print/record.h"

static void begin(struct record_stream *stream)
{
	struct tm_out *out = stream->call->out;

	for (size_t i = 0; i < stream->column_count; i++) {
		tm_out_text(out, "| ");
		tm_escape_md(out, stream->columns[i]->name, "<br>");
		tm_out_char(out, ' ');
	}
	tm_out_text(out, "|\n");
	for (size_t i = 0; i < stream->column_count; i++)
		tm_out_text(out, tm_kind_is_number(stream->columns[i]->kind) ? "| ---: "
									     : "| --- ");
	tm_out_text(out, "|\n");
}

static void put(struct record_stream *stream, const void *record)
{
	struct tm_out *out = stream->call->out;

	for (size_t i = 0; i < stream->column_count; i++) {
		const struct tm_field *field = stream->columns[i];
		char buf[TM_FIELD_TEXT_SIZE];
		const char *text = tm_field_text(field, record, stream->currency, buf);

		tm_out_text(out, "| ");
		if (tm_kind_is_number(field->kind)) /* "1.5" would be parsed as a list */
			tm_out_text(out, text);
		else
			tm_escape_md(out, text, "<br>");
		tm_out_char(out, ' ');
	}
	tm_out_text(out, "|\n");
}

const struct record_writer record_md = { begin, put, NULL };
