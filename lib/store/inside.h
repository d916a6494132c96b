/* inside.h - internals of a project. Private to lib/store. */
#ifndef STORE_INSIDE_H
#define STORE_INSIDE_H

#include <limits.h>
#include <sqlite3.h>

#include <tmodel/noun.h>

#include "lib/base/arena.h"
#include "lib/base/key.h"
#include "lib/store/store.h"

/* Handle cache: a handle looked up in this transaction, and the row it names. */
struct tm_handle {
	char key[TM_KEY_SIZE];
	int64_t id;
};
enum { TM_HANDLE_SLOTS = 4096 };

/* Cached statements, one of each kind per noun. */
enum tm_hot { TM_HOT_INSERT, TM_HOT_BY_KEY, TM_HOT_COUNT };

struct tm_project {
	sqlite3 *db;
	sqlite3 *older; /* the file, when db is a migrated copy of it in memory */
	int schema;     /* of the file */
	char path[PATH_MAX];
	char notice[256];
	char actor[128];
	char clock[64]; /* time zone of times without an offset, "" for none */
	struct tm_currency currency;
	bool writable, rehearsing;

	int depth;    /* of tm_begin() */
	bool aborted; /* a change inside failed, so the transaction must be rolled back */
	const char *command;       /* command, for the log */
	int64_t step;              /* current step, 0 before the first change */
	int64_t undoes;            /* the step being undone, or TM_NONE */
	struct tm_changes changes; /* see tm_project_changes() */
	bool final;                /* undo stops at this step */
	bool none_retired;         /* as known to this transaction */

	struct tm_random random;
	struct tm_arena arena; /* of the record that is being written */
	sqlite3_stmt *hot[TM_NOUN_COUNT][TM_HOT_COUNT];
	struct tm_handle *handles[TM_NOUN_COUNT]; /* by a hash of the key, or NULL */
	sqlite3_stmt *same;                       /* see same.c */
	const struct tm_noun *same_noun;
	int64_t same_last; /* row of that noun when it was asked for first */
	uint64_t same_given;
	bool same_indexed;
	const struct tm_noun *added_noun[TM_NOUN_COUNT]; /* of this step, or NULL */
	int64_t added[TM_NOUN_COUNT];
	unsigned char added_uuid[TM_NOUN_COUNT][TM_UUID_BYTES]; /* the latest of them */
	char added_key[TM_NOUN_COUNT][TM_KEY_SIZE];
};

/* Describe SQLite's last error. */
enum tm_status tm_store_fail(struct tm_project *p, struct tm_error *err);

/* Run constant SQL without arguments. */
enum tm_status tm_store_exec(struct tm_project *p, const char *sql, struct tm_error *err);

/* Bind and run a prepared statement, then reset it. */
enum tm_status tm_store_step(struct tm_project *p, sqlite3_stmt *s,
			     const struct tm_arg *args, size_t n, tm_row_fn *fn,
			     void *data, struct tm_error *err);

/* Changes are on disk before they are reported as stored. */
enum tm_status tm_store_be_durable(struct tm_project *p, struct tm_error *err);

/* Prefix for paths that SQLite would interpret: ":memory:", "file:x". */
const char *tm_store_dot(const char *path);

/* Create a file with an empty schema; TM_CONFLICT when the name exists. */
enum tm_status tm_store_create(const char *path, struct tm_error *err);

/* Rewrite the file without deleted content, or write such a copy into an empty file. */
enum tm_status tm_store_vacuum(struct tm_project *p, const char *into,
			       struct tm_error *err);

/* Drop cached statements and handles, and close the connection. */
void tm_store_forget(struct tm_project *p);
void tm_store_close(struct tm_project *p);

/* lib/store/sql/NNNN_*.sql in order, and the schema they produce in an empty file. */
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

/* TM_BAD_PROJECT unless the schema is byte for byte that of migrations 1..version. */
enum tm_status tm_schema_check(struct tm_project *p, int version, struct tm_error *err);

/* Drop what tm_row_same() made for this transaction. */
enum tm_status tm_same_end(struct tm_project *p, struct tm_error *err);

/* Begin the step of this transaction at the first change; end it. */
enum tm_status tm_step_begin(struct tm_project *p, struct tm_error *err);
enum tm_status tm_step_end(struct tm_project *p, struct tm_error *err);

#endif
