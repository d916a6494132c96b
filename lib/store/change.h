/* change.h - the log as rows: for reading it, and for going back. */
#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include <tmodel/change.h>

#include "lib/store/row.h"

/* Lines of the log, the latest first: those about one record, or (uuid NULL) all. */
enum tm_status tm_change_each(struct tm_project *project, const unsigned char *uuid,
			      tm_change_fn *fn, void *data, struct tm_error *err);

/* One thing to take back: a run of lines about one record, or added records. */
struct tm_past {
	const char *what; /* add, edit, rm */
	const char *noun;
	const char *field;         /* edit, rm */
	const char *before;        /* edit, rm */
	const unsigned char *uuid; /* edit, rm */
	const char *key;           /* the record's key then */
	struct tm_place place;     /* edit, rm */
};
typedef enum tm_status tm_past_fn(const struct tm_past *past, void *data,
				  struct tm_error *err);

/* What a step changed, the last line first, added records at the end. */
enum tm_status tm_change_past(struct tm_project *project, int64_t step, tm_past_fn *fn,
			      void *data, struct tm_error *err);

/* The last step that can be taken back, TM_NONE when there is none. */
enum tm_status tm_change_last(struct tm_project *project, int64_t *step, char command[64],
			      struct tm_error *err);

/* Inside tm_begin(): what comes next takes back `step`, and is a step in any case. */
enum tm_status tm_change_undoes(struct tm_project *project, int64_t step,
				struct tm_error *err);

/* Delete what `step` added to the noun. */
enum tm_status tm_change_unadd(struct tm_project *project, const struct tm_noun *noun,
			       int64_t step, struct tm_error *err);

/* Let keys that `step` retired be free again. */
enum tm_status tm_change_unretire(struct tm_project *project, int64_t step,
				  struct tm_error *err);

/* Inside tm_begin(): undo does not reach behind this step. */
void tm_change_final(struct tm_project *project);

/* Take every word about the record out of the log. */
enum tm_status tm_change_erase(struct tm_project *project, const struct tm_noun *noun,
			       const struct tm_record *record, struct tm_error *err);

/* The uuid of a removed record that had this key; false in *found for none. */
enum tm_status tm_change_whose(struct tm_project *project, const char *noun,
			       const char *key, unsigned char uuid[16], bool *found,
			       struct tm_error *err);

/* The file without what was deleted. Outside of tm_begin(). */
enum tm_status tm_change_compact(struct tm_project *project, struct tm_error *err);

#endif
