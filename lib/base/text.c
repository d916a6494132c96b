/* text.c - strict UTF-8, and characters that could mislead a reader. */
#include <stdio.h>
#include <string.h>

#include "lib/base/text.h"

/* Decode the continuation bytes of a sequence that began with the bits c. */
static int32_t take_tail(const unsigned char *at, int count, int32_t c, int32_t least)
{
	for (int i = 1; i <= count; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return -1;
		c = c << 6 | (at[i] & 0x3f);
	}
	if (c < least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return -1;
	return c;
}

int32_t tm_utf8_next(const char **s)
{
	const unsigned char *at = (const unsigned char *)*s;
	int32_t c = -1;
	int tail = 0;

	if (*at < 0x80) {
		c = *at;
	} else if (*at >= 0xc2 && *at <= 0xdf) {
		c = take_tail(at, tail = 1, *at & 0x1f, 0x80);
	} else if (*at >= 0xe0 && *at <= 0xef) {
		c = take_tail(at, tail = 2, *at & 0x0f, 0x800);
	} else if (*at >= 0xf0 && *at <= 0xf4) {
		c = take_tail(at, tail = 3, *at & 0x07, 0x10000);
	}
	*s += c < 0 ? 1 : 1 + tail;
	return c;
}

static bool is_control(int32_t c)
{
	return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

static bool is_noncharacter(int32_t c)
{
	return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

bool tm_text_turns(int32_t c)
{
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static bool separates_lines(int32_t c)
{
	return c == 0x2028 || c == 0x2029;
}

bool tm_text_allows(int32_t c, bool notes)
{
	if (c < 0)
		return false;
	if (c == '\t' || c == '\n' || separates_lines(c))
		return notes;
	return !is_control(c) && !is_noncharacter(c) && !tm_text_turns(c);
}

bool tm_text_shows(int32_t c)
{
	bool invisible = c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff ||
			 (c >= 0xe0000 && c <= 0xe007f);

	return tm_text_allows(c, false) && !invisible;
}

void tm_text_spell(const char *s, char *out, size_t size)
{
	size_t used = 0;

	while (*s) {
		const char *next = s;
		int32_t c = tm_utf8_next(&next);
		char spelled[16];
		size_t length = (size_t)(next - s);

		if (c >= 0 && tm_text_shows(c))
			memcpy(spelled, s, length);
		else
			length =
				(size_t)snprintf(spelled, sizeof spelled,
						 c <= 0xff ? "\\x%02x" : "\\u{%04x}",
						 c < 0 ? (unsigned char)*s : (unsigned)c);
		if (used + length + 1 > size)
			break;
		memcpy(out + used, spelled, length);
		used += length;
		s = next;
	}
	out[used] = '\0';
}
