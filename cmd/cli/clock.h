/* clock.h - which time zone, and which day, is meant where none is said. */
#ifndef CMD_CLOCK_H
#define CMD_CLOCK_H

#include <stdint.h>

enum { CLOCK_ZONE_SIZE = 64, CLOCK_DATE_SIZE = 16 };

/* As given, else TZ, else the system's; UTC when nobody knows. Lent, maybe in zone. */
const char *clock_zone(const char *given, char zone[CLOCK_ZONE_SIZE]);

/* SOURCE_DATE_EPOCH, seconds since 1970, where it is set; else now. */
int64_t clock_moment(void);

/* The day of SOURCE_DATE_EPOCH; NULL where it is not set. */
const char *clock_date(char date[CLOCK_DATE_SIZE]);

#endif
