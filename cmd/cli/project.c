/* project.c - locating the project file. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cli/project.h"

/* Whether TMODEL_CEILING_DIRECTORIES lists dir; its entries may be links. */
static bool is_ceiling(const char *dir)
{
	const char *list = getenv("TMODEL_CEILING_DIRECTORIES");
	char entry[PATH_MAX], resolved[PATH_MAX];

	for (size_t length; list && *list; list += length + (list[length] == ':')) {
		length = strcspn(list, ":");
		if (*list != '/' || length >= sizeof entry)
			continue;
		memcpy(entry, list, length);
		entry[length] = '\0';
		if (realpath(entry, resolved) && !strcmp(resolved, dir))
			return true;
	}
	return false;
}

/* Remove the last component of an absolute path; false at the root. */
static bool go_up(char *dir)
{
	char *slash = strrchr(dir, '/');

	if (!dir[1])
		return false;
	slash[slash == dir] = '\0';
	return true;
}

/* Walk up from the working directory, which is searched whatever the ceilings are. */
static bool find(char path[PROJECT_PATH_SIZE])
{
	char dir[PATH_MAX];
	struct stat here, file;
	dev_t system;

	/* A file that cannot be examined may exist: opening it will report the error. */
	if (!lstat(PROJECT_FILE, &file) || errno != ENOENT) {
		snprintf(path, PROJECT_PATH_SIZE, "%s", PROJECT_FILE);
		return true;
	}
	if (stat(".", &here) || !getcwd(dir, sizeof dir) || *dir != '/')
		return false;
	system = here.st_dev;
	while (go_up(dir) && !is_ceiling(dir)) {
		int length = snprintf(path, PROJECT_PATH_SIZE, "%s/%s", dir[1] ? dir : "",
				      PROJECT_FILE);

		if (stat(dir, &here) || here.st_dev != system ||
		    length >= PROJECT_PATH_SIZE)
			return false;
		if (!lstat(path, &file))
			return true;
	}
	return false;
}

enum tm_status project_path(const struct globals *globals, bool create,
			    char path[PROJECT_PATH_SIZE], struct tm_error *err)
{
	const char *named = globals->project;

	if (!named)
		named = getenv("TMODEL_PROJECT");
	if (create && (!named || !*named))
		named = PROJECT_FILE;
	if (named && *named) {
		if (strlen(named) < PROJECT_PATH_SIZE) {
			snprintf(path, PROJECT_PATH_SIZE, "%s", named);
			return TM_OK;
		}
		return tm_error_set(err, TM_INVALID, "--project: the path is too long");
	}
	if (find(path))
		return TM_OK;
	tm_error_set(err, TM_NO_PROJECT,
		     "no " PROJECT_FILE " here or in any folder above");
	return tm_error_hint(err,
			     "run 'tmodel init' to create one, or give --project FILE");
}

/* All fields of the settings record except those that every record has. */
const struct tm_field *project_setting_after(const struct tm_field *setting)
{
	setting = setting ? setting + 1 : tm_noun(TM_CONFIG)->fields;
	while (setting->kind == TM_KEY || setting->kind == TM_UUID)
		setting++;
	return setting->kind ? setting : NULL;
}
