/*
 * likelihood.h - our order of frequencies compared with public incident counts.
 *
 * Counts of reported incidents show which kinds are more common than others; they never
 * show how often one happens.
 */
#ifndef METHOD_LIKELIHOOD_H
#define METHOD_LIKELIHOOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/likelihood.h>

/*
 * 95 % interval of a share, count of total > 0, by Wilson's score:
 * (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959963984540054
 * (Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212), kept inside 0..1.
 */
void tm_action_wilson(int64_t count, int64_t total, double *low, double *high);

/*
 * Fills share, low and high of each action (NaN when nothing was counted) and the
 * verdict. Actions disagree when our rates differ, the counts are the other way round
 * and the intervals do not overlap. The verdict is to be given to
 * tm_action_verdict_free(), whatever the status.
 *
 * TM_INVALID  a count below 0, a rate below 0 or infinite
 * TM_FAILED   out of memory
 */
enum tm_status tm_action_check(struct tm_action *actions, size_t n,
			       struct tm_action_verdict *verdict, struct tm_error *err);

/* Frees what the verdict holds, not the struct itself. */
void tm_action_verdict_free(struct tm_action_verdict *verdict);

#endif
