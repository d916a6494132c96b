/* logged.h - a change of the file system, as inject.c writes it down and power.c reads.
 */
#ifndef FAULT_LOGGED_H
#define FAULT_LOGGED_H

#include <stdint.h>

enum logged_what {
	LOGGED_CREATE,   /* path is inode from now on */
	LOGGED_WRITE,    /* length bytes, which follow, at offset of the inode */
	LOGGED_TRUNCATE, /* the inode, to length */
	LOGGED_SYNC,     /* the inode; a folder too */
	LOGGED_UNLINK,   /* path */
	LOGGED_RENAME    /* path becomes to */
};

struct logged {
	enum logged_what what;
	uint64_t inode;
	int64_t offset, length;
	char path[256], to[256];
};

#endif
