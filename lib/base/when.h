/*
 * when.h - parsing and formatting timestamps and durations.
 *
 * A moment is a number of seconds since 1970-01-01T00:00:00Z, without leap seconds.
 * Local times are converted by time zones: zone.h.
 */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include <tmodel/error.h>

/* In seconds. */
#define TM_MINUTE INT64_C(60)
#define TM_HOUR INT64_C(3600)
#define TM_DAY INT64_C(86400)

/* Civil date and time without a time zone (proleptic Gregorian calendar). */
struct tm_civil {
	int64_t year;
	int month, day;           /* from 1 */
	int hour, minute, second; /* second to 59 */
};

/* Convert civil time in UTC to a moment, and back. */
int64_t tm_civil_moment(const struct tm_civil *civil);
void tm_civil_of(int64_t moment, struct tm_civil *out);

/* The day of the week in UTC, 0 for Sunday. */
int tm_civil_weekday(int64_t moment);

struct tm_when {
	struct tm_civil civil; /* as written */
	bool fixed;            /* with Z or an offset, so that ... */
	int64_t moment;        /* ... this is meant; else as in tm_civil_moment() */
};

/*
 * Parse 2026-11-21T10:00 (ISO 8601 extended; a space may replace the T), with optional
 * seconds and an optional Z or offset such as +01:00. Years 1971 to 9998, so that four
 * digits suffice in every time zone.
 *
 * TM_INVALID  anything else
 */
enum tm_status tm_when_parse(const char *text, struct tm_when *out, struct tm_error *err);

/* 2026-11-21T10:00+01:00 for an offset in seconds, Z for 0; seconds unless 0. */
#define TM_WHEN_TEXT_SIZE 40
void tm_when_text(int64_t moment, int64_t offset, char out[TM_WHEN_TEXT_SIZE]);

/* The stored form, always in UTC with seconds: 2026-11-21T09:00:00Z. */
void tm_when_stored(int64_t moment, char out[TM_WHEN_TEXT_SIZE]);

/*
 * Parse a duration into minutes: 90, 90m, 1h30, 1h30m, 2h, 3d, 1w, or PT1H30M (ISO 8601
 * without months and years). At most TM_DURATION_MAX.
 *
 * TM_INVALID  anything else
 */
#define TM_DURATION_MAX INT64_C(527040) /* 366 days */
enum tm_status tm_duration_parse(const char *text, int64_t *minutes,
				 struct tm_error *err);

/* The form that parse() reads back: 3d, 2h, 1h30, 45m. minutes is 0 or more. */
#define TM_DURATION_TEXT_SIZE 48
void tm_duration_text(int64_t minutes, char out[TM_DURATION_TEXT_SIZE]);

#endif
