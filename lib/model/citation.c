/* citation.c - citations: their fields. */
#include <tmodel/citation.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_citation, member)

static const char *const claims[] = { "occurrence", "loss", "rate", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "excerpt", AT(NOTES, excerpt), TM_OPERAND, .width = 44,
	  .help = "words of the source" },
	{ "source", AT(REF, source), TM_REQUIRED, .refers = "source", .width = 16,
	  .help = "source that says it" },
	{ "threat", AT(REF, threat), TM_REQUIRED, .refers = "threat", .width = 18,
	  .help = "threat it is about" },
	{ "supports", AT(LIST, supports), .words = claims, .width = 20,
	  .help = "what it is evidence for: existence, loss or frequency of the threat" },
	TM_FIELDS_END,
};

static const struct tm_citation preset = TM_CITATION_INIT;

const struct tm_noun tm_citation_noun = {
	.id = TM_CITATION,
	.name = "citation",
	.plural = "citations",
	.about = "what a source says about a threat",
	.next = "phase2 export --part sources",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
};
