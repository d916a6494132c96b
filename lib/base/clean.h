/* clean.h - which text may enter a project. */
#ifndef BASE_CLEAN_H
#define BASE_CLEAN_H

#include <stdbool.h>

#include <tmodel/error.h>

#include "lib/base/arena.h"

#define TM_LINE_MAX 1024
#define TM_NOTES_MAX 65536

/*
 * Set *out to s without surrounding white space and with LF line ends: s itself if
 * nothing changes, otherwise a copy in arena.
 *
 * TM_INVALID  too long, not UTF-8, or a forbidden character
 */
enum tm_status tm_text_clean(struct tm_arena *arena, const char *s, bool notes,
			     const char **out, struct tm_error *err);

#endif
