/* json.c - two spaces per level, empty objects and arrays on one line. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "lib/base/amount.h"
#include "lib/base/escape.h"
#include "lib/base/json.h"

static void put_line(struct tm_json *json)
{
	if (json->compact)
		return;
	tm_out_char(json->out, '\n');
	tm_out_repeat(json->out, "  ", (size_t)json->depth);
}

/* Separator before the next item. */
static void separate(struct tm_json *json)
{
	if (json->keyed) {
		json->keyed = false;
		return;
	}
	if (json->filled)
		tm_out_char(json->out, ',');
	if (json->depth)
		put_line(json);
	json->filled = true;
}

static void begin(struct tm_json *json, char bracket)
{
	separate(json);
	tm_out_char(json->out, bracket);
	json->depth++;
	json->filled = false;
}

static void end(struct tm_json *json, char bracket)
{
	json->depth--;
	if (json->filled)
		put_line(json);
	tm_out_char(json->out, bracket);
	json->filled = true;
}

void tm_json_object(struct tm_json *json)
{
	begin(json, '{');
}

void tm_json_object_end(struct tm_json *json)
{
	end(json, '}');
}

void tm_json_array(struct tm_json *json)
{
	begin(json, '[');
}

void tm_json_array_end(struct tm_json *json)
{
	end(json, ']');
}

void tm_json_key(struct tm_json *json, const char *key)
{
	separate(json);
	tm_escape_json(json->out, key);
	tm_out_text(json->out, json->compact ? ":" : ": ");
	json->keyed = true;
}

void tm_json_string(struct tm_json *json, const char *text)
{
	if (!text) {
		tm_json_null(json);
		return;
	}
	separate(json);
	tm_escape_json(json->out, text);
}

void tm_json_raw(struct tm_json *json, const char *number)
{
	separate(json);
	tm_out_text(json->out, number);
}

void tm_json_int(struct tm_json *json, int64_t value)
{
	separate(json);
	tm_out_print(json->out, "%" PRId64, value);
}

void tm_json_real(struct tm_json *json, double value)
{
	char text[TM_AMOUNT_SIZE];

	tm_amount_exact(value, text);
	tm_json_raw(json, isfinite(value) ? text : "null");
}

void tm_json_bool(struct tm_json *json, bool value)
{
	tm_json_raw(json, value ? "true" : "false");
}

void tm_json_null(struct tm_json *json)
{
	tm_json_raw(json, "null");
}
