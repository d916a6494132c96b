/* files.c - byte buffers, files and folders for the fault tests. */
#define _GNU_SOURCE /* vasprintf() */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/fault/drive.h"

void give_up(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(99);
}

void bytes_free(struct bytes *bytes)
{
	free(bytes->at);
	*bytes = (struct bytes){ NULL, 0 };
}

bool bytes_same(const struct bytes *one, const struct bytes *other)
{
	return one->length == other->length &&
	       (!one->length || !memcmp(one->at, other->at, one->length));
}

void bytes_put(struct bytes *bytes, const char *more, size_t length)
{
	char *at = realloc(bytes->at, bytes->length + length + 1);

	if (!at)
		give_up("out of memory");
	if (length)
		memcpy(at + bytes->length, more, length);
	bytes->at = at;
	bytes->length += length;
	at[bytes->length] = '\0';
}

void bytes_print(struct bytes *bytes, const char *fmt, ...)
{
	char *text;
	int length;
	va_list ap;

	va_start(ap, fmt);
	length = vasprintf(&text, fmt, ap);
	va_end(ap);
	if (length < 0)
		give_up("out of memory");
	bytes_put(bytes, text, (size_t)length);
	free(text);
}

struct bytes file_read(const char *path)
{
	struct bytes bytes = { NULL, 0 };
	char chunk[65536];
	FILE *file = fopen(path, "re");
	size_t got;

	if (!file)
		return bytes;
	while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
		bytes_put(&bytes, chunk, got);
	if (ferror(file))
		give_up("cannot read %s", path);
	fclose(file);
	return bytes;
}

void file_write(const char *path, const struct bytes *bytes)
{
	FILE *file = fopen(path, "we");

	if (!file)
		give_up("%s: %s", path, strerror(errno));
	if (fchmod(fileno(file), 0600) ||
	    fwrite(bytes->at ? bytes->at : "", 1, bytes->length, file) != bytes->length)
		give_up("cannot write %s", path);
	if (fclose(file))
		give_up("cannot write %s", path);
}

bool file_exists(const char *path)
{
	struct stat st;

	return !lstat(path, &st);
}

bool is_folder(const char *path)
{
	struct stat st;

	return !lstat(path, &st) && S_ISDIR(st.st_mode);
}

static int no_dots(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

void folder_each(const char *path, folder_fn *fn, void *data)
{
	struct dirent **entries;
	int count = scandir(path, &entries, no_dots, alphasort);

	if (count < 0)
		give_up("%s: %s", path, strerror(errno));
	for (int i = 0; i < count; i++) {
		char whole[PATH_MAX];

		snprintf(whole, sizeof whole, "%s/%s", path, entries[i]->d_name);
		fn(whole, entries[i]->d_name, data);
		free(entries[i]);
	}
	free(entries);
}

static void remove_file(const char *path, const char *name, void *data)
{
	(void)name;
	(void)data;
	if (is_folder(path))
		folder_empty(path);
	if (remove(path))
		give_up("%s: %s", path, strerror(errno));
}

void folder_empty(const char *path)
{
	folder_each(path, remove_file, NULL);
}

uint64_t random_next(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15; /* splitmix64 */

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

uint64_t random_below(uint64_t *seed, uint64_t limit)
{
	return random_next(seed) % limit;
}
