/* utf8.c - strict: no overlong forms, no surrogates, nothing above U+10FFFF. */
#include "utf8.h"

/* How many bytes follow a first byte, and which code points they may make. */
static int follow(unsigned char first, uint32_t *bits, uint32_t *least)
{
	if (first >= 0xc2 && first <= 0xdf) {
		*bits = first & 0x1fu;
		*least = 0x80;
		return 1;
	}
	if (first >= 0xe0 && first <= 0xef) {
		*bits = first & 0x0fu;
		*least = 0x800;
		return 2;
	}
	if (first >= 0xf0 && first <= 0xf4) {
		*bits = first & 0x07u;
		*least = 0x10000;
		return 3;
	}
	return 0;
}

uint32_t tm_char_next(const char **text)
{
	const unsigned char *s = (const unsigned char *)*text;
	uint32_t c, least;
	int more;

	if (*s < 0x80) {
		*text += *s != 0;
		return *s;
	}
	more = follow(*s, &c, &least);
	for (int i = 1; i <= more; i++) {
		if ((s[i] & 0xc0) != 0x80)
			more = 0;
		else
			c = c << 6 | (s[i] & 0x3fu);
	}
	if (!more || c < least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
		*text += 1;
		return TM_CHAR_BAD | *s;
	}
	*text += more + 1;
	return c;
}

bool tm_char_none(uint32_t c)
{
	return c < TM_CHAR_BAD &&
	       ((c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef));
}

bool tm_char_turns(uint32_t c)
{
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}
