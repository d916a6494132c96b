/*
 * import_noun.c - tmodel NOUN import. The whole command is one transaction, so
 * a row that is refused takes the others along: all or none.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cmd/cli/advise.h"
#include "cmd/import.h"

const struct import_opts import_preset = { .file = NULL };

const char *const import_formats[] = { "csv", "json", "jsonl", NULL };

const struct tm_field import_fields[] = {
	{ "file", TM_IS(TEXT, struct import_opts, file), TM_REQUIRED | TM_OPERAND,
	  .value = "FILE|-",
	  .help = "CSV with a head of field names, or JSON with fields as keys; - is the "
		  "standard input" },
	{ "update", TM_IS(BOOL, struct import_opts, update),
	  .help = "change records that exist already: the columns given, empty cells "
		  "too" },
	{ "delimiter", TM_IS(TEXT, struct import_opts, delimiter), .value = "CHAR",
	  .help = "what stands between the cells of CSV, else a comma; \"tab\" for "
		  "tabs" },
	TM_FIELDS_END,
};

/* The record of that key or uuid, not of one that only begins like it; or NULL. */
static enum tm_status find(struct import *in, struct tm_record **out)
{
	const struct tm_record *record = in->record;
	struct call *call = in->call;
	const char *handle = *record->uuid ? record->uuid : record->key;
	enum tm_status status;

	*out = NULL;
	if (!*handle)
		return TM_OK;
	status = tm_get(call->project, call->noun->id, handle, out, call->err);
	if (status == TM_NOT_FOUND)
		return TM_OK;
	if (!status && strcmp(handle, *record->uuid ? (*out)->uuid : (*out)->key) != 0) {
		tm_record_free(*out);
		*out = NULL;
	}
	return status;
}

static enum tm_status add(struct import *in)
{
	const struct tm_record *record = in->record;
	enum tm_status status = tm_add(in->call->project, in->record, in->call->err);

	if (!status)
		status = advise_stored(in->call, record->key);
	in->added += !status;
	return status;
}

/* A row of an update whose key is not there: a new one, or a slip. */
static enum tm_status add_unknown(struct import *in)
{
	const struct tm_record *record = in->record;
	char handle[TM_KEY_SIZE];
	enum tm_status status;

	memcpy(handle, *record->key ? record->key : record->uuid,
	       *record->key ? TM_KEY_SIZE : TM_UUID_SIZE);
	status = add(in);
	if (status == TM_INVALID && *handle)
		tm_error_hint(in->call->err, "there is no %s '%s' yet, so this adds one",
			      in->target->what, handle);
	return status;
}

static enum tm_status add_or_edit(struct import *in)
{
	struct call *call = in->call;
	struct tm_record *old = NULL;
	uint64_t given = in->given & ~tm_bit(call->noun->id, "uuid");
	enum tm_status status = find(in, &old);

	if (!status && !old)
		return add_unknown(in);
	if (!status && !strcmp(old->key, ((struct tm_record *)in->record)->key))
		given &= ~tm_bit(call->noun->id, "key");
	if (!status && given)
		status = tm_edit(call->project, old->uuid, in->record, given, call->err);
	if (!status)
		status = advise_stored(call, old->uuid);
	in->changed += !status;
	tm_record_free(old);
	return status;
}

static void say(struct call *call, const struct import *in)
{
	int64_t count = in->changed ? in->changed : in->added;
	const char *name = count == 1 ? call->noun->name : call->noun->plural;
	char next[64];

	if (call->noun->internal) /* it has no list; then it has a next command */
		snprintf(next, sizeof next, "%s", call->noun->next);
	else
		snprintf(next, sizeof next, "%s list", call->noun->name);
	if (in->changed && in->added)
		call_say(call, next,
			 "Added %" PRId64 " and changed %" PRId64 " %s from %s",
			 in->added, in->changed, call->noun->plural, in->file);
	else
		call_say(call, next, "%s %" PRId64 " %s from %s",
			 in->changed ? "Changed" : "Added", count, name, in->file);
}

enum tm_status noun_import(struct call *call)
{
	const struct import_opts *opts = call->opts;
	const struct tm_noun *noun = call->noun;
	const struct import_target target = {
		.what = noun->name,
		.plural = noun->plural,
		.fields = noun->fields,
		.preset = noun->preset,
		.size = noun->size,
		.put = opts->update ? add_or_edit : add,
	};
	struct import in = { .call = call, .target = &target };
	enum tm_status status = import_run(&in, opts);

	if (!status)
		say(call, &in);
	return status;
}
