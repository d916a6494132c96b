/* write.c - writing rows, and their log entries. */
#include <stdlib.h>
#include <string.h>

#include "lib/store/inside.h"
#include "lib/store/row.h"

/* Cached handles may now name other rows. */
static void forget_handles(struct tm_project *p, const struct tm_noun *noun)
{
	free(p->handles[noun->id]);
	p->handles[noun->id] = NULL;
}

static enum tm_status uuid_arg(const struct tm_record *record,
			       unsigned char bytes[TM_UUID_BYTES], struct tm_arg *arg,
			       struct tm_error *err)
{
	size_t digits;

	if (!tm_uuid_bytes(record->uuid, bytes, &digits))
		return tm_error_set(err, TM_FAILED, "a record without uuid");
	*arg = TM_ARG_UUID(bytes);
	return TM_OK;
}

static enum tm_status prepare_insert(struct tm_project *p, const struct tm_noun *noun,
				     sqlite3_stmt **s, struct tm_error *err)
{
	struct tm_sql sql = { .used = 0 };
	int n = 2;

	if (*s)
		return TM_OK;
	tm_sql_put(&sql, "INSERT INTO %s (id, added_step", noun->name);
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		tm_sql_put(&sql, ", %s", f->name);
	tm_sql_put(&sql, ") VALUES (?1, ?2");
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		tm_sql_put(&sql, ", ?%d", ++n);
	tm_sql_put(&sql, ")");
	if (sqlite3_prepare_v3(p->db, sql.text, -1, SQLITE_PREPARE_PERSISTENT, s, NULL))
		return tm_store_fail(p, err);
	return TM_OK;
}

enum tm_status tm_row_insert(struct tm_project *p, const struct tm_noun *noun,
			     const struct tm_record *record, const int64_t *refs,
			     const struct tm_identity *identity, struct tm_error *err)
{
	struct tm_arg args[TM_FIELDS_MAX + 2];
	unsigned char uuid[TM_UUID_BYTES];
	sqlite3_stmt **s = &p->hot[noun->id][TM_HOT_INSERT];
	size_t n = 2;
	enum tm_status status = tm_step_begin(p, err);

	if (!status)
		status = prepare_insert(p, noun, s, err);
	if (!status)
		status = uuid_arg(record, uuid, &args[n++], err);
	if (status)
		return status;
	args[0] = identity ? TM_ARG_INTEGER(identity->id) : TM_ARG_NULL;
	args[1] = TM_ARG_INTEGER(identity ? identity->added_step : p->step);
	for (size_t i = 1; noun->fields[i].kind; i++)
		args[n++] = tm_row_arg(&noun->fields[i], record, refs[i]);
	status = tm_store_step(p, *s, args, n, NULL, NULL, err);
	if (status)
		return status;
	p->changes.records++;
	if (identity)
		return TM_OK;
	p->added[noun->id]++;
	p->added_noun[noun->id] = noun;
	memcpy(p->added_uuid[noun->id], uuid, sizeof uuid);
	memcpy(p->added_key[noun->id], record->key, sizeof record->key);
	return TM_OK;
}

/* One log entry; before and after in text form, "" for none. */
static enum tm_status
put_change(struct tm_project *p, const char *what, const struct tm_noun *noun,
	   const struct tm_identity *identity, const struct tm_record *whose,
	   const char *field, const char *before, const char *after, struct tm_error *err)
{
	static const char sql[] =
		"INSERT INTO change (step, what, noun, uuid, key, row, born, field,"
		" before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
	unsigned char bytes[TM_UUID_BYTES];
	struct tm_arg uuid;
	enum tm_status status = uuid_arg(whose, bytes, &uuid, err);

	if (status)
		return status;
	return tm_store_run(
		p, sql,
		(struct tm_arg[]){ TM_ARG_INTEGER(p->step), TM_ARG_TEXT(what),
				   TM_ARG_TEXT(noun->name), uuid, TM_ARG_TEXT(whose->key),
				   TM_ARG_INTEGER(identity->id),
				   TM_ARG_INTEGER(identity->added_step),
				   TM_ARG_TEXT(field),
				   *before ? TM_ARG_TEXT(before) : TM_ARG_NULL,
				   *after ? TM_ARG_TEXT(after) : TM_ARG_NULL },
		10, NULL, NULL, err);
}

/* A key that people may have noted is never given to another record. */
static enum tm_status retire(struct tm_project *p, const struct tm_noun *noun,
			     const char *key, struct tm_error *err)
{
	struct tm_arg args[] = { TM_ARG_TEXT(noun->name), TM_ARG_TEXT(key),
				 TM_ARG_INTEGER(p->step) };

	p->none_retired = false;
	return tm_store_run(p,
			    "INSERT OR IGNORE INTO retired (noun, key, step)"
			    " VALUES (?1, ?2, ?3)",
			    args, 3, NULL, NULL, err);
}

static enum tm_status set_column(struct tm_project *p, const struct tm_noun *noun,
				 const struct tm_identity *identity,
				 const struct tm_field *f, const struct tm_record *after,
				 int64_t ref, struct tm_error *err)
{
	struct tm_arg args[] = { tm_row_arg(f, after, ref),
				 TM_ARG_INTEGER(identity->id) };
	char sql[160];

	sqlite3_snprintf(sizeof sql, sql, "UPDATE %s SET %s = ?1 WHERE id = ?2",
			 noun->name, f->name);
	return tm_store_run(p, sql, args, 2, NULL, NULL, err);
}

enum tm_status tm_row_update(struct tm_project *p, const struct tm_noun *noun,
			     const struct tm_identity *identity,
			     const struct tm_record *before,
			     const struct tm_record *after, const int64_t *refs,
			     struct tm_error *err)
{
	enum tm_status status = TM_OK;

	p->changes.edited = 0;
	for (size_t i = 1; noun->fields[i].kind && !status; i++) {
		const struct tm_field *f = &noun->fields[i];
		char buf[2][TM_FIELD_TEXT_SIZE];
		const char *was = tm_field_text(f, before, &p->currency, buf[0]);
		const char *is = tm_field_text(f, after, &p->currency, buf[1]);

		if (!strcmp(was, is))
			continue;
		status = tm_step_begin(p, err);
		if (!status)
			status = set_column(p, noun, identity, f, after, refs[i], err);
		if (!status)
			status = put_change(p, "edit", noun, identity, before, f->name,
					    was, is, err);
		if (!status && f->kind == TM_KEY && p->undoes == TM_NONE)
			status = retire(p, noun, was, err);
		p->changes.fields++;
		p->changes.overwritten += *was != '\0';
		p->changes.edited |= UINT64_C(1) << i;
	}
	if (!p->changes.edited)
		return status;
	p->changes.records++;
	forget_handles(p, noun);
	return status;
}

enum tm_status tm_row_delete(struct tm_project *p, const struct tm_noun *noun,
			     const struct tm_identity *identity,
			     const struct tm_record *before, struct tm_error *err)
{
	struct tm_arg id = TM_ARG_INTEGER(identity->id);
	char sql[96];
	enum tm_status status = tm_step_begin(p, err);

	for (const struct tm_field *f = noun->fields + 1; f->kind && !status; f++) {
		char buf[TM_FIELD_TEXT_SIZE];
		const char *was = tm_field_text(f, before, &p->currency, buf);

		if (*was)
			status = put_change(p, "rm", noun, identity, before, f->name, was,
					    "", err);
	}
	sqlite3_snprintf(sizeof sql, sql, "DELETE FROM %s WHERE id = ?1", noun->name);
	if (!status)
		status = tm_store_run(p, sql, &id, 1, NULL, NULL, err);
	if (!status)
		status = retire(p, noun, before->key, err);
	p->changes.records++;
	forget_handles(p, noun);
	return status;
}
