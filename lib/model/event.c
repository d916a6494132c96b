/* event.c - events of the preliminary model: their fields. */
#include <tmodel/event.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_event, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "title", AT(TEXT, title), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 36,
	  .help = "what would happen, in a few words" },
	{ "description", AT(NOTES, description),
	  .help = "how it would happen, and its effects" },
	{ "threat", AT(REF, threat), .refers = "threat", .width = 20,
	  .help = "threat it was turned into" },
	TM_FIELDS_END,
};

static const struct tm_event preset = TM_EVENT_INIT;

const struct tm_noun tm_event_noun = {
	.id = TM_EVENT,
	.name = "event",
	.plural = "events",
	.about = "a significant event of the preliminary model",
	.next = "event promote %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
};
