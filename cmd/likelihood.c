/* likelihood.c - tmodel likelihood import, likelihood check. */
#include <stdio.h>

#include <tmodel/incident.h>
#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/cli/import.h"
#include "cmd/print/record.h"

static const char *const likelihood_formats[] = { "text", "json", "md",
						  "csv",  "html", NULL };

struct counts_opts {
	const char *industry;
	int64_t since, until;
};

static const struct counts_opts counts_preset = { .since = 1900, .until = TM_NONE };

static const struct tm_field counts_fields[] = {
	{ "industry", TM_IS(TEXT, struct counts_opts, industry), TM_REQUIRED,
	  .help = "industry, as named in the counts" },
	{ "since", TM_IS(INT, struct counts_opts, since), .low = 1900, .high = 2200,
	  .value = "YEAR", .help = "first year to count" },
	{ "until", TM_IS(INT, struct counts_opts, until), .low = 1900, .high = 2200,
	  .value = "YEAR", .help = "last year to count" },
	TM_FIELDS_END,
};

/* Counts are records of a noun that has no commands of its own. */
static enum tm_status likelihood_import(struct call *call)
{
	call->noun = tm_noun(TM_INCIDENT);
	return import_records(call);
}

static void put_action(struct tm_json *json, const struct tm_action *action)
{
	tm_json_object(json);
	tm_json_key(json, "action");
	tm_json_string(json, action->action);
	tm_json_key(json, "rate");
	tm_json_real(json, action->rate);
	tm_json_key(json, "incidents");
	tm_json_int(json, action->count);
	tm_json_key(json, "share");
	tm_json_real(json, action->share);
	tm_json_key(json, "share_low");
	tm_json_real(json, action->low);
	tm_json_key(json, "share_high");
	tm_json_real(json, action->high);
	tm_json_object_end(json);
}

static void put_order(struct tm_json *json, const char *key,
		      const struct tm_likelihood *l, const size_t *order)
{
	tm_json_key(json, key);
	tm_json_array(json);
	for (size_t i = 0; !l->verdict.refused && i < l->verdict.rated; i++)
		tm_json_string(json, l->actions[order[i]].action);
	tm_json_array_end(json);
}

static void put_json(struct call *call, const struct tm_likelihood *l)
{
	const struct counts_opts *opts = call->opts;
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	tm_json_key(&json, "format");
	tm_json_string(&json, "tmodel/likelihood");
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	tm_json_key(&json, "industry");
	tm_json_string(&json, opts->industry);
	tm_json_key(&json, "n");
	tm_json_int(&json, l->verdict.total);
	tm_json_key(&json, "refused");
	tm_json_bool(&json, l->verdict.refused);
	tm_json_key(&json, "actions");
	tm_json_array(&json);
	for (size_t i = 0; i < l->count; i++)
		put_action(&json, &l->actions[i]);
	tm_json_array_end(&json);
	put_order(&json, "order_ours", l, l->verdict.by_rate);
	put_order(&json, "order_counts", l, l->verdict.by_count);
	tm_json_key(&json, "disagree");
	tm_json_array(&json);
	for (size_t i = 0; i < l->verdict.pair_count; i++) {
		tm_json_array(&json);
		tm_json_string(&json, l->actions[l->verdict.pairs[i].ours].action);
		tm_json_string(&json, l->actions[l->verdict.pairs[i].theirs].action);
		tm_json_array_end(&json);
	}
	tm_json_array_end(&json);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
}

static enum tm_status put(struct call *call, const struct tm_likelihood *l)
{
	const struct counts_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, NULL, date);

	if (call->globals->format != FORMAT_JSON)
		return tm_report_likelihood(call->project, l, opts->industry, &options,
					    tm_out_write, call->out, call->err);
	put_json(call, l);
	return TM_OK;
}

static enum tm_status likelihood_check(struct call *call)
{
	const struct counts_opts *opts = call->opts;
	struct tm_likelihood *l = NULL;
	enum tm_status status = tm_likelihood_check(
		call->project, opts->industry, opts->since, opts->until, &l, call->err);

	if (!status)
		status = put(call, l);
	if (!status)
		status = call_flush(call);
	if (!status && l->verdict.refused)
		status = tm_error_set(
			call->err, TM_PROBLEMS,
			"%lld incidents are too few to compare; at least %d are needed",
			(long long)l->verdict.total, TM_ACTION_INCIDENTS_MIN);
	tm_likelihood_free(l);
	return status;
}

const struct command likelihood_commands[] = {
	{ .group = "likelihood",
	  .word = "import",
	  .about = "incident counts",
	  .part = "Ranking",
	  .summary = "import counts of public incidents",
	  OPTS(import),
	  .need = WRITES,
	  .formats = import_formats,
	  .run = likelihood_import,
	  .examples = WORDS{ "tmodel likelihood import incidents.csv", NULL } },
	{ .group = "likelihood",
	  .word = "check",
	  .summary = "compare the frequencies with incident counts",
	  OPTS(counts),
	  .need = READS,
	  .formats = likelihood_formats,
	  .run = likelihood_check,
	  .examples =
		  WORDS{ "tmodel likelihood check --industry manufacturing --since 2020",
			 NULL } },
	{ .word = NULL },
};
