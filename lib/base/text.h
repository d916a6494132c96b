/* text.h - which characters text may contain, and how messages quote them. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at *s, which moves past it; -1 for a byte that is not strict UTF-8. */
int32_t tm_utf8_next(const char **s);

/*
 * Whether text may contain c: no controls, no direction overrides; notes may have line
 * ends.
 */
bool tm_text_allows(int32_t c, bool notes);

/* Whether c may appear in a message; otherwise it is written as \x1b or \u{202e}. */
bool tm_text_shows(int32_t c);

/* Overrides and isolates change the order in which text is displayed. */
bool tm_text_turns(int32_t c);

/*
 * Copy s to out, at most size bytes including the NUL, escaping what must not be shown.
 */
void tm_text_spell(const char *s, char *out, size_t size);

#endif
