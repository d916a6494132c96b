/*
 * doc.h - the document tree: the content of a deliverable, independent of its format.
 *
 * A report builds one tree with the calls below; every writer (writer.h) converts the
 * same tree to its format. Nothing here knows what a row means. Values are typed and
 * unrounded, so that a spreadsheet gets numbers; show.h decides how they are formatted
 * for people, in one place.
 *
 * Callers need not check each call: every call accepts a document that is NULL or has
 * failed and then does nothing; tm_doc_status() reports the error at the end. All
 * strings are copied (NULL counts as ""); the tree lives until tm_doc_free().
 */
#ifndef DOCUMENT_DOC_H
#define DOCUMENT_DOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

#include "lib/base/arena.h"
#include "lib/base/view.h"

enum tm_doc_page_role {
	TM_PAGE_TITLE,   /* a cover: title, organisation, date */
	TM_PAGE_SLIDE,   /* fits on one landscape page */
	TM_PAGE_SECTION, /* flowing text that starts on a new page */
	TM_PAGE_APPENDIX /* flowing text, less prominent: method, definitions */
};

enum tm_doc_block_kind {
	TM_BLOCK_HEADING,
	TM_BLOCK_PARAGRAPH,
	TM_BLOCK_QUOTE,
	TM_BLOCK_LIST,
	TM_BLOCK_TABLE,
	TM_BLOCK_FIGURE,
	TM_BLOCK_SPEAKER_NOTE /* speaker note: not part of the page */
};

/* The kind of value of a column or an axis; determines its format. */
enum tm_doc_kind {
	TM_DOC_TEXT,
	TM_DOC_KEY,         /* a record's key */
	TM_DOC_URL,         /* text; a link where its scheme is http, https or mailto */
	TM_DOC_INT,         /* a count or a rank */
	TM_DOC_NUMBER,      /* any double */
	TM_DOC_MONEY,       /* in units of the document's currency */
	TM_DOC_RATE,        /* events per year */
	TM_DOC_PROBABILITY, /* 0..1, shown as a percentage */
	TM_DOC_RATIO,       /* a factor: x1.3 */
	TM_DOC_CHECK,
	TM_DOC_BAR, /* 0..1, drawn */
	TM_DOC_SPAN /* from..to, drawn on the scale of its column */
};

enum tm_doc_align { TM_ALIGN_BY_KIND, TM_ALIGN_START, TM_ALIGN_CENTRE, TM_ALIGN_END };

enum tm_doc_value {
	TM_CELL_EMPTY, /* unknown, or not applicable */
	TM_CELL_TEXT,
	TM_CELL_INT,
	TM_CELL_REAL,  /* includes computed money, in units of the currency */
	TM_CELL_MINOR, /* stated money, exact: minor units of the currency */
	TM_CELL_CHECK,
	TM_CELL_BAR,
	TM_CELL_SPAN
};

struct tm_doc_cell {
	enum tm_doc_value value;
	bool emphasis;
	bool check;
	union {
		int64_t integer; /* INT, MINOR */
		double real;     /* REAL, BAR; always finite */
		const char *text;
		const double *span; /* from, to; finite, from <= to */
	};
	const char *shown; /* replaces the usual text; NULL: none */
};

struct tm_doc_column {
	const char *key;   /* for machines, unique in its table: "loss_mean" */
	const char *title; /* for people */
	const char *unit; /* "per year"; "" for none. Money has the document's currency */
	enum tm_doc_kind kind;
	enum tm_doc_align align;
	double low, high; /* SPAN: the ends of the scale */
	int weight;       /* share of the width left over; 0: as wide as its content */
	unsigned marks;   /* of enum tm_mark; without an audience, that of the document */
};

struct tm_doc_row {
	struct tm_doc_row *next;
	const char *id;    /* stable identity of the row's subject; "" for none */
	const char *group; /* its heading; the same pointer for all rows of a group */
	struct tm_doc_cell *cells; /* one for each column of the table */
	size_t filled;
	unsigned marks; /* of enum tm_mark */
	bool emphasis;
};

struct tm_doc_table {
	const char *id; /* unique in its document: "threats" */
	const char *caption;
	struct tm_doc_column *columns;
	size_t column_count, column_room;
	struct tm_doc_row *rows, *last_row;
	size_t row_count;
	const char *group; /* builder: group of the rows added next */
};

enum tm_doc_figure_kind {
	TM_FIGURE_BARS,      /* label, value */
	TM_FIGURE_INTERVALS, /* label, low, value, high */
	TM_FIGURE_LINES,     /* series of x, y */
	TM_FIGURE_BUBBLES    /* label, x with its interval, y with its interval, size */
};

struct tm_doc_axis {
	const char *title;
	const char *unit;
	enum tm_doc_kind kind;
	bool log;
};

struct tm_doc_point {
	struct tm_doc_point *next;
	const char *label;    /* bars and intervals */
	double x;             /* lines, bubbles */
	double x_low, x_high; /* bubbles */
	double low, high;     /* intervals; of y for bubbles */
	double value;         /* bars and intervals; y of lines and bubbles */
	double size;          /* bubbles: area as a share of the largest, 0..1 */
};

struct tm_doc_series {
	struct tm_doc_series *next;
	const char *name;
	struct tm_doc_point *points, *last_point;
	size_t count;
};

struct tm_doc_figure {
	const char *id;
	const char *title;
	const char *alt; /* text alternative for people who cannot see it */
	enum tm_doc_figure_kind kind;
	struct tm_doc_axis x;     /* lines, bubbles */
	struct tm_doc_axis value; /* bars and intervals; y of lines and bubbles */
	const char *size;         /* bubbles: what their area means */
	struct tm_doc_series *series, *last_series;
};

struct tm_doc_item {
	struct tm_doc_item *next;
	const char *text;
};

struct tm_doc_block {
	struct tm_doc_block *next;
	enum tm_doc_block_kind kind;
	unsigned marks;   /* of enum tm_mark */
	bool emphasis;    /* paragraphs: the key message */
	bool warning;     /* paragraphs: needs attention */
	bool ordered;     /* lists */
	int level;        /* headings, 2..4; writers start below the page title */
	const char *text; /* headings, paragraphs, quotes, notes */
	const char *who;  /* quotes; "" for nobody */
	struct tm_doc_item *items, *last_item;
	struct tm_doc_table *table;
	struct tm_doc_figure *figure;
};

struct tm_doc_page {
	struct tm_doc_page *next;
	enum tm_doc_page_role role;
	unsigned marks; /* of enum tm_mark */
	const char *id; /* stable identity of the page's subject; "" for none */
	const char *title;
	struct tm_doc_block *blocks, *last_block;
};

struct tm_doc_head {
	const char *what; /* "slide", "annex", "sources", "ranking" ... */
	const char *title;
	const char *organisation;
	const char *date;     /* as printed: 2025-11-20 */
	const char *label;    /* "Confidential"; "" for none */
	const char *language; /* of the texts, BCP 47; "" means en */
	const char *accent;   /* #rrggbb; "" for the default */
	const char *currency; /* ISO 4217 */
	int digits;           /* decimals of the currency */
};

struct tm_doc {
	struct tm_doc_head head;
	struct tm_doc_page *pages, *last_page;

	/* Options of the output; 0 unless the caller sets them before writing. */
	int width;  /* text: columns; 0 means 100 */
	bool color; /* text: for a terminal with colours */
	bool notes; /* text, md, html: include the speaker notes */
	bool raw;   /* csv: omit the guard against formulas */

	/* Private to the builder. */
	struct tm_arena arena;
	const char *problem;
	unsigned marks; /* of what is added next */
};

/* Returns NULL when out of memory; every call below accepts NULL. */
struct tm_doc *tm_doc_new(const struct tm_doc_head *head);
void tm_doc_free(struct tm_doc *doc);

/*
 * TM_OK      the tree is complete
 * TM_FAILED  "out of memory", or calls in the wrong order
 */
enum tm_status tm_doc_status(const struct tm_doc *doc, struct tm_error *err);
bool tm_doc_failed(const struct tm_doc *doc);

/* Format a text that lives as long as the document; "" when out of memory. */
const char *tm_doc_format(struct tm_doc *doc, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Set the audience of the pages, blocks, columns and rows added from here on: bits of
 * enum tm_mark. The default is the CISO only.
 */
void tm_doc_mark(struct tm_doc *doc, unsigned marks);

/* Remove the pages, blocks, columns and rows that the view does not include. */
void tm_doc_keep(struct tm_doc *doc, const struct tm_view *view);

/* Blocks are added to the last page; without one, the first block opens a section. */
void tm_doc_page(struct tm_doc *doc, enum tm_doc_page_role role, const char *id,
		 const char *title);
void tm_doc_heading(struct tm_doc *doc, int level, const char *text);
void tm_doc_paragraph(struct tm_doc *doc, const char *text);
void tm_doc_emphasis(struct tm_doc *doc, const char *text);
void tm_doc_warning(struct tm_doc *doc, const char *text);
void tm_doc_quote(struct tm_doc *doc, const char *text, const char *who);
void tm_doc_speaker_note(struct tm_doc *doc, const char *text);

/* Begin a list, then add its items. */
void tm_doc_list(struct tm_doc *doc, bool ordered);
void tm_doc_item(struct tm_doc *doc, const char *text);

/*
 * A table: first all its columns, then row by row the cells from left to right; omitted
 * cells stay empty. A group is the heading of the rows that follow.
 */
void tm_doc_table(struct tm_doc *doc, const char *id, const char *caption);
void tm_doc_column(struct tm_doc *doc, const struct tm_doc_column *column);
void tm_doc_group(struct tm_doc *doc, const char *text);
void tm_doc_row(struct tm_doc *doc, const char *id);
void tm_doc_row_emphasis(struct tm_doc *doc);

/* Unknown values give an empty cell too: NULL, INT64_MIN, NaN and infinities. */
void tm_doc_cell_empty(struct tm_doc *doc);
void tm_doc_cell_text(struct tm_doc *doc, const char *text);
void tm_doc_cell_int(struct tm_doc *doc, int64_t value);
void tm_doc_cell_real(struct tm_doc *doc, double value);
void tm_doc_cell_minor(struct tm_doc *doc, int64_t minor); /* stated money */
void tm_doc_cell_check(struct tm_doc *doc, bool check);
void tm_doc_cell_bar(struct tm_doc *doc, double value);
void tm_doc_cell_span(struct tm_doc *doc, double from, double to);

/*
 * Replace the text of the last cell for people. A bar or span is still drawn, with this
 * text beside it; "" leaves the drawing alone.
 */
void tm_doc_cell_shown(struct tm_doc *doc, const char *shown);
void tm_doc_cell_emphasis(struct tm_doc *doc);

/*
 * A figure: id, title, alt, kind and axes are taken from head; then add its points.
 * Lines may have several series; bars and intervals do not need one.
 */
void tm_doc_figure(struct tm_doc *doc, const struct tm_doc_figure *head);
void tm_doc_series(struct tm_doc *doc, const char *name);
void tm_doc_bar(struct tm_doc *doc, const char *label, double value);
void tm_doc_interval(struct tm_doc *doc, const char *label, double low, double value,
		     double high);
void tm_doc_point(struct tm_doc *doc, double x, double y);

/* Add a bubble: its label, x, value, the intervals of both, and its size. */
void tm_doc_bubble(struct tm_doc *doc, const struct tm_doc_point *bubble);

#endif
