/* wrap.h - text as lines, for a terminal or a plain file. */
#ifndef FORMAT_WRAP_H
#define FORMAT_WRAP_H

#include <stdbool.h>

#include "lib/base/out.h"

/* Append text made safe for a terminal, line by line; a TAB becomes a blank. */
void tm_wrap_safe(struct tm_out *out, const char *text);

/* The columns that the widest line of a safe text takes, and its widest word. */
size_t tm_wrap_line(const char *safe);
size_t tm_wrap_word(const char *safe);

/*
 * How many bytes of a safe text go into a line of `columns`: up to a line end or
 * a blank, or as much of a long word as there is room for. *next is where the line
 * after it starts, NULL after the last one.
 */
size_t tm_wrap_next(const char *safe, size_t columns, const char **next);

/*
 * Append text as lines of at most `columns`, each ended by LF: the first begun by
 * `first`, the others by as many blanks.
 */
void tm_wrap_put(struct tm_out *out, const char *text, size_t columns, const char *first);

#endif
