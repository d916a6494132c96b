/* ranking.c - the JSON document and the records of a ranking, with unrounded numbers. */
#include <string.h>

#include <tmodel/check.h>
#include <tmodel/settings.h>

#include "cmd/print/ranking.h"
#include "cmd/print/record.h"

struct settings {
	double concern_cap, calibration, tier_probability;
	int64_t fund_top;
};

struct threat {
	struct tm_ranked ranked;
	struct shape_list p_rank;
};

struct unranked {
	const char *key;
	struct shape_list missing;
};

struct gap {
	const char *key, *direction, *grade;
	int64_t threshold;
	struct tm_gap gap;
};

struct research {
	const char *threat, *input;
	int64_t leaders;
	struct tm_learn learn;
};

struct orders {
	struct shape_list under[TM_RANK_CAPS];
};

struct explanation {
	const char *a, *b;
	struct tm_explanation why;
};

struct document {
	const char *by, *currency;
	const void *settings;
	int64_t leaders, open_threats, ungrouped;
	struct shape_list threats, unranked, tiers, warnings, gaps, research_next;
	const void *sensitivity;
	struct shape_list by_loss_cap, by_calibration, by_cap;
	const void *explain;
};

static const char *const inputs[] = { "loss", "rate", NULL };

static const struct shape settings_members[] = {
	{ "concern_cap", SHAPE_IS(AMOUNT, struct settings, concern_cap),
	  .help = "maximum concern weight" },
	{ "calibration", SHAPE_IS(SHARE, struct settings, calibration),
	  .help = "share of stated 90 % intervals that contain the true value" },
	{ "tier_probability", SHAPE_IS(SHARE, struct settings, tier_probability),
	  .help = "probability at which a tier ends" },
	{ "fund_top", SHAPE_IS(ORDINAL, struct settings, fund_top),
	  .help = "number of threats that would be funded" },
	SHAPES_END,
};

static const struct shape threat_members[] = {
	{ "p_rank", SHAPE_ARE(LIST, SHARE, struct threat, p_rank), SHAPE_OPTIONAL,
	  .help = "probability of each rank; with --matrix" },
	SHAPES_END,
};

static const struct shape unranked_members[] = {
	{ "key", SHAPE_IS(KEY, struct unranked, key), .help = "key of the threat" },
	{ "missing", SHAPE_ARE(LIST, WORD, struct unranked, missing), .words = inputs },
	SHAPES_END,
};

static const struct shape warning_members[] = {
	{ "id", SHAPE_IS(TEXT, struct tm_warning, id),
	  .help = "id of the rule, stable for scripts" },
	{ "threat", SHAPE_IS(KEY, struct tm_warning, about),
	  .help = "key of the threat" },
	{ "text", SHAPE_IS(TEXT, struct tm_warning, text),
	  .help = "the warning in words" },
	SHAPES_END,
};

static const struct shape gap_members[] = {
	{ "key", SHAPE_IS(KEY, struct gap, key), .help = "key of the threat" },
	{ "rank_concern", SHAPE_IS(AMOUNT, struct gap, gap.rank_concern),
	  .help = "rank by concern; equal ones share the mean rank" },
	{ "rank_loss", SHAPE_IS(AMOUNT, struct gap, gap.rank_loss),
	  .help = "rank by mean loss per event, the same way" },
	{ "gap", SHAPE_IS(NUMBER, struct gap, gap.gap),
	  .help = "rank_loss - rank_concern" },
	{ "threshold", SHAPE_IS(COUNT, struct gap, threshold),
	  .help = "gap from which a threat is flagged" },
	{ "flagged", SHAPE_IS(BOOL, struct gap, gap.flagged),
	  .help = "whether the gap reaches the threshold" },
	{ "direction", SHAPE_IS(WORD, struct gap, direction), SHAPE_NULL,
	  .words = WORDS{ "concern-exceeds-loss", "under-recognised", NULL } },
	{ "grade", SHAPE_IS(WORD, struct gap, grade),
	  .words = WORDS{ "in-line", "review", "out-of-line", NULL } },
	SHAPES_END,
};

static const struct shape research_members[] = {
	{ "threat", SHAPE_IS(KEY, struct research, threat), .help = "key of the threat" },
	{ "input", SHAPE_IS(WORD, struct research, input), .words = inputs,
	  .help = "estimate to research" },
	{ "funded", SHAPE_IS(BOOL, struct research, learn.funded),
	  .help = "whether the threat is among those that would be funded" },
	{ "value", SHAPE_IS(AMOUNT, struct research, learn.value),
	  .help = "value of knowing the estimate exactly, concern-weighted money per "
		  "year" },
	{ "share", SHAPE_IS(SHARE, struct research, learn.share),
	  .help = "value as a share of the largest value" },
	{ "leaders", SHAPE_IS(COUNT, struct research, leaders),
	  .help = "number of leaders with a concern about the threat" },
	SHAPES_END,
};

static const struct shape orders_members[] = {
	/* one for each of tm_rank_caps */
	{ "1", SHAPE_ARE(LIST, KEY, struct orders, under[0]),
	  .help = "order by expected annual loss alone" },
	{ "2", SHAPE_ARE(LIST, KEY, struct orders, under[1]),
	  .help = "order with a concern weight of at most 2" },
	{ "3", SHAPE_ARE(LIST, KEY, struct orders, under[2]),
	  .help = "... of at most 3" },
	{ "5", SHAPE_ARE(LIST, KEY, struct orders, under[3]),
	  .help = "... of at most 5" },
	SHAPES_END,
};

static const struct shape explanation_members[] = {
	{ "a", SHAPE_IS(KEY, struct explanation, a), .help = "key of the first threat" },
	{ "b", SHAPE_IS(KEY, struct explanation, b), .help = "key of the second threat" },
	{ "ratio", SHAPE_IS(AMOUNT, struct explanation, why.ratio),
	  .help = "priority of a : b; product of loss, concern and frequency" },
	{ "loss", SHAPE_IS(AMOUNT, struct explanation, why.loss),
	  .help = "mean loss per event of a : b" },
	{ "concern", SHAPE_IS(AMOUNT, struct explanation, why.concern),
	  .help = "concern weight of a : b" },
	{ "frequency", SHAPE_IS(AMOUNT, struct explanation, why.frequency),
	  .help = "mean events per year of a : b" },
	{ "p_above", SHAPE_IS(SHARE, struct explanation, why.p_above),
	  .help = "probability that a ranks above b" },
	SHAPES_END,
};

const struct shape ranking_members[] = {
	{ "by", SHAPE_IS(WORD, struct document, by), .words = tm_rank_words,
	  .help = "order of the threats" },
	{ "currency", SHAPE_IS(TEXT, struct document, currency),
	  .help = "ISO 4217 code of all amounts" },
	{ "settings", SHAPE_IS(OBJECT, struct document, settings),
	  .of = settings_members },
	{ "leaders", SHAPE_IS(COUNT, struct document, leaders),
	  .help = "number of leaders who gave points to an open threat" },
	{ "open_threats", SHAPE_IS(COUNT, struct document, open_threats),
	  .help = "number of open threats, ranked or not" },
	{ "threats", SHAPE_ARE(LIST, OBJECT, struct document, threats),
	  .fields = tm_ranked_fields, .of = threat_members, .help = "ranked threats" },
	{ "unranked", SHAPE_ARE(LIST, OBJECT, struct document, unranked),
	  .of = unranked_members },
	{ "ungrouped", SHAPE_IS(COUNT, struct document, ungrouped),
	  .help = "number of unassigned concerns" },
	{ "tiers", SHAPE_ARE(LISTS, KEY, struct document, tiers),
	  .help = "keys, by calculated rank; without overridden threats" },
	{ "warnings", SHAPE_ARE(LIST, OBJECT, struct document, warnings),
	  .of = warning_members },
	{ "gaps", SHAPE_ARE(LIST, OBJECT, struct document, gaps), SHAPE_OPTIONAL,
	  .of = gap_members, .help = "with --gaps" },
	{ "research_next", SHAPE_ARE(LIST, OBJECT, struct document, research_next),
	  SHAPE_OPTIONAL, .of = research_members, .help = "with --next" },
	{ "sensitivity", SHAPE_IS(OBJECT, struct document, sensitivity), SHAPE_OPTIONAL,
	  .of = orders_members,
	  .help = "with --sensitivity: the order for each maximum concern weight" },
	{ "rank_depends_on_loss_cap", SHAPE_ARE(LIST, KEY, struct document, by_loss_cap),
	  SHAPE_OPTIONAL,
	  .help = "with --sensitivity: threats whose rank changes without loss caps" },
	{ "tier_depends_on_calibration",
	  SHAPE_ARE(LIST, KEY, struct document, by_calibration), SHAPE_OPTIONAL,
	  .help = "with --sensitivity: threats whose tier changes if intervals contain "
		  "the true value 55 % of the time" },
	{ "rank_depends_on_cap", SHAPE_ARE(LIST, KEY, struct document, by_cap),
	  SHAPE_OPTIONAL,
	  .help = "with --sensitivity: threats whose rank changes with the maximum "
		  "concern weight" },
	{ "explain", SHAPE_IS(OBJECT, struct document, explain), SHAPE_OPTIONAL,
	  .of = explanation_members, .help = "with --explain" },
	SHAPES_END,
};

/* -- filling these structs */

/* A document being filled, and its arena. */
struct filling {
	const struct tm_ranking *r;
	struct tm_arena *arena;
	bool failed;
};

static void *get(struct filling *to, size_t count, size_t size)
{
	void *space = tm_arena_alloc(to->arena, count * size);

	to->failed |= !space;
	return space;
}

static const size_t *order_by(struct filling *to, enum tm_rank_by by)
{
	size_t *order = get(to, to->r->count, sizeof *order);

	if (order)
		tm_ranking_order(to->r, by, order);
	return order;
}

static const void *get_settings(struct filling *to)
{
	const struct tm_settings *from = to->r->settings;
	struct settings *into = get(to, 1, sizeof *into);

	if (into)
		*into = (struct settings){
			.concern_cap = (double)from->concern_cap / 1e6,
			.calibration = (double)from->calibration / 1e6,
			.tier_probability = (double)from->tier_probability / 1e6,
			.fund_top = from->fund_top,
		};
	return into;
}

static struct shape_list get_threats(struct filling *to, enum tm_rank_by by, bool p_rank)
{
	const struct tm_ranking *r = to->r;
	const size_t *order = order_by(to, by), n = r->ranked_count;
	struct threat *threats = get(to, n, sizeof *threats);

	for (size_t i = 0; !to->failed && i < n; i++) {
		threats[i].ranked = r->ranked[order[i]];
		if (p_rank)
			threats[i].p_rank = SHAPE_ITEMS(
				r->p_rank + ((size_t)threats[i].ranked.rank - 1) * n, n);
	}
	return SHAPE_ITEMS(threats, n);
}

static struct shape_list get_unranked(struct filling *to)
{
	const struct tm_ranking *r = to->r;
	size_t count = r->count - r->ranked_count;
	struct unranked *unranked = get(to, count, sizeof *unranked);

	for (size_t i = 0; unranked && i < count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[r->ranked_count + i]];
		bool no_loss = isnan(t->loss_mean), no_rate = isnan(t->rate_mean);

		unranked[i].key = t->key;
		unranked[i].missing =
			SHAPE_ITEMS(inputs + !no_loss, (size_t)no_loss + no_rate);
	}
	return SHAPE_ITEMS(unranked, count);
}

/* One list per tier in the computed order; threats with an override are omitted. */
static struct shape_list get_tiers(struct filling *to)
{
	const struct tm_ranking *r = to->r;
	const char **keys = get(to, r->ranked_count, sizeof *keys);
	struct shape_list *tiers = get(to, r->ranked_count, sizeof *tiers);
	size_t count = 0, used = 0;

	for (size_t i = 0; i < r->ranked_count; i++)
		if ((size_t)r->ranked[r->order[i]].tier > count)
			count = (size_t)r->ranked[r->order[i]].tier;
	for (size_t n = 0; !to->failed && n < count; n++) {
		size_t first = used;

		for (size_t i = 0; i < r->ranked_count; i++) {
			const struct tm_ranked *t = &r->ranked[r->order[i]];

			if ((size_t)t->tier == n + 1 && t->override_rank == TM_NONE)
				keys[used++] = t->key;
		}
		tiers[n] = SHAPE_ITEMS(keys + first, used - first);
	}
	return SHAPE_ITEMS(tiers, count);
}

static struct shape_list get_warnings(struct filling *to)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_error err = TM_ERROR_INIT;
	struct tm_warning *copies;
	size_t count;

	to->failed |=
		tm_check_ranking(to->r, &warnings, &err) != TM_OK; /* out of memory */
	count = warnings.count;
	copies = get(to, count, sizeof *copies);
	if (copies && count)
		memcpy(copies, warnings.items, count * sizeof *copies);
	tm_warnings_free(&warnings);
	return SHAPE_ITEMS(copies, count);
}

static struct shape_list get_gaps(struct filling *to)
{
	const struct tm_ranking *r = to->r;
	struct gap *gaps = get(to, r->gap_count, sizeof *gaps);

	for (size_t i = 0; gaps && i < r->gap_count; i++)
		gaps[i] = (struct gap){
			.key = r->ranked[r->gaps[i].threat].key,
			.direction = tm_gap_direction_id(r->gaps[i].direction),
			.grade = tm_gap_grade_id(r->gaps[i].grade),
			.threshold = (int64_t)r->gaps[i].threshold,
			.gap = r->gaps[i],
		};
	return SHAPE_ITEMS(gaps, r->gap_count);
}

static struct shape_list get_research(struct filling *to)
{
	const struct tm_ranking *r = to->r;
	struct research *rows = get(to, r->learn_count, sizeof *rows);

	for (size_t i = 0; rows && i < r->learn_count; i++)
		rows[i] = (struct research){
			.threat = r->ranked[r->learn[i].threat].key,
			.input = inputs[r->learn[i].input == TM_LEARN_RATE],
			.leaders = r->ranked[r->learn[i].threat].leaders,
			.learn = r->learn[i],
		};
	return SHAPE_ITEMS(rows, r->learn_count);
}

static const void *get_orders(struct filling *to)
{
	const struct tm_ranking *r = to->r;
	struct orders *orders = get(to, 1, sizeof *orders);

	for (size_t cap = 0; orders && cap < TM_RANK_CAPS; cap++) {
		const size_t *ranks = r->ranks + cap * r->count;
		const char **keys = get(to, r->ranked_count, sizeof *keys);

		for (size_t i = 0; keys && i < r->count; i++)
			if (ranks[i]) /* the ranked ones are a permutation */
				keys[ranks[i] - 1] = r->ranked[i].key;
		orders->under[cap] = SHAPE_ITEMS(keys, r->ranked_count);
	}
	return orders;
}

static bool depends_on_loss_cap(const struct tm_ranking *r, size_t i)
{
	return r->ranks_uncapped[i] != (size_t)r->ranked[i].rank;
}

static bool depends_on_calibration(const struct tm_ranking *r, size_t i)
{
	return r->tiers_widened[i] != (size_t)r->ranked[i].tier;
}

static bool depends_on_cap(const struct tm_ranking *r, size_t i)
{
	return r->depends[i];
}

/* The keys of the ranked threats for which holds() is true. */
static struct shape_list get_keys(struct filling *to,
				  bool (*holds)(const struct tm_ranking *r, size_t i))
{
	const struct tm_ranking *r = to->r;
	const char **keys = get(to, r->ranked_count, sizeof *keys);
	size_t count = 0;

	for (size_t i = 0; keys && i < r->ranked_count; i++)
		if (holds(r, r->order[i]))
			keys[count++] = r->ranked[r->order[i]].key;
	return SHAPE_ITEMS(keys, count);
}

static const void *get_explanation(struct filling *to, size_t a, size_t b)
{
	struct explanation *into = get(to, 1, sizeof *into);

	if (into)
		*into = (struct explanation){
			.a = to->r->ranked[a].key,
			.b = to->r->ranked[b].key,
			.why = tm_ranking_explain(to->r, a, b),
		};
	return into;
}

const void *ranking_document(const struct tm_ranking *r,
			     const struct ranking_options *options,
			     struct tm_arena *arena)
{
	struct filling to = { r, arena, false };
	struct document *document = get(&to, 1, sizeof *document);

	if (!document)
		return NULL;
	*document = (struct document){
		.by = tm_rank_words[options->by],
		.currency = r->currency.code,
		.settings = get_settings(&to),
		.leaders = r->leaders,
		.open_threats = (int64_t)r->count,
		.threats = get_threats(&to, options->by, options->matrix),
		.unranked = get_unranked(&to),
		.ungrouped = r->ungrouped,
		.tiers = get_tiers(&to),
		.warnings = get_warnings(&to),
	};
	if (options->gaps)
		document->gaps = get_gaps(&to);
	if (options->next)
		document->research_next = get_research(&to);
	if (options->sensitivity) {
		document->sensitivity = get_orders(&to);
		document->by_loss_cap = get_keys(&to, depends_on_loss_cap);
		document->by_calibration = get_keys(&to, depends_on_calibration);
		document->by_cap = get_keys(&to, depends_on_cap);
	}
	if (options->explain)
		document->explain = get_explanation(&to, options->a, options->b);
	return to.failed ? NULL : document;
}

enum tm_status ranking_put(struct call *call, const struct shape *document,
			   const struct tm_ranking *r,
			   const struct ranking_options *options)
{
	struct tm_arena arena = { 0 };

	shape_document(call->out, document, ranking_document(r, options, &arena),
		       &r->currency);
	tm_arena_free(&arena);
	return TM_OK;
}

enum tm_status ranking_records(struct call *call, const struct tm_ranking *r,
			       enum tm_rank_by by)
{
	struct tm_arena arena = { 0 };
	struct filling to = { r, &arena, false };
	const size_t *order = order_by(&to, by);
	struct record_stream stream;
	enum tm_status status;

	if (!order)
		return tm_out_of_memory(call->err);
	status = record_open(&stream, call, tm_ranked_fields(), RECORD_LIST);
	for (size_t i = 0; i < r->ranked_count && !status; i++)
		status = record_put(&stream, &r->ranked[order[i]]);
	tm_arena_free(&arena);
	return record_close(&stream, status);
}
