/* invitation.c - recording sent invitations and their sequence numbers. */
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/base/when.h"

static bool is_moved(const struct tm_occasion *g)
{
	const struct tm_invitation *last = g->invitation;

	return strcmp(last->start, g->start) != 0 || last->minutes != g->minutes ||
	       strcmp(last->place, g->place) != 0;
}

/* Whether there is anything new to send. */
static enum tm_status decide(const struct tm_occasion *g, enum tm_send how, bool *anew,
			     struct tm_error *err)
{
	const struct tm_invitation *last = g->invitation;

	*anew = !last;
	if (!last || how == TM_SEND_CANCEL) {
		*anew = !last || !last->cancelled;
		return TM_OK;
	}
	*anew = last->cancelled || is_moved(g);
	if (!*anew || how == TM_SEND_UPDATE)
		return TM_OK;
	tm_error_set(err, TM_CONFLICT,
		     last->cancelled ? "it is already cancelled"
				     : "time or place changed since the "
				       "invitation was sent");
	return tm_error_hint(err, "use --update to send the new time and place");
}

static enum tm_status cancel_meeting(struct tm_project *p, const struct tm_occasion *g,
				     struct tm_error *err)
{
	struct tm_meeting change = TM_MEETING_INIT;

	if (!g->meeting || g->meeting->status == TM_CANCELLED)
		return TM_OK;
	change.status = TM_CANCELLED;
	return tm_edit(p, g->meeting->record.uuid, &change.record,
		       tm_bit(TM_MEETING, "status"), err);
}

static enum tm_status store(struct tm_project *p, struct tm_occasion *g, enum tm_send how,
			    int64_t now, struct tm_error *err)
{
	struct tm_invitation next = TM_INVITATION_INIT;
	struct tm_record *stored = NULL;
	char sent[TM_WHEN_TEXT_SIZE];
	enum tm_status status;

	tm_when_stored(now, sent);
	if (g->meeting)
		next.meeting = g->uuid;
	else
		next.session = g->uuid;
	next.sequence = g->invitation ? g->invitation->sequence + 1 : 0;
	next.sent = sent;
	next.start = g->start;
	next.minutes = g->minutes;
	next.place = g->place;
	next.cancelled = how == TM_SEND_CANCEL;
	status = tm_add(p, &next.record, err);
	if (!status && next.cancelled)
		status = cancel_meeting(p, g, err);
	if (!status && g->invitation)
		status = tm_remove(p, TM_INVITATION, g->invitation->record.uuid, err);
	if (!status)
		status = tm_get(p, TM_INVITATION, next.record.uuid, &stored, err);
	if (status)
		return status;
	if (g->invitation)
		tm_record_free(&g->invitation->record);
	g->invitation = (struct tm_invitation *)stored;
	return TM_OK;
}

enum tm_status tm_invitation_send(struct tm_project *p, struct tm_occasion *g,
				  enum tm_send how, int64_t now, struct tm_error *err)
{
	const char *noun = g->meeting ? "meeting" : "session";
	enum tm_status status;
	bool anew = false;

	if (!*g->start || g->minutes == TM_NONE) {
		tm_error_set(err, TM_INVALID, "%s '%s' has no %s yet", noun, g->key,
			     *g->start ? "length" : "time");
		return tm_error_hint(err, "tmodel %s edit %s %s", noun, g->key,
				     *g->start ? "--minutes 60"
					       : "--start 2026-11-21T10:00");
	}
	status = decide(g, how, &anew, err);
	if (status || !anew)
		return status;
	status = tm_begin(p, "invite", err);
	return status ? status : tm_end(p, store(p, g, how, now, err), err);
}
