/*
 * logged.h - an entry of the log of file changes that inject.c writes and power.c
 * reads.
 */
#ifndef FAULT_LOGGED_H
#define FAULT_LOGGED_H

#include <stdint.h>

enum logged_what {
	LOGGED_CREATE,   /* path now refers to inode */
	LOGGED_WRITE,    /* length bytes, which follow, at offset of the inode */
	LOGGED_TRUNCATE, /* the inode, to length */
	LOGGED_SYNC,     /* the inode; folders too */
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
