/* incident.h - counts of public incidents, imported from the user's file. */
#ifndef TMODEL_INCIDENT_H
#define TMODEL_INCIDENT_H

#include "lib/method/likelihood.h"
#include <tmodel/record.h>

TM_BEGIN_DECLS

/* How many incidents of one kind an industry had in a year. */
struct tm_incident {
	struct tm_record record;
	const char *industry; /* required, as the file calls it */
	int64_t year;         /* required */
	const char *action;   /* required: malware, hacking, ... */
	int64_t incidents;    /* required, 0 or more */
};
/* clang-format off */
#define TM_INCIDENT_INIT                                                                    \
	{ .record = TM_RECORD(struct tm_incident, TM_INCIDENT), .year = TM_NONE,               \
	  .incidents = TM_NONE }
/* clang-format on */

/* Our rates against the counts; see incident.h. */
struct tm_likelihood {
	struct tm_action *actions; /* of the counts and of our threats */
	size_t count;
	struct tm_action_verdict verdict;
	struct tm_arena *own; /* the library's */
};

/*
 * Compare the rates of open threats, summed by their action, with the counts of
 * an industry from year `since` to year `until` (TM_NONE: no end). To be given to
 * tm_likelihood_free(), which accepts NULL.
 *
 * TM_NOT_FOUND  nothing was counted for that industry and those years
 */
TM_CALL tm_likelihood_check(struct tm_project *project, const char *industry,
			    int64_t since, int64_t until, struct tm_likelihood **out,
			    struct tm_error *err);
TM_API void tm_likelihood_free(struct tm_likelihood *likelihood);

TM_END_DECLS
#endif
