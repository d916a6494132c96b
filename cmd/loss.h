/* loss.h - how large a year's loss may get: tmodel loss. */
#ifndef LOSS_H
#define LOSS_H

#include "cmd/cli/command.h"

struct loss_opts {
	const char *threat;
	int64_t over;
};
extern const struct loss_opts loss_preset;
extern const struct tm_field loss_fields[];
extern const char *const loss_formats[];

enum tm_status loss_run(struct call *call);

#endif
