/* session.c - sessions: their fields. Invitations are in attendee.c. */
#include <tmodel/session.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_session, member)

enum { LONGEST = 60 * 24 * 5 }; /* minutes */

static const char *const phases[] = { "design", "implementation", "production", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "title", AT(TEXT, title), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "title of the session" },
	{ "goal", AT(NOTES, goal), .help = "result the session should produce" },
	{ "scope", AT(NOTES, scope), .help = "what to discuss" },
	{ "out_of_scope", AT(NOTES, out_of_scope), .help = "what not to discuss" },
	{ "phase", AT(WORD, phase), .words = phases, .width = 14,
	  .help = "phase of the system; in production, take one component per session" },
	{ "component", AT(REF, component), .refers = "component", .width = 14,
	  .help = "component to discuss; default: the whole system" },
	{ "controversial", AT(BOOL, controversial),
	  .help = "opinions clash, so assign each role to a different person" },
	{ "organiser", AT(REF, organiser), .refers = "person", .width = 12,
	  .help = "person who prepares it and invites" },
	{ "start", AT(DATETIME, start), .width = 20, .help = "start time" },
	{ "minutes", AT(DURATION, minutes), .low = 1, .high = LONGEST, .width = 7,
	  .help = "length in minutes" },
	{ "preparation", AT(DURATION, preparation), .low = 0, .high = LONGEST,
	  .help = "preparation time per attendee" },
	{ "place", AT(TEXT, place), .width = 16, .help = "room or link" },
	{ "materials", AT(NOTES, materials),
	  .help = "what to read beforehand; afterwards photos of whiteboards" },
	{ "notes", AT(NOTES, notes), .help = "notes of the organiser" },
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
