/* line.h - a command line, from reading it to carrying it out. */
#ifndef LINE_H
#define LINE_H

#include "cmd/cli/command.h"

/* A command line on its way: what was typed, and what came of it. */
struct line {
	struct globals globals;
	struct opt_set sets[OPT_SETS];
	const char *first; /* the first command word, NULL for none */
	char **words;      /* what is left of argv */
	const struct command *command;
	const struct tm_noun *noun;
	struct tm_out out, said, warned;
	struct tm_out usage; /* says what is wrong better than the error does */
	struct tm_problems problems;
	struct tm_error err;
};

/* Whether errors are to be JSON; asked before anything can go wrong. */
bool line_wants_json(char **words);

/*
 * Read line->words: the command (NULL when they name none), the options of all
 * sets, the format. Only the global struct is filled.
 */
enum tm_status line_read(struct line *line);

/* Fill the structs, open the project, run, store, write the output. */
enum tm_status run_line(struct line *line);

/* -C DIR; TM_NO_PROJECT when it cannot be entered. */
enum tm_status run_enter_directory(const struct globals *globals, struct tm_error *err);

#endif
