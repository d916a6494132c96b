/* threat.c - tmodel threat merge, threat split. noun.c has the generic commands. */
#include <stdio.h>

#include <tmodel/threat.h>

#include "cmd/cli/command.h"

struct merge_opts {
	const char *kept, *gone;
};

static const struct merge_opts merge_preset = { .kept = NULL };

static const struct tm_field merge_fields[] = {
	{ "kept", TM_IS(REF, struct merge_opts, kept), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .value = "THREAT",
	  .help = "threat to keep; it receives all records of the other" },
	{ "gone", TM_IS(REF, struct merge_opts, gone), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .value = "OTHER",
	  .help = "threat to merge into it; it leaves the ranking" },
	TM_FIELDS_END,
};

static enum tm_status threat_merge(struct call *call)
{
	const struct merge_opts *opts = call->opts;
	char next[TM_KEY_SIZE + 32];
	enum tm_status status =
		tm_threat_merge(call->project, opts->kept, opts->gone, call->err);

	snprintf(next, sizeof next, "threat show %.64s", opts->kept);
	if (!status)
		call_say(call, next, "Merged threat %s into %s", opts->gone, opts->kept);
	return status;
}

struct split_opts {
	const char *threat, *into;
	struct tm_many concern;
};

static const struct split_opts split_preset = { .threat = NULL };

static const struct tm_field split_fields[] = {
	{ "threat", TM_IS(REF, struct split_opts, threat), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .help = "threat to split" },
	{ "into", TM_IS(TEXT, struct split_opts, into), TM_REQUIRED, .value = "NAME",
	  .help = "name of the new threat" },
	{ "concern", TM_IS(MANY, struct split_opts, concern), TM_REQUIRED,
	  .refers = "concern",
	  .help = "concern to move to the new threat; repeat for each" },
	TM_FIELDS_END,
};

static enum tm_status threat_split(struct call *call)
{
	const struct split_opts *opts = call->opts;
	char key[TM_KEY_SIZE] = "", next[TM_KEY_SIZE + 32];
	enum tm_status status = tm_threat_split(call->project, opts->threat, opts->into,
						&opts->concern, key, call->err);

	if (status)
		return status;
	tm_out_text(call->out, key);
	tm_out_char(call->out, '\n');
	snprintf(next, sizeof next, "threat edit %s --loss LOW..HIGH", key);
	call_say(call, next, "Split threat %s: %zu concern%s moved to %s", opts->threat,
		 opts->concern.count, opts->concern.count == 1 ? "" : "s", key);
	return TM_OK;
}

const struct command threat_commands[] = {
	{ .noun = TM_THREAT,
	  .word = "merge",
	  .part = "Model",
	  .summary = "merge two threats into one",
	  OPTS(merge),
	  .need = WRITES,
	  .run = threat_merge,
	  .examples = WORDS{ "tmodel threat merge ransomware extortion", NULL } },
	{ .noun = TM_THREAT,
	  .word = "split",
	  .summary = "move some concerns to a new threat",
	  OPTS(split),
	  .need = WRITES,
	  .run = threat_split,
	  .examples = WORDS{ "tmodel threat split data-theft --into 'Theft by insiders' "
			     "--concern c7f3a9c",
			     NULL } },
	{ .word = NULL },
};
