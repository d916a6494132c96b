/* change.h - the change log: who changed what, when, and by which command. */
#ifndef TMODEL_CHANGE_H
#define TMODEL_CHANGE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/*
 * One entry of the log. The records added by one command are one entry, with their
 * number in `after`; each field of an edit is an entry, and so is each field of a
 * deleted record.
 */
struct tm_change {
	int64_t step;        /* number of the step, the unit of undo */
	const char *at;      /* UTC, 2026-11-21T19:22:39Z */
	const char *actor;   /* who */
	const char *command; /* "leader edit" */
	const char *what;    /* add, edit, rm, undo, forget, none */
	const char *noun;    /* "leader"; "" when the step is not about one */
	const char *key;     /* key of the record at the time; "" for several */
	const char *field;   /* "unit" */
	const char *before;  /* both in the field's text form, references by key */
	const char *after;
	bool secret; /* the field is private: before and after must be redacted */
};

/* Its field table, for printing; without `secret`. */
TM_API const struct tm_field *tm_change_fields(void);

/* Called with one entry, lent for the call; any status but TM_OK ends the reading. */
typedef enum tm_status tm_change_fn(const struct tm_change *change, void *data,
				    struct tm_error *err);

/*
 * Call fn for each entry of the log, latest first; with a noun and a handle only for
 * those of that record, which may have been deleted since.
 *
 * TM_NOT_FOUND  no such record exists or ever existed
 */
TM_CALL tm_log(struct tm_project *project, enum tm_noun_id noun, const char *handle,
	       tm_change_fn *fn, void *data, struct tm_error *err);

/*
 * Undo the last step that has not been undone; sets *step to its number, command to its
 * command, and *empty when that step had changed nothing, so that nothing changes now.
 * Undo is a step too: nothing is removed from the log.
 *
 * TM_NOT_FOUND  nothing to undo
 */
TM_CALL tm_undo(struct tm_project *project, int64_t *step, char command[64], bool *empty,
		struct tm_error *err);

TM_END_DECLS
#endif
