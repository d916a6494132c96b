/* invitation.c - sent invitations: their fields. */
#include <tmodel/occasion.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_invitation, member)

enum { LONGEST = 60 * 24 * 5 }; /* minutes */

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "session", AT(REF, session), TM_PART, .refers = "session",
	  .help = "session it invites to" },
	{ "meeting", AT(REF, meeting), TM_PART, .refers = "meeting",
	  .help = "meeting it invites to" },
	{ "sequence", AT(INT, sequence), TM_REQUIRED, .low = 0, .high = 1000000,
	  .help = "number of changes of time or place" },
	{ "sent", AT(DATETIME, sent), TM_REQUIRED, .help = "when it was written" },
	{ "start", AT(DATETIME, start), TM_REQUIRED, .help = "start it stated" },
	{ "minutes", AT(DURATION, minutes), TM_REQUIRED, .low = 1, .high = LONGEST,
	  .help = "length it stated" },
	{ "cancelled", AT(BOOL, cancelled), .help = "whether it was a cancellation" },
	{ "place", AT(TEXT, place), .help = "place it stated" },
	TM_FIELDS_END,
};

static const struct tm_invitation preset = TM_INVITATION_INIT;

const struct tm_noun tm_invitation_noun = {
	.id = TM_INVITATION,
	.name = "invitation",
	.plural = "invitations",
	.about = "an invitation that was sent",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.internal = true,
};
