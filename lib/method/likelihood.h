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

#include <tmodel/error.h>

TM_BEGIN_DECLS

/* Fewer incidents than this say nothing about a mix. */
#define TM_ACTION_INCIDENTS_MIN 30

/* A kind of incident: what we think, and what was counted. */
struct tm_action {
	/* Filled by the caller. */
	const char *action; /* lent; bytes decide ties */
	double rate;        /* sum of its threats' mean rates; NaN: we rate none */
	int64_t count;      /* incidents in the chosen industry and years, 0 or more */

	/* tm_action_check() */
	double share;     /* count / all counts */
	double low, high; /* 95 % Wilson interval of the share */
};

/* We rate `ours` above `theirs`, the counts clearly say the reverse. Indices. */
struct tm_action_pair {
	size_t ours, theirs;
};

struct tm_action_verdict {
	int64_t total;    /* incidents over all actions */
	bool refused;     /* total < TM_ACTION_INCIDENTS_MIN: no order, no pairs */
	size_t rated;     /* actions that we rate */
	size_t *by_rate;  /* their indices, highest rate first (ties: action) */
	size_t *by_count; /* their indices, highest count first (ties: action) */
	struct tm_action_pair *pairs; /* in our order */
	size_t pair_count;
};

/*
 * 95 % interval of a share, count of total > 0, by Wilson's score:
 * (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959963984540054
 * (Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212), kept inside 0..1.
 */
TM_API void tm_action_wilson(int64_t count, int64_t total, double *low, double *high);

/*
 * Fills share, low and high of each action (NaN when nothing was counted) and the
 * verdict. Actions disagree when our rates differ, the counts are the other way round
 * and the intervals do not overlap. The verdict is to be given to
 * tm_action_verdict_free(), whatever the status.
 *
 * TM_INVALID  a count below 0, a rate below 0 or infinite
 * TM_FAILED   out of memory
 */
TM_CALL tm_action_check(struct tm_action *actions, size_t n,
			struct tm_action_verdict *verdict, struct tm_error *err);

/* Frees what the verdict holds, not the struct itself. */
TM_API void tm_action_verdict_free(struct tm_action_verdict *verdict);

TM_END_DECLS
#endif
