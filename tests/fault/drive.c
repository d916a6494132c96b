/*
 * drive.c - drive WHAT ... BASE COMMAND...: see usage. Exits 1 when an invariant is
 * violated.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/fault/drive.h"

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

static void run_sql(const char *path, const char *sql)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) ||
	    sqlite3_exec(db, sql, NULL, NULL, NULL))
		give_up("%s: %s", path, sqlite3_errmsg(db));
	sqlite3_close(db);
}

static long number(const char *word)
{
	return strtol(word, NULL, 10);
}

static void do_count(struct scene *scene, char **words)
{
	printf("%ld\n", rehearse(scene, words[0]));
}

static void do_fail(struct scene *scene, char **words)
{
	fail_calls(scene, words[0], words[1], !strcmp(words[2], "once"),
		   number(words[3]));
}

static void do_kill(struct scene *scene, char **words)
{
	kill_calls(scene, words[0], number(words[1]));
}

static void do_leave(struct scene *scene, char **words)
{
	leave(scene, words[0], number(words[1]));
}

static void do_power(struct scene *scene, char **words)
{
	rehearse(scene, "change");
	power_cuts(scene, number(words[0]), number(words[1]));
}

static void do_mutate(struct scene *scene, char **words)
{
	mutate(scene, words[2], number(words[0]), number(words[1]));
}

static const struct verb {
	const char *name;
	int words; /* arguments before BASE */
	void (*run)(struct scene *scene, char **words);
} verbs[] = {
	{ "count", 1, do_count }, { "fail", 4, do_fail },   { "kill", 2, do_kill },
	{ "leave", 2, do_leave }, { "power", 2, do_power }, { "mutate", 3, do_mutate },
};

static bool run_verb(const struct verb *verb, char **words)
{
	struct scene scene;
	bool well;

	scene_begin(&scene, words[verb->words],
		    (const char *const *)words + verb->words + 1);
	verb->run(&scene, words);
	well = !scene.failures;
	scene_end(&scene);
	return well;
}

int main(int argc, char **argv)
{
	if (argc == 4 && !strcmp(argv[1], "sql")) {
		run_sql(argv[2], argv[3]);
		return 0;
	}
	if (argc == 3 && !strcmp(argv[1], "state")) {
		struct bytes state = state_of(argv[2]);

		fputs(state.at ? state.at : "", stdout);
		bytes_free(&state);
		return 0;
	}
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (argc > verbs[i].words + 3 && !strcmp(argv[1], verbs[i].name))
			return run_verb(&verbs[i], argv + 2) ? 0 : 1;
	give_up("%s", usage);
}
