/*
 * preflight.c - checks on a project file without SQLite.
 *
 * They run before SQLite opens the file, because closing any descriptor of it would
 * release SQLite's locks.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/store/inside.h"
#include "lib/store/preflight.h"

enum {
	HEADER_SIZE = 100,
	MIN_SIZE = 512,
	SCHEMA_FORMAT = 4,
	LOCK_START = 0x40000000,
	LOCK_LENGTH = 512
};

static unsigned big_endian(const unsigned char *b)
{
	return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

/* https://sqlite.org/fileformat.html, 1.3 */
static enum tm_status check_header(const unsigned char h[HEADER_SIZE],
				   struct tm_error *err)
{
	unsigned version = big_endian(h + 60);

	if (memcmp(h, "SQLite format 3", 16) != 0 ||
	    big_endian(h + 68) != TM_APPLICATION_ID)
		return tm_error_set(err, TM_BAD_PROJECT, "not a tmodel project");
	if ((h[16] << 8 | h[17]) != TM_PAGE_SIZE || big_endian(h + 44) != SCHEMA_FORMAT ||
	    big_endian(h + 56) != 1)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "page size or encoding changed by another program");
	if (h[18] != 1 || h[19] != 1)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "journal mode changed by another program");
	if (version > tm_migration_count)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "made by a newer tmodel: schema %u, expected %d",
				    version, (int)tm_migration_count);
	if (!version)
		return tm_error_set(err, TM_BAD_PROJECT, "has no schema");
	return TM_OK;
}

/* TM_NOT_FOUND when the file does not exist. */
static enum tm_status find_side_file(const char *path, const char *suffix,
				     struct stat *st, struct tm_error *err)
{
	char beside[PATH_MAX + 16];

	snprintf(beside, sizeof beside, "%s%s", path, suffix);
	if (!lstat(beside, st))
		return TM_OK;
	if (errno == ENOENT || errno == ENAMETOOLONG)
		return TM_NOT_FOUND;
	return tm_error_set(err, TM_FAILED, "%s: %s", suffix, strerror(errno));
}

/*
 * SQLite rolls back a journal with a header; the header is zero until the rest is
 * synced.
 */
static enum tm_status inspect_journal(const char *path, bool *hot, struct tm_error *err)
{
	char journal[PATH_MAX + 16], first = '\0';
	ssize_t got = -1;
	int fd;

	snprintf(journal, sizeof journal, "%s-journal", path);
	fd = open(journal, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	if (fd >= 0)
		got = read(fd, &first, 1);
	else if (errno == ENOENT) /* a writer has just finished */
		got = 0;
	if (got < 0)
		tm_error_set(err, TM_FAILED, "-journal: %s", strerror(errno));
	if (fd >= 0)
		close(fd);
	*hot = got > 0 && first;
	return got < 0 ? TM_FAILED : TM_OK;
}

/* Whether another process currently holds SQLite's write locks. */
static bool is_being_written(int fd)
{
	struct flock lock = {
		.l_type = F_RDLCK,
		.l_whence = SEEK_SET,
		.l_start = LOCK_START,
		.l_len = LOCK_LENGTH,
	};

	return !fcntl(fd, F_GETLK, &lock) && lock.l_type != F_UNLCK;
}

/*
 * A journal may be left by a crash or planted by an attacker to change the file when it
 * is opened; the two cannot be told apart.
 */
static enum tm_status check_beside(const char *path, int fd, bool no_recover,
				   struct tm_preflight *preflight, struct tm_error *err)
{
	static const char *const foreign[] = { "-wal", "-shm" };
	enum tm_status status = TM_NOT_FOUND;
	struct stat st;

	for (int i = 0; i < 2 && status == TM_NOT_FOUND; i++)
		status = find_side_file(path, foreign[i], &st, err);
	if (!status) {
		tm_error_set(err, TM_BAD_PROJECT,
			     "there is a -wal or -shm file next to it");
		tm_error_hint(err,
			      "tmodel never creates one: find out where it came from");
		return TM_BAD_PROJECT;
	}
	if (status == TM_NOT_FOUND)
		status = find_side_file(path, "-journal", &st, err);
	if (status)
		return status == TM_NOT_FOUND ? TM_OK : status;
	if (is_being_written(fd))
		return TM_OK;
	if (no_recover)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "there is a -journal file next to it");
	if (!S_ISREG(st.st_mode) || st.st_nlink != 1)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "its -journal is not a regular file with one link");
	status = inspect_journal(path, &preflight->recovers, err);
	if (preflight->recovers)
		snprintf(preflight->notice, sizeof preflight->notice,
			 "an interrupted change was rolled back");
	return status;
}

static enum tm_status check_kind(const struct stat *st, struct tm_preflight *preflight,
				 struct tm_error *err)
{
	if (!S_ISREG(st->st_mode) || st->st_nlink != 1)
		return tm_error_set(err, TM_BAD_PROJECT,
				    "not a regular file with one link");
	if (st->st_size < MIN_SIZE)
		return tm_error_set(err, TM_BAD_PROJECT, "not a tmodel project");
	if (st->st_mode & (S_IRWXG | S_IRWXO))
		snprintf(preflight->notice, sizeof preflight->notice,
			 "it is readable by others; run chmod 600");
	return TM_OK;
}

static bool read_header(int fd, unsigned char header[HEADER_SIZE])
{
	ssize_t got = 1;

	for (ssize_t have = 0; have < HEADER_SIZE && got > 0; have += got)
		got = read(fd, header + have, (size_t)(HEADER_SIZE - have));
	return got > 0;
}

enum tm_status tm_preflight(const char *path, bool no_recover,
			    struct tm_preflight *preflight, struct tm_error *err)
{
	unsigned char header[HEADER_SIZE];
	enum tm_status status;
	struct stat st;
	int fd;

	/* Non-blocking in case it is a pipe, which fstat() then reveals. */
	fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0 && errno == ENOENT)
		return tm_error_set(err, TM_NO_PROJECT, "no such project");
	if (fd < 0 && errno == ELOOP)
		return tm_error_set(err, TM_BAD_PROJECT, "is a symbolic link");
	if (fd < 0 || fstat(fd, &st))
		status = tm_error_set(err, TM_FAILED, "%s", strerror(errno));
	else
		status = check_kind(&st, preflight, err);
	if (!status && !read_header(fd, header))
		status = tm_error_set(err, TM_BAD_PROJECT, "cannot be read");
	if (!status)
		status = check_header(header, err);
	if (!status)
		status = check_beside(path, fd, no_recover, preflight, err);
	if (fd >= 0)
		close(fd);
	return status;
}
