/* gap.h - worry against damage: where the leaders' concern and the money disagree. */
#ifndef METHOD_GAP_H
#define METHOD_GAP_H

#include <tmodel/rank.h>

#include "lib/method/order.h"

/*
 * Compares all threats that have a loss, with or without rate, and fills list in the
 * order of the array (room for n); returns how many. Far end: when worry exceeds, the
 * threat's loss alone becomes max(high, mean), when it falls short, low; either capped;
 * its rank there is 1 + the number of others with a larger mean. Out of line if the
 * gap keeps its sign. A threat that other sources name and no leader does is always
 * flagged as under-recognised.
 */
size_t tm_gap_list(const struct tm_threat_numbers *threats, size_t n,
		   struct tm_gap *list);

/* Do other sources name it and no leader? Asked of threats without a loss too. */
bool tm_gap_no_leader(const struct tm_threat_numbers *threat);

#endif
