/* import.c - from an input to rows of any type, and to records. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/exchange/reader.h"
#include "lib/model/handle.h"

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), end_length = strlen(end);

	return length > end_length && !strcasecmp(name + length - end_length, end);
}

static bool is_json(const struct tm_reader *in)
{
	if (in->reading->format != TM_INPUT_ANY)
		return in->reading->format == TM_INPUT_JSON;
	if (ends_with(in->file, ".csv") || ends_with(in->file, ".tsv"))
		return false;
	if (ends_with(in->file, ".json") || ends_with(in->file, ".jsonl"))
		return true;
	for (size_t i = 0; i < in->length; i++)
		if (!strchr(" \t\r\n", in->chunk[i]))
			return in->chunk[i] == '[' || in->chunk[i] == '{';
	return false;
}

static enum tm_status read_rows(struct tm_reader *in)
{
	enum tm_status status;

	in->record = malloc(in->type->size);
	if (!in->record)
		return tm_out_of_memory(in->err);
	status = tm_reader_open(in);
	if (!status)
		status = tm_reader_more(in);
	if (!status)
		status = is_json(in) ? tm_read_json(in) : tm_read_csv(in);
	return status;
}

/* One error for all problems. */
static enum tm_status sum_up(const struct tm_reader *in)
{
	const struct tm_problems *problems = &in->reading->problems;
	const struct tm_error *first = &problems->items[0];

	tm_error_set(in->err, TM_BAD_INPUT, "nothing stored: %" PRId64 " problem%s in %s",
		     problems->total, problems->total == 1 ? "" : "s", in->file);
	memcpy(in->err->file, first->file, sizeof first->file);
	in->err->line = first->line;
	in->err->column = first->column;
	return TM_BAD_INPUT;
}

enum tm_status tm_import_rows(struct tm_reading *reading, const struct tm_row_type *type,
			      const struct tm_currency *currency, struct tm_error *err)
{
	struct tm_reader in = { .reading = reading,
				.type = type,
				.currency = currency,
				.err = err,
				.file = reading->file ? reading->file : "input" };
	enum tm_status status;

	reading->rows = reading->added = reading->changed = reading->skipped = 0;
	reading->problems.count = 0;
	reading->problems.total = 0;
	status = read_rows(&in);
	if (reading->problems.total && (!status || status == TM_BAD_INPUT))
		status = sum_up(&in);
	tm_reader_close(&in);
	free(in.record);
	return status;
}

/* -- records */

struct target {
	struct tm_project *project;
	const struct tm_noun *noun;
	struct tm_reading *reading;
};

/* Set *out to the record with exactly this key or uuid, or NULL. */
static enum tm_status find(const struct target *target, const struct tm_record *record,
			   struct tm_record **out, struct tm_error *err)
{
	const char *handle = *record->uuid ? record->uuid : record->key;
	enum tm_status status;

	*out = NULL;
	if (!*handle)
		return TM_OK;
	status = tm_get(target->project, target->noun->id, handle, out, err);
	if (status == TM_NOT_FOUND)
		return TM_OK;
	/* A handle can also be a prefix of a uuid. */
	if (!status && strcmp(handle, *record->uuid ? (*out)->uuid : (*out)->key) != 0) {
		tm_record_free(*out);
		*out = NULL;
	}
	return status;
}

static enum tm_status tell_stored(const struct target *target, const char *handle,
				  struct tm_error *err)
{
	const struct tm_reading *reading = target->reading;

	return reading->stored ? reading->stored(handle, reading->data, err) : TM_OK;
}

/* A key that exists may be meant to change its record. */
static void hint_update(const struct target *target, const struct tm_record *record,
			struct tm_error *err)
{
	struct tm_error ignored = TM_ERROR_INIT;
	struct tm_record *old = NULL;

	if (!target->reading->problems.total && !find(target, record, &old, &ignored) &&
	    old)
		tm_error_hint(err, "use --update to change existing records");
	tm_record_free(old);
}

static enum tm_status add(void *row, uint64_t given, void *data, struct tm_error *err)
{
	const struct target *target = data;
	struct tm_reading *reading = target->reading;
	struct tm_record *record = row;
	bool same = false;
	enum tm_status status =
		reading->allow_duplicates
			? tm_add(target->project, record, err)
			: tm_add_new(target->project, record, given, &same, err);

	if (status == TM_CONFLICT)
		hint_update(target, record, err);
	reading->skipped += same;
	if (status || same)
		return status;
	status = tell_stored(target, record->key, err);
	reading->added += !status;
	return status;
}

/* With update, a key that does not exist is a new record or a typing error. */
static enum tm_status add_unknown(struct tm_record *record, uint64_t given,
				  struct target *target, struct tm_error *err)
{
	char handle[TM_KEY_SIZE];
	enum tm_status status;

	memcpy(handle, *record->key ? record->key : record->uuid,
	       *record->key ? TM_KEY_SIZE : TM_UUID_SIZE);
	status = add(record, given, target, err);
	if (status == TM_INVALID && *handle)
		tm_error_hint(err, "no %s '%s' yet: this row adds it", target->noun->name,
			      handle);
	return status;
}

static enum tm_status add_or_edit(void *row, uint64_t given, void *data,
				  struct tm_error *err)
{
	struct target *target = data;
	enum tm_noun_id noun = target->noun->id;
	const uint64_t key = tm_bit(noun, "key");
	struct tm_record *record = row, *old = NULL;
	int64_t before = tm_project_changes(target->project).records;
	enum tm_status status = find(target, record, &old, err);

	if (!status && !old)
		return add_unknown(record, given, target, err);
	given &= ~tm_bit(noun, "uuid");
	if (!status && !strcmp(old->key, record->key))
		given &= ~key;
	if (!status && given)
		status = tm_edit(target->project, old->uuid, record, given, err);
	if (!status)
		status = tell_stored(target, given & key ? record->key : old->key, err);
	target->reading->changed +=
		!status && tm_project_changes(target->project).records > before;
	tm_record_free(old);
	return status;
}

enum tm_status tm_import(struct tm_project *project, enum tm_noun_id id,
			 struct tm_reading *reading, struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct target target = { project, noun, reading };
	struct tm_row_type type = { .take = reading->update ? add_or_edit : add,
				    .data = &target };
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	type.name = noun->name;
	type.fields = noun->fields;
	type.preset = noun->preset;
	type.size = noun->size;
	status = tm_begin(project, "import", err);
	if (status)
		return status;
	status = tm_import_rows(reading, &type, tm_project_currency(project), err);
	return tm_end(project, status, err);
}
