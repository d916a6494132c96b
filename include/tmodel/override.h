/* override.h - the analyst's word against the computed order. */
#ifndef TMODEL_MOVE_H
#define TMODEL_MOVE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* Take the threat out of the order and put it in at place; in order of arrival. */
struct tm_move {
	struct tm_record record;
	const char *threat; /* required */
	int64_t place;      /* required: from 1 */
	const char *reason; /* required; stands beside the place in every export */
};
/* clang-format off */
#define TM_MOVE_INIT                                                                     \
	{ .record = TM_RECORD(struct tm_move, TM_MOVE), .place = TM_NONE }
/* clang-format on */

TM_END_DECLS
#endif
