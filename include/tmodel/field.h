/*
 * field.h - one entry of the data dictionary.
 *
 * A table of fields describes a struct: a noun of the model, the options of a command,
 * the columns of an output. Everything about a value is declared here, once; parsing,
 * printing, validation, storage, --help, completion and the manual all read the table.
 */
#ifndef TMODEL_FIELD_H
#define TMODEL_FIELD_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

TM_BEGIN_DECLS

/* Kinds of values. Empty is "", TM_NONE or TM_NO_NUMBER; a bool is never empty. */
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
	TM_WORD,     /* unsigned: index into .words; "" there is empty */
	TM_BOOL,     /* bool */
	TM_INT,      /* int64_t: .low to .high */
	TM_DURATION, /* int64_t: minutes, .low to .high; typed 45, 45m, 1h30 */
	TM_RATIO,    /* int64_t: millionths; more than 0, at most .high units */
	TM_MONEY,    /* int64_t: minor units of the currency; .low to TM_MONEY_MAX */
	TM_RATE,     /* double: events per year, more than 0 */
	TM_PROBABILITY, /* double: strictly between 0 and 1 */
	TM_NUMBER,      /* double: computed, never entered */
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
	TM_PRIVATE = 4,  /* disclosed only with --include-private */
	TM_OPERAND = 8,  /* may be given as an operand */
	TM_NAMES = 16,   /* keys are derived from it */
	TM_FIXED = 32,   /* cannot be edited */
	TM_PART = 64 /* of a reference: the record is owned by, and deleted with, the one
			it names */
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
	const char *group; /* group of alternative forms, of which a record has at most
			      one ... */
	int form;          /* ... and which form the field belongs to */
	char letter;       /* global options only: -h */
	const char *value; /* name of the value in help, by default that of its kind */
	const char *help;  /* one line, no final stop */
};

/* Fields of a table; also the bits of a `given` set, where bit i is fields[i]. */
enum { TM_FIELDS_MAX = 64 };

/* Kind and offset of a member; a type that does not fit the kind fails to compile. */
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

/* A currency: ISO 4217 code and number of decimals, 0 to 4. */
struct tm_currency {
	char code[4];
	int digits;
};

/* The currency with this code; TM_INVALID when ISO 4217 has none in use. */
TM_CALL tm_currency_find(const char *code, struct tm_currency *out, struct tm_error *err);

#define TM_FIELD_TEXT_SIZE 32

/*
 * Every value has exactly one text form, the same on the command line, in CSV, JSON and
 * the change log. parse() lends text to the record; text() returns it, in buf unless it
 * is already a string, "" for empty. Values of TM_MANY have no text form.
 *
 * TM_INVALID  the text is not such a value
 */
TM_CALL tm_field_parse(const struct tm_field *field, const char *text,
		       const struct tm_currency *currency, void *record,
		       struct tm_error *err);
TM_API const char *tm_field_text(const struct tm_field *field, const void *record,
				 const struct tm_currency *currency,
				 char buf[TM_FIELD_TEXT_SIZE]);

/*
 * Validate the value: range, words, characters.
 *
 * TM_INVALID  not valid; the message begins with the field's name
 */
TM_CALL tm_field_check(const struct tm_field *field, const void *record,
		       const struct tm_currency *currency, struct tm_error *err);

/* Whether the field is empty. */
TM_API bool tm_field_empty(const struct tm_field *field, const void *record);

/* The field of this name ('-' equals '_'), or NULL. */
TM_API const struct tm_field *tm_field_find(const struct tm_field *fields,
					    const char *name);

/* Whether the kind is numeric: right-aligned, and unquoted in CSV. */
TM_API bool tm_kind_is_number(enum tm_kind kind);

TM_END_DECLS
#endif
