/*
 * xlsx_inside.h - private to lib/format/xlsx.
 *
 * Each table of the document is on a worksheet; tables of the same kind from several
 * pages share one. All other text is on the first worksheet, the overview.
 */
#ifndef FORMAT_XLSX_INSIDE_H
#define FORMAT_XLSX_INSIDE_H

#include "lib/base/amount.h"
#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/format/ooxml/ooxml.h"

/*
 * Excel's limits: UTF-16 units and line ends of a cell; rows, columns and links of a
 * worksheet.
 */
enum {
	TM_XLSX_UNITS = 32767,
	TM_XLSX_LINES = 253,
	TM_XLSX_ROWS = 1048576,
	TM_XLSX_COLUMNS = 16384,
	TM_XLSX_LINKS = 65530,
	TM_XLSX_WIDEST = 32000, /* maximum column width, thousandths of an em */
	TM_XLSX_NAME = 31       /* UTF-16 units of a worksheet's name */
};

#define TM_XLSX_NAMES                                                                    \
	" xmlns=\"" TM_OOXML_NAMES "spreadsheetml/2006/main\""                           \
	" xmlns:r=\"" TM_OOXML_RELATIONS "\""

/* The form of a cell; from TM_XLSX_INT on it is a number format. */
enum tm_xlsx_form {
	TM_XLSX_PLAIN, /* imprint: neither borders nor wrapping */
	TM_XLSX_TITLE,
	TM_XLSX_ROTATED, /* a rotated header */
	TM_XLSX_HEAD,    /* this and the next three wrap */
	TM_XLSX_PAGE,    /* the first row of a page */
	TM_XLSX_TEXT,
	TM_XLSX_LINK,
	TM_XLSX_INT,
	TM_XLSX_WHOLE, /* plain numbers, by magnitude */
	TM_XLSX_TENTHS,
	TM_XLSX_HUNDREDTHS,
	TM_XLSX_THOUSANDTHS,
	TM_XLSX_POWERS,
	TM_XLSX_MONEY, /* with the decimals of the currency */
	TM_XLSX_MONEY_WHOLE,
	TM_XLSX_AMOUNT, /* the same without a known currency */
	TM_XLSX_RATE,
	TM_XLSX_PERCENT,
	TM_XLSX_RATIO,
	TM_XLSX_FORMS
};

/* A cell of the current row: a text, a number or empty. */
struct tm_xlsx_cell {
	enum tm_xlsx_form form;
	enum tm_doc_align align; /* START, CENTRE or END */
	bool bold;
	bool again;       /* repeated in the continuation row below */
	const char *text; /* NULL: number applies, "" for an empty cell */
	char number[TM_AMOUNT_SIZE];
	const char *address; /* external link, or NULL */
	const char *place;   /* internal link: 'Its numbers'!A7 */
};

/* A worksheet. */
struct tm_xlsx_worksheet {
	struct tm_xlsx_worksheet *next;
	const char *name;
	const char *stem; /* common prefix of the ids of its tables */
	struct tm_xlsx_piece *pieces, *last_piece;
	bool pages, groups, ids; /* whether it has these columns */
	size_t columns;
	int64_t head, rows; /* its header row, its last row */
};

/* A table of the document, or the numbers of a figure. */
struct tm_xlsx_piece {
	struct tm_xlsx_piece *next;  /* in document order */
	struct tm_xlsx_piece *below; /* on its worksheet */
	const struct tm_doc_block *block;
	const struct tm_doc_table *table;
	struct tm_doc *shown;   /* owns the table of a figure */
	const char *page;       /* the name of its page */
	const char *page_title; /* if the page has only this table; otherwise "" */
	int page_number;
	struct tm_xlsx_worksheet *sheet;
	int64_t row; /* its first row, once written */
};

struct tm_xlsx {
	const struct tm_doc *doc;
	struct tm_ooxml package;
	struct tm_rels book; /* worksheets, in order */
	struct tm_arena arena;
	struct tm_xlsx_piece *pieces, *last_piece;
	struct tm_xlsx_worksheet *sheets, *last_sheet; /* the first is the overview */
	bool currency; /* whether number formats show the document's currency */

	/* The styles in use: their index by properties, and their XML. */
	int styles[TM_XLSX_FORMS * 12];
	int style_count;
	struct tm_out formats;
};

/* The worksheet that is being written. */
struct tm_xlsx_writer {
	struct tm_xlsx *xlsx;
	struct tm_xlsx_worksheet *sheet;
	struct tm_xlsx_cell *cells; /* the current row, one per column */
	int64_t *widths;            /* thousandths of an em */
	char (*letters)[4];         /* column names: A, B, ... XFD */
	struct tm_out xml, links, rules;
	struct tm_rels rels;
	size_t extent; /* offset in xml of the dimension, which is filled in last */
	int link_count, rule_count;
	bool full; /* more rows than a worksheet can hold */
};

/* -- xlsx_plan.c: choosing the worksheets */

/* TM_FAILED: out of memory */
enum tm_status tm_xlsx_plan(struct tm_xlsx *xlsx, struct tm_error *err);
void tm_xlsx_plan_free(struct tm_xlsx *xlsx);

/* Zeroed memory, or NULL and the workbook fails; a copy, never NULL. */
void *tm_xlsx_take(struct tm_xlsx *xlsx, size_t size);
const char *tm_xlsx_copy(struct tm_xlsx *xlsx, const char *text);

/* The title of a page, otherwise its id, otherwise its number. */
const char *tm_xlsx_page(struct tm_xlsx *xlsx, const struct tm_doc_page *page,
			 int number);

/* Append the name quoted as in formulas: 'Who''s who'. */
void tm_xlsx_quote(struct tm_out *out, const char *name);

/* A key as a header: "share_mean" becomes Share mean. */
const char *tm_xlsx_word(struct tm_xlsx *xlsx, const char *key);

/* -- xlsx_style.c */
int tm_xlsx_style(struct tm_xlsx *xlsx, const struct tm_xlsx_cell *cell, bool quoted);
void tm_xlsx_styles(struct tm_xlsx *xlsx); /* when all are known */

/* -- xlsx_worksheet.c */

/* The name of a column: A, B, ... XFD; the first is 0. */
void tm_xlsx_letters(size_t column, char letters[4]);

/* Initialise for that many columns. False when out of memory. */
bool tm_xlsx_open(struct tm_xlsx *xlsx, struct tm_xlsx_worksheet *sheet, size_t columns,
		  struct tm_xlsx_writer *writer);

/* Begin writes the column widths, and `head` is the header row; end adds the part. */
void tm_xlsx_begin(struct tm_xlsx_writer *writer, int64_t head);
enum tm_status tm_xlsx_end(struct tm_xlsx_writer *writer, struct tm_error *err);

/*
 * Write the current row and empty it. A text that exceeds the limits of a cell
 * continues in the row below, which is otherwise empty except for repeated cells.
 * Height is in points; 0 means enough lines for the texts.
 */
void tm_xlsx_row(struct tm_xlsx_writer *writer, int height);

/* Width of the filter button at the right of a header, in thousandths of an em. */
enum { TM_XLSX_BUTTON = 1700 };

/* Show data bars in a column below its header. */
void tm_xlsx_bars(struct tm_xlsx_writer *writer, size_t column);

/* -- xlsx_table.c, xlsx_overview.c; TM_INVALID: exceeds the limits of a worksheet */
enum tm_status tm_xlsx_table(struct tm_xlsx *xlsx, struct tm_xlsx_worksheet *sheet,
			     struct tm_error *err);
enum tm_status tm_xlsx_overview(struct tm_xlsx *xlsx, struct tm_error *err);

#endif
