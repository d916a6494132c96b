/*
 * measure.h - the size of text in the font of office documents.
 *
 * Widths are in thousandths of an em, the font size: exact for ASCII in Arial (and in
 * fonts with the same metrics that other programs substitute), a conservative estimate
 * otherwise. Lines break at spaces and between wide (East Asian) characters; a word
 * that is longer than a line breaks anywhere.
 */
#ifndef DOCUMENT_MEASURE_H
#define DOCUMENT_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

/* The width of the widest line of text, and of its widest unbreakable part. */
int64_t tm_measure_text(const char *text, bool bold);
int64_t tm_measure_word(const char *text, bool bold);

/* The width of part of a line; *guessed: most of it is an estimate. */
int64_t tm_measure_bytes(const char *line, size_t length, bool bold, bool *guessed);

/* The number of bytes that fit in the first line of that width; 0 only for "". */
size_t tm_measure_line(const char *text, bool bold, int64_t width);

/* The number of lines of a text, 1 for ""; counting stops at `max`. */
size_t tm_measure_lines(const char *text, bool bold, int64_t width, size_t max);

/* The number of bytes in the first `lines` lines. */
size_t tm_measure_fit(const char *text, bool bold, int64_t width, size_t lines);

/* Whether the first letter of text belongs to an rtl script. */
bool tm_measure_rtl(const char *text);

#endif
