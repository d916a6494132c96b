/* leader.c - leaders: their fields. */
#include <tmodel/leader.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_leader, member)

static const char *const kinds[] = { "", "business", "function", NULL };
static const char *const stances[] = { "", "detractor", "neutral", "sponsor", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "who it is" },
	{ "title", AT(TEXT, title), .help = "their role; what exports call them" },
	{ "unit", AT(TEXT, unit), .width = 22,
	  .help = "the business unit or function they lead" },
	{ "kind", AT(WORD, kind), .words = kinds, .width = 8,
	  .help = "whether that earns the money or supports those who do" },
	{ "influence", AT(INT, influence), TM_PRIVATE, .low = 1, .high = 5, .width = 9,
	  .help = "on the programme: 5 can stop it" },
	{ "stance", AT(WORD, stance), TM_PRIVATE, .words = stances, .width = 9,
	  .help = "where they stand towards the programme today" },
	{ "email", AT(EMAIL, email), .help = "for invitations" },
	{ "mission", AT(NOTES, mission), .help = "what their area is for" },
	{ "vision", AT(NOTES, vision), .help = "where it wants to be" },
	{ "targets", AT(NOTES, targets), .help = "what it wants to reach, and by when" },
	{ "revenue", AT(MONEY, revenue), .help = "of their area, a year" },
	{ "margin", AT(TEXT, margin), .help = "of their area, in words or per cent" },
	{ "scale", AT(TEXT, scale),
	  .help = "of a function: people, sites, transactions" },
	{ "scope", AT(TEXT, scope), .help = "what their area answers for" },
	{ "assets", AT(NOTES, assets),
	  .help = "what they need protected, and how badly" },
	{ "notes", AT(NOTES, notes), TM_PRIVATE, .help = "what else is worth knowing" },
	TM_FIELDS_END,
};

static const struct tm_leader preset = TM_LEADER_INIT;

const struct tm_noun tm_leader_noun = {
	.id = TM_LEADER,
	.name = "leader",
	.plural = "leaders",
	.about = "a business or functional leader with a stake in the model",
	.next = "concern add 'what worries them' --leader %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};
