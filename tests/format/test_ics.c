/* test_ics.c - calendar invitations, octet by octet. */
#include "tests/format/invitation.h"

#include "lib/base/text.h"

#define SYSTEM_ZONES "/usr/share/zoneinfo"

static char *written(const struct tm_ics *event)
{
	struct tm_out out = TM_OUT_INIT;
	char *text;

	tm_ics_write(&out, event);
	assert_false(out.failed);
	text = strdup(tm_out_string(&out));
	assert_non_null(text);
	tm_out_free(&out);
	return text;
}

/* Check line ends and folding; returns the unfolded lines with LF. */
static char *unfolded(const char *text)
{
	char *lines = calloc(1, strlen(text) + 1), *end = lines;

	assert_non_null(lines);
	while (*text) {
		const size_t length = strcspn(text, "\r\n");

		assert_in_range(length, 1, 75);
		assert_memory_equal(text + length, "\r\n", 2);
		/* Complete characters, all of them displayable. */
		for (const char *at = text; at < text + length;) {
			const int32_t c = tm_utf8_next(&at);

			assert_true(c == '\t' || tm_text_allows(c, false));
			assert_true(at <= text + length);
		}
		if (*text == ' ') {
			assert_true(end > lines);
			memcpy(end - 1, text + 1, length - 1);
			end += length - 2;
		} else {
			memcpy(end, text, length);
			end += length;
		}
		*end++ = '\n';
		text += length + 2;
	}
	return lines;
}

static void check_written(const struct tm_ics *event, const char *want)
{
	char *text = written(event), *lines = unfolded(text);

	assert_string_equal(lines, want);
	free(lines);
	free(text);
}

/* Whether the output contains the line. */
static bool has_line(const struct tm_ics *event, const char *line)
{
	char *text = written(event), *lines = unfolded(text);
	const size_t length = strlen(line);
	bool found = false;

	for (const char *at = lines; *at; at = strchr(at, '\n') + 1)
		found |= !strncmp(at, line, length) && at[length] == '\n';
	free(lines);
	free(text);
	return found;
}

static void check_escapes(const char *value, const cJSON *entry)
{
	struct tm_out out = TM_OUT_INIT;

	tm_escape_ics_text(&out, value);
	if (strcmp(tm_out_string(&out),
		   cJSON_GetObjectItem(entry, "ics_text_unfolded")->valuestring) != 0)
		fail_msg("%s as text: %s", entry->string, tm_out_string(&out));
	tm_out_clear(&out);
	tm_escape_ics_param(&out, value);
	if (strcmp(tm_out_string(&out),
		   cJSON_GetObjectItem(entry, "ics_param")->valuestring) != 0)
		fail_msg("%s as parameter: %s", entry->string, tm_out_string(&out));
	tm_out_free(&out);
}

static void test_escapes(void **state)
{
	(void)state;
	invitation_hostile(check_escapes);
}

/* RFC 6868: a caret is only escaped before n, ^ or '. */
static void test_carets(void **state)
{
	static const struct {
		const char *name, *param;
	} want[] = { { "a^b^", "\"a^b^\"" }, { "^n", "\"^^n\"" },  { "^^n", "\"^^^^n\"" },
		     { "^'", "\"^^'\"" },    { "^\"", "\"^^'\"" }, { "^N", "\"^N\"" } };

	(void)state;
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		struct tm_out out = TM_OUT_INIT;

		tm_escape_ics_param(&out, want[i].name);
		assert_string_equal(tm_out_string(&out), want[i].param);
		tm_out_free(&out);
	}
}

static void test_request(void **state)
{
	struct tm_ics event = invitation();

	(void)state;
	check_written(
		&event,
		"BEGIN:VCALENDAR\n"
		"VERSION:2.0\n"
		"PRODID:-//tmodel//invitation//EN\n"
		"CALSCALE:GREGORIAN\n"
		"METHOD:REQUEST\n"
		"BEGIN:VEVENT\n"
		"UID:6c1c9f0e-0000-4000-8000-000000000001@tmodel\n"
		"DTSTAMP:20261101T090000Z\n"
		"SEQUENCE:0\n"
		"STATUS:CONFIRMED\n"
		"DTSTART:20261121T090000Z\n"
		"DTEND:20261121T103000Z\n"
		"SUMMARY:Threat model: single sign-on\n"
		"DESCRIPTION:Agenda\\;\\n1. scope\\, 2. threats\\\\\n"
		"LOCATION:Łódź\\, room 3\n"
		"URL:https://example.org/a,b;c\n"
		"ORGANIZER;CN=\"Ada Nowak\":mailto:ada@example.org\n"
		"ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN=\"Ada Nowak\":"
		"mailto:ada@example.org\n"
		"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
		"CN=\"Zażółć 'Gęślą'; Jaźń, sp. z o.o.\":mailto:zazolc@example.org\n"
		"ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
		"mailto:o%27hara+x@example.org\n"
		"ATTENDEE;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
		"CN=\"Head of IT\":mailto:head@example.org\n"
		"BEGIN:VALARM\n"
		"ACTION:DISPLAY\n"
		"TRIGGER:-P3D\n"
		"DESCRIPTION:Threat model: single sign-on\n"
		"END:VALARM\n"
		"END:VEVENT\n"
		"END:VCALENDAR\n");
}

/* Omitted values leave neither a line nor an unparsable one. */
static void test_bare(void **state)
{
	struct tm_ics event = { .uid = "u",
				.summary = "",
				.description = "",
				.location = "",
				.url = "javascript:alert(1)",
				.organiser = { "Ada", "not an address" },
				.sequence = 7,
				.end = 60,
				.reminder = -1 };

	(void)state;
	check_written(&event, "BEGIN:VCALENDAR\n"
			      "VERSION:2.0\n"
			      "PRODID:-//tmodel//invitation//EN\n"
			      "CALSCALE:GREGORIAN\n"
			      "BEGIN:VEVENT\n"
			      "UID:u\n"
			      "DTSTAMP:19700101T000000Z\n"
			      "SEQUENCE:7\n"
			      "STATUS:CONFIRMED\n"
			      "DTSTART:19700101T000000Z\n"
			      "DTEND:19700101T000100Z\n"
			      "SUMMARY:Meeting\n"
			      "END:VEVENT\n"
			      "END:VCALENDAR\n");
}

static void test_methods(void **state)
{
	struct tm_ics event = invitation();

	(void)state;
	assert_string_equal(tm_ics_method(&event), "REQUEST");
	event.cancelled = true;
	event.sequence = 2;
	assert_string_equal(tm_ics_method(&event), "CANCEL");
	assert_true(has_line(&event, "METHOD:CANCEL"));
	assert_true(has_line(&event, "STATUS:CANCELLED"));
	assert_true(has_line(&event, "SEQUENCE:2"));
	assert_false(has_line(&event, "BEGIN:VALARM"));
	event.caldav = true;
	assert_string_equal(tm_ics_method(&event), "");
	assert_true(has_line(&event, "STATUS:CANCELLED"));
	assert_false(has_line(&event, "METHOD:CANCEL"));
	event = invitation();
	event.organiser.address = "";
	assert_string_equal(tm_ics_method(&event), "");
	event = invitation();
	event.attendees = &invitation_attendees[3];
	event.attendee_count = 1;
	assert_string_equal(tm_ics_method(&event), "");
}

/* Readers that parse \" as an escaped quote would continue into the address. */
static void test_name_ends_with_backslash(void **state)
{
	struct tm_ics event = invitation();

	(void)state;
	event.organiser.name = "C:\\";
	assert_true(has_line(&event, "ORGANIZER;CN=\"C:\\ \":mailto:ada@example.org"));
}

static void test_reminders(void **state)
{
	static const struct {
		int64_t minutes;
		const char *line;
	} want[] = {
		{ 0, "TRIGGER:-PT0M" },       { 15, "TRIGGER:-PT15M" },
		{ 60, "TRIGGER:-PT1H" },      { 90, "TRIGGER:-PT1H30M" },
		{ 1440, "TRIGGER:-P1D" },     { 1441, "TRIGGER:-P1DT1M" },
		{ 1500, "TRIGGER:-P1DT1H" },  { 4230, "TRIGGER:-P2DT22H30M" },
		{ 527040, "TRIGGER:-P366D" },
	};
	struct tm_ics event = invitation();

	(void)state;
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		event.reminder = want[i].minutes;
		if (!has_line(&event, want[i].line))
			fail_msg("no %s", want[i].line);
	}
}

/* -- zones ------------------------------------------------------------------------ */

static char *written_in(const char *name, struct tm_ics event)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_zone zone;
	char *text, *lines;

	if (tm_zone_read(&zone, SYSTEM_ZONES, name, &err))
		fail_msg("%s", err.text);
	event.zone = &zone;
	text = written(&event);
	lines = unfolded(text);
	free(text);
	tm_zone_free(&zone);
	return lines;
}

/* The zone's own lines, and the local times of the event. */
static void check_zone(const char *name, const char *zone, const char *start)
{
	char *lines = written_in(name, invitation());

	if (!strstr(lines, zone) || !strstr(lines, start))
		fail_msg("%s is written %s", name, lines);
	free(lines);
}

static void test_zones(void **state)
{
	(void)state;
	check_zone("Europe/Warsaw",
		   "BEGIN:VTIMEZONE\n"
		   "TZID:Europe/Warsaw\n"
		   "BEGIN:STANDARD\n"
		   "DTSTART:19701025T030000\n"
		   "TZOFFSETFROM:+0200\n"
		   "TZOFFSETTO:+0100\n"
		   "TZNAME:CET\n"
		   "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
		   "END:STANDARD\n"
		   "BEGIN:DAYLIGHT\n"
		   "DTSTART:19700329T020000\n"
		   "TZOFFSETFROM:+0100\n"
		   "TZOFFSETTO:+0200\n"
		   "TZNAME:CEST\n"
		   "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
		   "END:DAYLIGHT\n"
		   "END:VTIMEZONE\n",
		   "\nDTSTART;TZID=Europe/Warsaw:20261121T100000\n"
		   "DTEND;TZID=Europe/Warsaw:20261121T113000\n");
	check_zone("America/New_York",
		   "DTSTART:19701101T020000\n"
		   "TZOFFSETFROM:-0400\n"
		   "TZOFFSETTO:-0500\n"
		   "TZNAME:EST\n"
		   "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n"
		   "END:STANDARD\n"
		   "BEGIN:DAYLIGHT\n"
		   "DTSTART:19700308T020000\n"
		   "TZOFFSETFROM:-0500\n"
		   "TZOFFSETTO:-0400\n"
		   "TZNAME:EDT\n"
		   "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n",
		   "\nDTSTART;TZID=America/New_York:20261121T040000\n");
	check_zone("Europe/Dublin",
		   "BEGIN:STANDARD\n"
		   "DTSTART:19701025T020000\n"
		   "TZOFFSETFROM:+0100\n"
		   "TZOFFSETTO:+0000\n"
		   "TZNAME:GMT\n"
		   "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
		   "END:STANDARD\n"
		   "BEGIN:DAYLIGHT\n"
		   "DTSTART:19700329T010000\n"
		   "TZOFFSETFROM:+0000\n"
		   "TZOFFSETTO:+0100\n"
		   "TZNAME:IST\n",
		   "\nDTSTART;TZID=Europe/Dublin:20261121T090000\n");
	check_zone("Asia/Kolkata",
		   "TZID:Asia/Kolkata\n"
		   "BEGIN:STANDARD\n"
		   "DTSTART:19700101T000000\n"
		   "TZOFFSETFROM:+0530\n"
		   "TZOFFSETTO:+0530\n"
		   "TZNAME:IST\n"
		   "END:STANDARD\n"
		   "END:VTIMEZONE\n",
		   "\nDTSTART;TZID=Asia/Kolkata:20261121T143000\n");
}

/* Rules that cross midnight, and UTC itself. */
static void test_zones_that_become_utc(void **state)
{
	static const char *const zones[] = { "Africa/Cairo", "America/Nuuk", "Etc/UTC" };

	(void)state;
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		char *lines = written_in(zones[i], invitation());

		assert_non_null(strstr(lines, "\nDTSTART:20261121T090000Z\n"));
		assert_null(strstr(lines, "TZ"));
		free(lines);
	}
}

/* -- user text --------------------------------------------------------------------- */

/* The names of the lines, without parameters. */
static void names_of(const char *lines, char names[512])
{
	names[0] = '\0';
	for (; *lines; lines = strchr(lines, '\n') + 1) {
		strncat(names, lines, strcspn(lines, ":;"));
		strncat(names, " ", 2);
		assert_true(strlen(names) < 500);
	}
}

/* The same lines for any user text in all fields. */
static void check_hostile(const char *value, const cJSON *entry)
{
	const struct tm_ics_attendee attendees[] = {
		{ { value, "ada@example.org" }, TM_ICS_REQUIRED },
		{ { "Eve", value }, TM_ICS_REQUIRED },
	};
	struct tm_ics event = invitation();
	const bool blank = !value[strspn(value, " ")];
	char *text, *lines, line[8192], names[512], want[512];

	event.uid = event.summary = event.description = event.location = value;
	event.url = value;
	event.organiser.name = value;
	event.attendees = attendees;
	event.attendee_count = 2;
	text = written(&event);
	lines = unfolded(text);
	names_of(lines, names);
	snprintf(want, sizeof want,
		 "BEGIN VERSION PRODID CALSCALE METHOD BEGIN %sDTSTAMP SEQUENCE STATUS "
		 "DTSTART DTEND SUMMARY %sORGANIZER ATTENDEE BEGIN ACTION TRIGGER "
		 "DESCRIPTION "
		 "END END END ",
		 blank ? "" : "UID ", blank ? "" : "DESCRIPTION LOCATION ");
	if (strcmp(names, want) != 0)
		fail_msg("%s: lines are %s", entry->string, names);
	snprintf(line, sizeof line, "\nDESCRIPTION:%s\n",
		 cJSON_GetObjectItem(entry, "ics_text_unfolded")->valuestring);
	if (!blank && !strstr(lines, line))
		fail_msg("%s: no %s", entry->string, line);
	free(lines);
	free(text);
}

static void test_hostile(void **state)
{
	(void)state;
	invitation_hostile(check_hostile);
}

/* Long lines of characters of every length, at every offset. */
static void test_folds(void **state)
{
	static const char *const letters[] = { "x", "é", "漏", "👩" };
	struct tm_ics event = invitation();
	char text[800], line[1000];

	(void)state;
	for (size_t shift = 0; shift < 80; shift++) {
		text[0] = '\0';
		for (size_t i = 0; i < shift; i++)
			strncat(text, "a", 2);
		for (size_t i = 0; i < 150; i++)
			strncat(text, letters[(i / 7 + shift) % 4], 5);
		event.summary = text;
		snprintf(line, sizeof line, "SUMMARY:%s", text);
		assert_true(has_line(&event, line));
	}
}

static void test_addresses(void **state)
{
	static const char *const good[] = { "a@b", "ada.nowak+x@mail.example.org",
					    "o'hara@example.org",
					    "a?b&c=d%25@example.org" };
	static const char *const bad[] = { "",
					   "ada",
					   "@example.org",
					   "ada@",
					   "ada@@example.org",
					   "ada@example.org@evil.org",
					   "ada@exa mple.org",
					   "ada@example.org\r\nBcc: eve@example.org",
					   "ada@example.org,eve@example.org",
					   "ada@example.org?bcc=eve@example.org",
					   "<ada@example.org>",
					   "\"ada\"@example.org",
					   "ada@[127.0.0.1]",
					   ".ada@example.org",
					   "ada.@example.org",
					   "a..da@example.org",
					   "ada@.example.org",
					   "ada@example.org.",
					   "zażółć@example.org",
					   "ada@żółć.pl" };
	struct tm_out out = TM_OUT_INIT;
	char longest[300];

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (!tm_address_usable(good[i]))
			fail_msg("%s is refused", good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (tm_address_usable(bad[i]))
			fail_msg("%s is taken", bad[i]);
	memset(longest, 'a', sizeof longest);
	longest[250] = '@';
	longest[254] = '\0';
	assert_true(tm_address_usable(longest));
	longest[254] = 'a';
	longest[255] = '\0';
	assert_false(tm_address_usable(longest));
	tm_address_uri(&out, good[3]);
	assert_string_equal(tm_out_string(&out), "mailto:a%3Fb%26c%3Dd%2525@example.org");
	tm_out_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_carets),
		cmocka_unit_test(test_request),
		cmocka_unit_test(test_bare),
		cmocka_unit_test(test_methods),
		cmocka_unit_test(test_name_ends_with_backslash),
		cmocka_unit_test(test_reminders),
		cmocka_unit_test(test_zones),
		cmocka_unit_test(test_zones_that_become_utc),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_folds),
		cmocka_unit_test(test_addresses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
