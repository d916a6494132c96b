/*
 * number.h - numbers as text: exact, and the same in every locale.
 *
 * parse() takes the whole of s or returns false; text() writes what parse()
 * reads back as the very same value.
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
 * 12.5 as an integer of 10^-places: 12500000 for 6 places. scale allows k, M and
 * B behind it. False when it has other digits behind the point than fit.
 */
bool tm_decimal_parse(const char *s, int places, bool scale, int64_t *out);

/* With as many places as there are, or (all) as it needs. */
void tm_decimal_text(int64_t n, int places, bool all, char *out, size_t size);

/* 0.25: at most 15 digits, so that a double holds it; never negative. */
bool tm_real_parse(const char *s, double *out);

/* A typed number, as parse() takes it. */
void tm_real_text(double real, char *out, size_t size);

/* A computed one: the fewest digits that strtod() reads as the same double. */
void tm_double_text(double computed, char *out, size_t size);

#endif
