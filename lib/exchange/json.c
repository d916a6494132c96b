/* json.c - what is around the objects: an array, or only white space (JSON lines). */
#include <string.h>

#include "lib/exchange/guard.h"

/* What may come next. */
enum expects {
	BEGIN,        /* [ or { */
	FIRST_OR_END, /* { or ] */
	ANOTHER,      /* { */
	COMMA_OR_END, /* , or ] */
	ANOTHER_OR_END /* { or the end of the file: JSON lines */,
	INSIDE, /* an object is being read */
	NOTHING
};

struct json {
	struct tm_guard guard;
	enum expects expects;
	bool array;
};

static enum tm_status refuse(struct json *json)
{
	static const char *const wants[] = {
		[BEGIN] = "expected [ or {",
		[FIRST_OR_END] = "expected an object {...} or ]",
		[ANOTHER] = "expected an object {...}",
		[COMMA_OR_END] = "expected a comma or ]",
		[ANOTHER_OR_END] = "expected an object {...}",
		[INSIDE] = "unclosed object begins here",
		[NOTHING] = "unexpected text after the array",
	};
	struct tm_position position = { json->guard.in->line, json->guard.column };

	if (json->expects == INSIDE)
		position = json->guard.start;
	return tm_reader_stop(json->guard.in, position, "%s", wants[json->expects]);
}

/* A byte between the objects. */
static enum tm_status take(struct json *json, char c)
{
	enum expects expects = json->expects;

	if (c == '[' && expects == BEGIN) {
		json->array = true;
		json->expects = FIRST_OR_END;
	} else if (c == '{' && expects != COMMA_OR_END && expects != NOTHING) {
		json->expects = INSIDE;
		tm_guard_begin(&json->guard);
	} else if (c == ']' && (expects == FIRST_OR_END || expects == COMMA_OR_END)) {
		json->expects = NOTHING;
	} else if (c == ',' && expects == COMMA_OR_END) {
		json->expects = ANOTHER;
	} else {
		return refuse(json);
	}
	return TM_OK;
}

/* The bytes of an object, up to its end. */
static enum tm_status take_object(struct json *json, const char *bytes, size_t length,
				  size_t *used)
{
	bool whole;
	enum tm_status status = tm_guard_take(&json->guard, bytes, length, used, &whole);

	if (status || !whole)
		return status;
	json->expects = json->array ? COMMA_OR_END : ANOTHER_OR_END;
	return tm_read_object(&json->guard);
}

static enum tm_status take_chunk(struct json *json)
{
	struct tm_reader *in = json->guard.in;
	enum tm_status status = TM_OK;
	size_t at = 0, used;

	while (at < in->length && !status) {
		char c = in->chunk[at];

		if (json->expects == INSIDE) {
			status =
				take_object(json, in->chunk + at, in->length - at, &used);
			at += used;
			continue;
		}
		if (!strchr(" \t\r\n", c))
			status = take(json, c);
		if (json->expects == INSIDE)
			continue;
		at++;
		json->guard.column = c == '\n' ? 1 : json->guard.column + 1;
		in->line += c == '\n';
	}
	return status;
}

enum tm_status tm_read_json(struct tm_reader *in)
{
	struct json json = { .guard = { .in = in, .column = 1, .text = TM_OUT_INIT } };
	enum tm_status status = TM_OK;

	while (in->length && !status) {
		status = take_chunk(&json);
		if (!status)
			status = tm_reader_more(in);
	}
	if (!status && json.expects != NOTHING && json.expects != ANOTHER_OR_END)
		status = refuse(&json);
	tm_out_free(&json.guard.text);
	return status;
}
