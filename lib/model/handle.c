/* handle.c - keys, uuids and references. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/base/key.h"
#include "lib/model/copy.h"
#include "lib/model/handle.h"

enum { MIN_PREFIX = 6 };

struct matches {
	int64_t id;
	int count;
};

static enum tm_status on_match(const struct tm_row *row, void *data, struct tm_error *err)
{
	struct matches *matches = data;

	(void)err;
	matches->id = tm_row_integer(row, 0);
	matches->count++;
	return TM_OK;
}

/*
 * A range of the uuid index: the digits padded with zeros to the digits padded with fs.
 */
static enum tm_status by_uuid(struct tm_project *p, const struct tm_noun *noun,
			      const char *handle, struct matches *matches,
			      struct tm_error *err)
{
	unsigned char low[TM_UUID_BYTES], high[TM_UUID_BYTES];
	struct tm_arg args[] = { TM_ARG_UUID(low), TM_ARG_UUID(high) };
	size_t digits;
	char sql[128];

	if (!tm_uuid_bytes(handle, low, &digits) || digits < MIN_PREFIX)
		return TM_OK;
	memcpy(high, low, sizeof high);
	for (size_t i = digits; i < TM_UUID_DIGITS; i++)
		high[i / 2] |= (unsigned char)(i % 2 ? 0x0f : 0xf0);
	snprintf(sql, sizeof sql,
		 "SELECT id FROM %s WHERE uuid BETWEEN ?1 AND ?2 LIMIT 2", noun->name);
	return tm_store_run(p, sql, args, 2, on_match, matches, err);
}

enum tm_status tm_handle_id(struct tm_project *p, const struct tm_noun *noun,
			    const char *handle, int64_t *id, struct tm_error *err)
{
	struct matches matches = { TM_NONE, 0 };
	enum tm_status status = tm_row_by_key(p, noun, handle, id, err);

	if (status || *id != TM_NONE)
		return status;
	status = by_uuid(p, noun, handle, &matches, err);
	*id = matches.id;
	if (status || matches.count == 1)
		return status;
	if (!matches.count)
		return tm_error_set(err, TM_NOT_FOUND, "no %s '%.80s'", noun->name,
				    handle);
	return tm_error_set(err, TM_NOT_FOUND, "more than one %s matches '%.80s'",
			    noun->name, handle);
}

static enum tm_status on_found(const struct tm_record *record,
			       const struct tm_identity *identity, void *data,
			       struct tm_error *err)
{
	struct tm_found *found = data;

	found->record = tm_record_copy(NULL, record);
	found->identity = *identity;
	if (!found->record)
		return tm_out_of_memory(err);
	return TM_OK;
}

enum tm_status tm_find_id(struct tm_project *p, const struct tm_noun *noun, int64_t id,
			  struct tm_found *found, struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_INTEGER(id);
	enum tm_status status =
		tm_rows(p, noun, "WHERE t.id = ?1", &arg, 1, on_found, found, err);

	if (!status && !found->record)
		status = tm_error_set(err, TM_NOT_FOUND, "no such %s", noun->name);
	return status;
}

enum tm_status tm_handle_find(struct tm_project *p, const struct tm_noun *noun,
			      const char *handle, struct tm_found *found,
			      struct tm_error *err)
{
	int64_t id;
	enum tm_status status = tm_handle_id(p, noun, handle, &id, err);

	return status ? status : tm_find_id(p, noun, id, found, err);
}

void tm_record_free(struct tm_record *record)
{
	free(record);
}

/*
 * Whether the key is or was in use. A random key is not looked up: hardly one in a
 * million is taken, and then storing it fails.
 */
static enum tm_status is_taken(struct tm_project *p, const struct tm_noun *noun,
			       const char *key, bool random, bool *taken,
			       struct tm_error *err)
{
	int64_t id = TM_NONE;
	enum tm_status status = random ? TM_OK : tm_row_by_key(p, noun, key, &id, err);

	*taken = id != TM_NONE;
	if (!status && !*taken)
		status = tm_key_retired(p, noun, key, taken, err);
	return status;
}

/* The slug of the record's key, "" for a noun without a TM_NAMES field. */
static void slug_of(const struct tm_noun *noun, const struct tm_record *record,
		    char out[TM_KEY_SIZE])
{
	char buf[TM_FIELD_TEXT_SIZE];

	out[0] = '\0';
	for (const struct tm_field *f = noun->fields; f->kind; f++)
		if (f->flags & TM_NAMES)
			tm_slug(tm_field_text(f, record, NULL, buf), out);
}

/* Candidate n: ada, ada-2, ada-3; without a slug c3f9a1b, c3f9a1b7, ... */
static void propose(const struct tm_noun *noun, const struct tm_record *record,
		    const char *slug, int n, char out[TM_KEY_SIZE])
{
	size_t used = 1;

	if (*slug) {
		snprintf(out, TM_KEY_SIZE, n == 1 ? "%s" : "%s-%d", slug, n);
		return;
	}
	out[0] = noun->name[0];
	for (const char *c = record->uuid; *c && used < (size_t)MIN_PREFIX + (size_t)n;
	     c++)
		if (*c != '-')
			out[used++] = *c;
	out[used] = '\0';
}

enum tm_status tm_handle_name(struct tm_project *p, const struct tm_noun *noun,
			      struct tm_record *record, int first, struct tm_error *err)
{
	char slug[TM_KEY_SIZE], key[TM_KEY_SIZE];
	enum tm_status status = TM_OK;
	bool taken = true;

	if (!*record->uuid && !tm_uuid_new(tm_project_random(p), record->uuid))
		return tm_error_set(err, TM_FAILED,
				    "the system provides no random numbers");
	if (*record->key)
		return TM_OK;
	slug_of(noun, record, slug);
	for (int n = first; taken && !status; n++) {
		propose(noun, record, slug, n, key);
		status = is_taken(p, noun, key, !*slug && n == 1, &taken, err);
	}
	memcpy(record->key, key, sizeof key);
	return status;
}

enum tm_status tm_handle_resolve(struct tm_project *p, const struct tm_noun *noun,
				 const struct tm_record *record,
				 int64_t refs[TM_FIELDS_MAX], struct tm_error *err)
{
	for (size_t i = 0; noun->fields[i].kind; i++) {
		const struct tm_field *f = &noun->fields[i];
		char buf[TM_FIELD_TEXT_SIZE];
		enum tm_status status;

		refs[i] = TM_NONE;
		if (f->kind != TM_REF || tm_field_empty(f, record))
			continue;
		status = tm_handle_id(p, tm_noun_named(f->refers),
				      tm_field_text(f, record, NULL, buf), &refs[i], err);
		if (status)
			return tm_error_wrap(err, status, "%s", f->name);
	}
	return TM_OK;
}
