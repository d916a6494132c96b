/* project.h - finding, making and looking at the project file as a whole. */
#ifndef CMD_PROJECT_H
#define CMD_PROJECT_H

#include <tmodel/settings.h>

#include "cmd/cli/command.h"

#define PROJECT_FILE "project.tmodel"
enum { PROJECT_PATH_SIZE = 4096 };

/*
 * Which file is meant: --project, TMODEL_PROJECT, or what is found by walking
 * up from the working directory to the file-system border or a folder of
 * TMODEL_CEILING_DIRECTORIES. For a new one the working directory is all.
 *
 * TM_NO_PROJECT  none is named and none is there
 */
enum tm_status project_path(const struct globals *globals, bool create,
			    char path[PROJECT_PATH_SIZE], struct tm_error *err);

/* The setting after that one, NULL behind the last; setting NULL: the first. */
const struct tm_field *project_setting_after(const struct tm_field *setting);

#endif
