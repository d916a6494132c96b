/*
 * width.c - how many columns a terminal gives a character, from its Unicode properties:
 * general category Mn, Me and Cf takes none, East Asian width W and F takes two.
 */
#include <stdbool.h>
#include <string.h>

#include "lib/base/text.h"
#include "lib/base/width.h"
#include "lib/base/width_table.h"

#define JOINER 0x200d
#define EMOJI_STYLE 0xfe0f

static bool is_in(const struct tm_width_range *ranges, size_t count, int32_t c)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c > ranges[middle].last)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && c >= ranges[low].first;
}

static size_t char_width(int32_t c)
{
	if ((c >= 0 && c < 0x20) || (c >= 0x7f && c < 0xa0))
		return 0;
	if (c < 0x300)
		return 1;
	if (is_in(none, sizeof none / sizeof *none, c))
		return 0;
	return is_in(wide, sizeof wide / sizeof *wide, c) ? 2 : 1;
}

static bool is_flag_letter(int32_t c)
{
	return c >= 0x1f1e6 && c <= 0x1f1ff;
}

/* Whether c may follow a joiner within one emoji. */
static bool is_picture(int32_t c)
{
	return (c >= 0x2190 && c <= 0x2bff) || (c >= 0x1f000 && c <= 0x1faff);
}

/* Skip a character and its combining marks; returns their width in columns. */
static size_t cluster(const char **text)
{
	int32_t base = tm_utf8_next(text), before = base;
	size_t width = char_width(base);

	for (;;) {
		const char *after = *text;
		int32_t c = *after ? tm_utf8_next(&after) : 0;
		bool joined = before == JOINER && is_picture(base) && is_picture(c);
		bool flag = before == base && is_flag_letter(base) && is_flag_letter(c);
		bool tone = c >= 0x1f3fb && c <= 0x1f3ff && is_picture(base);

		if (c < 0x300 || (char_width(c) && !joined && !flag && !tone))
			return width;
		if (flag || c == EMOJI_STYLE)
			width = 2;
		before = flag ? 0 : c;
		*text = after;
	}
}

size_t tm_width_bytes(const char *text, size_t length)
{
	const char *end = text + length;
	size_t width = 0;

	while (text < end)
		width += cluster(&text);
	return width;
}

size_t tm_width(const char *text)
{
	return tm_width_bytes(text, strlen(text));
}

size_t tm_width_fit(const char *text, size_t columns, size_t *width)
{
	const char *at = text;
	size_t taken = 0;

	while (*at) {
		const char *after = at;
		size_t more = cluster(&after);

		if (taken + more > columns)
			break;
		taken += more;
		at = after;
	}
	if (width)
		*width = taken;
	return (size_t)(at - text);
}

void tm_width_cut(struct tm_out *out, const char *text, size_t columns)
{
	if (tm_width_fit(text, columns, NULL) == strlen(text)) {
		tm_out_text(out, text);
	} else if (columns) {
		tm_out_put(out, text, tm_width_fit(text, columns - 1, NULL));
		tm_out_text(out, "\xe2\x80\xa6");
	}
}

void tm_width_pad(struct tm_out *out, const char *text, size_t columns, bool end)
{
	size_t width = tm_width(text);
	size_t blanks = width < columns ? columns - width : 0;

	if (end)
		tm_out_repeat(out, " ", blanks);
	tm_out_text(out, text);
	if (!end)
		tm_out_repeat(out, " ", blanks);
}
