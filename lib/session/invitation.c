/* invitation.c - recording sent invitations and their sequence numbers. */
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/base/when.h"

static bool is_moved(const struct tm_occasion *o)
{
	const struct tm_invitation *last = o->invitation;

	return strcmp(last->start, o->start) != 0 || last->minutes != o->minutes ||
	       strcmp(last->place, o->place) != 0;
}

/* Whether there is anything new to send. */
static enum tm_status decide(const struct tm_occasion *o, enum tm_send how, bool *is_new,
			     struct tm_error *err)
{
	const struct tm_invitation *last = o->invitation;

	*is_new = !last;
	if (!last || how == TM_SEND_CANCEL) {
		*is_new = !last || !last->cancelled;
		return TM_OK;
	}
	*is_new = last->cancelled || is_moved(o);
	if (!*is_new || how == TM_SEND_UPDATE)
		return TM_OK;
	tm_error_set(err, TM_CONFLICT,
		     last->cancelled ? "it is already cancelled"
				     : "time or place changed since the "
				       "invitation was sent");
	return tm_error_hint(err, "use --update to send the new time and place");
}

static enum tm_status cancel_meeting(struct tm_project *p, const struct tm_occasion *o,
				     struct tm_error *err)
{
	struct tm_meeting change = TM_MEETING_INIT;

	if (!o->meeting || o->meeting->status == TM_CANCELLED)
		return TM_OK;
	change.status = TM_CANCELLED;
	return tm_edit(p, o->meeting->record.uuid, &change.record,
		       tm_bit(TM_MEETING, "status"), err);
}

static enum tm_status store_invitation(struct tm_project *p, struct tm_occasion *o,
				       enum tm_send how, int64_t now,
				       struct tm_error *err)
{
	struct tm_invitation next = TM_INVITATION_INIT;
	struct tm_record *stored = NULL;
	char sent[TM_WHEN_TEXT_SIZE];
	enum tm_status status;

	tm_when_stored(now, sent);
	if (o->meeting)
		next.meeting = o->uuid;
	else
		next.session = o->uuid;
	next.sequence = o->invitation ? o->invitation->sequence + 1 : 0;
	next.sent = sent;
	next.start = o->start;
	next.minutes = o->minutes;
	next.place = o->place;
	next.cancelled = how == TM_SEND_CANCEL;
	status = tm_add(p, &next.record, err);
	if (!status && next.cancelled)
		status = cancel_meeting(p, o, err);
	if (!status && o->invitation)
		status = tm_remove(p, TM_INVITATION, o->invitation->record.uuid, err);
	if (!status)
		status = tm_get(p, TM_INVITATION, next.record.uuid, &stored, err);
	if (status)
		return status;
	if (o->invitation)
		tm_record_free(&o->invitation->record);
	o->invitation = (struct tm_invitation *)stored;
	return TM_OK;
}

enum tm_status tm_invitation_send(struct tm_project *p, struct tm_occasion *o,
				  enum tm_send how, int64_t now, struct tm_error *err)
{
	const char *noun = o->meeting ? "meeting" : "session";
	enum tm_status status;
	bool is_new = false;

	if (!*o->start || o->minutes == TM_NONE) {
		tm_error_set(err, TM_INVALID, "%s '%s' has no %s yet", noun, o->key,
			     *o->start ? "length" : "time");
		return tm_error_hint(err, "tmodel %s edit %s %s", noun, o->key,
				     *o->start ? "--minutes 60"
					       : "--start 2026-11-21T10:00");
	}
	status = decide(o, how, &is_new, err);
	if (status || !is_new)
		return status;
	status = tm_begin(p, "invite", err);
	return status ? status : tm_end(p, store_invitation(p, o, how, now, err), err);
}
