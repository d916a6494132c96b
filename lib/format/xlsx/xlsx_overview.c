/*
 * xlsx_overview.c - the first worksheet: the document's properties, then page by page
 * all text outside tables, with links to the worksheets of the tables.
 */
#include <stdio.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/xlsx/xlsx_inside.h"

enum { PAGE, SECTION, KIND, TEXT, SHEET, WHO, COLUMNS };

/* Thousandths of an em: the maximum, and the width of the text column. */
enum { PLACE_WIDTH = 20000, TEXT_WIDTH = 42000 };

struct overview {
	struct tm_xlsx *xlsx;
	struct tm_xlsx_writer writer;
	const struct tm_xlsx_piece *piece; /* the next table */
	const char *page, *section;
};

/* Start a row of the list; the caller may complete its cells before writing it. */
static struct tm_xlsx_cell *say(struct overview *overview, const char *kind,
				const char *text)
{
	struct tm_xlsx_cell *cells = overview->writer.cells;

	cells[PAGE].text = overview->page;
	cells[SECTION].text = overview->section;
	cells[KIND].text = kind;
	for (int i = PAGE; i <= KIND; i++)
		cells[i].again = true;
	cells[TEXT].text = text;
	return cells;
}

static void put(struct overview *overview)
{
	tm_xlsx_row(&overview->writer, 0);
}

static void put_page(struct overview *overview, const struct tm_doc_page *page)
{
	struct tm_xlsx_cell *cells = say(overview, tm_show_role(page->role), page->title);

	for (size_t i = 0; i < overview->writer.sheet->columns; i++)
		cells[i].form = TM_XLSX_PAGE;
	put(overview);
}

static void put_list(struct overview *overview, const struct tm_doc_block *block)
{
	char kind[32] = "item";
	int number = 0;

	for (const struct tm_doc_item *item = block->items; item; item = item->next) {
		if (block->ordered)
			snprintf(kind, sizeof kind, "item %d", ++number);
		say(overview, kind, item->text);
		put(overview);
	}
}

/* Link to the next table; its worksheet exists even if the table has no rows. */
static void put_table(struct overview *overview, const char *kind, const char *caption)
{
	const struct tm_xlsx_piece *piece = overview->piece;
	struct tm_out place = TM_OUT_INIT;
	struct tm_xlsx_cell *cells = say(overview, kind, caption);

	overview->piece = piece->next;
	tm_xlsx_quote(&place, piece->sheet->name);
	tm_out_print(&place, "!A%lld", (long long)(piece->table->rows ? piece->row : 1));
	cells[SHEET].form = TM_XLSX_LINK;
	cells[SHEET].text = piece->sheet->name;
	cells[SHEET].place = tm_out_string(&place);
	put(overview);
	overview->xlsx->package.failed |= place.failed;
	tm_out_free(&place);
}

static void put_block(struct overview *overview, const struct tm_doc_block *block)
{
	const char *kind = tm_show_block(block->kind);

	switch (block->kind) {
	case TM_BLOCK_HEADING:
		overview->section = block->text;
		say(overview, kind, block->text)[TEXT].bold = true;
		put(overview);
		break;
	case TM_BLOCK_PARAGRAPH:
	case TM_BLOCK_QUOTE:
	case TM_BLOCK_SPEAKER_NOTE:
		say(overview, kind, block->text)[TEXT].bold = block->emphasis;
		if (*block->who)
			overview->writer.cells[WHO].text = block->who;
		put(overview);
		break;
	case TM_BLOCK_LIST:
		put_list(overview, block);
		break;
	case TM_BLOCK_TABLE:
		put_table(overview, kind, block->table->caption);
		break;
	case TM_BLOCK_FIGURE:
		put_table(overview, kind, block->figure->title);
		if (!*block->figure->alt)
			break;
		say(overview, "description", block->figure->alt);
		put(overview);
	}
}

/* The title and the known properties of the document. */
static void put_imprint(struct overview *overview)
{
	const struct tm_doc_head *head = &overview->xlsx->doc->head;
	const char *const facts[][2] = { { head->title, "" },
					 { "Organisation", head->organisation },
					 { "Date", head->date },
					 { "Label", head->label },
					 { "Currency", head->currency },
					 { "", "" } };
	struct tm_xlsx_cell *cells = overview->writer.cells;

	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		/* The last row stays empty. */
		if (i == 0 ? !*head->title : i < 5 && !*facts[i][1])
			continue;
		for (size_t k = 0; k < overview->writer.sheet->columns; k++)
			cells[k].form = TM_XLSX_PLAIN;
		cells[0].form = i ? TM_XLSX_PLAIN : TM_XLSX_TITLE;
		cells[0].text = facts[i][0];
		cells[0].bold = true;
		cells[1].text = facts[i][1];
		tm_xlsx_row(&overview->writer, i ? 0 : 24);
	}
}

static int count_imprint(const struct tm_doc_head *head)
{
	return 1 + !!*head->title + !!*head->organisation + !!*head->date +
	       !!*head->label + !!*head->currency;
}

static void put_heads(struct overview *overview)
{
	static const char *const heads[COLUMNS] = { "Page", "Section", "Kind",
						    "Text", "Sheet",   "Who" };
	struct tm_xlsx_cell *cells = overview->writer.cells;

	for (size_t i = 0; i < overview->writer.sheet->columns; i++) {
		cells[i].form = TM_XLSX_HEAD;
		cells[i].text = heads[i];
	}
	put(overview);
	overview->writer.sheet->head = overview->writer.sheet->rows;
}

static void widen(int64_t *width, const char *text)
{
	int64_t needed = tm_measure_text(text, true);

	needed = needed < PLACE_WIDTH ? needed : PLACE_WIDTH;
	*width = needed > *width ? needed : *width;
}

/* Column widths; 0 for the column of speakers if there are no quotes. */
static void measure(struct tm_xlsx *xlsx, int64_t widths[COLUMNS])
{
	widths[KIND] = tm_measure_text("description", true);
	widths[TEXT] = TEXT_WIDTH;
	widths[PAGE] = widths[SECTION] = widths[SHEET] = 7000;
	widths[WHO] = 0;
	for (const struct tm_doc_page *page = xlsx->doc->pages; page; page = page->next) {
		widen(&widths[PAGE], page->title);
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next) {
			if (block->kind == TM_BLOCK_HEADING)
				widen(&widths[SECTION], block->text);
			widen(&widths[WHO], block->who);
		}
	}
	for (const struct tm_xlsx_worksheet *sheet = xlsx->sheets; sheet;
	     sheet = sheet->next)
		widen(&widths[SHEET], sheet->name);
}

enum tm_status tm_xlsx_overview(struct tm_xlsx *xlsx, struct tm_error *err)
{
	struct overview overview = { .xlsx = xlsx, .piece = xlsx->pieces };
	const struct tm_doc *doc = xlsx->doc;
	int64_t widths[COLUMNS];
	size_t columns;
	int number = 0;

	measure(xlsx, widths);
	columns = widths[WHO] ? COLUMNS : WHO;
	if (!tm_xlsx_open(xlsx, xlsx->sheets, columns, &overview.writer))
		return tm_out_of_memory(err);
	memcpy(overview.writer.widths, widths, columns * sizeof *widths);
	tm_xlsx_begin(&overview.writer, count_imprint(&doc->head) + 1);
	put_imprint(&overview);
	put_heads(&overview);
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		overview.page = tm_xlsx_page(xlsx, page, ++number);
		overview.section = NULL;
		put_page(&overview, page);
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next)
			put_block(&overview, block);
	}
	return tm_xlsx_end(&overview.writer, err);
}
