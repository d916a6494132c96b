/*
 * drive.h - runs a command many times, each time with another fault, and says what of
 * the promises did not hold.
 *
 * A case is a folder with the files the command finds (its base), and the command.
 * Every run gets a copy of the base. What counts is the state afterwards: the contents
 * of all projects in the folder, as text, and the other files.
 */
#ifndef FAULT_DRIVE_H
#define FAULT_DRIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
	char *at; /* with a NUL behind it */
	size_t length;
};

struct scene {
	const char *program, *inject; /* paths */
	const char *base;
	const char *const *command; /* what follows `tmodel` */
	char folder[128];           /* where it runs */
	char counts[128 + 16];      /* what inject.c writes */
	char log[128 + 16];         /* what it logs */
	struct bytes project;       /* of the base; empty for none */
	struct bytes before;        /* the state of the base */
	struct bytes after;         /* and after an undisturbed run */
	struct bytes output;        /* of that run */
	long failures;
};

/* What inject.c shall do; see there. */
struct fault {
	const char *calls, *with;
	long from, to;
	bool logs;
};

/* How a run ended. */
struct ended {
	int status; /* of waitpid() */
	double seconds;
	struct bytes out, said;
	long counted;
	char hit[32];
};

/* Print what is wrong with the test itself, and exit. */
void give_up(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* -- scene.c: runs */

void scene_begin(struct scene *scene, const char *base, const char *const *command);
void scene_end(struct scene *scene);

/* Make the folder as the base is. */
void scene_reset(struct scene *scene);

/* Run the command, or another (NULL-ended) without any fault. */
void scene_run(struct scene *scene, const struct fault *fault, struct ended *ended);
void scene_run_plain(struct scene *scene, const char *const *command,
		     struct ended *ended);
void ended_free(struct ended *ended);

/* -- check.c: promises */

/* One that does not hold. */
void scene_fail(struct scene *scene, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The next command can work with what is there, which is one of the two states. */
void scene_check_state(struct scene *scene, bool before, bool after, const char *when);

/*
 * What a command leaves that did not come to its end, or (acknowledged) that did: it
 * did all or nothing. What it was to make and did not, can be made again.
 */
void scene_check_crash(struct scene *scene, bool acknowledged, const char *when);

/* No drafts and journals are left behind. */
void scene_check_tidy(struct scene *scene, const char *when);

/* -- files.c */

void bytes_free(struct bytes *bytes);
bool bytes_same(const struct bytes *one, const struct bytes *other);
void bytes_put(struct bytes *bytes, const char *more, size_t length);
void bytes_print(struct bytes *bytes, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The whole file; empty when there is none. */
struct bytes file_read(const char *path);
void file_write(const char *path, const struct bytes *bytes);
bool file_exists(const char *path);
bool is_folder(const char *path);
void folder_empty(const char *path);

/* Calls fn for each file in it, in the order of their names. */
typedef void folder_fn(const char *path, const char *name, void *data);
void folder_each(const char *path, folder_fn *fn, void *data);

/* -- state.c */

/*
 * What the folder holds. Uuids, times and drafts are left out, which are others in
 * every run; a project that is damaged says so in the text.
 */
struct bytes state_of(const char *folder);

/* -- sweep.c */

/* Run the command undisturbed; the number of calls it makes. */
long rehearse(struct scene *scene, const char *calls);

/* Let at most `most` (0: all) of the calls fail, each alone or with all that follow. */
void fail_calls(struct scene *scene, const char *calls, const char *with, bool once,
		long most);

/* Kill it at its changes of files. */
void kill_calls(struct scene *scene, const char *with, long most);

/* Kill it at that change, and take what it leaves for the base. */
void leave(struct scene *scene, const char *with, long place);

/* -- power.c and mutate.c */

void power_cuts(struct scene *scene, long seeds, long most);
void mutate(struct scene *scene, const char *name, long first, long count);

/* The place number i of those that are tried, of `count`; evenly spread. */
long place_of(long i, long tried, long count);

/* Numbers that look like chance and are the same in every run. */
uint64_t random_next(uint64_t *seed);
uint64_t random_below(uint64_t *seed, uint64_t limit);

#endif
