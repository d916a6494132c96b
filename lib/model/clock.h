/* clock.h - times of day that were given without saying where. */
#ifndef MODEL_CLOCK_H
#define MODEL_CLOCK_H

#include <tmodel/noun.h>
#include <tmodel/project.h>

/* Where zones are kept; the library asks no environment. */
#define TM_ZONES "/usr/share/zoneinfo"

/*
 * Bring the record's times without an offset to UTC, by the zone of
 * tm_project_clock(). Fields must be clean.
 *
 * TM_INVALID  no zone was told; or clocks there never show that, or twice
 */
enum tm_status tm_clock_apply(struct tm_project *project, const struct tm_noun *noun,
			      struct tm_record *record, struct tm_error *err);

#endif
