/* clock.h - times given without an offset. */
#ifndef MODEL_CLOCK_H
#define MODEL_CLOCK_H

#include <tmodel/noun.h>
#include <tmodel/project.h>

/* Path of the time zone database; the library does not read the environment. */
#define TM_ZONES "/usr/share/zoneinfo"

/*
 * Convert the record's times without an offset to UTC, by the time zone of
 * tm_project_clock(). Fields must be validated.
 *
 * TM_INVALID  no time zone is set, or the local time does not exist there or is
 *             ambiguous
 */
enum tm_status tm_clock_apply(struct tm_project *project, const struct tm_noun *noun,
			      struct tm_record *record, struct tm_error *err);

#endif
