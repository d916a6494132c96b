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
static enum tm_status on_change(const struct tm_change *change, void *data,
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
	return tm_change_each(p, noun ? uuid : NULL, on_change, &reader, err);
}

/* Erase the record's keys from log entries about records that referred to it. */
static enum tm_status erase_mentions(struct tm_project *p, const struct tm_noun *noun,
				     const unsigned char *uuid, const char *key,
				     struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n); n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind && !status;
		     f++)
			if (f->kind == TM_REF && !strcmp(f->refers, noun->name))
				status = tm_change_erase_mentions(
					p, uuid, key, tm_noun(n)->name, f->name, err);
	return status;
}

/* Erase a record from the log; key is its present one, or NULL when it is deleted. */
static enum tm_status erase_log(struct tm_project *p, const struct tm_noun *noun,
				const unsigned char *uuid, const char *key,
				struct tm_error *err)
{
	enum tm_status status = erase_mentions(p, noun, uuid, key, err);

	return status ? status : tm_change_erase(p, noun, uuid, key, err);
}

static tm_part_fn erase_part;

/* Remove a record and its parts, and erase their text from the log. */
static enum tm_status erase(struct tm_project *p, const struct tm_noun *noun,
			    const char *handle, struct tm_error *err)
{
	struct tm_found found = { NULL, { 0, 0 } };
	enum tm_status status = tm_handle_find(p, noun, handle, &found, err);
	unsigned char uuid[TM_UUID_BYTES];
	size_t digits;

	if (!status && !tm_uuid_bytes(found.record->uuid, uuid, &digits))
		status = tm_error_set(err, TM_BAD_PROJECT, "damaged: a uuid");
	if (!status)
		status = tm_parts_each(p, found.record, erase_part, err);
	if (!status)
		status = tm_remove(p, noun->id, found.record->uuid, err);
	if (!status)
		status = erase_log(p, noun, uuid, found.record->key, err);
	tm_record_free(found.record);
	return status;
}

static enum tm_status erase_part(struct tm_project *p, enum tm_noun_id noun,
				 const char *key, struct tm_error *err)
{
	return erase(p, tm_noun((int)noun), key, err);
}

/* The same for parts that were deleted together with it, known by the log only. */
static enum tm_status erase_deleted_parts(struct tm_project *p,
					  const struct tm_noun *noun,
					  const unsigned char *owner,
					  struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n); n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind; f++) {
			unsigned char uuid[TM_UUID_BYTES];
			bool found = true;

			if (!(f->flags & TM_PART) || strcmp(f->refers, noun->name) != 0)
				continue;
			while (found && !status) {
				status = tm_change_part(p, tm_noun(n)->name, f->name,
							owner, uuid, &found, err);
				if (found && !status)
					status =
						erase_log(p, tm_noun(n), uuid, NULL, err);
			}
		}
	return status;
}

/* Erase a deleted record from the log; TM_NOT_FOUND when that does not know it. */
static enum tm_status erase_deleted(struct tm_project *p, const struct tm_noun *noun,
				    const char *handle, struct tm_error *err)
{
	unsigned char uuid[TM_UUID_BYTES];
	bool known = false;

	if (tm_change_whose(p, noun->name, handle, uuid, &known, err))
		return err->status;
	if (!known)
		return TM_NOT_FOUND;
	if (erase_deleted_parts(p, noun, uuid, err))
		return err->status;
	return erase_log(p, noun, uuid, NULL, err);
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
	status = erase(p, noun, handle, err);
	if (status == TM_NOT_FOUND)
		status = erase_deleted(p, noun, handle, err);
	status = tm_end(p, status, err);
	if (status || !tm_change_compact(p, err))
		return status;
	tm_error_wrap(err, err->status,
		      "erased, but unused parts of the file may still contain the text");
	return tm_error_hint(err, "run 'tmodel backup FILE' for a copy without it");
}
