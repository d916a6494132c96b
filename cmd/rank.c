/* rank.c - tmodel rank, rank override. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/ranking.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

struct override_opts {
	const char *threat;
	int64_t to;
	const char *reason;
	bool clear;
};

static const struct override_opts override_preset = { .to = TM_NONE, .reason = "" };

static const struct tm_field override_fields[] = {
	{ "threat", TM_IS(REF, struct override_opts, threat), TM_REQUIRED | TM_OPERAND,
	  .refers = "threat", .help = "threat to override" },
	{ "to", TM_IS(INT, struct override_opts, to), .low = 1, .high = 100000,
	  .value = "RANK", .help = "new rank, from 1" },
	{ "reason", TM_IS(TEXT, struct override_opts, reason),
	  .help = "reason, printed next to the rank in every export" },
	{ "clear", TM_IS(BOOL, struct override_opts, clear),
	  .help = "delete the overrides of this threat" },
	TM_FIELDS_END,
};

static enum tm_status clear_override(struct call *call, const struct override_opts *opts)
{
	enum tm_status status;

	if (opts->to != TM_NONE || *opts->reason) {
		tm_error_set(call->err, TM_INVALID,
			     "--clear conflicts with --to and --reason");
		return tm_error_hint(call->err,
				     "give --to N --reason WHY, or only --clear");
	}
	status = tm_rank_override_clear(call->project, opts->threat, call->err);
	if (!status)
		call_say(call, "rank", "Threat %s has its calculated rank again",
			 opts->threat);
	return status;
}

static enum tm_status rank_override(struct call *call)
{
	const struct override_opts *opts = call->opts;
	enum tm_status status;

	if (opts->clear)
		return clear_override(call, opts);
	if (opts->to == TM_NONE || !*opts->reason) {
		tm_error_set(call->err, TM_INVALID, "%s is missing",
			     opts->to == TM_NONE ? "--to" : "--reason");
		return tm_error_hint(call->err,
				     "give --to N --reason WHY, or --clear to remove it");
	}
	status = tm_rank_override(call->project, opts->threat, opts->to, opts->reason,
				  call->err);
	if (!status)
		call_say(call, "rank", "Set threat %s to rank %lld", opts->threat,
			 (long long)opts->to);
	return status;
}

const struct schema rank_schema = { "rank", "tmodel rank --json",
				    "the open threats in order, with every number",
				    SCHEMA_DOCUMENT("rank", ranking_members) };

struct rank_opts {
	unsigned by; /* enum tm_rank_by */
	const char *explain, *other;
	bool sensitivity, tiers, gaps, next, matrix;
	const char *fail_on;
};

static const struct rank_opts rank_preset = { .by = TM_RANK_PRIORITY };

static const struct tm_field rank_fields[] = {
	{ "by", TM_IS(WORD, struct rank_opts, by), .words = tm_rank_words,
	  .help = "order to list by" },
	{ "explain", TM_IS(REF, struct rank_opts, explain), .refers = "threat",
	  .help = "threat whose rank to explain, against the next or another one" },
	{ "other", TM_IS(REF, struct rank_opts, other), TM_OPERAND, .refers = "threat",
	  .value = "OTHER", .help = "the other threat of --explain" },
	{ "sensitivity", TM_IS(BOOL, struct rank_opts, sensitivity),
	  .help = "show how the order changes with the concern cap" },
	{ "tiers", TM_IS(BOOL, struct rank_opts, tiers),
	  .help = "list the order tier by tier, the default" },
	{ "gaps", TM_IS(BOOL, struct rank_opts, gaps),
	  .help = "show where concern and estimated loss disagree" },
	{ "next", TM_IS(BOOL, struct rank_opts, next),
	  .help = "show the most valuable research" },
	{ "matrix", TM_IS(BOOL, struct rank_opts, matrix),
	  .help = "show the probability of each rank" },
	{ "fail_on", TM_IS(TEXT, struct rank_opts, fail_on),
	  .value = "unranked,ungrouped,warnings",
	  .help = "exit with 5 when the ranking has any of these, to stop a pipeline" },
	TM_FIELDS_END,
};

/* Look up a ranked threat by its handle. */
static enum tm_status find_ranked(struct call *call, const struct tm_ranking *r,
				  const char *handle, size_t *rank)
{
	struct tm_record *record = NULL;
	enum tm_status status =
		tm_get(call->project, TM_THREAT, handle, &record, call->err);

	if (status)
		return status;
	*rank = tm_ranking_find(r, record->key);
	tm_record_free(record);
	if (*rank < r->count && r->ranked[*rank].rank)
		return TM_OK;
	tm_error_set(call->err, TM_INVALID, "'%s' is not ranked", handle);
	return tm_error_hint(call->err,
			     "only open threats with a loss and a rate are ranked");
}

/* The two threats of --explain; a single one is compared with the next lower one. */
static enum tm_status find_pair(struct call *call, const struct tm_ranking *r, size_t *a,
				size_t *b)
{
	const struct rank_opts *opts = call->opts;
	enum tm_status status = find_ranked(call, r, opts->explain, a);
	size_t rank;

	if (status)
		return status;
	if (opts->other)
		return find_ranked(call, r, opts->other, b);
	if (r->ranked_count < 2)
		return tm_error_set(call->err, TM_INVALID, "no other threat is ranked");
	rank = (size_t)r->ranked[*a].rank_final;
	*b = r->order[rank < r->ranked_count ? rank : rank - 2];
	return TM_OK;
}

static enum tm_rank_view view_of(const struct rank_opts *opts)
{
	if (opts->sensitivity)
		return TM_VIEW_SENSITIVITY;
	if (opts->gaps)
		return TM_VIEW_GAPS;
	if (opts->next)
		return TM_VIEW_NEXT;
	return opts->matrix ? TM_VIEW_MATRIX : TM_VIEW_ORDER;
}

static enum tm_status put_text(struct call *call, const struct tm_ranking *r, size_t a,
			       size_t b)
{
	const struct rank_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, NULL, date);

	if (opts->explain)
		return tm_report_explain(r, a, b, &options, tm_out_write, call->out,
					 call->err);
	return tm_report_rank(r, view_of(opts), (enum tm_rank_by)opts->by, &options,
			      tm_out_write, call->out, call->err);
}

static enum tm_status put(struct call *call, const struct tm_ranking *r)
{
	const struct rank_opts *opts = call->opts;
	bool is_plain = !opts->explain && view_of(opts) == TM_VIEW_ORDER;
	size_t a = 0, b = 0;
	enum tm_status status = opts->explain ? find_pair(call, r, &a, &b) : TM_OK;

	if (status)
		return status;
	if (call->globals->format == FORMAT_JSON) {
		return ranking_put(call, &rank_schema.shape, r,
				   &(struct ranking_options){
					   .by = (enum tm_rank_by)opts->by,
					   .gaps = opts->gaps,
					   .next = opts->next,
					   .sensitivity = opts->sensitivity,
					   .matrix = opts->matrix,
					   .explain = opts->explain != NULL,
					   .a = a,
					   .b = b,
				   });
	}
	if (is_plain && (call->globals->format != FORMAT_TEXT || call->globals->columns))
		return ranking_records(call, r, (enum tm_rank_by)opts->by);
	return put_text(call, r, a, b);
}

/* Whether a rule named by --fail-on has a finding. */
static enum tm_status check(struct call *call, const struct tm_ranking *r)
{
	const struct rank_opts *opts = call->opts;
	struct tm_warnings warnings = { .items = NULL };
	enum tm_status status = tm_check_gate(r, opts->fail_on ? opts->fail_on : "",
					      &warnings, call->err);

	if (status == TM_INVALID)
		tm_error_wrap(call->err, status, "fail-on");
	if (!status && warnings.count)
		status = tm_error_set(call->err, TM_PROBLEMS, "ranking check failed");
	call_warn_of(call, &warnings);
	return status;
}

static enum tm_status rank_run(struct call *call)
{
	struct tm_ranking *r = NULL;
	enum tm_status status = tm_ranking_compute(call->project, &r, call->err);

	if (!status)
		status = put(call, r);
	if (!status)
		status = call_flush(call); /* reported even if it does not fail */
	if (!status)
		status = check(call, r);
	tm_ranking_free(r);
	return status;
}

const struct command rank_commands[] = {
	{ .word = "rank",
	  .part = "Ranking",
	  .summary = "rank the open threats, with every number",
	  OPTS(rank),
	  .need = READS,
	  .formats = formats_record,
	  .run = rank_run,
	  .examples = WORDS{ "tmodel rank", "tmodel rank --by ale",
			     "tmodel rank --explain ransomware customer-data",
			     "tmodel rank --json --fail-on unranked,ungrouped", NULL } },
	{ .group = "rank",
	  .word = "override",
	  .about = "overrides",
	  .summary = "override the rank of a threat, with a reason",
	  OPTS(override),
	  .need = WRITES,
	  .run = rank_override,
	  .examples = WORDS{ "tmodel rank override ransomware --to 1 --reason 'the plant "
			     "is old'",
			     "tmodel rank override ransomware --clear", NULL } },
	{ .word = NULL },
};
