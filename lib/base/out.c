/* out.c - a growing buffer; out.h describes its error handling. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/array.h"
#include "lib/base/out.h"

/* Room for `more` bytes and the NUL after them. */
static bool reserve(struct tm_out *out, size_t more)
{
	char *bytes = NULL;

	if (out->failed)
		return false;
	if (more < out->room - out->length)
		return true;
	if (more < SIZE_MAX - out->length)
		bytes = tm_reserve(out->bytes, &out->room, out->length + more + 1, 1);
	out->failed = !bytes;
	if (bytes)
		out->bytes = bytes;
	return bytes != NULL;
}

void tm_out_put(struct tm_out *out, const char *bytes, size_t length)
{
	if (!reserve(out, length))
		return;
	memcpy(out->bytes + out->length, bytes, length);
	out->length += length;
	out->bytes[out->length] = '\0';
}

void tm_out_text(struct tm_out *out, const char *text)
{
	tm_out_put(out, text, strlen(text));
}

void tm_out_char(struct tm_out *out, char c)
{
	tm_out_put(out, &c, 1);
}

void tm_out_repeat(struct tm_out *out, const char *text, size_t count)
{
	for (size_t length = strlen(text); count; count--)
		tm_out_put(out, text, length);
}

void tm_out_print(struct tm_out *out, const char *fmt, ...)
{
	va_list args;
	int length;

	va_start(args, fmt);
	length = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (length < 0)
		out->failed = true;
	if (length < 0 || !reserve(out, (size_t)length))
		return;
	va_start(args, fmt);
	vsnprintf(out->bytes + out->length, (size_t)length + 1, fmt, args);
	va_end(args);
	out->length += (size_t)length;
}

void tm_out_end_line(struct tm_out *out)
{
	while (out->length > 1 && out->bytes[out->length - 1] == '\n' &&
	       out->bytes[out->length - 2] == '\n')
		out->bytes[--out->length] = '\0';
}

const char *tm_out_string(const struct tm_out *out)
{
	return out->bytes ? out->bytes : "";
}

void tm_out_clear(struct tm_out *out)
{
	out->length = 0;
	if (out->bytes)
		out->bytes[0] = '\0';
}

enum tm_status tm_out_status(const struct tm_out *out, struct tm_error *err)
{
	return out->failed ? tm_out_of_memory(err) : TM_OK;
}

enum tm_status tm_out_write(const char *bytes, size_t length, void *data,
			    struct tm_error *err)
{
	tm_out_put(data, bytes, length);
	return tm_out_status(data, err);
}

void tm_out_free(struct tm_out *out)
{
	if (!out)
		return;
	free(out->bytes);
	*out = (struct tm_out)TM_OUT_INIT;
}
