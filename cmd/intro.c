/* intro.c - tmodel intro export. */
#include <string.h>

#include <tmodel/report.h>

#include "cmd/cli/deliver.h"

struct intro_opts {
	const char *leader, *output;
	bool force;
};

static const struct intro_opts intro_preset = { .leader = NULL };

static const struct tm_field intro_fields[] = {
	{ "leader", TM_IS(REF, struct intro_opts, leader), .refers = "leader",
	  .help = "leader to present to; adds harm in their area" },
	DELIVER_FIELDS(struct intro_opts),
	TM_FIELDS_END,
};

static enum tm_status intro_export(struct call *call)
{
	const struct intro_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, opts->output, date);
	enum tm_status status = tm_report_intro(call->project, opts->leader, &options,
						tm_out_write, call->out, call->err);

	return status ? status : deliver(call, opts->output, opts->force, "introduction");
}

const struct command intro_commands[] = {
	{ .group = "intro",
	  .word = "export",
	  .about = "opening slides",
	  .part = "Meetings and sessions",
	  .summary = "write the slides that open a meeting",
	  OPTS(intro),
	  .need = READS,
	  .documents = true,
	  .run = intro_export,
	  .examples = WORDS{ "tmodel intro export --format html -o intro.html", NULL } },
	{ .word = NULL },
};
