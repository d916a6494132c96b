/* rejection.c - rejections: their fields. */
#include <tmodel/suggest.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_rejection, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "concern", AT(REF, concern), TM_REQUIRED, .refers = "concern", .width = 16,
	  .help = "concern it was suggested for" },
	{ "threat", AT(REF, threat), TM_REQUIRED, .refers = "threat", .width = 16,
	  .help = "threat that was rejected" },
	TM_FIELDS_END,
};

static const struct tm_rejection preset = TM_REJECTION_INIT;

const struct tm_noun tm_rejection_noun = {
	.id = TM_REJECTION,
	.name = "rejection",
	.plural = "rejections",
	.about = "a threat that was rejected for a concern",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
	.internal = true,
};
