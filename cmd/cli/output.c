/* output.c - writing a file so that it is there as a whole or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cli/interrupt.h"
#include "cmd/cli/output.h"

static enum tm_status refuse(const char *path, int error, struct tm_error *err)
{
	return tm_error_set(err, TM_FAILED, "%.300s: %s", path, strerror(error));
}

static enum tm_status check_target(const char *path, bool force, struct tm_error *err)
{
	struct stat st;

	if (lstat(path, &st))
		return errno == ENOENT ? TM_OK : refuse(path, errno, err);
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

/* The folder's entry is on the disk too. */
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
	(void)fsync(fd); /* some file systems have no such thing */
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
		return refuse(path, ENAMETOOLONG, err);
	interrupt_writing(true);
	unlink(draft); /* which a process that had our number once died over */
	fd = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return refuse(path, errno, err);
	written = write_all(fd, tm_out_string(out), out->length) && !fsync(fd);
	if (close(fd))
		written = false;
	if (!written || rename(draft, path)) {
		status = refuse(path, errno, err);
		unlink(draft);
		return status;
	}
	sync_folder(path);
	return TM_OK;
}
