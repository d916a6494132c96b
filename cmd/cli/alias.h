/* alias.h - words that are no commands of ours: aliases and tmodel-WORD programs. */
#ifndef ALIAS_H
#define ALIAS_H

#include "lib/base/out.h"

/*
 * While argv begins with an alias of the user's configuration, put what it stands for
 * in its place. *argv is new then; memory and words last until alias_free().
 *
 * TM_INVALID  aliases that name each other, or a quote that is not closed
 */
enum tm_status alias_expand(char ***argv, struct tm_error *err);
void alias_free(void);

/*
 * Become the program tmodel-WORD of PATH, for TMODEL_PROJECT=project. Returns
 * only when there is none, with TM_OK, or when it cannot be started.
 */
enum tm_status external_run(char **argv, const char *project, struct tm_error *err);

/* Append the names of all tmodel-WORD programs of PATH, one in a line. */
void external_list(struct tm_out *out);

#endif
