/* project.h - a threat model project: one file, opened by one handle. */
#ifndef TMODEL_PROJECT_H
#define TMODEL_PROJECT_H

#include <tmodel/field.h>

TM_BEGIN_DECLS

/* Opaque. One thread at a time may use a handle and what is read through it. */
struct tm_project;

/* What for, and what to do about a journal that a crash (or somebody) left behind. */
enum tm_open {
	TM_OPEN_READ,           /* works in a directory that cannot be written */
	TM_OPEN_WRITE,          /* brings an older schema up to date, after a copy */
	TM_OPEN_CREATE,         /* a new file, readable by its owner only */
	TM_OPEN_NO_RECOVER = 16 /* or-ed to these: refuse instead of recovering */
};

/*
 * Open the project file at path, which is trusted with nothing: its kind, its
 * header, what lies beside it, its schema and its pages are checked first. On
 * success *out must be given to tm_project_close(); on failure it is left alone.
 *
 * TM_NO_PROJECT   there is no such file
 * TM_CONFLICT     there is such a file (TM_OPEN_CREATE)
 * TM_BUSY         another process has been writing for 30 seconds
 * TM_BAD_PROJECT  newer, damaged, tampered with or not a project; not touched
 */
TM_CALL tm_project_open(const char *path, int mode, struct tm_project **out,
			struct tm_error *err);

/* What fills a project that is being made. */
typedef enum tm_status tm_project_fill_fn(struct tm_project *project, void *data,
					  struct tm_error *err);

/*
 * Make a project file that fn fills: whatever happens meanwhile, it is there as a
 * whole or not at all. What fn returns is the result, and means its removal.
 *
 * TM_CONFLICT  there is such a file
 */
TM_CALL tm_project_create(const char *path, tm_project_fill_fn *fn, void *data,
			  struct tm_error *err);

/* Close the handle; NULL is allowed. Never fails. */
TM_API void tm_project_close(struct tm_project *project);

/* What opening has to say (recovered, migrated, others can read it), or "". */
TM_API const char *tm_project_notice(const struct tm_project *project);

/* What money is counted in. Lent until the handle is closed. */
TM_API const struct tm_currency *tm_project_currency(const struct tm_project *project);

/* Who makes the changes that follow, for the log; copied. Else "unknown". */
TM_API void tm_project_act_as(struct tm_project *project, const char *actor);

/*
 * Where the clocks hang whose times are given without an offset: a zone like
 * Europe/Warsaw, copied. It is looked for when there is such a time; until it is
 * told, only times with an offset are taken.
 */
TM_API void tm_project_clock(struct tm_project *project, const char *zone);

/* From now on every change is checked and then taken back: a rehearsal. */
TM_API void tm_project_rehearse(struct tm_project *project);

/*
 * Make several changes one: they are stored together or not at all, and undone
 * together. command names them in the log and is lent until tm_end(). Pairs
 * may nest; the outermost counts.
 *
 * TM_BUSY  another process has been writing for 30 seconds
 */
TM_CALL tm_begin(struct tm_project *project, const char *command, struct tm_error *err);

/* Store them when status is TM_OK, else take them back. Returns what came of it. */
TM_CALL tm_end(struct tm_project *project, enum tm_status status, struct tm_error *err);

/*
 * Write a consistent copy of the project to path, readable by its owner only.
 *
 * TM_CONFLICT  there is such a file already
 */
TM_CALL tm_project_backup(struct tm_project *project, const char *path,
			  struct tm_error *err);

/* The whole-file check that opening a large project leaves out. */
TM_CALL tm_project_verify(struct tm_project *project, struct tm_error *err);

/* Facts about the file. */
struct tm_project_info {
	int64_t schema;   /* version of its tables */
	int64_t bytes;    /* size of the file */
	int64_t steps;    /* commands that changed it */
	char changed[32]; /* the last change, UTC, 2026-11-21T19:22:39Z; "" for none */
	char sqlite[16];  /* the library that reads it */
};
TM_CALL tm_project_inspect(struct tm_project *project, struct tm_project_info *info,
			   struct tm_error *err);

TM_END_DECLS
#endif
