/*
 * columns.h - column layout: the widths of a table's columns, the font size, and how
 * many columns fit side by side.
 *
 * Natural and minimum widths are in thousandths of an em (measure.h). Lengths and sizes
 * are in the writer's units: an em is the font size times `unit`.
 */
#ifndef DOCUMENT_COLUMNS_H
#define DOCUMENT_COLUMNS_H

#include "lib/document/doc.h"

/* The layout of a table that is split into parts when it is too wide. */
struct tm_layout {
	const struct tm_doc_table *table;
	int64_t *natural, *min; /* thousandths of an em, of every column */
	int64_t *beside;        /* the widest text next to a drawing */
	size_t row_header;      /* the column of row headers, if there is one */
	bool rotated;           /* headers of check columns are rotated */
	int64_t head;           /* and this long */

	/* Set by the writer before tm_layout_next(). */
	int64_t unit, room; /* room: the available width */
	bool whole;         /* never split, even if too wide */
	int size;
	int64_t air; /* above and below a row */

	size_t *columns; /* of the current part */
	int64_t *width;  /* of these columns, as lengths including the gap after */
	size_t count;
	size_t next; /* the first column of the next part */
	bool over;   /* the current part is wider than the available width */
};

/* Ems of a bar, of the gap before its text, and of a bar without text. */
enum { TM_LAYOUT_BAR = 6000, TM_LAYOUT_BAR_GAP = 600, TM_LAYOUT_BAR_ALONE = 12000 };

/* Measure the columns, with memory from the arena. False when out of memory. */
bool tm_layout_make(struct tm_layout *layout, const struct tm_doc *doc,
		    const struct tm_doc_table *table, struct tm_arena *arena);

/*
 * Choose a font size: the usual one, or a smaller one so that columns get about their
 * natural width, or an even smaller but readable one so that the table need not be
 * split.
 */
void tm_layout_shrink(struct tm_layout *layout, int usual);

/* Lay out the next part; false when there are no columns left. */
bool tm_layout_next(struct tm_layout *layout);

/* The gap to the right of column i of the current part. */
int64_t tm_layout_gap(const struct tm_layout *layout, size_t i);

/* Convert thousandths of an em to a length at the current size. */
int64_t tm_layout_length(const struct tm_layout *layout, int64_t ems);

#endif
