/* sweep.c - running the same command repeatedly, each time with a different fault. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/fault/drive.h"

/* Run without faults, to record the result and count the calls. */
long rehearse(struct scene *scene, const char *calls)
{
	struct fault none = { calls, "0", 0, 0, false };
	struct ended ended;
	long counted;

	scene_reset(scene);
	scene_run(scene, &none, &ended);
	if (!WIFEXITED(ended.status) || WEXITSTATUS(ended.status))
		give_up("%s %s: status %x: %s", scene->command[0],
			scene->command[1] ? scene->command[1] : "",
			(unsigned)ended.status, ended.said.at ? ended.said.at : "");
	if (ended.counted < 0)
		give_up("%s does not count", scene->inject);
	scene->output = ended.out;
	ended.out = (struct bytes){ NULL, 0 };
	scene->after = state_of(scene->folder);
	counted = ended.counted;
	ended_free(&ended);
	return counted;
}

/* SQLite reports an unreadable page as a damaged file. */
static bool cannot_read(const struct fault *fault, const struct ended *ended)
{
	return !strcmp(fault->with, "5") &&
	       (fault->from < fault->to || !strcmp(ended->hit, "read") ||
		!strcmp(ended->hit, "pread64"));
}

static bool says(const struct ended *ended, const char *words)
{
	return ended->said.at && strstr(ended->said.at, words);
}

/* Exit statuses that are acceptable instead of 1. */
static bool is_fitting(int code, const struct fault *fault, const struct ended *ended)
{
	return code <= 1 || (code == 9 && cannot_read(fault, ended)) ||
	       (code == 8 && says(ended, "Input/output error")) ||
	       (code == 130 && !strcmp(fault->with, "interrupt"));
}

/* Generated keys of new records differ between runs. */
static bool is_made_up(const struct bytes *out, const struct bytes *other)
{
	return out->length == 8 && other->length == 8 &&
	       strspn(out->at + 1, "0123456789abcdef") == 6 && out->at[7] == '\n';
}

static void check_failed(struct scene *scene, const struct fault *fault,
			 const struct ended *ended)
{
	int code = WEXITSTATUS(ended->status);
	/* A failure after the change says that the change is stored. */
	bool done = !code || says(ended, "has been stored") ||
		    says(ended, "erased, but") || says(ended, "deleted, but");
	bool unsure = says(ended, "whether it was stored");
	char when[256];

	snprintf(when, sizeof when, "%s %ld..%ld (%s) %s: exit %d", fault->calls,
		 fault->from, fault->to, ended->hit, fault->with, code);
	if (!WIFEXITED(ended->status)) {
		scene_fail(scene, "%s: status %x: %s", when, (unsigned)ended->status,
			   ended->said.at ? ended->said.at : "");
		return;
	}
	if (!is_fitting(code, fault, ended))
		scene_fail(scene, "%s: %s", when, ended->said.at ? ended->said.at : "");
	if (code && code != 130 && !ended->said.length)
		scene_fail(scene, "%s: without a word", when);
	if (!code && !is_made_up(&ended->out, &scene->output) &&
	    !bytes_same(&ended->out, &scene->output))
		scene_fail(scene, "%s: printed: %s", when,
			   ended->out.at ? ended->out.at : "nothing");
	/* Files that cannot be removed remain. */
	if (!strcmp(fault->calls, "alloc") ||
	    (fault->from == fault->to && strcmp(ended->hit, "unlink") != 0))
		scene_check_tidy(scene, when);
	scene_check_state(scene, !done, done || unsure, when);
}

long place_of(long i, long tried, long count)
{
	return tried == count ? i + 1 : 1 + i * count / tried;
}

void fail_calls(struct scene *scene, const char *calls, const char *with, bool once,
		long most)
{
	long count = rehearse(scene, calls);
	long tried = most && most < count ? most : count;

	for (long i = 0; i < tried; i++) {
		long place = place_of(i, tried, count);
		struct fault fault = { calls, with, place, once ? place : count * 100,
				       false };
		struct ended ended;

		scene_reset(scene);
		scene_run(scene, &fault, &ended);
		check_failed(scene, &fault, &ended);
		ended_free(&ended);
	}
	printf("%s %s %s: %ld of %ld\n", calls, with, once ? "once" : "on", tried, count);
}

void kill_calls(struct scene *scene, const char *with, long most)
{
	long count = rehearse(scene, "change");
	long tried = most && most < count ? most : count;

	for (long i = 0; i < tried; i++) {
		long place = place_of(i, tried, count);
		struct fault fault = { "change", with, place, place, false };
		struct ended ended;
		char when[64];

		scene_reset(scene);
		scene_run(scene, &fault, &ended);
		snprintf(when, sizeof when, "%s at change %ld", with, place);
		if (!WIFSIGNALED(ended.status))
			scene_fail(scene, "%s: it lived", when);
		scene_check_crash(scene, false, when);
		ended_free(&ended);
	}
	printf("%s: %ld of %ld\n", with, tried, count);
}

static void copy_back(const char *path, const char *name, void *data)
{
	const struct scene *scene = data;
	struct bytes bytes = file_read(path);
	char to[512];

	snprintf(to, sizeof to, "%s/%s", scene->base, name);
	file_write(to, &bytes);
	bytes_free(&bytes);
}

void leave(struct scene *scene, const char *with, long place)
{
	struct fault fault = { "change", with, place, place, false };
	struct ended ended;

	scene_run(scene, &fault, &ended);
	if (!WIFSIGNALED(ended.status))
		give_up("it lived");
	ended_free(&ended);
	folder_each(scene->folder, copy_back, scene);
}
