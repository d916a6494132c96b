/*
 * zip.c - compresses entries as they are added and writes the headers at the end.
 * Without ZIP64, encryption or comments, which office files do not need.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "lib/base/array.h"
#include "lib/format/ooxml/zip.h"

/* Fast: more effort hardly reduces such repetitive text. */
#define LEVEL 2
#define CHUNK 16384
#define VERSION 20 /* version needed to extract: deflate */
#define UTF8_NAMES 0x0800
#define FIRST_DAY 0x21 /* 1980-01-01, 00:00 */

struct entry {
	size_t name, at; /* offsets in names and packed */
	size_t name_length, packed, size;
	uint32_t check;
};

struct tm_zip {
	struct tm_out names, packed;
	struct entry *entries;
	size_t count, room;
	z_stream stream;
	bool failed;
	unsigned char chunk[CHUNK];
};

struct tm_zip *tm_zip_new(void)
{
	struct tm_zip *zip = calloc(1, sizeof *zip);

	if (!zip)
		return NULL;
	/* Raw deflate, without a zlib header. */
	if (deflateInit2(&zip->stream, LEVEL, Z_DEFLATED, -MAX_WBITS, 8,
			 Z_DEFAULT_STRATEGY) != Z_OK) {
		free(zip);
		return NULL;
	}
	return zip;
}

void tm_zip_free(struct tm_zip *zip)
{
	if (!zip)
		return;
	deflateEnd(&zip->stream);
	tm_out_free(&zip->names);
	tm_out_free(&zip->packed);
	free(zip->entries);
	free(zip);
}

static bool reserve(struct tm_zip *zip)
{
	struct entry *entries =
		tm_reserve(zip->entries, &zip->room, zip->count + 1, sizeof *entries);

	if (entries)
		zip->entries = entries;
	return entries != NULL;
}

/* In chunks that fit zlib's 32-bit counters. */
static void pack(struct tm_zip *zip, const struct tm_out *part)
{
	z_stream *stream = &zip->stream;
	size_t left = part->length;
	int state = Z_OK;

	zip->failed |= deflateReset(stream) != Z_OK;
	stream->next_in = (unsigned char *)part->bytes;
	stream->avail_in = 0;
	while (state == Z_OK && !zip->failed) {
		if (!stream->avail_in) {
			stream->avail_in = left > UINT32_MAX ? UINT32_MAX : (uInt)left;
			left -= stream->avail_in;
		}
		stream->next_out = zip->chunk;
		stream->avail_out = CHUNK;
		state = deflate(stream, left ? Z_NO_FLUSH : Z_FINISH);
		tm_out_put(&zip->packed, (const char *)zip->chunk,
			   CHUNK - stream->avail_out);
	}
	zip->failed |= state != Z_STREAM_END;
}

static void add(struct tm_zip *zip, size_t place, const char *name,
		const struct tm_out *part)
{
	struct entry entry = { .name_length = strlen(name), .size = part->length };

	if (part->failed || !reserve(zip))
		zip->failed = true;
	if (zip->failed)
		return;
	entry.name = zip->names.length;
	tm_out_text(&zip->names, name);
	entry.at = zip->packed.length;
	pack(zip, part);
	entry.packed = zip->packed.length - entry.at;
	entry.check =
		(uint32_t)crc32_z(0, (const unsigned char *)part->bytes, part->length);
	zip->failed |= zip->names.failed || zip->packed.failed;
	memmove(zip->entries + place + 1, zip->entries + place,
		(zip->count - place) * sizeof entry);
	zip->entries[place] = entry;
	zip->count++;
}

void tm_zip_add(struct tm_zip *zip, const char *name, const struct tm_out *part)
{
	if (zip)
		add(zip, zip->count, name, part);
}

void tm_zip_lead(struct tm_zip *zip, const char *name, const struct tm_out *part)
{
	if (zip)
		add(zip, 0, name, part);
}

/* Little-endian, like all numbers of the format. */
static void put_number(struct tm_out *out, size_t bytes, size_t number)
{
	for (; bytes; bytes--, number >>= 8)
		tm_out_char(out, (char)(number & 0xff));
}

/* The fields that a local header and the central directory share. */
static void put_facts(struct tm_out *out, const struct entry *entry)
{
	put_number(out, 2, VERSION);
	put_number(out, 2, UTF8_NAMES);
	put_number(out, 2, Z_DEFLATED);
	put_number(out, 2, 0);
	put_number(out, 2, FIRST_DAY);
	put_number(out, 4, entry->check);
	put_number(out, 4, entry->packed);
	put_number(out, 4, entry->size);
	put_number(out, 2, entry->name_length);
	put_number(out, 2, 0); /* no extra field */
}

static void put_entry(const struct tm_zip *zip, const struct entry *entry,
		      struct tm_out *out)
{
	tm_out_put(out, "PK\3\4", 4);
	put_facts(out, entry);
	tm_out_put(out, zip->names.bytes + entry->name, entry->name_length);
	tm_out_put(out, zip->packed.bytes + entry->at, entry->packed);
}

static void put_directory(const struct tm_zip *zip, struct tm_out *out, size_t start)
{
	size_t directory = out->length - start, at = 0;

	for (size_t i = 0; i < zip->count; i++) {
		const struct entry *entry = &zip->entries[i];

		tm_out_put(out, "PK\1\2", 4);
		put_number(out, 2, VERSION);
		put_facts(out, entry);
		put_number(out, 2, 0); /* no comment */
		put_number(out, 2, 0); /* disk number */
		put_number(out, 2, 0);
		put_number(out, 4, 0); /* no file attributes */
		put_number(out, 4, at);
		tm_out_put(out, zip->names.bytes + entry->name, entry->name_length);
		at += 30 + entry->name_length + entry->packed;
	}
	tm_out_put(out, "PK\5\6\0\0\0\0", 8);
	put_number(out, 2, zip->count);
	put_number(out, 2, zip->count);
	put_number(out, 4, out->length - start - 12 - directory);
	put_number(out, 4, directory);
	put_number(out, 2, 0);
}

/* Whether every number fits in its field. */
static bool fits(const struct tm_zip *zip)
{
	size_t max = zip->packed.length + zip->names.length + 46 * zip->count;

	for (size_t i = 0; i < zip->count; i++)
		if (zip->entries[i].size > UINT32_MAX ||
		    zip->entries[i].name_length > UINT16_MAX)
			return false;
	return zip->count < UINT16_MAX && max < UINT32_MAX;
}

enum tm_status tm_zip_write(const struct tm_zip *zip, struct tm_out *out,
			    struct tm_error *err)
{
	size_t start = out->length;

	if (!zip || zip->failed)
		return tm_out_of_memory(err);
	if (!fits(zip))
		return tm_error_set(err, TM_FAILED, "too large for a ZIP archive");
	for (size_t i = 0; i < zip->count; i++)
		put_entry(zip, &zip->entries[i], out);
	put_directory(zip, out, start);
	return tm_out_status(out, err);
}
