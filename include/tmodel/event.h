/* event.h - a significant event of the preliminary (Phase 1) model. */
#ifndef TMODEL_EVENT_H
#define TMODEL_EVENT_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* A preliminary model has 3 to 6 of them. */
enum { TM_EVENTS_MIN = 3, TM_EVENTS_MAX = 6 };

struct tm_event {
	struct tm_record record;
	const char *title; /* required */
	const char *description;
	const char *threat; /* the threat it was promoted to */
};
/* clang-format off */
#define TM_EVENT_INIT                                                                    \
	{ .record = TM_RECORD(struct tm_event, TM_EVENT) }
/* clang-format on */

/*
 * Promote an event to the threat that handle names or, with NULL, to a new one with its
 * title and description. key is set to the threat's key.
 *
 * TM_NOT_FOUND  no such event or threat
 * TM_CONFLICT   it is already promoted, or a threat has that name
 */
TM_CALL tm_event_promote(struct tm_project *project, const char *event,
			 const char *threat, char key[TM_KEY_SIZE], struct tm_error *err);

TM_END_DECLS
#endif
