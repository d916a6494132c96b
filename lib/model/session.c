/* session.c - sessions: their fields. Who is invited is in attendee.c. */
#include <tmodel/session.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_session, member)

enum { LONGEST = 60 * 24 * 5 }; /* minutes */

static const char *const phases[] = { "design", "implementation", "production", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "title", AT(TEXT, title), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "what it is called" },
	{ "goal", AT(NOTES, goal), .help = "what shall be there afterwards" },
	{ "scope", AT(NOTES, scope), .help = "what is talked about" },
	{ "out_of_scope", AT(NOTES, out_of_scope), .help = "what is not" },
	{ "phase", AT(WORD, phase), .words = phases, .width = 14,
	  .help = "of the system; one in production is taken component by component" },
	{ "component", AT(REF, component), .refers = "component", .width = 14,
	  .help = "which part of the system; without it the whole" },
	{ "controversial", AT(BOOL, controversial),
	  .help = "opinions clash: roles are better kept apart" },
	{ "organiser", AT(REF, organiser), .refers = "person", .width = 12,
	  .help = "who prepares it and invites" },
	{ "start", AT(DATETIME, start), .width = 20, .help = "when it begins" },
	{ "minutes", AT(DURATION, minutes), .low = 1, .high = LONGEST, .width = 7,
	  .help = "how long it takes" },
	{ "preparation", AT(DURATION, preparation), .low = 0, .high = LONGEST,
	  .help = "how long everybody needs beforehand" },
	{ "place", AT(TEXT, place), .width = 16, .help = "a room or a link" },
	{ "materials", AT(NOTES, materials),
	  .help = "what to read before, photos of whiteboards after" },
	{ "notes", AT(NOTES, notes), .help = "the organiser's" },
	TM_FIELDS_END,
};

static const struct tm_session preset = TM_SESSION_INIT;

const struct tm_noun tm_session_noun = {
	.id = TM_SESSION,
	.name = "session",
	.plural = "sessions",
	.about = "a threat-modelling session about a system or component",
	.next = "session plan %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};
