/*
 * zone.h - time zones, from the files that systems keep them in (TZif, RFC 8536).
 *
 * A file lists past and near changes of the clocks, and ends with a rule for the years
 * after (POSIX TZ): both are used, as they stand.
 */
#ifndef BASE_ZONE_H
#define BASE_ZONE_H

#include <stddef.h>

#include "lib/base/when.h"

/* A moment, and how many seconds clocks are ahead of UTC from then on. */
struct tm_zone_change {
	int64_t moment;
	int64_t offset;
};

/* When the clocks change every year, and to what. */
struct tm_zone_turn {
	char name[12];      /* of the time from then on: CEST, -02 */
	int64_t offset;     /* from then on */
	int month;          /* 1 to 12 */
	int week;           /* which one of the month, 1 to 4; 5 is the last */
	int weekday;        /* 0 for Sunday */
	int64_t clock;      /* seconds that the clock shows when it is changed; before
			       midnight (below 0) or a day and more later, too */
	int64_t clock_from; /* the offset by which that clock goes */
};

#define TM_ZONE_NAME_SIZE 64

/* Start with { 0 }; give to tm_zone_free() whatever happened. */
struct tm_zone {
	char name[TM_ZONE_NAME_SIZE]; /* as calendars call it: Europe/Warsaw */
	int64_t first;                /* the offset before the first change */
	struct tm_zone_change *changes;
	size_t change_count;
	size_t turn_count; /* the rule: 0 there is none, 1 always the same time (of which
			      only name and offset mean something), 2 */
	struct tm_zone_turn turns[2]; /* the larger offset last */
};

/*
 * Make a zone of the bytes of its file, which are lent for the call.
 *
 * TM_BAD_INPUT  they are no such file of version 2 or later, they count leap seconds,
 *               or end with a rule other than by months, weeks and days
 */
enum tm_status tm_zone_parse(struct tm_zone *zone, const char *name,
			     const unsigned char *bytes, size_t length,
			     struct tm_error *err);

/*
 * The same, of the file that is called so in a directory like /usr/share/zoneinfo;
 * a name can not lead out of it.
 *
 * TM_INVALID  there is no such zone
 */
enum tm_status tm_zone_read(struct tm_zone *zone, const char *directory, const char *name,
			    struct tm_error *err);
void tm_zone_free(struct tm_zone *zone);

/* How many seconds clocks are ahead of UTC at that moment. */
int64_t tm_zone_offset(const struct tm_zone *zone, int64_t moment);

/*
 * The moment at which clocks show that.
 *
 * TM_INVALID  they never do, or twice: both readings are in the hint
 */
enum tm_status tm_zone_moment(const struct tm_zone *zone, const struct tm_civil *civil,
			      int64_t *moment, struct tm_error *err);

/*
 * Whether a calendar that knows the zone's rule and no more gets both moments right from
 * what clocks show: the rule holds then, no change is on another day than the rule
 * says, and clocks do not show it twice (readers differ in which one they take). False
 * also for UTC, which wants no zone.
 */
bool tm_zone_is_yearly(const struct tm_zone *zone, int64_t from, int64_t to);

/* What the clock shows that is changed by `turn` in that year. */
void tm_zone_turn_in(const struct tm_zone_turn *turn, int64_t year, struct tm_civil *out);

#endif
