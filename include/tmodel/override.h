/* override.h - an analyst's override of a calculated rank. */
#ifndef TMODEL_OVERRIDE_H
#define TMODEL_OVERRIDE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* Take the threat out of the order and insert it at rank; applied in order of arrival. */
struct tm_override {
	struct tm_record record;
	const char *threat; /* required */
	int64_t rank;       /* required: from 1 */
	const char *reason; /* required; printed beside the rank in every export */
};
/* clang-format off */
#define TM_OVERRIDE_INIT                                                                     \
	{ .record = TM_RECORD(struct tm_override, TM_OVERRIDE), .rank = TM_NONE }
/* clang-format on */

TM_END_DECLS
#endif
