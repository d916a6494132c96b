/* alias.h - words that are not built-in commands: aliases and tmodel-WORD programs. */
#ifndef ALIAS_H
#define ALIAS_H

#include "lib/base/out.h"

/*
 * While argv begins with an alias of the user's configuration, replace it by its value.
 * *argv is a new array then; memory and words live until alias_free().
 *
 * TM_INVALID  recursive aliases, or an unclosed quote
 */
enum tm_status alias_expand(char ***argv, struct tm_error *err);
void alias_free(void);

/*
 * Replace this process by the program tmodel-WORD on PATH, with TMODEL_PROJECT set to
 * project. Returns TM_OK when there is no such program, and an error when it cannot be
 * started.
 */
enum tm_status external_run(char **argv, const char *project, struct tm_error *err);

/* Append the names of all tmodel-WORD programs on PATH, one per line. */
void external_list(struct tm_out *out);

#endif
