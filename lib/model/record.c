/* record.c - adding, editing, removing and reading records: the rules of all nouns. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/model/clock.h"
#include "lib/model/handle.h"
#include "lib/model/parts.h"

/* A full-size copy: the caller's struct, with defaults for members it lacks. */
static struct tm_record *whole(struct tm_arena *arena, const struct tm_noun *noun,
			       const struct tm_record *record)
{
	size_t size = record->size < noun->size ? record->size : noun->size;
	struct tm_record *copy = tm_arena_alloc(arena, noun->size);

	if (!copy)
		return NULL;
	memcpy(copy, noun->preset, noun->size);
	memcpy(copy, record, size);
	copy->size = noun->size;
	return copy;
}

static int64_t as_integer(const struct tm_field *f, const void *record)
{
	return *(const int64_t *)((const char *)record + f->offset);
}

static double as_real(const struct tm_field *f, const void *record)
{
	return *(const double *)((const char *)record + f->offset);
}

/* Both ends of an interval or none, in ascending order. */
static enum tm_status check_pair(const struct tm_field *f,
				 const struct tm_currency *currency, const void *record,
				 struct tm_error *err)
{
	bool real = f->kind == TM_RATE;
	char buf[TM_FIELD_TEXT_SIZE];

	if (tm_field_empty(&f[0], record) != tm_field_empty(&f[1], record))
		return tm_error_set(err, TM_INVALID,
				    "%s: both ends are required, LOW..HIGH", f->pair);
	if (real ? as_real(&f[0], record) > as_real(&f[1], record)
		 : as_integer(&f[0], record) > as_integer(&f[1], record))
		return tm_error_set(err, TM_INVALID,
				    "%s: the low end %s is above the high end", f->pair,
				    tm_field_text(f, record, currency, buf));
	return TM_OK;
}

/* At most one form of a group, and that complete. */
static enum tm_status check_group(const struct tm_noun *noun, const struct tm_field *f,
				  const void *record, struct tm_error *err)
{
	if (tm_field_empty(f, record))
		return TM_OK;
	for (const struct tm_field *g = noun->fields; g->kind; g++) {
		if (!g->group || strcmp(g->group, f->group) != 0)
			continue;
		if (g->form == f->form && tm_field_empty(g, record))
			return tm_error_set(err, TM_INVALID, "%s: requires %s as well",
					    f->name, g->name);
		if (g->form != f->form && !tm_field_empty(g, record))
			return tm_error_set(
				err, TM_INVALID, "%s: give either %s or %s, not both",
				f->group, f->form < g->form ? f->name : g->name,
				f->form < g->form ? g->name : f->name);
	}
	return TM_OK;
}

static enum tm_status check(struct tm_project *p, const struct tm_noun *noun,
			    struct tm_record *record, struct tm_error *err)
{
	const struct tm_currency *currency = tm_project_currency(p);
	enum tm_status status = TM_OK;

	for (const struct tm_field *f = noun->fields; f->kind && !status; f++)
		status = tm_field_clean(f, currency, record, tm_project_arena(p), err);
	if (!status)
		status = tm_clock_apply(p, noun, record, err);
	for (const struct tm_field *f = noun->fields; f->kind && !status; f++) {
		if (f->pair && f[1].pair && !strcmp(f->pair, f[1].pair))
			status = check_pair(f, currency, record, err);
		if (f->group && !status)
			status = check_group(noun, f, record, err);
	}
	if (!status && noun->check)
		status = noun->check(record, err);
	return status;
}

static enum tm_status on_other(const struct tm_row *row, void *id, struct tm_error *err)
{
	(void)err;
	*(int64_t *)id = tm_row_integer(row, 0);
	return TM_OK;
}

/* Find the field whose value another record already has; SQLite does not report which. */
static enum tm_status name_conflict(struct tm_project *p, const struct tm_noun *noun,
				    const struct tm_record *record, int64_t self,
				    struct tm_error *err)
{
	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		struct tm_sql sql = { .used = 0 };
		unsigned char uuid[TM_UUID_BYTES];
		char buf[TM_FIELD_TEXT_SIZE];
		int64_t other = TM_NONE;
		size_t digits;
		struct tm_arg args[] = { tm_row_arg(f, record, TM_NONE),
					 TM_ARG_INTEGER(self) };

		if (f->kind != TM_UUID && f->kind != TM_KEY && !(f->flags & TM_UNIQUE))
			continue;
		if (f->kind == TM_UUID && tm_uuid_bytes(record->uuid, uuid, &digits))
			args[0] = TM_ARG_UUID(uuid);
		tm_sql_put(&sql, "SELECT id FROM %s WHERE %s = ?1 AND id <> ?2",
			   noun->name, f->name);
		if (tm_store_run(p, sql.text, args, 2, on_other, &other, err))
			return err->status;
		if (other != TM_NONE) {
			tm_error_set(err, TM_CONFLICT, "%s: a %s '%.80s' already exists",
				     f->name, noun->name,
				     tm_field_text(f, record, NULL, buf));
			return TM_CONFLICT;
		}
	}
	/* No single field, but a combination. */
	return tm_error_set(err, TM_CONFLICT, "such a %s already exists", noun->name);
}

static enum tm_status check_key(struct tm_project *p, const struct tm_noun *noun,
				const char *key, struct tm_error *err)
{
	bool retired;
	enum tm_status status = tm_key_retired(p, noun, key, &retired, err);

	if (!status && retired) {
		tm_error_set(err, TM_CONFLICT, "key: '%s' belonged to another %s", key,
			     noun->name);
		tm_error_hint(err, "keys are never reused: choose another");
		return TM_CONFLICT;
	}
	return status;
}

static enum tm_status add(struct tm_project *p, const struct tm_noun *noun,
			  struct tm_record *record, struct tm_record *copy,
			  uint64_t given, bool *same, struct tm_error *err)
{
	int64_t refs[TM_FIELDS_MAX];
	bool chosen = *copy->key;
	enum tm_status status = check(p, noun, copy, err);

	if (!status && chosen)
		status = check_key(p, noun, copy->key, err);
	if (!status)
		status = tm_handle_resolve(p, noun, copy, refs, err);
	if (!status && same && !chosen && !*copy->uuid)
		status = tm_row_same(p, noun, copy, refs, given, same, err);
	if (status || (same && *same))
		return status;
	status = tm_handle_name(p, noun, copy, 1, err);
	if (status)
		return status;
	status = tm_row_insert(p, noun, copy, refs, NULL, err);
	if (status == TM_CONFLICT && !chosen) {
		*copy->key = '\0';
		status = tm_handle_name(p, noun, copy, 2, err);
		if (!status)
			status = tm_row_insert(p, noun, copy, refs, NULL, err);
	}
	if (status == TM_CONFLICT)
		return name_conflict(p, noun, copy, TM_NONE, err);
	if (!status) {
		memcpy(record->uuid, copy->uuid, sizeof copy->uuid);
		memcpy(record->key, copy->key, sizeof copy->key);
	}
	return status;
}

static enum tm_status begin_add(struct tm_project *p, struct tm_record *record,
				uint64_t given, bool *same, struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)record->noun);
	struct tm_record *copy;
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "not made with the _INIT of a noun");
	status = tm_begin(p, "add", err);
	if (status)
		return status;
	tm_arena_reset(tm_project_arena(p));
	copy = whole(tm_project_arena(p), noun, record);
	status = copy ? add(p, noun, record, copy, given, same, err)
		      : tm_out_of_memory(err);
	return tm_end(p, status, err);
}

enum tm_status tm_add(struct tm_project *p, struct tm_record *record,
		      struct tm_error *err)
{
	return begin_add(p, record, 0, NULL, err);
}

enum tm_status tm_add_new(struct tm_project *p, struct tm_record *record, uint64_t given,
			  bool *same, struct tm_error *err)
{
	*same = false;
	return begin_add(p, record, given, same, err);
}

/* A given form replaces the other forms of its group. */
static void clear_forms(const struct tm_noun *noun, const struct tm_field *given,
			const struct tm_record *change, struct tm_record *record)
{
	const char *group = given->group;

	if (!group || tm_field_empty(given, change))
		return;
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (f->group && !strcmp(f->group, group) && f->form != given->form)
			tm_field_clear(f, record);
}

static enum tm_status overwrite(struct tm_project *p, const struct tm_noun *noun,
				const struct tm_found *found,
				const struct tm_record *change, uint64_t given,
				struct tm_error *err)
{
	struct tm_arena *arena = tm_project_arena(p);
	const struct tm_record *from;
	struct tm_record *to;
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status = TM_OK;

	tm_arena_reset(arena);
	from = whole(arena, noun, change);
	to = whole(arena, noun, found->record);
	if (!from || !to)
		return tm_out_of_memory(err);
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (given >> i & 1)
			clear_forms(noun, &noun->fields[i], from, to);
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (given >> i & 1 && !(noun->fields[i].flags & TM_FIXED))
			tm_field_copy(&noun->fields[i], from, to);
	status = check(p, noun, to, err);
	if (!status && !*to->key)
		status = tm_error_set(err, TM_INVALID, "key: must not be empty");
	if (!status && strcmp(to->key, found->record->key) != 0)
		status = check_key(p, noun, to->key, err);
	if (!status)
		status = tm_handle_resolve(p, noun, to, refs, err);
	if (status)
		return status;
	status = tm_row_update(p, noun, &found->identity, found->record, to, refs, err);
	return status == TM_CONFLICT ? name_conflict(p, noun, to, found->identity.id, err)
				     : status;
}

enum tm_status tm_edit(struct tm_project *p, const char *handle,
		       const struct tm_record *change, uint64_t given,
		       struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)change->noun);
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "not made with the _INIT of a noun");
	status = tm_begin(p, "edit", err);
	if (status)
		return status;
	status = tm_handle_find(p, noun, handle, &found, err);
	if (!status)
		status = overwrite(p, noun, &found, change, given, err);
	tm_record_free(found.record);
	return tm_end(p, status, err);
}

static enum tm_status on_key(const struct tm_row *row, void *key, struct tm_error *err)
{
	(void)err;
	strncpy(key, tm_row_text(row, 0), TM_KEY_SIZE - 1);
	return TM_OK;
}

/* Fail if another record refers to it, and name that record. */
static enum tm_status check_unused(struct tm_project *p, const struct tm_noun *noun,
				   const struct tm_found *found, struct tm_error *err)
{
	struct tm_arg id = TM_ARG_INTEGER(found->identity.id);
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n) && !status; n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind && !status;
		     f++) {
			struct tm_sql sql = { .used = 0 };
			char key[TM_KEY_SIZE] = "";

			if (f->kind != TM_REF || strcmp(f->refers, noun->name) != 0)
				continue;
			tm_sql_put(&sql, "SELECT key FROM %s WHERE %s = ?1 LIMIT 1",
				   tm_noun(n)->name, f->name);
			status = tm_store_run(p, sql.text, &id, 1, on_key, key, err);
			if (!status && *key)
				return tm_error_set(err, TM_CONFLICT,
						    "%s '%s' is the %s of %s '%s'",
						    noun->name, found->record->key,
						    f->name, tm_noun(n)->name, key);
		}
	return status;
}

static enum tm_status remove_part(struct tm_project *p, enum tm_noun_id noun,
				  const char *key, struct tm_error *err)
{
	return tm_remove(p, noun, key, err);
}

enum tm_status tm_remove(struct tm_project *p, enum tm_noun_id id, const char *handle,
			 struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	status = tm_begin(p, "rm", err);
	if (status)
		return status;
	status = tm_handle_find(p, noun, handle, &found, err);
	if (!status)
		status = tm_parts_each(p, found.record, remove_part, err);
	if (!status)
		status = check_unused(p, noun, &found, err);
	if (!status)
		status = tm_row_delete(p, noun, &found.identity, found.record, err);
	tm_record_free(found.record);
	return tm_end(p, status, err);
}

enum tm_status tm_get(struct tm_project *p, enum tm_noun_id id, const char *handle,
		      struct tm_record **out, struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	status = tm_handle_find(p, noun, handle, &found, err);
	if (!status)
		*out = found.record;
	return status;
}
