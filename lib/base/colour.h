/* colour.h - colours that people choose, and shades of them that can be read. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include <stdbool.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

/* "#rrggbb" and its end. */
#define TM_COLOUR_SIZE 8

/* Whether text is # and six hexadecimal digits. */
bool tm_colour_is(const char *text);

/*
 * The contrast of two colours, 1..21, as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05)
 * of their relative luminances, the lighter one first.
 */
double tm_colour_contrast(const char *one, const char *other);

/*
 * The colour itself if it has a contrast of 4.5 with the ground, what WCAG 2.2 asks for
 * text; else the nearest mixture with black or white, away from the ground, that has.
 * Both are colours; out in lower case.
 */
void tm_colour_legible(const char *colour, const char *ground, char out[TM_COLOUR_SIZE]);

TM_END_DECLS
#endif
