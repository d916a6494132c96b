/* change.h - the log as rows: for reading it, and for undo. */
#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include <tmodel/change.h>

#include "lib/store/row.h"

/* Entries of the log, latest first: those about one record, or all when uuid is NULL. */
enum tm_status tm_change_each(struct tm_project *project, const unsigned char *uuid,
			      tm_change_fn *fn, void *data, struct tm_error *err);

/* One unit of undo: consecutive entries about one record, or added records. */
struct tm_past {
	const char *what; /* add, edit, rm */
	const char *noun;
	const char *field;           /* edit, rm */
	const char *before;          /* edit, rm */
	const unsigned char *uuid;   /* edit, rm */
	const char *key;             /* the record's key at the time */
	struct tm_identity identity; /* edit, rm */
};
typedef enum tm_status tm_past_fn(const struct tm_past *past, void *data,
				  struct tm_error *err);

/* The changes of a step, last entry first, added records at the end. */
enum tm_status tm_change_past(struct tm_project *project, int64_t step, tm_past_fn *fn,
			      void *data, struct tm_error *err);

/* The last step that can be undone, or TM_NONE; *empty says that it changed nothing. */
enum tm_status tm_change_last(struct tm_project *project, int64_t *step, char command[64],
			      bool *empty, struct tm_error *err);

/*
 * Inside tm_begin(): the changes that follow undo `step`; a step is recorded even if
 * there are none.
 */
enum tm_status tm_change_undoes(struct tm_project *project, int64_t step,
				struct tm_error *err);

/* Delete the records of the noun that `step` added. */
enum tm_status tm_change_unadd(struct tm_project *project, const struct tm_noun *noun,
			       int64_t step, struct tm_error *err);

/* Release the keys that `step` retired. */
enum tm_status tm_change_unretire(struct tm_project *project, int64_t step,
				  struct tm_error *err);

/* Inside tm_begin(): undo stops at this step. */
void tm_change_final(struct tm_project *project);

/* Erase all text about the record from the log; key is its present one, or NULL. */
enum tm_status tm_change_erase(struct tm_project *project, const struct tm_noun *noun,
			       const unsigned char *uuid, const char *key,
			       struct tm_error *err);

/* Before that: erase its keys from entries about a field of noun that refers to it. */
enum tm_status tm_change_erase_mentions(struct tm_project *project,
					const unsigned char *uuid, const char *key,
					const char *noun, const char *field,
					struct tm_error *err);

/* A deleted record of noun whose field named a deleted owner; *found: there is one.
 */
enum tm_status tm_change_part(struct tm_project *project, const char *noun,
			      const char *field, const unsigned char *owner,
			      unsigned char uuid[16], bool *found, struct tm_error *err);

/* The uuid of a deleted record that had this key; *found is false if there is none. */
enum tm_status tm_change_whose(struct tm_project *project, const char *noun,
			       const char *key, unsigned char uuid[16], bool *found,
			       struct tm_error *err);

/* Rewrite the file without deleted content. Outside tm_begin(). */
enum tm_status tm_change_compact(struct tm_project *project, struct tm_error *err);

#endif
