/*
 * width.h - how much room text takes where every character has one size.
 *
 * In columns: East Asian wide and most emoji 2, combining marks and joiners 0.
 * Control characters count nothing: escape first (tm_escape_terminal).
 */
#ifndef TMODEL_WIDTH_H
#define TMODEL_WIDTH_H

#include <stddef.h>

#include "lib/base/out.h"

TM_BEGIN_DECLS

TM_API size_t tm_width(const char *text);

/* The same of the first `length` bytes, which must end before an ASCII character. */
TM_API size_t tm_width_bytes(const char *text, size_t length);

/*
 * How many bytes of text fit into `columns`, whole clusters only (a letter with
 * its marks, a joined emoji). *width, if wanted, is what they take.
 */
TM_API size_t tm_width_fit(const char *text, size_t columns, size_t *width);

/* text, or as much of it as leaves room for an ellipsis at its end. */
TM_API void tm_width_cut(struct tm_out *out, const char *text, size_t columns);

/* Append text and blanks up to `columns`; end: the blanks come first. */
TM_API void tm_width_pad(struct tm_out *out, const char *text, size_t columns, bool end);

TM_END_DECLS
#endif
