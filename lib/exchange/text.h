/* text.h - strict UTF-8, and the guard against spreadsheet formulas. */
#ifndef EXCHANGE_TEXT_H
#define EXCHANGE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* How many of the bytes are whole characters other than NUL. */
size_t tm_utf8_count(const char *bytes, size_t length);

/* Whether the bytes, at the end of a chunk, may be the beginning of a character. */
bool tm_utf8_may_begin(const char *bytes, size_t length);

/* Without the apostrophe that tm_escape_csv() puts before what looks like a formula. */
const char *tm_unescape_csv(const char *text);

#endif
