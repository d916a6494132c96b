/* line.h - a command line, from reading to execution. */
#ifndef LINE_H
#define LINE_H

#include "cmd/cli/command.h"

/* The state of a command line: input and results. */
struct line {
	struct globals globals;
	struct opt_set sets[OPT_SETS];
	const char *first; /* first command word, or NULL */
	char **words;      /* remaining elements of argv */
	const struct command *command;
	const struct tm_noun *noun;
	struct tm_out out, notices, warnings;
	struct tm_out usage; /* usage printed instead of an error */
	struct tm_problems problems;
	struct tm_error err;
};

/* Whether errors are to be JSON; needed before parsing, which can fail. */
bool line_wants_json(char **words);

/*
 * Read line->words: the command (NULL if they name none), the options of all sets, the
 * format. Only the global struct is filled.
 */
enum tm_status line_read(struct line *line);

/* Fill the structs, open the project, run the command, commit, write the output. */
enum tm_status run_line(struct line *line);

/* Apply -C DIR; TM_NO_PROJECT when it cannot be entered. */
enum tm_status run_enter_directory(const struct globals *globals, struct tm_error *err);

#endif
