/* xlsx_sheet.c - the parts of a worksheet before and after its rows. */
#include <string.h>

#include "lib/base/shown.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/xlsx/xlsx_inside.h"

/* A placeholder of maximum length; replaced by the actual last cell. */
#define EXTENT "A1:XFD1048576\"/>"

/* Number of columns with one letter, and with two. */
enum { ONE = 26, TWO = 676 };

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

bool tm_xlsx_grid(struct tm_xlsx *xlsx, struct tm_xlsx_sheet *sheet, size_t columns,
		  struct tm_xlsx_grid *grid)
{
	*grid = (struct tm_xlsx_grid){
		.xlsx = xlsx,
		.sheet = sheet,
		.cells = tm_xlsx_take(xlsx, (columns + 1) * sizeof *grid->cells),
		.widths = tm_xlsx_take(xlsx, (columns + 1) * sizeof *grid->widths),
		.letters = tm_xlsx_take(xlsx, (columns + 1) * sizeof *grid->letters)
	};
	sheet->columns = columns;
	if (!grid->cells || !grid->widths || !grid->letters)
		return false;
	for (size_t i = 0; i < columns; i++) {
		grid->cells[i].form = TM_XLSX_TEXT;
		grid->cells[i].align = TM_ALIGN_START;
		tm_xlsx_letters(i, grid->letters[i]);
	}
	return true;
}

/* Widths are in digits of the default font, Arial 10; here in hundredths. */
static void put_widths(struct tm_xlsx_grid *grid)
{
	if (!grid->sheet->columns)
		return;
	tm_out_text(&grid->xml, "<cols>");
	for (size_t i = 0; i < grid->sheet->columns; i++) {
		int64_t width = 260 + grid->widths[i] * 100 / 525;

		tm_out_print(&grid->xml,
			     "<col min=\"%zu\" max=\"%zu\" width=\"%lld.%02lld\" "
			     "customWidth=\"1\"/>",
			     i + 1, i + 1, (long long)width / 100,
			     (long long)width % 100);
	}
	tm_out_text(&grid->xml, "</cols>");
}

void tm_xlsx_begin(struct tm_xlsx_grid *grid, int64_t head)
{
	bool first = grid->sheet == grid->xlsx->sheets;
	struct tm_out *xml = &grid->xml;

	grid->sheet->head = head;
	tm_out_text(xml, TM_XML_HEAD "<worksheet" TM_XLSX_NAMES "><sheetPr>"
				     "<pageSetUpPr fitToPage=\"1\"/></sheetPr>"
				     "<dimension ref=\"");
	grid->extent = xml->length;
	tm_out_print(xml,
		     EXTENT "<sheetViews><sheetView showGridLines=\"0\"%s "
			    "workbookViewId=\"0\"><pane ySplit=\"%lld\" "
			    "topLeftCell=\"A%lld\" activePane=\"bottomLeft\" "
			    "state=\"frozen\"/><selection pane=\"bottomLeft\" "
			    "activeCell=\"A%lld\" sqref=\"A%lld\"/></sheetView>"
			    "</sheetViews><sheetFormatPr defaultRowHeight=\"12.75\"/>",
		     first ? " tabSelected=\"1\"" : "", (long long)head,
		     (long long)head + 1, (long long)head + 1, (long long)head + 1);
	put_widths(grid);
	tm_out_text(xml, "<sheetData>");
}

void tm_xlsx_bars(struct tm_xlsx_grid *grid, size_t column)
{
	const char *letters = grid->letters[column];

	if (grid->sheet->rows <= grid->sheet->head)
		return;
	tm_out_print(&grid->rules,
		     "<conditionalFormatting sqref=\"%s%lld:%s%lld\">"
		     "<cfRule type=\"dataBar\" priority=\"%d\">"
		     "<dataBar minLength=\"0\" maxLength=\"100\">"
		     "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>"
		     "<color theme=\"4\" tint=\"0.4\"/></dataBar></cfRule>"
		     "</conditionalFormatting>",
		     letters, (long long)grid->sheet->head + 1, letters,
		     (long long)grid->sheet->rows, ++grid->rule_count);
}

/* In a footer & starts a code, and the length is limited. */
static void put_foot(struct tm_out *foot, const char *code, const char *text, int most)
{
	tm_out_text(foot, code);
	for (int32_t c; (c = tm_shown_next(&text));) {
		most -= c > 0xffff || c == '&' ? 2 : 1;
		if (most < 0) {
			tm_out_text(foot, "\u2026");
			break;
		}
		tm_shown_put(foot, c == '\n' || c == '\t' ? ' ' : c);
		if (c == '&')
			tm_out_char(foot, '&');
	}
}

static void put_tail(struct tm_xlsx_grid *grid)
{
	const struct tm_doc_head *head = &grid->xlsx->doc->head;
	struct tm_out *xml = &grid->xml, foot = TM_OUT_INIT;

	if (grid->links.length)
		tm_out_print(xml, "<hyperlinks>%s</hyperlinks>", grid->links.bytes);
	tm_out_text(xml, "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" "
			 "bottom=\"0.75\" header=\"0.3\" footer=\"0.35\"/>"
			 "<pageSetup paperSize=\"9\" fitToHeight=\"0\" "
			 "orientation=\"landscape\"/><headerFooter><oddFooter>");
	put_foot(&foot, "&L", head->label, 100);
	put_foot(&foot, "&C", head->title, 120);
	tm_out_text(&foot, "&R&A, &P / &N");
	tm_xlsx_text(xml, tm_out_string(&foot), foot.length);
	tm_out_text(xml, "</oddFooter></headerFooter></worksheet>");
	xml->failed |= foot.failed || grid->links.failed || grid->rules.failed;
	tm_out_free(&foot);
}

/* Write the final dimension, padded with spaces to the length of the placeholder. */
static void put_extent(struct tm_xlsx_grid *grid, const char *last)
{
	struct tm_out text = TM_OUT_INIT;

	tm_out_print(&text, "A1%s%s\"/>", *last ? ":" : "", last);
	tm_out_repeat(&text, " ", sizeof EXTENT - 1 - text.length);
	if (!grid->xml.failed && !text.failed)
		memcpy(grid->xml.bytes + grid->extent, text.bytes, sizeof EXTENT - 1);
	grid->xml.failed |= text.failed;
	tm_out_free(&text);
}

static void put_end(struct tm_xlsx_grid *grid)
{
	const struct tm_xlsx_sheet *sheet = grid->sheet;
	struct tm_out *xml = &grid->xml, last = TM_OUT_INIT;

	tm_out_text(xml, "</sheetData>");
	if (sheet->columns) {
		tm_out_print(&last, "%s%lld", grid->letters[sheet->columns - 1],
			     (long long)sheet->rows);
		tm_out_print(xml, "<autoFilter ref=\"A%lld:%s\"/>",
			     (long long)sheet->head, tm_out_string(&last));
	}
	put_extent(grid, tm_out_string(&last));
	tm_out_text(xml, tm_out_string(&grid->rules));
	put_tail(grid);
	xml->failed |= last.failed;
	tm_out_free(&last);
}

enum tm_status tm_xlsx_end(struct tm_xlsx_grid *grid, struct tm_error *err)
{
	struct tm_xlsx *xlsx = grid->xlsx;
	struct tm_out name = TM_OUT_INIT;
	enum tm_status status = TM_OK;
	int number = 1;

	for (const struct tm_xlsx_sheet *sheet = xlsx->sheets; sheet != grid->sheet;
	     sheet = sheet->next)
		number++;
	put_end(grid);
	tm_out_print(&name, "xl/worksheets/sheet%d.xml", number);
	xlsx->package.failed |= name.failed;
	if (grid->full) {
		tm_error_set(err, TM_INVALID, "a sheet holds %d rows, '%.100s' has more",
			     TM_XLSX_ROWS, grid->sheet->name);
		status = tm_error_hint(err, "another format, such as csv, holds more");
	} else {
		tm_ooxml_part(&xlsx->package, tm_out_string(&name),
			      "spreadsheetml.worksheet", &grid->xml, &grid->rels);
	}
	tm_out_free(&name);
	tm_out_free(&grid->xml);
	tm_out_free(&grid->links);
	tm_out_free(&grid->rules);
	tm_out_free(&grid->rels.list);
	return status;
}
