/* meeting.c - meetings: their fields. */
#include <tmodel/meeting.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_meeting, member)

enum { LONGEST = 60 * 24 * 5 }; /* minutes */

static const char *const kinds[] = { "one-on-one", "session", "review", NULL };
static const char *const states[] = { "planned", "held", "cancelled", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "purpose", AT(TEXT, purpose), TM_OPERAND, .width = 28,
	  .help = "purpose, as stated in the invitation" },
	{ "kind", AT(WORD, kind), .words = kinds, .width = 10,
	  .help = "one leader, a session, or a review of the model" },
	{ "leader", AT(REF, leader), .refers = "leader", .width = 12,
	  .help = "leader of a one-on-one meeting" },
	{ "session", AT(REF, session), .refers = "session", .width = 12,
	  .help = "session it is held for" },
	{ "organiser", AT(REF, organiser), .refers = "person",
	  .help = "person who invites; default: organiser of the session" },
	{ "start", AT(DATETIME, start), .width = 20, .help = "start time" },
	{ "minutes", AT(DURATION, minutes), .low = 1, .high = LONGEST, .width = 7,
	  .help = "length in minutes" },
	{ "place", AT(TEXT, place), .width = 16, .help = "room or link" },
	{ "materials", AT(NOTES, materials), .help = "what to read beforehand" },
	{ "status", AT(WORD, status), .words = states, .width = 9,
	  .help = "state of the meeting" },
	{ "notes", AT(NOTES, notes), .help = "notes of the analyst" },
	TM_FIELDS_END,
};

static const struct tm_meeting preset = TM_MEETING_INIT;

const struct tm_noun tm_meeting_noun = {
	.id = TM_MEETING,
	.name = "meeting",
	.plural = "meetings",
	.about = "a meeting with a leader, of a session, or for a review",
	.next = "invite %s --format eml",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};
