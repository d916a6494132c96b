/*
 * record.h - what can be done to a record of any noun.
 *
 * A record carries its noun, so these calls stay typed: pass &leader.record.
 * Each writing call is one transaction, unless tm_begin() opened a wider one.
 * A handle names one record: its key, its uuid, or 6 or more digits that only
 * its uuid begins with; a key wins.
 */
#ifndef TMODEL_RECORD_H
#define TMODEL_RECORD_H

#include <tmodel/noun.h>
#include <tmodel/project.h>

TM_BEGIN_DECLS

/*
 * Add a record. Its strings are copied; uuid and key are made up when empty
 * and are in the record afterwards. Ref fields take any handle.
 *
 * TM_INVALID    a field or the noun's check() refuses it
 * TM_NOT_FOUND  a ref names nothing
 * TM_CONFLICT   uuid, key (also one that was used before) or a unique field is taken
 */
TM_CALL tm_add(struct tm_project *project, struct tm_record *record,
	       struct tm_error *err);

/*
 * Give the record that handle names those fields of change whose bit is set in
 * given: bit i for fields[i] of the noun. A form of a group that is given takes
 * the place of the others. Also as tm_add(), and
 *
 * TM_NOT_FOUND  handle names nothing, or more than one record
 */
TM_CALL tm_edit(struct tm_project *project, const char *handle,
		const struct tm_record *change, uint64_t given, struct tm_error *err);

/*
 * Take a record away, and those that are part of it. Its key stays taken.
 *
 * TM_NOT_FOUND  as above
 * TM_CONFLICT   another record still refers to it
 */
TM_CALL tm_remove(struct tm_project *project, enum tm_noun_id noun, const char *handle,
		  struct tm_error *err);

/*
 * Take a record away and its words out of the log and out of the file's free
 * pages too. No step up to this one can be undone any more. Not inside tm_begin().
 */
TM_CALL tm_forget(struct tm_project *project, enum tm_noun_id noun, const char *handle,
		  struct tm_error *err);

/* Read the one record that handle names (TM_NOT_FOUND as above); to be freed. */
TM_CALL tm_get(struct tm_project *project, enum tm_noun_id noun, const char *handle,
	       struct tm_record **out, struct tm_error *err);
TM_API void tm_record_free(struct tm_record *record);

/* Which records, in which order; { 0 } is all of them as they arrived. */
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
	const struct tm_sort *sorts; /* the first counts most, arrival least */
	size_t sort_count;
	int64_t limit; /* at most so many, 0 for all */
};

/* Sees one record, lent for the call; anything but TM_OK ends the reading. */
typedef enum tm_status tm_record_fn(const struct tm_record *record, void *data,
				    struct tm_error *err);

/*
 * Show fn every record of the query; NULL asks for all. Memory does not grow
 * with their number. Returns what fn returned, or
 *
 * TM_INVALID    a filter's value does not spell one
 * TM_NOT_FOUND  a filter's handle names nothing
 */
TM_CALL tm_each(struct tm_project *project, enum tm_noun_id noun,
		const struct tm_query *query, tm_record_fn *fn, void *data,
		struct tm_error *err);

/* How many there are. */
TM_CALL tm_count(struct tm_project *project, enum tm_noun_id noun,
		 const struct tm_query *query, int64_t *count, struct tm_error *err);

TM_END_DECLS
#endif
