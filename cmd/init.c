/* init.c - tmodel init: a new project file, or none at all. */
#include <string.h>
#include <sys/stat.h>

#include "cmd/cli/interrupt.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"
#include "cmd/example/example.h"

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

static void choose(const char **setting, const char *given)
{
	if (given)
		*setting = given;
}

static void choose_settings(const struct init_opts *opts, struct tm_settings *settings)
{
	if (opts->example)
		example_settings(settings);
	choose(&settings->org, opts->org);
	choose(&settings->currency, opts->currency);
	choose(&settings->goal, opts->goal);
	choose(&settings->scope, opts->scope);
	choose(&settings->out_of_scope, opts->out_of_scope);
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
	status = example_fill(project, err);
	if (!status && interrupt_pending())
		status = tm_error_set(err, TM_INTERRUPTED,
				      "interrupted, nothing was stored");
	return tm_end(project, status, err);
}

static enum tm_status project_init(struct call *call)
{
	const struct init_opts *opts = call->opts;
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_currency currency;
	const char *path = opts->file ? opts->file : call->path;
	enum tm_status status = tm_currency_find(opts->currency, &currency, call->err);
	struct stat file;

	choose_settings(opts, &settings);
	if (!status && !lstat(path, &file)) {
		tm_error_set(call->err, TM_CONFLICT, "%s: exists already", path);
		status = tm_error_hint(call->err, "tmodel init FILE makes another one");
	}
	if (!status && !call->globals->dry_run)
		status = tm_project_create(
			path, fill, &(struct filling){ call, &settings }, call->err);
	if (!status)
		call_say(call,
			 opts->example ? "status" : "event add 'What could stop us'",
			 "Made %s%s, amounts in %s", path,
			 opts->example ? " with an example" : "", currency.code);
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
