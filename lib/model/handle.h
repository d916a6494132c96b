/* handle.h - how records are found and named. */
#ifndef MODEL_HANDLE_H
#define MODEL_HANDLE_H

#include "lib/store/row.h"

/* The row that handle names: by key, by uuid, or by the beginning of one. */
enum tm_status tm_handle_id(struct tm_project *project, const struct tm_noun *noun,
			    const char *handle, int64_t *id, struct tm_error *err);

/* A record that was read, kept beyond the reading; as a whole it is one allocation. */
struct tm_found {
	struct tm_record *record; /* NULL until found; give to tm_record_free() */
	struct tm_place place;
};

/* TM_NOT_FOUND when handle names nothing, or more than one. */
enum tm_status tm_handle_find(struct tm_project *project, const struct tm_noun *noun,
			      const char *handle, struct tm_found *found,
			      struct tm_error *err);

/* As above, by the row's id. */
enum tm_status tm_find_id(struct tm_project *project, const struct tm_noun *noun,
			  int64_t id, struct tm_found *found, struct tm_error *err);

/*
 * Make up uuid and key where the record has none, the key from the first-th
 * proposal on: 1, and 2 when storing the first one failed.
 */
enum tm_status tm_handle_name(struct tm_project *project, const struct tm_noun *noun,
			      struct tm_record *record, int first, struct tm_error *err);

/* The rows that the record's references name, by their fields; TM_NONE for others. */
enum tm_status tm_handle_resolve(struct tm_project *project, const struct tm_noun *noun,
				 const struct tm_record *record,
				 int64_t refs[TM_FIELDS_MAX], struct tm_error *err);

#endif
