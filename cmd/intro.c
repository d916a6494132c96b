/* intro.c - tmodel intro export. */
#include <string.h>

#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/intro.h"

const struct intro_opts intro_preset = { .leader = NULL };

const struct tm_field intro_fields[] = {
	{ "leader", TM_IS(REF, struct intro_opts, leader), .refers = "leader",
	  .help = "leader to present to; adds harm in their area" },
	{ "output", TM_IS(TEXT, struct intro_opts, output), .letter = 'o',
	  .value = "FILE", .help = "file to write; - is standard output" },
	{ "force", TM_IS(BOOL, struct intro_opts, force),
	  .help = "overwrite an existing file" },
	TM_FIELDS_END,
};

enum tm_status intro_export(struct call *call)
{
	const struct intro_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, opts->output, date);
	enum tm_status status = tm_report_intro(call->project, opts->leader, &options,
						call->out, call->err);

	return status ? status : deliver(call, opts->output, opts->force, "introduction");
}
