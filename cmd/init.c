/* init.c - tmodel init: creates a project file, completely or not at all. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <tmodel/exchange.h>

#include "cmd/cli/interrupt.h"
#include "cmd/cli/output.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"

/* The files of examples/pumps, embedded at build time. */
extern const char example_settings[], example_leaders[], example_sources[],
	example_threats[], example_events[], example_concerns[], example_citations[],
	example_persons[], example_components[], example_sessions[], example_meetings[];

/* Ordered so that references are resolved. */
static const struct {
	enum tm_noun_id noun;
	const char *csv;
} example[] = {
	{ TM_LEADER, example_leaders },   { TM_SOURCE, example_sources },
	{ TM_THREAT, example_threats },   { TM_EVENT, example_events },
	{ TM_CONCERN, example_concerns }, { TM_CITATION, example_citations },
	{ TM_PERSON, example_persons },   { TM_COMPONENT, example_components },
	{ TM_SESSION, example_sessions }, { TM_MEETING, example_meetings },
};

struct init_opts {
	const char *file, *org, *currency, *goal, *scope, *out_of_scope;
	bool example;
};

static const struct init_opts init_preset = { .currency = "EUR" };

static const struct tm_field init_fields[] = {
	{ "file", TM_IS(TEXT, struct init_opts, file), TM_OPERAND,
	  .help = "project file to create; default: project.tmodel" },
	{ "org", TM_IS(TEXT, struct init_opts, org), .value = "NAME",
	  .help = "organisation the model is for" },
	{ "currency", TM_IS(TEXT, struct init_opts, currency), .value = "CODE",
	  .help = "ISO 4217 code of the currency of all amounts" },
	{ "goal", TM_IS(TEXT, struct init_opts, goal), .value = "TEXT",
	  .help = "goal of the model" },
	{ "scope", TM_IS(TEXT, struct init_opts, scope), .value = "TEXT",
	  .help = "scope of the model" },
	{ "out-of-scope", TM_IS(TEXT, struct init_opts, out_of_scope), .value = "TEXT",
	  .help = "what the model excludes" },
	{ "example", TM_IS(BOOL, struct init_opts, example),
	  .help = "fill it with the data of a fictional manufacturer" },
	TM_FIELDS_END,
};

/* The settings of the new project, and copies of their texts. */
struct chosen {
	struct tm_settings settings;
	char *texts[TM_FIELDS_MAX];
	size_t count;
};

struct setting_row {
	const char *setting, *value;
};

static enum tm_status on_setting(void *row, uint64_t given, void *data,
				 struct tm_error *err)
{
	const struct setting_row *read = row;
	const struct tm_field *field =
		tm_field_find(tm_noun(TM_CONFIG)->fields, read->setting);
	struct chosen *chosen = data;
	char *text = field ? strdup(read->value) : NULL;

	(void)given;
	if (!field)
		return tm_error_set(err, TM_INVALID, "there is no setting '%.80s'",
				    read->setting);
	if (!text)
		return tm_error_set(err, TM_FAILED, "out of memory");
	chosen->texts[chosen->count++] = text;
	return tm_field_parse(field, text, NULL, &chosen->settings, err);
}

static enum tm_status choose_example(struct chosen *chosen, struct tm_error *err)
{
	static const struct tm_field fields[] = {
		{ "setting", TM_IS(TEXT, struct setting_row, setting), TM_REQUIRED },
		{ "value", TM_IS(TEXT, struct setting_row, value), TM_REQUIRED },
		TM_FIELDS_END,
	};
	static const struct setting_row preset = { .setting = NULL };
	const struct tm_row_type type = { .name = "setting",
					  .fields = fields,
					  .preset = &preset,
					  .size = sizeof preset,
					  .take = on_setting,
					  .data = chosen };
	struct tm_reading reading = { .bytes = example_settings,
				      .length = strlen(example_settings),
				      .format = TM_INPUT_CSV };

	return tm_import_rows(&reading, &type, NULL, err);
}

static void choose(const char **setting, const char *given)
{
	if (given)
		*setting = given;
}

static enum tm_status choose_settings(const struct init_opts *opts, struct chosen *chosen,
				      struct tm_error *err)
{
	struct tm_settings *settings = &chosen->settings;
	enum tm_status status = opts->example ? choose_example(chosen, err) : TM_OK;

	choose(&settings->org, opts->org);
	choose(&settings->currency, opts->currency);
	choose(&settings->goal, opts->goal);
	choose(&settings->scope, opts->scope);
	choose(&settings->out_of_scope, opts->out_of_scope);
	return status;
}

static enum tm_status import_example(struct tm_project *project, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < sizeof example / sizeof example[0] && !status; i++) {
		struct tm_reading reading = { .bytes = example[i].csv,
					      .length = strlen(example[i].csv),
					      .format = TM_INPUT_CSV };

		status = tm_import(project, example[i].noun, &reading, err);
	}
	return status;
}

struct filling {
	struct call *call;
	struct tm_settings *settings;
};

static enum tm_status fill(struct tm_project *project, void *data, struct tm_error *err)
{
	const struct filling *filling = data;
	const struct init_opts *opts = filling->call->opts;
	enum tm_status status;

	tm_project_act_as(project, user_actor(filling->call->globals->as));
	status = tm_settings_start(project, filling->settings, err);
	if (status || !opts->example)
		return status;
	status = tm_begin(project, "init", err);
	if (status)
		return status;
	status = import_example(project, err);
	if (!status && interrupt_pending())
		status = tm_error_set(err, TM_INTERRUPTED,
				      "interrupted, nothing was stored");
	return tm_end(project, status, err);
}

static enum tm_status project_init(struct call *call)
{
	const struct init_opts *opts = call->opts;
	struct chosen chosen = { .settings = TM_SETTINGS_INIT };
	struct tm_currency currency;
	const char *path = opts->file ? opts->file : call->path;
	enum tm_status status = tm_currency_find(opts->currency, &currency, call->err);
	struct stat file;

	if (!status)
		status = choose_settings(opts, &chosen, call->err);
	if (!status && !lstat(path, &file)) {
		tm_error_set(call->err, TM_CONFLICT, "%s: already exists", path);
		status = tm_error_hint(call->err,
				       "run tmodel init FILE to create another one");
	}
	if (!status)
		status = output_check(path, path, call->err);
	if (!status && !call->globals->dry_run)
		status = tm_project_create(path, fill,
					   &(struct filling){ call, &chosen.settings },
					   call->err);
	if (!status)
		call_say(call,
			 opts->example ? "status" : "event add 'What could stop us'",
			 "Created %s%s (%s)", path,
			 opts->example ? " with an example" : "", currency.code);
	for (size_t i = 0; i < chosen.count; i++)
		free(chosen.texts[i]);
	return status;
}

const struct command init_commands[] = {
	{ .word = "init",
	  .part = "Project",
	  .summary = "create a project",
	  OPTS(init),
	  .need = CREATES,
	  .run = project_init,
	  .examples = WORDS{ "tmodel init --org 'Example Ltd' --currency EUR",
			     "tmodel init --example", NULL } },
	{ .word = NULL },
};
