/*
 * sort.c - heapsort of indices. qsort() has no context argument, qsort_r() is not the
 * same everywhere, and a static context would be a global.
 */
#include "lib/method/sort.h"

/* Sift order[root] down. */
static void sink(size_t *order, size_t root, size_t n, tm_sort_compare *compare,
		 const void *context)
{
	const size_t item = order[root];

	for (;;) {
		size_t child = 2 * root + 1;

		if (child >= n)
			break;
		if (child + 1 < n && compare(context, order[child], order[child + 1]) < 0)
			child++;
		if (compare(context, item, order[child]) >= 0)
			break;
		order[root] = order[child];
		root = child;
	}
	order[root] = item;
}

void tm_sort_indices(size_t *order, size_t n, tm_sort_compare *compare,
		     const void *context)
{
	for (size_t i = 0; i < n; i++)
		order[i] = i;
	for (size_t i = n / 2; i-- > 0;)
		sink(order, i, n, compare, context);
	for (size_t end = n; end-- > 1;) {
		const size_t last = order[end];

		order[end] = order[0];
		order[0] = last;
		sink(order, 0, end, compare, context);
	}
}

int tm_sort_descending(double a, double b)
{
	return (a < b) - (a > b);
}
