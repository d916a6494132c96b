/*
 * out.h - bytes on their way out, collected in memory.
 *
 * What writes never stops for a failed allocation: the first one is remembered,
 * everything after it is dropped, and the caller looks once, at the end. The
 * caller also decides where the bytes go; nothing here prints or stores.
 */
#ifndef TMODEL_OUT_H
#define TMODEL_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

struct tm_out {
	char *bytes;   /* followed by a NUL; NULL while nothing was put */
	size_t length; /* without that NUL */
	size_t room;
	bool failed; /* memory ran out: bytes are not complete */
};
/* clang-format off */
#define TM_OUT_INIT { .bytes = NULL, .length = 0, .room = 0, .failed = false }
/* clang-format on */

TM_API void tm_out_put(struct tm_out *out, const char *bytes, size_t length);
TM_API void tm_out_text(struct tm_out *out, const char *text);
TM_API void tm_out_char(struct tm_out *out, char c);

/* text, count times. */
TM_API void tm_out_repeat(struct tm_out *out, const char *text, size_t count);

/* For numbers and fixed words: what was typed by people goes through escape.h. */
TM_API void tm_out_print(struct tm_out *out, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* Leave one LF at the end where there are several. */
TM_API void tm_out_end_line(struct tm_out *out);

/* What was put so far, as a string lent until the next call; "" for nothing. */
TM_API const char *tm_out_string(const struct tm_out *out);

/* Forget the bytes but keep the memory and the failure: for writing in portions. */
TM_API void tm_out_clear(struct tm_out *out);

/* TM_OK, or TM_FAILED when memory ran out on the way. */
TM_CALL tm_out_status(const struct tm_out *out, struct tm_error *err);

/* Give the memory back; out is as new. NULL is accepted. */
TM_API void tm_out_free(struct tm_out *out);

TM_END_DECLS
#endif
