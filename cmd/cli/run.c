/* run.c - executing a command: its structs, its project, its transaction. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli/clock.h"
#include "cmd/cli/interrupt.h"
#include "cmd/cli/line.h"
#include "cmd/cli/project.h"
#include "cmd/cli/user.h"

static enum tm_status check_interrupt(struct call *call, enum tm_status status)
{
	if (!interrupt_pending() || status == TM_INTERRUPTED)
		return status;
	return tm_error_set(call->err, TM_INTERRUPTED, "interrupted, nothing was stored");
}

/* A WRITES command is one transaction, named after it in the log. */
static enum tm_status run_inside(struct call *call)
{
	char name[COMMAND_NAME_SIZE];
	enum tm_status status;

	interrupt_writing(call->command->need == WRITES_ITSELF ||
			  call->command->need == CREATES);
	if (call->command->need != WRITES)
		return call->command->run(call);
	status = tm_begin(call->project, command_name(call->command, call->noun, name),
			  call->err);
	if (status)
		return status;
	interrupt_writing(true);
	status = check_interrupt(call, call->command->run(call));
	status = tm_end(call->project, status, call->err);
	interrupt_writing(false);
	return status;
}

static enum tm_status open_project(struct call *call)
{
	const char *no_recover = getenv("TMODEL_NO_RECOVER");
	bool writes =
		call->command->need == WRITES || call->command->need == WRITES_ITSELF;
	int mode = writes ? TM_OPEN_WRITE : TM_OPEN_READ;
	char zone[CLOCK_ZONE_SIZE];
	enum tm_status status;

	if (no_recover && !strcmp(no_recover, "1"))
		mode |= TM_OPEN_NO_RECOVER;
	status = tm_project_open(call->path, mode, &call->project, call->err);
	if (status)
		return status;
	if (*tm_project_notice(call->project))
		call_warn(call, "%s", tm_project_notice(call->project));
	tm_project_act_as(call->project, user_actor(call->globals->as));
	tm_project_clock(call->project, clock_zone(call->globals->tz, zone));
	if (writes && call->globals->dry_run)
		tm_project_dry_run(call->project);
	return TM_OK;
}

static enum tm_status fill(struct line *line, const struct tm_currency *currency)
{
	enum tm_status status = opt_fill(&line->sets[OPT_NOUN], currency, &line->err);

	return status ? status : opt_fill(&line->sets[OPT_OWN], currency, &line->err);
}

static bool is_stored(const struct call *call, enum tm_status status)
{
	enum command_need need = call->command->need;

	return !status && (need == WRITES || need == WRITES_ITSELF) &&
	       !call->globals->dry_run;
}

/* path is provided by the caller, because call refers to it. */
static enum tm_status run_call(struct line *line, struct call *call,
			       char path[PROJECT_PATH_SIZE])
{
	enum command_need need = call->command->need;
	bool opens = need == READS || need == WRITES || need == WRITES_ITSELF;
	enum tm_status status = fill(line, NULL);

	if (!status && (opens || need == CREATES))
		status = project_path(call->globals, need == CREATES, path, call->err);
	if (!status && opens)
		status = open_project(call);
	if (!status && opens)
		status = fill(line, tm_project_currency(call->project));
	call->given = line->sets[OPT_NOUN].given;
	if (!status)
		status = run_inside(call);
	if (status) /* what is committed has not been interrupted */
		status = check_interrupt(call, status);
	if (!status || status == TM_PROBLEMS) {
		enum tm_status written = call_flush(call);

		if (written && is_stored(call, status))
			tm_error_hint(call->err, "the change has been stored");
		status = written ? written : status;
	}
	tm_project_close(call->project);
	return status;
}

/* Copy the defaults into a new struct, to be filled. */
static void *copy_preset(const void *preset, size_t size)
{
	void *into = malloc(size + 1);

	if (into && size)
		memcpy(into, preset, size);
	return into;
}

enum tm_status run_enter_directory(const struct globals *globals, struct tm_error *err)
{
	if (!globals->directory || !chdir(globals->directory))
		return TM_OK;
	return tm_error_set(err, TM_NO_PROJECT, "%s: %s", globals->directory,
			    strerror(errno));
}

enum tm_status run_line(struct line *line)
{
	const struct command *c = line->command;
	struct terminal screen = terminal_look(
		STDOUT_FILENO, line->globals.color ? user_color() : COLOR_NEVER);
	void *opts = copy_preset(c->preset, c->size);
	void *record =
		line->noun ? copy_preset(line->noun->preset, line->noun->size) : NULL;
	char path[PROJECT_PATH_SIZE] = "";
	struct call call = { .command = c,
			     .noun = line->noun,
			     .globals = &line->globals,
			     .opts = opts,
			     .record = record,
			     .filters = line->sets[OPT_NOUN].texts,
			     .rest = line->words,
			     .path = path,
			     .err = &line->err,
			     .out = &line->out,
			     .notices = &line->notices,
			     .warnings = &line->warnings,
			     .problems = &line->problems,
			     .screen = &screen };
	enum tm_status status = run_enter_directory(&line->globals, &line->err);

	line->sets[OPT_OWN].into = opts;
	line->sets[OPT_NOUN].into = record;
	if (!opts || (line->noun && !record))
		status = tm_out_of_memory(&line->err);
	if (!status)
		status = run_call(line, &call, path);
	free(record);
	free(opts);
	return status;
}
