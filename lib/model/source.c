/* source.c - sources: their fields. */
#include <tmodel/source.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_source, member)

static const char *const kinds[] = {
	"external", "annual-report", "website", "internal-report", "breach-report",
	"audit",    "incident-data", "rumour",  "leader",          NULL
};
static const char *const grades[] = { "", "A", "B", "C", "D", "E", "F", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "title", AT(TEXT, title), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 36,
	  .help = "title of the source" },
	{ "kind", AT(WORD, kind), .words = kinds, .width = 15, .help = "kind of source" },
	{ "reliability", AT(WORD, reliability), .words = grades, .width = 11,
	  .help = "grade from A, reliable, to E, unreliable; F: cannot be judged" },
	{ "citation", AT(TEXT, citation),
	  .help = "how to find it: report, section, page" },
	{ "date", AT(DATE, date), .width = 10, .help = "day of publication" },
	{ "url", AT(URL, url), .help = "address where it can be read" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	TM_FIELDS_END,
};

static const struct tm_source preset = TM_SOURCE_INIT;

const struct tm_noun tm_source_noun = {
	.id = TM_SOURCE,
	.name = "source",
	.plural = "sources",
	.about = "a source of evidence: a report, audit, study or person",
	.next = "citation add 'what it says' --source %s --threat THREAT",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
};
