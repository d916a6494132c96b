/*
 * doc.c - building a document tree; doc.h describes the tree.
 *
 * The first error is stored in doc->problem; every later call then does nothing.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/document/doc_build.h"

bool tm_doc_failed(const struct tm_doc *doc)
{
	return !doc || doc->problem;
}

void tm_doc_fail(struct tm_doc *doc, const char *problem)
{
	if (!tm_doc_failed(doc))
		doc->problem = problem;
}

void *tm_doc_take(struct tm_doc *doc, size_t size)
{
	void *memory;

	if (tm_doc_failed(doc))
		return NULL;
	memory = tm_arena_alloc(&doc->arena, size);
	if (!memory)
		tm_doc_fail(doc, "out of memory");
	return memory;
}

const char *tm_doc_copy(struct tm_doc *doc, const char *text)
{
	size_t size = text ? strlen(text) + 1 : 1;
	char *memory = size > 1 ? tm_doc_take(doc, size) : NULL;

	return memory ? memcpy(memory, text, size) : "";
}

struct tm_doc *tm_doc_new(const struct tm_doc_head *head)
{
	struct tm_doc *doc = calloc(1, sizeof *doc);

	if (!doc)
		return NULL;
	doc->head.what = tm_doc_copy(doc, head->what);
	doc->head.title = tm_doc_copy(doc, head->title);
	doc->head.organisation = tm_doc_copy(doc, head->organisation);
	doc->head.date = tm_doc_copy(doc, head->date);
	doc->head.label = tm_doc_copy(doc, head->label);
	doc->head.language = tm_doc_copy(doc, head->language);
	doc->head.accent = tm_doc_copy(doc, head->accent);
	doc->head.currency = tm_doc_copy(doc, head->currency);
	doc->head.digits = head->digits;
	return doc;
}

void tm_doc_free(struct tm_doc *doc)
{
	if (!doc)
		return;
	tm_arena_free(&doc->arena);
	free(doc);
}

enum tm_status tm_doc_status(const struct tm_doc *doc, struct tm_error *err)
{
	if (!tm_doc_failed(doc))
		return TM_OK;
	return tm_error_set(err, TM_FAILED, "%s", doc ? doc->problem : "out of memory");
}

const char *tm_doc_format(struct tm_doc *doc, const char *fmt, ...)
{
	char *text = NULL;
	va_list args;
	int length;

	va_start(args, fmt);
	length = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (length >= 0)
		text = tm_doc_take(doc, (size_t)length + 1);
	if (!text)
		return "";
	va_start(args, fmt);
	vsnprintf(text, (size_t)length + 1, fmt, args);
	va_end(args);
	return text;
}

void tm_doc_mark(struct tm_doc *doc, unsigned marks)
{
	if (doc)
		doc->marks = marks;
}

void tm_doc_page(struct tm_doc *doc, enum tm_doc_page_role role, const char *id,
		 const char *title)
{
	struct tm_doc_page *page = tm_doc_take(doc, sizeof *page);

	if (!page)
		return;
	page->role = role;
	page->marks = doc->marks;
	page->id = tm_doc_copy(doc, id);
	page->title = tm_doc_copy(doc, title);
	if (doc->last_page)
		doc->last_page->next = page;
	else
		doc->pages = page;
	doc->last_page = page;
}

struct tm_doc_block *tm_doc_block_add(struct tm_doc *doc, enum tm_doc_block_kind kind,
				      const char *text)
{
	struct tm_doc_block *block;
	struct tm_doc_page *page;

	if (doc && !doc->last_page)
		tm_doc_page(doc, TM_PAGE_SECTION, "", "");
	block = tm_doc_take(doc, sizeof *block);
	if (!block)
		return NULL;
	page = doc->last_page;
	block->kind = kind;
	block->marks = doc->marks;
	block->text = tm_doc_copy(doc, text);
	block->who = "";
	if (page->last_block)
		page->last_block->next = block;
	else
		page->blocks = block;
	page->last_block = block;
	return block;
}

struct tm_doc_block *tm_doc_block_open(struct tm_doc *doc, enum tm_doc_block_kind kind)
{
	struct tm_doc_block *block = NULL;

	if (tm_doc_failed(doc))
		return NULL;
	if (doc->last_page)
		block = doc->last_page->last_block;
	if (block && block->kind == kind)
		return block;
	tm_doc_fail(doc,
		    "an item, row or point was added outside its list, table or figure");
	return NULL;
}

void tm_doc_heading(struct tm_doc *doc, int level, const char *text)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_HEADING, text);

	if (block)
		block->level = level < 2 ? 2 : level > 4 ? 4 : level;
}

void tm_doc_paragraph(struct tm_doc *doc, const char *text)
{
	tm_doc_block_add(doc, TM_BLOCK_PARAGRAPH, text);
}

void tm_doc_emphasis(struct tm_doc *doc, const char *text)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_PARAGRAPH, text);

	if (block)
		block->emphasis = true;
}

void tm_doc_warning(struct tm_doc *doc, const char *text)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_PARAGRAPH, text);

	if (block)
		block->warning = true;
}

void tm_doc_quote(struct tm_doc *doc, const char *text, const char *who)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_QUOTE, text);

	if (block)
		block->who = tm_doc_copy(doc, who);
}

void tm_doc_speaker_note(struct tm_doc *doc, const char *text)
{
	tm_doc_block_add(doc, TM_BLOCK_SPEAKER_NOTE, text);
}

void tm_doc_list(struct tm_doc *doc, bool ordered)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_LIST, "");

	if (block)
		block->ordered = ordered;
}

void tm_doc_item(struct tm_doc *doc, const char *text)
{
	struct tm_doc_block *block = tm_doc_block_open(doc, TM_BLOCK_LIST);
	struct tm_doc_item *item = block ? tm_doc_take(doc, sizeof *item) : NULL;

	if (!item)
		return;
	item->text = tm_doc_copy(doc, text);
	if (block->last_item)
		block->last_item->next = item;
	else
		block->items = item;
	block->last_item = item;
}
