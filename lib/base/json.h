/*
 * json.h - streaming JSON writer.
 *
 * It inserts commas and nothing else: begin and end must match, and a key precedes each
 * value of an object.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdint.h>

#include "lib/base/out.h"

struct tm_json {
	struct tm_out *out;
	bool compact; /* no white space; otherwise two spaces per level */
	int depth;
	bool filled; /* the open object or array is not empty */
	bool keyed;  /* a key has been written, its value has not */
};

/* clang-format off */
#define TM_JSON_INIT(where, tight) { .out = (where), .compact = (tight) }
/* clang-format on */

void tm_json_object(struct tm_json *json);
void tm_json_object_end(struct tm_json *json);
void tm_json_array(struct tm_json *json);
void tm_json_array_end(struct tm_json *json);
void tm_json_key(struct tm_json *json, const char *key);

void tm_json_string(struct tm_json *json, const char *text); /* NULL is null */
void tm_json_int(struct tm_json *json, int64_t value);
void tm_json_real(struct tm_json *json, double value); /* NaN, infinity: null */
void tm_json_bool(struct tm_json *json, bool value);
void tm_json_null(struct tm_json *json);

/* A number in text form, such as 1500000.00; must be valid JSON. */
void tm_json_raw(struct tm_json *json, const char *number);

#endif
