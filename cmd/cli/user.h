/*
 * user.h - settings of the user rather than the project.
 *
 * The configuration file tmodel/config (XDG), and a name for the log.
 */
#ifndef USER_H
#define USER_H

#include "lib/base/out.h"

#include "cmd/cli/terminal.h"

/*
 * Read the configuration file, if there is one. Malformed lines are skipped with a
 * warning.
 */
void user_load(struct tm_out *warnings);
void user_free(void);

/* core.color: never or always, else COLOR_AUTO. */
enum terminal_color user_color(void);

/* A value, NULL if not set: user_value("core", "pager"). Lent until user_free(). */
const char *user_value(const char *section, const char *key);

/* Entry number `index` of a section; NULL after the last. */
const char *user_entry(const char *section, size_t index, const char **value);

/* The name for the log: as given, else TMODEL_USER, user.name, the login name. */
const char *user_actor(const char *given);

#endif
