/* complete.h - what a shell offers when somebody presses the tabulator. */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "cmd/cli/command.h"

/* The script for a shell, which asks `tmodel __complete`. */
struct completion_opts {
	unsigned shell;
};
extern const struct completion_opts completion_preset;
extern const struct tm_field completion_fields[];
enum tm_status completion_run(struct call *call);

/* Hidden: lines "word<TAB>description" for the last word of call->rest. */
enum tm_status complete_run(struct call *call);

/* A command line that somebody is still typing. */
struct complete {
	struct call *call;
	const char *typed; /* the beginning of the word at its end */
	bool lost;         /* there is no such command */
	const char *group; /* first of two words, NULL for none */
	const struct tm_noun *noun;
	const struct command *command;
	struct opt_set sets[OPT_SETS]; /* with the texts that are there already */
	char *operands[4];             /* the first ones */
	size_t operand_count;
};

/* Offer a word if it begins as typed; about is what to say of it. */
void complete_offer(struct complete *it, const char *before, const char *word,
		    const char *about);

/* Offer what there is to say for a field; nothing leaves files to the shell. */
void complete_value(struct complete *it, const struct tm_field *field);

/* Offer the words that can follow those that are there. */
void complete_commands(struct complete *it);

#endif
