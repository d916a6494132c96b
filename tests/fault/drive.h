/*
 * drive.h - runs a command many times, each time with a different fault, and reports
 * violated invariants.
 *
 * A case is a folder of input files (the base) and a command. Every run gets a copy of
 * the base. Invariants are about the state afterwards: the contents of all projects in
 * the folder as text, and the other files.
 */
#ifndef FAULT_DRIVE_H
#define FAULT_DRIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
	char *at; /* NUL-terminated */
	size_t length;
};

struct scene {
	const char *program, *inject; /* paths */
	const char *base;
	const char *const *command; /* arguments of `tmodel` */
	char folder[128];           /* working directory */
	char counts[128 + 16];      /* written by inject.c */
	char log[128 + 16];         /* log of inject.c */
	struct bytes project;       /* of the base; empty if there is none */
	struct bytes before;        /* state of the base */
	struct bytes after;         /* state after a run without faults */
	struct bytes output;        /* of the run without faults */
	long failures;
};

/* Settings of inject.c. */
struct fault {
	const char *calls, *with;
	long from, to;
	bool logs;
};

/* The result of a run. */
struct ended {
	int status; /* from waitpid() */
	double seconds;
	struct bytes out, said;
	long counted;
	char hit[32];
};

/* Report an error of the test itself, and exit. */
void give_up(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* -- scene.c: running commands */

void scene_begin(struct scene *scene, const char *base, const char *const *command);
void scene_end(struct scene *scene);

/* Reset the folder to the base. */
void scene_reset(struct scene *scene);

/* Run the command with a fault, or another command (NULL-terminated) without. */
void scene_run(struct scene *scene, const struct fault *fault, struct ended *ended);
void scene_run_plain(struct scene *scene, const char *const *command,
		     struct ended *ended);
void ended_free(struct ended *ended);

/* -- check.c: invariants */

/* Report a violated invariant. */
void scene_fail(struct scene *scene, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The next command succeeds, and the state is one of those allowed. */
void scene_check_state(struct scene *scene, bool before, bool after, const char *when);

/*
 * After a crash the command has done all or nothing, and all if it was acknowledged;
 * what it did not do can be repeated.
 */
void scene_check_crash(struct scene *scene, bool acknowledged, const char *when);

/* No temporary files and journals remain. */
void scene_check_tidy(struct scene *scene, const char *when);

/* -- files.c */

void bytes_free(struct bytes *bytes);
bool bytes_same(const struct bytes *one, const struct bytes *other);
void bytes_put(struct bytes *bytes, const char *more, size_t length);
void bytes_print(struct bytes *bytes, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The whole file; empty if there is none. */
struct bytes file_read(const char *path);
void file_write(const char *path, const struct bytes *bytes);
bool file_exists(const char *path);
bool is_folder(const char *path);
void folder_empty(const char *path);

/* Call fn for each file, in order of names. */
typedef void folder_fn(const char *path, const char *name, void *data);
void folder_each(const char *path, folder_fn *fn, void *data);

/* -- state.c */

/*
 * The contents of the folder as text, without uuids, times and temporary files, which
 * differ between runs; a damaged project is reported in the text.
 */
struct bytes state_of(const char *folder);

/* -- sweep.c */

/* Run the command without faults; returns the number of calls it makes. */
long rehearse(struct scene *scene, const char *calls);

/* Let up to `most` (0: all) of the calls fail, each alone or with all that follow. */
void fail_calls(struct scene *scene, const char *calls, const char *with, bool once,
		long most);

/* Kill the command at its changes of files. */
void kill_calls(struct scene *scene, const char *with, long most);

/* Kill the command at one change; the result becomes the new base. */
void leave(struct scene *scene, const char *with, long place);

/* -- power.c and mutate.c */

void power_cuts(struct scene *scene, long seeds, long most);
void mutate(struct scene *scene, const char *name, long first, long count);

/* Sample i of `tried`, evenly distributed over 0..count. */
long place_of(long i, long tried, long count);

/* Pseudo-random numbers, the same in every run. */
uint64_t random_next(uint64_t *seed);
uint64_t random_below(uint64_t *seed, uint64_t limit);

#endif
