/* concern.h - a concern of a leader, in their own words. */
#ifndef TMODEL_CONCERN_H
#define TMODEL_CONCERN_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* Weight as a word, for leaders who gave no points: 0, 1, 3, 9. */
enum tm_worry { TM_WORRY_NONE, TM_MENTIONED, TM_WORRIED, TM_AWAKE };

/* The points that a word stands for where there are none: 0, 1, 3 and 9. */
TM_API extern const int tm_worry_points[];

/* How exports attribute the concern. */
enum tm_attribution { TM_BY_ROLE, TM_BY_NAME, TM_ANONYMOUS };

struct tm_concern {
	struct tm_record record;
	const char *text;    /* required: what was said */
	const char *leader;  /* required: who said it */
	const char *threat;  /* the threat it is assigned to; "" is unassigned */
	int64_t points;      /* millionths: weight on a ratio scale, or TM_NONE */
	enum tm_worry worry; /* used when there are no points */
	int64_t loss_low,
		loss_high;   /* 90 % interval per event, minor units, or TM_NONE */
	const char *overlap; /* list: physical, it, privacy, erm */
	const char
		*harm; /* list: money, operations, customers, safety, legal, reputation */
	enum tm_attribution attribution;
	const char *notes; /* the analyst's */
};
/* clang-format off */
#define TM_CONCERN_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_concern, TM_CONCERN), .points = TM_NONE,         \
	  .loss_low = TM_NONE, .loss_high = TM_NONE }
/* clang-format on */

/*
 * Assign concerns to a threat; the log keeps the previous assignment.
 *
 * TM_NOT_FOUND  no such record
 * TM_INVALID    the threat is merged into another
 */
TM_CALL tm_concern_assign(struct tm_project *project, const struct tm_many *concerns,
			  const char *threat, struct tm_error *err);

TM_END_DECLS
#endif
