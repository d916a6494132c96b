/*
 * order.h - the threats' orders: importance, priority (the Phase 2 order), expected
 * annual loss (ale).
 *
 * The caller has one struct tm_threat_numbers per open threat, zeroed, fills the
 * first part and calls tm_order_compute(), then what else is wanted of
 * tm_order_override(), tm_certainty_compute() (certainty.h), tm_gap_list() (gap.h). Each
 * fills its own part; the array is never reordered. Places count from 1; 0 is no
 * rank, for a threat without loss or without rate. Numbers that are not known are
 * NaN. Influence and stance of leaders have no part in any of it.
 */
#ifndef METHOD_ORDER_H
#define METHOD_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/method/quantity.h"

struct tm_threat_numbers {
	/* Filled by the caller. */
	const char *key;         /* lent; bytes decide the last ties */
	struct tm_quantity loss; /* money per event; or unknown */
	struct tm_quantity rate; /* events a year; or unknown */
	double points;           /* sum over leaders of points scaled to 100 each */
	int64_t leaders;         /* distinct leaders with a concern on it */
	int64_t sources;         /* distinct sources behind it that are not leaders */

	/* tm_order_compute() */
	double concern_share;  /* C: share of all concern, 0 to 1 */
	double concern_weight; /* 1/K to K; 1 is an even share */
	double importance;     /* loss mean * concern_weight */
	double priority;       /* importance * rate mean */
	double ale;            /* loss mean * rate mean */
	size_t rank;           /* by priority, among ranked threats */
	size_t rank_importance, rank_ale;
	size_t rank_concern; /* by points, among ranked threats */
	size_t rank_final;   /* = rank, until tm_order_override() */

	/* tm_certainty_compute() */
	double expected_rank;
	size_t rank_low, rank_high; /* 90 % interval of the rank */
	size_t tier;                /* from 1 */
	double p_above_next;        /* P(above the threat at rank + 1); NaN at the last */
};

enum tm_order_by {
	TM_ORDER_PRIORITY,
	TM_ORDER_IMPORTANCE,
	TM_ORDER_ALE,
	TM_ORDER_CONCERN,
	TM_ORDER_FINAL,        /* priority after overrides */
	TM_ORDER_EXPECTED_RANK /* after tm_certainty_compute() */
};

/*
 * The three orders over n open threats, ranked or not (concern is shared over all of
 * them), for `leaders` leaders who gave points (m), K = concern_cap, e = 1 point:
 *
 *     concern_share  = (points + e) / (100 m + e n)
 *     concern_weight = min(K, max(1/K, n * concern_share))
 *     importance = loss mean * concern_weight
 *     priority   = importance * rate mean
 *     ale        = loss mean * rate mean
 *
 * Higher first. Equal doubles: higher ale, then more leaders, then key. Without
 * leaders every concern_weight is 1. An unranked threat has concern share and weight, and
 * importance if its loss is known; the rest is NaN and its ranks are 0.
 *
 * TM_INVALID  K below 1 or not finite; points negative or not finite; leaders
 *             negative; or a priority is not a finite number above 0
 * TM_FAILED   out of memory
 */
enum tm_status tm_order_compute(struct tm_threat_numbers *threats, size_t n,
				int64_t leaders, double concern_cap,
				struct tm_error *err);

/* Whether it has loss and rate, and so is ranked by tm_order_compute(). */
bool tm_order_is_ranked(const struct tm_threat_numbers *threat);

/*
 * Fill order[0..n-1] with indices of threats in the given order: ranked ones by rank,
 * then the others by key. Returns the number of ranked ones.
 */
size_t tm_order_list(const struct tm_threat_numbers *threats, size_t n,
		     enum tm_order_by by, size_t *order);

/* An analyst's override. */
struct tm_order_override {
	size_t threat; /* index in the array of threats */
	size_t to;     /* rank, from 1 */
};

/*
 * Fill rank_final: the order by rank, with every override applied in turn (take out,
 * insert at `to`). A rank beyond the end is the end. An override of an unranked threat
 * has no effect: the threat was ranked when it was made, and may be again.
 *
 * TM_INVALID  a threat that is not in the array, or rank 0
 * TM_FAILED   out of memory
 */
enum tm_status tm_order_override(struct tm_threat_numbers *threats, size_t n,
				 const struct tm_order_override *moves, size_t count,
				 struct tm_error *err);

/*
 * Sensitivity to K. ranks[c
 *
 * n + i] becomes the rank of threat i under concern_caps[c], and depends[i] whether its
 * rank differs between them (customary: 1, 2, 3, 5). The threats are not changed.
 *
 * TM_INVALID  as tm_order_compute()
 * TM_FAILED   out of memory
 */
enum tm_status tm_order_sensitivity(const struct tm_threat_numbers *threats, size_t n,
				    int64_t leaders, const double *concern_caps,
				    size_t count, size_t *ranks, bool *depends,
				    struct tm_error *err);

/* ratio = loss * concern * frequency, up to rounding. */
struct tm_order_explanation {
	double ratio;     /* priority of a : b */
	double loss;      /* loss mean of a : b */
	double concern;   /* concern weight of a : b */
	double frequency; /* rate mean of a : b */
};

/*
 * Explain why a ranks above (or below) b; both must be ranked. a is level with b when
 * one of its factors, say its loss mean, is divided by ratio.
 */
struct tm_order_explanation tm_order_explain(const struct tm_threat_numbers *a,
					     const struct tm_threat_numbers *b);

#endif
