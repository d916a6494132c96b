/*
 * ics.h - an invitation to one meeting as a calendar object (iCalendar, RFC 5545).
 *
 * One VEVENT; lines end with CR LF and are folded at 75 octets, never within a
 * character. User text can neither begin a line nor end a value.
 */
#ifndef FORMAT_ICS_H
#define FORMAT_ICS_H

#include <stddef.h>
#include <stdint.h>

#include "lib/base/out.h"

#include "lib/base/zone.h"
#include "lib/format/mail/address.h"

enum tm_ics_role { TM_ICS_CHAIR, TM_ICS_REQUIRED, TM_ICS_OPTIONAL, TM_ICS_INFORMED };

struct tm_ics_attendee {
	struct tm_mailbox who;
	enum tm_ics_role role;
};

/* Strings are never NULL and are borrowed; "" omits the line. */
struct tm_ics {
	const char *uid;  /* stable: the same in every update */
	int64_t sequence; /* incremented when time or place changes, and to cancel */
	bool cancelled;   /* the meeting is cancelled */
	bool caldav;      /* for a calendar server: without METHOD (RFC 4791) */
	int64_t start, end, stamp;          /* moments; stamp is when it was written */
	const struct tm_zone *zone;         /* time zone of the times; NULL for UTC */
	const char *summary;                /* always written */
	const char *description, *location; /* only the description keeps line ends */
	const char *url;                    /* http, https or mailto; otherwise omitted */
	struct tm_mailbox organiser; /* listed among the attendees too if attending */
	const struct tm_ics_attendee *attendees;
	size_t attendee_count;
	int64_t reminder; /* minutes before the start; negative for none */
};

/*
 * The method: REQUEST, CANCEL, or "" to omit it: for a calendar server, and when the
 * organiser or every attendee has no usable address. Without a method the event is an
 * entry and not an invitation.
 */
const char *tm_ics_method(const struct tm_ics *event);

/*
 * Append the calendar. Attendees without a usable address are omitted, as a calendar
 * cannot name them in any other way; name them in the description.
 *
 * The time zone is written with its rule (VTIMEZONE). If the rule does not hold for
 * this event, or calendars cannot parse it (tm_zone_is_yearly()), times are in UTC.
 */
void tm_ics_write(struct tm_out *out, const struct tm_ics *event);

/* Escape a TEXT value, not folded: \ ; , and line ends. */
void tm_escape_ics_text(struct tm_out *out, const char *text);

/*
 * A quoted parameter value: " becomes ', a line end becomes a space, and a ^ that would
 * start an RFC 6868 sequence becomes ^^.
 */
void tm_escape_ics_param(struct tm_out *out, const char *text);

#endif
