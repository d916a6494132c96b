/* rank.h - the ranking: tmodel rank, rank override. */
#ifndef RANK_H
#define RANK_H

#include "lib/base/json.h"
#include <tmodel/rank.h>

#include "cmd/cli/command.h"

struct rank_opts {
	unsigned by; /* enum tm_rank_by */
	const char *explain, *other;
	bool sensitivity, tiers, gaps, next, matrix;
	const char *fail_on;
};
/*
 * The ranking as the JSON document "tmodel/<what>"; with NULL for opts the plain
 * one. a and b are the threats that opts->explain is about.
 */
void rank_json(struct call *call, const struct tm_ranking *ranking, const char *what,
	       const struct rank_opts *opts, size_t a, size_t b);

/* The same as a value inside another document. */
void rank_json_object(struct tm_json *json, const struct tm_ranking *ranking,
		      const char *what, const struct rank_opts *opts, size_t a, size_t b);

/* The members that only some options ask for. */
void rank_json_views(struct tm_json *json, const struct tm_ranking *ranking,
		     const struct rank_opts *opts, size_t a, size_t b);

/* The ranked threats as a record stream, in the order asked for. */
enum tm_status rank_records(struct call *call, const struct tm_ranking *ranking,
			    enum tm_rank_by by);

#endif
