/* override.h - the analyst's word against the computed order. */
#ifndef TMODEL_OVERRIDE_H
#define TMODEL_OVERRIDE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* Take the threat out of the order and put it in at rank; in order of arrival. */
struct tm_override {
	struct tm_record record;
	const char *threat; /* required */
	int64_t rank;       /* required: from 1 */
	const char *reason; /* required; stands beside the rank in every export */
};
/* clang-format off */
#define TM_OVERRIDE_INIT                                                                     \
	{ .record = TM_RECORD(struct tm_override, TM_OVERRIDE), .rank = TM_NONE }
/* clang-format on */

TM_END_DECLS
#endif
