/* row.c - a row: its values, and where in the input they are. */
#include <string.h>

#include "lib/base/field.h"

#include "lib/exchange/reader.h"

enum { MAX_ROWS = 2000000, ROWS_BETWEEN_CALLS = 1024 /* of progress() */ };

int tm_reader_field(struct tm_reader *in, struct tm_position position, const char *name)
{
	const struct tm_field *fields = in->type->fields;
	const struct tm_field *field = tm_field_find(fields, name);

	if (!field && !strcmp(name, in->type->name))
		field = tm_field_find(fields, "key");
	if (field)
		return (int)(field - fields);
	tm_error_set(in->err, TM_BAD_INPUT, "a %s has no field '%.80s'", in->type->name,
		     name);
	tm_field_suggest(fields, name, in->err);
	tm_reader_report(in, position);
	return -1;
}

void tm_reader_begin_row(struct tm_reader *in, struct tm_position position)
{
	memcpy(in->record, in->type->preset, in->type->size);
	in->given = in->empty = 0;
	in->bad = false;
	in->row = position;
}

void tm_reader_value(struct tm_reader *in, int field, struct tm_position position,
		     const char *text)
{
	const struct tm_field *f = &in->type->fields[field];

	if (in->given >> field & 1) {
		tm_reader_problem(in, position, "%s: repeated", f->name);
		return;
	}
	in->positions[field] = position;
	in->given |= UINT64_C(1) << field;
	if (!*text)
		in->empty |= UINT64_C(1) << field;
	if (*text && tm_field_parse(f, text, in->currency, in->record, in->err))
		tm_reader_report(in, position);
}

/* Messages begin with the field or the pair of fields they are about, if any. */
static struct tm_position position_of(const struct tm_reader *in, const char *message)
{
	const struct tm_field *fields = in->type->fields;
	size_t length = strcspn(message, ":");

	for (size_t i = 0; fields[i].kind; i++) {
		const char *pair = fields[i].pair ? fields[i].pair : "";

		if (in->given >> i & 1 &&
		    ((strlen(fields[i].name) == length &&
		      !memcmp(fields[i].name, message, length)) ||
		     (strlen(pair) == length && !memcmp(pair, message, length))))
			return in->positions[i];
	}
	return in->row;
}

/* Other failures end the reading. */
static bool is_row_problem(enum tm_status status)
{
	return status == TM_INVALID || status == TM_NOT_FOUND || status == TM_CONFLICT;
}

enum tm_status tm_reader_end_row(struct tm_reader *in)
{
	const struct tm_row_type *type = in->type;
	struct tm_reading *reading = in->reading;
	const bool keep = reading->update && !reading->clear_empty;
	const uint64_t given = keep ? in->given & ~in->empty : in->given;
	enum tm_status status = TM_OK;

	if (!in->bad)
		status = type->take(in->record, given, type->data, in->err);
	if (is_row_problem(status)) {
		tm_reader_report(in, position_of(in, in->err->text));
		status = TM_OK;
	}
	if (status)
		return status;
	if (++reading->rows > MAX_ROWS)
		return tm_reader_stop(in, in->row, "more than %d rows", MAX_ROWS);
	if (reading->rows % ROWS_BETWEEN_CALLS)
		return TM_OK;
	if (reading->progress)
		reading->progress(reading->rows, in->bytes, in->size, reading->data);
	return tm_reader_check_interrupt(in);
}
