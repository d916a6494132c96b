/* unzip.h - reading parts of an office file, for the format tests. */
#ifndef UNZIP_H
#define UNZIP_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "lib/base/out.h"

static inline size_t unzip_number(const struct tm_out *file, size_t at, size_t bytes)
{
	size_t number = 0;

	while (bytes--)
		number = number << 8 | (unsigned char)file->bytes[at + bytes];
	return number;
}

static inline char *unzip_inflate(const char *packed, size_t length, size_t size)
{
	char *text = malloc(size + 1);
	z_stream stream = { .next_in = (unsigned char *)(uintptr_t)packed,
			    .avail_in = (uInt)length,
			    .next_out = (unsigned char *)text,
			    .avail_out = (uInt)size };

	assert_non_null(text);
	assert_int_equal(inflateInit2(&stream, -MAX_WBITS), Z_OK);
	assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
	assert_int_equal(stream.total_out, size);
	inflateEnd(&stream);
	text[size] = '\0';
	return text;
}

/* The part as a string that the caller frees; NULL if there is none. */
static inline char *unzip(const struct tm_out *file, const char *name)
{
	size_t at = 0;

	while (unzip_number(file, at, 4) == 0x04034b50) {
		size_t packed = unzip_number(file, at + 18, 4);
		size_t size = unzip_number(file, at + 22, 4);
		size_t length = unzip_number(file, at + 26, 2);
		const char *start = file->bytes + at + 30;

		if (length == strlen(name) && !memcmp(start, name, length))
			return unzip_inflate(start + length, packed, size);
		at += 30 + length + packed;
	}
	return NULL;
}

#endif
