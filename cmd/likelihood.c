/* likelihood.c - tmodel likelihood import, likelihood check. */
#include <stdio.h>

#include <tmodel/incident.h>
#include <tmodel/report.h>

#include "lib/base/arena.h"

#include "cmd/cli/deliver.h"
#include "cmd/cli/import.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

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

/* Incident counts are records of an internal noun. */
static enum tm_status likelihood_import(struct call *call)
{
	call->noun = tm_noun(TM_INCIDENT);
	return import_records(call);
}

struct likelihood_document {
	const char *industry;
	int64_t n;
	bool refused;
	struct shape_list actions, ours, counts, disagree;
};

static const struct shape action_members[] = {
	{ "action", SHAPE_IS(TEXT, struct tm_action, action),
	  .help = "kind of incident" },
	{ "rate", SHAPE_IS(AMOUNT, struct tm_action, rate), SHAPE_NULL,
	  .help = "estimated events per year, sum over our threats" },
	{ "incidents", SHAPE_IS(COUNT, struct tm_action, count),
	  .help = "number of incidents counted" },
	{ "share", SHAPE_IS(SHARE, struct tm_action, share), SHAPE_NULL,
	  .help = "share of all incidents" },
	{ "share_low", SHAPE_IS(SHARE, struct tm_action, low), SHAPE_NULL,
	  .help = "lower end of its 95 % interval" },
	{ "share_high", SHAPE_IS(SHARE, struct tm_action, high), SHAPE_NULL,
	  .help = "upper end of its 95 % interval" },
	SHAPES_END,
};

static const struct shape likelihood_members[] = {
	{ "industry", SHAPE_IS(TEXT, struct likelihood_document, industry),
	  .help = "industry, as named in the counts" },
	{ "n", SHAPE_IS(COUNT, struct likelihood_document, n),
	  .help = "number of incidents" },
	{ "refused", SHAPE_IS(BOOL, struct likelihood_document, refused),
	  .help = "whether there are too few incidents to compare" },
	{ "actions", SHAPE_ARE(LIST, OBJECT, struct likelihood_document, actions),
	  .of = action_members },
	{ "order_ours", SHAPE_ARE(LIST, TEXT, struct likelihood_document, ours),
	  .help = "actions by our rate" },
	{ "order_counts", SHAPE_ARE(LIST, TEXT, struct likelihood_document, counts),
	  .help = "the same actions by count" },
	{ "disagree", SHAPE_ARE(PAIRS, TEXT, struct likelihood_document, disagree),
	  .help = "pairs in our order that the counts clearly reverse" },
	SHAPES_END,
};

const struct schema likelihood_schema = { "likelihood", "tmodel likelihood check --json",
					  "our frequencies compared with incident counts",
					  SCHEMA_DOCUMENT("likelihood",
							  likelihood_members) };

static struct shape_list get_order(const struct tm_likelihood *l, const size_t *order,
				   struct tm_arena *arena)
{
	size_t count = l->verdict.refused ? 0 : l->verdict.rated;
	const char **names = tm_arena_alloc(arena, count * sizeof *names);

	for (size_t i = 0; names && i < count; i++)
		names[i] = l->actions[order[i]].action;
	return SHAPE_ITEMS(names, count);
}

static struct shape_list get_pairs(const struct tm_likelihood *l, struct tm_arena *arena)
{
	size_t count = l->verdict.pair_count;
	const char *(*pairs)[2] = tm_arena_alloc(arena, count * sizeof *pairs);

	for (size_t i = 0; pairs && i < count; i++) {
		pairs[i][0] = l->actions[l->verdict.pairs[i].ours].action;
		pairs[i][1] = l->actions[l->verdict.pairs[i].theirs].action;
	}
	return SHAPE_ITEMS(pairs, count);
}

static void put_json(struct call *call, const struct tm_likelihood *l)
{
	const struct counts_opts *opts = call->opts;
	struct tm_arena arena = { 0 };
	const struct likelihood_document document = {
		.industry = opts->industry,
		.n = l->verdict.total,
		.refused = l->verdict.refused,
		.actions = SHAPE_ITEMS(l->actions, l->count),
		.ours = get_order(l, l->verdict.by_rate, &arena),
		.counts = get_order(l, l->verdict.by_count, &arena),
		.disagree = get_pairs(l, &arena),
	};

	shape_document(call->out, &likelihood_schema.shape, &document, NULL);
	tm_arena_free(&arena);
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
