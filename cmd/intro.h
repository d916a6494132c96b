/* intro.h - slides that open a meeting: tmodel intro export. */
#ifndef INTRO_H
#define INTRO_H

#include "cmd/cli/command.h"

struct intro_opts {
	const char *leader, *output;
	bool force;
};
extern const struct intro_opts intro_preset;
extern const struct tm_field intro_fields[];

enum tm_status intro_export(struct call *call);

#endif
