/* event.h - what only events can do. */
#ifndef CMD_EVENT_H
#define CMD_EVENT_H

#include <tmodel/event.h>

#include "cmd/cli/command.h"

struct promote_opts {
	const char *event, *threat;
};
extern const struct promote_opts promote_preset;
extern const struct tm_field promote_fields[];
enum tm_status event_promote(struct call *call);

#endif
