/*
 * xlsx.c - the Excel writer: a workbook of tables with typed cells. No cell is ever a
 * formula. Strings are inline instead of in a shared table, so that worksheets can be
 * written row by row.
 */
#include <string.h>

#include "lib/format/ooxml/xml.h"
#include "lib/format/writer.h"
#include "lib/format/xlsx/xlsx_inside.h"

/* A defined name for all cells of a worksheet, or for its header row. */
static void put_name(struct tm_out *xml, const struct tm_xlsx_worksheet *sheet, int index,
		     bool cells)
{
	struct tm_out text = TM_OUT_INIT;
	char letters[4];

	tm_xlsx_letters(sheet->columns - 1, letters);
	tm_xlsx_quote(&text, sheet->name);
	if (cells) {
		tm_out_print(&text, "!$A$%lld:$", (long long)sheet->head);
		tm_out_text(&text, letters);
		tm_out_print(&text, "$%lld", (long long)sheet->rows);
	} else {
		tm_out_print(&text, "!$%lld:$%lld", (long long)sheet->head,
			     (long long)sheet->head);
	}
	tm_out_print(xml, "<definedName name=\"_xlnm.%s\" localSheetId=\"%d\"%s>",
		     cells ? "_FilterDatabase" : "Print_Titles", index,
		     cells ? " hidden=\"1\"" : "");
	tm_xml_text(xml, tm_out_string(&text));
	tm_out_text(xml, "</definedName>");
	xml->failed |= text.failed;
	tm_out_free(&text);
}

static void put_names(struct tm_out *xml, const struct tm_xlsx *xlsx)
{
	tm_out_text(xml, "<definedNames>");
	for (int cells = 1; cells >= 0; cells--) {
		int index = 0;

		for (const struct tm_xlsx_worksheet *sheet = xlsx->sheets; sheet;
		     sheet = sheet->next, index++)
			if (sheet->columns)
				put_name(xml, sheet, index, cells);
	}
	tm_out_text(xml, "</definedNames>");
}

static void write_book(struct tm_xlsx *xlsx)
{
	struct tm_out xml = TM_OUT_INIT;
	struct tm_out target = TM_OUT_INIT;
	int number = 0;

	tm_out_text(&xml, TM_XML_HEAD
		    "<workbook" TM_XLSX_NAMES "><workbookPr/><bookViews>"
		    "<workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" "
		    "windowHeight=\"15600\" tabRatio=\"800\"/></bookViews><sheets>");
	for (const struct tm_xlsx_worksheet *sheet = xlsx->sheets; sheet;
	     sheet = sheet->next) {
		tm_out_text(&xml, "<sheet");
		tm_xml_attribute(&xml, "name", sheet->name);
		tm_out_clear(&target);
		tm_out_print(&target, "worksheets/sheet%d.xml", ++number);
		tm_out_print(
			&xml, " sheetId=\"%d\" r:id=\"rId%d\"/>", number,
			tm_rels_add(&xlsx->book, "worksheet", tm_out_string(&target)));
	}
	tm_out_text(&xml, "</sheets>");
	put_names(&xml, xlsx);
	tm_out_text(&xml, "</workbook>");
	tm_xlsx_styles(xlsx);
	tm_ooxml_theme(&xlsx->package, xlsx->doc, "xl/theme/theme1.xml");
	tm_rels_add(&xlsx->book, "theme", "theme/theme1.xml");
	xml.failed |= target.failed;
	tm_ooxml_part(&xlsx->package, "xl/workbook.xml", "spreadsheetml.sheet.main", &xml,
		      &xlsx->book);
	tm_out_free(&target);
	tm_out_free(&xml);
}

/* The overview is written last, when the positions of all tables are known. */
static enum tm_status put_sheets(struct tm_xlsx *xlsx, struct tm_error *err)
{
	enum tm_status status = tm_xlsx_plan(xlsx, err);
	struct tm_xlsx_worksheet *sheet = status ? NULL : xlsx->sheets->next;

	for (; sheet && !status; sheet = sheet->next)
		status = tm_xlsx_table(xlsx, sheet, err);
	return status ? status : tm_xlsx_overview(xlsx, err);
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_xlsx xlsx = { .doc = doc };
	enum tm_status status;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	xlsx.currency = strlen(doc->head.currency) == 3 &&
			strspn(doc->head.currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
	tm_ooxml_begin(&xlsx.package);
	status = put_sheets(&xlsx, err);
	if (!status) {
		write_book(&xlsx);
		status =
			tm_ooxml_end(&xlsx.package, doc, "xl/workbook.xml", "", out, err);
	}
	tm_ooxml_free(&xlsx.package);
	tm_out_free(&xlsx.book.list);
	tm_out_free(&xlsx.formats);
	tm_xlsx_plan_free(&xlsx);
	return status;
}

const struct tm_writer tm_writer_xlsx = { "xlsx",
					  TM_WRITES_FIGURES | TM_WRITES_VALUES |
						  TM_WRITES_WORKBOOK | TM_WRITES_BINARY,
					  write };
