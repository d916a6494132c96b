/* cover_search.h - smallest covers of a few bits, in order. Private to lib/method. */
#ifndef TM_METHOD_COVER_SEARCH_H
#define TM_METHOD_COVER_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

/*
 * Candidates in tie-breaking order, each with some of the bits. Every bit is covered by
 * somebody, and whoever has an independent bit has no other.
 */
struct tm_cover_problem {
	size_t n;
	uint64_t *brings;
	int64_t *costs;
	unsigned joint; /* bits 0 to joint - 1 are entangled */
	unsigned alone; /* so many above them are independent; 64 with the others */
};

/* Start with { 0 } and give to tm_cover_lists_free() whatever happened. */
struct tm_cover_lists {
	size_t size, count;
	bool more;
	size_t *members; /* count * size places in the problem, ascending in each */
	int64_t *costs;
	size_t member_capacity, cost_capacity;
};

/* TM_INVALID for more states than TM_COVER_STATES. */
enum tm_status tm_cover_search(const struct tm_cover_problem *problem, size_t limit,
			       struct tm_cover_lists *lists, struct tm_error *err);
void tm_cover_lists_free(struct tm_cover_lists *lists);

#endif
