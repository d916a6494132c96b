/* zone_file.c - TZif (RFC 8536) and the rule at its end (POSIX TZ). See zone.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/zone.h"

/* The largest files in use are below 4 KB. */
#define MOST_BYTES 65536

/* Input cursor; a read past the end sets `broken` and yields 0. */
struct reader {
	const unsigned char *at;
	size_t left;
	bool broken;
};

static bool skip(struct reader *in, uint64_t length)
{
	if (in->broken || length > in->left) {
		in->broken = true;
		return false;
	}
	in->at += length;
	in->left -= (size_t)length;
	return true;
}

/* A big-endian two's complement number of that many bytes. */
static int64_t take(struct reader *in, size_t length)
{
	const unsigned char *at = in->at;
	uint64_t number = 0;

	if (!skip(in, length))
		return 0;
	for (size_t i = 0; i < length; i++)
		number = number << 8 | at[i];
	if (length < 8 && number >> (8 * length - 1))
		number |= UINT64_MAX << (8 * length);
	return (int64_t)number;
}

/* Counts from the header of one of the two parts of a file. */
struct counts {
	uint64_t utc_marks, standard_marks, leaps, changes, kinds, letters;
};

static bool take_header(struct reader *in, struct counts *counts)
{
	uint64_t *const all[] = { &counts->utc_marks, &counts->standard_marks,
				  &counts->leaps,     &counts->changes,
				  &counts->kinds,     &counts->letters };

	if (in->left < 44 || memcmp(in->at, "TZif", 4) != 0 || in->at[4] < '2')
		return false;
	skip(in, 20);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		*all[i] = (uint64_t)take(in, 4) & UINT32_MAX;
	return true;
}

/* Size of the data after the transitions, with times of that many bytes. */
static uint64_t rest_of_part(const struct counts *counts, uint64_t moment)
{
	return counts->letters + counts->leaps * (moment + 4) + counts->standard_marks +
	       counts->utc_marks;
}

/* The offset of a local time type; *fits is set to false when out of range. */
static int64_t offset_of(const unsigned char *kinds, uint64_t count, uint64_t kind,
			 bool *fits)
{
	struct reader in = { kinds + 6 * kind, 4, false };
	int64_t offset;

	if (kind >= count) {
		*fits = false;
		return 0;
	}
	offset = take(&in, 4);
	*fits &= offset > -26 * TM_HOUR && offset < 26 * TM_HOUR;
	return offset;
}

/* Parse the second part of the file, up to its rule; the transitions are allocated. */
static bool take_changes(struct reader *in, const struct counts *counts,
			 struct tm_zone *zone)
{
	struct reader moments = *in;
	const unsigned char *kind_of, *kinds;
	bool fits = true;

	if (!skip(in, 8 * counts->changes))
		return false;
	kind_of = in->at;
	if (!skip(in, counts->changes))
		return false;
	kinds = in->at;
	if (!skip(in, 6 * counts->kinds) || !skip(in, rest_of_part(counts, 8)))
		return false;
	zone->first = offset_of(kinds, counts->kinds, 0, &fits);
	zone->change_count = (size_t)counts->changes;
	for (size_t i = 0; i < zone->change_count; i++) {
		struct tm_zone_change *change = &zone->changes[i];

		change->moment = take(&moments, 8);
		change->offset = offset_of(kinds, counts->kinds, kind_of[i], &fits);
		fits &= i == 0 || change->moment > change[-1].moment;
	}
	return fits;
}

/* -- the rule: CET-1CEST,M3.5.0,M10.5.0/3 ----------------------------------------- */

/* A name of letters, or between < and >. */
static bool take_name(const char **s, char *out, size_t size)
{
	const bool quoted = **s == '<';
	const char *start = *s + quoted;
	size_t length;

	if (quoted)
		length = strcspn(start, ">");
	else
		length = strspn(start, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz");
	if (length < 3 || length >= size || (quoted && !start[length]))
		return false;
	if (strspn(start, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
			  "0123456789+-") < length)
		return false;
	memcpy(out, start, length);
	out[length] = '\0';
	*s = start + length + quoted;
	return true;
}

static bool take_count(const char **s, int64_t least, int64_t most, int64_t *out)
{
	const char *start = *s;

	for (*out = 0; **s >= '0' && **s <= '9' && *out <= most; ++*s)
		*out = *out * 10 + **s - '0';
	return *s > start && *out >= least && *out <= most;
}

/* [+-]hh[:mm[:ss]] */
static bool take_clock(const char **s, int64_t most_hours, int64_t *seconds)
{
	const int64_t sign = **s == '-' ? -1 : 1;
	int64_t hours, part;

	*s += **s == '-' || **s == '+';
	if (!take_count(s, 0, most_hours, &hours))
		return false;
	*seconds = hours * TM_HOUR;
	for (int64_t unit = TM_MINUTE; **s == ':' && unit; unit /= 60) {
		++*s;
		if (!take_count(s, 0, 59, &part))
			return false;
		*seconds += part * unit;
	}
	*seconds *= sign;
	return true;
}

/* ,Mm.w.d[/clock] */
static bool take_turn(const char **s, struct tm_zone_turn *turn)
{
	int64_t month, week, weekday;

	if (strncmp(*s, ",M", 2) != 0)
		return false;
	*s += 2;
	if (!take_count(s, 1, 12, &month) || *(*s)++ != '.' ||
	    !take_count(s, 1, 5, &week) || *(*s)++ != '.' ||
	    !take_count(s, 0, 6, &weekday))
		return false;
	turn->month = (int)month;
	turn->week = (int)week;
	turn->weekday = (int)weekday;
	turn->clock = 2 * TM_HOUR;
	if (**s != '/')
		return true;
	++*s;
	return take_clock(s, 167, &turn->clock);
}

static bool parse_rule(const char *s, struct tm_zone *zone)
{
	struct tm_zone_turn standard = { .month = 1 }, summer = { .month = 1 };
	int64_t west;

	zone->turn_count = 0;
	if (!*s)
		return true;
	if (!take_name(&s, standard.name, sizeof standard.name) ||
	    !take_clock(&s, 24, &west))
		return false;
	standard.offset = -west;
	zone->turns[0] = standard;
	zone->turn_count = 1;
	if (!*s)
		return true;
	summer.offset = standard.offset + TM_HOUR;
	if (!take_name(&s, summer.name, sizeof summer.name))
		return false;
	if (*s != ',') {
		if (!take_clock(&s, 24, &west))
			return false;
		summer.offset = -west;
	}
	if (!take_turn(&s, &summer) || !take_turn(&s, &standard) || *s)
		return false;
	summer.clock_from = standard.offset;
	standard.clock_from = summer.offset;
	zone->turns[summer.offset < standard.offset ? 1 : 0] = standard;
	zone->turns[summer.offset < standard.offset ? 0 : 1] = summer;
	zone->turn_count = 2;
	return true;
}

static bool take_rule(struct reader *in, struct tm_zone *zone)
{
	char rule[128];

	if (in->left < 2 || in->left - 2 >= sizeof rule || in->at[0] != '\n' ||
	    in->at[in->left - 1] != '\n')
		return false;
	memcpy(rule, in->at + 1, in->left - 2);
	rule[in->left - 2] = '\0';
	return strlen(rule) == in->left - 2 && parse_rule(rule, zone);
}

/* -- files ------------------------------------------------------------------------ */

/* Components separated by /, so that no name leads out of the directory. */
static bool is_name(const char *name)
{
	const size_t length = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
					   "abcdefghijklmnopqrstuvwxyz0123456789_+-/");

	return length && !name[length] && length < TM_ZONE_NAME_SIZE && *name != '/' &&
	       name[length - 1] != '/' && !strstr(name, "//");
}

enum tm_status tm_zone_parse(struct tm_zone *zone, const char *name,
			     const unsigned char *bytes, size_t length,
			     struct tm_error *err)
{
	struct reader in = { bytes, length, false };
	struct counts counts;
	bool fits;

	*zone = (struct tm_zone){ .name = "" };
	strncat(zone->name, name, sizeof zone->name - 1);
	fits = is_name(name) && take_header(&in, &counts) &&
	       skip(&in,
		    5 * counts.changes + 6 * counts.kinds + rest_of_part(&counts, 4)) &&
	       take_header(&in, &counts) && !counts.leaps && counts.changes <= in.left;
	if (fits) {
		zone->changes = calloc(counts.changes + 1, sizeof *zone->changes);
		if (!zone->changes)
			return tm_out_of_memory(err);
	}
	if (!fits || !take_changes(&in, &counts, zone) || !take_rule(&in, zone))
		return tm_error_set(err, TM_BAD_INPUT,
				    "the file of time zone %s is not understood", name);
	return TM_OK;
}

/* Read a regular file completely; returns its size, or -1. */
static ssize_t read_file(const char *path, unsigned char *bytes, size_t size)
{
	const int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	ssize_t length = -1, more = 1;
	struct stat about;

	if (file < 0)
		return -1;
	if (!fstat(file, &about) && S_ISREG(about.st_mode)) {
		length = 0;
		while ((size_t)length < size && more > 0) {
			more = read(file, bytes + length, size - (size_t)length);
			if (more > 0)
				length += more;
			else if (more < 0 && errno == EINTR)
				more = 1;
		}
	}
	close(file);
	return more < 0 ? -1 : length;
}

enum tm_status tm_zone_read(struct tm_zone *zone, const char *directory, const char *name,
			    struct tm_error *err)
{
	const size_t start = strlen(directory);
	enum tm_status status = TM_OK;
	unsigned char *bytes;
	ssize_t length = -1;
	char *path;

	*zone = (struct tm_zone){ .name = "" };
	bytes = malloc(MOST_BYTES);
	path = malloc(start + strlen(name) + 2);
	if (!bytes || !path) {
		status = tm_out_of_memory(err);
		goto out;
	}
	memcpy(path, directory, start);
	path[start] = '/';
	memcpy(path + start + 1, name, strlen(name) + 1);
	if (is_name(name))
		length = read_file(path, bytes, MOST_BYTES);
	if (length < 4 || memcmp(bytes, "TZif", 4) != 0) {
		tm_error_set(err, TM_INVALID, "there is no time zone '%.80s'", name);
		status = tm_error_hint(err, "its name is one like Europe/Warsaw or UTC");
		goto out;
	}
	status = tm_zone_parse(zone, name, bytes, (size_t)length, err);
out:
	free(bytes);
	free(path);
	return status;
}

void tm_zone_free(struct tm_zone *zone)
{
	if (!zone)
		return;
	free(zone->changes);
	zone->changes = NULL;
	zone->change_count = 0;
}
