/* concern.c - concerns: their fields. */
#include <tmodel/concern.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_concern, member)

static const char *const worries[] = {
	[TM_WORRY_NONE] = "",
	[TM_MENTIONED] = "mentioned",
	[TM_WORRIED] = "worried",
	[TM_AWAKE] = "awake",
	NULL,
};
const int tm_worry_points[] = {
	[TM_WORRY_NONE] = 0,
	[TM_MENTIONED] = 1,
	[TM_WORRIED] = 3,
	[TM_AWAKE] = 9,
};
static const char *const overlaps[] = { "physical", "it", "privacy", "erm", NULL };
static const char *const harms[] = { "money", "operations", "customers", "safety",
				     "legal", "reputation", NULL };
static const char *const attributions[] = { "role", "named", "anonymous", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "text", AT(NOTES, text), TM_REQUIRED | TM_OPERAND, .width = 44,
	  .help = "the concern, in the leader's words" },
	{ "leader", AT(REF, leader), TM_REQUIRED, .refers = "leader", .width = 14,
	  .help = "leader who said it" },
	{ "threat", AT(REF, threat), .refers = "threat", .width = 18,
	  .help = "threat it is assigned to" },
	{ "points", AT(RATIO, points), .high = 1000000, .width = 6,
	  .help = "weight against the leader's other concerns, any scale" },
	{ "worry", AT(WORD, worry), .words = worries, .width = 9,
	  .help = "weight as a word (1, 3 or 9) when there are no points" },
	{ "loss_low", AT(MONEY, loss_low), .low = 1, .pair = "loss",
	  .help = "loss per event, 90 % interval (low end: 1 in 20 costs less)" },
	{ "loss_high", AT(MONEY, loss_high), .low = 1, .pair = "loss",
	  .help = "loss per event, 90 % interval (high end: 1 in 20 costs more)" },
	{ "overlap", AT(LIST, overlap), .words = overlaps,
	  .help = "related functions it touches" },
	{ "harm", AT(LIST, harm), .words = harms, .help = "kinds of harm" },
	{ "attribution", AT(WORD, attribution), .words = attributions,
	  .help = "how exports attribute it" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	TM_FIELDS_END,
};

static const struct tm_concern preset = TM_CONCERN_INIT;

const struct tm_noun tm_concern_noun = {
	.id = TM_CONCERN,
	.name = "concern",
	.plural = "concerns",
	.about = "a leader's concern, in their own words",
	.next = "concern assign %s THREAT",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
};
