/* inside.h - the inside of a project. Only lib/store/ may include it. */
#ifndef STORE_INSIDE_H
#define STORE_INSIDE_H

#include <limits.h>
#include <sqlite3.h>

#include <tmodel/noun.h>

#include "lib/base/arena.h"
#include "lib/base/key.h"
#include "lib/store/store.h"

/* A handle that was looked up in this transaction, and the row it names. */
struct tm_seen {
	char key[TM_KEY_SIZE];
	int64_t id;
};
enum { TM_SEEN_SLOTS = 4096 };

/* Statements that are kept, one of each for a noun. */
enum tm_hot { TM_HOT_INSERT, TM_HOT_BY_KEY, TM_HOT_COUNT };

struct tm_project {
	sqlite3 *db;
	sqlite3 *older; /* the file, where db is a copy of it that was brought up to date
			 */
	int schema;     /* of the file */
	char path[PATH_MAX];
	char notice[256];
	char actor[128];
	char clock[64]; /* the zone of times without an offset, "" for none */
	struct tm_currency currency;
	bool writable, rehearsing;

	int depth;           /* of tm_begin() */
	bool spoilt;         /* a change inside failed, so all of them must go */
	const char *command; /* what the log says of the changes */
	int64_t step;        /* of the changes, 0 before the first */
	int64_t undoes;      /* the step they take back, or TM_NONE */
	bool final;          /* undo shall not reach behind this step */
	bool none_retired;   /* as far as this transaction knows */

	struct tm_random random;
	struct tm_arena arena; /* of the record that is being written */
	sqlite3_stmt *hot[TM_NOUN_COUNT][TM_HOT_COUNT];
	struct tm_seen *seen[TM_NOUN_COUNT]; /* by a hash of the key, or NULL */
	const struct tm_noun *added_noun[TM_NOUN_COUNT]; /* of this step, or NULL */
	int64_t added[TM_NOUN_COUNT];
	unsigned char added_uuid[TM_NOUN_COUNT][TM_UUID_BYTES]; /* the latest of them */
	char added_key[TM_NOUN_COUNT][TM_KEY_SIZE];
};

/* Describe the last failure of SQLite. */
enum tm_status tm_store_fail(struct tm_project *p, struct tm_error *err);

/* Run fixed SQL that needs no arguments. */
enum tm_status tm_store_exec(struct tm_project *p, const char *sql, struct tm_error *err);

/* Bind and run a prepared statement, then make it ready for the next time. */
enum tm_status tm_store_step(struct tm_project *p, sqlite3_stmt *s,
			     const struct tm_arg *args, size_t n, tm_row_fn *fn,
			     void *data, struct tm_error *err);

/* Every change is on the disk before it is said to be stored. */
enum tm_status tm_store_be_durable(struct tm_project *p, struct tm_error *err);

/* What to put before a path that SQLite would not take for one: ":memory:", "file:x". */
const char *tm_store_dot(const char *path);

/* A new file with an empty schema; TM_CONFLICT when the name is taken. */
enum tm_status tm_store_create(const char *path, struct tm_error *err);

/* Write the file anew, without what was deleted; or such a copy into an empty file. */
enum tm_status tm_store_vacuum(struct tm_project *p, const char *into,
			       struct tm_error *err);

/* Forget statements and handles that were kept; close the connection too. */
void tm_store_forget(struct tm_project *p);
void tm_store_close(struct tm_project *p);

/* lib/store/sql/NNNN_*.sql in order, and what they make of an empty file. */
struct tm_migration {
	int version;
	const char *name;
	const char *sql;
};
extern const struct tm_migration tm_migrations[];
extern const size_t tm_migration_count;
extern const char *const tm_schema_text[]; /* by version */

/* Apply the migrations after `from`. */
enum tm_status tm_migrate(struct tm_project *p, int from, struct tm_error *err);

/* TM_BAD_PROJECT unless the schema is, to the letter, what migrations 1..version make. */
enum tm_status tm_schema_check(struct tm_project *p, int version, struct tm_error *err);

/* Begin the step of this transaction, at the first change; and end it. */
enum tm_status tm_step_begin(struct tm_project *p, struct tm_error *err);
enum tm_status tm_step_end(struct tm_project *p, struct tm_error *err);

#endif
