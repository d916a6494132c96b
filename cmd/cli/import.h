/*
 * import.h - shared by commands that import a file: NOUN import, config import,
 * likelihood import.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include <tmodel/exchange.h>

#include "cmd/cli/progress.h"

struct import_opts {
	const char *file;
	bool update, clear_empty, allow_duplicates;
	const char *delimiter;
};
extern const struct import_opts import_preset;
extern const struct tm_field import_fields[];
extern const char *const import_formats[]; /* csv json jsonl */

/* run() of `import`: adds records of call->noun. */
enum tm_status import_records(struct call *call);

/*
 * An import with the options of the command line. Must not be moved after
 * import_begin().
 */
struct import {
	struct call *call;
	struct tm_reading reading;
	struct progress progress;
	int64_t changed; /* records, before the latest row */
};

/* call->opts is a struct import_opts; `what` names the rows in the progress bar. */
void import_begin(struct import *import, struct call *call, const char *what);

/* Call on success and failure; returns status. */
enum tm_status import_end(struct import *import, enum tm_status status);

#endif
