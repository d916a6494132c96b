/* doc_keep.c - removing what a view does not include. */
#include "lib/document/doc.h"

/* Cells move with their columns. */
static void keep_columns(struct tm_doc_table *table, const struct tm_view *view)
{
	size_t kept = 0;

	for (size_t i = 0; i < table->column_count; i++) {
		if (!tm_view_keeps(view, table->columns[i].marks))
			continue;
		table->columns[kept] = table->columns[i];
		for (struct tm_doc_row *row = table->rows; row && kept < i;
		     row = row->next)
			row->cells[kept] = row->cells[i];
		kept++;
	}
	table->column_count = kept;
}

static void keep_rows(struct tm_doc_table *table, const struct tm_view *view)
{
	struct tm_doc_row **at = &table->rows;

	table->last_row = NULL;
	table->row_count = 0;
	while (*at) {
		if (!tm_view_keeps(view, (*at)->marks)) {
			*at = (*at)->next;
			continue;
		}
		table->last_row = *at;
		table->row_count++;
		at = &(*at)->next;
	}
}

static void keep_blocks(struct tm_doc_page *page, const struct tm_view *view)
{
	struct tm_doc_block **at = &page->blocks;

	page->last_block = NULL;
	while (*at) {
		if (!tm_view_keeps(view, (*at)->marks)) {
			*at = (*at)->next;
			continue;
		}
		if ((*at)->table) {
			keep_rows((*at)->table, view);
			keep_columns((*at)->table, view);
		}
		page->last_block = *at;
		at = &(*at)->next;
	}
}

void tm_doc_keep(struct tm_doc *doc, const struct tm_view *view)
{
	struct tm_doc_page **at;

	if (tm_doc_failed(doc))
		return;
	at = &doc->pages;
	doc->last_page = NULL;
	while (*at) {
		if (!tm_view_keeps(view, (*at)->marks)) {
			*at = (*at)->next;
			continue;
		}
		keep_blocks(*at, view);
		doc->last_page = *at;
		at = &(*at)->next;
	}
}
