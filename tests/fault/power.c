/*
 * power.c - what a disk may hold when the power goes, made from the log of a command.
 *
 * A disk keeps what was synced. Of what was written to a file since, each write is
 * there, missing or torn into sectors of 512 bytes, whatever its order; a file that
 * should have grown holds zeros or rubbish. Names come and go in order, so some of
 * the last changes of a folder that was not synced are missing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "drive.h"
#include "logged.h"

enum { MOST_FILES = 64, MOST_NAMES = 64, SECTOR = 512 };

struct file {
	uint64_t inode; /* 0: none */
	struct bytes synced;
	size_t first; /* entry of the log that is not synced yet */
};

struct name {
	char name[64];
	int file; /* index, -1: it is gone */
};

struct disk {
	struct scene *scene;
	uint64_t folder_inode;
	struct bytes log;
	struct logged **entries; /* pointers into the log */
	const char **data;       /* of entries */
	size_t count;
	struct file files[MOST_FILES];
	int file_count;
	int owner[4096];              /* of entries: the file, or -1 */
	struct name names[MOST_NAMES]; /* changes of the folder, in order */
	size_t name_count, names_synced;
};

static int file_of(const struct disk *disk, uint64_t inode)
{
	for (int i = disk->file_count - 1; i >= 0; i--)
		if (disk->files[i].inode == inode)
			return i;
	return -1;
}

/* The file that the first `count` changes of names leave there; -1: none. */
static int look_up(const struct disk *disk, const char *name, size_t count)
{
	for (size_t i = count; i > 0; i--)
		if (!strcmp(disk->names[i - 1].name, name))
			return disk->names[i - 1].file;
	return -1;
}

static void put_name(struct disk *disk, const char *name, int file)
{
	struct name *entry = &disk->names[disk->name_count++];

	if (disk->name_count > MOST_NAMES)
		give_up("too many names");
	snprintf(entry->name, sizeof entry->name, "%s", name);
	entry->file = file;
}

static int add_file(struct disk *disk, uint64_t inode, const struct bytes *synced)
{
	struct file *file = &disk->files[disk->file_count];

	if (disk->file_count == MOST_FILES)
		give_up("too many files");
	*file = (struct file){ .inode = inode };
	if (synced)
		file->synced = *synced;
	return disk->file_count++;
}

static void read_log(struct disk *disk)
{
	struct bytes *log = &disk->log;
	size_t room = 0;

	*log = file_read(disk->scene->log);
	for (size_t at = 0; at < log->length;) {
		struct logged *entry = (struct logged *)(void *)(log->at + at);
		bool writes = entry->what == LOGGED_WRITE;

		if (disk->count == room) {
			room = room ? room * 2 : 64;
			disk->entries = realloc(disk->entries,
						room * sizeof *disk->entries);
			disk->data = realloc(disk->data, room * sizeof *disk->data);
		}
		disk->entries[disk->count] = entry;
		disk->data[disk->count++] = log->at + at + sizeof *entry;
		at += sizeof *entry + (writes ? (size_t)entry->length : 0);
	}
}
