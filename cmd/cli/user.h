/*
 * user.h - what belongs to the person at the keyboard, not to a project.
 *
 * The configuration file tmodel/config (XDG), aliases, tmodel-foo programs.
 */
#ifndef USER_H
#define USER_H

#include "lib/base/out.h"

#include "cmd/cli/terminal.h"

/*
 * Read the configuration file, if there is one. Lines that are no "[section]"
 * or "key = value" are passed over with a warning in said.
 */
void user_load(struct tm_out *said);
void user_free(void);

/* Let go of what user_expand() made; part of user_free(). */
void user_forget_aliases(void);

/* core.color: never, always, else COLOR_AUTO. */
enum terminal_color user_color(void);

/* A value, NULL when it is not set: user_value("core", "pager"). Lent until user_free().
 */
const char *user_value(const char *section, const char *key);

/* The place-th entry of a section; NULL after the last. */
const char *user_entry(const char *section, size_t place, const char **value);

/*
 * While argv begins with an alias, put what it stands for in its place.
 * *argv is new then; memory and words last until user_free().
 *
 * TM_INVALID  aliases that name each other, or a quote that is not closed
 */
enum tm_status user_expand(char ***argv, struct tm_error *err);

/*
 * Become the program tmodel-WORD of PATH, for TMODEL_PROJECT=project. Returns
 * only when there is none, with TM_OK, or when it cannot be started.
 */
enum tm_status user_external(char **argv, const char *project, struct tm_error *err);

/* Append the names of all tmodel-WORD programs of PATH, one in a line. */
void user_externals(struct tm_out *out);

/* Who makes changes: as given, else TMODEL_USER, user.name, the login name. */
const char *user_actor(const char *given);

#endif
