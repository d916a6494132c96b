/* zone.c - converting between UTC and local time. zone_file.c reads the files. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/zone.h"

/* Largest offset from UTC. */
#define FARTHEST (26 * TM_HOUR)

void tm_zone_turn_in(const struct tm_zone_turn *turn, int64_t year, struct tm_civil *out)
{
	const struct tm_civil first = { .year = year, .month = turn->month, .day = 1 };
	const struct tm_civil next = { .year = year + turn->month / 12,
				       .month = turn->month % 12 + 1,
				       .day = 1 };
	const int64_t start = tm_civil_moment(&first);
	int64_t day = start + (turn->weekday - tm_civil_weekday(start) + 7) % 7 * TM_DAY +
		      (turn->week - 1) * (7 * TM_DAY);

	if (day >= tm_civil_moment(&next))
		day -= 7 * TM_DAY;
	tm_civil_of(day + turn->clock, out);
}

static int64_t turn_moment(const struct tm_zone_turn *turn, int64_t year)
{
	struct tm_civil civil;

	tm_zone_turn_in(turn, year, &civil);
	return tm_civil_moment(&civil) - turn->clock_from;
}

/*
 * The last transition up to a moment, and the moment of the next one. A transition can
 * be a week from its nominal day, and so in another year.
 */
static const struct tm_zone_turn *turn_at(const struct tm_zone *zone, int64_t moment,
					  int64_t *next)
{
	const struct tm_zone_turn *found = &zone->turns[0];
	int64_t last = INT64_MIN;
	struct tm_civil now;

	*next = INT64_MAX;
	if (zone->turn_count < 2)
		return found;
	tm_civil_of(moment, &now);
	for (int64_t year = now.year - 1; year <= now.year + 1; year++) {
		for (size_t i = 0; i < 2; i++) {
			const int64_t at = turn_moment(&zone->turns[i], year);

			if (at > moment && at < *next)
				*next = at;
			if (at > moment || at < last)
				continue;
			last = at;
			found = &zone->turns[i];
		}
	}
	return found;
}

/* The offset at a moment, and when the next change comes: INT64_MAX for never. */
static int64_t offset_at(const struct tm_zone *zone, int64_t moment, int64_t *next)
{
	size_t low = 0, high = zone->change_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (zone->changes[middle].moment <= moment)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == zone->change_count && zone->turn_count)
		return turn_at(zone, moment, next)->offset;
	*next = low < zone->change_count ? zone->changes[low].moment : INT64_MAX;
	return low ? zone->changes[low - 1].offset : zone->first;
}

int64_t tm_zone_offset(const struct tm_zone *zone, int64_t moment)
{
	int64_t next;

	return offset_at(zone, moment, &next);
}

static enum tm_status refuse_twice(const struct tm_zone *zone, int64_t shown,
				   int64_t first, int64_t second, struct tm_error *err)
{
	char text[TM_WHEN_TEXT_SIZE], early[TM_WHEN_TEXT_SIZE], late[TM_WHEN_TEXT_SIZE];

	tm_when_text(shown, 0, text);
	tm_when_text(first, shown - first, early);
	tm_when_text(second, shown - second, late);
	tm_error_set(err, TM_INVALID, "%.*s happens twice in %s", (int)strcspn(text, "Z"),
		     text, zone->name);
	return tm_error_hint(err, "say %s or %s", early, late);
}

/* The local time was skipped when the offset changed from before to after. */
static enum tm_status refuse_never(const struct tm_zone *zone, int64_t shown,
				   int64_t change, int64_t before, int64_t after,
				   struct tm_error *err)
{
	char text[TM_WHEN_TEXT_SIZE], early[TM_WHEN_TEXT_SIZE], late[TM_WHEN_TEXT_SIZE];
	struct tm_civil from, to;

	tm_when_text(shown, 0, text);
	tm_when_text(shown - after, before, early);
	tm_when_text(shown - before, after, late);
	tm_civil_of(change + before, &from);
	tm_civil_of(change + after, &to);
	tm_error_set(err, TM_INVALID,
		     "%.*s does not exist in %s: clocks go from %02d:%02d to %02d:%02d",
		     (int)strcspn(text, "Z"), text, zone->name, from.hour, from.minute,
		     to.hour, to.minute);
	return tm_error_hint(err, "say %s or %s", early, late);
}

/* Error for a local time that was skipped. */
struct gap {
	int64_t change, before, after;
};

/*
 * Find up to two moments with this local time; returns their number. For none *gap is
 * set to the transition that skipped it.
 */
static size_t find_moments(const struct tm_zone *zone, int64_t shown, int64_t found[2],
			   struct gap *gap)
{
	int64_t start = shown - FARTHEST, end;
	size_t count = 0;

	/* Walk the transitions within the largest offset. */
	for (; start <= shown + FARTHEST; start = end) {
		const int64_t offset = offset_at(zone, start, &end);

		if (shown - offset >= start && shown - offset < end)
			found[count++ ? 1 : 0] = shown - offset;
		if (end == INT64_MAX)
			break;
		if (shown >= end + offset && shown < end + tm_zone_offset(zone, end))
			*gap = (struct gap){ end, offset, tm_zone_offset(zone, end) };
	}
	return count;
}

enum tm_status tm_zone_moment(const struct tm_zone *zone, const struct tm_civil *civil,
			      int64_t *moment, struct tm_error *err)
{
	const int64_t shown = tm_civil_moment(civil);
	int64_t found[2] = { 0 };
	struct gap gap = { 0 };
	const size_t count = find_moments(zone, shown, found, &gap);

	if (!count)
		return refuse_never(zone, shown, gap.change, gap.before, gap.after, err);
	if (count > 1)
		return refuse_twice(zone, shown, found[0], found[1], err);
	*moment = found[0];
	return TM_OK;
}

/*
 * Whether the rule yields this moment's local time, and that local time is unambiguous.
 */
static bool rule_holds(const struct tm_zone *zone, int64_t moment)
{
	const int64_t offset = tm_zone_offset(zone, moment);
	int64_t next, found[2];
	struct gap gap;

	return turn_at(zone, moment, &next)->offset == offset &&
	       find_moments(zone, moment + offset, found, &gap) == 1;
}

bool tm_zone_is_yearly(const struct tm_zone *zone, int64_t from, int64_t to)
{
	if (!zone->turn_count || (zone->turn_count == 1 && !zone->turns[0].offset &&
				  !strcmp(zone->turns[0].name, "UTC")))
		return false;
	for (size_t i = 0; i < zone->turn_count; i++)
		if (zone->turns[i].clock < 0 || zone->turns[i].clock >= TM_DAY)
			return false;
	return rule_holds(zone, from) && rule_holds(zone, to);
}
