/* log.c - the change log of the project or of one record; erasing a record. */
#include <string.h>

#include "lib/base/key.h"
#include "lib/model/handle.h"
#include "lib/model/parts.h"
#include "lib/store/change.h"

struct reader {
	tm_change_fn *fn;
	void *data;
};

/* Add what the store does not know: whether the field is private. */
static enum tm_status take_change(const struct tm_change *change, void *data,
				  struct tm_error *err)
{
	const struct reader *reader = data;
	const struct tm_noun *noun = tm_noun_named(change->noun);
	const struct tm_field *f = noun && *change->field
					   ? tm_field_find(noun->fields, change->field)
					   : NULL;
	struct tm_change full = *change;

	full.secret = f && (f->flags & TM_PRIVATE);
	return reader->fn(&full, reader->data, err);
}

/* The uuid of an existing or deleted record. */
static enum tm_status find_uuid(struct tm_project *p, const struct tm_noun *noun,
				const char *handle, unsigned char uuid[TM_UUID_BYTES],
				struct tm_error *err)
{
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status = tm_handle_find(p, noun, handle, &found, err);
	size_t digits;
	bool was = false;

	if (!status && !tm_uuid_bytes(found.record->uuid, uuid, &digits))
		status = tm_error_set(err, TM_BAD_PROJECT, "damaged: a uuid");
	tm_record_free(found.record);
	if (status != TM_NOT_FOUND)
		return status;
	if (tm_uuid_bytes(handle, uuid, &digits) && digits == TM_UUID_DIGITS)
		return TM_OK;
	if (tm_change_whose(p, noun->name, handle, uuid, &was, err))
		return err->status;
	return was ? TM_OK : TM_NOT_FOUND;
}

enum tm_status tm_log(struct tm_project *p, enum tm_noun_id id, const char *handle,
		      tm_change_fn *fn, void *data, struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct reader reader = { fn, data };
	unsigned char uuid[TM_UUID_BYTES];
	enum tm_status status = TM_OK;

	if (noun)
		status = find_uuid(p, noun, handle, uuid, err);
	if (status)
		return status;
	return tm_change_each(p, noun ? uuid : NULL, take_change, &reader, err);
}

/* Erase the key from log entries about records that referred to it. */
static enum tm_status erase_mentions(struct tm_project *p, const struct tm_noun *noun,
				     const char *key, struct tm_error *err)
{
	static const char *const columns[] = { "before", "after" };
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n); n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind; f++) {
			struct tm_arg args[] = { TM_ARG_TEXT(tm_noun(n)->name),
						 TM_ARG_TEXT(f->name), TM_ARG_TEXT(key) };

			if (f->kind != TM_REF || strcmp(f->refers, noun->name) != 0)
				continue;
			for (int i = 0; i < 2 && !status; i++) {
				struct tm_sql sql = { .used = 0 };

				tm_sql_put(&sql,
					   "UPDATE change SET %s = NULL WHERE noun = ?1"
					   " AND field = ?2 AND %s = ?3",
					   columns[i], columns[i]);
				status = tm_store_run(p, sql.text, args, 3, NULL, NULL,
						      err);
			}
		}
	return status;
}

static tm_part_fn erase_part;

/* Remove a record and its parts, and erase their text from the log. */
static enum tm_status erase(struct tm_project *p, const struct tm_noun *noun,
			    const char *handle, struct tm_error *err)
{
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status = tm_handle_find(p, noun, handle, &found, err);

	if (!status)
		status = tm_parts_each(p, found.record, erase_part, err);
	if (!status)
		status = tm_remove(p, noun->id, found.record->uuid, err);
	if (!status)
		status = tm_change_erase(p, noun, found.record, err);
	if (!status)
		status = erase_mentions(p, noun, found.record->key, err);
	tm_record_free(found.record);
	return status;
}

static enum tm_status erase_part(struct tm_project *p, enum tm_noun_id noun,
				 const char *key, struct tm_error *err)
{
	return erase(p, tm_noun((int)noun), key, err);
}

enum tm_status tm_forget(struct tm_project *p, enum tm_noun_id id, const char *handle,
			 struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)id);
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	status = tm_begin(p, "forget", err);
	if (status)
		return status;
	tm_change_final(p);
	status = tm_end(p, erase(p, noun, handle, err), err);
	if (status || !tm_change_compact(p, err))
		return status;
	tm_error_wrap(err, err->status,
		      "erased, but unused parts of the file may still contain the text");
	return tm_error_hint(err, "run 'tmodel backup FILE' for a copy without it");
}
