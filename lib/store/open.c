/*
 * open.c - opening a project file that may be damaged, foreign or hostile.
 *
 * The order matters: first the checks of look.c without SQLite; then SQLite is
 * configured to trust nothing, the schema is compared and the pages are checked.
 * Nothing is written before that.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/store/inside.h"
#include "lib/store/preflight.h"

enum {
	PATIENCE = 30000,        /* milliseconds; 5,000 failed writes under load */
	CHECKED_WHOLE = 8 << 20, /* files up to this size are checked at every opening */
	CHECK_OPERATIONS =
		1 << 20,     /* virtual machine steps between progress callbacks, ... */
	CHECK_ROUNDS = 2000, /* ... and how many callbacks to allow */
	COPIES = 99          /* names to try for a copy before a migration */
};

/* Whatever the file contains, SQLite must only read and write rows. */
static enum tm_status harden(struct tm_project *p, struct tm_error *err)
{
	static const char sql[] = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
				  "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
				  "PRAGMA secure_delete = ON";
	static const struct {
		int what, on;
	} settings[] = {
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
		{ SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
	};

	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
		if (sqlite3_db_config(p->db, settings[i].what, settings[i].on, NULL))
			return tm_store_fail(p, err);
	sqlite3_limit(p->db, SQLITE_LIMIT_ATTACHED, 0);
	sqlite3_limit(p->db, SQLITE_LIMIT_LENGTH, 16 << 20);
	tm_store_patience(p, PATIENCE);
	return tm_store_exec(p, sql, err);
}

/* With FULL instead of EXTRA, a power failure can lose a stored change. */
enum tm_status tm_store_be_durable(struct tm_project *p, struct tm_error *err)
{
	return tm_store_exec(p,
			     "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
			     "PRAGMA cache_size = -44000",
			     err);
}

/* The check itself may run out of memory. */
static bool lacks_memory(const char *verdict)
{
	static const char code[] = "error code=7"; /* SQLITE_NOMEM */
	const char *found = strstr(verdict, code);

	return !strncmp(verdict, "out of memory", 13) || (found && !found[strlen(code)]);
}

static enum tm_status on_verdict(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	const char *verdict = tm_row_text(row, 0);

	(void)data;
	if (!strcmp(verdict, "ok"))
		return TM_OK;
	if (lacks_memory(verdict))
		return tm_out_of_memory(err);
	return tm_error_set(err, TM_BAD_PROJECT, "damaged: %.200s", verdict);
}

static int on_progress(void *rounds)
{
	return --*(int *)rounds < 0;
}

enum tm_status tm_project_verify(struct tm_project *p, struct tm_error *err)
{
	int rounds = CHECK_ROUNDS;
	enum tm_status status;

	sqlite3_progress_handler(p->db, CHECK_OPERATIONS, on_progress, &rounds);
	status = tm_store_run(p, "PRAGMA integrity_check(1)", NULL, 0, on_verdict, NULL,
			      err);
	sqlite3_progress_handler(p->db, 0, NULL, NULL);
	if (status == TM_INTERRUPTED)
		status = tm_error_set(err, TM_BAD_PROJECT,
				      "damaged: the check does not end");
	return status;
}

/* A truncated file, or one with data after its last page. */
static enum tm_status check_size(struct tm_project *p, int64_t *bytes,
				 struct tm_error *err)
{
	struct stat st;
	int64_t pages;
	enum tm_status status =
		tm_store_number(p, "PRAGMA page_count", NULL, 0, &pages, err);

	if (status)
		return status;
	if (stat(p->path, &st))
		return tm_error_set(err, TM_FAILED, "%s", strerror(errno));
	*bytes = st.st_size;
	if (st.st_size != pages * TM_PAGE_SIZE)
		return tm_error_set(
			err, TM_BAD_PROJECT, "damaged: %lld bytes instead of %lld",
			(long long)st.st_size, (long long)(pages * TM_PAGE_SIZE));
	return TM_OK;
}

static enum tm_status on_currency(const struct tm_row *row, void *data,
				  struct tm_error *err)
{
	return tm_currency_find(tm_row_text(row, 0), data, err) ? TM_BAD_PROJECT : TM_OK;
}

static enum tm_status read_currency(struct tm_project *p, struct tm_error *err)
{
	return tm_store_run(p, "SELECT currency FROM config", NULL, 0, on_currency,
			    &p->currency, err);
}

static enum tm_status read_version(struct tm_project *p, int *version,
				   struct tm_error *err)
{
	int64_t number;
	enum tm_status status =
		tm_store_number(p, "PRAGMA user_version", NULL, 0, &number, err);

	if (!status && (number < 1 || number > (int64_t)tm_migration_count))
		status = tm_error_set(err, TM_BAD_PROJECT,
				      "schema %lld, expected at most %d",
				      (long long)number, (int)tm_migration_count);
	if (!status)
		*version = (int)number;
	return status;
}

/*
 * In one transaction, so that everything refers to the same state of the file. Beginning
 * to read rolls an interrupted change back; only then the file tells its version.
 */
static enum tm_status check_inside(struct tm_project *p, int *version,
				   struct tm_error *err)
{
	int64_t bytes = 0;
	enum tm_status status = tm_store_exec(p, "BEGIN", err);

	if (!status)
		status = read_version(p, version, err);
	if (!status)
		status = tm_schema_check(p, *version, err);
	if (!status)
		status = check_size(p, &bytes, err);
	if (!status && bytes < CHECKED_WHOLE)
		status = tm_project_verify(p, err);
	if (!status && *version == (int)tm_migration_count)
		status = read_currency(p, err);
	/* A reader sees this state until it closes. */
	if (!status && p->writable)
		status = tm_store_exec(p, "COMMIT", err);
	return status;
}

/* In addition to earlier notices. */
__attribute__((format(printf, 2, 3))) static void add_notice(struct tm_project *p,
							     const char *fmt, ...)
{
	size_t used = strlen(p->notice);
	va_list ap;

	used += (size_t)snprintf(p->notice + used, sizeof p->notice - used, "%s",
				 used ? "; " : "");
	if (used >= sizeof p->notice)
		return;
	va_start(ap, fmt);
	vsnprintf(p->notice + used, sizeof p->notice - used, fmt, ap);
	va_end(ap);
}

/* Under a name that is free, because an existing file may be anything. */
static enum tm_status copy_before_upgrade(struct tm_project *p, int version,
					  char copy[PATH_MAX], struct tm_error *err)
{
	enum tm_status status = TM_CONFLICT;
	char number[16] = "";

	for (int i = 2; status == TM_CONFLICT && i <= COPIES + 1; i++) {
		if (snprintf(copy, PATH_MAX, "%s.schema-%d%s", p->path, version,
			     number) >= PATH_MAX)
			return tm_error_set(err, TM_FAILED, "the path is too long");
		status = tm_project_backup(p, copy, err);
		snprintf(number, sizeof number, ".%d", i);
	}
	return status ? tm_error_wrap(err, status, "before the upgrade") : TM_OK;
}

/* Of the file, as seen in a transaction: differs when another process has written. */
static enum tm_status read_state(struct tm_project *p, int64_t *state,
				 struct tm_error *err)
{
	return tm_store_number(p, "PRAGMA data_version", NULL, 0, state, err);
}

/* TM_BUSY when what was copied is no longer what would be migrated. */
static enum tm_status migrate_copied(struct tm_project *p, int version, int64_t copied,
				     struct tm_error *err)
{
	int64_t state = 0;
	int found = 0;
	enum tm_status status = tm_store_exec(p, "BEGIN IMMEDIATE", err);

	if (!status)
		status = read_state(p, &state, err);
	if (!status)
		status = read_version(p, &found, err);
	if (!status && (state != copied || found != version))
		status = tm_error_set(err, TM_BUSY,
				      "changed by another process during the migration");
	if (!status)
		status = tm_migrate(p, version, err);
	if (!status)
		status = tm_store_exec(p, "COMMIT", err);
	if (!sqlite3_get_autocommit(p->db))
		sqlite3_exec(p->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

static enum tm_status upgrade(struct tm_project *p, int version, struct tm_error *err)
{
	int newest = (int)tm_migration_count;
	char copy[PATH_MAX];
	int64_t state = 0;
	enum tm_status status = read_state(p, &state, err);

	if (!status)
		status = copy_before_upgrade(p, version, copy, err);
	if (status)
		return status;
	status = migrate_copied(p, version, state, err);
	if (status == TM_BUSY) {
		unlink(copy);
		if (read_version(p, &version, err) || version != newest)
			return tm_error_hint(err, "try again");
		/* The other process has migrated it. */
		status = tm_schema_check(p, newest, err);
	} else if (!status)
		add_notice(p, "migrated to schema %d; the old file was copied to %.150s",
			   newest, copy);
	return status ? status : read_currency(p, err);
}

static enum tm_status open_memory(struct tm_project *p, struct tm_error *err)
{
	if (sqlite3_open_v2(":memory:", &p->db,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
				    SQLITE_OPEN_EXRESCODE,
			    NULL))
		return tm_store_fail(p, err);
	return harden(p, err);
}

static enum tm_status copy_database(struct tm_project *p, sqlite3 *from,
				    struct tm_error *err)
{
	sqlite3_backup *copying = sqlite3_backup_init(p->db, "main", from, "main");

	if (copying)
		sqlite3_backup_step(copying, -1);
	return sqlite3_backup_finish(copying) || !copying ? tm_store_fail(p, err) : TM_OK;
}

/* For readers, who may lack write permission: migrate a copy in memory. */
static enum tm_status upgrade_in_memory(struct tm_project *p, int version,
					struct tm_error *err)
{
	enum tm_status status;

	p->older = p->db;
	p->db = NULL;
	status = open_memory(p, err);
	if (!status)
		status = copy_database(p, p->older, err);
	if (!status)
		status = tm_migrate(p, version, err);
	if (!status)
		status = read_currency(p, err);
	add_notice(p,
		   "from an older tmodel (schema %d): the next command that writes "
		   "migrates it to schema %d",
		   version, (int)tm_migration_count);
	return status;
}

static enum tm_status open_database(struct tm_project *p, bool recovers,
				    struct tm_error *err)
{
	int flags =
		p->writable || recovers ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
	int newest = (int)tm_migration_count, version = newest;
	enum tm_status status;

	if (sqlite3_open_v2(p->path, &p->db,
			    flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL))
		return tm_store_fail(p, err);
	status = harden(p, err);
	if (!status)
		status = check_inside(p, &version, err);
	p->schema = p->writable ? newest : version;
	if (!status && p->writable)
		status = tm_store_be_durable(p, err);
	if (!status && version < newest && p->writable)
		status = upgrade(p, version, err);
	else if (!status && version < newest)
		status = upgrade_in_memory(p, version, err);
	return status;
}

enum tm_status tm_store_memory(struct tm_project **out, struct tm_error *err)
{
	struct tm_project *p = calloc(1, sizeof *p);
	enum tm_status status = TM_OK;

	if (!p)
		return tm_out_of_memory(err);
	p->writable = true;
	p->schema = (int)tm_migration_count;
	p->currency = (struct tm_currency){ "EUR", 2 };
	tm_project_act_as(p, "memory");
	status = open_memory(p, err);
	if (!status)
		status = tm_migrate(p, 0, err);
	if (status)
		tm_project_close(p);
	else
		*out = p;
	return status;
}

enum tm_status tm_project_open(const char *path, int mode, struct tm_project **out,
			       struct tm_error *err)
{
	struct tm_project *p = calloc(1, sizeof *p);
	int kind = mode & ~TM_OPEN_NO_RECOVER;
	struct tm_preflight preflight = { .recovers = false };
	enum tm_status status = TM_OK;

	if (!p)
		return tm_out_of_memory(err);
	p->writable = kind != TM_OPEN_READ;
	p->currency = (struct tm_currency){ "EUR", 2 };
	tm_project_act_as(p, "unknown");
	if (snprintf(p->path, sizeof p->path, "%s%s", tm_store_dot(path), path) >=
	    (int)sizeof p->path)
		status = tm_error_set(err, TM_FAILED, "the path is too long");
	if (!status && kind == TM_OPEN_CREATE)
		status = tm_store_create(path, err);
	if (!status)
		status = tm_preflight(path, mode & TM_OPEN_NO_RECOVER, &preflight, err);
	snprintf(p->notice, sizeof p->notice, "%s", preflight.notice);
	if (!status)
		status = open_database(p, preflight.recovers, err);
	if (status) {
		tm_project_close(p);
		return tm_error_wrap(err, status, "%.300s", path);
	}
	*out = p;
	return TM_OK;
}

void tm_project_close(struct tm_project *p)
{
	if (!p)
		return;
	tm_store_close(p);
	free(p);
}

const char *tm_project_notice(const struct tm_project *p)
{
	return p->notice;
}

const struct tm_currency *tm_project_currency(const struct tm_project *p)
{
	return &p->currency;
}

struct tm_random *tm_project_random(struct tm_project *p)
{
	return &p->random;
}

struct tm_arena *tm_project_arena(struct tm_project *p)
{
	return &p->arena;
}

void tm_project_count_in(struct tm_project *p, const struct tm_currency *currency)
{
	p->currency = *currency;
}

void tm_project_clock(struct tm_project *p, const char *zone)
{
	snprintf(p->clock, sizeof p->clock, "%s", zone);
}

const char *tm_project_zone(const struct tm_project *p)
{
	return p->clock;
}

void tm_project_notify(struct tm_project *p, const char *notice)
{
	snprintf(p->notice, sizeof p->notice, "%s", notice);
}
