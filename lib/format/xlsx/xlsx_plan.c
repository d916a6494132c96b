/*
 * xlsx_plan.c - choosing the worksheets of a document. If each threat has a page with
 * the same tables, there is one worksheet per table rather than per threat, so that
 * rows can be filtered and compared.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/document/show.h"
#include "lib/format/xlsx/xlsx_inside.h"

void *tm_xlsx_take(struct tm_xlsx *xlsx, size_t size)
{
	void *memory = tm_arena_alloc(&xlsx->arena, size);

	xlsx->package.failed |= !memory;
	return memory;
}

const char *tm_xlsx_copy(struct tm_xlsx *xlsx, const char *text)
{
	char *copy = tm_arena_copy(&xlsx->arena, text, strlen(text));

	xlsx->package.failed |= !copy;
	return copy ? copy : "";
}

const char *tm_xlsx_page(struct tm_xlsx *xlsx, const struct tm_doc_page *page, int number)
{
	struct tm_out out = TM_OUT_INIT;
	const char *name;

	if (*page->title || *page->id)
		return *page->title ? page->title : page->id;
	tm_out_print(&out, "%d", number);
	name = tm_xlsx_copy(xlsx, tm_out_string(&out));
	tm_out_free(&out);
	return name;
}

static bool same_columns(const struct tm_doc_table *a, const struct tm_doc_table *b)
{
	if (a->column_count != b->column_count)
		return false;
	for (size_t i = 0; i < a->column_count; i++) {
		const struct tm_doc_column *one = &a->columns[i], *other = &b->columns[i];

		if (strcmp(one->key, other->key) != 0 || one->kind != other->kind ||
		    strcmp(one->title, other->title) != 0 ||
		    strcmp(one->unit, other->unit) != 0)
			return false;
	}
	return true;
}

/*
 * The stem of a table id: "evidence" of "evidence-ransomware" on the page "ransomware".
 */
static const char *stem_of(struct tm_xlsx *xlsx, const struct tm_doc_table *table,
			   const struct tm_doc_page *page)
{
	size_t length = strlen(table->id), end = strlen(page->id);
	char *stem;

	if (!end || length < end + 2 || table->id[length - end - 1] != '-' ||
	    strcmp(table->id + length - end, page->id) != 0)
		return table->id;
	stem = tm_arena_copy(&xlsx->arena, table->id, length - end - 1);
	xlsx->package.failed |= !stem;
	return stem ? stem : "";
}

/* The worksheet that has this table from another page; otherwise a new one. */
static struct tm_xlsx_sheet *
sheet_for(struct tm_xlsx *xlsx, const struct tm_xlsx_piece *piece, const char *stem)
{
	const struct tm_doc_table *table = piece->table;
	struct tm_xlsx_sheet *sheet;

	for (sheet = xlsx->sheets->next; sheet; sheet = sheet->next) {
		const struct tm_doc_table *first = sheet->pieces->table;
		bool same_stem = *stem && !strcmp(stem, sheet->stem);
		bool same_caption =
			*table->caption && !strcmp(table->caption, first->caption);

		if (sheet->last_piece->page_number != piece->page_number &&
		    (same_stem || same_caption) && same_columns(first, table))
			return sheet;
	}
	sheet = tm_xlsx_take(xlsx, sizeof *sheet);
	if (!sheet)
		return NULL;
	sheet->stem = stem;
	xlsx->last_sheet->next = sheet;
	xlsx->last_sheet = sheet;
	return sheet;
}

static void add_to_sheet(struct tm_xlsx_sheet *sheet, struct tm_xlsx_piece *piece)
{
	const struct tm_doc_table *table = piece->table;
	bool keys = false;

	piece->sheet = sheet;
	if (sheet->last_piece)
		sheet->last_piece->below = piece;
	else
		sheet->pieces = piece;
	sheet->last_piece = piece;
	sheet->pages = sheet->pieces != piece;
	for (size_t i = 0; i < table->column_count; i++)
		keys |= table->columns[i].kind == TM_DOC_KEY;
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		sheet->groups |= *row->group != '\0';
		sheet->ids |= !keys && *row->id;
	}
}

static void add_piece(struct tm_xlsx *xlsx, const struct tm_doc_page *page,
		      const struct tm_doc_block *block, int number, bool alone)
{
	struct tm_xlsx_piece *piece = tm_xlsx_take(xlsx, sizeof *piece);
	struct tm_xlsx_sheet *sheet;

	if (!piece)
		return;
	if (xlsx->last_piece)
		xlsx->last_piece->next = piece;
	else
		xlsx->pieces = piece;
	xlsx->last_piece = piece;
	piece->block = block;
	piece->table = block->table;
	piece->page = tm_xlsx_page(xlsx, page, number);
	piece->page_title = alone ? page->title : "";
	piece->page_number = number;
	if (block->kind == TM_BLOCK_FIGURE) {
		piece->shown = tm_show_figure(xlsx->doc, block->figure);
		xlsx->package.failed |= tm_doc_failed(piece->shown);
		if (tm_doc_failed(piece->shown))
			return;
		piece->table = piece->shown->last_page->last_block->table;
	}
	sheet = sheet_for(xlsx, piece, stem_of(xlsx, piece->table, page));
	if (sheet)
		add_to_sheet(sheet, piece);
}

static bool has_table(const struct tm_doc_block *block)
{
	return block->kind == TM_BLOCK_TABLE || block->kind == TM_BLOCK_FIGURE;
}

static void add_page(struct tm_xlsx *xlsx, const struct tm_doc_page *page, int number)
{
	const struct tm_doc_block *block;
	int tables = 0;

	for (block = page->blocks; block; block = block->next)
		tables += has_table(block);
	for (block = page->blocks; block && !xlsx->package.failed; block = block->next)
		if (has_table(block))
			add_piece(xlsx, page, block, number, tables == 1);
}

/* Worksheet names are short and independent of the language. */
static const char *wish_for(struct tm_xlsx *xlsx, const struct tm_xlsx_sheet *sheet)
{
	const struct tm_xlsx_piece *first = sheet->pieces;

	if (*sheet->stem)
		return tm_xlsx_word(xlsx, sheet->stem);
	return *first->table->caption ? first->table->caption : first->page_title;
}

enum tm_status tm_xlsx_plan(struct tm_xlsx *xlsx, struct tm_error *err)
{
	struct tm_xlsx_sheet *overview = tm_xlsx_take(xlsx, sizeof *overview);
	int number = 0;

	if (!overview)
		return tm_out_of_memory(err);
	xlsx->sheets = xlsx->last_sheet = overview;
	overview->name = "Overview";
	for (const struct tm_doc_page *page = xlsx->doc->pages; page; page = page->next)
		add_page(xlsx, page, ++number);
	if (xlsx->package.failed)
		return tm_out_of_memory(err);
	for (struct tm_xlsx_sheet *sheet = overview->next; sheet; sheet = sheet->next)
		sheet->name = tm_xlsx_name(xlsx, wish_for(xlsx, sheet));
	return TM_OK;
}

void tm_xlsx_plan_free(struct tm_xlsx *xlsx)
{
	for (struct tm_xlsx_piece *piece = xlsx->pieces; piece; piece = piece->next)
		tm_doc_free(piece->shown);
	tm_arena_free(&xlsx->arena);
}
