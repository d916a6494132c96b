/* weigh.h - the weight of each open threat from all concerns. */
#ifndef MODEL_WEIGH_H
#define MODEL_WEIGH_H

#include <tmodel/project.h>

#include "lib/method/quantity.h"

/* For one threat, in the order of ids. */
struct tm_weight {
	int64_t leaders; /* leaders with a concern about it */
	double points;   /* sum over leaders, each scaled to 100 */
	struct tm_pool loss;
	bool alike; /* two leaders gave the same interval, other than a point */
};

/*
 * Aggregate all concerns in one pass. ids are the row ids of the n open threats,
 * ascending; weights has n elements. *leaders is set to the number of leaders who gave
 * points, *ungrouped to the number of unassigned concerns.
 */
enum tm_status tm_weigh(struct tm_project *project, const int64_t *ids, size_t n,
			struct tm_weight *weights, int64_t *leaders, int64_t *ungrouped,
			struct tm_error *err);

#endif
