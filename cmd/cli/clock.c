/* clock.c - the system's time zone, and the time of generated files. */
#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cmd/cli/clock.h"

/* The target of /etc/localtime below the zoneinfo folder. */
static bool read_link(char zone[CLOCK_ZONE_SIZE])
{
	static const char folder[] = "/zoneinfo/";
	char path[PATH_MAX];
	ssize_t length = readlink("/etc/localtime", path, sizeof path - 1);
	const char *name;

	if (length <= 0)
		return false;
	path[length] = '\0';
	name = strstr(path, folder);
	return name && snprintf(zone, CLOCK_ZONE_SIZE, "%s", name + strlen(folder)) <
			       CLOCK_ZONE_SIZE;
}

const char *clock_zone(const char *given, char zone[CLOCK_ZONE_SIZE])
{
	const char *set = getenv("TZ");

	if (given)
		return given;
	if (set && *set)
		return set + (*set == ':');
	if (!read_link(zone))
		snprintf(zone, CLOCK_ZONE_SIZE, "UTC");
	return zone;
}

static bool read_epoch(int64_t *moment)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;
	long long seconds;

	if (!epoch || !*epoch)
		return false;
	errno = 0;
	seconds = strtoll(epoch, &end, 10);
	*moment = (int64_t)seconds;
	return !errno && !*end && seconds >= 0 && seconds < 190000000000; /* year 7990 */
}

int64_t clock_moment(void)
{
	int64_t moment;

	return read_epoch(&moment) ? moment : (int64_t)time(NULL);
}

const char *clock_date(char date[CLOCK_DATE_SIZE])
{
	int64_t moment;
	struct tm utc;
	time_t at;

	if (!read_epoch(&moment))
		return NULL;
	at = (time_t)moment;
	if (!gmtime_r(&at, &utc))
		return NULL;
	strftime(date, CLOCK_DATE_SIZE, "%Y-%m-%d", &utc);
	return date;
}
