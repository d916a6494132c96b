/* sort.h - sorting indices with a comparison callback. Private to lib/method. */
#ifndef TM_METHOD_SORT_H
#define TM_METHOD_SORT_H

#include <stddef.h>

/* Below 0 when a goes before b; a total order of the indices. */
typedef int tm_sort_compare(const void *context, size_t a, size_t b);

/* order[0..n-1] becomes 0..n-1, sorted. */
void tm_sort_indices(size_t *order, size_t n, tm_sort_compare *compare,
		     const void *context);

/* -1, 0 or 1 so that larger numbers go first. */
int tm_sort_descending(double a, double b);

#endif
