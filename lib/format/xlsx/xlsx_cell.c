/* xlsx_cell.c - rows and cells: text is always text, never a formula. */
#include <string.h>

#include "lib/base/shown.h"
#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/xlsx/xlsx_inside.h"

/*
 * Line height and space around headers, in hundredths of a point; maximum lines of a
 * row.
 */
enum { LINE = 1275, HEAD_AIR = 500, MOST_LINES = 31 };

/* Whether text after a _ completes an escape: x, four hex digits, _. */
static bool is_code(const char *text)
{
	int32_t c = tm_shown_next(&text);

	if (c != 'x')
		return false;
	for (int i = 0; i < 4; i++) {
		c = tm_shown_next(&text);
		if (!c || c > 0x7f || !strchr("0123456789abcdefABCDEF", c))
			return false;
	}
	return tm_shown_next(&text) == '_';
}

void tm_xlsx_text(struct tm_out *out, const char *text, size_t length)
{
	const char *end = text + length, *start = text;

	while ((text = memchr(text, '_', (size_t)(end - text)))) {
		if (!is_code(text++ + 1))
			continue;
		tm_xml_bytes(out, start, (size_t)(text - 1 - start));
		tm_out_text(out, "_x005F_");
		start = text;
	}
	tm_xml_bytes(out, start, (size_t)(end - start));
}

/* The bytes of text that fit in one cell. */
static size_t fit(const char *text)
{
	size_t length = strlen(text);
	int units = 0, lines = 0;

	/* Short text needs no counting: characters and line ends do not exceed bytes. */
	if (length <= TM_XLSX_LINES)
		return length;
	for (const char *at = text, *next = text; *at; at = next) {
		int32_t c = tm_shown_next(&next);

		units += c > 0xffff ? 2 : 1;
		lines += c == '\n';
		if (units > TM_XLSX_UNITS || lines > TM_XLSX_LINES)
			return (size_t)(at - text);
	}
	return length;
}

/* Whether a spreadsheet would run the text as a formula if it were typed. */
static bool runs(const char *text)
{
	int32_t c;

	while ((c = tm_shown_next(&text)) == '\'')
		;
	if (c > 0xff00)
		c -= 0xfee0; /* full-width */
	return c && c < 0x80 && strchr("=+-@\t\n", c);
}

static void put_string(struct tm_out *xml, const char *text, size_t length)
{
	bool bare = (unsigned char)text[0] > ' ' && (unsigned char)text[length - 1] > ' ';

	tm_out_text(xml, " t=\"inlineStr\"><is><t");
	/* Leading and trailing spaces would be lost. */
	tm_out_text(xml, bare ? ">" : " xml:space=\"preserve\">");
	tm_xlsx_text(xml, text, length);
	tm_out_text(xml, "</t></is></c>");
}

/* A link in the cell, up to the number that programs accept. */
static void put_link(struct tm_xlsx_grid *grid, const struct tm_xlsx_cell *cell,
		     const char *letters)
{
	struct tm_out *links = &grid->links;

	if (grid->link_count == TM_XLSX_LINKS)
		return;
	grid->link_count++;
	tm_out_print(links, "<hyperlink ref=\"%s%lld\"", letters,
		     (long long)grid->sheet->rows);
	if (cell->address) {
		tm_out_print(links, " r:id=\"rId%d\"",
			     tm_rels_link(&grid->rels, cell->address));
	} else {
		tm_out_text(links, " location=\"");
		tm_xlsx_text(links, cell->place, strlen(cell->place));
		tm_out_char(links, '"');
	}
	tm_out_text(links, "/>");
}

static void put_cell(struct tm_xlsx_grid *grid, const struct tm_xlsx_cell *cell,
		     const char *letters, size_t length)
{
	const char *text = length ? cell->text : NULL;
	bool quoted = text && runs(text);
	struct tm_out *xml = &grid->xml;

	tm_out_put(xml, "<c r=\"", 6);
	tm_out_text(xml, letters);
	tm_xml_number(xml, grid->sheet->rows);
	tm_out_put(xml, "\" s=\"", 5);
	tm_xml_number(xml, tm_xlsx_style(grid->xlsx, cell, quoted));
	tm_out_char(xml, '"');
	if (text) {
		put_string(xml, text, length);
	} else if (!cell->text && *cell->number) {
		tm_out_put(xml, "><v>", 4);
		tm_out_text(xml, cell->number);
		tm_out_put(xml, "</v></c>", 8);
	} else {
		tm_out_put(xml, "/>", 2);
	}
	if (text && (cell->address || cell->place))
		put_link(grid, cell, letters);
}

/* The height of a row is written, as not all programs compute it. */
static size_t count_lines(const struct tm_xlsx_grid *grid)
{
	size_t most = 1;

	for (size_t i = 0; i < grid->sheet->columns; i++) {
		const struct tm_xlsx_cell *cell = &grid->cells[i];
		bool head = cell->form == TM_XLSX_HEAD;
		bool bold = head || cell->bold || cell->form == TM_XLSX_PAGE;
		int64_t width = grid->widths[i] - (head ? TM_XLSX_BUTTON : 0);
		size_t lines;

		if (!cell->text || cell->form < TM_XLSX_HEAD || cell->form > TM_XLSX_LINK)
			continue;
		lines = tm_measure_lines(cell->text, bold, width, MOST_LINES);
		most = lines > most ? lines : most;
	}
	return most;
}

static void put_height(struct tm_xlsx_grid *grid, int height)
{
	bool head = grid->sheet->columns && grid->cells[0].form == TM_XLSX_HEAD;
	size_t lines = height ? 1 : count_lines(grid), points;

	points = lines * LINE + (head ? HEAD_AIR : 0);
	if (height)
		tm_out_print(&grid->xml, " ht=\"%d\" customHeight=\"1\"", height);
	else if (points > LINE)
		tm_out_print(&grid->xml, " ht=\"%zu.%02zu\"", points / 100, points % 100);
}

/* Write the part of each text that fits; true if any text continues. */
static bool put_row(struct tm_xlsx_grid *grid, int height)
{
	bool more = false;

	tm_out_put(&grid->xml, "<row r=\"", 8);
	tm_xml_number(&grid->xml, grid->sheet->rows);
	tm_out_char(&grid->xml, '"');
	put_height(grid, height);
	tm_out_char(&grid->xml, '>');
	for (size_t i = 0; i < grid->sheet->columns; i++) {
		struct tm_xlsx_cell *cell = &grid->cells[i];
		size_t length = cell->text ? fit(cell->text) : 0;

		put_cell(grid, cell, grid->letters[i], length);
		if (cell->text && cell->text[length]) {
			cell->text += length;
			cell->again = false;
			more = true;
		} else if (!cell->again) {
			cell->text = NULL;
			*cell->number = '\0';
		}
	}
	tm_out_put(&grid->xml, "</row>", 6);
	return more;
}

void tm_xlsx_row(struct tm_xlsx_grid *grid, int height)
{
	bool more = true;

	while (more && !grid->full && !grid->xml.failed) {
		grid->full = grid->sheet->rows == TM_XLSX_ROWS;
		if (grid->full)
			break;
		grid->sheet->rows++;
		more = put_row(grid, height);
	}
	for (size_t i = 0; i < grid->sheet->columns; i++)
		grid->cells[i] = (struct tm_xlsx_cell){ .form = TM_XLSX_TEXT,
							.align = TM_ALIGN_START };
}
