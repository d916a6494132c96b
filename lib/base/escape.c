/*
 * escape.c - one function per target format; tests/data/expected_exports.json holds the
 * expected results.
 */
#include <string.h>
#include <strings.h>

#include "lib/base/escape.h"
#include "lib/base/printable.h"
#include "lib/base/text.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* Whether a spreadsheet would run text as a formula once leading ' are removed. */
static bool looks_like_formula(const char *text)
{
	const char *const wide[] = { "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
				     "\xef\xbc\xa0" };

	text += strspn(text, "'");
	if (*text && strchr("=+-@\t\r\n", *text))
		return true;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (!strncmp(text, wide[i], 3))
			return true;
	return false;
}

/*
 * Append and skip the characters that CSV, JSON and HTML need not escape: most of the
 * text.
 */
static void put_plain(struct tm_out *out, const char **text)
{
	const char *start = *text;

	while (**text >= 0x20 && **text < 0x7f && **text != '"' && **text != '\\' &&
	       **text != '&' && **text != '<' && **text != '>' && **text != '\'')
		++*text;
	tm_out_put(out, start, (size_t)(*text - start));
}

/* Append the bytes from start to end, or U+FFFD for an invalid byte. */
static void put_char(struct tm_out *out, int32_t c, const char *start, const char *end)
{
	if (c < 0)
		tm_out_text(out, REPLACEMENT);
	else
		tm_out_put(out, start, (size_t)(end - start));
}

void tm_escape_csv(struct tm_out *out, const char *text, bool raw)
{
	tm_out_text(out, raw || !looks_like_formula(text) ? "\"" : "\"'");
	for (put_plain(out, &text); *text; put_plain(out, &text)) {
		const char *start = text;
		int32_t c = tm_utf8_next(&text);

		if (c == '"')
			tm_out_char(out, '"');
		put_char(out, c, start, text);
	}
	tm_out_char(out, '"');
}

void tm_escape_json(struct tm_out *out, const char *text)
{
	static const char plain[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";

	tm_out_char(out, '"');
	for (put_plain(out, &text); *text; put_plain(out, &text)) {
		const char *start = text, *found;
		int32_t c = tm_utf8_next(&text);

		found = c >= 0 && c < 0x80 ? strchr(plain, c) : NULL;
		if (found)
			tm_out_print(out, "\\%c", letters[found - plain]);
		else if (c >= 0 && c < 0x20)
			tm_out_print(out, "\\u%04x", (unsigned)c);
		else
			put_char(out, c, start, text);
	}
	tm_out_char(out, '"');
}

void tm_escape_html(struct tm_out *out, const char *text)
{
	put_plain(out, &text);
	for (int32_t c; (c = tm_printable_next(&text)); put_plain(out, &text)) {
		switch (c) {
		case '&':
			tm_out_text(out, "&amp;");
			break;
		case '<':
			tm_out_text(out, "&lt;");
			break;
		case '>':
			tm_out_text(out, "&gt;");
			break;
		case '"':
			tm_out_text(out, "&quot;");
			break;
		case '\'':
			tm_out_text(out, "&#39;");
			break;
		case '\n':
			tm_out_char(out, '\n');
			break;
		default:
			tm_printable_put(out, c);
		}
	}
}

bool tm_escape_link(const char *text)
{
	static const char *const schemes[] = { "http://", "https://", "mailto:" };

	for (const char *c = text; *c; c++)
		if (*c <= ' ' || *c >= 0x7f)
			return false;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (!strncasecmp(text, schemes[i], strlen(schemes[i])))
			return true;
	return false;
}

/* Whether a Markdown reader would parse this line as a list item, a rule or similar. */
static bool begins_block(const char *text)
{
	size_t digits = strspn(text, "0123456789"), line = strcspn(text, "\r\n");
	char mark = text[digits], next = mark ? text[digits + 1] : '\0';
	bool apart = !next || strchr(" \t\r\n", next);

	if (digits)
		return (mark == '.' || mark == ')') && apart;
	if (mark == '+' || mark == '-')
		return apart || strspn(text, "-=+:| \t") >= line;
	return (mark == '=' || mark == ':') && strspn(text, "-=+:| \t") >= line;
}

/* Blanks that a reader would strip from either end of a line, as character references. */
static void put_blank(struct tm_out *out, int32_t c, bool first, const char *rest)
{
	bool last = !*rest || strchr("\n\r", *rest) ||
		    !strncmp(rest, "\xe2\x80\xa8", 3) ||
		    !strncmp(rest, "\xe2\x80\xa9", 3);

	if (c == '\t')
		tm_out_text(out, "&#9;");
	else
		tm_out_text(out, first || last || *rest == ' ' ? "&#32;" : " ");
}

void tm_escape_md(struct tm_out *out, const char *text, const char *line)
{
	bool first = true;

	for (int32_t c; (c = tm_printable_next(&text));) {
		const char *here = text - 1;

		if (c == '\n') {
			tm_out_text(out, *text ? line : "&#10;");
		} else if (c == '\t' || c == ' ') {
			put_blank(out, c, first, text);
		} else if (first && c < 0x80 && begins_block(here)) {
			size_t digits = strspn(here, "0123456789");

			tm_out_put(out, here, digits);
			tm_out_print(out, "\\%c", here[digits]);
			text = here + digits + 1;
		} else {
			if (c < 0x80 && strchr("\\`*_[]<>|~&$#", c))
				tm_out_char(out, '\\');
			tm_printable_put(out, c);
		}
		first = c == '\n';
	}
}

void tm_escape_terminal(struct tm_out *out, const char *text)
{
	while (*text) {
		const char *start = text;
		int32_t c = tm_utf8_next(&text);

		if (c == '\\')
			tm_out_text(out, "\\\\");
		else if (c >= 0 && tm_text_shows(c))
			tm_out_put(out, start, (size_t)(text - start));
		else if (c > 0xff)
			tm_out_print(out, "\\u{%04x}", (unsigned)c);
		else
			tm_out_print(out, "\\x%02x",
				     c < 0 ? (unsigned char)*start : (unsigned)c);
	}
}
