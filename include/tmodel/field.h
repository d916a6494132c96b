/*
 * field.h - one line of the data dictionary.
 *
 * A table of these describes a struct: a noun of the model, the options of a
 * command, the columns of an output. Whatever can be said of a value once is
 * said here and nowhere else; parsing, printing, checking, storing, --help,
 * completion and the manual all read the table.
 */
#ifndef TMODEL_FIELD_H
#define TMODEL_FIELD_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

/* What a value is. Empty is "", TM_NONE or TM_NO_NUMBER; a bool is never empty. */
enum tm_kind {
	TM_END,      /* ends a table */
	TM_UUID,     /* char[TM_UUID_SIZE]: identity across machines, version 4 */
	TM_KEY,      /* char[TM_KEY_SIZE]: what people type, a-z 0-9 - */
	TM_TEXT,     /* const char *: one line of UTF-8, at most 1 KiB */
	TM_NOTES,    /* const char *: lines of UTF-8, at most 64 KiB */
	TM_DATE,     /* const char *: YYYY-MM-DD */
	TM_DATETIME, /* const char *: stored in UTC, 2026-11-21T09:00:00Z */
	TM_EMAIL,    /* const char *: local@domain */
	TM_URL,      /* const char *: http, https or mailto */
	TM_REF,      /* const char *: names a record of another noun; its key when read */
	TM_LIST,     /* const char *: values joined by ';', each one of .words if any */
	TM_WORD,     /* unsigned: the place in .words; "" there is the empty one */
	TM_BOOL,     /* bool */
	TM_INT,      /* int64_t: .low to .high */
	TM_DURATION, /* int64_t: minutes, .low to .high; typed 45, 45m, 1h30 */
	TM_RATIO,    /* int64_t: millionths; more than 0, at most .high units */
	TM_MONEY,    /* int64_t: minor units of the currency; .low to TM_MONEY_MAX */
	TM_RATE,     /* double: events a year, more than 0 */
	TM_PROBABILITY, /* double: between 0 and 1, both excluded */
	TM_NUMBER,      /* double: computed, never typed */
	TM_AMOUNT,      /* double: computed money, in units of the currency */
	TM_MANY         /* struct tm_many: an option or operand given several times */
};

#define TM_NONE INT64_MIN
#define TM_NO_NUMBER ((double)NAN)
#define TM_UUID_SIZE 37
#define TM_KEY_SIZE 65
#define TM_MONEY_MAX INT64_C(9007199254740991) /* 2^53-1: exact as a double too */
#define TM_RATIO_UNIT INT64_C(1000000)

/* Values in the order they were given. */
struct tm_many {
	const char **values;
	size_t count;
};

enum tm_field_flag {
	TM_REQUIRED = 1, /* never empty */
	TM_UNIQUE = 2,   /* no two records share it */
	TM_PRIVATE = 4,  /* leaves the project only with --include-private */
	TM_OPERAND = 8,  /* can be given without its option's name */
	TM_NAMES = 16,   /* keys are made of it */
	TM_FIXED = 32,   /* `edit` does not change it */
	TM_PART = 64     /* of a reference: the record goes with what it names */
};

struct tm_field {
	const char *name;         /* SQL column, CSV header, JSON key, option (- for _) */
	enum tm_kind kind;        /* by TM_IS() */
	size_t offset;            /* by TM_IS() */
	unsigned flags;           /* of enum tm_field_flag */
	int width;                /* columns in text lists, 0: not listed */
	int64_t low, high;        /* see enum tm_kind */
	const char *const *words; /* TM_WORD, TM_LIST: NULL-ended */
	const char *refers;       /* TM_REF: to which noun, by its name */
	const char *pair;  /* on two fields in a row: --pair LOW..HIGH fills both */
	const char *group; /* of forms, of which a record has at most one ... */
	int form;          /* ... and that whole: which form the field belongs to */
	char letter;       /* global options only: -h */
	const char *value; /* what help calls the value, if not by its kind */
	const char *help;  /* one line, no final stop */
};

/* Fields of a table; also the bits of a `given` set, where bit i is fields[i]. */
enum { TM_FIELDS_MAX = 64 };

/* Kind and place of a member. Its type must fit the kind, or nothing compiles. */
#define TM_IS(KIND, type, member)                                                        \
	.kind = TM_##KIND,                                                               \
	.offset = offsetof(type, member) +                                               \
		  0 * sizeof(_Generic(((type *)0)->member, TM_TYPE_##KIND : 0))
#define TM_TYPE_UUID char *
#define TM_TYPE_KEY char *
#define TM_TYPE_TEXT const char *
#define TM_TYPE_NOTES const char *
#define TM_TYPE_DATE const char *
#define TM_TYPE_DATETIME const char *
#define TM_TYPE_EMAIL const char *
#define TM_TYPE_URL const char *
#define TM_TYPE_REF const char *
#define TM_TYPE_LIST const char *
#define TM_TYPE_WORD unsigned
#define TM_TYPE_BOOL bool
#define TM_TYPE_INT int64_t
#define TM_TYPE_DURATION int64_t
#define TM_TYPE_RATIO int64_t
#define TM_TYPE_MONEY int64_t
#define TM_TYPE_RATE double
#define TM_TYPE_PROBABILITY double
#define TM_TYPE_NUMBER double
#define TM_TYPE_AMOUNT double
#define TM_TYPE_MANY struct tm_many

#define TM_FIELDS_END                                                                    \
	{                                                                                \
		.kind = TM_END                                                           \
	}

/* What money is counted in: ISO 4217 code and its number of decimals, 0 to 4. */
struct tm_currency {
	char code[4];
	int digits;
};

/* The currency called code; TM_INVALID when ISO 4217 has none in use. */
TM_CALL tm_currency_find(const char *code, struct tm_currency *out, struct tm_error *err);

#define TM_FIELD_TEXT_SIZE 32

/*
 * Every value has exactly one text form, the same on the command line, in CSV,
 * JSON and the change log. parse() lends text to the record; text() gives it
 * back, in buf when it is not already a string, "" for empty. Values of TM_MANY
 * have no text form.
 *
 * TM_INVALID  the text does not spell such a value
 */
TM_CALL tm_field_parse(const struct tm_field *field, const char *text,
		       const struct tm_currency *currency, void *record,
		       struct tm_error *err);
TM_API const char *tm_field_text(const struct tm_field *field, const void *record,
				 const struct tm_currency *currency,
				 char buf[TM_FIELD_TEXT_SIZE]);

/*
 * Whether the value may be stored: its range, its words, its characters.
 *
 * TM_INVALID  it may not, with the field's name in front
 */
TM_CALL tm_field_check(const struct tm_field *field, const void *record,
		       const struct tm_currency *currency, struct tm_error *err);

/* Whether the field holds nothing. */
TM_API bool tm_field_empty(const struct tm_field *field, const void *record);

/* The field called name ('-' is as good as '_'), NULL when the table has none. */
TM_API const struct tm_field *tm_field_find(const struct tm_field *fields,
					    const char *name);

/* Whether the kind is a number, so that it stands at the right and bare in CSV. */
TM_API bool tm_kind_is_number(enum tm_kind kind);

TM_END_DECLS
#endif
