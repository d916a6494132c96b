/* person.c - people: their fields. */
#include <tmodel/person.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_person, member)

static const char *const levels[] = { "none", "manager", "senior-manager", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "name of the person, or a role" },
	{ "email", AT(EMAIL, email), .width = 24, .help = "address for invitations" },
	{ "competences", AT(LIST, competences), .width = 32,
	  .help = "what they know: security, development, architecture, devops, "
		  "administration, business, product, scrum, or your own words" },
	{ "level", AT(WORD, level), .words = levels,
	  .help = "level; managers are not invited without a reason" },
	{ "manager", AT(BOOL, manager), .width = 7, .help = "same as --level manager" },
	{ "reports_to", AT(REF, reports_to), .refers = "person", .width = 12,
	  .help = "the person they report to" },
	{ "hourly_cost", AT(MONEY, hourly_cost), TM_PRIVATE, .low = 0, .width = 11,
	  .help = "cost per hour" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	TM_FIELDS_END,
};

static const struct tm_person preset = TM_PERSON_INIT;

const struct tm_noun tm_person_noun = {
	.id = TM_PERSON,
	.name = "person",
	.plural = "people",
	.about = "a person who can be invited to a session",
	.next = "session add 'TITLE' --organiser %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};
