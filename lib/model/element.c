/* element.c - elements of a meeting agreement: their fields. */
#include <tmodel/occasion.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_element, member)

const char *const tm_element_words[] = { "goal",      "agenda", "communication",
					 "materials", "breaks", "rules",
					 NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "session", AT(REF, session), TM_PART, .refers = "session",
	  .help = "session the agreement is for" },
	{ "meeting", AT(REF, meeting), TM_PART, .refers = "meeting",
	  .help = "meeting the agreement is for" },
	{ "element", AT(WORD, element), .words = tm_element_words,
	  .help = "element of the agreement" },
	{ "text", AT(NOTES, text), TM_REQUIRED, .help = "the agreed text" },
	TM_FIELDS_END,
};

static const struct tm_element preset = TM_ELEMENT_INIT;

const struct tm_noun tm_element_noun = {
	.id = TM_ELEMENT,
	.name = "element",
	.plural = "elements",
	.about = "an element of a meeting agreement",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};
