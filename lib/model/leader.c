/* leader.c - leaders: their fields. */
#include <tmodel/leader.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_leader, member)

static const char *const kinds[] = { "", "business", "function", NULL };
static const char *const stances[] = { "", "detractor", "neutral", "sponsor", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "name of the leader" },
	{ "title", AT(TEXT, title), .help = "role of the leader, used in exports" },
	{ "unit", AT(TEXT, unit), .width = 22,
	  .help = "business unit or function they lead" },
	{ "kind", AT(WORD, kind), .words = kinds, .width = 8,
	  .help = "business unit or support function" },
	{ "influence", AT(INT, influence), TM_PRIVATE, .low = 1, .high = 5, .width = 9,
	  .help = "influence on the programme, 1 to 5; 5 can stop it" },
	{ "stance", AT(WORD, stance), TM_PRIVATE, .words = stances, .width = 9,
	  .help = "attitude to the programme today" },
	{ "email", AT(EMAIL, email), .help = "address for invitations" },
	{ "mission", AT(NOTES, mission), .help = "purpose of their area" },
	{ "vision", AT(NOTES, vision), .help = "what their area wants to become" },
	{ "targets", AT(NOTES, targets), .help = "targets of their area, with dates" },
	{ "revenue", AT(MONEY, revenue), .help = "revenue of their area per year" },
	{ "margin", AT(TEXT, margin),
	  .help = "margin of their area, in words or per cent" },
	{ "scale", AT(TEXT, scale),
	  .help = "size of a function: people, sites, transactions" },
	{ "scope", AT(TEXT, scope), .help = "what their area is responsible for" },
	{ "assets", AT(NOTES, assets), .help = "what they need protected, and how much" },
	{ "notes", AT(NOTES, notes), TM_PRIVATE, .help = "notes of the analyst" },
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
	.frozen = true,
};
