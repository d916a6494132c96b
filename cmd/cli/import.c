/* import.c - the options of commands that import a file, and the import. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cmd/cli/import.h"
#include "cmd/cli/interrupt.h"

const struct import_opts import_preset = { .file = NULL };

const char *const import_formats[] = { "csv", "json", "jsonl", NULL };

const struct tm_field import_fields[] = {
	{ "file", TM_IS(TEXT, struct import_opts, file), TM_REQUIRED | TM_OPERAND,
	  .value = "FILE|-",
	  .help = "CSV file with a header of field names, or JSON file with fields as "
		  "keys; - is standard input" },
	{ "update", TM_IS(BOOL, struct import_opts, update),
	  .help = "change existing records: the given columns; empty cells keep the "
		  "stored value" },
	{ "clear-empty", TM_IS(BOOL, struct import_opts, clear_empty),
	  .help = "with --update: empty cells erase the stored value" },
	{ "allow-duplicates", TM_IS(BOOL, struct import_opts, allow_duplicates),
	  .help = "also add rows that equal an existing record in all columns given" },
	{ "delimiter", TM_IS(TEXT, struct import_opts, delimiter), .value = "CHAR",
	  .help = "character between the cells of CSV, \"tab\" for tabs; default: a "
		  "comma" },
	TM_FIELDS_END,
};

static enum tm_status check(const char *handle, void *data, struct tm_error *err)
{
	struct import *import = data;
	struct call *call = import->call;
	struct tm_changes changes = tm_project_changes(call->project);

	(void)err; /* err is that of the call */
	if (call->globals->dry_run && changes.edited && changes.records > import->changed)
		call_say_edited(call, handle);
	import->changed = changes.records;
	return call_check(call, handle);
}

static void show_progress(int64_t rows, int64_t bytes, int64_t size, void *data)
{
	struct import *import = data;

	import->progress.total = size;
	progress_step(&import->progress, rows, bytes);
}

static bool is_interrupted(void *data)
{
	(void)data;
	return interrupt_pending();
}

static enum tm_input_format input_format(const char *word)
{
	if (!word)
		return TM_INPUT_ANY;
	return strcmp(word, "csv") ? TM_INPUT_JSON : TM_INPUT_CSV;
}

void import_begin(struct import *import, struct call *call, const char *what)
{
	const struct import_opts *opts = call->opts;

	*import = (struct import){
		.call = call,
		.reading = { .file = opts->file,
			     .format = input_format(call->globals->format_word),
			     .delimiter = opts->delimiter,
			     .raw = call->globals->raw,
			     .update = opts->update,
			     .clear_empty = opts->clear_empty,
			     .allow_duplicates = opts->allow_duplicates,
			     .progress = show_progress,
			     .interrupted = is_interrupted,
			     .data = import },
	};
	progress_begin(&import->progress, call, what, 0);
}

enum tm_status import_end(struct import *import, enum tm_status status)
{
	struct call *call = import->call;

	progress_end(&import->progress);
	*call->problems = import->reading.problems;
	if (call->problems->total && !call->globals->json) {
		/*
		 * In text the position of the first problem is printed with the problem
		 * itself.
		 */
		*call->err->file = '\0';
		call->err->line = call->err->column = 0;
	}
	return status;
}

static void say(struct call *call, const struct tm_reading *reading)
{
	const bool both = reading->added && reading->changed;
	const int64_t known =
		reading->rows - reading->added - reading->skipped; /* of an update */
	const int64_t shown = reading->added ? reading->added : known;
	const int64_t overwritten = tm_project_changes(call->project).overwritten;
	char next[64], of[32] = "", lost[64] = "";

	if (call->noun->internal) /* an internal noun has no list, but a next command */
		snprintf(next, sizeof next, "%s", call->noun->next);
	else
		snprintf(next, sizeof next, "%s list", call->noun->name);
	if (known > reading->changed)
		snprintf(of, sizeof of, " of %" PRId64, known);
	if (overwritten)
		snprintf(lost, sizeof lost, " (%" PRId64 " field%s overwritten)",
			 overwritten, overwritten == 1 ? "" : "s");
	if (reading->skipped)
		call_say(call, NULL,
			 "Skipped %" PRId64 " %s that equal existing records; use "
			 "--allow-duplicates to add them",
			 reading->skipped, reading->skipped == 1 ? "row" : "rows");
	if (both)
		call_say_changed(call, next,
				 "Added %" PRId64 " and changed %" PRId64
				 "%s %s from %s%s",
				 reading->added, reading->changed, of, call->noun->plural,
				 reading->file, lost);
	else
		call_say_changed(call, next, "%s %" PRId64 "%s %s from %s%s",
				 reading->added ? "Added" : "Changed",
				 reading->added + reading->changed,
				 reading->added ? "" : of,
				 shown == 1 ? call->noun->name : call->noun->plural,
				 reading->file, lost);
}

enum tm_status import_records(struct call *call)
{
	struct import import;
	enum tm_status status;

	import_begin(&import, call, call->noun->plural);
	if (import.reading.clear_empty && !import.reading.update)
		return tm_error_set(call->err, TM_INVALID,
				    "--clear-empty requires --update");
	import.reading.stored = check;
	status = import_end(&import, tm_import(call->project, call->noun->id,
					       &import.reading, call->err));
	if (!status)
		say(call, &import.reading);
	return status;
}
