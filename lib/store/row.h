/*
 * row.h - records as rows. The SQL of a noun is derived from its field table; every
 * write is also recorded in the change log.
 *
 * Records must be validated (lib/model/record.c). A reference is stored as the id of
 * the row it names: refs[i] belongs to fields[i] and is TM_NONE when empty.
 */
#ifndef STORE_ROW_H
#define STORE_ROW_H

#include <tmodel/change.h>

#include "lib/base/arena.h"
#include "lib/store/store.h"

/* Identity of a row. */
struct tm_identity {
	int64_t id;         /* order of arrival */
	int64_t added_step; /* the step that added it */
};

/* A growing SQL text, built from our own tables only. */
struct tm_sql {
	char text[6144];
	size_t used;
};
void tm_sql_put(struct tm_sql *sql, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* The stored form of a value, except uuids; `text` of an argument is lent by record. */
struct tm_arg tm_row_arg(const struct tm_field *field, const void *record, int64_t ref);

/* Called with one record, lent for the call. */
typedef enum tm_status tm_found_fn(const struct tm_record *record,
				   const struct tm_identity *identity, void *data,
				   struct tm_error *err);

/*
 * Call fn for the records that match `rest`, such as "WHERE t.id = ?1": our own SQL,
 * with the noun's table as t. An empty rest selects all in order of arrival.
 */
enum tm_status tm_rows(struct tm_project *project, const struct tm_noun *noun,
		       const char *rest, const struct tm_arg *args, size_t n,
		       tm_found_fn *fn, void *data, struct tm_error *err);

/* The row with that key, or TM_NONE. Cached for this transaction. */
enum tm_status tm_row_by_key(struct tm_project *project, const struct tm_noun *noun,
			     const char *key, int64_t *id, struct tm_error *err);

/* Whether a deleted or renamed record had that key. */
enum tm_status tm_key_retired(struct tm_project *project, const struct tm_noun *noun,
			      const char *key, bool *retired, struct tm_error *err);

/*
 * Whether a row has the same values in the given fields, uuid and key aside. Only rows
 * older than the first such question about the noun in this transaction count.
 */
enum tm_status tm_row_same(struct tm_project *project, const struct tm_noun *noun,
			   const struct tm_record *record, const int64_t *refs,
			   uint64_t given, bool *same, struct tm_error *err);

/* A deleted row is restored with its identity; a new one has none (NULL). */
enum tm_status tm_row_insert(struct tm_project *project, const struct tm_noun *noun,
			     const struct tm_record *record, const int64_t *refs,
			     const struct tm_identity *identity, struct tm_error *err);

/* Write the differences between before and after. */
enum tm_status tm_row_update(struct tm_project *project, const struct tm_noun *noun,
			     const struct tm_identity *identity,
			     const struct tm_record *before,
			     const struct tm_record *after, const int64_t *refs,
			     struct tm_error *err);

enum tm_status tm_row_delete(struct tm_project *project, const struct tm_noun *noun,
			     const struct tm_identity *identity,
			     const struct tm_record *before, struct tm_error *err);

#endif
