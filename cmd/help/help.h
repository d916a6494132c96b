/* help.h - help texts, generated from the tables. */
#ifndef HELP_H
#define HELP_H

#include "cmd/cli/command.h"

/* The destination of the help. */
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

/* First steps; all commands by section; the global options. */
void help_short(const struct help *help);
void help_all(const struct help *help);
void help_options(const struct help *help);

/* Topics other than commands: the global options, and further manual pages. */
struct help_topic {
	const char *word;
	const char *page; /* NULL: what the tables say */
	int section;
};
extern const struct help_topic help_topics[]; /* the end has no word */

/* Set the error for an unknown command word of the noun or group, with a suggestion. */
enum tm_status help_unknown(const char *word, const struct tm_noun *noun,
			    const char *group, struct tm_error *err);

/* "tmodel 0.1.0" */
void version_put(struct tm_out *out);

#endif
