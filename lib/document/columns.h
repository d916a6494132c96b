/*
 * columns.h - how wide the columns of a table are, in which size of font, and how many
 * of them stand beside each other.
 *
 * What columns want is measured in thousandths of an em (measure.h). Lengths and sizes
 * are the writer's own: an em of a font is as long as its size times `unit`.
 */
#ifndef FORMAT_COLUMNS_H
#define FORMAT_COLUMNS_H

#include "lib/document/doc.h"

/* Columns of a table, as many as stand beside each other. */
struct tm_grid {
	const struct tm_doc_table *table;
	int64_t *natural, *least; /* thousandths of an em, of every column */
	int64_t *beside;          /* and the widest text beside a drawing */
	size_t naming;            /* the column that names the rows, if there is one */
	bool upright;             /* check columns are headed upright */
	int64_t head;             /* and the lines of those headings are so long */

	/* The writer's: set before tm_grid_next(). */
	int64_t unit, room; /* room: the width that there is */
	bool whole;         /* all columns stand beside each other, even if over room */
	int size;
	int64_t air; /* above and below a line */

	size_t *columns; /* those at hand */
	int64_t *width;  /* of these, lengths with the gaps after them */
	size_t count;
	size_t next; /* the first column that has not been at hand */
	bool over;   /* those at hand take more than the room */
};

/* Ems that a bar takes before its text; of one that stands alone. */
enum { TM_GRID_BAR = 6000, TM_GRID_BAR_GAP = 600, TM_GRID_BAR_ALONE = 12000 };

/* Find out what the columns want; memory is the arena's. False without memory. */
bool tm_grid_make(struct tm_grid *grid, const struct tm_doc *doc,
		  const struct tm_doc_table *table, struct tm_arena *arena);

/*
 * Set the size: the usual one, or a smaller one, so that columns have about what they
 * want, and smaller still as far as can be read, so that all stand beside each other.
 */
void tm_grid_shrink(struct tm_grid *grid, int usual);

/* Take the next columns that fit; false when there are none left. */
bool tm_grid_next(struct tm_grid *grid);

/* The gap to the right of the i-th column at hand. */
int64_t tm_grid_gap(const struct tm_grid *grid, size_t i);

/* How long so many thousandths of an em are, at the size. */
int64_t tm_grid_length(const struct tm_grid *grid, int64_t ems);

#endif
