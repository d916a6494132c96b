/*
 * create.c - creating project files, empty ones and copies; and facts about a file.
 *
 * Each is first written under a temporary name, readable by its owner only, so that it
 * appears complete or not at all.
 */
#define _GNU_SOURCE /* renameat2() */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/store/inside.h"
#include "lib/store/preflight.h"

const char *tm_store_dot(const char *path)
{
	return *path == ':' || !strncmp(path, "file:", 5) ? "./" : "";
}

/* Create the file ourselves: SQLite would make it readable by others. */
static enum tm_status create_empty(const char *path, struct tm_error *err)
{
	const int flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC;
	int fd = open(path, flags, 0600);

	/* Left behind by a crashed process that had the same pid. */
	if (fd < 0 && errno == EEXIST && !unlink(path))
		fd = open(path, flags, 0600);
	if (fd < 0)
		return tm_error_set(err, TM_FAILED, "%s", strerror(errno));
	close(fd);
	return TM_OK;
}

static enum tm_status fill(const char *path, void *none, struct tm_error *err)
{
	struct tm_project *p = calloc(1, sizeof *p);
	char set[96];
	enum tm_status status = TM_OK;

	(void)none;
	if (!p)
		return tm_out_of_memory(err);
	sqlite3_snprintf(sizeof set, set,
			 "PRAGMA page_size = %d; PRAGMA application_id = %d; BEGIN",
			 TM_PAGE_SIZE, TM_APPLICATION_ID);
	if (sqlite3_open_v2(path, &p->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
			    NULL))
		status = tm_store_fail(p, err);
	if (!status)
		status = tm_store_be_durable(p, err);
	if (!status)
		status = tm_store_exec(p, set, err);
	if (!status)
		status = tm_migrate(p, 0, err);
	if (!status)
		status = tm_store_exec(p, "COMMIT", err);
	tm_store_close(p);
	free(p);
	return status;
}

/* Give the draft its final name, unless that exists by now, and sync the folder. */
static enum tm_status publish(const char *draft, const char *path, struct tm_error *err)
{
	char folder[PATH_MAX];
	char *slash;
	int fd;

	if (renameat2(AT_FDCWD, draft, AT_FDCWD, path, RENAME_NOREPLACE))
		return tm_error_set(err, errno == EEXIST ? TM_CONFLICT : TM_FAILED, "%s",
				    errno == EEXIST ? "already exists" : strerror(errno));
	snprintf(folder, sizeof folder, "%s", path);
	slash = strrchr(folder, '/');
	if (slash)
		slash[slash == folder] = '\0';
	fd = open(slash ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		(void)fsync(fd); /* some file systems do not support it */
		close(fd);
	}
	return TM_OK;
}

/* Writes the draft. */
typedef enum tm_status fill_fn(const char *draft, void *data, struct tm_error *err);

static enum tm_status make(const char *path, fill_fn *fill_draft, void *data,
			   struct tm_error *err)
{
	char draft[PATH_MAX];
	struct stat st;
	enum tm_status status;

	if (!lstat(path, &st))
		return tm_error_set(err, TM_CONFLICT, "already exists");
	if (snprintf(draft, sizeof draft, "%s%s.%ld.new", tm_store_dot(path), path,
		     (long)getpid()) >= (int)sizeof draft)
		return tm_error_set(err, TM_FAILED, "the path is too long");
	status = create_empty(draft, err);
	if (status)
		return status;
	status = fill_draft(draft, data, err);
	if (!status)
		status = publish(draft, path, err);
	if (status)
		unlink(draft);
	return status;
}

enum tm_status tm_store_create(const char *path, struct tm_error *err)
{
	return make(path, fill, NULL, err);
}

struct filling {
	tm_project_fill_fn *fn;
	void *data;
	bool failed; /* err is set */
};

static enum tm_status fill_project(const char *draft, void *data, struct tm_error *err)
{
	struct filling *filling = data;
	struct tm_project *p = NULL;
	enum tm_status status = fill(draft, NULL, err);

	if (!status)
		status = tm_project_open(draft, TM_OPEN_WRITE, &p, err);
	if (status)
		return status;
	status = filling->fn(p, filling->data, err);
	filling->failed = status != TM_OK;
	tm_project_close(p);
	return status;
}

enum tm_status tm_project_create(const char *path, tm_project_fill_fn *fn, void *data,
				 struct tm_error *err)
{
	struct filling filling = { fn, data, false };
	enum tm_status status = make(path, fill_project, &filling, err);

	return status && !filling.failed ? tm_error_wrap(err, status, "%.300s", path)
					 : status;
}

/* VACUUM attaches a second database, which the limits set at opening do not allow. */
enum tm_status tm_store_vacuum(struct tm_project *p, const char *into,
			       struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_TEXT(into);
	enum tm_status status = TM_OK;

	/* End the read transaction: VACUUM cannot run inside one. */
	if (!sqlite3_get_autocommit(p->db))
		status = tm_store_exec(p, "COMMIT", err);
	sqlite3_limit(p->db, SQLITE_LIMIT_ATTACHED, 1);
	if (!status)
		status = tm_store_run(p, into ? "VACUUM INTO ?1" : "VACUUM", &arg,
				      into ? 1 : 0, NULL, NULL, err);
	sqlite3_limit(p->db, SQLITE_LIMIT_ATTACHED, 0);
	return status;
}

static enum tm_status fill_copy(const char *draft, void *from, struct tm_error *err)
{
	struct tm_project *p = from;
	sqlite3 *db = p->db;
	enum tm_status status;
	int fd;

	if (p->older) /* the file on disk */
		p->db = p->older;
	status = tm_store_vacuum(p, draft, err);
	p->db = db;
	fd = status ? -1 : open(draft, O_RDONLY | O_CLOEXEC);
	if (fd >= 0 && fsync(fd))
		status = tm_error_set(err, TM_FAILED, "%s", strerror(errno));
	if (fd >= 0)
		close(fd);
	return status;
}

enum tm_status tm_project_backup(struct tm_project *p, const char *path,
				 struct tm_error *err)
{
	enum tm_status status = tm_project_verify(p, err);

	if (!status)
		status = make(path, fill_copy, p, err);
	return status ? tm_error_wrap(err, status, "%.300s", path) : TM_OK;
}

static enum tm_status on_info(const struct tm_row *row, void *data, struct tm_error *err)
{
	struct tm_project_info *info = data;

	(void)err;
	info->steps = tm_row_integer(row, 0);
	snprintf(info->changed, sizeof info->changed, "%s", tm_row_text(row, 1));
	return TM_OK;
}

enum tm_status tm_project_inspect(struct tm_project *p, struct tm_project_info *info,
				  struct tm_error *err)
{
	struct stat st;

	*info = (struct tm_project_info){ .schema = p->schema };
	snprintf(info->sqlite, sizeof info->sqlite, "%s", sqlite3_libversion());
	if (*p->path && stat(p->path, &st))
		return tm_error_set(err, TM_FAILED, "%s", strerror(errno));
	info->bytes = *p->path ? st.st_size : 0;
	return tm_store_run(
		p,
		"SELECT count(*), (SELECT at FROM step WHERE final OR"
		" ifnull(undoes, id) IN (SELECT step FROM change) ORDER BY id DESC"
		" LIMIT 1) FROM step",
		NULL, 0, on_info, info, err);
}
