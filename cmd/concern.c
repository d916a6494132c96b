/*
 * concern.c - tmodel concern assign, suggest, accept, reject, duplicates. noun.c has
 * the generic commands.
 */
#include <inttypes.h>
#include <stdio.h>

#include <tmodel/concern.h>
#include <tmodel/suggest.h>

#include "cmd/print/record.h"
#include "cmd/print/schema.h"

struct assign_opts {
	struct tm_many concern;
	const char *threat;
};

static const struct assign_opts assign_preset = { .threat = NULL };

static const struct tm_field assign_fields[] = {
	{ "concern", TM_IS(MANY, struct assign_opts, concern), TM_REQUIRED | TM_OPERAND,
	  .refers = "concern", .help = "concerns to assign" },
	{ "threat", TM_IS(REF, struct assign_opts, threat), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .help = "threat to assign them to" },
	TM_FIELDS_END,
};

static enum tm_status concern_assign(struct call *call)
{
	const struct assign_opts *opts = call->opts;
	enum tm_status status =
		tm_concern_assign(call->project, &opts->concern, opts->threat, call->err);
	int64_t count = tm_project_changes(call->project).records;

	if (!status)
		call_say_changed(call, "concern list --ungrouped",
				 "Assigned %" PRId64 " concern%s to threat %s", count,
				 count == 1 ? "" : "s", opts->threat);
	return status;
}

struct suggest_opts {
	const char *concern;
	double min_score;
};

static const struct suggest_opts suggest_preset = { .min_score = TM_SUGGEST_MIN };

static const struct tm_field suggest_fields[] = {
	{ "concern", TM_IS(REF, struct suggest_opts, concern), TM_OPERAND,
	  .refers = "concern",
	  .help = "concern to suggest threats for; default: all unassigned ones" },
	{ "least", TM_IS(PROBABILITY, struct suggest_opts, min_score), .value = "SCORE",
	  .help = "minimum score, 0 to 1, of a suggestion" },
	TM_FIELDS_END,
};

/* A concern and a threat. */
struct fit_opts {
	const char *concern, *threat;
};

static const struct fit_opts fit_preset = { .concern = NULL };

static const struct tm_field fit_fields[] = {
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

static enum tm_status concern_suggest(struct call *call)
{
	const struct suggest_opts *opts = call->opts;
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_offer_fields(), RECORD_LIST);

	if (!status)
		status = tm_concern_suggest(call->project, opts->concern, opts->min_score,
					    put_offer, &stream, call->err);
	return record_close(&stream, status);
}

static enum tm_status concern_accept(struct call *call)
{
	const struct fit_opts *opts = call->opts;
	const char *concerns[] = { opts->concern };
	struct tm_many many = { concerns, 1 };
	enum tm_status status =
		tm_concern_assign(call->project, &many, opts->threat, call->err);

	if (!status)
		call_say_changed(call, "concern suggest",
				 "Assigned concern %s to threat %s", opts->concern,
				 opts->threat);
	return status;
}

static enum tm_status concern_reject(struct call *call)
{
	const struct fit_opts *opts = call->opts;
	enum tm_status status =
		tm_concern_reject(call->project, opts->concern, opts->threat, call->err);

	if (!status)
		call_say_changed(
			call, "concern suggest",
			"Rejected: threat %s will not be offered for concern %s again",
			opts->threat, opts->concern);
	return status;
}

static enum tm_status put_duplicate(const struct tm_concern_duplicates *duplicate,
				    void *stream, struct tm_error *err)
{
	(void)err;
	return record_put(stream, duplicate);
}

static enum tm_status concern_duplicates(struct call *call)
{
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_duplicate_fields(), RECORD_LIST);

	if (!status)
		status = tm_concern_duplicates(call->project, put_duplicate, &stream,
					       call->err);
	return record_close(&stream, status);
}

const struct schema suggest_schema = { "suggest", "tmodel concern suggest --json",
				       "suggested threats for unassigned concerns",
				       SCHEMA_COLUMNS(tm_offer_fields) };
const struct schema duplicates_schema = { "duplicates",
					  "tmodel concern duplicates --json",
					  "concerns that say nearly the same",
					  SCHEMA_COLUMNS(tm_duplicate_fields) };

const struct command concern_commands[] = {
	{ .noun = TM_CONCERN,
	  .word = "assign",
	  .part = "Model",
	  .summary = "assign concerns to a threat",
	  OPTS(assign),
	  .need = WRITES,
	  .run = concern_assign,
	  .examples = WORDS{ "tmodel concern assign c7f3a9c cb01d22 ransomware", NULL } },
	{ .noun = TM_CONCERN,
	  .word = "suggest",
	  .summary = "suggest threats for unassigned concerns, with reasons",
	  OPTS(suggest),
	  .need = READS,
	  .formats = formats_record,
	  .run = concern_suggest,
	  .examples = WORDS{ "tmodel concern suggest", NULL } },
	{ .noun = TM_CONCERN,
	  .word = "accept",
	  .summary = "accept a suggestion: assign the threat",
	  OPTS(fit),
	  .need = WRITES,
	  .run = concern_accept },
	{ .noun = TM_CONCERN,
	  .word = "reject",
	  .summary = "reject a suggestion for good",
	  OPTS(fit),
	  .need = WRITES,
	  .run = concern_reject },
	{ .noun = TM_CONCERN,
	  .word = "duplicates",
	  .summary = "find concerns that say nearly the same",
	  .need = READS,
	  .formats = formats_record,
	  .run = concern_duplicates },
	{ .word = NULL },
};
