/* style.c - the table of how each role is displayed. */
#include <string.h>

#include "lib/base/style.h"

/*
 * Select Graphic Rendition (ECMA-48). Whether the background is dark or light is not
 * known, and people choose their palettes. In the usual ones (xterm, VGA, GNOME,
 * macOS, Windows, PuTTY, Solarized), of the 16 colours only bright red (91) and bright
 * magenta (95) have a contrast of at least 2.6 on both backgrounds; yellow falls to
 * 1.1 and cyan to 1.2 on white, blue to 1.6 on black. So structure is bold in the
 * terminal's own colour, and colour never says what the text does not.
 */
static const char *const begin[] = {
	[TM_STYLE_PLAIN] = "",         [TM_STYLE_HEADING] = "\x1b[1m",
	[TM_STYLE_STRONG] = "\x1b[1m", [TM_STYLE_BAND] = "\x1b[1;95m",
	[TM_STYLE_KEY] = "\x1b[95m",   [TM_STYLE_WARNING] = "\x1b[1;91m",
};

void tm_style_bytes(struct tm_out *out, enum tm_style style, const char *bytes,
		    size_t length)
{
	bool shown = style != TM_STYLE_PLAIN && length;

	tm_out_text(out, shown ? begin[style] : "");
	tm_out_put(out, bytes, length);
	tm_out_text(out, shown ? "\x1b[0m" : "");
}

void tm_style_put(struct tm_out *out, enum tm_style style, const char *text)
{
	tm_style_bytes(out, style, text, strlen(text));
}

void tm_style_lines(struct tm_out *out, enum tm_style style, size_t start)
{
	struct tm_out plain = TM_OUT_INIT;

	if (style == TM_STYLE_PLAIN || out->failed || out->length <= start)
		return;
	tm_out_text(&plain, out->bytes + start);
	out->length = start;
	for (const char *line = tm_out_string(&plain); *line;) {
		size_t length = strcspn(line, "\n");

		tm_style_bytes(out, style, line, length);
		line += length;
		if (*line)
			tm_out_char(out, *line++);
	}
	out->failed |= plain.failed;
	tm_out_free(&plain);
}
