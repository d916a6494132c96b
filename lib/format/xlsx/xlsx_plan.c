/*
 * xlsx_plan.c - choosing the worksheets of a document, and their names within Excel's
 * rules. If each threat has a page with the same tables, there is one worksheet per table
 * rather than per threat, so that rows can be filtered and compared.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/base/printable.h"
#include "lib/base/text.h"
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

/* -- names */

/* As many characters as a name can have, and one to detect truncation. */
struct letters {
	int32_t list[TM_XLSX_NAME + 1];
	size_t count;
};

static int units_of(int32_t c)
{
	return c > 0xffff ? 2 : 1;
}

/* Replace characters that names must not contain, in full-width form too. */
static int32_t allowed(int32_t c)
{
	switch (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c) {
	case '/':
	case '\\':
		return '-';
	case '[':
		return '(';
	case ']':
		return ')';
	case ':':
	case '*':
	case '?':
	case '\t':
	case '\n':
		return ' ';
	}
	return c;
}

/* Remove trailing spaces and apostrophes. */
static void trim(struct letters *letters)
{
	while (letters->count && strchr(" '", letters->list[letters->count - 1] < 0x80
						      ? letters->list[letters->count - 1]
						      : 'x'))
		letters->count--;
}

static bool is_hex(int32_t c)
{
	return c < 0x80 && strchr("0123456789abcdefABCDEF", c);
}

/* Excel would decode _x0041_ to a character. */
static void unspell(struct letters *letters)
{
	int32_t *c = letters->list;

	for (size_t i = 0; i + 6 < letters->count; i++, c++)
		if (c[0] == '_' && c[1] == 'x' && is_hex(c[2]) && is_hex(c[3]) &&
		    is_hex(c[4]) && is_hex(c[5]) && c[6] == '_')
			c[0] = '-';
}

static struct letters clean(const char *text)
{
	struct letters letters = { .count = 0 };

	for (int32_t c;
	     letters.count <= TM_XLSX_NAME && (c = tm_printable_next(&text));) {
		int32_t last = letters.count ? letters.list[letters.count - 1] : ' ';

		c = allowed(c);
		if ((c == ' ' && last == ' ') || (c == '\'' && !letters.count))
			continue;
		letters.list[letters.count++] = c;
	}
	trim(&letters);
	unspell(&letters);
	return letters;
}

/* Append the characters and a suffix, truncated with an ellipsis if necessary. */
static void spell(struct tm_out *out, struct letters letters, const char *suffix)
{
	int room = TM_XLSX_NAME - (int)strlen(suffix), units = 0;
	size_t fit = 0;

	for (size_t i = 0; i < letters.count; i++) {
		units += units_of(letters.list[i]);
		fit += units < room;
	}
	if (units > room) {
		letters.count = fit;
		for (size_t i = fit; i > fit / 2 && letters.count == fit; i--)
			if (letters.list[i] == ' ')
				letters.count = i;
		trim(&letters);
	}
	for (size_t i = 0; i < letters.count; i++)
		tm_printable_put(out, letters.list[i]);
	tm_out_text(out, units > room ? "\u2026" : "");
	tm_out_text(out, suffix);
}

/*
 * Lower case, simplified: in extended Latin and Cyrillic, adjacent characters compare
 * as equal; at worst a name gets a number it does not need.
 */
static int32_t small(int32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
	    (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f) ||
	    (c >= 0xff21 && c <= 0xff3a))
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40f)
		return c + 0x50;
	if (c >= 0x531 && c <= 0x556)
		return c + 0x30;
	if ((c >= 0x100 && c <= 0x24f) || (c >= 0x460 && c <= 0x52f) ||
	    (c >= 0x1e00 && c <= 0x1eff))
		return c & ~3;
	return c == 0x3c2 ? 0x3c3 : c;
}

static bool is_same(const char *one, const char *other)
{
	while (*one && *other)
		if (small(tm_utf8_next(&one)) != small(tm_utf8_next(&other)))
			return false;
	return !*one && !*other;
}

/* Excel reserves one name. */
static bool is_taken(const struct tm_xlsx *xlsx, const char *name)
{
	for (const struct tm_xlsx_worksheet *sheet = xlsx->sheets; sheet;
	     sheet = sheet->next)
		if (sheet->name && is_same(sheet->name, name))
			return true;
	return is_same(name, "history");
}

static const char *name_for(struct tm_xlsx *xlsx, const char *wish)
{
	struct tm_out name = TM_OUT_INIT, suffix = TM_OUT_INIT;
	struct letters letters = clean(wish);
	const char *copy;
	int number = 1;

	if (!letters.count)
		letters = clean("Table");
	do {
		tm_out_clear(&name);
		tm_out_clear(&suffix);
		if (number++ > 1)
			tm_out_print(&suffix, " (%d)", number - 1);
		spell(&name, letters, tm_out_string(&suffix));
	} while (!name.failed && !suffix.failed && is_taken(xlsx, tm_out_string(&name)));
	xlsx->package.failed |= name.failed || suffix.failed;
	copy = tm_xlsx_copy(xlsx, tm_out_string(&name));
	tm_out_free(&name);
	tm_out_free(&suffix);
	return copy;
}

void tm_xlsx_quote(struct tm_out *out, const char *name)
{
	tm_out_char(out, '\'');
	for (; *name; name++) {
		tm_out_char(out, *name);
		if (*name == '\'')
			tm_out_char(out, '\'');
	}
	tm_out_char(out, '\'');
}

const char *tm_xlsx_word(struct tm_xlsx *xlsx, const char *key)
{
	size_t length = strlen(key);
	char *word = tm_xlsx_take(xlsx, length + 1);

	if (!word)
		return "";
	for (size_t i = 0; i < length; i++)
		word[i] = (char)(key[i] == '_' ? ' ' : key[i]);
	if (*word >= 'a' && *word <= 'z')
		*word = (char)(*word - 'a' + 'A');
	return word;
}

/* -- worksheets */

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
static struct tm_xlsx_worksheet *
sheet_for(struct tm_xlsx *xlsx, const struct tm_xlsx_piece *piece, const char *stem)
{
	const struct tm_doc_table *table = piece->table;
	struct tm_xlsx_worksheet *sheet;

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

static void add_to_sheet(struct tm_xlsx_worksheet *sheet, struct tm_xlsx_piece *piece)
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
	struct tm_xlsx_worksheet *sheet;

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
static const char *wish_for(struct tm_xlsx *xlsx, const struct tm_xlsx_worksheet *sheet)
{
	const struct tm_xlsx_piece *first = sheet->pieces;

	if (*sheet->stem)
		return tm_xlsx_word(xlsx, sheet->stem);
	return *first->table->caption ? first->table->caption : first->page_title;
}

enum tm_status tm_xlsx_plan(struct tm_xlsx *xlsx, struct tm_error *err)
{
	struct tm_xlsx_worksheet *overview = tm_xlsx_take(xlsx, sizeof *overview);
	int number = 0;

	if (!overview)
		return tm_out_of_memory(err);
	xlsx->sheets = xlsx->last_sheet = overview;
	overview->name = "Overview";
	for (const struct tm_doc_page *page = xlsx->doc->pages; page; page = page->next)
		add_page(xlsx, page, ++number);
	if (xlsx->package.failed)
		return tm_out_of_memory(err);
	for (struct tm_xlsx_worksheet *sheet = overview->next; sheet; sheet = sheet->next)
		sheet->name = name_for(xlsx, wish_for(xlsx, sheet));
	return TM_OK;
}

void tm_xlsx_plan_free(struct tm_xlsx *xlsx)
{
	for (struct tm_xlsx_piece *piece = xlsx->pieces; piece; piece = piece->next)
		tm_doc_free(piece->shown);
	tm_arena_free(&xlsx->arena);
}
