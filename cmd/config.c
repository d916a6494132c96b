/* config.c - tmodel config: the settings record, field by field. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/settings.h>

#include "lib/base/field.h"

#include "cmd/cli/import.h"
#include "cmd/cli/input.h"
#include "cmd/cli/project.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

enum { MAX_FILE = 65536 }; /* maximum length of a TM_NOTES text in bytes */

/* A row of the list. */
struct setting {
	const char *setting, *value, *preset, *meaning;
};

static const struct tm_field columns[] = {
	{ "setting", TM_IS(TEXT, struct setting, setting), TM_REQUIRED, .width = 18,
	  .help = "name of the setting" },
	{ "value", TM_IS(NOTES, struct setting, value), .width = 20,
	  .help = "current value" },
	{ "default", TM_IS(TEXT, struct setting, preset), .width = 14,
	  .help = "value when not set" },
	{ "meaning", TM_IS(TEXT, struct setting, meaning), TM_REQUIRED, .width = 40,
	  .help = "what the setting does" },
	TM_FIELDS_END,
};

static const struct tm_field *config_columns(void)
{
	return columns;
}

/* The setting of that name, or NULL. */
static const struct tm_field *find(const char *name)
{
	const struct tm_field *named = tm_field_find(tm_noun(TM_CONFIG)->fields, name);
	const struct tm_field *f = NULL;

	while ((f = project_setting_after(f)) && f != named)
		continue;
	return f;
}

static enum tm_status unknown(struct call *call, const char *name)
{
	char names[TM_FIELDS_MAX][OPT_NAME_SIZE];
	const char *words[TM_FIELDS_MAX + 1] = { NULL }, *meant;
	const struct tm_field *f = NULL;

	for (size_t i = 0; (f = project_setting_after(f)); i++)
		words[i] = opt_name(f, names[i]);
	meant = tm_nearest(name, words);
	tm_error_set(call->err, TM_NOT_FOUND, "there is no setting '%.80s'", name);
	if (meant)
		return tm_error_hint(call->err, "did you mean '%s'?", meant);
	return tm_error_hint(call->err, "run tmodel config list");
}

/* Whether `config set` reads its value from a file, because it is long. */
static bool is_file(const struct tm_field *field)
{
	return !strcmp(field->name, "texts");
}

/* "2 of 182 texts" for people; programs get the texts themselves. */
static const char *shown_value(struct record_stream *stream, const struct tm_field *field,
			       const struct tm_settings *settings,
			       char value[TM_FIELD_TEXT_SIZE])
{
	const enum format format = stream->call->globals->format;
	struct tm_error ignored = TM_ERROR_INIT;
	size_t replaced, count;

	if (!is_file(field) || tm_field_empty(field, settings) ||
	    (format != FORMAT_TEXT && format != FORMAT_MD) ||
	    tm_texts_check(settings->texts, NULL, NULL, &replaced, &count, &ignored))
		return tm_field_text(field, settings, stream->currency, value);
	snprintf(value, TM_FIELD_TEXT_SIZE, "%zu of %zu texts", replaced, count);
	return value;
}

static enum tm_status put_setting(struct record_stream *stream,
				  const struct tm_settings *settings,
				  const struct tm_field *field)
{
	const struct tm_currency *currency = tm_project_currency(stream->call->project);
	const void *preset = tm_noun(TM_CONFIG)->preset;
	char name[OPT_NAME_SIZE], value[TM_FIELD_TEXT_SIZE], start[TM_FIELD_TEXT_SIZE];
	struct setting line = { opt_name(field, name),
				shown_value(stream, field, settings, value),
				tm_field_text(field, preset, currency, start),
				field->help };

	return record_put(stream, &line);
}

static enum tm_status config_list(struct call *call)
{
	struct tm_settings *settings = NULL;
	const struct tm_field *f = NULL;
	struct record_stream stream;
	enum tm_status status = tm_settings_get(call->project, &settings, call->err);

	if (status)
		return status;
	status = record_open(&stream, call, columns, RECORD_LIST);
	while (!status && (f = project_setting_after(f)))
		status = put_setting(&stream, settings, f);
	tm_record_free(&settings->record);
	return record_close(&stream, status);
}

struct setting_opts {
	const char *setting;
};

static const struct setting_opts setting_preset = { .setting = NULL };

static const struct tm_field setting_fields[] = {
	{ "setting", TM_IS(TEXT, struct setting_opts, setting), TM_REQUIRED | TM_OPERAND,
	  .help = "name of the setting" },
	TM_FIELDS_END,
};

struct get_opts {
	const char *setting;
	bool preset;
};

static const struct get_opts get_preset = { .setting = NULL };

static const struct tm_field get_fields[] = {
	{ "setting", TM_IS(TEXT, struct get_opts, setting), TM_REQUIRED | TM_OPERAND,
	  .help = "name of the setting" },
	{ "default", TM_IS(BOOL, struct get_opts, preset),
	  .help = "print its default instead of its value" },
	TM_FIELDS_END,
};

static enum tm_status print_value(struct call *call, const struct tm_settings *settings,
				  const struct tm_field *field)
{
	const struct tm_currency *currency = tm_project_currency(call->project);
	struct tm_settings shown = *settings;
	char value[TM_FIELD_TEXT_SIZE];
	struct tm_json json = TM_JSON_INIT(call->out, false);

	if (is_file(field) && !*shown.texts)
		shown.texts = tm_texts_default(); /* makes the field editable */
	if (call->globals->format == FORMAT_JSON)
		record_json_value(&json, field, &shown, currency);
	else
		tm_out_text(call->out, tm_field_text(field, &shown, currency, value));
	tm_out_char(call->out, '\n');
	tm_out_end_line(call->out);
	return TM_OK;
}

static enum tm_status config_get(struct call *call)
{
	const struct get_opts *opts = call->opts;
	const struct tm_field *field = find(opts->setting);
	struct tm_settings *settings = NULL;
	enum tm_status status;

	if (!field)
		return unknown(call, opts->setting);
	status = tm_settings_get(call->project, &settings, call->err);
	if (status)
		return status;
	status = print_value(call, opts->preset ? tm_noun(TM_CONFIG)->preset : settings,
			     field);
	tm_record_free(&settings->record);
	return status;
}

static enum tm_status set(struct call *call, const char *name, const char *value)
{
	if (!find(name))
		return unknown(call, name);
	return tm_settings_set(call->project, name, value, call->err);
}

static enum tm_status config_unset(struct call *call)
{
	const struct setting_opts *opts = call->opts;
	enum tm_status status = set(call, opts->setting, "");

	if (!status)
		call_say_changed(call, "config list", "Restored the default of %s",
				 opts->setting);
	return status;
}

struct set_opts {
	const char *setting, *value;
};

static const struct set_opts set_preset = { .setting = NULL };

static const struct tm_field set_fields[] = {
	{ "setting", TM_IS(TEXT, struct set_opts, setting), TM_REQUIRED | TM_OPERAND,
	  .help = "name of the setting" },
	{ "value", TM_IS(NOTES, struct set_opts, value), TM_REQUIRED | TM_OPERAND,
	  .help = "new value; for texts the file to read them from, - for stdin" },
	TM_FIELDS_END,
};

/* Context of the problems of a file. */
struct checking {
	struct call *call;
	const char *file;
};

static void add_problem(const struct tm_error *problem, void *data)
{
	struct checking *checking = data;
	struct tm_problems *problems = checking->call->problems;

	if (problems->count < TM_PROBLEMS_MAX) {
		struct tm_error *item = &problems->items[problems->count++];

		*item = *problem;
		item->status = TM_BAD_INPUT;
		snprintf(item->file, sizeof item->file, "%s", checking->file);
	}
	problems->total++;
}

/*
 * Set one error for all problems; in JSON with the position of the first, as for
 * imports.
 */
static enum tm_status sum_up(struct call *call, const char *file)
{
	const struct tm_problems *problems = call->problems;
	struct tm_error *err = call->err;

	tm_error_set(err, TM_BAD_INPUT, "nothing was stored: %lld problem%s in %s",
		     (long long)problems->total, problems->total == 1 ? "" : "s", file);
	if (call->globals->json) {
		memcpy(err->file, problems->items[0].file, sizeof err->file);
		err->line = problems->items[0].line;
	}
	return TM_BAD_INPUT;
}

static enum tm_status set_texts(struct call *call, const char *name, const char *file)
{
	struct tm_out text = TM_OUT_INIT;
	struct checking checking = { call, file };
	size_t replaced = 0, count = 0;
	enum tm_status status = input_read(file, MAX_FILE, &text, call->err);

	if (!status)
		status = tm_texts_check(tm_out_string(&text), add_problem, &checking,
					&replaced, &count, call->err);
	if (call->problems->total)
		status = sum_up(call, file);
	if (!status)
		status = set(call, name, tm_out_string(&text));
	if (!status)
		call_say_changed(call, "config list", "Replaced %zu of %zu texts",
				 replaced, count);
	tm_out_free(&text);
	return status;
}

static enum tm_status config_set(struct call *call)
{
	const struct set_opts *opts = call->opts;
	const struct tm_field *field = find(opts->setting);
	enum tm_status status;

	if (field && is_file(field))
		return set_texts(call, opts->setting, opts->value);
	status = set(call, opts->setting, opts->value);
	if (!status)
		call_say_changed(call, "config list", "%s is now %s", opts->setting,
				 opts->value);
	return status;
}

static const struct import_opts settings_preset = { .update = false };

static const struct tm_field settings_fields[] = {
	{ "file", TM_IS(TEXT, struct import_opts, file), TM_REQUIRED | TM_OPERAND,
	  .help = "file with the columns setting and value; - is standard input" },
	{ "delimiter", TM_IS(TEXT, struct import_opts, delimiter), .value = "CHARACTER",
	  .help = "character between the cells of CSV; default: a comma" },
	TM_FIELDS_END,
};

static enum tm_status set_row(void *record, uint64_t given, void *call,
			      struct tm_error *err)
{
	const struct set_opts *row = record;

	(void)given;
	if (!row->setting || !*row->setting)
		return tm_error_set(err, TM_INVALID, "setting: must not be empty");
	return set(call, row->setting, row->value ? row->value : "");
}

static enum tm_status config_import(struct call *call)
{
	const struct tm_row_type type = { .name = "setting",
					  .fields = set_fields,
					  .preset = &set_preset,
					  .size = sizeof set_preset,
					  .take = set_row,
					  .data = call };
	struct import import;
	int64_t fields;
	enum tm_status status;

	import_begin(&import, call, "settings");
	status = import_end(&import, tm_import_rows(&import.reading, &type,
						    tm_project_currency(call->project),
						    call->err));
	fields = tm_project_changes(call->project).fields;
	if (!status)
		call_say_changed(call, "config list", "Changed %" PRId64 " setting%s",
				 fields, fields == 1 ? "" : "s");
	return status;
}

const struct schema config_schema = { "config", "tmodel config list --json",
				      "the settings and what they mean",
				      SCHEMA_COLUMNS(config_columns) };

const struct command config_commands[] = {
	{ .group = "config",
	  .word = "list",
	  .about = "settings of the project",
	  .part = "Project",
	  .summary = "list the settings and what they mean",
	  .need = READS,
	  .formats = formats_record,
	  .run = config_list },
	{ .group = "config",
	  .word = "get",
	  .summary = "print a setting",
	  OPTS(get),
	  .need = READS,
	  .formats = formats_json,
	  .run = config_get,
	  .examples = WORDS{ "tmodel config get concern-cap", NULL } },
	{ .group = "config",
	  .word = "set",
	  .summary = "change a setting",
	  OPTS(set),
	  .need = WRITES,
	  .run = config_set,
	  .examples = WORDS{ "tmodel config set calibration 0.55", NULL } },
	{ .group = "config",
	  .word = "unset",
	  .summary = "restore the default of a setting",
	  OPTS(setting),
	  .need = WRITES,
	  .run = config_unset },
	{ .group = "config",
	  .word = "import",
	  .summary = "change the settings listed in a file",
	  OPTS(settings),
	  .need = WRITES,
	  .formats = import_formats,
	  .run = config_import },
	{ .word = NULL },
};
