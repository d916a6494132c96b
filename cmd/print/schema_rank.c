/* schema_rank.c - what rank_json.c, loss.c and likelihood.c write. */
#include <tmodel/rank.h>

#include "cmd/print/schema.h"

/* clang-format off */
static const char *const inputs[] = { "loss", "rate", NULL };

static const struct shape settings[] = {
	{ "concern_cap", SHAPE_AMOUNT, .help = "how often worry can multiply a loss" },
	{ "calibration", SHAPE_SHARE, .help = "how often stated intervals hold" },
	{ "tier_probability", SHAPE_SHARE, .help = "when a tier ends" },
	{ "fund_top", SHAPE_ORDINAL, .help = "how many threats would be funded" },
	SHAPES_END,
};

static const struct shape unranked[] = {
	{ "key", SHAPE_KEY, .help = "the threat" },
	{ "missing", SHAPE_WORD, SHAPE_LIST, .words = inputs },
	SHAPES_END,
};

static const struct shape warning[] = {
	{ "id", SHAPE_TEXT, .help = "the rule, stable for scripts" },
	{ "threat", SHAPE_KEY, .help = "the key of what it is about" },
	{ "text", SHAPE_TEXT, .help = "the same for people" },
	SHAPES_END,
};

static const struct shape gap[] = {
	{ "key", SHAPE_KEY, .help = "the threat" },
	{ "rank_concern", SHAPE_AMOUNT, .help = "by worry; equal ones share the mean" },
	{ "rank_loss", SHAPE_AMOUNT, .help = "by loss, the same way" },
	{ "gap", SHAPE_NUMBER, .help = "rank_loss less rank_concern" },
	{ "threshold", SHAPE_COUNT, .help = "from how much on it is flagged" },
	{ "flagged", SHAPE_BOOL, .help = "whether it is as much" },
	{ "direction", SHAPE_WORD, SHAPE_NULL,
	  .words = WORDS{ "concern-exceeds-loss", "under-recognised", NULL } },
	{ "grade", SHAPE_WORD,
	  .words = WORDS{ "in-line", "review", "out-of-line", NULL } },
	SHAPES_END,
};

static const struct shape learn[] = {
	{ "threat", SHAPE_KEY, .help = "the key of what it is about" },
	{ "input", SHAPE_WORD, .words = inputs, .help = "what to find out" },
	{ "funded", SHAPE_BOOL, .help = "whether it is among those to be funded" },
	{ "value", SHAPE_AMOUNT, .help = "of knowing it, a year" },
	{ "share", SHAPE_SHARE, .help = "of the most valuable" },
	{ "leaders", SHAPE_COUNT, .help = "who can be asked" },
	SHAPES_END,
};

static const struct shape orders[] = { /* one for each of tm_rank_caps */
	{ "1", SHAPE_KEY, SHAPE_LIST, .help = "by money alone" },
	{ "2", SHAPE_KEY, SHAPE_LIST, .help = "when worry counts twice at most" },
	{ "3", SHAPE_KEY, SHAPE_LIST, .help = "... three times" },
	{ "5", SHAPE_KEY, SHAPE_LIST, .help = "... five times" },
	SHAPES_END,
};

static const struct shape explanation[] = {
	{ "a", SHAPE_KEY, .help = "the key of one threat" },
	{ "b", SHAPE_KEY, .help = "and of the other" },
	{ "ratio", SHAPE_AMOUNT, .help = "priority of a : b; what follows multiplied" },
	{ "loss", SHAPE_AMOUNT, .help = "of a : b, per event" },
	{ "concern", SHAPE_AMOUNT, .help = "of a : b, as it multiplies" },
	{ "frequency", SHAPE_AMOUNT, .help = "of a : b, a year" },
	{ "p_above", SHAPE_SHARE, .help = "how surely a is above b" },
	SHAPES_END,
};

static const struct shape matrix[] = {
	{ "p_rank", SHAPE_SHARE, SHAPE_LIST | SHAPE_OPTIONAL,
	  .help = "of each rank; with --matrix" },
	SHAPES_END,
};

const struct shape schema_rank[] = {
	{ "by", SHAPE_WORD, .words = tm_rank_words, .help = "the order of threats" },
	{ "currency", SHAPE_TEXT, .help = "ISO 4217; of all money here" },
	{ "settings", SHAPE_OBJECT, .of = settings },
	{ "leaders", SHAPE_COUNT, .help = "who gave points to an open threat" },
	{ "open_threats", SHAPE_COUNT, .help = "ranked or not" },
	{ "threats", SHAPE_OBJECT, SHAPE_LIST, .fields = tm_ranked_fields, .of = matrix,
	  .help = "the ranked ones" },
	{ "unranked", SHAPE_OBJECT, SHAPE_LIST, .of = unranked },
	{ "ungrouped", SHAPE_COUNT, .help = "concerns that belong to no threat" },
	{ "tiers", SHAPE_KEY, SHAPE_LISTS, .help = "keys, by expected rank" },
	{ "warnings", SHAPE_OBJECT, SHAPE_LIST, .of = warning },
	{ "gaps", SHAPE_OBJECT, SHAPE_LIST | SHAPE_OPTIONAL, .of = gap,
	  .help = "with --gaps" },
	{ "research_next", SHAPE_OBJECT, SHAPE_LIST | SHAPE_OPTIONAL, .of = learn,
	  .help = "with --next" },
	{ "sensitivity", SHAPE_OBJECT, SHAPE_OPTIONAL, .of = orders,
	  .help = "with --sensitivity: the order for each cap of worry" },
	{ "rank_depends_on_loss_cap", SHAPE_KEY, SHAPE_LIST | SHAPE_OPTIONAL,
	  .help = "with --sensitivity: whose rank changes without loss caps" },
	{ "tier_depends_on_calibration", SHAPE_KEY, SHAPE_LIST | SHAPE_OPTIONAL,
	  .help = "with --sensitivity: whose tier changes at a hit rate of 55 %" },
	{ "rank_depends_on_cap", SHAPE_KEY, SHAPE_LIST | SHAPE_OPTIONAL,
	  .help = "with --sensitivity" },
	{ "explain", SHAPE_OBJECT, SHAPE_OPTIONAL, .of = explanation,
	  .help = "with --explain" },
	SHAPES_END,
};

static const struct shape percentiles[] = {
	{ "p50", SHAPE_AMOUNT, .help = "half of the years" },
	{ "p90", SHAPE_AMOUNT, .help = "nine years in ten" },
	{ "p95", SHAPE_AMOUNT, .help = "19 years in 20" },
	{ "p99", SHAPE_AMOUNT, .help = "99 years in 100" },
	SHAPES_END,
};

const struct shape schema_loss[] = {
	{ "currency", SHAPE_TEXT, .help = "ISO 4217; of all money here" },
	{ "threat", SHAPE_KEY, SHAPE_NULL, .help = "null: all ranked ones together" },
	{ "p_any", SHAPE_SHARE, .help = "of any loss in a year" },
	{ "mean", SHAPE_AMOUNT, .help = "expected loss of a year" },
	{ "percentiles", SHAPE_OBJECT, .of = percentiles,
	  .help = "0: no loss in so many years" },
	{ "expected_shortfall", SHAPE_AMOUNT, SHAPE_NULL,
	  .help = "mean of the worst 5 % of years; of a single threat" },
	{ "over", SHAPE_AMOUNT, SHAPE_NULL, .help = "what --over asked for" },
	{ "p_over", SHAPE_SHARE, SHAPE_NULL, .help = "of losing more in a year" },
	{ "curve", SHAPE_AMOUNT, SHAPE_LIST | SHAPE_PAIRS,
	  .help = "pairs: an amount, and how probable a larger loss is" },
	SHAPES_END,
};

static const struct shape action[] = {
	{ "action", SHAPE_TEXT, .help = "kind of incident" },
	{ "rate", SHAPE_AMOUNT, SHAPE_NULL, .help = "ours, a year" },
	{ "incidents", SHAPE_COUNT, .help = "how many were counted" },
	{ "share", SHAPE_SHARE, SHAPE_NULL, .help = "of all incidents" },
	{ "share_low", SHAPE_SHARE, SHAPE_NULL, .help = "its 95 % interval" },
	{ "share_high", SHAPE_SHARE, SHAPE_NULL, .help = "and its other end" },
	SHAPES_END,
};

const struct shape schema_likelihood[] = {
	{ "industry", SHAPE_TEXT, .help = "industry, as named in the counts" },
	{ "n", SHAPE_COUNT, .help = "incidents in all" },
	{ "refused", SHAPE_BOOL, .help = "whether these are too few to compare" },
	{ "actions", SHAPE_OBJECT, SHAPE_LIST, .of = action },
	{ "order_ours", SHAPE_TEXT, SHAPE_LIST, .help = "actions by our rate" },
	{ "order_counts", SHAPE_TEXT, SHAPE_LIST, .help = "the same ones by count" },
	{ "disagree", SHAPE_TEXT, SHAPE_PAIRS,
	  .help = "pairs in our order, which the counts clearly reverse" },
	SHAPES_END,
};
/* clang-format on */
