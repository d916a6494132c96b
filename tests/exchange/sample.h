/* sample.h - a row type that records the rows it receives. */
#ifndef EXCHANGE_SAMPLE_H
#define EXCHANGE_SAMPLE_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/exchange.h>

#include "tests/check.h"

enum { SAID_SIZE = 4096 };

struct sample {
	const char *name, *tags, *notes;
	int64_t count, low, high;
	bool open;
};
static const struct sample preset = { "", "", "", TM_NONE, TM_NONE, TM_NONE, false };
static const struct tm_field fields[] = {
	{ "name", TM_IS(TEXT, struct sample, name), TM_REQUIRED },
	{ "count", TM_IS(INT, struct sample, count), .high = 9 },
	{ "tags", TM_IS(LIST, struct sample, tags) },
	{ "low", TM_IS(INT, struct sample, low), .high = 99, .pair = "range" },
	{ "high", TM_IS(INT, struct sample, high), .high = 99, .pair = "range" },
	{ "open", TM_IS(BOOL, struct sample, open) },
	{ "notes", TM_IS(NOTES, struct sample, notes) },
	TM_FIELDS_END,
};

static const struct tm_currency euro = { "EUR", 2 };
static char taken[SAID_SIZE];
static size_t taken_length;
static uint64_t last_given;

static enum tm_status take(void *row, uint64_t given, void *data, struct tm_error *err)
{
	const struct sample *sample = row;

	(void)data;
	last_given = given;
	if (!strcmp(sample->name, "bad count"))
		return tm_error_set(err, TM_INVALID, "count: not with this name");
	if (!strcmp(sample->name, "bad range"))
		return tm_error_set(err, TM_CONFLICT, "range: not with this name");
	if (!strcmp(sample->name, "bad row"))
		return tm_error_set(err, TM_NOT_FOUND, "nothing is called so");
	if (!strcmp(sample->name, "no disk"))
		return tm_error_set(err, TM_FAILED, "the disk is full");
	if (strlen(sample->name) > 100 || taken_length > sizeof taken / 2)
		return TM_OK;
	for (const struct tm_field *f = fields; f->kind; f++)
		if (tm_field_check(f, row, &euro, err))
			return err->status;
	taken_length += (size_t)snprintf(
		taken + taken_length, sizeof taken - taken_length,
		"%s|%s|%" PRId64 "|%d\n", sample->name, sample->tags,
		sample->count == TM_NONE ? -1 : sample->count, sample->open);
	return TM_OK;
}

static const struct tm_row_type type = { .name = "sample",
					 .fields = fields,
					 .preset = &preset,
					 .size = sizeof preset,
					 .take = take };
static struct tm_error err = TM_ERROR_INIT;
static struct tm_reading reading;

static inline enum tm_status run(void)
{
	*taken = '\0';
	taken_length = 0;
	err = (struct tm_error)TM_ERROR_INIT;
	return tm_import_rows(&reading, &type, &euro, &err);
}

static inline void prepare(const char *bytes, size_t length)
{
	reading = (struct tm_reading)TM_READING_INIT;
	reading.bytes = bytes;
	reading.length = length;
}

static inline void prepare_text(const char *text)
{
	prepare(text, strlen(text));
}

/* The problems, a line "1:2 text" each. */
static inline const char *said(void)
{
	static char text[SAID_SIZE];
	size_t used = 0;

	*text = '\0';
	for (size_t i = 0; i < reading.problems.count; i++) {
		const struct tm_error *problem = &reading.problems.items[i];

		assert_int_equal(problem->status, TM_BAD_INPUT);
		assert_string_equal(problem->file, "input");
		used += (size_t)snprintf(text + used, sizeof text - used,
					 "%" PRId64 ":%" PRId64 " %s\n", problem->line,
					 problem->column, problem->text);
	}
	return text;
}

/* head, then x repeated length times, then tail; the caller frees it */
static inline char *make_long(const char *head, size_t length, const char *tail)
{
	size_t before = strlen(head), after = strlen(tail);
	char *text = malloc(before + length + after);

	assert_non_null(text);
	memcpy(text, head, before);
	memset(text + before, 'x', length);
	memcpy(text + before + length, tail, after);
	prepare(text, before + length + after);
	return text;
}

/* "name", then rows of a single x */
static inline char *make_rows(int rows)
{
	char *text = malloc(5 + 2 * (size_t)rows);

	assert_non_null(text);
	memcpy(text, "name\n", 5);
	for (int i = 0; i < rows; i++)
		memcpy(text + 5 + 2 * i, "x\n", 2);
	prepare(text, 5 + 2 * (size_t)rows);
	return text;
}

#endif
