/*
 * likelihood.h - our order of frequencies compared with public incident counts.
 *
 * Counts of reported incidents show which kinds are more common than others; they never
 * show how often one happens.
 */
#ifndef TMODEL_LIKELIHOOD_H
#define TMODEL_LIKELIHOOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/field.h>

TM_BEGIN_DECLS

struct tm_project;

/* Fewer incidents than this are not compared. */
#define TM_ACTION_INCIDENTS_MIN 30

/* A kind of incident: our rate, and the count. */
struct tm_action {
	const char *action;
	double rate;      /* sum of its threats' mean rates; NaN: we rate none */
	int64_t count;    /* incidents in the chosen industry and years, 0 or more */
	double share;     /* count / all counts; NaN when nothing was counted */
	double low, high; /* 95 % Wilson interval of the share */
};

/* We rate `ours` above `theirs`, the counts clearly reverse it. Indices. */
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
 * Compare the rates of open threats, summed by action, with the counts of an industry
 * from year `since` to year `until` (TM_NONE: no end). Free with tm_likelihood_free(),
 * which accepts NULL.
 *
 * TM_NOT_FOUND  no counts for that industry and those years
 */
TM_CALL tm_likelihood_check(struct tm_project *project, const char *industry,
			    int64_t since, int64_t until, struct tm_likelihood **out,
			    struct tm_error *err);
TM_API void tm_likelihood_free(struct tm_likelihood *likelihood);

TM_END_DECLS
#endif
