/*
 * inject.c - lets calls of a program fail; loaded with LD_PRELOAD.
 *
 *   INJECT_CALLS  which calls count: alloc, file, or change (of files)
 *   INJECT_DIR    file, change: only calls about files in this folder
 *   INJECT_FROM   the first call that fails, from 1; 0: none
 *   INJECT_TO     the last one
 *   INJECT_WITH   the fault: a number for errno; `short`: half is read or written;
 *                 `kill`: SIGKILL; `tear`: SIGKILL in the middle of a write;
 *                 `interrupt`: SIGINT, and the call succeeds
 *   INJECT_COUNT  a file for the number of calls and the name of the first that failed
 *   INJECT_LOG    a file that gets every change, see logged.h
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "tests/fault/logged.h"

enum calls { ALLOC = 1, READS = 2, CHANGES = 4 };
enum { MOST_FILES = 1024, MOST_EARLY = 4096 };

static struct {
	bool armed, kills, tears, shortens, interrupts;
	unsigned calls; /* kinds that count */
	long from, to, counted;
	int error;
	const char *folder, *count_path;
	const char *hit; /* the first call that failed, or NULL */
	int log;
} inject = { .log = -1 };

static bool ours[MOST_FILES]; /* open files in the folder */

/* The real function of that name. */
static void *next(const char *name)
{
	void *found = dlsym(RTLD_NEXT, name);

	if (!found)
		abort();
	return found;
}

static long number(const char *variable)
{
	const char *value = getenv(variable);

	return value ? strtol(value, NULL, 10) : 0;
}

__attribute__((constructor)) static void arm(void)
{
	const char *calls = getenv("INJECT_CALLS"), *with = getenv("INJECT_WITH");
	const char *log_path = getenv("INJECT_LOG");

	inject.folder = getenv("INJECT_DIR");
	inject.count_path = getenv("INJECT_COUNT");
	inject.from = number("INJECT_FROM");
	inject.to = number("INJECT_TO");
	inject.error = (int)number("INJECT_WITH");
	inject.kills = with && !strcmp(with, "kill");
	inject.tears = with && !strcmp(with, "tear");
	inject.interrupts = with && !strcmp(with, "interrupt");
	inject.shortens = with && !strcmp(with, "short");
	if (calls && !strcmp(calls, "alloc"))
		inject.calls = ALLOC;
	else if (calls)
		inject.calls = strcmp(calls, "file") ? CHANGES : READS | CHANGES;
	if (log_path)
		inject.log = (int)syscall(SYS_openat, AT_FDCWD, log_path,
					  O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	inject.armed = true;
}

__attribute__((destructor)) static void disarm(void)
{
	char text[128];
	int fd, length;

	inject.armed = false;
	if (!inject.count_path)
		return;
	length = snprintf(text, sizeof text, "%ld %s\n", inject.counted,
			  inject.hit ? inject.hit : "-");
	fd = (int)syscall(SYS_openat, AT_FDCWD, inject.count_path,
			  O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd < 0 || syscall(SYS_write, fd, text, length) != length)
		abort();
}

static void die(void)
{
	kill(getpid(), SIGKILL);
}

/* Count a call; returns whether it must fail. */
static bool hits(enum calls kind, const char *name)
{
	if (!inject.armed || !(inject.calls & kind))
		return false;
	inject.counted++;
	if (inject.counted < inject.from || inject.counted > inject.to)
		return false;
	if (!inject.hit)
		inject.hit = name;
	if (inject.kills)
		die();
	if (inject.interrupts)
		kill(getpid(), SIGINT);
	return !inject.interrupts;
}

/* The same for calls that cannot succeed in part. */
static bool fails(enum calls kind, const char *name)
{
	if (!hits(kind, name) || inject.shortens)
		return false;
	if (inject.tears)
		die();
	errno = inject.error;
	return true;
}

/* -- memory */

static char early[MOST_EARLY]; /* dlsym() allocates while it looks up calloc() */
static size_t early_used;

void *malloc(size_t size)
{
	static void *(*real)(size_t);

	if (!real)
		*(void **)&real = next("malloc");
	return fails(ALLOC, "malloc") ? NULL : real(size);
}

void *calloc(size_t count, size_t size)
{
	static void *(*real)(size_t, size_t);
	static bool looking;

	if (!real && looking) {
		void *start = early + early_used;

		early_used += (count * size + 15) & ~(size_t)15;
		return early_used <= MOST_EARLY ? start : NULL;
	}
	looking = true;
	if (!real)
		*(void **)&real = next("calloc");
	return fails(ALLOC, "calloc") ? NULL : real(count, size);
}

void *realloc(void *old, size_t size)
{
	static void *(*real)(void *, size_t);

	if (!real)
		*(void **)&real = next("realloc");
	return fails(ALLOC, "realloc") ? NULL : real(old, size);
}

/* -- filtering by folder */

static bool is_inside(const char *path)
{
	size_t length = inject.folder ? strlen(inject.folder) : 0;

	return length && !strncmp(path, inject.folder, length) &&
	       (path[length] == '/' || !path[length]);
}

static bool is_ours(const char *path)
{
	char cwd[PATH_MAX];

	if (!inject.armed || !inject.folder)
		return false;
	if (*path == '/')
		return is_inside(path);
	return syscall(SYS_getcwd, cwd, sizeof cwd) > 0 && is_inside(cwd);
}

static bool is_ours_open(int fd)
{
	return inject.armed && fd >= 0 && fd < MOST_FILES && ours[fd];
}

/* The path relative to the folder. */
static void shorten(const char *path, char *to, size_t size)
{
	size_t length = strlen(inject.folder);

	if (is_inside(path))
		path = path[length] ? path + length + 1 : ".";
	if (strlen(path) >= size)
		abort();
	memcpy(to, path, strlen(path) + 1);
}

/* -- the log */

static void put_log(const struct logged *entry, const void *bytes)
{
	size_t length = bytes ? (size_t)entry->length : 0;

	if (inject.log < 0)
		return;
	if (syscall(SYS_write, inject.log, entry, sizeof *entry) != sizeof *entry ||
	    syscall(SYS_write, inject.log, bytes, length) != (long)length)
		abort();
}

static uint64_t inode_of(int fd)
{
	static int (*real)(int, struct stat *);
	struct stat st;

	if (!real)
		*(void **)&real = next("fstat");
	return real(fd, &st) ? 0 : st.st_ino;
}

static void log_open(enum logged_what what, int fd, int64_t offset, int64_t length,
		     const void *bytes)
{
	struct logged entry = { what, inode_of(fd), offset, length, "", "" };
	char link[64], path[PATH_MAX];
	ssize_t got;

	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	got = readlink(link, path, sizeof path - 1);
	path[got < 0 ? 0 : got] = '\0';
	shorten(path, entry.path, sizeof entry.path);
	put_log(&entry, bytes);
}

static void log_paths(enum logged_what what, const char *path, const char *to)
{
	struct logged entry = { what, 0, 0, 0, "", "" };

	shorten(path, entry.path, sizeof entry.path);
	shorten(to, entry.to, sizeof entry.to);
	put_log(&entry, NULL);
}

/* -- files by name */

typedef int open_fn(const char *, int, ...);
typedef int stat_fn(const char *, struct stat *);

static int open_as(open_fn *real, const char *path, int flags, mode_t mode)
{
	bool about = is_ours(path), changes = flags & (O_CREAT | O_TRUNC);
	int fd;

	if (about && fails(changes ? CHANGES : READS, "open"))
		return -1;
	fd = real(path, flags, mode);
	if (fd >= 0 && fd < MOST_FILES)
		ours[fd] = about;
	if (fd >= 0 && about && flags & O_CREAT)
		log_open(LOGGED_CREATE, fd, 0, 0, NULL);
	return fd;
}

static mode_t mode_of(int flags, va_list ap)
{
	return flags & O_CREAT ? va_arg(ap, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
	static open_fn *real;
	va_list ap;
	mode_t mode;

	if (!real)
		*(void **)&real = next("open");
	va_start(ap, flags);
	mode = mode_of(flags, ap);
	va_end(ap);
	return open_as(real, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
	static open_fn *real;
	va_list ap;
	mode_t mode;

	if (!real)
		*(void **)&real = next("open64");
	va_start(ap, flags);
	mode = mode_of(flags, ap);
	va_end(ap);
	return open_as(real, path, flags, mode);
}

static int stat_as(const char *name, const char *path, struct stat *st)
{
	stat_fn *real;

	*(void **)&real = next(name);
	return is_ours(path) && fails(READS, name) ? -1 : real(path, st);
}

int stat(const char *restrict path, struct stat *restrict st)
{
	return stat_as("stat", path, st);
}

int lstat(const char *restrict path, struct stat *restrict st)
{
	return stat_as("lstat", path, st);
}

int stat64(const char *restrict path, struct stat64 *restrict st)
{
	return stat_as("stat64", path, (struct stat *)st);
}

int lstat64(const char *restrict path, struct stat64 *restrict st)
{
	return stat_as("lstat64", path, (struct stat *)st);
}

int access(const char *path, int how)
{
	int (*real)(const char *, int);

	*(void **)&real = next("access");
	return is_ours(path) && fails(READS, "access") ? -1 : real(path, how);
}

int unlink(const char *path)
{
	int (*real)(const char *);
	int result;

	*(void **)&real = next("unlink");
	if (!is_ours(path))
		return real(path);
	if (fails(CHANGES, "unlink"))
		return -1;
	result = real(path);
	if (!result)
		log_paths(LOGGED_UNLINK, path, "");
	return result;
}

int rename(const char *path, const char *to)
{
	int (*real)(const char *, const char *);
	int result;

	*(void **)&real = next("rename");
	if (!is_ours(path))
		return real(path, to);
	if (fails(CHANGES, "rename"))
		return -1;
	result = real(path, to);
	if (!result)
		log_paths(LOGGED_RENAME, path, to);
	return result;
}

int renameat2(int at, const char *path, int to_at, const char *to, unsigned flags)
{
	int (*real)(int, const char *, int, const char *, unsigned);
	int result;

	*(void **)&real = next("renameat2");
	if (!is_ours(path))
		return real(at, path, to_at, to, flags);
	if (fails(CHANGES, "renameat2"))
		return -1;
	result = real(at, path, to_at, to, flags);
	if (!result)
		log_paths(LOGGED_RENAME, path, to);
	return result;
}

/* -- open files */

int close(int fd)
{
	int (*real)(int);
	bool about = is_ours_open(fd);
	int result;

	*(void **)&real = next("close");
	if (about)
		ours[fd] = false;
	result = real(fd);
	return about && fails(READS, "close") ? -1 : result;
}

static int fstat_as(const char *name, int fd, struct stat *st)
{
	int (*real)(int, struct stat *);

	*(void **)&real = next(name);
	return is_ours_open(fd) && fails(READS, name) ? -1 : real(fd, st);
}

int fstat(int fd, struct stat *st)
{
	return fstat_as("fstat", fd, st);
}

int fstat64(int fd, struct stat64 *st)
{
	return fstat_as("fstat64", fd, (struct stat *)st);
}

static int fcntl_as(const char *name, int fd, int command, void *argument)
{
	int (*real)(int, int, ...);

	*(void **)&real = next(name);
	return is_ours_open(fd) && fails(READS, name) ? -1 : real(fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
	va_list ap;
	void *argument;

	va_start(ap, command);
	argument = va_arg(ap, void *);
	va_end(ap);
	return fcntl_as("fcntl", fd, command, argument);
}

int fcntl64(int fd, int command, ...)
{
	va_list ap;
	void *argument;

	va_start(ap, command);
	argument = va_arg(ap, void *);
	va_end(ap);
	return fcntl_as("fcntl64", fd, command, argument);
}

/* The part of `size` bytes that a call transfers; -1: none, errno is set. */
static ssize_t share(int fd, enum calls kind, const char *name, size_t size)
{
	if (!is_ours_open(fd) || !hits(kind, name) || inject.tears)
		return (ssize_t)size;
	if (inject.shortens)
		return (ssize_t)(size > 1 ? size / 2 : size);
	errno = inject.error;
	return -1;
}

ssize_t read(int fd, void *bytes, size_t size)
{
	static ssize_t (*real)(int, void *, size_t);
	ssize_t most = share(fd, READS, "read", size);

	if (!real)
		*(void **)&real = next("read");
	return most < 0 ? -1 : real(fd, bytes, (size_t)most);
}

ssize_t pread64(int fd, void *bytes, size_t size, off64_t at)
{
	static ssize_t (*real)(int, void *, size_t, off64_t);
	ssize_t most = share(fd, READS, "pread64", size);

	if (!real)
		*(void **)&real = next("pread64");
	return most < 0 ? -1 : real(fd, bytes, (size_t)most, at);
}

/* Write half of the bytes and die, if this is the write to fail. */
static void tear(int fd, const void *bytes, size_t size, off64_t at)
{
	if (inject.tears && is_ours_open(fd) && inject.calls & CHANGES &&
	    inject.counted >= inject.from && inject.counted <= inject.to) {
		syscall(SYS_pwrite64, fd, bytes, size / 2, at);
		die();
	}
}

static ssize_t write_at(int fd, const void *bytes, size_t size, off64_t at,
			const char *name)
{
	static ssize_t (*real)(int, const void *, size_t, off64_t);
	ssize_t most = share(fd, CHANGES, name, size), done;

	if (!real)
		*(void **)&real = next("pwrite64");
	if (most < 0)
		return -1;
	tear(fd, bytes, size, at);
	done = real(fd, bytes, (size_t)most, at);
	if (done > 0 && is_ours_open(fd))
		log_open(LOGGED_WRITE, fd, at, done, bytes);
	return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
	return write_at(fd, bytes, size, at, "pwrite64");
}

ssize_t write(int fd, const void *bytes, size_t size)
{
	static ssize_t (*real)(int, const void *, size_t);
	ssize_t done;

	if (!real)
		*(void **)&real = next("write");
	if (!is_ours_open(fd))
		return real(fd, bytes, size);
	done = write_at(fd, bytes, size, lseek(fd, 0, SEEK_CUR), "write");
	if (done > 0)
		lseek(fd, done, SEEK_CUR);
	return done;
}

static int sync_as(const char *name, int fd)
{
	int (*real)(int);
	struct stat st;
	bool about = is_ours_open(fd);
	int result;

	*(void **)&real = next(name);
	if (about && syscall(SYS_fstat, fd, &st) == 0 && S_ISDIR(st.st_mode))
		name = "fsync-folder";
	if (about && fails(CHANGES, name))
		return -1;
	result = real(fd);
	if (!result && about)
		log_open(LOGGED_SYNC, fd, 0, 0, NULL);
	return result;
}

int fsync(int fd)
{
	return sync_as("fsync", fd);
}

int fdatasync(int fd)
{
	return sync_as("fdatasync", fd);
}

int ftruncate64(int fd, off64_t length)
{
	int (*real)(int, off64_t);
	int result;

	*(void **)&real = next("ftruncate64");
	if (is_ours_open(fd) && fails(CHANGES, "ftruncate64"))
		return -1;
	result = real(fd, length);
	if (!result && is_ours_open(fd))
		log_open(LOGGED_TRUNCATE, fd, 0, length, NULL);
	return result;
}
