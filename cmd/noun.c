/* noun.c - add, edit, list, rm and show, for any noun. */
#include <stdio.h>
#include <string.h>

#include "cmd/cli/advise.h"
#include "cmd/cli/editor.h"
#include "cmd/noun.h"
#include "cmd/print/record.h"

const struct key_opts key_preset = { NULL };
const struct keys_opts keys_preset = { .keys = { NULL, 0 } };
const struct list_opts list_preset = { .limit = TM_NONE };
const struct list_opts concern_list_preset = { .limit = TM_NONE };

#define KEY_HELP "key, uuid, or the first 6 or more digits of the uuid"
#define LIST_FIELDS                                                                      \
	{ "where", TM_IS(MANY, struct list_opts, where), .value = "FIELD=VALUE",         \
	  .help = "select records with this value of a field; nothing after = for "      \
		  "empty" },                                                             \
		{ "sort", TM_IS(TEXT, struct list_opts, sort), .value = "FIELD,-FIELD",  \
		  .help = "fields to sort by, - for high to low; default: in order of "  \
			  "entry" },                                                     \
	{                                                                                \
		"limit", TM_IS(INT, struct list_opts, limit),                            \
			.low = 1, .high = INT64_MAX, .value = "N",                       \
			.help = "maximum number of records"                              \
	}

const struct tm_field key_fields[] = {
	{ "key", TM_IS(REF, struct key_opts, key), TM_REQUIRED | TM_OPERAND, .refers = "",
	  .help = "record: " KEY_HELP },
	TM_FIELDS_END,
};

/* For edit, whose --key is the new one. */
const struct key_opts edit_preset = { NULL };
const struct tm_field edit_fields[] = {
	{ "record", TM_IS(REF, struct key_opts, key), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "KEY", .help = "record: " KEY_HELP },
	TM_FIELDS_END,
};

const struct tm_field keys_fields[] = {
	{ "key", TM_IS(MANY, struct keys_opts, keys), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "KEY", .help = "records to delete: " KEY_HELP },
	TM_FIELDS_END,
};

const struct tm_field list_fields[] = { LIST_FIELDS, TM_FIELDS_END };

const struct tm_field concern_list_fields[] = {
	LIST_FIELDS,
	{ "ungrouped", TM_IS(BOOL, struct list_opts, ungrouped),
	  .help = "only unassigned concerns" },
	TM_FIELDS_END,
};

/* What usually follows, with the key in place of its %s. */
static void put_next(const struct tm_noun *noun, const char *key, struct tm_out *next)
{
	const char *text = noun->next ? noun->next : "", *gap = strstr(text, "%s");

	tm_out_put(next, text, gap ? (size_t)(gap - text) : strlen(text));
	if (gap) {
		tm_out_text(next, key);
		tm_out_text(next, gap + 2);
	}
}

enum tm_status noun_add(struct call *call)
{
	struct tm_out next = TM_OUT_INIT;
	enum tm_status status = tm_add(call->project, call->record, call->err);

	if (!status)
		status = advise_stored(call, call->record->key);
	if (status)
		return status;
	tm_out_text(call->out, call->record->key);
	tm_out_char(call->out, '\n');
	put_next(call->noun, call->record->key, &next);
	call_say(call, next.length ? next.bytes : NULL, "Added %s %s", call->noun->name,
		 call->record->key);
	tm_out_free(&next);
	return TM_OK;
}

/* One step of the log, named after the command. */
static enum tm_status edit(struct call *call, const char *key, struct editor *editor)
{
	char name[COMMAND_NAME_SIZE];
	enum tm_status status = tm_begin(
		call->project, command_name(call->command, call->noun, name), call->err);

	if (status)
		return status;
	if (editor)
		status = editor_check(editor);
	if (!status)
		status =
			tm_edit(call->project, key, call->record, call->given, call->err);
	if (!status) /* its key may be new */
		status = advise_stored(call, call->given & tm_bit(call->noun->id, "key")
						     ? call->record->key
						     : key);
	return tm_end(call->project, status, call->err);
}

static void say_changed(struct call *call, const char *key)
{
	const struct tm_field *fields = call->noun->fields;
	char names[512] = "";

	for (size_t i = 0; fields[i].kind; i++) {
		size_t used = strlen(names);

		if (call->given >> i & 1)
			snprintf(names + used, sizeof names - used, "%s%s",
				 used ? ", " : "", fields[i].name);
	}
	call_say(call, NULL, "Changed %s of %s %s", names, call->noun->name, key);
}

enum tm_status noun_edit(struct call *call)
{
	const char *key = ((const struct key_opts *)call->opts)->key;
	struct editor editor = { .call = call };
	enum tm_status status = TM_OK;
	bool by_hand = !call->given;

	if (by_hand)
		status = editor_run(&editor, key);
	if (!status && !call->given) {
		call_say(call, NULL, "Nothing was changed");
		goto out;
	}
	if (!status)
		status = edit(call, key, by_hand ? &editor : NULL);
	if (!status)
		say_changed(call, key);
out:
	return editor_close(&editor, status);
}

enum tm_status noun_rm(struct call *call)
{
	const struct tm_many *keys = &((const struct keys_opts *)call->opts)->keys;
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < keys->count && !status; i++)
		status = tm_remove(call->project, call->noun->id, keys->values[i],
				   call->err);
	if (status)
		return status;
	if (keys->count == 1)
		call_say(call, "undo", "Removed %s %s", call->noun->name,
			 keys->values[0]);
	else
		call_say(call, "undo", "Removed %zu %s", keys->count, call->noun->plural);
	return TM_OK;
}

enum tm_status noun_show(struct call *call)
{
	const char *key = ((const struct key_opts *)call->opts)->key;
	struct tm_record *record = NULL;
	struct record_stream stream;
	enum tm_status status =
		tm_get(call->project, call->noun->id, key, &record, call->err);

	if (status)
		return status;
	status = record_open(&stream, call, call->noun->fields, RECORD_SHEET);
	if (!status)
		status = record_put(&stream, record);
	tm_record_free(record);
	return record_close(&stream, status);
}
