/*
 * out.h - output buffer in memory.
 *
 * Writers need not check each call: a failed allocation is recorded, later output is
 * dropped, and the caller checks the status once, at the end. The caller also decides
 * where the bytes go; nothing here prints or stores.
 */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

struct tm_out {
	char *bytes;   /* followed by a NUL; NULL while empty */
	size_t length; /* without that NUL */
	size_t room;
	bool failed; /* an allocation failed: bytes are incomplete */
};
/* clang-format off */
#define TM_OUT_INIT { .bytes = NULL, .length = 0, .room = 0, .failed = false }
/* clang-format on */

void tm_out_put(struct tm_out *out, const char *bytes, size_t length);
void tm_out_text(struct tm_out *out, const char *text);
void tm_out_char(struct tm_out *out, char c);

/* Append text count times. */
void tm_out_repeat(struct tm_out *out, const char *text, size_t count);

/* For numbers and constant text: user input goes through escape.h. */
void tm_out_print(struct tm_out *out, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Reduce trailing LFs to one. */
void tm_out_end_line(struct tm_out *out);

/* The content as a string, valid until the next call; "" when empty. */
const char *tm_out_string(const struct tm_out *out);

/* Empty the buffer but keep its memory and failure state, for output in chunks. */
void tm_out_clear(struct tm_out *out);

/* TM_OK, or TM_FAILED when an allocation failed. */
enum tm_status tm_out_status(const struct tm_out *out, struct tm_error *err);

/*
 * The same as tm_out_put() for calls that take a function to write with: data is the
 * struct tm_out.
 */
enum tm_status tm_out_write(const char *bytes, size_t length, void *data,
			    struct tm_error *err);

/* Free the memory and reset out. NULL is accepted. */
void tm_out_free(struct tm_out *out);

#endif
