/* meeting.c - meetings: their fields, and with whom they are. */
#include <string.h>

#include <tmodel/meeting.h>
#include <tmodel/session.h>

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
	{ "start", AT(DATETIME, start), .width = 20, .help = "when it begins" },
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

/* TM_OK with *is when a leader is named so. */
static enum tm_status is_leader(struct tm_project *p, const char *handle, bool *is,
				struct tm_error *err)
{
	struct tm_record *leader = NULL;
	enum tm_status status = tm_get(p, TM_LEADER, handle, &leader, err);

	*is = !status;
	tm_record_free(leader);
	return status == TM_NOT_FOUND ? TM_OK : status;
}

static enum tm_status add_with(struct tm_project *p, struct tm_meeting *meeting,
			       const char *leader, const struct tm_many *with,
			       struct tm_error *err)
{
	char key[TM_KEY_SIZE];
	enum tm_status status = tm_add(p, &meeting->record, err);

	for (size_t i = 0; i < with->count && !status; i++)
		if (with->values[i] != leader)
			status =
				tm_meeting_attend(p, meeting->record.key, with->values[i],
						  "participant", key, err);
	return status;
}

enum tm_status tm_meeting_add(struct tm_project *p, struct tm_meeting *meeting,
			      const struct tm_many *with, struct tm_error *err)
{
	const char *leader = NULL;
	enum tm_status status = tm_begin(p, "meeting add", err);

	if (status)
		return status;
	for (size_t i = 0; i < with->count && !status && !leader; i++) {
		bool is = false;

		if (meeting->kind != TM_ONE_ON_ONE ||
		    (meeting->leader && *meeting->leader))
			break;
		status = is_leader(p, with->values[i], &is, err);
		if (!status && is)
			meeting->leader = leader = with->values[i];
	}
	if (!status)
		status = add_with(p, meeting, leader, with, err);
	return tm_end(p, status, err);
}
