/* brief.c - tmodel brief: a brief for a meeting or a conversation. */
#include "cmd/cli/deliver.h"
#include "cmd/print/schema.h"

struct brief_opts {
	const char *meeting, *output;
	bool force;
};

static const struct brief_opts brief_preset = { .meeting = NULL };

static const struct tm_field brief_fields[] = {
	{ "meeting", TM_IS(REF, struct brief_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "LEADER|MEETING",
	  .help = "leader or meeting to prepare for" },
	DELIVER_FIELDS(struct brief_opts),
	TM_FIELDS_END,
};

static enum tm_status brief_show(struct call *call)
{
	const struct brief_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options =
		deliver_handout(call, opts->output, date);
	enum tm_status status = tm_report_brief(call->project, opts->meeting, &options,
						tm_out_write, call->out, call->err);

	return status ? status : deliver(call, opts->output, opts->force, "brief");
}

const struct schema brief_schema = { "brief", "tmodel brief LEADER --json",
				     "a meeting brief",
				     SCHEMA_DOCUMENT("brief", schema_tree) };

const struct command brief_commands[] = {
	{ .word = "brief",
	  .part = "Meetings and sessions",
	  .summary = "write a meeting brief: agenda, questions, known facts",
	  OPTS(brief),
	  .need = READS,
	  .formats = handout_formats,
	  .run = brief_show,
	  .examples = WORDS{ "tmodel brief cfo --format html -o cfo.html", NULL } },
	{ .word = NULL },
};
