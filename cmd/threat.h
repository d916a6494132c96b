/* threat.h - what only threats can do. */
#ifndef CMD_THREAT_H
#define CMD_THREAT_H

#include <tmodel/threat.h>

#include "cmd/cli/command.h"

struct merge_opts {
	const char *kept, *gone;
};
extern const struct merge_opts merge_preset;
extern const struct tm_field merge_fields[];
enum tm_status threat_merge(struct call *call);

struct split_opts {
	const char *threat, *into;
	struct tm_many concern;
};
extern const struct split_opts split_preset;
extern const struct tm_field split_fields[];
enum tm_status threat_split(struct call *call);

#endif
