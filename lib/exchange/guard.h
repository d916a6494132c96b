/* guard.h - a check of JSON objects before cJSON parses them. */
#ifndef EXCHANGE_GUARD_H
#define EXCHANGE_GUARD_H

#include "lib/base/out.h"

#include "lib/exchange/reader.h"

/*
 * cJSON reads numbers as doubles, ends strings at \u0000 and accepts raw control
 * characters. So the guard scans each object first: it finds its end, refuses what we
 * never write, records where each value begins, and quotes numbers so that they keep
 * all digits.
 */
struct tm_guard {
	struct tm_reader *in;
	int64_t column; /* of the next byte, on in->line */

	/* The object. */
	struct tm_position start, positions[TM_FIELDS_MAX]; /* of its values */
	size_t values;
	struct tm_out text; /* for cJSON */
	int depth;
	uint64_t arrays; /* bit i: at depth i, 1 and more, an array is open */
	char last;       /* character that is not blank: "{[]},: or 0, or a for a word */
	enum { PLAIN, STRING, ESCAPE, HEX, NUMBER } state;
	size_t number; /* where in text it begins */
	int digits;    /* still missing after \u */
	unsigned code; /* of those it has */
};

void tm_guard_begin(struct tm_guard *guard);

/* Read up to the end of the object, *used bytes; *whole when the end was reached. */
enum tm_status tm_guard_take(struct tm_guard *guard, const char *bytes, size_t length,
			     size_t *used, bool *whole);

/* object.c: convert the object in guard to a row. */
enum tm_status tm_read_object(struct tm_guard *guard);

#endif
