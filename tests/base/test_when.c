/*
 * test_when.c - civil time, parsing, and time zones: both sides of both yearly
 * transitions, checked against another program (zones.py).
 */
#include "tests/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/when.h"
#include "lib/base/zone.h"

#include "tests/base/zone_cases.h"

#define SYSTEM_ZONES "/usr/share/zoneinfo"

/* -- civil time ------------------------------------------------------------------ */

static void test_every_day(void **state)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int64_t moment = INT64_C(-62167219200); /* of 0000-01-01 */
	int weekday = 6;                        /* a Saturday */

	(void)state;
	for (int64_t year = 0; year < 3000; year++) {
		const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

		for (int month = 1; month <= 12; month++) {
			const int last = days[month - 1] + (month == 2 && leap);

			for (int day = 1; day <= last; day++, moment += TM_DAY) {
				const struct tm_civil want = { year, month, day,
							       23,   59,    58 };
				const int64_t at = moment + TM_DAY - 2;
				struct tm_civil got;

				tm_civil_of(at, &got);
				assert_true(tm_civil_moment(&want) == at);
				assert_true(got.year == year && got.month == month &&
					    got.day == day && got.hour == 23 &&
					    got.minute == 59 && got.second == 58);
				assert_int_equal(tm_civil_weekday(at), weekday);
				weekday = (weekday + 1) % 7;
			}
		}
	}
	assert_int_equal(moment, INT64_C(32503680000)); /* 3000-01-01, from date(1) */
}

static void test_days_and_times(void **state)
{
	static const struct {
		const char *text;
		bool fixed;
		int64_t moment;
	} good[] = {
		{ "2026-11-21T10:00", false, 1795255200 },
		{ "2026-11-21 10:00", false, 1795255200 },
		{ "2026-11-21T10:00:59", false, 1795255259 },
		{ "2026-11-21T10:00Z", true, 1795255200 },
		{ "2026-11-21T10:00+01:00", true, 1795251600 },
		{ "2026-11-21T10:00-0330", true, 1795267800 },
		{ "2026-11-21T10:00:07+05", true, 1795237207 },
		{ "2024-02-29T00:00Z", true, 1709164800 },
		{ "1971-01-01T00:00Z", true, 31536000 },
		{ "9998-12-31T23:59:59Z", true, INT64_C(253370764799) },
	};
	static const char *const bad[] = {
		"",
		"2026-11-21",
		"2026-11-21T",
		"2026-11-21T10",
		"2026-11-21T1:00",
		"2026-11-21T10:0",
		"2026-11-21T24:00",
		"2026-11-21T10:60",
		"2026-11-21T10:00:60",
		"2026-11-21T10:00:",
		"2026-11-21T10:00z",
		"2026-11-21T10:00+",
		"2026-11-21T10:00+1",
		"2026-11-21T10:00+01:",
		"2026-11-21T10:00+01:60",
		"2026-11-21T10:00+24:00",
		"2026-11-21T10:00Z ",
		"2026-11-21T10:00 Europe/Warsaw",
		"2026-11-21t10:00",
		"2026-02-29T10:00",
		"2026-13-01T10:00",
		"1970-12-31T10:00",
		"9999-01-01T10:00",
		"21.11.2026 10:00",
		"tomorrow",
	};
	struct tm_error err = TM_ERROR_INIT;
	struct tm_when when;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		if (tm_when_parse(good[i].text, &when, &err))
			fail_msg("%s: %s", good[i].text, err.text);
		assert_int_equal(when.fixed, good[i].fixed);
		assert_int_equal(when.moment, good[i].moment);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		if (tm_when_parse(bad[i], &when, &err) != TM_INVALID)
			fail_msg("%s was taken", bad[i]);
		assert_non_null(strstr(err.hint, "append Z"));
	}
}

static void test_written_as_read(void **state)
{
	static const struct {
		const char *text;
		int64_t offset;
	} texts[] = { { "2026-11-21T10:00Z", 0 },
		      { "2026-11-21T10:00+05:30", 19800 },
		      { "2026-11-21T23:30-09:30", -34200 },
		      { "2026-11-21T10:00:05+01:00", 3600 } };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char text[TM_WHEN_TEXT_SIZE];
		struct tm_when when;

		assert_int_equal(tm_when_parse(texts[i].text, &when, &err), TM_OK);
		tm_when_text(when.moment, texts[i].offset, text);
		assert_string_equal(text, texts[i].text);
	}
}

static void test_durations(void **state)
{
	static const struct {
		const char *text;
		int64_t minutes;
		const char *written;
	} good[] = {
		{ "90", 90, "1h30" },       { "30m", 30, "30m" },
		{ "1h30", 90, "1h30" },     { "1h30m", 90, "1h30" },
		{ "2h", 120, "2h" },        { "0", 0, "0m" },
		{ "3d", 4320, "3d" },       { "1w", 10080, "7d" },
		{ "1d12h", 2160, "1d12h" }, { "1d30m", 1470, "1d30m" },
		{ "1d2h3", 1563, "1d2h3" }, { "366d", TM_DURATION_MAX, "366d" },
		{ "PT90M", 90, "1h30" },    { "PT1H30M", 90, "1h30" },
		{ "P3D", 4320, "3d" },      { "P1DT2H", 1560, "1d2h" },
		{ "P1W", 10080, "7d" },     { "007m", 7, "7m" },
	};
	static const char *const bad[] = {
		"",      "m",     "h30",  "1.5h",
		"-30m",  "30 m",  " 30m", "30s",
		"30m1h", "1h1h",  "1d30", "1h30x",
		"1H",    "367d",  "P",    "PT",
		"P1M",   "PT1D",  "P1H",  "P1D2",
		"PT30",  "p3d",   "P3d",  "PT1HT",
		"P1DT",  "PTT1H", "P3Y",  "99999999999999999999",
		"1y",    "6mo",   "1w1w", "52w366d"
	};
	struct tm_error err = TM_ERROR_INIT;
	int64_t minutes;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		char text[TM_DURATION_TEXT_SIZE];

		if (tm_duration_parse(good[i].text, &minutes, &err))
			fail_msg("%s: %s", good[i].text, err.text);
		assert_int_equal(minutes, good[i].minutes);
		tm_duration_text(minutes, text);
		assert_string_equal(text, good[i].written);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (tm_duration_parse(bad[i], &minutes, &err) != TM_INVALID)
			fail_msg("%s was taken for %d minutes", bad[i], (int)minutes);
	for (minutes = 0; minutes <= 3 * 1440; minutes++) {
		char text[TM_DURATION_TEXT_SIZE];
		int64_t again;

		tm_duration_text(minutes, text);
		assert_int_equal(tm_duration_parse(text, &again, &err), TM_OK);
		assert_int_equal(again, minutes);
	}
}

/* -- zones ------------------------------------------------------------------------ */

/* A zone file with one type, no transition, and a rule; returns its length. */
static size_t make_file(unsigned char out[256], int64_t offset, const char *rule)
{
	const size_t length = strlen(rule);
	size_t at = 0;

	memset(out, 0, 256);
	for (int part = 0; part < 2; part++) {
		memcpy(out + at, "TZif2", 5);
		out[at + 39] = 1; /* types */
		out[at + 43] = 4; /* characters of abbreviations */
		at += 44;
		for (int i = 0; i < 4; i++)
			out[at + (size_t)i] =
				(unsigned char)((uint64_t)offset >> (24 - 8 * i));
		memcpy(out + at + 6, "XYZ", 4);
		at += 10;
	}
	out[at] = '\n';
	memcpy(out + at + 1, rule, length);
	out[at + 1 + length] = '\n';
	return at + length + 2;
}

static enum tm_status make_zone(struct tm_zone *zone, const char *name, const char *rule)
{
	struct tm_error err = TM_ERROR_INIT;
	unsigned char bytes[256];

	return tm_zone_parse(zone, name, bytes, make_file(bytes, 0, rule), &err);
}

static void check_case(const struct tm_zone *zone, const struct zone_case *want)
{
	struct tm_error err = TM_ERROR_INIT;
	char early[TM_WHEN_TEXT_SIZE], late[TM_WHEN_TEXT_SIZE], both[128];
	struct tm_when when;
	int64_t moment;
	enum tm_status status;

	assert_int_equal(tm_when_parse(want->local, &when, &err), TM_OK);
	assert_false(when.fixed);
	status = tm_zone_moment(zone, &when.civil, &moment, &err);
	assert_int_equal(tm_zone_offset(zone, want->change - 1), want->before);
	assert_int_equal(tm_zone_offset(zone, want->change), want->after);
	if (want->reading == ONCE) {
		if (status || moment != want->early)
			fail_msg("%s in %s: %s", want->local, zone->name,
				 status ? err.text : "another moment");
		return;
	}
	assert_int_equal(status, TM_INVALID);
	assert_non_null(strstr(err.text, want->local));
	assert_non_null(strstr(err.text, zone->name));
	assert_non_null(strstr(err.text, want->reading == TWICE ? "happens twice"
								: "does not exist"));
	/* Both readings of an ambiguous time, each with its offset. */
	tm_when_text(want->early, tm_zone_offset(zone, want->early), early);
	tm_when_text(want->late, tm_zone_offset(zone, want->late), late);
	snprintf(both, sizeof both, "say %s or %s", early, late);
	assert_string_equal(err.hint, both);
}

static void test_zones_of_the_system(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	size_t checked = 0;

	(void)state;
	for (size_t i = 0; i < sizeof zone_cases / sizeof *zone_cases; i++) {
		struct tm_zone zone;

		if (zone_cases[i].year != 2026)
			continue;
		if (tm_zone_read(&zone, SYSTEM_ZONES, zone_cases[i].zone, &err))
			fail_msg("%s", err.text);
		check_case(&zone, &zone_cases[i]);
		tm_zone_free(&zone);
		checked++;
	}
	assert_int_equal(checked, 5 * 10 + 2);
}

static void test_zones_by_their_rule(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof zone_cases / sizeof *zone_cases; i++) {
		struct tm_zone zone;
		size_t rule = 0;

		while (strcmp(zone_rules[rule].zone, zone_cases[i].zone) != 0)
			rule++;
		assert_int_equal(
			make_zone(&zone, zone_cases[i].zone, zone_rules[rule].rule),
			TM_OK);
		check_case(&zone, &zone_cases[i]);
		tm_zone_free(&zone);
	}
}

/* The rule of a year for calendars: two transitions, on the local date. */
static void test_yearly(void **state)
{
	static const struct {
		const char *zone;
		bool yearly;
	} want[] = { { "Europe/Warsaw", true }, { "America/New_York", true },
		     { "Asia/Kolkata", true },  { "Africa/Cairo", false },
		     { "America/Nuuk", false }, { "Europe/Dublin", true },
		     { "UTC", false },          { "Etc/UTC", false } };
	const int64_t summer = 1782900000, winter = 1767261600; /* of 2026 */
	struct tm_error err = TM_ERROR_INIT;
	struct tm_zone zone;

	(void)state;
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		assert_int_equal(tm_zone_read(&zone, SYSTEM_ZONES, want[i].zone, &err),
				 TM_OK);
		assert_int_equal(tm_zone_is_yearly(&zone, winter, summer),
				 want[i].yearly);
		tm_zone_free(&zone);
	}
	/* 2026-10-25T02:00 occurred twice in Warsaw: at these moments. */
	assert_int_equal(tm_zone_read(&zone, SYSTEM_ZONES, "Europe/Warsaw", &err), TM_OK);
	assert_false(tm_zone_is_yearly(&zone, winter, 1792886400));
	assert_false(tm_zone_is_yearly(&zone, 1792890000, summer));
	assert_true(tm_zone_is_yearly(&zone, 1792886400 - 1, 1792893600));
	tm_zone_free(&zone);
	/* In 1980 Warsaw had other rules: summer time ended in September. */
	assert_int_equal(tm_zone_read(&zone, SYSTEM_ZONES, "Europe/Warsaw", &err), TM_OK);
	assert_false(tm_zone_is_yearly(&zone, 340000000, 340003600));
	tm_zone_free(&zone);
}

/* The larger offset is summer time, even where the law calls winter the exception. */
static void test_turns(void **state)
{
	struct tm_civil civil;
	struct tm_zone zone;

	(void)state;
	assert_int_equal(make_zone(&zone, "Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1"),
			 TM_OK);
	assert_int_equal(zone.turn_count, 2);
	assert_string_equal(zone.turns[0].name, "GMT");
	assert_int_equal(zone.turns[0].offset, 0);
	assert_int_equal(zone.turns[0].month, 10);
	assert_int_equal(zone.turns[0].clock, 2 * TM_HOUR);
	assert_int_equal(zone.turns[0].clock_from, TM_HOUR);
	assert_string_equal(zone.turns[1].name, "IST");
	assert_int_equal(zone.turns[1].offset, TM_HOUR);
	assert_int_equal(zone.turns[1].clock, TM_HOUR);
	assert_int_equal(zone.turns[1].clock_from, 0);
	tm_zone_turn_in(&zone.turns[1], 2026, &civil);
	assert_true(civil.month == 3 && civil.day == 29 && civil.hour == 1);
	tm_zone_free(&zone);
	/* The second Sunday, and abbreviations in angle brackets. */
	assert_int_equal(make_zone(&zone, "X", "<-02>2<-01>,M3.2.0/1:30,M11.1.0"), TM_OK);
	assert_string_equal(zone.turns[0].name, "-02");
	assert_int_equal(zone.turns[1].offset, -TM_HOUR);
	tm_zone_turn_in(&zone.turns[1], 1970, &civil);
	assert_true(civil.month == 3 && civil.day == 8 && civil.hour == 1 &&
		    civil.minute == 30);
	tm_zone_free(&zone);
}

static void test_rules_refused(void **state)
{
	static const char *const bad[] = {
		"X",
		"CE-1",
		"CET",
		"CET-25",
		"CET-1:",
		"CET-1:60",
		"<CET-1",
		"CET-1CEST",
		"CET-1CEST,M3.5.0",
		"CET-1CEST,M3.5.0,M10.5.0/",
		"CET-1CEST,M3.5.0,M10.5.0/168",
		"CET-1CEST,M13.5.0,M10.5.0",
		"CET-1CEST,M3.6.0,M10.5.0",
		"CET-1CEST,M3.0.0,M10.5.0",
		"CET-1CEST,M3.5.7,M10.5.0",
		"CET-1CEST,M3.5.0,M10.5.0 ",
		"CET-1CEST,J60,J300",
		"CET-1CEST,60,300",
		"<EVIL\r\nX>-1",
	};
	struct tm_zone zone;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		if (make_zone(&zone, "X", bad[i]) != TM_BAD_INPUT)
			fail_msg("%s was taken", bad[i]);
		tm_zone_free(&zone);
	}
	/* Without a rule the last transition applies for ever. */
	assert_int_equal(make_zone(&zone, "X", ""), TM_OK);
	assert_int_equal(zone.turn_count, 0);
	assert_int_equal(tm_zone_offset(&zone, 1795255200), 0);
	assert_false(tm_zone_is_yearly(&zone, 0, 0));
	tm_zone_free(&zone);
}

/* A real file truncated at every length or with any byte changed: rejected or valid. */
static void test_damaged_files(void **state)
{
	static unsigned char bytes[8192], copy[8192];
	struct tm_error err = TM_ERROR_INIT;
	const struct tm_civil civil = { 2026, 3, 29, 3, 30, 0 };
	FILE *file = fopen(SYSTEM_ZONES "/Europe/Dublin", "rb");
	struct tm_zone zone;
	size_t length, refused = 0;
	int64_t moment;

	(void)state;
	assert_non_null(file);
	length = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	assert_true(length > 100 && length < sizeof bytes);
	for (size_t cut = 0; cut < length; cut++) {
		assert_int_equal(tm_zone_parse(&zone, "X", bytes, cut, &err),
				 TM_BAD_INPUT);
		tm_zone_free(&zone);
	}
	for (size_t i = 0; i < length; i++) {
		memcpy(copy, bytes, length);
		copy[i] ^= 0x91;
		if (tm_zone_parse(&zone, "X", copy, length, &err)) {
			refused++;
		} else {
			tm_zone_offset(&zone, 0);
			if (tm_zone_moment(&zone, &civil, &moment, &err))
				assert_int_equal(err.status, TM_INVALID);
		}
		tm_zone_free(&zone);
	}
	assert_true(refused > 40);
}

static void test_names(void **state)
{
	static const char *const bad[] = {
		"",         "/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC",
		"Europe",   "Europe/",     "Europe//Warsaw",  "Europe/Warszawa",
		"zone.tab", "tzdata.zi",   "UTC\r\nX",        "CET-1CEST,M3.5.0,M10.5.0/3"
	};
	struct tm_error err = TM_ERROR_INIT;
	struct tm_zone zone;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		if (tm_zone_read(&zone, SYSTEM_ZONES, bad[i], &err) != TM_INVALID)
			fail_msg("%s was taken", bad[i]);
		tm_zone_free(&zone);
	}
	assert_int_equal(tm_zone_read(&zone, SYSTEM_ZONES, "Etc/GMT+5", &err), TM_OK);
	assert_int_equal(tm_zone_offset(&zone, 0), -5 * TM_HOUR);
	tm_zone_free(&zone);
	tm_zone_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_day),
		cmocka_unit_test(test_days_and_times),
		cmocka_unit_test(test_written_as_read),
		cmocka_unit_test(test_durations),
		cmocka_unit_test(test_zones_of_the_system),
		cmocka_unit_test(test_zones_by_their_rule),
		cmocka_unit_test(test_yearly),
		cmocka_unit_test(test_turns),
		cmocka_unit_test(test_rules_refused),
		cmocka_unit_test(test_damaged_files),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
