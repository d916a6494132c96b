/* version.h - frozen versions: tmodel phase2 freeze, list, show, diff. */
#ifndef FREEZE_H
#define FREEZE_H

#include <tmodel/version.h>

#include "cmd/cli/command.h"

struct freeze_opts {
	const char *note;
};
extern const struct freeze_opts freeze_preset;
extern const struct tm_field freeze_fields[];

struct number_opts {
	int64_t number;
};
extern const struct number_opts number_preset;
extern const struct tm_field number_fields[];

struct diff_opts {
	int64_t from, to; /* TM_NONE for `to`: what is stored now */
};
extern const struct diff_opts diff_preset;
extern const struct tm_field diff_fields[];
extern const char *const diff_formats[];

/* Say that --include-private has nothing to show of a version. */
void freeze_say_private(struct call *call);

enum tm_status freeze_run(struct call *call);
enum tm_status freeze_list(struct call *call);
enum tm_status freeze_show(struct call *call);
enum tm_status freeze_diff(struct call *call);

#endif
