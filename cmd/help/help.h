/* help.h - what the program says of itself, from the tables. */
#ifndef HELP_H
#define HELP_H

#include "cmd/cli/command.h"

/* The help of one command. */
void help_command(struct tm_out *out, const struct command *c,
		  const struct tm_noun *noun);

/* All commands of a noun or of a group (the other is NULL). */
void help_group(struct tm_out *out, const struct tm_noun *noun, const char *group);

/* What to type first; and every command, by part. */
void help_short(struct tm_out *out);
void help_all(struct tm_out *out);

/* The error for a word that is no command of the noun or group; with a guess. */
enum tm_status help_unknown(const char *word, const struct tm_noun *noun,
			    const char *group, struct tm_error *err);

struct help_opts {
	struct tm_many about;
	bool all;
};
extern const struct help_opts help_preset;
extern const struct tm_field help_fields[];
enum tm_status help_run(struct call *call);

struct version_opts {
	bool build_options;
};
extern const struct version_opts version_preset;
extern const struct tm_field version_fields[];
enum tm_status version_run(struct call *call);
void version_put(struct tm_out *out);

/* Open the manual page of that name; false when there is none or no man. */
bool manual_open(const char *page);

/* Hidden: the parts of a manual page that the tables know. */
enum tm_status manual_run(struct call *call);

#endif
