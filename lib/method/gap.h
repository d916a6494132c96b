/* gap.h - concern versus estimated loss: where the two disagree. */
#ifndef METHOD_GAP_H
#define METHOD_GAP_H

#include <tmodel/rank.h>

#include "lib/method/order.h"

/*
 * Compare all threats that have a loss, with or without rate, and fill list in the
 * order of the array (room for n); returns their number. Far end: the threat's loss
 * alone becomes max(high, mean) when concern exceeds it, otherwise low, capped either
 * way; its rank there is 1 + the number of others with a larger mean. Out of line if
 * the gap keeps its sign. A threat that other sources name and no leader does is always
 * under-recognised.
 */
size_t tm_gap_list(const struct tm_threat_numbers *threats, size_t n,
		   struct tm_gap *list);

/* Whether other sources name it and no leader does. Also for threats without a loss. */
bool tm_gap_no_leader(const struct tm_threat_numbers *threat);

#endif
