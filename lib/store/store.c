/* store.c - statements: running SQL, and mapping its errors. */
#include <stdlib.h>
#include <string.h>

#include "lib/store/inside.h"

static enum tm_status status_of(int rc)
{
	switch (rc & 0xff) {
	case SQLITE_CONSTRAINT:
		return TM_CONFLICT;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return TM_BUSY;
	case SQLITE_NOTADB:
	case SQLITE_CORRUPT:
		return TM_BAD_PROJECT;
	case SQLITE_INTERRUPT:
		return TM_INTERRUPTED;
	default:
		return TM_FAILED;
	}
}

enum tm_status tm_store_fail(struct tm_project *p, struct tm_error *err)
{
	int rc = p->db ? sqlite3_extended_errcode(p->db) : SQLITE_NOMEM;
	enum tm_status status = status_of(rc);

	switch (rc & 0xff) {
	case SQLITE_BUSY:
		tm_error_set(err, status, "another process is writing");
		return tm_error_hint(err, "wait for it and try again");
	case SQLITE_FULL:
		return tm_error_set(err, status, "the disk is full");
	case SQLITE_NOMEM:
		return tm_out_of_memory(err);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return tm_error_set(err, status, "damaged: %s", sqlite3_errmsg(p->db));
	default:
		return tm_error_set(err, status, "%s", sqlite3_errmsg(p->db));
	}
}

static int bind(sqlite3_stmt *s, int place, const struct tm_arg *arg)
{
	switch (arg->type) {
	case TM_SQL_TEXT:
		return sqlite3_bind_text(s, place, arg->text, -1, SQLITE_STATIC);
	case TM_SQL_BYTES:
		return sqlite3_bind_blob64(s, place, arg->text,
					   (sqlite3_uint64)arg->integer, SQLITE_STATIC);
	case TM_SQL_INTEGER:
		return sqlite3_bind_int64(s, place, arg->integer);
	case TM_SQL_REAL:
		return sqlite3_bind_double(s, place, arg->real);
	case TM_SQL_NULL:
		break;
	}
	return sqlite3_bind_null(s, place);
}

enum tm_status tm_store_step(struct tm_project *p, sqlite3_stmt *s,
			     const struct tm_arg *args, size_t n, tm_row_fn *fn,
			     void *data, struct tm_error *err)
{
	enum tm_status status = TM_OK;
	int rc = SQLITE_OK;

	for (size_t i = 0; i < n && !rc; i++)
		rc = bind(s, (int)i + 1, &args[i]);
	if (!rc)
		while ((rc = sqlite3_step(s)) == SQLITE_ROW && !status)
			if (fn)
				status = fn((const struct tm_row *)s, data, err);
	/* Out of memory: fn saw an incomplete row. */
	if (status ? sqlite3_errcode(p->db) == SQLITE_NOMEM : rc != SQLITE_DONE)
		status = tm_store_fail(p, err);
	sqlite3_reset(s);
	return status;
}

enum tm_status tm_store_run(struct tm_project *p, const char *sql,
			    const struct tm_arg *args, size_t n, tm_row_fn *fn,
			    void *data, struct tm_error *err)
{
	sqlite3_stmt *s = NULL;
	enum tm_status status;

	if (sqlite3_prepare_v2(p->db, sql, -1, &s, NULL))
		return tm_store_fail(p, err);
	status = tm_store_step(p, s, args, n, fn, data, err);
	sqlite3_finalize(s);
	return status;
}

enum tm_status tm_store_exec(struct tm_project *p, const char *sql, struct tm_error *err)
{
	if (sqlite3_exec(p->db, sql, NULL, NULL, NULL))
		return tm_store_fail(p, err);
	return TM_OK;
}

bool tm_row_null(const struct tm_row *row, int column)
{
	return sqlite3_column_type((sqlite3_stmt *)row, column) == SQLITE_NULL;
}

const char *tm_row_text(const struct tm_row *row, int column)
{
	const unsigned char *text = sqlite3_column_text((sqlite3_stmt *)row, column);

	return text ? (const char *)text : "";
}

int64_t tm_row_integer(const struct tm_row *row, int column)
{
	return sqlite3_column_int64((sqlite3_stmt *)row, column);
}

double tm_row_real(const struct tm_row *row, int column)
{
	return sqlite3_column_double((sqlite3_stmt *)row, column);
}

const unsigned char *tm_row_uuid(const struct tm_row *row, int column)
{
	if (sqlite3_column_bytes((sqlite3_stmt *)row, column) != TM_UUID_BYTES)
		return NULL;
	return sqlite3_column_blob((sqlite3_stmt *)row, column);
}

const void *tm_row_bytes(const struct tm_row *row, int column, size_t *length)
{
	const void *bytes = sqlite3_column_blob((sqlite3_stmt *)row, column);

	*length = (size_t)sqlite3_column_bytes((sqlite3_stmt *)row, column);
	return bytes ? bytes : "";
}

static enum tm_status on_number(const struct tm_row *row, void *out, struct tm_error *err)
{
	(void)err;
	*(int64_t *)out = tm_row_null(row, 0) ? TM_NONE : tm_row_integer(row, 0);
	return TM_OK;
}

enum tm_status tm_store_number(struct tm_project *p, const char *sql,
			       const struct tm_arg *args, size_t n, int64_t *out,
			       struct tm_error *err)
{
	*out = TM_NONE;
	return tm_store_run(p, sql, args, n, on_number, out, err);
}

void tm_store_patience(struct tm_project *p, int milliseconds)
{
	sqlite3_busy_timeout(p->db, milliseconds);
}

void tm_store_forget(struct tm_project *p)
{
	for (int noun = 0; noun < TM_NOUN_COUNT; noun++) {
		for (int hot = 0; hot < TM_HOT_COUNT; hot++) {
			sqlite3_finalize(p->hot[noun][hot]);
			p->hot[noun][hot] = NULL;
		}
		free(p->handles[noun]);
		p->handles[noun] = NULL;
	}
	sqlite3_finalize(p->same);
	p->same = NULL;
	p->same_noun = NULL;
	p->same_indexed = false;
	tm_arena_free(&p->arena);
}

void tm_store_close(struct tm_project *p)
{
	tm_store_forget(p);
	sqlite3_close(p->db);
	sqlite3_close(p->older);
	p->db = p->older = NULL;
}
