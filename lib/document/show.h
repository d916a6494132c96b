/*
 * show.h - how the values of a document look, the same in every format.
 *
 * For people rounded and short, for machines exact. Nothing is escaped yet. A
 * returned string is a constant, part of the document, or in `space`.
 */
#ifndef FORMAT_SHOW_H
#define FORMAT_SHOW_H

#include "lib/base/amount.h"
#include "lib/base/out.h"
#include "lib/document/doc.h"

/* Words that are stable for scripts: "slide", "paragraph", "probability". */
const char *tm_show_role(enum tm_doc_page_role role);
const char *tm_show_block(enum tm_doc_block_kind kind);
const char *tm_show_kind(enum tm_doc_kind kind);

/* The unit of a column or axis; of money the currency unless it says otherwise. */
const char *tm_show_unit(const struct tm_doc *doc, enum tm_doc_kind kind,
			 const char *unit);

/* A value for people. */
const char *tm_show_value(enum tm_doc_kind kind, double value,
			  char space[TM_AMOUNT_SIZE]);
/* What the mark of an axis says: without a fraction that is 0, "10M" and not "10.0M". */
const char *tm_show_mark(enum tm_doc_kind kind, double value, char space[TM_AMOUNT_SIZE]);

const char *tm_show_cell(const struct tm_doc *doc, const struct tm_doc_column *column,
			 const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE]);

/* For machines: true, 1500000.00, 0.1, 1..5 of a span, or the text; "" for nothing. */
const char *tm_show_exact(const struct tm_doc *doc, const struct tm_doc_cell *cell,
			  char space[TM_AMOUNT_SIZE]);

/* START, CENTRE or END: what the column asks for, or what its kind is used to. */
enum tm_doc_align tm_show_align(const struct tm_doc_column *column);

/* The column whose cells name the rows: the first text, else the first key, else none. */
size_t tm_show_naming(const struct tm_doc_table *table);

/* Whether a cell is drawn: a bar or a span. */
bool tm_show_drawn(const struct tm_doc_cell *cell);

/*
 * The part of a drawing that is filled, 0..1 from its start: a bar from there on, a
 * span between the ends of its column. A span may be as short as a point.
 */
struct tm_show_part {
	double from, to;
};
struct tm_show_part tm_show_part(const struct tm_doc_column *column,
				 const struct tm_doc_cell *cell);

/* What a drawing says to who cannot see it, whatever stands beside it: "43 %", "1-5". */
const char *tm_show_said(const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE]);

/* A bar of up to `columns` blocks in eighths, without blanks after it. */
void tm_show_blocks(struct tm_out *out, double value, size_t columns);

/* A bar as above; or a span, behind blanks up to the column nearest to its start. */
void tm_show_drawing(struct tm_out *out, const struct tm_doc_column *column,
		     const struct tm_doc_cell *cell, size_t columns);

/* What stands at the top: the title of the only page, else that of the document. */
const char *tm_show_title(const struct tm_doc *doc);

/*
 * How far below the title of its page a heading stands, from 1: the highest of the
 * page is right below it, whatever its level.
 */
int tm_show_level(const struct tm_doc_page *page, const struct tm_doc_block *heading);

/* "title · organisation · date · label": what is known and not at the top already. */
void tm_show_imprint(const struct tm_doc *doc, struct tm_out *out);

/*
 * A figure as a table: label, value; label, low, value, high; (series,) x, y; or label,
 * x_low, x, x_high, low, value, high, size.
 * The last table of a new document that the caller frees; it may have failed.
 */
struct tm_doc *tm_show_figure(const struct tm_doc *doc,
			      const struct tm_doc_figure *figure);

#endif
