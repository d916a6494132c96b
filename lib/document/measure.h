/*
 * measure.h - how much room text takes in the font of office documents.
 *
 * Widths are in thousandths of an em, the font's size: Arial's own for ASCII (other
 * programs put fonts of the same widths in its place), a cautious guess for the rest.
 * Text breaks into lines at blanks and between wide characters (East Asia), a word
 * that is longer than the line anywhere.
 */
#ifndef FORMAT_MEASURE_H
#define FORMAT_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

/* The widest line of text, and the widest piece of it that does not break. */
int64_t tm_measure_text(const char *text, bool bold);
int64_t tm_measure_word(const char *text, bool bold);

/* How wide a part of a line is; guessed: the widths of most of it are not known. */
int64_t tm_measure_bytes(const char *line, size_t length, bool bold, bool *guessed);

/* How many bytes the first line takes that is `width` wide; 0 only for "". */
size_t tm_measure_line(const char *text, bool bold, int64_t width);

/* How many lines text takes, 1 for ""; counting ends at `most`. */
size_t tm_measure_lines(const char *text, bool bold, int64_t width, size_t most);

/* How many bytes the first `lines` lines take. */
size_t tm_measure_fit(const char *text, bool bold, int64_t width, size_t lines);

/* Whether the first letter of text is one of a script that runs from right to left. */
bool tm_measure_leftward(const char *text);

#endif
