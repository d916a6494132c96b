/*
 * user.h - what belongs to the person at the keyboard, not to a project.
 *
 * The configuration file tmodel/config (XDG), and a name for the log.
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

/* core.color: never, always, else COLOR_AUTO. */
enum terminal_color user_color(void);

/* A value, NULL when it is not set: user_value("core", "pager"). Lent until user_free().
 */
const char *user_value(const char *section, const char *key);

/* The place-th entry of a section; NULL after the last. */
const char *user_entry(const char *section, size_t place, const char **value);

/* Who makes changes: as given, else TMODEL_USER, user.name, the login name. */
const char *user_actor(const char *given);

#endif
