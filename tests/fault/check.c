/* check.c - invariants that hold after every run, with or without faults. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/fault/drive.h"

void scene_fail(struct scene *scene, const char *fmt, ...)
{
	va_list ap;

	scene->failures++;
	printf("for:");
	for (const char *const *word = scene->command; *word; word++)
		printf(" %s", *word);
	printf("\n  ");
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

struct likeness {
	const struct scene *scene;
	long files;
	bool same;
};

static void compare_file(const char *path, const char *name, void *data)
{
	struct likeness *likeness = data;
	struct bytes is, was;
	char from[512];

	if (is_folder(path)) { /* no base contains a folder */
		likeness->same = false;
		return;
	}
	is = file_read(path);
	snprintf(from, sizeof from, "%s/%s", likeness->scene->base, name);
	was = file_read(from);
	likeness->files++;
	likeness->same = likeness->same && file_exists(from) && bytes_same(&is, &was);
	bytes_free(&is);
	bytes_free(&was);
}

static void count_file(const char *path, const char *name, void *data)
{
	(void)path;
	(void)name;
	--*(long *)data;
}

/* Compares bytes, which saves opening the projects. */
static bool is_untouched(const struct scene *scene)
{
	struct likeness likeness = { scene, 0, true };

	folder_each(scene->folder, compare_file, &likeness);
	folder_each(scene->base, count_file, &likeness.files);
	return likeness.same && !likeness.files;
}

static bool has_project(const struct scene *scene)
{
	char path[512];

	snprintf(path, sizeof path, "%s/project.tmodel", scene->folder);
	return file_exists(path);
}

static void check_next(struct scene *scene, const char *when)
{
	static const char *const list[] = { "leader", "list", "-q", NULL };
	struct ended ended;

	if (!has_project(scene))
		return;
	scene_run_plain(scene, list, &ended);
	if (ended.status)
		scene_fail(scene, "%s: the next command: status %x: %s", when,
			   (unsigned)ended.status, ended.said.at ? ended.said.at : "");
	ended_free(&ended);
}

void scene_check_state(struct scene *scene, bool before, bool after, const char *when)
{
	struct bytes now;
	bool as_before, as_after;

	if (before && is_untouched(scene))
		return;
	check_next(scene, when);
	now = state_of(scene->folder);
	as_before = bytes_same(&now, &scene->before);
	as_after = bytes_same(&now, &scene->after);
	if (!(before && as_before) && !(after && as_after))
		scene_fail(scene, "%s: the state is %s", when,
			   as_before  ? "as before"
			   : as_after ? "as after"
				      : now.at);
	bytes_free(&now);
}

void scene_check_crash(struct scene *scene, bool acknowledged, const char *when)
{
	struct ended ended;

	if (!scene->project.length && !acknowledged && !has_project(scene)) {
		scene_run_plain(scene, scene->command, &ended);
		if (ended.status)
			scene_fail(scene, "%s: again: status %x: %s", when,
				   (unsigned)ended.status,
				   ended.said.at ? ended.said.at : "");
		ended_free(&ended);
		acknowledged = true;
	}
	scene_check_state(scene, !acknowledged, true, when);
}

static void find_leftover(const char *path, const char *name, void *data)
{
	size_t length = strlen(name);

	(void)path;
	if ((length > 4 && !strcmp(name + length - 4, ".new")) ||
	    (length > 8 && !strcmp(name + length - 8, "-journal")))
		*(bool *)data = true;
}

void scene_check_tidy(struct scene *scene, const char *when)
{
	bool found = false, leftover = false;

	folder_each(scene->base, find_leftover, &found);
	folder_each(scene->folder, find_leftover, &leftover);
	if (leftover && !found)
		scene_fail(scene, "%s: a draft or a journal is left", when);
}
