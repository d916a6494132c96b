/* measure.c - text widths and line breaks; a reader's fonts may differ. */
#include <string.h>

#include "lib/base/text.h"
#include "lib/base/width.h"
#include "lib/document/measure.h"

/* From space to tilde. */
static const int16_t widths[] = {
	278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
};

enum {
	OTHER = 640, /* Greek, Cyrillic, accents, Hebrew, Arabic ... */
	WIDE = 1030,
	TAB = 1200,
	BOLD = 8 /* percent that bold letters are wider, at most */
};

struct glyph {
	size_t length; /* bytes */
	int64_t width;
	bool wide;    /* a line may break before and after */
	bool guessed; /* its width is an estimate */
};

static struct glyph next(const char *text, bool bold)
{
	unsigned char byte = (unsigned char)*text;
	struct glyph glyph = { .length = 1 };
	size_t columns;

	if (byte < 0x80) {
		glyph.width = byte >= ' ' && byte < 0x7f ? widths[byte - ' '] : OTHER;
		if (byte == '\t')
			glyph.width = TAB;
	} else {
		glyph.length = tm_width_fit(text, 1, &columns);
		glyph.width = columns ? OTHER : 0;
		glyph.guessed = true;
		if (!glyph.length) {
			glyph.length = tm_width_fit(text, 2, &columns);
			glyph.width = WIDE;
			glyph.wide = true;
			glyph.guessed = false;
		}
	}
	if (bold)
		glyph.width += glyph.width * BOLD / 100;
	return glyph;
}

int64_t tm_measure_text(const char *text, bool bold)
{
	int64_t max = 0, width = 0;

	while (*text) {
		struct glyph glyph = next(text, bold);

		width = *text == '\n' ? 0 : width + glyph.width;
		max = width > max ? width : max;
		text += glyph.length;
	}
	return max;
}

int64_t tm_measure_word(const char *text, bool bold)
{
	int64_t max = 0, width = 0;

	while (*text) {
		struct glyph glyph = next(text, bold);

		if (strchr(" \t\n", *text))
			width = 0;
		else
			width = glyph.wide ? glyph.width : width + glyph.width;
		max = width > max ? width : max;
		text += glyph.length;
	}
	return max;
}

int64_t tm_measure_bytes(const char *line, size_t length, bool bold, bool *guessed)
{
	const char *end = line + length;
	int64_t width = 0, guess = 0;

	while (line < end) {
		struct glyph glyph = next(line, bold);

		width += glyph.width;
		guess += glyph.guessed ? glyph.width : 0;
		line += glyph.length;
	}
	*guessed = 2 * guess > width;
	return width;
}

size_t tm_measure_line(const char *text, bool bold, int64_t width)
{
	const char *at = text, *chance = NULL;
	int64_t taken = 0;

	while (*at && *at != '\n') {
		struct glyph glyph = next(at, bold);
		bool blank = *at == ' ' || *at == '\t';

		/* Spaces may extend beyond the end of the line. */
		if (!blank && at > text && taken + glyph.width > width)
			return (size_t)((chance ? chance : at) - text);
		taken += glyph.width;
		if (glyph.wide && at > text)
			chance = at;
		at += glyph.length;
		if (blank)
			chance = at;
	}
	return (size_t)(at - text) + (*at == '\n');
}

size_t tm_measure_lines(const char *text, bool bold, int64_t width, size_t max)
{
	size_t lines = 1;

	while (lines < max) {
		size_t length = tm_measure_line(text, bold, width);

		text += length;
		/* A line end is followed by a line, even an empty one. */
		if (!*text && !(length && text[-1] == '\n'))
			break;
		lines++;
		if (!*text)
			break;
	}
	return lines;
}

size_t tm_measure_fit(const char *text, bool bold, int64_t width, size_t lines)
{
	const char *at = text;

	for (; lines && *at; lines--)
		at += tm_measure_line(at, bold, width);
	return (size_t)(at - text);
}

bool tm_measure_rtl(const char *text)
{
	while (*text) {
		int32_t c = tm_utf8_next(&text);

		if ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) ||
		    (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x10800 && c <= 0x10fff) ||
		    (c >= 0x1e800 && c <= 0x1efff))
			return true;
		if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
		    (c >= 0xc0 && c <= 0x2fff && !(c >= 0x2000 && c <= 0x2bff)) ||
		    c >= 0x3040)
			return false;
	}
	return false;
}
