/* utf8.h - reading text one character at a time, whatever it holds. */
#ifndef FORMAT_UTF8_H
#define FORMAT_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

/* What tm_char_next() adds to a byte that is not part of strict UTF-8. */
#define TM_CHAR_BAD UINT32_C(0x80000000)

/* The code point at *text, which moves past it; 0 at the end, where it stays. */
uint32_t tm_char_next(const char **text);

/* A code point that Unicode keeps for no character, such as U+FFFE. */
bool tm_char_none(uint32_t c);

/* An embedding, override or isolate of direction: shows other text than it holds. */
bool tm_char_turns(uint32_t c);

TM_END_DECLS
#endif
