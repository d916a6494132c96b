/* json_doc.c - the JSON writer: the whole tree, with exact numbers. */
#include "lib/base/json.h"
#include "lib/document/show.h"
#include "lib/format/writer.h"

static void put_text(struct tm_json *json, const char *key, const char *text)
{
	tm_json_key(json, key);
	tm_json_string(json, text);
}

/* An optional text: null for "". */
static void put_known(struct tm_json *json, const char *key, const char *text)
{
	put_text(json, key, *text ? text : NULL);
}

/* Omitted when it is for all audiences. */
static void put_audience(struct tm_json *json, unsigned marks)
{
	const unsigned audience = tm_view_audiences(marks);
	static const struct {
		enum tm_mark bit;
		const char *word;
	} words[] = { { TM_MARK_BOARD, "board" },
		      { TM_MARK_ADVISORY, "advisory" },
		      { TM_MARK_CISO, "ciso" } };

	if (audience == TM_MARK_ALL)
		return;
	tm_json_key(json, "audience");
	tm_json_array(json);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (audience & words[i].bit)
			tm_json_string(json, words[i].word);
	tm_json_array_end(json);
}

static void put_emphasis(struct tm_json *json, bool emphasis)
{
	if (!emphasis)
		return;
	tm_json_key(json, "emphasis");
	tm_json_bool(json, true);
}

static void put_real(struct tm_json *json, const char *key, double value)
{
	tm_json_key(json, key);
	tm_json_real(json, value);
}

static void put_span(struct tm_json *json, const struct tm_doc_cell *cell)
{
	tm_json_object(json);
	put_real(json, "low", cell->span[0]);
	put_real(json, "high", cell->span[1]);
	tm_json_object_end(json);
}

static void put_value(struct tm_json *json, const struct tm_doc *doc,
		      const struct tm_doc_cell *cell)
{
	char space[TM_AMOUNT_SIZE];

	if (cell->value == TM_CELL_EMPTY)
		tm_json_null(json);
	else if (cell->value == TM_CELL_TEXT)
		tm_json_string(json, cell->text);
	else if (cell->value == TM_CELL_SPAN)
		put_span(json, cell);
	else
		tm_json_raw(json, tm_show_exact(doc, cell, space));
}

static void put_columns(struct tm_json *json, const struct tm_doc *doc,
			const struct tm_doc_table *table)
{
	tm_json_key(json, "columns");
	tm_json_array(json);
	for (size_t i = 0; i < table->column_count; i++) {
		const struct tm_doc_column *column = &table->columns[i];

		tm_json_object(json);
		put_text(json, "key", column->key);
		put_text(json, "title", column->title);
		put_text(json, "kind", tm_show_kind(column->kind));
		if (column->kind == TM_DOC_SPAN) {
			put_real(json, "low", column->low);
			put_real(json, "high", column->high);
		}
		put_known(json, "unit", tm_show_unit(doc, column->kind, column->unit));
		put_audience(json, column->marks);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

/* The texts that replace values for people, for the cells that have one. */
static void put_shown(struct tm_json *json, const struct tm_doc_table *table,
		      const struct tm_doc_row *row)
{
	bool any = false;

	for (size_t i = 0; i < table->column_count; i++) {
		if (!row->cells[i].shown)
			continue;
		if (!any) {
			tm_json_key(json, "shown");
			tm_json_object(json);
		}
		any = true;
		put_text(json, table->columns[i].key, row->cells[i].shown);
	}
	if (any)
		tm_json_object_end(json);
}

/* One line per row, as there can be many. */
static void put_row(struct tm_json *json, const struct tm_doc *doc,
		    const struct tm_doc_table *table, const struct tm_doc_row *row)
{
	tm_json_object(json);
	json->compact = true;
	put_known(json, "id", row->id);
	put_known(json, "group", row->group);
	put_audience(json, row->marks);
	put_emphasis(json, row->emphasis);
	tm_json_key(json, "cells");
	tm_json_object(json);
	for (size_t i = 0; i < table->column_count; i++) {
		tm_json_key(json, table->columns[i].key);
		put_value(json, doc, &row->cells[i]);
	}
	tm_json_object_end(json);
	put_shown(json, table, row);
	tm_json_object_end(json);
	json->compact = false;
}

static void put_table(struct tm_json *json, const struct tm_doc *doc,
		      const struct tm_doc_table *table)
{
	put_known(json, "id", table->id);
	put_known(json, "caption", table->caption);
	put_columns(json, doc, table);
	tm_json_key(json, "rows");
	tm_json_array(json);
	for (const struct tm_doc_row *row = table->rows; row; row = row->next)
		put_row(json, doc, table, row);
	tm_json_array_end(json);
}

static void put_axis(struct tm_json *json, const char *key, const struct tm_doc *doc,
		     const struct tm_doc_axis *axis)
{
	tm_json_key(json, key);
	tm_json_object(json);
	put_known(json, "title", axis->title);
	put_text(json, "kind", tm_show_kind(axis->kind));
	put_known(json, "unit", tm_show_unit(doc, axis->kind, axis->unit));
	tm_json_key(json, "log");
	tm_json_bool(json, axis->log);
	tm_json_object_end(json);
}

/* One line per point. */
static void put_point(struct tm_json *json, enum tm_doc_figure_kind kind,
		      const struct tm_doc_point *point)
{
	bool bubble = kind == TM_FIGURE_BUBBLES;

	tm_json_object(json);
	json->compact = true;
	if (kind != TM_FIGURE_LINES)
		put_text(json, "label", point->label);
	if (bubble)
		put_real(json, "x_low", point->x_low);
	if (bubble || kind == TM_FIGURE_LINES)
		put_real(json, "x", point->x);
	if (bubble)
		put_real(json, "x_high", point->x_high);
	if (bubble || kind == TM_FIGURE_INTERVALS)
		put_real(json, "low", point->low);
	put_real(json, "value", point->value);
	if (bubble || kind == TM_FIGURE_INTERVALS)
		put_real(json, "high", point->high);
	if (bubble)
		put_real(json, "size", point->size);
	tm_json_object_end(json);
	json->compact = false;
}

static void put_figure(struct tm_json *json, const struct tm_doc *doc,
		       const struct tm_doc_figure *figure)
{
	static const char *const types[] = { "bars", "intervals", "lines", "bubbles" };
	bool bubbles = figure->kind == TM_FIGURE_BUBBLES;

	put_text(json, "type", types[figure->kind]);
	put_known(json, "id", figure->id);
	put_known(json, "title", figure->title);
	put_known(json, "alt", figure->alt);
	if (bubbles || figure->kind == TM_FIGURE_LINES)
		put_axis(json, "x", doc, &figure->x);
	put_axis(json, "value", doc, &figure->value);
	if (bubbles)
		put_known(json, "size", figure->size);
	tm_json_key(json, "series");
	tm_json_array(json);
	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next) {
		tm_json_object(json);
		put_known(json, "name", series->name);
		tm_json_key(json, "points");
		tm_json_array(json);
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next)
			put_point(json, figure->kind, point);
		tm_json_array_end(json);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

static void put_list(struct tm_json *json, const struct tm_doc_block *block)
{
	tm_json_key(json, "ordered");
	tm_json_bool(json, block->ordered);
	tm_json_key(json, "items");
	tm_json_array(json);
	for (const struct tm_doc_item *item = block->items; item; item = item->next)
		tm_json_string(json, item->text);
	tm_json_array_end(json);
}

static void put_block(struct tm_json *json, const struct tm_doc *doc,
		      const struct tm_doc_block *block)
{
	tm_json_object(json);
	put_text(json, "kind", tm_show_block(block->kind));
	put_audience(json, block->marks);
	switch (block->kind) {
	case TM_BLOCK_HEADING:
		tm_json_key(json, "level");
		tm_json_int(json, block->level);
		put_text(json, "text", block->text);
		break;
	case TM_BLOCK_PARAGRAPH:
		put_emphasis(json, block->emphasis);
		put_text(json, "text", block->text);
		break;
	case TM_BLOCK_QUOTE:
		put_text(json, "text", block->text);
		put_known(json, "who", block->who);
		break;
	case TM_BLOCK_LIST:
		put_list(json, block);
		break;
	case TM_BLOCK_TABLE:
		put_table(json, doc, block->table);
		break;
	case TM_BLOCK_FIGURE:
		put_figure(json, doc, block->figure);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		put_text(json, "text", block->text);
	}
	tm_json_object_end(json);
}

static void put_page(struct tm_json *json, const struct tm_doc *doc,
		     const struct tm_doc_page *page)
{
	tm_json_object(json);
	put_text(json, "role", tm_show_role(page->role));
	put_known(json, "id", page->id);
	put_known(json, "title", page->title);
	put_audience(json, page->marks);
	tm_json_key(json, "blocks");
	tm_json_array(json);
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		put_block(json, doc, block);
	tm_json_array_end(json);
	tm_json_object_end(json);
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_json json = TM_JSON_INIT(out, false);
	struct tm_out format = TM_OUT_INIT;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	tm_out_print(&format, "tmodel/%s", doc->head.what);
	tm_json_object(&json);
	put_text(&json, "format", tm_out_string(&format));
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	put_known(&json, "title", doc->head.title);
	put_known(&json, "organisation", doc->head.organisation);
	put_known(&json, "date", doc->head.date);
	put_known(&json, "label", doc->head.label);
	put_known(&json, "currency", doc->head.currency);
	tm_json_key(&json, "pages");
	tm_json_array(&json);
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next)
		put_page(&json, doc, page);
	tm_json_array_end(&json);
	tm_json_object_end(&json);
	tm_out_char(out, '\n');
	out->failed |= format.failed;
	tm_out_free(&format);
	return tm_out_status(out, err);
}

const struct tm_writer tm_writer_json = { "json", TM_WRITES_FIGURES | TM_WRITES_VALUES,
					  write };
