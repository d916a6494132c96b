/*
 * record_json.c - JSON: an array with an object per line, only the lines (jsonl), or
 * one object. Stated numbers are written digit by digit from their text form, so that
 * they never pass through a double.
 */
#include <string.h>

#include "cmd/print/record.h"

/* "a;b" as ["a", "b"]. */
static void put_list(struct tm_json *json, const char *list)
{
	tm_json_array(json);
	while (*list) {
		char item[1025]; /* a list is one line of at most 1 KiB */
		size_t length = strcspn(list, ";");
		size_t taken = length < sizeof item ? length : sizeof item - 1;

		memcpy(item, list, taken);
		item[taken] = '\0';
		tm_json_string(json, item);
		list += length + (list[length] == ';');
	}
	tm_json_array_end(json);
}

void record_json_value(struct tm_json *json, const struct tm_field *field,
		       const void *record, const struct tm_currency *currency)
{
	char buf[TM_FIELD_TEXT_SIZE];
	const void *at = (const char *)record + field->offset;

	if (field->kind == TM_BOOL)
		tm_json_bool(json, *(const bool *)at);
	else if (tm_field_empty(field, record))
		tm_json_null(json);
	else if (field->kind == TM_NUMBER || field->kind == TM_AMOUNT)
		tm_json_real(json, *(const double *)at);
	else if (tm_kind_is_number(field->kind))
		tm_json_raw(json, tm_field_text(field, record, currency, buf));
	else if (field->kind == TM_LIST)
		put_list(json, tm_field_text(field, record, currency, buf));
	else
		tm_json_string(json, tm_field_text(field, record, currency, buf));
}

static void put_object(struct record_stream *stream, const void *record, bool compact)
{
	struct tm_json json = TM_JSON_INIT(stream->call->out, compact);

	tm_json_object(&json);
	for (size_t i = 0; i < stream->column_count; i++) {
		tm_json_key(&json, stream->columns[i]->name);
		record_json_value(&json, stream->columns[i], record, stream->currency);
	}
	tm_json_object_end(&json);
}

static void put(struct record_stream *stream, const void *record)
{
	bool list = stream->layout == RECORD_LIST;

	if (list)
		tm_out_text(stream->call->out, stream->count ? ",\n" : "[\n");
	put_object(stream, record, list);
}

static void end(struct record_stream *stream)
{
	const char *text = stream->layout == RECORD_SINGLE ? "\n"
			   : stream->count                 ? "\n]\n"
							   : "[]\n";

	tm_out_text(stream->call->out, text);
}

static void put_line(struct record_stream *stream, const void *record)
{
	put_object(stream, record, true);
	tm_out_char(stream->call->out, stream->call->globals->null ? '\0' : '\n');
}

const struct record_writer record_json = { NULL, put, end };
const struct record_writer record_jsonl = { NULL, put_line, NULL };
