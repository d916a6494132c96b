/*
 * svg_text.c - lines of text. SVG does not wrap, so each line is measured and placed; a
 * group around the lines holds their role and style.
 */
#include <stdio.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/svg/svg_pages.h"

enum {
	PROSE = 8800, /* maximum line length, for legibility */
	CAPTION = 172,
	WIDER_FONT = 25 /* percent that letters of other fonts may be wider */
};

void tm_svg_tenths(struct tm_out *out, int64_t length)
{
	if (length < 0)
		tm_out_char(out, '-');
	length = length < 0 ? -length : length;
	tm_xml_number(out, length / 10);
	if (length % 10)
		tm_out_print(out, ".%d", (int)(length % 10));
}

void tm_svg_length(struct tm_out *out, const char *name, int64_t length)
{
	tm_out_char(out, ' ');
	tm_out_text(out, name);
	tm_out_text(out, "=\"");
	tm_svg_tenths(out, length);
	tm_out_char(out, '"');
}

void tm_svg_move(struct tm_out *out, int64_t x, int64_t y, const char *more)
{
	tm_out_text(out, " transform=\"translate(");
	tm_svg_tenths(out, x);
	tm_out_char(out, ' ');
	tm_svg_tenths(out, y);
	tm_out_print(out, ")%s\"", more);
}

void tm_svg_rect(struct tm_out *out, const char *class_name, int64_t x, int64_t y,
		 int64_t width, int64_t height)
{
	tm_out_print(out, "<rect class=\"%s\"", class_name);
	tm_svg_length(out, "x", x);
	tm_svg_length(out, "y", y);
	tm_svg_length(out, "width", width);
	tm_svg_length(out, "height", height);
	tm_out_text(out, "/>\n");
}

int64_t tm_svg_line_height(int size)
{
	return (int64_t)size * 5 / 4;
}

/* Add the rounding errors, so that text that just fits still does. */
int64_t tm_svg_ems(int64_t length, int size)
{
	return (length + 3) * 1000 / size;
}

int64_t tm_svg_height(const struct tm_svg_text *text)
{
	int64_t ems = tm_svg_ems(text->width, text->size);

	return tm_svg_line_height(text->size) *
	       (int64_t)tm_measure_lines(text->text, text->bold, ems, SIZE_MAX);
}

static void put_classes(struct tm_out *out, const struct tm_svg_text *text)
{
	const char *const words[] = { text->bold ? "b" : "", text->soft ? "s" : "",
				      text->accent ? "a" : "" };
	const char *before = " class=\"";

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!*words[i])
			continue;
		tm_out_text(out, before);
		tm_out_text(out, words[i]);
		before = " ";
	}
	tm_out_text(out, *before == ' ' && !before[1] ? "\"" : "");
}

/* The anchor of a line. Text in an rtl script starts at the right. */
static int64_t anchor_of(const struct tm_svg_text *text)
{
	if (text->align == TM_ALIGN_CENTRE)
		return text->x + text->width / 2;
	if (text->align == TM_ALIGN_END || tm_measure_rtl(text->text))
		return text->x + text->width;
	return text->x;
}

void tm_svg_begin(struct tm_out *out, const struct tm_svg_text *text)
{
	bool rtl = tm_measure_rtl(text->text);

	tm_out_text(out, "<g");
	tm_out_text(out, text->role);
	put_classes(out, text);
	tm_svg_length(out, "font-size", text->size);
	if (text->align == TM_ALIGN_CENTRE)
		tm_out_text(out, " text-anchor=\"middle\"");
	else if (text->align == TM_ALIGN_END && !rtl)
		tm_out_text(out, " text-anchor=\"end\"");
	tm_out_text(out, rtl ? " direction=\"rtl\">" : ">");
}

size_t tm_svg_trim(const char *line, size_t length)
{
	while (length && strchr(" \t\r\n", line[length - 1]))
		length--;
	return length;
}

/*
 * Fix the length of a line, as a wider font would overflow the cell. If most of the
 * length is an estimate, as for Arabic, the line keeps its natural length while there
 * is space.
 */
static void put_line_length(struct tm_out *out, const struct tm_svg_text *text,
			    const char *line, size_t shown)
{
	bool guessed;
	int64_t ems = tm_measure_bytes(line, shown, text->bold, &guessed);
	int64_t length = ems * text->size / 1000;

	if (guessed && length * (100 + WIDER_FONT) / 100 <= text->width)
		return;
	tm_svg_length(out, "textLength", length);
	tm_out_text(out, " lengthAdjust=\"spacingAndGlyphs\"");
}

void tm_svg_put(struct tm_out *out, const struct tm_svg_text *text)
{
	int64_t ems = tm_svg_ems(text->width, text->size), x = anchor_of(text);
	int64_t y = text->y + text->size * 97 / 100; /* baseline */

	for (const char *line = text->text; *line;) {
		size_t length = tm_measure_line(line, text->bold, ems);
		size_t shown = tm_svg_trim(line, length);

		if (shown) {
			tm_out_text(out, "<text");
			tm_svg_length(out, "x", x);
			tm_svg_length(out, "y", y);
			put_line_length(out, text, line, shown);
			tm_out_char(out, '>');
			tm_xml_bytes(out, line, shown);
			tm_out_text(out, "</text>\n");
		}
		line += length;
		y += tm_svg_line_height(text->size);
	}
}

int64_t tm_svg_whole(struct tm_out *out, const struct tm_svg_text *text)
{
	tm_svg_begin(out, text);
	tm_svg_put(out, text);
	tm_out_text(out, "</g>\n");
	return tm_svg_height(text);
}

/* -- on the page */

int tm_svg_scaled(const struct tm_svg_pages *pages, int size)
{
	if (pages->page->role == TM_PAGE_APPENDIX)
		return size * 9 / 10;
	return pages->slide ? size * pages->size / 100 : size;
}

int tm_svg_title_size(const struct tm_svg_pages *pages, int size)
{
	int scaled = tm_svg_scaled(pages, size);

	return scaled < size ? scaled : size;
}

void tm_svg_space(struct tm_svg_pages *pages, int size, int percent)
{
	if (pages->y > pages->start)
		pages->y += (int64_t)size * percent / 100;
}

/* Slides have little text, read from a distance: it takes the full width. */
static int64_t prose_width(const struct tm_svg_pages *pages)
{
	return pages->slide ? TM_SVG_INNER : PROSE;
}

/* Text in an rtl script is aligned to the right margin. */
struct tm_svg_text tm_svg_prose(const struct tm_svg_pages *pages, const char *text,
				int size)
{
	int64_t width = prose_width(pages), rest = TM_SVG_INNER - width;

	return (struct tm_svg_text){ .text = text,
				     .role = " role=\"paragraph\"",
				     .size = tm_svg_scaled(pages, size),
				     .align = TM_ALIGN_START,
				     .x = TM_SVG_LEFT + (tm_measure_rtl(text) ? rest : 0),
				     .y = pages->y,
				     .width = width };
}

/* A text that may take the full width. */
static struct tm_svg_text wide_of(const struct tm_svg_pages *pages, const char *text,
				  int size)
{
	struct tm_svg_text wide = tm_svg_prose(pages, text, size);

	wide.x = TM_SVG_LEFT;
	wide.width = TM_SVG_INNER;
	wide.bold = true;
	return wide;
}

void tm_svg_heading(struct tm_svg_pages *pages, const char *text, int level, int size)
{
	struct tm_svg_text heading = wide_of(pages, text, size);
	char role[64];

	heading.size = size;
	snprintf(role, sizeof role, " role=\"heading\" aria-level=\"%d\"", level);
	heading.role = role;
	pages->y += tm_svg_whole(&pages->body, &heading);
}

void tm_svg_caption(struct tm_svg_pages *pages, const char *text)
{
	struct tm_svg_text caption;

	tm_svg_space(pages, tm_svg_scaled(pages, CAPTION), 80);
	caption = wide_of(pages, text, CAPTION);
	pages->y += tm_svg_whole(&pages->body, &caption) + caption.size / 3;
}
