/*
 * store.h - the only access to SQLite.
 *
 * Callers pass SQL, arguments and a row function, and never hold a statement. Nouns are
 * read and written through row.h.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <tmodel/project.h>

#include "lib/base/arena.h"
#include "lib/base/key.h"

enum tm_type { TM_SQL_NULL, TM_SQL_TEXT, TM_SQL_INTEGER, TM_SQL_REAL, TM_SQL_BYTES };

/* One argument. Text and bytes are lent for the call; a uuid is 16 bytes. */
struct tm_arg {
	enum tm_type type;
	const void *text;
	int64_t integer; /* length of bytes */
	double real;
};
#define TM_ARG_TEXT(s) ((struct tm_arg){ .type = TM_SQL_TEXT, .text = (s) })
#define TM_ARG_BYTES(b, n)                                                               \
	((struct tm_arg){ .type = TM_SQL_BYTES, .text = (b), .integer = (n) })
#define TM_ARG_UUID(b) TM_ARG_BYTES(b, TM_UUID_BYTES)
#define TM_ARG_INTEGER(n) ((struct tm_arg){ .type = TM_SQL_INTEGER, .integer = (n) })
#define TM_ARG_REAL(r) ((struct tm_arg){ .type = TM_SQL_REAL, .real = (r) })
#define TM_ARG_NULL ((struct tm_arg){ .type = TM_SQL_NULL })

/* The current row of a query. Text and uuids are lent until the row function returns. */
struct tm_row;
bool tm_row_null(const struct tm_row *row, int column);
const char *tm_row_text(const struct tm_row *row, int column);
int64_t tm_row_integer(const struct tm_row *row, int column);
double tm_row_real(const struct tm_row *row, int column);
const unsigned char *tm_row_uuid(const struct tm_row *row, int column); /* or NULL */
const void *tm_row_bytes(const struct tm_row *row, int column, size_t *length);

/* Called with one row; any status but TM_OK ends the query and becomes its result. */
typedef enum tm_status tm_row_fn(const struct tm_row *row, void *data,
				 struct tm_error *err);

/* Run a query or, with fn NULL, any statement. */
enum tm_status tm_store_run(struct tm_project *project, const char *sql,
			    const struct tm_arg *args, size_t n, tm_row_fn *fn,
			    void *data, struct tm_error *err);

/* A query that returns one number, or TM_NONE for no row. */
enum tm_status tm_store_number(struct tm_project *project, const char *sql,
			       const struct tm_arg *args, size_t n, int64_t *out,
			       struct tm_error *err);

/* State kept for writers: random bytes, and memory for one record. */
struct tm_random *tm_project_random(struct tm_project *project);
struct tm_arena *tm_project_arena(struct tm_project *project);

/* Set the currency of this handle. */
void tm_project_count_in(struct tm_project *project, const struct tm_currency *currency);

/* An empty project in memory. */
enum tm_status tm_store_memory(struct tm_project **out, struct tm_error *err);

/* The time zone of tm_project_clock(), or "". */
const char *tm_project_zone(const struct tm_project *project);

/* Add a notice; see tm_project_notice(). */
void tm_project_notify(struct tm_project *project, const char *notice);

/* How long to wait for another writer; tests use less. */
void tm_store_patience(struct tm_project *project, int milliseconds);

#endif
