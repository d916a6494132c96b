/* weigh.h - what all concerns together say of the open threats. */
#ifndef MODEL_WEIGH_H
#define MODEL_WEIGH_H

#include <tmodel/project.h>

#include "lib/method/quantity.h"

/* Of one threat, in the order of the ids that were given. */
struct tm_weight {
	int64_t leaders; /* who have a concern on it */
	double points;   /* each leader's scaled to 100, summed */
	struct tm_pool loss;
	bool alike; /* two leaders gave the same interval, ends apart */
};

/*
 * Go once through all concerns. ids are the rows of the n open threats,
 * ascending; weights has room for n. *leaders becomes the number of those who
 * gave points, *ungrouped that of concerns without a threat.
 */
enum tm_status tm_weigh(struct tm_project *project, const int64_t *ids, size_t n,
			struct tm_weight *weights, int64_t *leaders, int64_t *ungrouped,
			struct tm_error *err);

#endif
