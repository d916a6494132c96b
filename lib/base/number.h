/*
 * number.h - numbers as text: exact, and independent of the locale.
 *
 * parse() consumes the whole of s or returns false; text() writes a form that parse()
 * reads back as the same value.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Digits, with a - before them for a negative one. */
bool tm_int_parse(const char *s, int64_t *out);
void tm_int_text(int64_t n, char *out, size_t size);

/*
 * 12.5 as an integer in units of 10^-places: 12500000 for 6 places. scale allows a
 * suffix k, M or B. False when it has more decimals than places.
 */
bool tm_decimal_parse(const char *s, int places, bool scale, int64_t *out);

/* With as many decimals as needed, or (all) with all places. */
void tm_decimal_text(int64_t n, int places, bool all, char *out, size_t size);

/* 0.25: at most 15 digits, so that a double holds it; never negative. */
bool tm_real_parse(const char *s, double *out);

/* A number as typed; see parse(). */
void tm_real_text(double real, char *out, size_t size);

/* A computed number: the fewest digits that strtod() reads back as the same double. */
void tm_double_text(double computed, char *out, size_t size);

#endif
