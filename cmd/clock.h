/* clock.h - which time zone is meant where none is said. */
#ifndef CMD_CLOCK_H
#define CMD_CLOCK_H

enum { CLOCK_ZONE_SIZE = 64 };

/* As given, else TZ, else the system's; UTC when nobody knows. Lent, maybe in zone. */
const char *clock_zone(const char *given, char zone[CLOCK_ZONE_SIZE]);

#endif
