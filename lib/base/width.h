/*
 * width.h - width of text on a terminal, in columns.
 *
 * East Asian wide characters and most emoji take 2, combining marks and joiners 0.
 * Control characters count as 0: escape first (tm_escape_terminal).
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stddef.h>

#include "lib/base/out.h"

size_t tm_width(const char *text);

/* Width of the first `length` bytes, which must end before an ASCII character. */
size_t tm_width_bytes(const char *text, size_t length);

/*
 * The number of bytes of text that fit into `columns`, whole clusters only (a letter
 * with its marks, a joined emoji). *width, if not NULL, is set to their width.
 */
size_t tm_width_fit(const char *text, size_t columns, size_t *width);

/* Append text, truncated with an ellipsis if it does not fit. */
void tm_width_cut(struct tm_out *out, const char *text, size_t columns);

/* Append text padded with spaces to `columns`; end: right-aligned. */
void tm_width_pad(struct tm_out *out, const char *text, size_t columns, bool end);

#endif
