/*
 * xlsx_worksheet.c - writing a worksheet: rows and cells, where text is never a formula,
 * and the parts before and after them.
 */
#include <string.h>

#include "lib/base/printable.h"
#include "lib/document/measure.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/xlsx/xlsx_inside.h"

/* A placeholder of maximum length; replaced by the actual last cell. */
#define EXTENT "A1:XFD1048576\"/>"

/* Number of columns with one letter, and with two. */
enum { ONE = 26, TWO = 676 };

/*
 * Line height and space around headers, in hundredths of a point; maximum lines of a
 * row.
 */
enum { LINE = 1275, HEAD_AIR = 500, LINES_MAX = 31 };

void tm_xlsx_letters(size_t column, char letters[4])
{
	memset(letters, 0, 4);
	/* A follows Z as AA: all digits except the last count from 1. */
	if (column >= ONE + TWO)
		*letters++ = (char)('A' + (column - ONE) / TWO - 1);
	if (column >= ONE)
		*letters++ = (char)('A' + (column / ONE - 1) % ONE);
	*letters = (char)('A' + column % ONE);
}

bool tm_xlsx_open(struct tm_xlsx *xlsx, struct tm_xlsx_worksheet *sheet, size_t columns,
		  struct tm_xlsx_writer *writer)
{
	*writer = (struct tm_xlsx_writer){
		.xlsx = xlsx,
		.sheet = sheet,
		.cells = tm_xlsx_take(xlsx, (columns + 1) * sizeof *writer->cells),
		.widths = tm_xlsx_take(xlsx, (columns + 1) * sizeof *writer->widths),
		.letters = tm_xlsx_take(xlsx, (columns + 1) * sizeof *writer->letters)
	};
	sheet->columns = columns;
	if (!writer->cells || !writer->widths || !writer->letters)
		return false;
	for (size_t i = 0; i < columns; i++) {
		writer->cells[i].form = TM_XLSX_TEXT;
		writer->cells[i].align = TM_ALIGN_START;
		tm_xlsx_letters(i, writer->letters[i]);
	}
	return true;
}

/* -- rows and cells */

/* Whether text after a _ completes an escape: x, four hex digits, _. */
static bool is_code(const char *text)
{
	int32_t c = tm_printable_next(&text);

	if (c != 'x')
		return false;
	for (int i = 0; i < 4; i++) {
		c = tm_printable_next(&text);
		if (!c || c > 0x7f || !strchr("0123456789abcdefABCDEF", c))
			return false;
	}
	return tm_printable_next(&text) == '_';
}

static void put_escaped(struct tm_out *out, const char *text, size_t length)
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
		int32_t c = tm_printable_next(&next);

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

	while ((c = tm_printable_next(&text)) == '\'')
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
	put_escaped(xml, text, length);
	tm_out_text(xml, "</t></is></c>");
}

/* A link in the cell, up to the number that programs accept. */
static void put_link(struct tm_xlsx_writer *writer, const struct tm_xlsx_cell *cell,
		     const char *letters)
{
	struct tm_out *links = &writer->links;

	if (writer->link_count == TM_XLSX_LINKS)
		return;
	writer->link_count++;
	tm_out_print(links, "<hyperlink ref=\"%s%lld\"", letters,
		     (long long)writer->sheet->rows);
	if (cell->address) {
		tm_out_print(links, " r:id=\"rId%d\"",
			     tm_rels_link(&writer->rels, cell->address));
	} else {
		tm_out_text(links, " location=\"");
		put_escaped(links, cell->place, strlen(cell->place));
		tm_out_char(links, '"');
	}
	tm_out_text(links, "/>");
}

static void put_cell(struct tm_xlsx_writer *writer, const struct tm_xlsx_cell *cell,
		     const char *letters, size_t length)
{
	const char *text = length ? cell->text : NULL;
	bool quoted = text && runs(text);
	struct tm_out *xml = &writer->xml;

	tm_out_put(xml, "<c r=\"", 6);
	tm_out_text(xml, letters);
	tm_xml_number(xml, writer->sheet->rows);
	tm_out_put(xml, "\" s=\"", 5);
	tm_xml_number(xml, tm_xlsx_style(writer->xlsx, cell, quoted));
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
		put_link(writer, cell, letters);
}

/* The height of a row is written, as not all programs compute it. */
static size_t count_lines(const struct tm_xlsx_writer *writer)
{
	size_t max = 1;

	for (size_t i = 0; i < writer->sheet->columns; i++) {
		const struct tm_xlsx_cell *cell = &writer->cells[i];
		bool head = cell->form == TM_XLSX_HEAD;
		bool bold = head || cell->bold || cell->form == TM_XLSX_PAGE;
		int64_t width = writer->widths[i] - (head ? TM_XLSX_BUTTON : 0);
		size_t lines;

		if (!cell->text || cell->form < TM_XLSX_HEAD || cell->form > TM_XLSX_LINK)
			continue;
		lines = tm_measure_lines(cell->text, bold, width, LINES_MAX);
		max = lines > max ? lines : max;
	}
	return max;
}

static void put_height(struct tm_xlsx_writer *writer, int height)
{
	bool head = writer->sheet->columns && writer->cells[0].form == TM_XLSX_HEAD;
	size_t lines = height ? 1 : count_lines(writer), points;

	points = lines * LINE + (head ? HEAD_AIR : 0);
	if (height)
		tm_out_print(&writer->xml, " ht=\"%d\" customHeight=\"1\"", height);
	else if (points > LINE)
		tm_out_print(&writer->xml, " ht=\"%zu.%02zu\"", points / 100,
			     points % 100);
}

/* Write the part of each text that fits; true if any text continues. */
static bool put_row(struct tm_xlsx_writer *writer, int height)
{
	bool more = false;

	tm_out_put(&writer->xml, "<row r=\"", 8);
	tm_xml_number(&writer->xml, writer->sheet->rows);
	tm_out_char(&writer->xml, '"');
	put_height(writer, height);
	tm_out_char(&writer->xml, '>');
	for (size_t i = 0; i < writer->sheet->columns; i++) {
		struct tm_xlsx_cell *cell = &writer->cells[i];
		size_t length = cell->text ? fit(cell->text) : 0;

		put_cell(writer, cell, writer->letters[i], length);
		if (cell->text && cell->text[length]) {
			cell->text += length;
			cell->again = false;
			more = true;
		} else if (!cell->again) {
			cell->text = NULL;
			*cell->number = '\0';
		}
	}
	tm_out_put(&writer->xml, "</row>", 6);
	return more;
}

void tm_xlsx_row(struct tm_xlsx_writer *writer, int height)
{
	bool more = true;

	while (more && !writer->full && !writer->xml.failed) {
		writer->full = writer->sheet->rows == TM_XLSX_ROWS;
		if (writer->full)
			break;
		writer->sheet->rows++;
		more = put_row(writer, height);
	}
	for (size_t i = 0; i < writer->sheet->columns; i++)
		writer->cells[i] = (struct tm_xlsx_cell){ .form = TM_XLSX_TEXT,
							  .align = TM_ALIGN_START };
}

/* -- the worksheet around them */

/* Widths are in digits of the default font, Arial 10; here in hundredths. */
static void put_widths(struct tm_xlsx_writer *writer)
{
	if (!writer->sheet->columns)
		return;
	tm_out_text(&writer->xml, "<cols>");
	for (size_t i = 0; i < writer->sheet->columns; i++) {
		int64_t width = 260 + writer->widths[i] * 100 / 525;

		tm_out_print(&writer->xml,
			     "<col min=\"%zu\" max=\"%zu\" width=\"%lld.%02lld\" "
			     "customWidth=\"1\"/>",
			     i + 1, i + 1, (long long)width / 100,
			     (long long)width % 100);
	}
	tm_out_text(&writer->xml, "</cols>");
}

void tm_xlsx_begin(struct tm_xlsx_writer *writer, int64_t head)
{
	bool first = writer->sheet == writer->xlsx->sheets;
	struct tm_out *xml = &writer->xml;

	writer->sheet->head = head;
	tm_out_text(xml, TM_XML_HEAD "<worksheet" TM_XLSX_NAMES "><sheetPr>"
				     "<pageSetUpPr fitToPage=\"1\"/></sheetPr>"
				     "<dimension ref=\"");
	writer->extent = xml->length;
	tm_out_print(xml,
		     EXTENT "<sheetViews><sheetView showGridLines=\"0\"%s "
			    "workbookViewId=\"0\"><pane ySplit=\"%lld\" "
			    "topLeftCell=\"A%lld\" activePane=\"bottomLeft\" "
			    "state=\"frozen\"/><selection pane=\"bottomLeft\" "
			    "activeCell=\"A%lld\" sqref=\"A%lld\"/></sheetView>"
			    "</sheetViews><sheetFormatPr defaultRowHeight=\"12.75\"/>",
		     first ? " tabSelected=\"1\"" : "", (long long)head,
		     (long long)head + 1, (long long)head + 1, (long long)head + 1);
	put_widths(writer);
	tm_out_text(xml, "<sheetData>");
}

void tm_xlsx_bars(struct tm_xlsx_writer *writer, size_t column)
{
	const char *letters = writer->letters[column];

	if (writer->sheet->rows <= writer->sheet->head)
		return;
	tm_out_print(&writer->rules,
		     "<conditionalFormatting sqref=\"%s%lld:%s%lld\">"
		     "<cfRule type=\"dataBar\" priority=\"%d\">"
		     "<dataBar minLength=\"0\" maxLength=\"100\">"
		     "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>"
		     "<color theme=\"4\" tint=\"0.4\"/></dataBar></cfRule>"
		     "</conditionalFormatting>",
		     letters, (long long)writer->sheet->head + 1, letters,
		     (long long)writer->sheet->rows, ++writer->rule_count);
}

/* In a footer & starts a code, and the length is limited. */
static void put_foot(struct tm_out *foot, const char *code, const char *text, int max)
{
	tm_out_text(foot, code);
	for (int32_t c; (c = tm_printable_next(&text));) {
		max -= c > 0xffff || c == '&' ? 2 : 1;
		if (max < 0) {
			tm_out_text(foot, "\u2026");
			break;
		}
		tm_printable_put(foot, c == '\n' || c == '\t' ? ' ' : c);
		if (c == '&')
			tm_out_char(foot, '&');
	}
}

static void put_tail(struct tm_xlsx_writer *writer)
{
	const struct tm_doc_head *head = &writer->xlsx->doc->head;
	struct tm_out *xml = &writer->xml, foot = TM_OUT_INIT;

	if (writer->links.length)
		tm_out_print(xml, "<hyperlinks>%s</hyperlinks>", writer->links.bytes);
	tm_out_text(xml, "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" "
			 "bottom=\"0.75\" header=\"0.3\" footer=\"0.35\"/>"
			 "<pageSetup paperSize=\"9\" fitToHeight=\"0\" "
			 "orientation=\"landscape\"/><headerFooter><oddFooter>");
	put_foot(&foot, "&L", head->label, 100);
	put_foot(&foot, "&C", head->title, 120);
	tm_out_text(&foot, "&R&A, &P / &N");
	put_escaped(xml, tm_out_string(&foot), foot.length);
	tm_out_text(xml, "</oddFooter></headerFooter></worksheet>");
	xml->failed |= foot.failed || writer->links.failed || writer->rules.failed;
	tm_out_free(&foot);
}

/* Write the final dimension, padded with spaces to the length of the placeholder. */
static void put_extent(struct tm_xlsx_writer *writer, const char *last)
{
	struct tm_out text = TM_OUT_INIT;

	tm_out_print(&text, "A1%s%s\"/>", *last ? ":" : "", last);
	tm_out_repeat(&text, " ", sizeof EXTENT - 1 - text.length);
	if (!writer->xml.failed && !text.failed)
		memcpy(writer->xml.bytes + writer->extent, text.bytes, sizeof EXTENT - 1);
	writer->xml.failed |= text.failed;
	tm_out_free(&text);
}

static void put_end(struct tm_xlsx_writer *writer)
{
	const struct tm_xlsx_worksheet *sheet = writer->sheet;
	struct tm_out *xml = &writer->xml, last = TM_OUT_INIT;

	tm_out_text(xml, "</sheetData>");
	if (sheet->columns) {
		tm_out_print(&last, "%s%lld", writer->letters[sheet->columns - 1],
			     (long long)sheet->rows);
		tm_out_print(xml, "<autoFilter ref=\"A%lld:%s\"/>",
			     (long long)sheet->head, tm_out_string(&last));
	}
	put_extent(writer, tm_out_string(&last));
	tm_out_text(xml, tm_out_string(&writer->rules));
	put_tail(writer);
	xml->failed |= last.failed;
	tm_out_free(&last);
}

enum tm_status tm_xlsx_end(struct tm_xlsx_writer *writer, struct tm_error *err)
{
	struct tm_xlsx *xlsx = writer->xlsx;
	struct tm_out name = TM_OUT_INIT;
	enum tm_status status = TM_OK;
	int number = 1;

	for (const struct tm_xlsx_worksheet *sheet = xlsx->sheets; sheet != writer->sheet;
	     sheet = sheet->next)
		number++;
	put_end(writer);
	tm_out_print(&name, "xl/worksheets/sheet%d.xml", number);
	xlsx->package.failed |= name.failed;
	if (writer->full) {
		tm_error_set(err, TM_INVALID,
			     "a worksheet holds %d rows, '%.100s' has more", TM_XLSX_ROWS,
			     writer->sheet->name);
		status = tm_error_hint(err, "use another format, such as csv");
	} else {
		tm_ooxml_part(&xlsx->package, tm_out_string(&name),
			      "spreadsheetml.worksheet", &writer->xml, &writer->rels);
	}
	tm_out_free(&name);
	tm_out_free(&writer->xml);
	tm_out_free(&writer->links);
	tm_out_free(&writer->rules);
	tm_out_free(&writer->rels.list);
	return status;
}
