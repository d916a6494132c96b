/* override.c - the analyst's places against the computed order: their fields. */
#include <tmodel/override.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_move, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "threat", AT(REF, threat), TM_REQUIRED, .refers = "threat", .width = 18,
	  .help = "what is moved" },
	{ "place", AT(INT, place), TM_REQUIRED, .low = 1, .high = 100000, .width = 5,
	  .help = "where to, from 1" },
	{ "reason", AT(TEXT, reason), TM_REQUIRED, .width = 40,
	  .help = "why; printed beside the place" },
	TM_FIELDS_END,
};

static const struct tm_move preset = TM_MOVE_INIT;

const struct tm_noun tm_move_noun = {
	.id = TM_MOVE,
	.name = "move",
	.plural = "moves",
	.about = "a place set against the computed order",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};
