/* record.h - a record with a field of every kind, for tests of fields. */
#ifndef TESTS_BASE_RECORD_H
#define TESTS_BASE_RECORD_H

#include "lib/base/field.h"

struct sample {
	char uuid[TM_UUID_SIZE], key[TM_KEY_SIZE];
	const char *line, *notes, *day, *at, *email, *url, *about, *tags, *free;
	unsigned colour, mood;
	bool open;
	int64_t count, minutes, ratio, money;
	double rate, chance, computed, amount;
	struct tm_many many;
};

static const char *const sample_colours[] = { "red", "green", "blue", NULL };
static const char *const sample_moods[] = { "good", "", "bad", NULL };
static const char *const sample_tags[] = { "fire", "flood", "theft", NULL };

#define AT(KIND, member) TM_IS(KIND, struct sample, member)
static const struct tm_field sample_fields[] = {
	{ "uuid", AT(UUID, uuid) },
	{ "key", AT(KEY, key) },
	{ "line", AT(TEXT, line), TM_REQUIRED },
	{ "notes", AT(NOTES, notes) },
	{ "day", AT(DATE, day) },
	{ "at", AT(DATETIME, at) },
	{ "email", AT(EMAIL, email) },
	{ "url", AT(URL, url) },
	{ "about", AT(REF, about), .refers = "threat" },
	{ "tags", AT(LIST, tags), .words = sample_tags },
	{ "free_list", AT(LIST, free) },
	{ "colour", AT(WORD, colour), .words = sample_colours },
	{ "mood", AT(WORD, mood), .words = sample_moods },
	{ "open", AT(BOOL, open) },
	{ "count", AT(INT, count), .low = 1, .high = 5 },
	{ "minutes", AT(DURATION, minutes), .low = 5, .high = INT64_MAX },
	{ "ratio", AT(RATIO, ratio), .high = 100 },
	{ "money", AT(MONEY, money), .low = 1 },
	{ "rate", AT(RATE, rate) },
	{ "chance", AT(PROBABILITY, chance) },
	{ "computed", AT(NUMBER, computed) },
	{ "amount", AT(AMOUNT, amount) },
	{ "many", AT(MANY, many) },
	TM_FIELDS_END,
};
#undef AT

static const struct tm_currency sample_euro = { "EUR", 2 };

static inline const struct tm_field *sample_field(const char *name)
{
	return tm_field_find(sample_fields, name);
}

/* All fields empty. */
static inline struct sample sample_empty(void)
{
	struct sample sample;

	for (const struct tm_field *f = sample_fields; f->kind; f++)
		tm_field_clear(f, &sample);
	return sample;
}

#endif
