/* phase2.h - the Phase 2 model as files: tmodel phase2 export. */
#ifndef PHASE2_H
#define PHASE2_H

#include "cmd/cli/command.h"

struct export_opts {
	unsigned part; /* enum tm_part */
	const char *output;
	int64_t max, version, against; /* TM_NONE: not given */
	unsigned audience;             /* enum tm_audience */
	bool force, notes;
};
extern const struct export_opts export_preset;
extern const struct tm_field export_fields[];
extern const char *const export_formats[];

enum tm_status phase2_export(struct call *outer);

#endif
