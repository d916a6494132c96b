/* clock.h - the default time zone and date. */
#ifndef CMD_CLOCK_H
#define CMD_CLOCK_H

#include <stdint.h>

enum { CLOCK_ZONE_SIZE = 64, CLOCK_DATE_SIZE = 16 };

/* The given zone, else TZ, else the system's, else UTC. May point to zone. */
const char *clock_zone(const char *given, char zone[CLOCK_ZONE_SIZE]);

/* SOURCE_DATE_EPOCH in seconds since 1970 if set, else the current time. */
int64_t clock_moment(void);

/* The date of SOURCE_DATE_EPOCH; NULL if not set. */
const char *clock_date(char date[CLOCK_DATE_SIZE]);

#endif
