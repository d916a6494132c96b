/*
 * import.c - rows: their values, their problems, and where these are. Reading
 * the file is in import_file.c, what becomes of a noun's rows in import_noun.c.
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/import.h"

enum { MOST_ROWS = 2000000, GLANCE = 1024 /* rows */ };

void import_blame(struct import *in, struct import_place place)
{
	struct tm_error *err = in->call->err;

	err->status = TM_BAD_INPUT;
	snprintf(err->file, sizeof err->file, "%s", in->file);
	err->line = place.line;
	err->column = place.column;
	problems_add(in->call->problems, err);
	in->bad = true;
}

static void add_problem(struct import *in, struct import_place place, const char *fmt,
			va_list ap) __attribute__((format(printf, 3, 0)));

static void add_problem(struct import *in, struct import_place place, const char *fmt,
			va_list ap)
{
	char text[256];

	vsnprintf(text, sizeof text, fmt, ap);
	tm_error_set(in->call->err, TM_BAD_INPUT, "%s", text);
	import_blame(in, place);
}

void import_problem(struct import *in, struct import_place place, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_problem(in, place, fmt, ap);
	va_end(ap);
}

enum tm_status import_stop(struct import *in, struct import_place place, const char *fmt,
			   ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_problem(in, place, fmt, ap);
	va_end(ap);
	return TM_BAD_INPUT;
}

int import_field(struct import *in, struct import_place place, const char *name)
{
	const struct tm_field *fields = in->target->fields;
	const struct tm_field *field = tm_field_find(fields, name);

	if (!field && !strcmp(name, in->target->what))
		field = tm_field_find(fields, "key");
	if (field)
		return (int)(field - fields);
	tm_error_set(in->call->err, TM_BAD_INPUT, "a %s has no field '%.80s'",
		     in->target->what, name);
	tm_field_suggest(fields, name, in->call->err);
	import_blame(in, place);
	return -1;
}

void import_begin(struct import *in, struct import_place place)
{
	memcpy(in->record, in->target->preset, in->target->size);
	in->given = 0;
	in->bad = false;
	in->row = place;
}

void import_value(struct import *in, int field, struct import_place place,
		  const char *text)
{
	const struct tm_field *f = &in->target->fields[field];
	struct call *call = in->call;
	const struct tm_currency *currency = tm_project_currency(call->project);

	if (in->given >> field & 1) {
		import_problem(in, place, "%s: given twice", f->name);
		return;
	}
	in->places[field] = place;
	in->given |= UINT64_C(1) << field;
	if (*text && tm_field_parse(f, text, currency, in->record, call->err))
		import_blame(in, place);
}

/* Messages begin with the field or the pair of fields they are about, if any. */
static struct import_place place_of(const struct import *in, const char *message)
{
	const struct tm_field *fields = in->target->fields;
	size_t length = strcspn(message, ":");

	for (size_t i = 0; fields[i].kind; i++) {
		const char *pair = fields[i].pair ? fields[i].pair : "";

		if (in->given >> i & 1 &&
		    ((strlen(fields[i].name) == length &&
		      !memcmp(fields[i].name, message, length)) ||
		     (strlen(pair) == length && !memcmp(pair, message, length))))
			return in->places[i];
	}
	return in->row;
}

/* Whether it is the row's fault; else going on makes no sense. */
static bool is_theirs(enum tm_status status)
{
	return status == TM_INVALID || status == TM_NOT_FOUND || status == TM_CONFLICT;
}

enum tm_status import_end(struct import *in)
{
	struct call *call = in->call;
	enum tm_status status = in->bad ? TM_OK : in->target->put(in);

	if (is_theirs(status)) {
		import_blame(in, place_of(in, call->err->text));
		status = TM_OK;
	}
	if (status)
		return status;
	if (++in->rows > MOST_ROWS)
		return import_stop(in, in->row, "more than %d rows", MOST_ROWS);
	if (in->rows % GLANCE)
		return TM_OK;
	progress_step(&in->progress, in->rows, in->bytes);
	if (call_interrupted())
		return tm_error_set(call->err, TM_INTERRUPTED,
				    "stopped, nothing was stored");
	return TM_OK;
}
