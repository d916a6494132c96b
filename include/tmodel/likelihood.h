/*
 * likelihood.h - our order of rates against counts of public incidents.
 *
 * Counts of what was reported say which kinds of incident are more common than others;
 * they never say how often one happens to somebody.
 */
#ifndef TMODEL_LIKELIHOOD_H
#define TMODEL_LIKELIHOOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/field.h>

TM_BEGIN_DECLS

struct tm_project;

/* Fewer incidents than this say nothing about a mix. */
#define TM_ACTION_INCIDENTS_MIN 30

/* A kind of incident: what we think, and what was counted. */
struct tm_action {
	const char *action;
	double rate;      /* sum of its threats' mean rates; NaN: we rate none */
	int64_t count;    /* incidents in the chosen industry and years, 0 or more */
	double share;     /* count / all counts; NaN when nothing was counted */
	double low, high; /* 95 % Wilson interval of the share */
};

/* We rate `ours` above `theirs`, the counts clearly say the reverse. Indices. */
struct tm_action_pair {
	size_t ours, theirs;
};

/*
 * Actions disagree when our rates differ, the counts are the other way round and the
 * intervals do not overlap.
 */
struct tm_action_verdict {
	int64_t total;    /* incidents over all actions */
	bool refused;     /* total < TM_ACTION_INCIDENTS_MIN: no order, no pairs */
	size_t rated;     /* actions that we rate */
	size_t *by_rate;  /* their indices, highest rate first (ties: action) */
	size_t *by_count; /* their indices, highest count first (ties: action) */
	struct tm_action_pair *pairs; /* in our order */
	size_t pair_count;
};

/* Our rates against the counts. */
struct tm_likelihood {
	struct tm_action *actions; /* of the counts and of our threats */
	size_t count;
	struct tm_action_verdict verdict;
	struct tm_arena *own; /* the library's */
};

/*
 * Compare the rates of open threats, summed by their action, with the counts of
 * an industry from year `since` to year `until` (TM_NONE: no end). To be given to
 * tm_likelihood_free(), which accepts NULL.
 *
 * TM_NOT_FOUND  nothing was counted for that industry and those years
 */
TM_CALL tm_likelihood_check(struct tm_project *project, const char *industry,
			    int64_t since, int64_t until, struct tm_likelihood **out,
			    struct tm_error *err);
TM_API void tm_likelihood_free(struct tm_likelihood *likelihood);

TM_END_DECLS
#endif
