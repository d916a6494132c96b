/*
 * drive.c - drive WHAT ... BASE COMMAND...: see usage. Exits 1 when a promise did not
 * hold.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "drive.h"

static const char usage[] =
	"drive count CALLS BASE COMMAND...             how many calls there are\n"
	"drive fail CALLS WITH once|on MOST BASE COMMAND...\n"
	"drive kill kill|tear MOST BASE COMMAND...     at each change of a file\n"
	"drive leave WITH NTH BASE COMMAND...          what such a death leaves, into "
	"BASE\n"
	"drive power SEEDS MOST BASE COMMAND...        each place so many times\n"
	"drive mutate FIRST COUNT FILE BASE COMMAND... FILE of BASE changed at random\n"
	"drive state FOLDER                            what is compared\n"
	"drive sql FILE SQL                            what others do to a project\n"
	"CALLS and WITH as in inject.c; at most MOST of the places are tried, 0: all";

/* Run it undisturbed: what it does, and how many calls it makes for that. */
static long rehearse(struct scene *scene, const char *calls)
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

/* SQLite takes a page that cannot be read for a damage of the file, which it is. */
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

/* Exit statuses that are as good as 1 here. */
static bool is_fitting(int code, const struct fault *fault, const struct ended *ended)
{
	return code <= 1 || (code == 9 && cannot_read(fault, ended)) ||
	       (code == 8 && says(ended, "Input/output error")) ||
	       (code == 130 && !strcmp(fault->with, "interrupt"));
}

/* The key of a new record without a name is another one in every run. */
static bool is_made_up(const struct bytes *out, const struct bytes *other)
{
	return out->length == 8 && other->length == 8 &&
	       strspn(out->at + 1, "0123456789abcdef") == 6 && out->at[7] == '\n';
}

static void check_failed(struct scene *scene, const struct fault *fault,
			 const struct ended *ended)
{
	int code = WEXITSTATUS(ended->status);
	/* A failure may come after the change, and then says so. */
	bool done = !code || says(ended, "itself is stored") ||
		    says(ended, "it is forgotten");
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
	/* What cannot be removed stays. */
	if (!strcmp(fault->calls, "alloc") ||
	    (fault->from == fault->to && strcmp(ended->hit, "unlink") != 0))
		scene_check_tidy(scene, when);
	scene_check_state(scene, !done, done || unsure, when);
}

long place_of(long i, long tried, long count)
{
	return tried == count ? i + 1 : 1 + i * count / tried;
}

static void fail_calls(struct scene *scene, const char *calls, const char *with,
		       bool once, long most)
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

static void kill_calls(struct scene *scene, const char *with, long most)
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

static void leave(struct scene *scene, const char *with, long place)
{
	struct fault fault = { "change", with, place, place, false };
	struct ended ended;

	scene_run(scene, &fault, &ended);
	if (!WIFSIGNALED(ended.status))
		give_up("it lived");
	ended_free(&ended);
	folder_each(scene->folder, copy_back, scene);
}

static void run_sql(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) ||
	    sqlite3_exec(db, sql, NULL, NULL, NULL))
		give_up("%s: %s", path, sqlite3_errmsg(db));
	sqlite3_close(db);
}

/* Whether the first word is what is asked for, with so many words before BASE. */
static bool asks(char **words, int count, const char *what, int before)
{
	return count > before + 1 && !strcmp(words[1], what);
}

int main(int argc, char **argv)
{
	struct scene scene;
	struct bytes state;
	bool fails;

	if (argc == 4 && !strcmp(argv[1], "sql")) {
		run_sql(argv[2], argv[3]);
		return 0;
	}
	if (argc == 3 && !strcmp(argv[1], "state")) {
		state = state_of(argv[2]);
		fputs(state.at ? state.at : "", stdout);
		bytes_free(&state);
		return 0;
	}
	if (asks(argv, argc, "count", 3)) {
		scene_begin(&scene, argv[3], (const char *const *)argv + 4);
		printf("%ld\n", rehearse(&scene, argv[2]));
	} else if (asks(argv, argc, "fail", 6)) {
		scene_begin(&scene, argv[6], (const char *const *)argv + 7);
		fail_calls(&scene, argv[2], argv[3], !strcmp(argv[4], "once"),
			   strtol(argv[5], NULL, 10));
	} else if (asks(argv, argc, "kill", 4)) {
		scene_begin(&scene, argv[4], (const char *const *)argv + 5);
		kill_calls(&scene, argv[2], strtol(argv[3], NULL, 10));
	} else if (asks(argv, argc, "leave", 4)) {
		scene_begin(&scene, argv[4], (const char *const *)argv + 5);
		leave(&scene, argv[2], strtol(argv[3], NULL, 10));
	} else if (asks(argv, argc, "power", 4)) {
		scene_begin(&scene, argv[4], (const char *const *)argv + 5);
		rehearse(&scene, "change");
		power_cuts(&scene, strtol(argv[2], NULL, 10), strtol(argv[3], NULL, 10));
	} else if (asks(argv, argc, "mutate", 5)) {
		scene_begin(&scene, argv[5], (const char *const *)argv + 6);
		mutate(&scene, argv[4], strtol(argv[2], NULL, 10),
		       strtol(argv[3], NULL, 10));
	} else {
		give_up("%s", usage);
	}
	fails = scene.failures > 0;
	scene_end(&scene);
	return fails;
}
