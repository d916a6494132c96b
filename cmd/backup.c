/* backup.c - tmodel backup: a copy of the project. */
#include "cmd/cli/command.h"
#include "cmd/cli/interrupt.h"
#include "cmd/cli/output.h"

struct backup_opts {
	const char *file;
};

static const struct backup_opts backup_preset = { .file = NULL };

static const struct tm_field backup_fields[] = {
	{ "file", TM_IS(TEXT, struct backup_opts, file), TM_REQUIRED | TM_OPERAND,
	  .help = "file to create; must not exist" },
	TM_FIELDS_END,
};

static enum tm_status project_backup(struct call *call)
{
	const struct backup_opts *opts = call->opts;
	enum tm_status status = output_check(opts->file, call->path, call->err);

	if (!status && !call->globals->dry_run) {
		interrupt_writing(true);
		status = tm_project_backup(call->project, opts->file, call->err);
	}
	if (!status)
		call_say(call, NULL, "Wrote a copy to %s", opts->file);
	return status;
}

const struct command backup_commands[] = {
	{ .word = "backup",
	  .part = "Project",
	  .summary = "write a consistent copy of the project",
	  OPTS(backup),
	  .need = READS,
	  .run = project_backup,
	  .examples = WORDS{ "tmodel backup before-review.tmodel", NULL } },
	{ .word = NULL },
};
