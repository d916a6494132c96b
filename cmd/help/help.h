/* help.h - what the program says of itself, from the tables. */
#ifndef HELP_H
#define HELP_H

#include "cmd/cli/command.h"

/* The destination of help. */
struct help {
	struct tm_out *out;
	bool color;
};

/* The help of one command. */
void help_command(const struct help *help, const struct command *c,
		  const struct tm_noun *noun);

/* The commands of a noun, or of a group when noun is NULL. */
void help_group(const struct help *help, const struct tm_noun *noun, const char *group);

/* The commands and the fields of a noun. */
void help_noun(const struct help *help, const struct tm_noun *noun);

/* What to type first; every command, by part; what every command takes. */
void help_short(const struct help *help);
void help_all(const struct help *help);
void help_options(const struct help *help);

/* What `help` explains that is no command; NULL behind the last. */
const char *help_topic(size_t i);

/* The error for a word that is no command of the noun or group; with a guess. */
enum tm_status help_unknown(const char *word, const struct tm_noun *noun,
			    const char *group, struct tm_error *err);

/* "tmodel 0.1.0" */
void version_put(struct tm_out *out);

/*
 * Open the manual page of that name in a section, or with 0 in the first that has
 * it; false when there is none or no man.
 */
bool manual_open(const char *page, int section);

#endif
