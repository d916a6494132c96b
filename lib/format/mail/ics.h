/*
 * ics.h - an invitation to one meeting, as calendars read it (iCalendar, RFC 5545).
 *
 * One VEVENT; lines end with CR LF and are folded at 75 octets, never within a
 * character. Nothing that came from people can begin a line or end a value.
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

/* Strings are never NULL; "" leaves the line out. Everything is lent. */
struct tm_ics {
	const char *uid;  /* stable: the same for every update */
	int64_t sequence; /* incremented for a change of time or place, and to cancel */
	bool cancelled;   /* the meeting does not take place */
	bool caldav;      /* for a calendar server: without METHOD (RFC 4791) */
	int64_t start, end, stamp;  /* moments; stamp is when this was written */
	const struct tm_zone *zone; /* write the hours of this one; NULL for UTC */
	const char *summary, *description, *location; /* lines: in the description only;
							 a summary there is always */
	const char *url;             /* http, https or mailto; others are left out */
	struct tm_mailbox organiser; /* among the attendees too, if they take part */
	const struct tm_ics_attendee *attendees;
	size_t attendee_count;
	int64_t reminder; /* minutes before the start; below 0 for none */
};

/*
 * What the event asks of who gets it: REQUEST, CANCEL, or "" where that is left out,
 * for a calendar server, and where the organiser or every attendee has no usable
 * address: then it is an entry for a calendar, which asks nobody anything.
 */
const char *tm_ics_method(const struct tm_ics *event);

/*
 * Append the calendar. Attendees without a usable address are left out, for a calendar
 * has no other name for them: the description is the place to name them.
 *
 * A zone is written with its rule (VTIMEZONE). Where that would not be right for this
 * event, or calendars cannot read it (tm_zone_is_yearly()), hours are in UTC.
 */
void tm_ics_write(struct tm_out *out, const struct tm_ics *event);

/* A value of type TEXT, not folded: \ ; , and line ends are escaped. */
void tm_escape_ics_text(struct tm_out *out, const char *text);

/*
 * A parameter's value in quotes: there a " becomes ', a line end a blank, and a ^ that
 * would mean something with what follows it ^^ (RFC 6868).
 */
void tm_escape_ics_param(struct tm_out *out, const char *text);

#endif
