/* change.h - the change log: who changed what, when, and by which command. */
#ifndef TMODEL_CHANGE_H
#define TMODEL_CHANGE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/*
 * One line of the log. Records that one command added are one line, with their
 * number in `after`; every field of an edit is a line, and every field that a
 * removed record had.
 */
struct tm_change {
	int64_t step;        /* counts commands: what undo takes back as a whole */
	const char *at;      /* UTC, 2026-11-21T19:22:39Z */
	const char *actor;   /* who */
	const char *command; /* "leader edit" */
	const char *what;    /* add, edit, rm, undo, forget */
	const char *noun;    /* "leader"; "" when the step is not about one */
	const char *key;     /* the record, by the key it had then; "" for several */
	const char *field;   /* "unit" */
	const char *before;  /* both in the text form of the field, refs by key */
	const char *after;
	bool secret; /* the field is private: before and after are not for everyone */
};

/* Its field table, for printing; without `secret`. */
TM_API const struct tm_field *tm_change_fields(void);

/* Sees one line, lent for the call; anything but TM_OK ends the reading. */
typedef enum tm_status tm_change_fn(const struct tm_change *change, void *data,
				    struct tm_error *err);

/*
 * Show fn the log, the latest first; with a noun and a handle only what happened
 * to that record, which may have been removed since.
 *
 * TM_NOT_FOUND  the handle names nothing, and never did
 */
TM_CALL tm_log(struct tm_project *project, enum tm_noun_id noun, const char *handle,
	       tm_change_fn *fn, void *data, struct tm_error *err);

/*
 * Take back the last step that was not taken back yet; *step becomes its number
 * and command its command. This is a step too: nothing is removed from the log.
 *
 * TM_NOT_FOUND  there is no such step
 */
TM_CALL tm_undo(struct tm_project *project, int64_t *step, char command[64],
		struct tm_error *err);

TM_END_DECLS
#endif
