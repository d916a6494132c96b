/* history.h - what happened to the project, and taking it back. */
#ifndef HISTORY_H
#define HISTORY_H

#include "cmd/cli/command.h"

struct log_opts {
	const char *noun, *key;
	int64_t limit;
};
extern const struct log_opts log_preset;
extern const struct tm_field log_fields[];
enum tm_status history_log(struct call *call);

enum tm_status history_undo(struct call *call);

struct forget_opts {
	const char *noun, *key;
};
extern const struct forget_opts forget_preset;
extern const struct tm_field forget_fields[];
enum tm_status history_forget(struct call *call);

#endif
