/* suggest.h - help with grouping: concern suggest, accept, reject, duplicates. */
#ifndef CMD_GROUPING_H
#define CMD_GROUPING_H

#include <tmodel/grouping.h>

#include "cmd/cli/command.h"

struct suggest_opts {
	const char *concern;
	double least;
};
extern const struct suggest_opts suggest_preset;
extern const struct tm_field suggest_fields[];

/* A concern and a threat. */
struct fit_opts {
	const char *concern, *threat;
};
extern const struct fit_opts fit_preset;
extern const struct tm_field fit_fields[];

enum tm_status grouping_suggest(struct call *call);
enum tm_status grouping_accept(struct call *call);
enum tm_status grouping_reject(struct call *call);
enum tm_status grouping_duplicates(struct call *call);

#endif
