/* output.c - writing a file atomically. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cli/interrupt.h"
#include "cmd/cli/output.h"

static enum tm_status set_errno(const char *path, int error, struct tm_error *err)
{
	return tm_error_set(err, TM_FAILED, "%.300s: %s", path, strerror(error));
}

/* Files that SQLite looks for beside a project. */
static const char *const side_endings[] = { "-journal", "-wal", "-shm" };
enum { SIDE_ENDINGS = 3 };

static bool is_same_file(const struct stat *st, const char *path)
{
	struct stat other;

	return !stat(path, &other) && st->st_dev == other.st_dev &&
	       st->st_ino == other.st_ino;
}

/* Whether it is the open project or one of its side files, by any name. */
static bool is_open(const struct stat *st, const char *project)
{
	char side[PATH_MAX];
	bool found = is_same_file(st, project);

	for (int i = 0; i < SIDE_ENDINGS && !found; i++)
		found = snprintf(side, sizeof side, "%s%s", project, side_endings[i]) <
				(int)sizeof side &&
			is_same_file(st, side);
	return found;
}

/*
 * Never reads the open project: closing a descriptor of it releases SQLite's locks.
 */
static bool is_project(const char *path, const char *project)
{
	char header[72];
	struct stat st;
	bool found;
	int fd;

	if (stat(path, &st) || !S_ISREG(st.st_mode))
		return false;
	if (is_open(&st, project))
		return true;
	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return false;
	found = read(fd, header, sizeof header) == sizeof header &&
		!memcmp(header, "SQLite format 3", 16) && !memcmp(header + 68, "tmod", 4);
	close(fd);
	return found;
}

/* Cut the ending of a side file or schema copy off the path; false if it has none. */
static bool cut_side_ending(char *path)
{
	static const char copy[] = ".schema-";
	size_t length = strlen(path), end = length;

	for (int i = 0; i < SIDE_ENDINGS; i++) {
		size_t ending = strlen(side_endings[i]);

		/* Some file systems ignore case. */
		if (length > ending &&
		    !strcasecmp(path + length - ending, side_endings[i])) {
			path[length - ending] = '\0';
			return true;
		}
	}
	while (end && strchr("0123456789.", path[end - 1]))
		end--;
	if (end == length || end < sizeof copy ||
	    strncasecmp(path + end - strlen(copy), copy, strlen(copy)) != 0)
		return false;
	path[end - strlen(copy)] = '\0';
	return true;
}

enum tm_status output_check(const char *path, const char *project, struct tm_error *err)
{
	char name[PATH_MAX];
	size_t length = strlen(path);

	while (length > 1 && path[length - 1] == '/')
		length--;
	if (length >= sizeof name)
		return set_errno(path, ENAMETOOLONG, err);
	memcpy(name, path, length);
	name[length] = '\0';
	if (is_project(name, project))
		tm_error_set(err, TM_CONFLICT,
			     "%.300s: is a tmodel project, not replaced", path);
	else if (cut_side_ending(name) && is_project(name, project))
		tm_error_set(err, TM_CONFLICT, "%.200s: reserved for the project %.200s",
			     path, name);
	else
		return TM_OK;
	return tm_error_hint(err, "use another file name");
}

static enum tm_status check_target(const char *path, bool force, struct tm_error *err)
{
	struct stat st;

	if (lstat(path, &st))
		return errno == ENOENT ? TM_OK : set_errno(path, errno, err);
	if (!S_ISREG(st.st_mode))
		return tm_error_set(err, TM_CONFLICT,
				    "%.300s: not a regular file, not replaced", path);
	if (!force) {
		tm_error_set(err, TM_CONFLICT, "%.300s: already exists", path);
		return tm_error_hint(err, "use --force to replace it");
	}
	return TM_OK;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes += n;
		length -= (size_t)n;
	}
	return true;
}

/* Sync the directory entry as well. */
static void sync_folder(const char *path)
{
	char folder[PATH_MAX];
	char *slash;
	int fd;

	snprintf(folder, sizeof folder, "%s", path);
	slash = strrchr(folder, '/');
	if (slash)
		slash[slash == folder] = '\0';
	fd = open(slash ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	(void)fsync(fd); /* some file systems do not support it */
	close(fd);
}

enum tm_status output_write(const char *path, const struct tm_out *out, bool force,
			    struct tm_error *err)
{
	char draft[PATH_MAX];
	enum tm_status status = check_target(path, force, err);
	bool written;
	int fd;

	if (status)
		return status;
	if (snprintf(draft, sizeof draft, "%s.%ld.new", path, (long)getpid()) >=
	    (int)sizeof draft)
		return set_errno(path, ENAMETOOLONG, err);
	interrupt_writing(true);
	unlink(draft); /* left behind by a crashed process that had the same pid */
	fd = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return set_errno(path, errno, err);
	written = write_all(fd, tm_out_string(out), out->length) && !fsync(fd);
	if (close(fd))
		written = false;
	if (!written || rename(draft, path)) {
		status = set_errno(path, errno, err);
		unlink(draft);
		return status;
	}
	sync_folder(path);
	return TM_OK;
}
