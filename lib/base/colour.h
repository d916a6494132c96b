/* colour.h - colours that users choose, and legible shades of them. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include <stdbool.h>

#include <tmodel/error.h>

/* "#rrggbb" and a NUL. */
#define TM_COLOUR_SIZE 8

/* Whether text is # and six hexadecimal digits. */
bool tm_colour_is(const char *text);

/*
 * The contrast of two colours, 1..21, as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05)
 * of their relative luminances, the lighter one first.
 */
double tm_colour_contrast(const char *one, const char *other);

/*
 * The colour itself if its contrast with the background is at least 4.5, as WCAG 2.2
 * requires for text; otherwise the nearest mixture with black or white that has it. out
 * is in lower case.
 */
void tm_colour_legible(const char *colour, const char *ground, char out[TM_COLOUR_SIZE]);

#endif
