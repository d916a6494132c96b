/* wrap.h - wrapping text for a terminal or a plain file. */
#ifndef DOCUMENT_WRAP_H
#define DOCUMENT_WRAP_H

#include <stdbool.h>

#include "lib/base/out.h"

/* Append text escaped for a terminal, line by line; a TAB becomes a space. */
void tm_wrap_safe(struct tm_out *out, const char *text);

/* The width in columns of the widest line of an escaped text, and of its widest word. */
size_t tm_wrap_line(const char *safe);
size_t tm_wrap_word(const char *safe);

/*
 * The number of bytes of an escaped text that fit in a line of `columns`: up to a line
 * end or a space, or the first part of a long word. *next is the start of the next
 * line, NULL after the last.
 */
size_t tm_wrap_next(const char *safe, size_t columns, const char **next);

/*
 * Append text wrapped at `columns`, each line ended by LF: the first line prefixed with
 * `first`, the others indented by its width.
 */
void tm_wrap_put(struct tm_out *out, const char *text, size_t columns, const char *first);

#endif
