/* concern.h - what only concerns can do. */
#ifndef CMD_CONCERN_H
#define CMD_CONCERN_H

#include <tmodel/concern.h>

#include "cmd/cli/command.h"

struct assign_opts {
	struct tm_many concern;
	const char *threat;
};
extern const struct assign_opts assign_preset;
extern const struct tm_field assign_fields[];
enum tm_status concern_assign(struct call *call);

#endif
