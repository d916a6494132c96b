/* compound.h - one grid of a compound Poisson distribution. Inside method only. */
#ifndef TM_METHOD_COMPOUND_H
#define TM_METHOD_COMPOUND_H

#include "lib/method/exceedance.h"

struct tm_compound;

/* Work space for grids of this many cells, a power of two; NULL when out of memory. */
struct tm_compound *tm_compound_new(size_t cells);

/*
 * above[k] becomes P(sum of all losses > (k + 1/2) step), for k < cells, never rising.
 * Returns how far a grid of twice the step is from it, from cell `first` on, when an
 * amount may be off by a cell.
 */
double tm_compound_above(struct tm_compound *compound,
			 const struct tm_event_stream *streams, size_t n, double step,
			 size_t first, double *above);

/* Accepts NULL. */
void tm_compound_free(struct tm_compound *compound);

#endif
