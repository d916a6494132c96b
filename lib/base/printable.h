/*
 * printable.h - user text filtered for display.
 *
 * All line ends become one; direction overrides and isolates are dropped; controls,
 * noncharacters and bytes that are not UTF-8 become U+FFFD.
 */
#ifndef BASE_PRINTABLE_H
#define BASE_PRINTABLE_H

#include <stdint.h>

#include "lib/base/out.h"

/* The character at *text, which moves past it: '\n' for a line end, 0 at the end. */
int32_t tm_printable_next(const char **text);

/* Append a character as UTF-8. */
void tm_printable_put(struct tm_out *out, int32_t c);

/* Append filtered text, with `line` for a line end. */
void tm_printable_text(struct tm_out *out, const char *text, const char *line);

#endif
