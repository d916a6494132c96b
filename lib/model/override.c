/* override.c - the analyst's overrides of computed ranks: their fields. */
#include <tmodel/override.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_override, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "threat", AT(REF, threat), TM_REQUIRED, .refers = "threat", .width = 18,
	  .help = "threat whose rank is overridden" },
	{ "rank", AT(INT, rank), TM_REQUIRED, .low = 1, .high = 100000, .width = 5,
	  .help = "new rank, from 1" },
	{ "reason", AT(TEXT, reason), TM_REQUIRED, .width = 40,
	  .help = "reason, printed next to the rank" },
	TM_FIELDS_END,
};

static const struct tm_override preset = TM_OVERRIDE_INIT;

const struct tm_noun tm_override_noun = {
	.id = TM_OVERRIDE,
	.name = "override",
	.plural = "overrides",
	.about = "a rank that overrides the calculated one",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
	.internal = true,
};
