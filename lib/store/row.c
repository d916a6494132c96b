/* row.c - SQL from field tables: reading rows and their values. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/store/inside.h"
#include "lib/store/row.h"

void tm_sql_put(struct tm_sql *sql, const char *fmt, ...)
{
	size_t capacity = sizeof sql->text - sql->used;
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(sql->text + sql->used, capacity, fmt, ap);
	va_end(ap);
	/*
	 * Names come from our tables and fit; SQLite would refuse a truncated
	 * statement.
	 */
	sql->used += n < 0 ? 0 : (size_t)n < capacity ? (size_t)n : capacity - 1;
}

struct tm_arg tm_row_arg(const struct tm_field *f, const void *record, int64_t ref)
{
	const void *at = (const char *)record + f->offset;

	if (tm_field_empty(f, record))
		return TM_ARG_NULL;
	switch (f->kind) {
	case TM_UUID: /* its bytes are in the caller's buffer */
		return TM_ARG_NULL;
	case TM_REF:
		return ref == TM_NONE ? TM_ARG_NULL : TM_ARG_INTEGER(ref);
	case TM_BOOL:
		return TM_ARG_INTEGER(*(const bool *)at);
	case TM_WORD:
		return TM_ARG_TEXT(f->words[*(const unsigned *)at]);
	case TM_KEY:
		return TM_ARG_TEXT(at);
	case TM_INT:
	case TM_DURATION:
	case TM_RATIO:
	case TM_MONEY:
		return TM_ARG_INTEGER(*(const int64_t *)at);
	case TM_RATE:
	case TM_PROBABILITY:
		return TM_ARG_REAL(*(const double *)at);
	default:
		return TM_ARG_TEXT(*(const char *const *)at);
	}
}

static enum tm_status from_row(const struct tm_field *f, const struct tm_row *row,
			       int column, void *record, struct tm_error *err)
{
	void *at = (char *)record + f->offset;
	const unsigned char *uuid;

	if (tm_row_null(row, column)) {
		tm_field_clear(f, record);
		return TM_OK;
	}
	switch (f->kind) {
	case TM_UUID:
		uuid = tm_row_uuid(row, column);
		if (!uuid)
			return tm_error_set(err, TM_BAD_PROJECT, "damaged: a uuid");
		tm_uuid_text(uuid, at);
		return TM_OK;
	case TM_BOOL:
		*(bool *)at = tm_row_integer(row, column) != 0;
		return TM_OK;
	case TM_INT:
	case TM_DURATION:
	case TM_RATIO:
	case TM_MONEY:
		*(int64_t *)at = tm_row_integer(row, column);
		return TM_OK;
	case TM_RATE:
	case TM_PROBABILITY:
		*(double *)at = tm_row_real(row, column);
		return TM_OK;
	default: /* text, words and keys; lent by the row */
		if (tm_field_parse(f, tm_row_text(row, column), NULL, record, err))
			return tm_error_wrap(err, TM_BAD_PROJECT, "damaged");
		return TM_OK;
	}
}

struct reader {
	const struct tm_noun *noun;
	struct tm_record *record;
	tm_found_fn *fn;
	void *data;
};

static enum tm_status on_row(const struct tm_row *row, void *data, struct tm_error *err)
{
	const struct reader *r = data;
	struct tm_identity identity = { tm_row_integer(row, 0), tm_row_integer(row, 1) };
	enum tm_status status = TM_OK;

	for (int i = 0; r->noun->fields[i].kind && !status; i++)
		status = from_row(&r->noun->fields[i], row, i + 2, r->record, err);
	return status ? status : r->fn(r->record, &identity, r->data, err);
}

enum tm_status tm_rows(struct tm_project *p, const struct tm_noun *noun, const char *rest,
		       const struct tm_arg *args, size_t n, tm_found_fn *fn, void *data,
		       struct tm_error *err)
{
	struct reader reader = { noun, malloc(noun->size), fn, data };
	struct tm_sql sql = { .used = 0 };
	enum tm_status status;

	if (!reader.record)
		return tm_out_of_memory(err);
	memcpy(reader.record, noun->preset, noun->size);
	tm_sql_put(&sql, "SELECT t.id, t.added_step");
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (f->kind == TM_REF)
			tm_sql_put(&sql, ", (SELECT key FROM %s WHERE id = t.%s)",
				   f->refers, f->name);
		else
			tm_sql_put(&sql, ", t.%s", f->name);
	tm_sql_put(&sql, " FROM %s AS t %s", noun->name, *rest ? rest : "ORDER BY t.id");
	status = tm_store_run(p, sql.text, args, n, on_row, &reader, err);
	free(reader.record);
	return status;
}

static enum tm_status prepare_by_key(struct tm_project *p, const struct tm_noun *noun,
				     sqlite3_stmt **s, struct tm_error *err)
{
	char sql[96];

	if (*s)
		return TM_OK;
	sqlite3_snprintf(sizeof sql, sql, "SELECT id FROM %s WHERE key = ?1", noun->name);
	if (sqlite3_prepare_v3(p->db, sql, -1, SQLITE_PREPARE_PERSISTENT, s, NULL))
		return tm_store_fail(p, err);
	return TM_OK;
}

static enum tm_status on_id(const struct tm_row *row, void *id, struct tm_error *err)
{
	(void)err;
	*(int64_t *)id = tm_row_integer(row, 0);
	return TM_OK;
}

/* The cache slot of a handle; NULL outside a transaction. */
static struct tm_handle *handle_slot(struct tm_project *p, const struct tm_noun *noun,
				     const char *key)
{
	uint32_t hash = 2166136261u; /* FNV-1a */

	if (!p->depth || strlen(key) >= TM_KEY_SIZE)
		return NULL;
	if (!p->handles[noun->id])
		p->handles[noun->id] =
			calloc(TM_HANDLE_SLOTS, sizeof *p->handles[noun->id]);
	for (const char *c = key; *c; c++)
		hash = (hash ^ (unsigned char)*c) * 16777619u;
	return p->handles[noun->id] ? &p->handles[noun->id][hash % TM_HANDLE_SLOTS]
				    : NULL;
}

enum tm_status tm_row_by_key(struct tm_project *p, const struct tm_noun *noun,
			     const char *key, int64_t *id, struct tm_error *err)
{
	struct tm_handle *slot = handle_slot(p, noun, key);
	sqlite3_stmt **s = &p->hot[noun->id][TM_HOT_BY_KEY];
	struct tm_arg arg = TM_ARG_TEXT(key);
	enum tm_status status;

	*id = TM_NONE;
	if (slot && slot->id && !strcmp(slot->key, key)) {
		*id = slot->id;
		return TM_OK;
	}
	status = prepare_by_key(p, noun, s, err);
	if (!status)
		status = tm_store_step(p, *s, &arg, 1, on_id, id, err);
	if (!status && slot && *id != TM_NONE) {
		memcpy(slot->key, key, strlen(key) + 1);
		slot->id = *id;
	}
	return status;
}

/* Most projects have none: queried once per transaction. */
static enum tm_status any_retired(struct tm_project *p, bool *any, struct tm_error *err)
{
	int64_t first = TM_NONE;
	enum tm_status status = TM_OK;

	*any = true;
	if (p->depth && p->none_retired)
		*any = false;
	else
		status = tm_store_number(p, "SELECT step FROM retired LIMIT 1", NULL, 0,
					 &first, err);
	if (!status && first == TM_NONE)
		*any = false;
	p->none_retired = !status && !*any;
	return status;
}

enum tm_status tm_key_retired(struct tm_project *p, const struct tm_noun *noun,
			      const char *key, bool *retired, struct tm_error *err)
{
	struct tm_arg args[] = { TM_ARG_TEXT(noun->name), TM_ARG_TEXT(key) };
	int64_t step = TM_NONE;
	enum tm_status status = any_retired(p, retired, err);

	if (status || !*retired)
		return status;
	status = tm_store_number(p,
				 "SELECT step FROM retired WHERE noun = ?1 AND key = ?2",
				 args, 2, &step, err);
	*retired = step != TM_NONE;
	return status;
}
