/* attendee.c - attendees: their fields. */
#include <tmodel/session.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_attendee, member)

const char *const tm_roles[] = { "organiser", "moderator",   "facilitator",
				 "notetaker", "participant", NULL };

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "session", AT(REF, session), TM_PART, .refers = "session",
	  .help = "session they attend" },
	{ "meeting", AT(REF, meeting), TM_PART, .refers = "meeting",
	  .help = "meeting they attend" },
	{ "person", AT(REF, person), TM_PART, .refers = "person", .width = 12,
	  .help = "person who attends" },
	{ "leader", AT(REF, leader), TM_PART, .refers = "leader", .width = 12,
	  .help = "leader who attends" },
	{ "role", AT(LIST, role), TM_REQUIRED, .words = tm_roles, .width = 24,
	  .help = "roles of the attendee" },
	{ "competence", AT(LIST, competence), .width = 20,
	  .help = "competences they are invited for" },
	{ "because", AT(TEXT, because), .width = 32, .help = "why they are needed" },
	{ "override", AT(TEXT, override), .width = 24,
	  .help = "why they were invited despite a warning" },
	TM_FIELDS_END,
};

static const struct tm_attendee preset = TM_ATTENDEE_INIT;

const struct tm_noun tm_attendee_noun = {
	.id = TM_ATTENDEE,
	.name = "attendee",
	.plural = "attendees",
	.about = "an attendee of a session or meeting",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};
