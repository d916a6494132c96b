/*
 * zone.h - time zones, from the system's zoneinfo files (TZif, RFC 8536).
 *
 * A file lists past and near transitions, and ends with a rule for later years (POSIX
 * TZ); both are used.
 */
#ifndef BASE_ZONE_H
#define BASE_ZONE_H

#include <stddef.h>

#include "lib/base/when.h"

/* A transition: a moment, and the offset from UTC in seconds from then on. */
struct tm_zone_change {
	int64_t moment;
	int64_t offset;
};

/* A yearly transition of the rule. */
struct tm_zone_turn {
	char name[12];      /* abbreviation from then on: CEST, -02 */
	int64_t offset;     /* from then on */
	int month;          /* 1 to 12 */
	int week;           /* week of the month, 1 to 4; 5 is the last */
	int weekday;        /* 0 for Sunday */
	int64_t clock;      /* local time of the transition in seconds; may be negative or
			       beyond a day */
	int64_t clock_from; /* offset that this local time is in */
};

#define TM_ZONE_NAME_SIZE 64

/* Start with { 0 }; free with tm_zone_free() on success and failure. */
struct tm_zone {
	char name[TM_ZONE_NAME_SIZE]; /* IANA name: Europe/Warsaw */
	int64_t first;                /* the offset before the first transition */
	struct tm_zone_change *changes;
	size_t change_count;
	size_t turn_count; /* number of rules: 0 none, 1 constant offset (only name and
			      offset are used), 2 */
	struct tm_zone_turn turns[2]; /* the larger offset last */
};

/*
 * Parse the bytes of a zoneinfo file, lent for the call.
 *
 * TM_BAD_INPUT  not a TZif file of version 2 or later, leap seconds, or a rule not
 *               given by month, week and day
 */
enum tm_status tm_zone_parse(struct tm_zone *zone, const char *name,
			     const unsigned char *bytes, size_t length,
			     struct tm_error *err);

/*
 * Read the zone of this name from a directory such as /usr/share/zoneinfo; a name
 * cannot lead outside it.
 *
 * TM_INVALID  no such zone
 */
enum tm_status tm_zone_read(struct tm_zone *zone, const char *directory, const char *name,
			    struct tm_error *err);
void tm_zone_free(struct tm_zone *zone);

/* The offset from UTC at that moment, in seconds. */
int64_t tm_zone_offset(const struct tm_zone *zone, int64_t moment);

/*
 * The moment of a local time.
 *
 * TM_INVALID  it does not exist, or occurs twice: the hint has both readings
 */
enum tm_status tm_zone_moment(const struct tm_zone *zone, const struct tm_civil *civil,
			      int64_t *moment, struct tm_error *err);

/*
 * Whether a calendar that knows only the zone's rule derives both moments correctly
 * from local time: the rule applies, no transition deviates from it, and the local time
 * is unambiguous (readers differ in which one they take). False also for UTC, which
 * needs no zone.
 */
bool tm_zone_is_yearly(const struct tm_zone *zone, int64_t from, int64_t to);

/* The local time of the transition `turn` in that year. */
void tm_zone_turn_in(const struct tm_zone_turn *turn, int64_t year, struct tm_civil *out);

#endif
