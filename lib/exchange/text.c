/* text.c - strict UTF-8, and the guard against spreadsheet formulas. */
#include <stdint.h>
#include <string.h>

#include "lib/exchange/text.h"

enum { MAX_TAIL = 3 };

/* The length of the character at s, 0 if it is not a valid one before `end`. */
static size_t character(const unsigned char *s, const unsigned char *end)
{
	size_t length = *s < 0xe0 ? 2 : *s < 0xf0 ? 3 : 4;
	uint32_t c = *s & (0x7fU >> length);
	static const uint32_t min[] = { 0, 0, 0x80, 0x800, 0x10000 };

	if (*s < 0xc2 || *s > 0xf4 || (size_t)(end - s) < length)
		return 0;
	for (size_t i = 1; i < length; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (s[i] & 0x3fU);
	}
	if (c < min[length] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	return length;
}

size_t tm_utf8_count(const char *bytes, size_t length)
{
	const unsigned char *s = (const unsigned char *)bytes, *end = s + length;

	while (s < end) {
		uint64_t eight;
		size_t step = 1;

		if (end - s >= 8) {
			memcpy(&eight, s, 8);
			/* none has its top bit set, and none is 0, as subtracting 1
			 * sets no top bit */
			if (!((eight | (eight - UINT64_C(0x0101010101010101))) &
			      UINT64_C(0x8080808080808080))) {
				s += 8;
				continue;
			}
		}
		if (*s >= 0x80)
			step = character(s, end);
		if (!*s || !step)
			break;
		s += step;
	}
	return (size_t)(s - (const unsigned char *)bytes);
}

bool tm_utf8_may_begin(const char *bytes, size_t length)
{
	unsigned char first = (unsigned char)bytes[0];
	size_t whole = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

	return length <= MAX_TAIL && first >= 0xc2 && first <= 0xf4 && length < whole;
}

const char *tm_unescape_csv(const char *text)
{
	static const char *const wide[] = { "\xef\xbc\x9d", "\xef\xbc\x8b",
					    "\xef\xbc\x8d", "\xef\xbc\xa0" };
	const char *rest = text + strspn(text, "'");

	if (rest == text || !*rest)
		return text;
	if (strchr("=+-@\t\r\n", *rest))
		return text + 1;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (!strncmp(rest, wide[i], 3))
			return text + 1;
	return text;
}
