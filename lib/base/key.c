/* key.c - uuids, slugs and dates: short text in a fixed form. */
#include <string.h>
#include <sys/random.h>

#include "lib/base/key.h"
#include "lib/base/text.h"

bool tm_uuid_new(struct tm_random *random, char out[TM_UUID_SIZE])
{
	unsigned char *b;

	if (random->left < TM_UUID_BYTES) {
		if (getentropy(random->bytes, sizeof random->bytes))
			return false;
		random->left = sizeof random->bytes;
	}
	random->left -= TM_UUID_BYTES;
	b = random->bytes + random->left;
	b[6] = (unsigned char)((b[6] & 0x0f) | 0x40);
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
	tm_uuid_text(b, out);
	return true;
}

void tm_uuid_text(const unsigned char bytes[TM_UUID_BYTES], char out[TM_UUID_SIZE])
{
	static const char hex[] = "0123456789abcdef";
	char *at = out;

	for (int i = 0; i < TM_UUID_BYTES; i++) {
		if (i == 4 || i == 6 || i == 8 || i == 10)
			*at++ = '-';
		*at++ = hex[bytes[i] >> 4];
		*at++ = hex[bytes[i] & 15];
	}
	*at = '\0';
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool tm_uuid_bytes(const char *s, unsigned char out[TM_UUID_BYTES], size_t *digits)
{
	memset(out, 0, TM_UUID_BYTES);
	*digits = 0;
	for (size_t i = 0; s[i]; i++) {
		bool dash = i == 8 || i == 13 || i == 18 || i == 23;
		int digit = hex_digit(s[i]);

		if (dash && s[i] == '-')
			continue;
		if (dash || digit < 0 || *digits == TM_UUID_DIGITS)
			return false;
		out[*digits / 2] |= (unsigned char)(*digits % 2 ? digit : digit << 4);
		++*digits;
	}
	return true;
}

bool tm_uuid_valid(const char *s)
{
	unsigned char bytes[TM_UUID_BYTES];
	size_t digits;

	return tm_uuid_bytes(s, bytes, &digits) && digits == TM_UUID_DIGITS &&
	       bytes[6] >> 4 == 4 && bytes[8] >> 6 == 2;
}

static bool key_character(int32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void tm_slug(const char *name, char out[TM_KEY_SIZE])
{
	/* U+00C0 to U+00FF without their accents. */
	static const char latin[] = "aaaaaaaceeeeiiiidnooooo-ouuuuyps"
				    "aaaaaaaceeeeiiiidnooooo-ouuuuypy";
	size_t n = 0;

	while (*name && n < TM_KEY_SIZE - 8) { /* leaves room for -2 and its like */
		int32_t c = tm_utf8_next(&name);

		if (c < 0)
			break;
		if (c == 0xdf) /* sharp s becomes two letters */
			out[n++] = 's';
		if (c >= 0xc0 && c <= 0xff)
			c = (unsigned char)latin[c - 0xc0];
		else if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if (key_character(c))
			out[n++] = (char)c;
		else if (n && out[n - 1] != '-')
			out[n++] = '-';
	}
	while (n && out[n - 1] == '-')
		n--;
	out[n] = '\0';
}

bool tm_key_valid(const char *s)
{
	size_t n = 0;

	while (key_character(s[n]) || (n && s[n] == '-'))
		n++;
	return n && n < TM_KEY_SIZE && !s[n];
}

bool tm_date_valid(const char *s)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	static const char form[] = "dddd-dd-dd";
	int year, month, day, leap;

	for (size_t i = 0; i < sizeof form; i++)
		if (form[i] == 'd' ? s[i] < '0' || s[i] > '9' : s[i] != form[i])
			return false;
	year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 + (s[2] - '0') * 10 +
	       (s[3] - '0');
	month = (s[5] - '0') * 10 + (s[6] - '0');
	day = (s[8] - '0') * 10 + (s[9] - '0');
	if (month < 1 || month > 12)
		return false;
	leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return day >= 1 && day <= days[month - 1] + leap;
}
