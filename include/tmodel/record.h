/*
 * record.h - operations on records of any noun.
 *
 * A record carries its noun, so these calls stay typed: pass &leader.record. Each
 * writing call is one transaction, unless tm_begin() opened a wider one. A handle
 * identifies one record: its key, its uuid, or a unique prefix of its uuid of 6 or more
 * digits; a key wins.
 */
#ifndef TMODEL_RECORD_H
#define TMODEL_RECORD_H

#include <tmodel/noun.h>
#include <tmodel/project.h>

TM_BEGIN_DECLS

/*
 * Add a record. Its strings are copied; uuid and key are generated when empty and set
 * in the record. Reference fields accept any handle.
 *
 * TM_INVALID    a field or the noun's check() refuses it
 * TM_NOT_FOUND  a reference names no record
 * TM_CONFLICT   uuid, key (even of a deleted record) or a unique field is taken
 */
TM_CALL tm_add(struct tm_project *project, struct tm_record *record,
	       struct tm_error *err);

/*
 * Set the fields of a record whose bit is set in given, bit i for fields[i] of the
 * noun, to their values in change. A given form of a group replaces the others.
 * Statuses as tm_add(), and
 *
 * TM_NOT_FOUND  handle names no record, or more than one
 */
TM_CALL tm_edit(struct tm_project *project, const char *handle,
		const struct tm_record *change, uint64_t given, struct tm_error *err);

/*
 * Delete a record and the records it owns. Its key is never reused.
 *
 * TM_NOT_FOUND  as above
 * TM_CONFLICT   another record still refers to it
 */
TM_CALL tm_remove(struct tm_project *project, enum tm_noun_id noun, const char *handle,
		  struct tm_error *err);

/*
 * Erase a record: delete it, and its text from the log and from the free pages of the
 * file. No step up to this one can be undone afterwards. Not inside tm_begin().
 */
TM_CALL tm_forget(struct tm_project *project, enum tm_noun_id noun, const char *handle,
		  struct tm_error *err);

/* Read the record that handle names (TM_NOT_FOUND as above); the caller frees it. */
TM_CALL tm_get(struct tm_project *project, enum tm_noun_id noun, const char *handle,
	       struct tm_record **out, struct tm_error *err);
TM_API void tm_record_free(struct tm_record *record);

/* Selection and order; { 0 } is all records in order of arrival. */
struct tm_filter {
	const struct tm_field *field; /* of the noun */
	const char *value; /* its text form, a ref by any handle; "" is empty */
};
struct tm_sort {
	const struct tm_field *field; /* of the noun; empty values come last */
	bool descending;
};
struct tm_query {
	const struct tm_filter *filters; /* all must hold; a list holds its values */
	size_t filter_count;
	const struct tm_sort
		*sorts; /* most significant first; ties in order of arrival */
	size_t sort_count;
	int64_t limit; /* limit, 0 for all */
};

/* Called with one record, lent for the call; any status but TM_OK ends the reading. */
typedef enum tm_status tm_record_fn(const struct tm_record *record, void *data,
				    struct tm_error *err);

/*
 * Call fn for every record of the query, NULL for all. Memory use does not grow with
 * their number. Returns what fn returned, or
 *
 * TM_INVALID    a filter's value is not valid
 * TM_NOT_FOUND  a filter's handle names no record
 */
TM_CALL tm_each(struct tm_project *project, enum tm_noun_id noun,
		const struct tm_query *query, tm_record_fn *fn, void *data,
		struct tm_error *err);

/* Number of records. */
TM_CALL tm_count(struct tm_project *project, enum tm_noun_id noun,
		 const struct tm_query *query, int64_t *count, struct tm_error *err);

TM_END_DECLS
#endif
