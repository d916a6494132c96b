/* suggest.c - tmodel concern suggest, accept, reject, duplicates. */
#include <stdio.h>

#include <tmodel/concern.h>

#include "cmd/print/record.h"
#include "cmd/suggest.h"

const struct suggest_opts suggest_preset = { .least = TM_SUGGEST_LEAST };

const struct tm_field suggest_fields[] = {
	{ "concern", TM_IS(REF, struct suggest_opts, concern), TM_OPERAND,
	  .refers = "concern",
	  .help = "concern to suggest threats for; default: all unassigned ones" },
	{ "least", TM_IS(PROBABILITY, struct suggest_opts, least), .value = "SCORE",
	  .help = "minimum score, 0 to 1, of a suggestion; default: 0.2" },
	TM_FIELDS_END,
};

const struct fit_opts fit_preset = { .concern = NULL };

const struct tm_field fit_fields[] = {
	{ "concern", TM_IS(REF, struct fit_opts, concern), TM_REQUIRED | TM_OPERAND,
	  .refers = "concern", .help = "concern of the suggestion" },
	{ "threat", TM_IS(REF, struct fit_opts, threat), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .help = "suggested threat" },
	TM_FIELDS_END,
};

static enum tm_status put_offer(const struct tm_offer *offer, void *stream,
				struct tm_error *err)
{
	(void)err;
	return record_put(stream, offer);
}

enum tm_status grouping_suggest(struct call *call)
{
	const struct suggest_opts *opts = call->opts;
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_offer_fields(), RECORD_LIST);

	if (!status)
		status = tm_concern_suggest(call->project, opts->concern, opts->least,
					    put_offer, &stream, call->err);
	return record_close(&stream, status);
}

enum tm_status grouping_accept(struct call *call)
{
	const struct fit_opts *opts = call->opts;
	const char *concerns[] = { opts->concern };
	struct tm_many many = { concerns, 1 };
	enum tm_status status =
		tm_concern_assign(call->project, &many, opts->threat, call->err);

	if (!status)
		call_say(call, "concern suggest", "Assigned concern %s to threat %s",
			 opts->concern, opts->threat);
	return status;
}

enum tm_status grouping_reject(struct call *call)
{
	const struct fit_opts *opts = call->opts;
	enum tm_status status =
		tm_concern_reject(call->project, opts->concern, opts->threat, call->err);

	if (!status)
		call_say(call, "concern suggest",
			 "Threat %s will not be offered for concern %s again",
			 opts->threat, opts->concern);
	return status;
}

static enum tm_status put_twins(const struct tm_concern_duplicates *twins, void *stream,
				struct tm_error *err)
{
	(void)err;
	return record_put(stream, twins);
}

enum tm_status grouping_duplicates(struct call *call)
{
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_duplicate_fields(), RECORD_LIST);

	if (!status)
		status = tm_concern_duplicates(call->project, put_twins, &stream,
					       call->err);
	return record_close(&stream, status);
}
