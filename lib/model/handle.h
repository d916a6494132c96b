/* handle.h - looking records up and naming them. */
#ifndef MODEL_HANDLE_H
#define MODEL_HANDLE_H

#include "lib/store/row.h"

/* The row that handle names: by key, uuid or a prefix of the uuid. */
enum tm_status tm_handle_id(struct tm_project *project, const struct tm_noun *noun,
			    const char *handle, int64_t *id, struct tm_error *err);

/* A copy of a record that was found; one allocation. */
struct tm_found {
	struct tm_record *record; /* NULL until found; free with tm_record_free() */
	struct tm_identity identity;
};

/* TM_NOT_FOUND when handle names no record, or more than one. */
enum tm_status tm_handle_find(struct tm_project *project, const struct tm_noun *noun,
			      const char *handle, struct tm_found *found,
			      struct tm_error *err);

/* The same by the row's id. */
enum tm_status tm_find_id(struct tm_project *project, const struct tm_noun *noun,
			  int64_t id, struct tm_found *found, struct tm_error *err);

/*
 * Generate uuid and key where the record has none. `first` is the candidate to start
 * with: 1, or 2 when storing the first one failed.
 */
enum tm_status tm_handle_name(struct tm_project *project, const struct tm_noun *noun,
			      struct tm_record *record, int first, struct tm_error *err);

/*
 * tm_add(), unless a record has the same values in the given fields and this one has
 * neither key nor uuid; then *same is true and nothing is added. Inside tm_begin().
 */
enum tm_status tm_add_new(struct tm_project *project, struct tm_record *record,
			  uint64_t given, bool *same, struct tm_error *err);

/* Resolve references: the rows that they name, by field; TM_NONE for other fields. */
enum tm_status tm_handle_resolve(struct tm_project *project, const struct tm_noun *noun,
				 const struct tm_record *record,
				 int64_t refs[TM_FIELDS_MAX], struct tm_error *err);

#endif
