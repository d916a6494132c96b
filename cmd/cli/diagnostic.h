/*
 * diagnostic.h - the one place that prints errors, warnings and notices.
 *
 * Everything goes to stderr, one line each, made harmless for a terminal.
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/base/out.h"

/*
 * What is wrong with an input file, problem by problem: the first 20, and how
 * many there were. Each has its file, line and column. The error that run()
 * returns then sums them up: "17 problems in leaders.csv: nothing was stored".
 */
enum { PROBLEMS_MAX = 20 };
struct problems {
	struct tm_error items[PROBLEMS_MAX];
	size_t count;  /* of items */
	int64_t total; /* of all */
};
void problems_add(struct problems *problems, const struct tm_error *err);

/*
 * Print an error: "tmodel: FILE:LINE:COLUMN: message" and "hint: ...", or with
 * json one object {"error":{...}} with the problems as its "errors".
 * problems may be NULL.
 */
void report_error(const struct tm_error *err, const struct problems *problems, bool json,
		  bool color);

/* Append "tmodel: warning: TEXT" as one line; text may hold anything. */
void report_warning(struct tm_out *out, const char *text);

/* Write what was collected to stderr. */
void report_said(const struct tm_out *out);

#endif
