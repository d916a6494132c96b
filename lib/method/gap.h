/* gap.h - worry against damage: where the leaders' concern and the money disagree. */
#ifndef TMODEL_GAP_H
#define TMODEL_GAP_H

#include "lib/method/order.h"

TM_BEGIN_DECLS

enum tm_gap_direction {
	TM_GAP_NONE,
	TM_GAP_CONCERN_EXCEEDS, /* concern exceeds estimated loss: revisit the reasons */
	TM_GAP_UNDER_RECOGNISED /* brief the leaders */
};

enum tm_gap_grade {
	TM_GAP_IN_LINE,    /* not flagged */
	TM_GAP_REVIEW,     /* flagged, but its interval could explain the gap */
	TM_GAP_OUT_OF_LINE /* flagged, and so at the far end of its interval too */
};

struct tm_gap {
	size_t threat;       /* index in the array of threats */
	double rank_concern; /* by points, equal ones share the mean rank */
	double rank_loss;    /* by loss mean, the same way */
	double gap;          /* rank_loss - rank_concern */
	size_t threshold;    /* max(2, ceil(threats compared / 4)) */
	bool flagged;        /* |gap| >= threshold, or no leader named it */
	bool no_leader;      /* other sources name it and no leader does */
	size_t rank_far;     /* rank by loss at the far end; 0 when not flagged */
	enum tm_gap_direction direction;
	enum tm_gap_grade grade;
};

/*
 * Compares all threats that have a loss, with or without rate, and fills list in the
 * order of the array (room for n); returns how many. Far end: when worry exceeds, the
 * threat's loss alone becomes max(high, mean), when it falls short, low; either capped;
 * its rank there is 1 + the number of others with a larger mean. Out of line if the
 * gap keeps its sign. A threat that other sources name and no leader does is always
 * flagged as under-recognised.
 */
TM_API size_t tm_gap_list(const struct tm_threat_numbers *threats, size_t n,
			  struct tm_gap *list);

/* Do other sources name it and no leader? Asked of threats without a loss too. */
TM_API bool tm_gap_no_leader(const struct tm_threat_numbers *threat);

/* "" for none, "concern-exceeds-loss", "under-recognised". Stable for scripts. */
TM_API const char *tm_gap_direction_id(enum tm_gap_direction direction);

/* "in-line", "review", "out-of-line". Stable for scripts. */
TM_API const char *tm_gap_grade_id(enum tm_gap_grade grade);

TM_END_DECLS
#endif
