/*
 * xlsx_style.c - cell styles: a form, an alignment, bold, and a flag that the cell is
 * text; only styles in use are written.
 */
#include "lib/format/ooxml/xml.h"
#include "lib/format/xlsx/xlsx_inside.h"

enum { PLAIN_FONT, BOLD_FONT, HEAD_FONT, TITLE_FONT, LINK_FONT, BOLD_LINK_FONT };
enum { NO_FILL, HEAD_FILL = 2, PAGE_FILL };

/* Theme colours: 0 background, 1 text, 2 grey, 4 accent, 10 links. */
#define FONT(marks, size, colour)                                                        \
	"<font>" marks "<sz val=\"" size "\"/><color theme=\"" colour "\"/>"             \
	"<name val=\"Arial\"/><family val=\"2\"/><scheme val=\"minor\"/></font>"
#define FILL(colour)                                                                     \
	"<fill><patternFill patternType=\"solid\"><fgColor theme=\"" colour "\"/>"       \
	"<bgColor indexed=\"64\"/></patternFill></fill>"

/* Number formats from 164 are custom; lower ones are built in. */
static const struct {
	int number, font, fill;
	bool line, wrap;
} looks[TM_XLSX_FORMS] = {
	[TM_XLSX_PLAIN] = { 0, PLAIN_FONT, NO_FILL, false, false },
	[TM_XLSX_TITLE] = { 0, TITLE_FONT, NO_FILL, false, false },
	[TM_XLSX_HEAD] = { 0, HEAD_FONT, HEAD_FILL, false, true },
	[TM_XLSX_ROTATED] = { 0, HEAD_FONT, HEAD_FILL, false, true },
	[TM_XLSX_PAGE] = { 0, BOLD_FONT, PAGE_FILL, true, true },
	[TM_XLSX_TEXT] = { 0, PLAIN_FONT, NO_FILL, true, true },
	[TM_XLSX_LINK] = { 0, LINK_FONT, NO_FILL, true, true },
	[TM_XLSX_INT] = { 1, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_WHOLE] = { 3, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_TENTHS] = { 164, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_HUNDREDTHS] = { 2, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_THOUSANDTHS] = { 165, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_POWERS] = { 11, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_MONEY] = { 166, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_MONEY_WHOLE] = { 167, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_AMOUNT] = { 168, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_RATE] = { 169, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_PERCENT] = { 170, PLAIN_FONT, NO_FILL, true, false },
	[TM_XLSX_RATIO] = { 171, PLAIN_FONT, NO_FILL, true, false },
};

static void put_alignment(struct tm_out *out, const struct tm_xlsx_cell *cell)
{
	static const char *const across[] = { [TM_ALIGN_START] = "left",
					      [TM_ALIGN_CENTRE] = "center",
					      [TM_ALIGN_END] = "right" };
	bool head = cell->form == TM_XLSX_HEAD;
	bool rotated = cell->form == TM_XLSX_ROTATED;

	tm_out_print(out, "<alignment horizontal=\"%s\" vertical=\"%s\"",
		     rotated ? "center" : across[cell->align],
		     head      ? "center"
		     : rotated ? "bottom"
			       : "top");
	tm_out_text(out, rotated ? " textRotation=\"90\"" : "");
	tm_out_text(out, looks[cell->form].wrap ? " wrapText=\"1\"" : "");
	/* Indented from a number to the left, and from the filter button. */
	if (cell->align == TM_ALIGN_START && !rotated)
		tm_out_text(out, " indent=\"1\"");
	else if (cell->align == TM_ALIGN_END && head)
		tm_out_text(out, " indent=\"2\"");
	tm_out_text(out, "/></xf>");
}

int tm_xlsx_style(struct tm_xlsx *xlsx, const struct tm_xlsx_cell *cell, bool quoted)
{
	size_t align = (size_t)(cell->align - TM_ALIGN_START);
	int *style =
		&xlsx->styles[(((size_t)cell->form * 3 + align) * 2 + cell->bold) * 2 +
			      quoted];
	int font = looks[cell->form].font;

	if (*style)
		return *style;
	*style = ++xlsx->style_count;
	if (cell->bold && font == PLAIN_FONT)
		font = BOLD_FONT;
	if (cell->bold && font == LINK_FONT)
		font = BOLD_LINK_FONT;
	tm_out_print(&xlsx->formats,
		     "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" "
		     "xfId=\"0\"%s applyNumberFormat=\"1\" applyFont=\"1\" "
		     "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">",
		     looks[cell->form].number, font, looks[cell->form].fill,
		     looks[cell->form].line, quoted ? " quotePrefix=\"1\"" : "");
	put_alignment(&xlsx->formats, cell);
	return *style;
}

static void put_format(struct tm_out *xml, int id, const char *digits,
		       const char *currency)
{
	tm_out_print(xml, "<numFmt numFmtId=\"%d\" formatCode=\"#,##0%s", id, digits);
	if (*currency)
		tm_out_print(xml, "\\ [$%s]", currency);
	tm_out_text(xml, "\"/>");
}

static void put_formats(struct tm_out *xml, const struct tm_xlsx *xlsx)
{
	static const char *const all[] = { "", ".0", ".00", ".000", ".0000" };
	const struct tm_doc_head *head = &xlsx->doc->head;
	const char *digits = all[head->digits < 0   ? 0
				 : head->digits > 4 ? 4
						    : head->digits];
	const char *currency = xlsx->currency ? head->currency : "";

	tm_out_text(xml, "<numFmts count=\"8\">");
	put_format(xml, 164, ".0", "");
	tm_out_text(xml, "<numFmt numFmtId=\"165\" formatCode=\"0.000\"/>");
	put_format(xml, 166, digits, currency);
	put_format(xml, 167, "", currency);
	put_format(xml, 168, digits, "");
	tm_out_text(xml, "<numFmt numFmtId=\"169\" formatCode=\"0.00##\"/>"
			 "<numFmt numFmtId=\"170\" formatCode=\"0.0\\ %\"/>"
			 "<numFmt numFmtId=\"171\" formatCode=\"&quot;\u00d7&quot;0.0\"/>"
			 "</numFmts>");
}

static const char fonts_and_fills[] = "<fonts count=\"6\">" FONT("", "10", "1") FONT(
	"<b/>", "10", "1") FONT("<b/>", "10", "0") FONT("<b/>", "16",
							"4") FONT("<u/>", "10", "10")
	FONT("<b/><u/>", "10",
	     "10") "</fonts>"
		   "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
		   "<fill><patternFill patternType=\"gray125\"/></fill>" FILL("4")
			   FILL("2") "</fills>"
				     "<borders count=\"2\">"
				     "<border><left/><right/><top/><bottom/><diagonal/></"
				     "border>"
				     "<border><left/><right/><top/><bottom "
				     "style=\"thin\"><color theme=\"2\"/>"
				     "</bottom><diagonal/></border></borders>"
				     "<cellStyleXfs count=\"1\">"
				     "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
				     "borderId=\"0\"/></cellStyleXfs>";

void tm_xlsx_styles(struct tm_xlsx *xlsx)
{
	struct tm_out xml = TM_OUT_INIT;

	tm_out_text(&xml, TM_XML_HEAD "<styleSheet xmlns=\"" TM_OOXML_NAMES
				      "spreadsheetml/2006/main\">");
	put_formats(&xml, xlsx);
	tm_out_text(&xml, fonts_and_fills);
	tm_out_print(&xml,
		     "<cellXfs count=\"%d\"><xf numFmtId=\"0\" fontId=\"0\" "
		     "fillId=\"0\" borderId=\"0\" xfId=\"0\"/>%s</cellXfs>",
		     xlsx->style_count + 1, tm_out_string(&xlsx->formats));
	tm_out_text(&xml, "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
			  "builtinId=\"0\"/></cellStyles><dxfs count=\"0\"/>"
			  "<tableStyles count=\"0\" "
			  "defaultTableStyle=\"TableStyleMedium2\" "
			  "defaultPivotStyle=\"PivotStyleLight16\"/></styleSheet>");
	xml.failed |= xlsx->formats.failed;
	tm_ooxml_part(&xlsx->package, "xl/styles.xml", "spreadsheetml.styles", &xml,
		      NULL);
	tm_rels_add(&xlsx->book, "styles", "styles.xml");
	tm_out_free(&xml);
}
