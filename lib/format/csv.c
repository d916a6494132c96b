/*
 * csv.c - the CSV writer. A document with a single table and no figure becomes that
 * table, headed by its column keys; any other becomes one row per value:
 * page,section,item,field,value,shown,kind,unit. Text is quoted, numbers are bare and
 * exact.
 */
#include <stdio.h>

#include "lib/base/escape.h"
#include "lib/document/show.h"
#include "lib/format/writer.h"

static void put_text(struct tm_out *out, const struct tm_doc *doc, const char *text)
{
	tm_escape_csv(out, text, doc->raw);
}

/* Quoted unless it is a number, a bool or empty. */
static void put_value(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_cell *cell)
{
	char space[TM_AMOUNT_SIZE];
	const char *exact = tm_show_exact(doc, cell, space);

	if (cell->value == TM_CELL_TEXT || cell->value == TM_CELL_SPAN)
		put_text(out, doc, exact);
	else
		tm_out_text(out, exact);
}

/* The only table of a document without figures, or NULL. */
static const struct tm_doc_table *only_table(const struct tm_doc *doc)
{
	const struct tm_doc_table *table = NULL;

	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next) {
			if (block->kind == TM_BLOCK_FIGURE ||
			    (block->kind == TM_BLOCK_TABLE && table))
				return NULL;
			if (block->kind == TM_BLOCK_TABLE)
				table = block->table;
		}
	}
	return table;
}

static bool has_groups(const struct tm_doc_table *table)
{
	for (const struct tm_doc_row *row = table->rows; row; row = row->next)
		if (*row->group)
			return true;
	return false;
}

/* Whether rows have an id that is not in a column already. */
static bool needs_id(const struct tm_doc_table *table)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].kind == TM_DOC_KEY)
			return false;
	for (const struct tm_doc_row *row = table->rows; row; row = row->next)
		if (*row->id)
			return true;
	return false;
}

static void put_table(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_table *table)
{
	bool id = needs_id(table), group = has_groups(table);

	tm_out_text(out, id ? "\"id\"," : "");
	tm_out_text(out, group ? "\"group\"," : "");
	for (size_t i = 0; i < table->column_count; i++) {
		tm_out_text(out, i ? "," : "");
		put_text(out, doc, table->columns[i].key);
	}
	tm_out_text(out, "\r\n");
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		if (id)
			put_text(out, doc, row->id);
		tm_out_text(out, id ? "," : "");
		if (group)
			put_text(out, doc, row->group);
		tm_out_text(out, group ? "," : "");
		for (size_t i = 0; i < table->column_count; i++) {
			tm_out_text(out, i ? "," : "");
			put_value(out, doc, &row->cells[i]);
		}
		tm_out_text(out, "\r\n");
	}
}

/* The position in a document that is written value by value. */
struct place {
	struct tm_out *out;
	const struct tm_doc *doc;
	const char *page, *section;
};

/* Write the first four cells of a row. */
static void put_place(const struct place *place, const char *item, const char *field)
{
	const char *const cells[] = { place->page, place->section, item, field };

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		put_text(place->out, place->doc, cells[i]);
		tm_out_char(place->out, ',');
	}
}

static void put_said(const struct place *place, const char *item, const char *field,
		     const char *text)
{
	if (!*text)
		return;
	put_place(place, item, field);
	put_text(place->out, place->doc, text);
	tm_out_text(place->out, ",,\"text\",\r\n");
}

static void put_cell(const struct place *place, const char *item,
		     const struct tm_doc_column *column, const struct tm_doc_cell *cell)
{
	struct tm_out *out = place->out;
	const char *unit = tm_show_unit(place->doc, column->kind, column->unit);

	put_place(place, item, column->key);
	put_value(out, place->doc, cell);
	tm_out_char(out, ',');
	if (cell->shown)
		put_text(out, place->doc, cell->shown);
	tm_out_print(out, ",\"%s\",", tm_show_kind(column->kind));
	if (*unit)
		put_text(out, place->doc, unit);
	tm_out_text(out, "\r\n");
}

static void put_cells(struct place place, const struct tm_doc_table *table)
{
	char number[24];
	int count = 0;

	if (*table->caption)
		place.section = table->caption;
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		const char *item = row->id;

		snprintf(number, sizeof number, "%d", ++count);
		if (!*item)
			item = number;
		put_said(&place, item, "group", row->group);
		for (size_t i = 0; i < table->column_count; i++)
			put_cell(&place, item, &table->columns[i], &row->cells[i]);
	}
}

static void put_figure(struct place place, const struct tm_doc_figure *figure)
{
	struct tm_doc *shown = tm_show_figure(place.doc, figure);

	if (tm_doc_failed(shown))
		place.out->failed = true;
	else
		put_cells(place, shown->last_page->last_block->table);
	if (*figure->title)
		place.section = figure->title;
	put_said(&place, "", "alt", figure->alt);
	tm_doc_free(shown);
}

static void put_block(struct place *place, const struct tm_doc_block *block)
{
	char number[24];
	int count = 0;

	switch (block->kind) {
	case TM_BLOCK_HEADING:
		place->section = block->text;
		put_said(place, "", "heading", block->text);
		break;
	case TM_BLOCK_PARAGRAPH:
	case TM_BLOCK_QUOTE:
	case TM_BLOCK_SPEAKER_NOTE:
		put_said(place, block->who, tm_show_block(block->kind), block->text);
		break;
	case TM_BLOCK_LIST:
		for (const struct tm_doc_item *item = block->items; item;
		     item = item->next) {
			snprintf(number, sizeof number, "%d", ++count);
			put_said(place, number, "item", item->text);
		}
		break;
	case TM_BLOCK_TABLE:
		put_cells(*place, block->table);
		break;
	case TM_BLOCK_FIGURE:
		put_figure(*place, block->figure);
	}
}

static void put_document(struct tm_out *out, const struct tm_doc *doc)
{
	struct place place = { out, doc, "", "" };

	tm_out_text(out, "\"page\",\"section\",\"item\",\"field\",\"value\",\"shown\","
			 "\"kind\",\"unit\"\r\n");
	put_said(&place, "", "title", doc->head.title);
	put_said(&place, "", "organisation", doc->head.organisation);
	put_said(&place, "", "date", doc->head.date);
	put_said(&place, "", "label", doc->head.label);
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		place.page = *page->id ? page->id : page->title;
		place.section = "";
		put_said(&place, "", "page", page->title);
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next)
			put_block(&place, block);
	}
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	const struct tm_doc_table *table;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	table = only_table(doc);
	if (table)
		put_table(out, doc, table);
	else
		put_document(out, doc);
	return tm_out_status(out, err);
}

const struct tm_writer tm_writer_csv = { "csv", TM_WRITES_FIGURES | TM_WRITES_VALUES,
					 write };
