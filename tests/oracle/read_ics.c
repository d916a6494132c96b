/*
 * read_ics.c - prints what libical parses from calendars. Compiled by ics.sh if libical
 * is installed; nothing else here is linked with it.
 *
 * read_ics FILE... prints lines in the form of invitation.py.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void stop(const char *file, const char *what)
{
	fprintf(stderr, "%s: %s\n", file, what);
	exit(1);
}

static void put_string(const char *name, const char *text)
{
	printf(", \"%s\": \"", name);
	for (; text && *text; text++) {
		const unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\' || c < 0x20)
			printf("\\u%04x", c);
		else
			putchar(c);
	}
	putchar('"');
}

static long moment_of(icalcomponent *calendar, icalproperty *property,
		      struct icaltimetype time)
{
	icalparameter *zone =
		icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);

	if (!zone)
		return (long)icaltime_as_timet_with_zone(time,
							 icaltimezone_get_utc_timezone());
	return (long)icaltime_as_timet_with_zone(
		time, icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zone)));
}

static void put_times(icalcomponent *calendar, icalcomponent *event)
{
	icalproperty *start =
		icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
	icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
	icalcomponent *alarm =
		icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);

	printf(", \"start\": %ld, \"end\": %ld",
	       moment_of(calendar, start, icalproperty_get_dtstart(start)),
	       moment_of(calendar, end, icalproperty_get_dtend(end)));
	if (!alarm) {
		printf(", \"reminder\": null");
		return;
	}
	printf(", \"reminder\": %d",
	       -icaldurationtype_as_int(
		       icalproperty_get_trigger(icalcomponent_get_first_property(
							alarm, ICAL_TRIGGER_PROPERTY))
			       .duration) /
		       60);
}

static void put_attendees(icalcomponent *event)
{
	const char *comma = "";

	printf(", \"addresses\": \"");
	for (icalproperty *one =
		     icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
	     one; one = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
		printf("%s%s", comma, icalproperty_get_attendee(one) + strlen("mailto:"));
		comma = ", ";
	}
	putchar('"');
}

/* The calendar, if the parser found no error. */
static icalcomponent *parse(const char *file)
{
	static char text[1 << 20];
	FILE *in = fopen(file, "rb");
	icalcomponent *calendar;

	if (!in)
		stop(file, "cannot be read");
	text[fread(text, 1, sizeof text - 1, in)] = '\0';
	fclose(in);
	calendar = icalparser_parse_string(text);
	if (!calendar)
		stop(file, "is no calendar");
	if (icalcomponent_count_errors(calendar))
		stop(file, "has errors");
	return calendar;
}

static void read_file(const char *file)
{
	icalcomponent *calendar = parse(file);
	icalcomponent *event =
		icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
	const char *name = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;

	if (icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) != 1)
		stop(file, "has not one event");
	/* Validity by the standard is checked separately from parsing. */
	if (!icalrestriction_check(calendar))
		stop(file, "breaks a restriction");
	printf("{\"file\": \"%.*s\"", (int)(strlen(name) - strlen(".ics")), name);
	put_string("uid", icalcomponent_get_uid(event));
	put_string("summary", icalcomponent_get_summary(event));
	put_string("description", icalcomponent_get_description(event));
	put_string("location", icalcomponent_get_location(event));
	put_times(calendar, event);
	put_attendees(event);
	printf(", \"sequence\": %d}\n", icalcomponent_get_sequence(event));
	icalcomponent_free(calendar);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		read_file(argv[i]);
	return 0;
}
