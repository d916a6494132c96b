/* problems.c - what is wrong with an input: the first problems, and their number. */
#include <stdarg.h>
#include <stdio.h>

#include "lib/exchange/reader.h"

void tm_reader_report(struct tm_reader *in, struct tm_position position)
{
	struct tm_problems *problems = &in->reading->problems;
	struct tm_error *err = in->err;

	err->status = TM_BAD_INPUT;
	snprintf(err->file, sizeof err->file, "%s", in->file);
	err->line = position.line;
	err->column = position.column;
	if (problems->count < TM_PROBLEMS_MAX)
		problems->items[problems->count++] = *err;
	problems->total++;
	in->bad = true;
}

static void add_problem(struct tm_reader *in, struct tm_position position,
			const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static void add_problem(struct tm_reader *in, struct tm_position position,
			const char *fmt, va_list ap)
{
	char text[256];

	vsnprintf(text, sizeof text, fmt, ap);
	tm_error_set(in->err, TM_BAD_INPUT, "%s", text);
	tm_reader_report(in, position);
}

void tm_reader_problem(struct tm_reader *in, struct tm_position position, const char *fmt,
		       ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_problem(in, position, fmt, ap);
	va_end(ap);
}

enum tm_status tm_reader_stop(struct tm_reader *in, struct tm_position position,
			      const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_problem(in, position, fmt, ap);
	va_end(ap);
	return TM_BAD_INPUT;
}
