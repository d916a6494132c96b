/* project.h - a threat model project: one file, opened by one handle. */
#ifndef TMODEL_PROJECT_H
#define TMODEL_PROJECT_H

#include <tmodel/field.h>

TM_BEGIN_DECLS

/*
 * Opaque. One thread at a time may use a handle. A process must not open the same file
 * twice at the same time: closing a file releases all locks of the process on it.
 */
struct tm_project;

/* Purpose, and handling of a journal left behind by a crash (or an attacker). */
enum tm_open {
	TM_OPEN_READ,           /* works in a read-only directory */
	TM_OPEN_WRITE,          /* migrates an older schema, after a copy */
	TM_OPEN_CREATE,         /* a new file, readable by its owner only */
	TM_OPEN_NO_RECOVER = 16 /* or-ed to these: refuse instead of recovering */
};

/*
 * Open the project file at path, which is not trusted: its type, header, side files,
 * schema and pages are checked first. On success *out must be closed with
 * tm_project_close(); on failure it is unchanged.
 *
 * TM_NO_PROJECT   no such file
 * TM_CONFLICT     the file exists (TM_OPEN_CREATE)
 * TM_BUSY         another process has been writing for 30 seconds
 * TM_BAD_PROJECT  newer, damaged, tampered with or not a project; not touched
 */
TM_CALL tm_project_open(const char *path, int mode, struct tm_project **out,
			struct tm_error *err);

/* Fills a new project. */
typedef enum tm_status tm_project_fill_fn(struct tm_project *project, void *data,
					  struct tm_error *err);

/*
 * Create a project file filled by fn; it appears complete or not at all. A failure of
 * fn is returned, and nothing is created.
 *
 * TM_CONFLICT  the file exists
 */
TM_CALL tm_project_create(const char *path, tm_project_fill_fn *fn, void *data,
			  struct tm_error *err);

/* Close the handle; NULL is allowed. Never fails. */
TM_API void tm_project_close(struct tm_project *project);

/* Notices of opening (recovered, migrated, readable by others), or "". */
TM_API const char *tm_project_notice(const struct tm_project *project);

/* The currency. Valid until the handle is closed. */
TM_API const struct tm_currency *tm_project_currency(const struct tm_project *project);

/* Set the name of the person making changes, for the log; copied. Default: "unknown". */
TM_API void tm_project_act_as(struct tm_project *project, const char *actor);

/*
 * Set the time zone of times without an offset, such as Europe/Warsaw; copied. It is
 * looked up when needed; until it is set, times without an offset are refused.
 */
TM_API void tm_project_clock(struct tm_project *project, const char *zone);

/* Dry run: from now on every change is validated and then rolled back. */
TM_API void tm_project_dry_run(struct tm_project *project);

/*
 * Begin a transaction: changes until tm_end() are stored together or not at all, and
 * undone together. command names them in the log and is lent until tm_end(). Pairs may
 * nest; the outermost counts.
 *
 * TM_BUSY  another process has been writing for 30 seconds
 */
TM_CALL tm_begin(struct tm_project *project, const char *command, struct tm_error *err);

/* Commit when status is TM_OK, otherwise roll back. Returns the resulting status. */
TM_CALL tm_end(struct tm_project *project, enum tm_status status, struct tm_error *err);

/*
 * What the transaction has changed so far; after tm_end(), what it changed. A command
 * that changes nothing is still a step of the log.
 */
struct tm_changes {
	int64_t records;     /* changes of a record: added, edited, deleted, restored */
	int64_t fields;      /* fields that edits changed */
	int64_t overwritten; /* those of them that were not empty before */
	uint64_t edited;     /* of the record edited last: bit i for fields[i] */
};
TM_API struct tm_changes tm_project_changes(const struct tm_project *project);

/*
 * Write a consistent copy of the project to path, readable by its owner only.
 *
 * TM_CONFLICT  the file exists
 */
TM_CALL tm_project_backup(struct tm_project *project, const char *path,
			  struct tm_error *err);

/* The whole-file check that opening skips for a large project. */
TM_CALL tm_project_verify(struct tm_project *project, struct tm_error *err);

/* Facts about the file. */
struct tm_project_info {
	int64_t schema;   /* schema version */
	int64_t bytes;    /* size of the file */
	int64_t steps;    /* number of steps in the log */
	char changed[32]; /* the last change, UTC, 2026-11-21T19:22:39Z; "" for none */
	char sqlite[16];  /* version of SQLite */
};
TM_CALL tm_project_inspect(struct tm_project *project, struct tm_project_info *info,
			   struct tm_error *err);

TM_END_DECLS
#endif
