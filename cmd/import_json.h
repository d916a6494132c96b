/* import_json.h - what the parts of the JSON reader share. */
#ifndef IMPORT_JSON_H
#define IMPORT_JSON_H

#include "cmd/import.h"

/*
 * Reads an object before cJSON does, which reads numbers as doubles, cuts
 * strings at \u0000 and takes raw control bytes: finds where it ends, refuses
 * what we never write, remembers where each value begins, and puts quotes
 * around numbers, which so stay the text that they are.
 */
struct guard {
	struct import *in;
	int64_t column; /* of the next byte, on in->line */

	/* The object. */
	struct import_place start, places[TM_FIELDS_MAX]; /* of its values */
	size_t values;
	struct tm_out text; /* for cJSON */
	int depth;
	uint64_t arrays; /* bit i: at depth i, 1 and more, an array is open */
	char last;       /* what came last but blanks: "{[]},: or 0, or a for a word */
	enum { PLAIN, STRING, ESCAPE, HEX, NUMBER } state;
	size_t number; /* where in text it begins */
	int digits;    /* that \u still waits for */
	unsigned code; /* of those it has */
};

void guard_begin(struct guard *guard);

/* Take the bytes up to the end of the object; *whole once that was reached. */
enum tm_status guard_take(struct guard *guard, const char *bytes, size_t length,
			  size_t *used, bool *whole);

/* Make the object in guard a row. */
enum tm_status import_object(struct guard *guard);

#endif
