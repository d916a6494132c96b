/*
 * show.h - formatting the values of a document, the same in every format.
 *
 * Rounded and short for people, exact for machines; not escaped. A returned string is a
 * constant, part of the document, or stored in `space`.
 */
#ifndef DOCUMENT_SHOW_H
#define DOCUMENT_SHOW_H

#include "lib/base/amount.h"
#include "lib/base/out.h"
#include "lib/document/doc.h"

/* Stable names for scripts: "slide", "paragraph", "probability". */
const char *tm_show_role(enum tm_doc_page_role role);
const char *tm_show_block(enum tm_doc_block_kind kind);
const char *tm_show_kind(enum tm_doc_kind kind);

/* The unit of a column or axis; for money the currency unless another is given. */
const char *tm_show_unit(const struct tm_doc *doc, enum tm_doc_kind kind,
			 const char *unit);

/* A value for people. */
const char *tm_show_value(enum tm_doc_kind kind, double value,
			  char space[TM_AMOUNT_SIZE]);
/* The label of an axis mark: without a fraction of 0, "10M" rather than "10.0M". */
const char *tm_show_mark(enum tm_doc_kind kind, double value, char space[TM_AMOUNT_SIZE]);

const char *tm_show_cell(const struct tm_doc *doc, const struct tm_doc_column *column,
			 const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE]);

/* For machines: true, 1500000.00, 0.1, a span as 1..5, or the text; "" when empty. */
const char *tm_show_exact(const struct tm_doc *doc, const struct tm_doc_cell *cell,
			  char space[TM_AMOUNT_SIZE]);

/* START, CENTRE or END: as set for the column, otherwise the default of its kind. */
enum tm_doc_align tm_show_align(const struct tm_doc_column *column);

/* The column of row headers: the first text column, otherwise the first key, or none. */
size_t tm_show_row_header(const struct tm_doc_table *table);

/* Whether a cell is drawn: a bar or a span. */
bool tm_show_drawn(const struct tm_doc_cell *cell);

/*
 * The filled part of a drawing, 0..1 of its length: a bar from its start, a span on the
 * scale of its column. A span may have length 0.
 */
struct tm_show_part {
	double from, to;
};
struct tm_show_part tm_show_part(const struct tm_doc_column *column,
				 const struct tm_doc_cell *cell);

/* The text alternative of a drawing, independent of any text beside it: "43 %", "1-5". */
const char *tm_show_said(const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE]);

/* A bar of up to `columns` blocks in eighths, without trailing spaces. */
void tm_show_blocks(struct tm_out *out, double value, size_t columns);

/* A bar as above; or a span, indented to the column nearest to its start. */
void tm_show_drawing(struct tm_out *out, const struct tm_doc_column *column,
		     const struct tm_doc_cell *cell, size_t columns);

/* The title shown at the top: that of a single page, otherwise that of the document. */
const char *tm_show_title(const struct tm_doc *doc);

/*
 * The level of a heading below the title of its page, from 1: the highest level used on
 * the page counts as 1.
 */
int tm_show_level(const struct tm_doc_page *page, const struct tm_doc_block *heading);

/*
 * "title · organisation · date · label": those that are known and not at the top
 * already.
 */
void tm_show_imprint(const struct tm_doc *doc, struct tm_out *out);

/*
 * A figure as a table: label, value; label, low, value, high; (series,) x, y; or label,
 * x_low, x, x_high, low, value, high, size. It is the last table of a new document,
 * which the caller frees and which may have failed.
 */
struct tm_doc *tm_show_figure(const struct tm_doc *doc,
			      const struct tm_doc_figure *figure);

#endif
