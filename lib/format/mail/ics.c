/* ics.c - folding content lines, and writing the event. */
#include <inttypes.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/base/printable.h"
#include "lib/format/mail/ics.h"

/* Maximum octets of a line without CR LF (RFC 5545, 3.1). */
#define OCTETS_MAX 75

struct writer {
	struct tm_out *out;
	struct tm_out line; /* current line, not folded yet */
};

void tm_escape_ics_text(struct tm_out *out, const char *text)
{
	for (int32_t c; (c = tm_printable_next(&text));) {
		if (c == '\n') {
			tm_out_text(out, "\\n");
			continue;
		}
		if (c < 0x80 && strchr("\\;,", c))
			tm_out_char(out, '\\');
		tm_printable_put(out, c);
	}
}

void tm_escape_ics_param(struct tm_out *out, const char *text)
{
	bool caret = false;

	tm_out_char(out, '"');
	for (int32_t c; (c = tm_printable_next(&text));) {
		if (c == '"')
			c = '\'';
		else if (c == '\n')
			c = ' ';
		/* RFC 6868 gives ^n, ^^ and ^' a meaning; ^^ is a literal caret. */
		if (caret && (c == 'n' || c == '^' || c == '\''))
			tm_out_char(out, '^');
		tm_printable_put(out, c);
		caret = c == '^';
	}
	tm_out_char(out, '"');
}

/* Fold and write the current line. */
static void end_line(struct writer *writer)
{
	const char *at = tm_out_string(&writer->line);
	size_t left = writer->line.length, room = OCTETS_MAX;

	for (; left > room; room = OCTETS_MAX - 1) {
		size_t length = room;

		while (length > 1 && ((unsigned char)at[length] & 0xc0) == 0x80)
			length--;
		tm_out_put(writer->out, at, length);
		tm_out_text(writer->out, "\r\n ");
		at += length;
		left -= length;
	}
	tm_out_put(writer->out, at, left);
	tm_out_text(writer->out, "\r\n");
	tm_out_clear(&writer->line);
}

/* A constant line. */
static void put_line(struct writer *writer, const char *line)
{
	tm_out_text(&writer->line, line);
	end_line(writer);
}

/*
 * A TEXT value, with line ends written as `line`. Omitted if it is only white space,
 * which some readers reject. Returns whether it was written.
 */
static bool put_text_lines(struct writer *writer, const char *name, const char *text,
			   const char *line)
{
	struct tm_out shown = TM_OUT_INIT;
	const char *value;
	bool empty;

	tm_printable_text(&shown, text, line);
	value = tm_out_string(&shown);
	empty = !value[strspn(value, " \t\n")];
	if (!empty) {
		tm_out_print(&writer->line, "%s:", name);
		tm_escape_ics_text(&writer->line, value);
		end_line(writer);
	}
	writer->out->failed |= shown.failed;
	tm_out_free(&shown);
	return !empty;
}

static void put_text(struct writer *writer, const char *name, const char *text)
{
	put_text_lines(writer, name, text, "\n");
}

/* Some readers reject the whole event for a line end in this value. */
static void put_one_line(struct writer *writer, const char *name, const char *text)
{
	put_text_lines(writer, name, text, " ");
}

/* Some readers require a summary. */
static void put_summary(struct writer *writer, const char *name, const char *summary)
{
	if (!put_text_lines(writer, name, summary, " "))
		put_text(writer, name, "Meeting");
}

static void put_civil(struct writer *writer, const struct tm_civil *civil)
{
	tm_out_print(&writer->line, "%04" PRId64 "%02d%02dT%02d%02d%02d", civil->year,
		     civil->month, civil->day, civil->hour, civil->minute, civil->second);
}

/* zone is NULL for UTC. */
static void put_moment(struct writer *writer, const char *name, int64_t moment,
		       const struct tm_zone *zone)
{
	struct tm_civil civil;

	tm_civil_of(moment + (zone ? tm_zone_offset(zone, moment) : 0), &civil);
	tm_out_text(&writer->line, name);
	if (zone)
		tm_out_print(&writer->line, ";TZID=%s", zone->name);
	tm_out_char(&writer->line, ':');
	put_civil(writer, &civil);
	if (!zone)
		tm_out_char(&writer->line, 'Z');
	end_line(writer);
}

static void put_offset(struct writer *writer, const char *name, int64_t offset)
{
	const int64_t ahead = offset < 0 ? -offset : offset;

	tm_out_print(&writer->line, "%s:%c%02d%02d", name, offset < 0 ? '-' : '+',
		     (int)(ahead / TM_HOUR), (int)(ahead / TM_MINUTE % 60));
	end_line(writer);
}

/* Some readers only accept two observances that start in 1970. */
static void put_half(struct writer *writer, const struct tm_zone *zone, size_t turn)
{
	static const char days[][3] = { "SU", "MO", "TU", "WE", "TH", "FR", "SA" };
	const struct tm_zone_turn *to = &zone->turns[turn];
	const char *name = turn ? "DAYLIGHT" : "STANDARD";
	struct tm_civil first = { .year = 1970, .month = 1, .day = 1 };

	if (zone->turn_count > 1)
		tm_zone_turn_in(to, 1970, &first);
	tm_out_print(&writer->line, "BEGIN:%s", name);
	end_line(writer);
	tm_out_text(&writer->line, "DTSTART:");
	put_civil(writer, &first);
	end_line(writer);
	put_offset(writer, "TZOFFSETFROM",
		   zone->turn_count > 1 ? to->clock_from : to->offset);
	put_offset(writer, "TZOFFSETTO", to->offset);
	put_text(writer, "TZNAME", to->name);
	if (zone->turn_count > 1) {
		tm_out_print(&writer->line, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s",
			     to->month, to->week < 5 ? to->week : -1, days[to->weekday]);
		end_line(writer);
	}
	tm_out_print(&writer->line, "END:%s", name);
	end_line(writer);
}

static void put_zone(struct writer *writer, const struct tm_zone *zone)
{
	put_line(writer, "BEGIN:VTIMEZONE");
	tm_out_print(&writer->line, "TZID:%s", zone->name);
	end_line(writer);
	for (size_t turn = 0; turn < zone->turn_count; turn++)
		put_half(writer, zone, turn);
	put_line(writer, "END:VTIMEZONE");
}

/*
 * ;CN="..." unless there is no name. A trailing space prevents \" from being read as an
 * escaped quote.
 */
static void put_name(struct writer *writer, const char *name)
{
	struct tm_out *line = &writer->line;

	if (!*name)
		return;
	tm_out_text(line, ";CN=");
	tm_escape_ics_param(line, name);
	if (line->length > 1 && line->bytes[line->length - 2] == '\\') {
		line->length--;
		tm_out_text(line, " \"");
	}
}

static void put_mailbox(struct writer *writer, const struct tm_mailbox *mailbox)
{
	put_name(writer, mailbox->name);
	tm_out_char(&writer->line, ':');
	tm_address_uri(&writer->line, mailbox->address);
	end_line(writer);
}

/* The organiser has accepted already. */
static void put_attendee(struct writer *writer, const struct tm_ics *event,
			 const struct tm_ics_attendee *attendee)
{
	static const char *const roles[] = {
		[TM_ICS_CHAIR] = "CHAIR",
		[TM_ICS_REQUIRED] = "REQ-PARTICIPANT",
		[TM_ICS_OPTIONAL] = "OPT-PARTICIPANT",
		[TM_ICS_INFORMED] = "NON-PARTICIPANT",
	};

	if (!tm_address_usable(attendee->who.address))
		return;
	tm_out_print(&writer->line, "ATTENDEE;ROLE=%s", roles[attendee->role]);
	if (!strcmp(attendee->who.address, event->organiser.address))
		tm_out_text(&writer->line, ";PARTSTAT=ACCEPTED");
	else if (event->cancelled)
		tm_out_text(&writer->line, ";PARTSTAT=NEEDS-ACTION");
	else
		tm_out_text(&writer->line, ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE");
	put_mailbox(writer, &attendee->who);
}

static void put_reminder(struct writer *writer, const struct tm_ics *event)
{
	const int64_t minutes = event->reminder;

	put_line(writer, "BEGIN:VALARM");
	put_line(writer, "ACTION:DISPLAY");
	tm_out_text(&writer->line, "TRIGGER:-P");
	if (minutes / 1440)
		tm_out_print(&writer->line, "%" PRId64 "D", minutes / 1440);
	if (minutes % 1440 || !minutes)
		tm_out_char(&writer->line, 'T');
	if (minutes % 1440 / 60)
		tm_out_print(&writer->line, "%" PRId64 "H", minutes % 1440 / 60);
	if (minutes % 60 || !minutes)
		tm_out_print(&writer->line, "%" PRId64 "M", minutes % 60);
	end_line(writer);
	put_summary(writer, "DESCRIPTION", event->summary);
	put_line(writer, "END:VALARM");
}

static void put_event(struct writer *writer, const struct tm_ics *event,
		      const struct tm_zone *zone)
{
	put_line(writer, "BEGIN:VEVENT");
	put_text(writer, "UID", event->uid);
	put_moment(writer, "DTSTAMP", event->stamp, NULL);
	tm_out_print(&writer->line, "SEQUENCE:%" PRId64, event->sequence);
	end_line(writer);
	put_line(writer, event->cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
	put_moment(writer, "DTSTART", event->start, zone);
	put_moment(writer, "DTEND", event->end, zone);
	put_summary(writer, "SUMMARY", event->summary);
	put_text(writer, "DESCRIPTION", event->description);
	put_one_line(writer, "LOCATION", event->location);
	if (*event->url && tm_escape_link(event->url)) {
		tm_out_text(&writer->line, "URL:");
		put_line(writer, event->url);
	}
	if (tm_address_usable(event->organiser.address)) {
		tm_out_text(&writer->line, "ORGANIZER");
		put_mailbox(writer, &event->organiser);
	}
	for (size_t i = 0; i < event->attendee_count; i++)
		put_attendee(writer, event, &event->attendees[i]);
	if (event->reminder >= 0 && !event->cancelled)
		put_reminder(writer, event);
	put_line(writer, "END:VEVENT");
}

const char *tm_ics_method(const struct tm_ics *event)
{
	bool anyone = false;

	for (size_t i = 0; i < event->attendee_count; i++)
		anyone |= tm_address_usable(event->attendees[i].who.address);
	if (event->caldav || !anyone || !tm_address_usable(event->organiser.address))
		return "";
	return event->cancelled ? "CANCEL" : "REQUEST";
}

void tm_ics_write(struct tm_out *out, const struct tm_ics *event)
{
	struct writer writer = { .out = out, .line = TM_OUT_INIT };
	const struct tm_zone *zone = event->zone;

	if (zone && !tm_zone_is_yearly(zone, event->start, event->end))
		zone = NULL;
	put_line(&writer, "BEGIN:VCALENDAR");
	put_line(&writer, "VERSION:2.0");
	put_line(&writer, "PRODID:-//tmodel//invitation//EN");
	put_line(&writer, "CALSCALE:GREGORIAN");
	put_text(&writer, "METHOD", tm_ics_method(event));
	if (zone)
		put_zone(&writer, zone);
	put_event(&writer, event, zone);
	put_line(&writer, "END:VCALENDAR");
	out->failed |= writer.line.failed;
	tm_out_free(&writer.line);
}
