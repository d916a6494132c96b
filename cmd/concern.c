/* concern.c - tmodel concern assign. The rest about concerns is in noun.c. */
#include "cmd/concern.h"

const struct assign_opts assign_preset = { .threat = NULL };

const struct tm_field assign_fields[] = {
	{ "concern", TM_IS(MANY, struct assign_opts, concern), TM_REQUIRED | TM_OPERAND,
	  .refers = "concern", .help = "concerns to assign" },
	{ "threat", TM_IS(REF, struct assign_opts, threat), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .help = "threat to assign them to" },
	TM_FIELDS_END,
};

enum tm_status concern_assign(struct call *call)
{
	const struct assign_opts *opts = call->opts;
	size_t count = opts->concern.count;
	enum tm_status status =
		tm_concern_assign(call->project, &opts->concern, opts->threat, call->err);

	if (!status)
		call_say(call, "concern list --ungrouped",
			 "Assigned %zu concern%s to threat %s", count,
			 count == 1 ? "" : "s", opts->threat);
	return status;
}
