/* config.h - the settings of a project, by name. */
#ifndef CMD_CONFIG_H
#define CMD_CONFIG_H

#include "cmd/cli/command.h"
#include "cmd/import.h"

enum tm_status config_list(struct call *call);

/* What the list has. */
const struct tm_field *config_columns(void);

struct setting_opts {
	const char *setting;
};
extern const struct setting_opts setting_preset;
extern const struct tm_field setting_fields[];
enum tm_status config_get(struct call *call);
enum tm_status config_unset(struct call *call);

struct set_opts {
	const char *setting, *value;
};
extern const struct set_opts set_preset;
extern const struct tm_field set_fields[];
enum tm_status config_set(struct call *call);

/* Fills a struct import_opts. */
extern const struct import_opts settings_preset;
extern const struct tm_field settings_fields[];
enum tm_status config_import(struct call *call);

/* The name of a setting as people type it: concern-cap. NULL after the last. */
const char *config_name(size_t place, char name[OPT_NAME_SIZE], const char **meaning);

#endif
