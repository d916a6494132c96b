/* project.h - locating the project file, and listing its settings. */
#ifndef CMD_PROJECT_H
#define CMD_PROJECT_H

#include <tmodel/settings.h>

#include "cmd/cli/command.h"

#define PROJECT_FILE "project.tmodel"
enum { PROJECT_PATH_SIZE = 4096 };

/*
 * Locate the project: --project, TMODEL_PROJECT, or a search from the working directory
 * upwards to the file-system boundary or a folder in TMODEL_CEILING_DIRECTORIES. A new
 * project is created in the working directory.
 *
 * TM_NO_PROJECT  none is named and none was found
 */
enum tm_status project_path(const struct globals *globals, bool create,
			    char path[PROJECT_PATH_SIZE], struct tm_error *err);

/* The setting after that one, NULL after the last; the first when setting is NULL. */
const struct tm_field *project_setting_after(const struct tm_field *setting);

#endif
