/* likelihood.h - our rates against incident counts: likelihood import, check. */
#ifndef LIKELIHOOD_H
#define LIKELIHOOD_H

#include <tmodel/incident.h>

#include "cmd/cli/command.h"

struct counts_opts {
	const char *industry;
	int64_t since, until;
};
extern const struct counts_opts counts_preset;
extern const struct tm_field counts_fields[];
extern const char *const likelihood_formats[];

enum tm_status likelihood_import(struct call *call);
enum tm_status likelihood_check(struct call *call);

#endif
