/* preflight.h - preflight checks of a project file, before SQLite opens it. */
#ifndef STORE_PREFLIGHT_H
#define STORE_PREFLIGHT_H

#include <tmodel/project.h>

enum { TM_PAGE_SIZE = 4096, TM_APPLICATION_ID = 0x746d6f64 }; /* "tmod" */

struct tm_preflight {
	bool recovers;    /* opening will roll back an interrupted change */
	char notice[128]; /* notice for the user, or "" */
};

/*
 * TM_NO_PROJECT   no such file.
 * TM_BAD_PROJECT  not a project, newer, or next to side files that must not exist.
 */
enum tm_status tm_preflight(const char *path, bool no_recover,
			    struct tm_preflight *preflight, struct tm_error *err);

#endif
