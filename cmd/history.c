/* history.c - tmodel log, undo, forget. */
#include <inttypes.h>
#include <string.h>

#include <tmodel/change.h>

#include "lib/base/field.h"

#include "cmd/print/record.h"
#include "cmd/print/schema.h"

#define PRIVATE "(private)"

struct log_opts {
	const char *noun, *key;
	int64_t limit;
};

static const struct log_opts log_preset = { .limit = TM_NONE };

static const struct tm_field log_fields[] = {
	{ "noun", TM_IS(TEXT, struct log_opts, noun), TM_OPERAND,
	  .help = "noun of the record whose history to list, such as threat" },
	{ "key", TM_IS(REF, struct log_opts, key), TM_OPERAND, .refers = "",
	  .value = "KEY", .help = "record whose history to list" },
	{ "limit", TM_IS(INT, struct log_opts, limit), .low = 1, .high = INT64_MAX,
	  .help = "maximum number of lines" },
	TM_FIELDS_END,
};

struct reader {
	struct call *call;
	struct record_stream stream;
	int64_t left; /* number of entries left to print; TM_NONE for all */
	bool enough;
};

/* The noun of that name; internal nouns only when `inside` is set. */
static enum tm_status find_noun(const char *name, bool inside,
				const struct tm_noun **noun, struct tm_error *err)
{
	const char *names[TM_NOUN_COUNT + 1], *meant;
	size_t count = 0;

	*noun = tm_noun_named(name);
	if (*noun && (inside || !(*noun)->internal))
		return TM_OK;
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			names[count++] = tm_noun(id)->name;
	names[count] = NULL;
	meant = tm_nearest(name, names);
	tm_error_set(err, TM_INVALID, "there is no noun '%.80s'", name);
	return meant ? tm_error_hint(err, "did you mean '%s'?", meant) : TM_INVALID;
}

/* An entry contains a field's value, so it is as private as the field. */
static enum tm_status put(const struct tm_change *change, void *data,
			  struct tm_error *err)
{
	struct reader *reader = data;
	struct tm_change shown = *change;

	(void)err; /* the stream uses the err of its call */
	if (reader->left != TM_NONE && reader->left-- == 0) {
		reader->enough = true;
		return TM_PROBLEMS;
	}
	if (change->secret && !call_view(reader->call).include_private) {
		/* Not even whether they were empty. */
		shown.before = shown.after = PRIVATE;
	}
	return record_put(&reader->stream, &shown);
}

static enum tm_status history_log(struct call *call)
{
	const struct log_opts *opts = call->opts;
	struct reader reader = { .call = call, .left = opts->limit };
	const struct tm_noun *noun = NULL;
	enum tm_status status = TM_OK;

	if (opts->noun && !opts->key)
		status = tm_error_set(call->err, TM_INVALID,
				      "give the key of the %.40s: tmodel log NOUN KEY",
				      opts->noun);
	else if (opts->noun)
		status = find_noun(opts->noun, true, &noun, call->err);
	if (status)
		return status;
	status = record_open(&reader.stream, call, tm_change_fields(), RECORD_LIST);
	if (!status)
		status = tm_log(call->project, noun ? noun->id : TM_NO_NOUN, opts->key,
				put, &reader, call->err);
	return record_close(&reader.stream, reader.enough ? TM_OK : status);
}

static enum tm_status history_undo(struct call *call)
{
	char command[64] = "";
	int64_t step = 0;
	bool empty = false;
	enum tm_status status = tm_undo(call->project, &step, command, &empty, call->err);

	if (!status && empty)
		call_say(call, "undo", "Step %" PRId64 ", '%s', had changed nothing",
			 step, command);
	else if (!status)
		call_say(call, "log --limit 10", "Undid step %" PRId64 ", '%s'", step,
			 command);
	return status;
}

struct forget_opts {
	const char *noun, *key;
};

static const struct forget_opts forget_preset = { .noun = NULL };

static const struct tm_field forget_fields[] = {
	{ "noun", TM_IS(TEXT, struct forget_opts, noun), TM_REQUIRED | TM_OPERAND,
	  .help = "noun of the record, such as leader" },
	{ "key", TM_IS(REF, struct forget_opts, key), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "KEY", .help = "record to delete" },
	TM_FIELDS_END,
};

static enum tm_status history_forget(struct call *call)
{
	const struct forget_opts *opts = call->opts;
	const struct tm_noun *noun;
	struct tm_record *record = NULL;
	const char *key = opts->key;
	enum tm_status status = find_noun(opts->noun, false, &noun, call->err);

	if (status)
		return status;
	/* The log may still hold a record that was deleted. */
	status = tm_get(call->project, noun->id, opts->key, &record, call->err);
	if (!status)
		key = record->key;
	if (!status || status == TM_NOT_FOUND)
		status = call_confirm(call,
				      "Erase %s '%s' from the project and its log? "
				      "Earlier changes can then no longer be undone.",
				      noun->name, key);
	if (!status)
		status = tm_forget(call->project, noun->id, opts->key, call->err);
	if (!status)
		call_say(call, NULL,
			 "Erased %s %s; earlier changes can no longer be undone",
			 noun->name, key);
	tm_record_free(record);
	return status;
}

const struct schema log_schema = { "log", "tmodel log --json",
				   "the change log: what changed, by whom and when",
				   SCHEMA_COLUMNS(tm_change_fields) };

const struct command history_commands[] = {
	{ .word = "log",
	  .part = "Project",
	  .summary = "list the changes, latest first: what, by whom and when",
	  OPTS(log),
	  .need = READS,
	  .formats = formats_record,
	  .run = history_log,
	  .examples = WORDS{ "tmodel log --limit 10", "tmodel log threat ransomware",
			     NULL } },
	{ .word = "undo",
	  .summary = "undo the last command that changed something",
	  .need = WRITES_ITSELF,
	  .run = history_undo },
	{ .word = "forget",
	  .summary = "delete a record, and its text from the log too",
	  OPTS(forget),
	  .need = WRITES_ITSELF,
	  .run = history_forget,
	  .examples = WORDS{ "tmodel forget leader ada-moss", NULL } },
	{ .word = NULL },
};
