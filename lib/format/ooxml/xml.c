/* xml.c - escaping; runs of plain characters are copied whole. */
#include <stdbool.h>
#include <string.h>

#include "lib/base/text.h"
#include "lib/format/ooxml/xml.h"

static bool is_plain(unsigned char byte)
{
	return byte >= 0x20 && byte < 0x7f && byte != '&' && byte != '<' && byte != '>' &&
	       byte != '"';
}

/* The escape of c; NULL if it is written unchanged. */
static const char *spelling(int32_t c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\t':
		return "&#9;";
	case '\n':
	case '\r':
	case 0x2028:
	case 0x2029:
		return "&#10;";
	}
	if (tm_text_turns(c))
		return "";
	return tm_text_allows(c, true) ? NULL : "\ufffd";
}

void tm_xml_bytes(struct tm_out *out, const char *text, size_t length)
{
	const char *end = text + length;

	while (text < end) {
		const char *start = text, *spelled;
		int32_t c;

		while (text < end && is_plain((unsigned char)*text))
			text++;
		tm_out_put(out, start, (size_t)(text - start));
		if (text == end)
			break;
		start = text;
		c = tm_utf8_next(&text);
		spelled = spelling(c);
		if (spelled)
			tm_out_text(out, spelled);
		else
			tm_out_put(out, start, (size_t)(text - start));
		if (c == '\r' && text < end && *text == '\n')
			text++;
	}
}

void tm_xml_text(struct tm_out *out, const char *text)
{
	tm_xml_bytes(out, text, strlen(text));
}

static void begin_attribute(struct tm_out *out, const char *name)
{
	tm_out_char(out, ' ');
	tm_out_text(out, name);
	tm_out_put(out, "=\"", 2);
}

void tm_xml_attribute(struct tm_out *out, const char *name, const char *text)
{
	begin_attribute(out, name);
	tm_xml_text(out, text);
	tm_out_char(out, '"');
}

void tm_xml_number(struct tm_out *out, int64_t number)
{
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	char digits[20];
	size_t at = sizeof digits;

	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (number < 0)
		tm_out_char(out, '-');
	tm_out_put(out, digits + at, sizeof digits - at);
}

void tm_xml_int(struct tm_out *out, const char *name, int64_t number)
{
	begin_attribute(out, name);
	tm_xml_number(out, number);
	tm_out_char(out, '"');
}
