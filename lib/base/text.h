/* text.h - what text may enter a project, and how text is spelled in messages. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include <tmodel/error.h>

#include "lib/base/arena.h"

#define TM_LINE_MAX 1024
#define TM_NOTES_MAX 65536

/* The code point at *s, which moves past it; -1 for a byte that is not strict UTF-8. */
int32_t tm_utf8_next(const char **s);

/* Whether text may hold c: no controls, no direction overrides; notes may have lines. */
bool tm_text_allows(int32_t c, bool notes);

/* Whether c can be shown in a message as it is; else it is spelled \x1b or \u{202e}. */
bool tm_text_shows(int32_t c);

/* Overrides and isolates make text read in another order than it is stored. */
bool tm_text_turns(int32_t c);

/* Copy s to out, at most size bytes with the NUL, spelling what must not be shown. */
void tm_text_spell(const char *s, char *out, size_t size);

/*
 * *out is s without the white space around it, CR LF and CR as LF; s itself when
 * that changes nothing, else a copy in arena.
 *
 * TM_INVALID  too long, not UTF-8, or a character that text may not hold
 */
enum tm_status tm_text_clean(struct tm_arena *arena, const char *s, bool notes,
			     const char **out, struct tm_error *err);

#endif
