/* error.c - composing one-line error messages. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/error.h>

#include "lib/base/text.h"

const char *tm_status_id(enum tm_status status)
{
	static const char *const ids[] = {
		[TM_OK] = "ok",
		[TM_FAILED] = "failed",
		[TM_INVALID] = "invalid",
		[TM_NO_PROJECT] = "no-project",
		[TM_NOT_FOUND] = "not-found",
		[TM_PROBLEMS] = "problems",
		[TM_BUSY] = "busy",
		[TM_CONFLICT] = "conflict",
		[TM_BAD_INPUT] = "bad-input",
		[TM_BAD_PROJECT] = "bad-project",
	};

	if (status == TM_INTERRUPTED)
		return "interrupted";
	return (size_t)status < sizeof ids / sizeof ids[0] ? ids[status] : "failed";
}

/* Messages quote files and command lines, which may contain escape sequences. */
static void compose(char *out, size_t size, const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static void compose(char *out, size_t size, const char *fmt, va_list ap)
{
	char raw[512];

	vsnprintf(raw, sizeof raw, fmt, ap);
	tm_text_spell(raw, out, size);
}

enum tm_status tm_error_set(struct tm_error *err, enum tm_status status, const char *fmt,
			    ...)
{
	va_list ap;

	*err = (struct tm_error){ .status = status };
	va_start(ap, fmt);
	compose(err->text, sizeof err->text, fmt, ap);
	va_end(ap);
	return status;
}

enum tm_status tm_error_wrap(struct tm_error *err, enum tm_status status, const char *fmt,
			     ...)
{
	char joined[2 * sizeof err->text + 2];
	size_t used;
	va_list ap;

	va_start(ap, fmt);
	compose(joined, sizeof err->text, fmt, ap);
	va_end(ap);
	used = strlen(joined);
	snprintf(joined + used, sizeof joined - used, ": %s", err->text);
	/* Both parts are escaped already; this only truncates after a whole character. */
	tm_text_spell(joined, err->text, sizeof err->text);
	err->status = status;
	return status;
}

enum tm_status tm_error_hint(struct tm_error *err, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	compose(err->hint, sizeof err->hint, fmt, ap);
	va_end(ap);
	return err->status;
}

enum tm_status tm_out_of_memory(struct tm_error *err)
{
	return tm_error_set(err, TM_FAILED, "out of memory");
}
