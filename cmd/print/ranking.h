/* ranking.h - a ranking as a JSON document and as records, for rank and phase2. */
#ifndef PRINT_RANKING_H
#define PRINT_RANKING_H

#include <tmodel/rank.h>

#include "lib/base/arena.h"

#include "cmd/cli/command.h"
#include "cmd/print/shape.h"

/* The order of the threats, and the optional members of the document. */
struct ranking_options {
	enum tm_rank_by by;
	bool gaps, next, sensitivity, matrix, explain;
	size_t a, b; /* the threats of explain */
};

/* The members of the document. */
extern const struct shape ranking_members[];

/*
 * Fill the struct that they describe; NULL when out of memory. It is valid as long as
 * the ranking and the arena.
 */
const void *ranking_document(const struct tm_ranking *ranking,
			     const struct ranking_options *options,
			     struct tm_arena *arena);

/* Write the document "tmodel/WHAT". */
enum tm_status ranking_put(struct call *call, const struct shape *document,
			   const struct tm_ranking *ranking,
			   const struct ranking_options *options);

/* Write the ranked threats as a record stream, in the requested order. */
enum tm_status ranking_records(struct call *call, const struct tm_ranking *ranking,
			       enum tm_rank_by by);

#endif
