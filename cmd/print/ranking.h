/* ranking.h - what rank and phase2 print of a ranking: a JSON document, and records. */
#ifndef PRINT_RANKING_H
#define PRINT_RANKING_H

#include <tmodel/rank.h>

#include "lib/base/arena.h"

#include "cmd/cli/command.h"
#include "cmd/print/shape.h"

/* The order of the threats, and the members that only some options ask for. */
struct ranking_options {
	enum tm_rank_by by;
	bool gaps, next, sensitivity, matrix, explain;
	size_t a, b; /* the threats of explain */
};

/* The members of the document. */
extern const struct shape ranking_members[];

/*
 * The struct that they describe; NULL when out of memory. It lasts as long as the
 * ranking and the arena.
 */
const void *ranking_document(const struct tm_ranking *ranking,
			     const struct ranking_options *options,
			     struct tm_arena *arena);

/* Write the document "tmodel/WHAT". */
enum tm_status ranking_put(struct call *call, const struct shape *document,
			   const struct tm_ranking *ranking,
			   const struct ranking_options *options);

/* The ranked threats as a record stream, in the order asked for. */
enum tm_status ranking_records(struct call *call, const struct tm_ranking *ranking,
			       enum tm_rank_by by);

#endif
