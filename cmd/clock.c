/* clock.c - the time zone of this computer, by its name. */
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"

/* What /etc/localtime leads to, behind the folder of zones. */
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
