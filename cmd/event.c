/* event.c - tmodel event promote. noun.c has the generic commands. */
#include <stdio.h>

#include <tmodel/event.h>

#include "cmd/cli/command.h"

struct promote_opts {
	const char *event, *threat;
};

static const struct promote_opts promote_preset = { .event = NULL };

static const struct tm_field promote_fields[] = {
	{ "event", TM_IS(REF, struct promote_opts, event), TM_REQUIRED | TM_OPERAND,
	  .refers = "event", .help = "event to turn into a threat" },
	{ "threat", TM_IS(REF, struct promote_opts, threat), .refers = "threat",
	  .help = "existing threat to link it to; default: add a new one" },
	TM_FIELDS_END,
};

static enum tm_status event_promote(struct call *call)
{
	const struct promote_opts *opts = call->opts;
	char key[TM_KEY_SIZE] = "", next[TM_KEY_SIZE + 32];
	enum tm_status status = tm_event_promote(call->project, opts->event, opts->threat,
						 key, call->err);

	if (status)
		return status;
	tm_out_text(call->out, key);
	tm_out_char(call->out, '\n');
	snprintf(next, sizeof next, "threat edit %s --loss LOW..HIGH", key);
	call_say(call, next, "Promoted event %s to threat %s", opts->event, key);
	return TM_OK;
}

const struct command event_commands[] = {
	{ .noun = TM_EVENT,
	  .word = "promote",
	  .part = "Model",
	  .summary = "turn an event into a threat",
	  OPTS(promote),
	  .need = WRITES,
	  .run = event_promote,
	  .examples = WORDS{ "tmodel event promote plants-stop", NULL } },
	{ .word = NULL },
};
