/*
 * power.c - the possible contents of a disk after a power cut, from the log of a
 * command.
 *
 * Synced data is kept. Each later write is kept, lost, or torn into sectors of 512
 * bytes, in any order; a file that was to grow may contain zeros or garbage. Changes of
 * names take effect in order, but the last ones are lost until the folder is synced.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/fault/drive.h"
#include "tests/fault/logged.h"

enum { MOST_FILES = 64, MOST_NAMES = 128, MOST_OLD = 8, SECTOR = 512 };

struct entry {
	struct logged head;
	const char *data;
	int file; /* that is changed, -1: none */
};

struct file {
	uint64_t inode;
	struct bytes synced;
	size_t synced_to; /* number of entries included */
};

struct name {
	char name[256];
	int file;    /* -1: the name was removed */
	bool joined; /* atomic with the next one */
};

struct disk {
	struct scene *scene;
	uint64_t folder;           /* its inode */
	struct file old[MOST_OLD]; /* existing before the command */
	char old_names[MOST_OLD][64];
	int old_count;
	struct bytes log;
	struct entry *entries;
	size_t count;
	struct file files[MOST_FILES];
	int file_count;
	struct name names[MOST_NAMES]; /* changes of names, in order */
	size_t name_count, names_synced;
};

/* -- the log */

static void read_log(struct disk *disk)
{
	struct bytes *log = &disk->log;

	*log = file_read(disk->scene->log);
	for (size_t at = 0; at < log->length; disk->count++) {
		struct entry *entry;

		disk->entries =
			realloc(disk->entries, (disk->count + 1) * sizeof *disk->entries);
		if (!disk->entries)
			give_up("out of memory");
		entry = &disk->entries[disk->count];
		memcpy(&entry->head, log->at + at, sizeof entry->head);
		at += sizeof entry->head;
		entry->data = log->at + at;
		entry->file = -1;
		at += entry->head.what == LOGGED_WRITE ? (size_t)entry->head.length : 0;
	}
	if (!disk->count)
		give_up("nothing was logged");
}

/* -- applying one change to a file */

enum luck { KEPT, LOST, TORN };

static void grow(struct bytes *bytes, size_t length, uint64_t *seed)
{
	bool rubbish = seed && random_below(seed, 2);

	while (bytes->length < length) {
		char filler[SECTOR];
		size_t count = length - bytes->length;

		memset(filler, rubbish ? (int)random_next(seed) : 0, sizeof filler);
		bytes_put(bytes, filler, count < SECTOR ? count : SECTOR);
	}
}

static void apply(struct bytes *bytes, const struct entry *entry, enum luck luck,
		  uint64_t *seed)
{
	size_t from = (size_t)entry->head.offset, length = (size_t)entry->head.length;

	if (luck == LOST)
		return;
	if (entry->head.what == LOGGED_TRUNCATE) {
		grow(bytes, length, NULL);
		bytes->length = length;
		return;
	}
	grow(bytes, from + length, luck == TORN ? seed : NULL);
	for (size_t at = from; at < from + length;) {
		size_t end = (at / SECTOR + 1) * SECTOR;

		if (end > from + length)
			end = from + length;
		if (luck == KEPT || random_below(seed, 2))
			memcpy(bytes->at + at, entry->data + (at - from), end - at);
		at = end;
	}
}

/* -- the synced and the possible content after some entries */

static int file_of(const struct disk *disk, uint64_t inode)
{
	for (int i = disk->file_count - 1; i >= 0; i--)
		if (disk->files[i].inode == inode)
			return i;
	give_up("a file that nobody made");
}

static int add_file(struct disk *disk, uint64_t inode)
{
	if (disk->file_count == MOST_FILES)
		give_up("too many files");
	disk->files[disk->file_count] = (struct file){ .inode = inode };
	return disk->file_count++;
}

/* The file of that name after the first `count` changes of names; -1: none. */
static int look_up(const struct disk *disk, const char *name, size_t count)
{
	while (count--)
		if (!strcmp(disk->names[count].name, name))
			return disk->names[count].file;
	return -1;
}

static void put_name(struct disk *disk, const char *name, int file, bool joined)
{
	struct name *entry;

	if (disk->name_count == MOST_NAMES)
		give_up("too many names");
	entry = &disk->names[disk->name_count++];
	snprintf(entry->name, sizeof entry->name, "%s", name);
	entry->file = file;
	entry->joined = joined;
}

static void sync_file(struct disk *disk, int file, size_t before)
{
	struct file *f = &disk->files[file];

	for (size_t i = f->synced_to; i < before; i++)
		if (disk->entries[i].file == file)
			apply(&f->synced, &disk->entries[i], KEPT, NULL);
	f->synced_to = before;
}

static void replay_entry(struct disk *disk, size_t i)
{
	struct entry *entry = &disk->entries[i];
	const struct logged *head = &entry->head;
	int known = look_up(disk, head->path, disk->name_count);

	switch (head->what) {
	case LOGGED_CREATE:
		if (known < 0 || disk->files[known].inode != head->inode)
			put_name(disk, head->path, add_file(disk, head->inode), false);
		break;
	case LOGGED_WRITE:
	case LOGGED_TRUNCATE:
		entry->file = file_of(disk, head->inode);
		break;
	case LOGGED_SYNC:
		if (head->inode == disk->folder)
			disk->names_synced = disk->name_count;
		else
			sync_file(disk, file_of(disk, head->inode), i);
		break;
	case LOGGED_UNLINK:
		put_name(disk, head->path, -1, false);
		break;
	case LOGGED_RENAME:
		put_name(disk, head->path, -1, true);
		put_name(disk, head->to, known, false);
		break;
	}
}

static void forget(struct disk *disk)
{
	for (int i = 0; i < disk->file_count; i++)
		bytes_free(&disk->files[i].synced);
	disk->file_count = 0;
	disk->name_count = disk->names_synced = 0;
	for (size_t i = 0; i < disk->count; i++)
		disk->entries[i].file = -1;
}

static void replay(struct disk *disk, size_t cut)
{
	forget(disk);
	for (int i = 0; i < disk->old_count; i++) {
		const struct file *old = &disk->old[i];
		int file = add_file(disk, old->inode);

		bytes_put(&disk->files[file].synced, old->synced.at, old->synced.length);
		put_name(disk, disk->old_names[i], file, false);
	}
	disk->names_synced = disk->name_count;
	for (size_t i = 0; i < cut; i++)
		replay_entry(disk, i);
}

/* The first four seeds are extremes, the others are random. */
static enum luck luck_of(uint64_t number, uint64_t *seed)
{
	if (number < 4)
		return number & 1 ? KEPT : LOST;
	return (enum luck)random_below(seed, 3);
}

static size_t names_that_last(const struct disk *disk, uint64_t number, uint64_t *seed)
{
	size_t open = disk->name_count - disk->names_synced;
	size_t kept = random_below(seed, open + 1);

	if (number < 4)
		kept = number & 2 ? open : 0;
	kept += disk->names_synced;
	while (kept && kept < disk->name_count && disk->names[kept - 1].joined)
		kept++;
	return kept;
}

/* Fill the folder with what survives a power cut after `cut` entries. */
static void fill(struct disk *disk, size_t cut, uint64_t number)
{
	uint64_t seed = cut * 1000003 + number;
	size_t names = names_that_last(disk, number, &seed);
	char path[512];

	folder_empty(disk->scene->folder);
	for (size_t n = 0; n < names; n++) {
		int file = look_up(disk, disk->names[n].name, names);
		struct bytes bytes = { NULL, 0 };

		if (file < 0)
			continue;
		bytes_put(&bytes, disk->files[file].synced.at,
			  disk->files[file].synced.length);
		for (size_t i = disk->files[file].synced_to; i < cut; i++)
			if (disk->entries[i].file == file)
				apply(&bytes, &disk->entries[i], luck_of(number, &seed),
				      &seed);
		snprintf(path, sizeof path, "%s/%s", disk->scene->folder,
			 disk->names[n].name);
		file_write(path, &bytes);
		bytes_free(&bytes);
	}
}

static void note_old(const char *path, const char *name, void *data)
{
	struct disk *disk = data;
	struct stat st;

	if (disk->old_count == MOST_OLD || stat(path, &st))
		give_up("%s: one file too many", path);
	disk->old[disk->old_count] = (struct file){ st.st_ino, file_read(path), 0 };
	snprintf(disk->old_names[disk->old_count++], sizeof disk->old_names[0], "%s",
		 name);
}

static void record(struct disk *disk)
{
	static const struct fault logged = { "change", "0", 0, 0, true };
	struct ended ended;
	struct stat st;

	scene_reset(disk->scene);
	folder_each(disk->scene->folder, note_old, disk);
	if (stat(disk->scene->folder, &st))
		give_up("there is no folder");
	disk->folder = st.st_ino;
	scene_run(disk->scene, &logged, &ended);
	if (ended.status)
		give_up("it fails: %s", ended.said.at ? ended.said.at : "");
	ended_free(&ended);
	read_log(disk);
}

static void cut_power(struct disk *disk, size_t cut, long seeds)
{
	for (long number = 0; number < seeds; number++) {
		char when[64];

		replay(disk, cut);
		fill(disk, cut, (uint64_t)number);
		snprintf(when, sizeof when, "power cut %zu of %zu, seed %ld", cut,
			 disk->count, number);
		scene_check_crash(disk->scene, cut == disk->count, when);
	}
}

void power_cuts(struct scene *scene, long seeds, long most)
{
	struct disk *disk = calloc(1, sizeof *disk);
	long tried;

	if (!disk)
		give_up("out of memory");
	disk->scene = scene;
	record(disk);
	tried = most && most < (long)disk->count ? most : (long)disk->count;
	for (long i = 0; i < tried; i++) {
		size_t cut = (size_t)place_of(i, tried, (long)disk->count);

		cut_power(disk, cut, seeds);
	}
	cut_power(disk, disk->count, seeds);
	printf("power: %ld of %zu places, %ld times\n", tried, disk->count, seeds);
	forget(disk);
	for (int i = 0; i < disk->old_count; i++)
		bytes_free(&disk->old[i].synced);
	bytes_free(&disk->log);
	free(disk->entries);
	free(disk);
}
