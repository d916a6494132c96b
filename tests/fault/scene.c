/* scene.c - running a command in its own folder, with or without faults. */
#define _GNU_SOURCE /* memfd_create() */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/fault/drive.h"

enum { MOST_SECONDS = 20, MOST_WORDS = 64 };

static void copy_file(const char *path, const char *name, void *data)
{
	const struct scene *scene = data;
	struct bytes bytes = file_read(path);
	char to[512];

	snprintf(to, sizeof to, "%s/%s", scene->folder, name);
	file_write(to, &bytes);
	bytes_free(&bytes);
}

void scene_reset(struct scene *scene)
{
	folder_empty(scene->folder);
	folder_each(scene->base, copy_file, scene);
}

static const char *wanted(const char *variable)
{
	const char *value = getenv(variable);

	if (!value || !*value)
		give_up("%s is not set", variable);
	return value;
}

void scene_begin(struct scene *scene, const char *base, const char *const *command)
{
	const char *temporary = getenv("TMPDIR");
	char path[512];

	*scene = (struct scene){ .program = wanted("TMODEL"),
				 .inject = wanted("INJECT"),
				 .base = base,
				 .command = command };
	snprintf(scene->folder, sizeof scene->folder, "%s/fault-XXXXXX",
		 temporary ? temporary : "/tmp");
	if (!mkdtemp(scene->folder))
		give_up("%s: %s", scene->folder, strerror(errno));
	snprintf(scene->counts, sizeof scene->counts, "%s.count", scene->folder);
	snprintf(scene->log, sizeof scene->log, "%s.log", scene->folder);
	snprintf(path, sizeof path, "%s/project.tmodel", base);
	scene->project = file_read(path);
	scene_reset(scene);
	scene->before = state_of(scene->folder);
}

void scene_end(struct scene *scene)
{
	folder_empty(scene->folder);
	rmdir(scene->folder);
	unlink(scene->counts);
	unlink(scene->log);
	bytes_free(&scene->project);
	bytes_free(&scene->before);
	bytes_free(&scene->after);
	bytes_free(&scene->output);
}

static void set_number(const char *variable, long value)
{
	char text[32];

	snprintf(text, sizeof text, "%ld", value);
	setenv(variable, text, 1);
}

/* In the child: execute the program. */
static void become(const struct scene *scene, const struct fault *fault,
		   const char *const *command, const int outputs[2])
{
	struct rlimit no_core = { 0, 0 };
	char *words[MOST_WORDS] = { (char *)scene->program };
	int null = open("/dev/null", O_RDONLY);

	for (size_t i = 0; command[i] && i + 2 < MOST_WORDS; i++)
		words[i + 1] = (char *)command[i];
	if (dup2(null, 0) < 0 || dup2(outputs[0], 1) < 0 || dup2(outputs[1], 2) < 0 ||
	    chdir(scene->folder))
		_exit(99);
	setrlimit(RLIMIT_CORE, &no_core);
	alarm(MOST_SECONDS);
	if (fault) {
		setenv("INJECT_CALLS", fault->calls, 1);
		setenv("INJECT_WITH", fault->with, 1);
		setenv("INJECT_DIR", scene->folder, 1);
		setenv("INJECT_COUNT", scene->counts, 1);
		set_number("INJECT_FROM", fault->from);
		set_number("INJECT_TO", fault->to);
		if (fault->logs)
			setenv("INJECT_LOG", scene->log, 1);
		setenv("LD_PRELOAD", scene->inject, 1);
	}
	execv(scene->program, words);
	_exit(99);
}

static struct bytes take(int fd)
{
	struct bytes bytes = { NULL, 0 };
	char chunk[4096];
	off_t at = 0;
	ssize_t got;

	while ((got = pread(fd, chunk, sizeof chunk, at)) > 0) {
		bytes_put(&bytes, chunk, (size_t)got);
		at += got;
	}
	close(fd);
	return bytes;
}

static double seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void run(struct scene *scene, const struct fault *fault,
		const char *const *command, struct ended *ended)
{
	int outputs[2] = { memfd_create("out", MFD_CLOEXEC),
			   memfd_create("said", MFD_CLOEXEC) };
	struct bytes counts;
	pid_t child;

	*ended = (struct ended){ .counted = -1 };
	unlink(scene->counts);
	fflush(NULL);
	ended->seconds = -seconds_now();
	child = fork();
	if (!child)
		become(scene, fault, command, outputs);
	if (child < 0 || waitpid(child, &ended->status, 0) != child)
		give_up("cannot run: %s", strerror(errno));
	ended->seconds += seconds_now();
	ended->out = take(outputs[0]);
	ended->said = take(outputs[1]);
	counts = file_read(scene->counts);
	if (counts.length) {
		char *name = strchr(counts.at, ' ');

		ended->counted = strtol(counts.at, NULL, 10);
		snprintf(ended->hit, sizeof ended->hit, "%.*s",
			 name ? (int)strcspn(name + 1, "\n") : 0, name ? name + 1 : "");
	}
	bytes_free(&counts);
}

void scene_run(struct scene *scene, const struct fault *fault, struct ended *ended)
{
	run(scene, fault, scene->command, ended);
}

void scene_run_plain(struct scene *scene, const char *const *command, struct ended *ended)
{
	run(scene, NULL, command, ended);
}

void ended_free(struct ended *ended)
{
	bytes_free(&ended->out);
	bytes_free(&ended->said);
}
