/* incident.h - public incident counts, imported from the user's file. */
#ifndef TMODEL_INCIDENT_H
#define TMODEL_INCIDENT_H

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

TM_END_DECLS
#endif
