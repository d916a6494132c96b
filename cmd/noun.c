/* noun.c - the generic commands of all nouns: add, list, show, edit, rm, import. */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/cli/editor.h"
#include "cmd/cli/import.h"
#include "cmd/print/record.h"

/* The suggested next command, with %s for the key. */
static void put_next(const struct tm_noun *noun, const char *key, struct tm_out *next)
{
	const char *text = noun->next ? noun->next : "", *gap = strstr(text, "%s");

	tm_out_put(next, text, gap ? (size_t)(gap - text) : strlen(text));
	if (gap) {
		tm_out_text(next, key);
		tm_out_text(next, gap + 2);
	}
}

static enum tm_status noun_add(struct call *call)
{
	struct tm_out next = TM_OUT_INIT;
	enum tm_status status = tm_add(call->project, call->record, call->err);

	if (!status)
		status = call_check(call, call->record->key);
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

/* Options of `list`; references and words of the noun are filters as well. */
struct list_opts {
	struct tm_many where;
	const char *sort;
	int64_t limit;
	bool ungrouped; /* for concerns only */
};

static const struct list_opts list_preset = { .limit = TM_NONE };
static const struct list_opts concern_list_preset = { .limit = TM_NONE };

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

static const struct tm_field list_fields[] = { LIST_FIELDS, TM_FIELDS_END };

static const struct tm_field concern_list_fields[] = {
	LIST_FIELDS,
	{ "ungrouped", TM_IS(BOOL, struct list_opts, ungrouped),
	  .help = "only unassigned concerns" },
	TM_FIELDS_END,
};

enum { MOST = 2 * TM_FIELDS_MAX };

struct query {
	struct call *call;
	struct tm_filter filters[MOST];
	struct tm_sort sorts[TM_FIELDS_MAX];
	struct tm_query query;
};

/* Which records there are, and their order, tell what a field holds. */
static enum tm_status check_shown(struct query *query, const char *option,
				  const struct tm_field *field)
{
	const struct tm_view view = call_view(query->call);

	if (tm_view_shows(&view, field))
		return TM_OK;
	tm_error_set(query->call->err, TM_INVALID, "%s: '%s' is private", option,
		     field->name);
	return tm_error_hint(query->call->err, "add --include-private to use it");
}

/* The field named by the first `length` bytes of name. */
static enum tm_status find_field(struct query *query, const char *option,
				 const char *name, size_t length,
				 const struct tm_field **field)
{
	const struct tm_noun *noun = query->call->noun;
	struct tm_error *err = query->call->err;
	char copy[64];

	snprintf(copy, sizeof copy, "%.*s",
		 length < sizeof copy ? (int)length : (int)sizeof copy - 1, name);
	*field = tm_field_find(noun->fields, copy);
	if (*field)
		return check_shown(query, option, *field);
	tm_error_set(err, TM_INVALID, "%s: a %s has no field '%s'", option, noun->name,
		     copy);
	return tm_field_suggest(noun->fields, copy, err);
}

static enum tm_status add_filter(struct query *query, const struct tm_field *field,
				 const char *value)
{
	size_t *count = &query->query.filter_count;

	if (*count == MOST)
		return tm_error_set(query->call->err, TM_INVALID,
				    "--where: more than %d conditions", MOST);
	query->filters[(*count)++] = (struct tm_filter){ .field = field, .value = value };
	return TM_OK;
}

static enum tm_status add_where(struct query *query, const char *text)
{
	const struct tm_field *field;
	size_t length = strcspn(text, "=");
	enum tm_status status;

	if (!text[length])
		return tm_error_set(query->call->err, TM_INVALID,
				    "--where: '%.80s' is not FIELD=VALUE", text);
	status = find_field(query, "--where", text, length, &field);
	return status ? status : add_filter(query, field, text + length + 1);
}

/* --threat ransomware */
static enum tm_status add_option(struct query *query, const struct tm_field *field,
				 const char *value)
{
	char option[OPT_NAME_SIZE + 2] = "--";
	enum tm_status status;

	opt_name(field, option + 2);
	status = check_shown(query, option, field);
	return status ? status : add_filter(query, field, value);
}

static enum tm_status add_filters(struct query *query, const struct list_opts *opts)
{
	struct call *call = query->call;
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < opts->where.count && !status; i++)
		status = add_where(query, opts->where.values[i]);
	for (size_t i = 0; call->noun->fields[i].kind && !status; i++)
		if (call->filters[i])
			status = add_option(query, &call->noun->fields[i],
					    call->filters[i]);
	if (!status && opts->ungrouped)
		status = add_filter(query, tm_field_find(call->noun->fields, "threat"),
				    "");
	return status;
}

/* "unit,-influence" */
static enum tm_status add_sorts(struct query *query, const char *list)
{
	enum tm_status status = TM_OK;

	do {
		struct tm_sort sort = { .descending = *list == '-' };
		const char *name = list + sort.descending;
		size_t length = strcspn(name, ",");

		if (query->query.sort_count == TM_FIELDS_MAX)
			return tm_error_set(query->call->err, TM_INVALID,
					    "--sort: more than %d fields", TM_FIELDS_MAX);
		status = find_field(query, "--sort", name, length, &sort.field);
		query->sorts[query->query.sort_count++] = sort;
		list = name + length;
	} while (!status && *list++);
	return status;
}

static enum tm_status put(const struct tm_record *record, void *data,
			  struct tm_error *err)
{
	(void)err; /* the stream uses the err of its call */
	return record_put(data, record);
}

static enum tm_status noun_list(struct call *call)
{
	const struct list_opts *opts = call->opts;
	struct query query = { .call = call };
	struct record_stream stream;
	enum tm_status status = add_filters(&query, opts);

	if (!status && opts->sort)
		status = add_sorts(&query, opts->sort);
	if (status)
		return status;
	query.query.filters = query.filters;
	query.query.sorts = query.sorts;
	if (opts->limit != TM_NONE)
		query.query.limit = opts->limit;
	status = record_open(&stream, call, call->noun->fields, RECORD_LIST);
	if (!status)
		status = tm_each(call->project, call->noun->id, &query.query, put,
				 &stream, call->err);
	if (!status && !stream.count && call->globals->format == FORMAT_TEXT)
		call_say(call, NULL, "No %s%s", call->noun->plural,
			 query.query.filter_count ? " match" : " yet");
	return record_close(&stream, status);
}

#define KEY_HELP "key, uuid, or the first 6 or more digits of the uuid"

/* The operand of commands for one record. */
struct key_opts {
	const char *key;
};

static const struct key_opts key_preset = { NULL };

static const struct tm_field key_fields[] = {
	{ "key", TM_IS(REF, struct key_opts, key), TM_REQUIRED | TM_OPERAND, .refers = "",
	  .help = "record: " KEY_HELP },
	TM_FIELDS_END,
};

static enum tm_status noun_show(struct call *call)
{
	const char *key = ((const struct key_opts *)call->opts)->key;
	struct tm_record *record = NULL;
	struct record_stream stream;
	enum tm_status status =
		tm_get(call->project, call->noun->id, key, &record, call->err);

	if (status)
		return status;
	status = record_open(&stream, call, call->noun->fields, RECORD_SINGLE);
	if (!status)
		status = record_put(&stream, record);
	tm_record_free(record);
	return record_close(&stream, status);
}

/* For edit, whose --key sets the new key. */
static const struct key_opts edit_preset = { NULL };
static const struct tm_field edit_fields[] = {
	{ "record", TM_IS(REF, struct key_opts, key), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "KEY", .help = "record: " KEY_HELP },
	TM_FIELDS_END,
};

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
	if (!status && call->given)
		status =
			tm_edit(call->project, key, call->record, call->given, call->err);
	if (!status) /* the key may have changed */
		status = call_check(call, call->given & tm_bit(call->noun->id, "key")
						  ? call->record->key
						  : key);
	return tm_end(call->project, status, call->err);
}

static enum tm_status noun_edit(struct call *call)
{
	const char *key = ((const struct key_opts *)call->opts)->key;
	struct editor editor = { .call = call };
	enum tm_status status = TM_OK;
	bool by_hand = !call->given;

	if (by_hand)
		status = editor_run(&editor, key);
	if (!status)
		status = edit(call, key, by_hand ? &editor : NULL);
	if (!status)
		call_say_edited(call, key);
	return editor_close(&editor, status);
}

struct keys_opts {
	struct tm_many keys;
};

static const struct keys_opts keys_preset = { .keys = { NULL, 0 } };

static const struct tm_field keys_fields[] = {
	{ "key", TM_IS(MANY, struct keys_opts, keys), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "KEY", .help = "records to delete: " KEY_HELP },
	TM_FIELDS_END,
};

static enum tm_status noun_rm(struct call *call)
{
	const struct tm_many *keys = &((const struct keys_opts *)call->opts)->keys;
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < keys->count && !status; i++)
		status = tm_remove(call->project, call->noun->id, keys->values[i],
				   call->err);
	if (status)
		return status;
	if (keys->count == 1)
		call_say(call, "undo", "Deleted %s %s", call->noun->name,
			 keys->values[0]);
	else
		call_say(call, "undo", "Deleted %zu %s", keys->count, call->noun->plural);
	return TM_OK;
}

const struct command noun_commands[] = {
	{ .noun = EVERY_NOUN,
	  .word = "add",
	  .part = "Model",
	  .summary = "add {a noun}",
	  .takes = FIELDS_TO_ADD,
	  .need = WRITES,
	  .run = noun_add },
	{ .noun = EVERY_NOUN,
	  .word = "list",
	  .summary = "list {nouns}",
	  .takes = FIELDS_TO_FILTER,
	  OPTS(list),
	  .need = READS,
	  .formats = formats_record,
	  .run = noun_list },
	{ .noun = TM_CONCERN,
	  .word = "list",
	  .summary = "list {nouns}",
	  .takes = FIELDS_TO_FILTER,
	  OPTS(concern_list),
	  .need = READS,
	  .formats = formats_record,
	  .run = noun_list,
	  .examples = WORDS{ "tmodel concern list --ungrouped",
			     "tmodel concern list --threat ransomware --sort -points",
			     NULL } },
	{ .noun = EVERY_NOUN,
	  .word = "show",
	  .summary = "show one {noun} in full",
	  OPTS(key),
	  .need = READS,
	  .formats = formats_record,
	  .run = noun_show },
	{ .noun = EVERY_NOUN,
	  .word = "edit",
	  .summary = "change the given fields of {a noun}",
	  .takes = FIELDS_TO_EDIT,
	  OPTS(edit),
	  .need = WRITES_ITSELF,
	  .run = noun_edit },
	{ .noun = EVERY_NOUN,
	  .word = "rm",
	  .summary = "delete {nouns}",
	  OPTS(keys),
	  .need = WRITES,
	  .run = noun_rm },
	{ .noun = EVERY_NOUN,
	  .word = "import",
	  .summary = "add {nouns} from a file, all or none",
	  OPTS(import),
	  .need = WRITES,
	  .formats = import_formats,
	  .run = import_records },
	{ .word = NULL },
};
