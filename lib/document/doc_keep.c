/* doc_keep.c - a document for one audience: what is for others is taken out. */
#include "lib/document/doc.h"

static bool is_for(unsigned marks, unsigned audience)
{
	return !marks || (marks & audience);
}

/* Cells move with their columns. */
static void keep_columns(struct tm_doc_table *table, unsigned audience)
{
	size_t kept = 0;

	for (size_t i = 0; i < table->column_count; i++) {
		if (!is_for(table->columns[i].audience, audience))
			continue;
		table->columns[kept] = table->columns[i];
		for (struct tm_doc_row *row = table->rows; row && kept < i;
		     row = row->next)
			row->cells[kept] = row->cells[i];
		kept++;
	}
	table->column_count = kept;
}

static void keep_rows(struct tm_doc_table *table, unsigned audience)
{
	struct tm_doc_row **at = &table->rows;

	table->last_row = NULL;
	table->row_count = 0;
	while (*at) {
		if (!is_for((*at)->audience, audience)) {
			*at = (*at)->next;
			continue;
		}
		table->last_row = *at;
		table->row_count++;
		at = &(*at)->next;
	}
}

static void keep_blocks(struct tm_doc_page *page, unsigned audience)
{
	struct tm_doc_block **at = &page->blocks;

	page->last_block = NULL;
	while (*at) {
		if (!is_for((*at)->audience, audience)) {
			*at = (*at)->next;
			continue;
		}
		if ((*at)->table) {
			keep_rows((*at)->table, audience);
			keep_columns((*at)->table, audience);
		}
		page->last_block = *at;
		at = &(*at)->next;
	}
}

void tm_doc_keep(struct tm_doc *doc, unsigned audience)
{
	struct tm_doc_page **at;

	if (tm_doc_failed(doc))
		return;
	at = &doc->pages;
	doc->last_page = NULL;
	while (*at) {
		if (!is_for((*at)->audience, audience)) {
			*at = (*at)->next;
			continue;
		}
		keep_blocks(*at, audience);
		doc->last_page = *at;
		at = &(*at)->next;
	}
}
