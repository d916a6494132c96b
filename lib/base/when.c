/* when.c - civil time, timestamps and their text forms. Time zones are in zone.c. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/key.h"
#include "lib/base/when.h"

/* Days from 1970-01-01 to 0000-03-01, and in 400 years. */
#define EPOCH_DAYS 719468
#define ERA_DAYS 146097

/* Years count from March, so that the leap day is the last day of a year. */
int64_t tm_civil_moment(const struct tm_civil *civil)
{
	const int64_t year = civil->year - (civil->month <= 2);
	const int64_t era = (year >= 0 ? year : year - 399) / 400;
	const int64_t of_era = year - era * 400;
	const int64_t day_of_year =
		(153 * (civil->month + (civil->month > 2 ? -3 : 9)) + 2) / 5 +
		civil->day - 1;
	const int64_t day = of_era * 365 + of_era / 4 - of_era / 100 + day_of_year;

	return (era * ERA_DAYS + day - EPOCH_DAYS) * TM_DAY + civil->hour * TM_HOUR +
	       civil->minute * TM_MINUTE + civil->second;
}

/* Whole days since the epoch, negative before 1970. */
static int64_t days_of(int64_t moment)
{
	return moment / TM_DAY - (moment % TM_DAY < 0);
}

void tm_civil_of(int64_t moment, struct tm_civil *out)
{
	const int64_t days = days_of(moment) + EPOCH_DAYS;
	const int64_t era = (days >= 0 ? days : days - ERA_DAYS + 1) / ERA_DAYS;
	const int64_t day = days - era * ERA_DAYS;
	const int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	const int64_t day_of_year = day - (365 * year + year / 4 - year / 100);
	const int64_t month = (5 * day_of_year + 2) / 153;
	const int64_t seconds = moment - days_of(moment) * TM_DAY;

	out->day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
	out->month = (int)(month < 10 ? month + 3 : month - 9);
	out->year = year + era * 400 + (out->month <= 2);
	out->hour = (int)(seconds / TM_HOUR);
	out->minute = (int)(seconds / TM_MINUTE % 60);
	out->second = (int)(seconds % 60);
}

int tm_civil_weekday(int64_t moment)
{
	const int64_t weekday = (days_of(moment) + 4) % 7; /* 1970 began on Thursday */

	return (int)(weekday < 0 ? weekday + 7 : weekday);
}

/* Parse two digits of a number below `end`. */
static bool take_two(const char **s, int end, int *out)
{
	const char *at = *s;

	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return false;
	*out = (at[0] - '0') * 10 + at[1] - '0';
	*s += 2;
	return *out < end;
}

static bool take_day(const char **s, struct tm_civil *civil)
{
	char day[11] = "";
	int century = 0, year = 0;

	memcpy(day, *s, strnlen(*s, sizeof day - 1));
	if (!tm_date_valid(day))
		return false;
	take_two(s, 100, &century);
	take_two(s, 100, &year);
	civil->year = century * 100 + year;
	++*s;
	take_two(s, 100, &civil->month);
	++*s;
	take_two(s, 100, &civil->day);
	return civil->year >= 1971 && civil->year <= 9998;
}

static bool take_time(const char **s, struct tm_civil *civil)
{
	civil->second = 0;
	if (!take_two(s, 24, &civil->hour) || *(*s)++ != ':' ||
	    !take_two(s, 60, &civil->minute))
		return false;
	if (**s != ':')
		return true;
	++*s;
	return take_two(s, 60, &civil->second);
}

/* Z, +01:00, +0100 or +01; or nothing. */
static bool take_offset(const char **s, bool *there, int64_t *seconds)
{
	const char sign = **s;
	int hours, minutes = 0;

	*there = sign != '\0';
	*seconds = 0;
	if (!sign)
		return true;
	++*s;
	if (sign == 'Z')
		return true;
	if ((sign != '+' && sign != '-') || !take_two(s, 24, &hours))
		return false;
	if (**s == ':' && (*s)[1])
		++*s;
	if (**s && !take_two(s, 60, &minutes))
		return false;
	*seconds = (sign == '-' ? -1 : 1) * (hours * TM_HOUR + minutes * TM_MINUTE);
	return true;
}

enum tm_status tm_when_parse(const char *text, struct tm_when *out, struct tm_error *err)
{
	const char *s = text;
	int64_t offset;

	if (take_day(&s, &out->civil) && (*s == 'T' || *s == ' ') && s++ &&
	    take_time(&s, &out->civil) && take_offset(&s, &out->fixed, &offset) && !*s) {
		out->moment = tm_civil_moment(&out->civil) - offset;
		return TM_OK;
	}
	tm_error_set(err, TM_INVALID,
		     "'%.80s' is not a date and time; use YYYY-MM-DDTHH:MM", text);
	return tm_error_hint(
		err, "for UTC append Z, or give an offset: 2026-11-21T10:00+01:00");
}

void tm_when_text(int64_t moment, int64_t offset, char out[TM_WHEN_TEXT_SIZE])
{
	const int64_t minutes = (offset < 0 ? -offset : offset) / TM_MINUTE;
	struct tm_civil civil;
	char zone[16] = "Z", seconds[8] = "";

	tm_civil_of(moment + offset, &civil);
	if (civil.second)
		snprintf(seconds, sizeof seconds, ":%02d", civil.second);
	if (offset)
		snprintf(zone, sizeof zone, "%c%02d:%02d", offset < 0 ? '-' : '+',
			 (int)(minutes / 60 % 100), (int)(minutes % 60));
	snprintf(out, TM_WHEN_TEXT_SIZE, "%04" PRId64 "-%02d-%02dT%02d:%02d%s%s",
		 civil.year, civil.month, civil.day, civil.hour, civil.minute, seconds,
		 zone);
}

void tm_when_stored(int64_t moment, char out[TM_WHEN_TEXT_SIZE])
{
	struct tm_civil civil;

	tm_civil_of(moment, &civil);
	snprintf(out, TM_WHEN_TEXT_SIZE, "%04" PRId64 "-%02d-%02dT%02d:%02d:%02dZ",
		 civil.year, civil.month, civil.day, civil.hour, civil.minute,
		 civil.second);
}

static const struct {
	char letter;
	int64_t minutes;
} units[] = { { 'w', 10080 }, { 'd', 1440 }, { 'h', 60 }, { 'm', 1 } };
enum { UNITS = sizeof units / sizeof *units, HOURS = 2, MINUTES = 3 };

/* Parse digits; false when there are none or the number exceeds the longest duration. */
static bool take_number(const char **s, int64_t *out)
{
	const char *start = *s;

	for (*out = 0; **s >= '0' && **s <= '9'; ++*s) {
		*out = *out * 10 + **s - '0';
		if (*out > TM_DURATION_MAX)
			return false;
	}
	return *s > start;
}

/*
 * Parse a number and its unit, which must follow *unit in the list and replaces it. A
 * final number without a unit is minutes, alone or after hours.
 */
static bool take_part(const char **s, bool iso, int *unit, int64_t *minutes)
{
	const int before = *unit;
	int64_t number;

	if (!take_number(s, &number))
		return false;
	if (!**s && !iso && (before < 0 || before == HOURS)) {
		*unit = MINUTES;
	} else {
		const char letter = iso ? (char)(**s | 0x20) : **s;

		if (iso && (**s < 'A' || **s > 'Z'))
			return false;
		for (++*unit; *unit < UNITS && units[*unit].letter != letter; ++*unit)
			;
		if (*unit == UNITS)
			return false;
		++*s;
	}
	*minutes += number * units[*unit].minutes;
	return *minutes <= TM_DURATION_MAX;
}

/* P, weeks and days, then T and hours and minutes. */
static bool parse_iso(const char *s, int64_t *minutes)
{
	bool time = false;
	int unit = -1;

	for (s++; *s;) {
		if (*s == 'T' && !time) {
			time = true;
			unit = unit < HOURS ? HOURS - 1 : unit;
			s++;
		}
		if (!take_part(&s, true, &unit, minutes) || time != (unit >= HOURS))
			return false;
	}
	return unit >= 0;
}

static bool parse_plain(const char *s, int64_t *minutes)
{
	int unit = -1;

	do {
		if (!take_part(&s, false, &unit, minutes))
			return false;
	} while (*s);
	return true;
}

enum tm_status tm_duration_parse(const char *text, int64_t *minutes, struct tm_error *err)
{
	int64_t sum = 0;

	if (*text == 'P' ? parse_iso(text, &sum) : parse_plain(text, &sum)) {
		*minutes = sum;
		return TM_OK;
	}
	return tm_error_set(
		err, TM_INVALID,
		"'%.80s' is not a duration; use 45m, 1h30 or 3d, at most a year", text);
}

void tm_duration_text(int64_t minutes, char out[TM_DURATION_TEXT_SIZE])
{
	const int64_t days = minutes / 1440;
	const int64_t hours = minutes / 60 % 24, rest = minutes % 60;
	size_t used = 0;

	out[0] = '\0';
	if (days)
		used = (size_t)snprintf(out, TM_DURATION_TEXT_SIZE, "%" PRId64 "d", days);
	if (hours)
		used += (size_t)snprintf(out + used, TM_DURATION_TEXT_SIZE - used,
					 "%" PRId64 "h", hours);
	if (rest || !minutes)
		snprintf(out + used, TM_DURATION_TEXT_SIZE - used,
			 hours ? "%" PRId64 : "%" PRId64 "m", rest);
}
