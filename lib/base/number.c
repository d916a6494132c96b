/* number.c - parsing and formatting decimal numbers. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/number.h"

enum { MAX_DIGITS = 15 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Append a digit to *n; false on overflow. */
static bool push(int64_t *n, int digit)
{
	return !__builtin_mul_overflow(*n, 10, n) &&
	       !__builtin_add_overflow(*n, digit, n);
}

bool tm_int_parse(const char *s, int64_t *out)
{
	int64_t n = 0;
	bool minus = *s == '-';

	s += minus;
	if (!is_digit(*s))
		return false;
	for (; is_digit(*s); s++)
		if (!push(&n, minus ? '0' - *s : *s - '0'))
			return false;
	*out = n;
	return !*s;
}

void tm_int_text(int64_t n, char *out, size_t size)
{
	snprintf(out, size, "%" PRId64, n);
}

/* Parse 12.50 at *s as 1250 and 2 decimals; false if there is no such number. */
static bool take_decimal(const char **s, int64_t *digits, int *places)
{
	const char *at = *s;

	*digits = 0;
	*places = 0;
	for (bool point = false; is_digit(*at) || (*at == '.' && !point); at++) {
		if (*at == '.') {
			point = true;
			if (at == *s || !is_digit(at[1]))
				return false;
			continue;
		}
		if (!push(digits, *at - '0'))
			return false;
		*places += point;
	}
	if (at == *s)
		return false;
	*s = at;
	return true;
}

bool tm_decimal_parse(const char *s, int places, bool scale, int64_t *out)
{
	static const struct {
		const char *text;
		int zeros;
	} suffixes[] = { { "", 0 }, { "k", 3 }, { "M", 6 }, { "B", 9 } };
	size_t count = scale ? sizeof suffixes / sizeof suffixes[0] : 1;
	int have, zeros = -1;
	int64_t n;

	if (!take_decimal(&s, &n, &have))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!strcmp(s, suffixes[i].text))
			zeros = suffixes[i].zeros;
	if (zeros < 0)
		return false;
	for (zeros += places - have; zeros > 0; zeros--)
		if (!push(&n, 0))
			return false;
	for (; zeros < 0 && n % 10 == 0; zeros++)
		n /= 10;
	*out = n;
	return !zeros;
}

void tm_decimal_text(int64_t n, int places, bool all, char *out, size_t size)
{
	int64_t unit = 1;

	for (; !all && places && n % 10 == 0; places--)
		n /= 10;
	for (int i = 0; i < places; i++)
		unit *= 10;
	if (places)
		snprintf(out, size, "%" PRId64 ".%0*" PRId64, n / unit, places, n % unit);
	else
		tm_int_text(n, out, size);
}

/* 10^n, exact for the n used here. */
static double power(int n)
{
	double p = 1;

	while (n-- > 0)
		p *= 10;
	return p;
}

/* Both operands are exact, so the quotient is the double nearest to the text. */
bool tm_real_parse(const char *s, double *out)
{
	static const int64_t most = INT64_C(1000000000000000);
	int64_t digits;
	int places;

	if (!take_decimal(&s, &digits, &places) || *s)
		return false;
	for (; places && digits % 10 == 0; places--)
		digits /= 10;
	if (digits >= most || places > MAX_DIGITS)
		return false;
	*out = (double)digits / power(places);
	return true;
}

/* Past six zeros %g would write an exponent, which nobody types. */
void tm_real_text(double real, char *out, size_t size)
{
	size_t length;

	snprintf(out, size, "%.*g", MAX_DIGITS, real);
	if (!strchr(out, 'e'))
		return;
	snprintf(out, size, "%.*f", MAX_DIGITS, real);
	length = strlen(out);
	while (length && out[length - 1] == '0')
		out[--length] = '\0';
}

void tm_double_text(double computed, char *out, size_t size)
{
	for (int digits = MAX_DIGITS; digits <= 17; digits++) {
		snprintf(out, size, "%.*g", digits, computed);
		if (strtod(out, NULL) == computed)
			return;
	}
}
