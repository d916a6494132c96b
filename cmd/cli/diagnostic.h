/*
 * diagnostic.h - the only place that prints errors, warnings and notices.
 *
 * Everything goes to stderr, one line each, escaped for terminals.
 */
#ifndef DIAGNOSTIC_H
#define DIAGNOSTIC_H

#include <tmodel/exchange.h>

#include "lib/base/out.h"

/*
 * Print an error: "tmodel: FILE:LINE:COLUMN: message" and "hint: ...", or with json one
 * object {"error":{...}} with the problems as its "errors". problems are those of an
 * input file, or NULL.
 */
void diagnostic_error(const struct tm_error *err, const struct tm_problems *problems,
		      bool json, bool color);

/* Append a warning; text is escaped. */
void diagnostic_warning(struct tm_out *warnings, const char *text);

/* Print each as "tmodel: warning: TEXT". */
void diagnostic_warnings(const struct tm_out *warnings, bool color);

/* Write collected lines to stderr. */
void diagnostic_write(const struct tm_out *out);

#endif
