/*
 * xlsx_inside.h - what the files of the Excel writer share; nobody else includes it.
 *
 * Every table of the document is on a sheet, those of the same kind from several pages
 * together on one; what stands around them is on the first sheet, the overview.
 */
#ifndef FORMAT_XLSX_INSIDE_H
#define FORMAT_XLSX_INSIDE_H

#include "lib/base/amount.h"
#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/format/ooxml/ooxml.h"

/* What Excel holds: of a cell, letters in UTF-16 and line ends; of a sheet. */
enum {
	TM_XLSX_UNITS = 32767,
	TM_XLSX_LINES = 253,
	TM_XLSX_ROWS = 1048576,
	TM_XLSX_COLUMNS = 16384,
	TM_XLSX_LINKS = 65530,
	TM_XLSX_WIDEST = 32000, /* of a column, thousandths of an em; more is wrapped */
	TM_XLSX_NAME = 31       /* letters in UTF-16 of a sheet's name */
};

#define TM_XLSX_NAMES                                                                    \
	" xmlns=\"" TM_OOXML_NAMES "spreadsheetml/2006/main\""                           \
	" xmlns:r=\"" TM_OOXML_RELATIONS "\""

/* How a cell looks; from TM_XLSX_INT on: how its number is written. */
enum tm_xlsx_form {
	TM_XLSX_PLAIN, /* of the imprint: neither lines nor wrapping */
	TM_XLSX_TITLE,
	TM_XLSX_UPRIGHT, /* a heading, turned */
	TM_XLSX_HEAD,    /* it and the next three wrap */
	TM_XLSX_PAGE,    /* where a page begins */
	TM_XLSX_TEXT,
	TM_XLSX_LINK,
	TM_XLSX_INT,
	TM_XLSX_WHOLE, /* plain numbers, by how large they are */
	TM_XLSX_TENTHS,
	TM_XLSX_HUNDREDTHS,
	TM_XLSX_THOUSANDTHS,
	TM_XLSX_POWERS,
	TM_XLSX_MONEY, /* with the currency's digits */
	TM_XLSX_MONEY_WHOLE,
	TM_XLSX_AMOUNT, /* the same, of no currency that is known */
	TM_XLSX_RATE,
	TM_XLSX_PERCENT,
	TM_XLSX_RATIO,
	TM_XLSX_FORMS
};

/* A cell of the row at hand: a text, a number or, with neither, nothing. */
struct tm_xlsx_cell {
	enum tm_xlsx_form form;
	enum tm_doc_align align; /* START, CENTRE or END */
	bool bold;
	bool again;       /* repeated where the row goes on in one below */
	const char *text; /* NULL: the number, which is "" for nothing */
	char number[TM_AMOUNT_SIZE];
	const char *address; /* what it links to outside, or NULL */
	const char *place;   /* and inside: 'Its numbers'!A7 */
};

/* A sheet. */
struct tm_xlsx_sheet {
	struct tm_xlsx_sheet *next;
	const char *name;
	const char *stem; /* what the ids of its tables begin with */
	struct tm_xlsx_piece *pieces, *last_piece;
	bool pages, groups, ids; /* whether it has columns for these */
	size_t columns;
	int64_t head, rows; /* the row of its headings, the last one */
};

/* A table of the document, or a figure's numbers. */
struct tm_xlsx_piece {
	struct tm_xlsx_piece *next;  /* in the order of the document */
	struct tm_xlsx_piece *below; /* on its sheet */
	const struct tm_doc_block *block;
	const struct tm_doc_table *table;
	struct tm_doc *shown;   /* owns the table of a figure */
	const char *page;       /* what its page is called */
	const char *page_title; /* of a page that has but this table; else "" */
	int page_number;
	struct tm_xlsx_sheet *sheet;
	int64_t row; /* its first, once it is written */
};

struct tm_xlsx {
	const struct tm_doc *doc;
	struct tm_ooxml package;
	struct tm_rels book; /* the sheets, in order */
	struct tm_arena arena;
	struct tm_xlsx_piece *pieces, *last_piece;
	struct tm_xlsx_sheet *sheets, *last_sheet; /* the overview is the first */
	bool currency; /* whether numbers may carry the document's */

	/* The styles in use so far: their numbers, by what they are, and themselves. */
	int styles[TM_XLSX_FORMS * 12];
	int style_count;
	struct tm_out formats;
};

/* The sheet that is being written. */
struct tm_xlsx_grid {
	struct tm_xlsx *xlsx;
	struct tm_xlsx_sheet *sheet;
	struct tm_xlsx_cell *cells; /* the row at hand, as many as it has columns */
	int64_t *widths;            /* thousandths of an em */
	char (*letters)[4];         /* of the columns: A, B, ... XFD */
	struct tm_out xml, links, rules;
	struct tm_rels rels;
	size_t extent; /* where in xml it says how far the sheet goes */
	int link_count, rule_count;
	bool full; /* more rows than a sheet holds */
};

/* -- xlsx_plan.c: which sheets there are */

/* TM_FAILED: out of memory */
enum tm_status tm_xlsx_plan(struct tm_xlsx *xlsx, struct tm_error *err);
void tm_xlsx_plan_free(struct tm_xlsx *xlsx);

/* Zeroed memory of the workbook, or NULL and one that failed; a copy is never NULL. */
void *tm_xlsx_take(struct tm_xlsx *xlsx, size_t size);
const char *tm_xlsx_copy(struct tm_xlsx *xlsx, const char *text);

/* The title of a page, else its id, else its number. */
const char *tm_xlsx_page(struct tm_xlsx *xlsx, const struct tm_doc_page *page,
			 int number);

/* -- xlsx_name.c */

/* A name for a sheet that no other has yet, and that Excel takes. */
const char *tm_xlsx_name(struct tm_xlsx *xlsx, const char *wish);

/* Append the name as formulas have it: 'Who''s who'. */
void tm_xlsx_quote(struct tm_out *out, const char *name);

/* "share_mean" as a heading: Share mean. */
const char *tm_xlsx_word(struct tm_xlsx *xlsx, const char *key);

/* -- xlsx_style.c */
int tm_xlsx_style(struct tm_xlsx *xlsx, const struct tm_xlsx_cell *cell, bool quoted);
void tm_xlsx_styles(struct tm_xlsx *xlsx); /* the part, when all are known */

/* -- xlsx_cell.c */

/*
 * Put the row at hand, which is empty again afterwards. A text that is longer than
 * a cell holds goes on in the row below, which is else empty but for what is said
 * again there. Height is in points; 0 for as many lines as the texts take.
 */
void tm_xlsx_row(struct tm_xlsx_grid *grid, int height);

/* Text of a cell, which Excel would search for codes: _x000D_. */
void tm_xlsx_text(struct tm_out *out, const char *text, size_t length);

/* -- xlsx_sheet.c */

/* What a column is called: A, B, ... XFD; the first is 0. */
void tm_xlsx_letters(size_t column, char letters[4]);

/* Room for so many columns. False without memory. */
bool tm_xlsx_grid(struct tm_xlsx *xlsx, struct tm_xlsx_sheet *sheet, size_t columns,
		  struct tm_xlsx_grid *grid);

/* Begin with the widths; the headings will be in that row. End: add the part. */
void tm_xlsx_begin(struct tm_xlsx_grid *grid, int64_t head);
enum tm_status tm_xlsx_end(struct tm_xlsx_grid *grid, struct tm_error *err);

/* Bars in a column below the headings. */
void tm_xlsx_bars(struct tm_xlsx_grid *grid, size_t column);

/* -- xlsx_value.c */

/* Of a filter; it stands at the right of a heading. Thousandths of an em. */
enum { TM_XLSX_BUTTON = 1700 };

/* A column of a table, and what its cells in all tables of the sheet need. */
struct tm_xlsx_column {
	const struct tm_doc_column *is;
	int64_t widest; /* of its texts, thousandths of an em */
	double largest; /* of its numbers */
	bool thousands; /* computed money that needs nothing after the point */
	bool bars;
	bool shown; /* people are told more than the value: that has a column too */
	int64_t widest_shown;
};

void tm_xlsx_survey(const struct tm_xlsx *xlsx, struct tm_xlsx_column *column,
		    const struct tm_doc_cell *cell, bool bold);

/* How wide the column shall be for them. */
int64_t tm_xlsx_width(const struct tm_xlsx_column *column);

/* The value as a cell. */
void tm_xlsx_value(const struct tm_xlsx *xlsx, const struct tm_xlsx_column *column,
		   const struct tm_doc_cell *value, struct tm_xlsx_cell *cell);

/* What people are told instead, where the cell does not tell it; else NULL. */
const char *tm_xlsx_shown(const struct tm_doc_cell *value);

/* -- xlsx_table.c, xlsx_overview.c; TM_INVALID: more than a sheet holds */
enum tm_status tm_xlsx_table(struct tm_xlsx *xlsx, struct tm_xlsx_sheet *sheet,
			     struct tm_error *err);
enum tm_status tm_xlsx_overview(struct tm_xlsx *xlsx, struct tm_error *err);

#endif
