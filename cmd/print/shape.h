/*
 * shape.h - JSON documents, each declared once.
 *
 * A document is a struct, and a table of shapes that says which members its JSON has
 * and where the struct holds them. shape_write() writes a struct by its table, and
 * `tmodel schema` describes the JSON by the same table.
 *
 *	static const struct shape warning[] = {
 *		{ "id", SHAPE_IS(TEXT, struct tm_warning, id), .help = "the rule" },
 *		{ "threat", SHAPE_IS(KEY, struct tm_warning, threat), SHAPE_NULL },
 *		SHAPES_END,
 *	};
 */
#ifndef SHAPE_H
#define SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/noun.h>

#include "lib/base/json.h"

/* The kind of a value; in parentheses the C type of the struct's member. */
enum shape_kind {
	SHAPE_END,
	SHAPE_TEXT,   /* not empty (const char *, or an array of char) */
	SHAPE_STRING, /* may be "" (const char *, as the next three) */
	SHAPE_KEY,    /* of a record */
	SHAPE_DATE,
	SHAPE_WORD,    /* one of .words */
	SHAPE_COUNT,   /* 0 or more (int64_t) */
	SHAPE_ORDINAL, /* 1 or more (int64_t) */
	SHAPE_NUMBER,  /* any (double) */
	SHAPE_AMOUNT,  /* 0 or more (double) */
	SHAPE_SHARE,   /* 0 to 1 (double) */
	SHAPE_MONEY,   /* 0 or more, in minor units (int64_t) */
	SHAPE_BOOL,    /* (bool) */
	SHAPE_OBJECT,  /* with exactly these members (const void *) */
	SHAPE_NOUNS,   /* an object with a count for each noun (const int64_t *, by id) */
	/*
	 * An object with arbitrary members; its values have the shape .of. The structs
	 * of the list begin with the key (struct shape_list).
	 */
	SHAPE_MAP,

	/* For description only: the library writes them. */
	SHAPE_SCALAR, /* null, text, number or boolean */
	SHAPE_EITHER  /* exactly one of the objects in .of */
};

/* One value, an array, an array of arrays, or an array of pairs. */
enum shape_many { SHAPE_ONE, SHAPE_LIST, SHAPE_LISTS, SHAPE_PAIRS };

enum shape_flag {
	/* Null if unknown: NULL or "", TM_NONE, NaN, an ordinal below 1. */
	SHAPE_NULL = 1,
	/* Absent if not requested: its pointer, or that of its items, is NULL. */
	SHAPE_OPTIONAL = 2
};

/*
 * A member of a document, in a table that ends with SHAPES_END; or a whole document.
 * The members of SHAPE_OBJECT are first those of .what, then .noun, .fields and .of.
 * The struct of an object with .noun or .fields begins with that record.
 */
struct shape {
	const char *name;     /* its key; NULL for a whole document */
	enum shape_kind kind; /* set by SHAPE_IS() or SHAPE_ARE(), as the next three */
	enum shape_many many;
	bool in_place; /* an array of char rather than a pointer */
	size_t offset;
	unsigned flags;
	const char *const *words;
	const char *what; /* format "tmodel/WHAT", and a version; "": any format */
	enum tm_noun_id noun;
	const struct tm_field *(*fields)(void); /* computed columns */
	const struct shape *of;
	const char *help;
};
#define SHAPES_END                                                                       \
	{                                                                                \
		.kind = SHAPE_END                                                        \
	}

/* The items of an array: const char *, numbers, structs, lists, or pairs of these. */
struct shape_list {
	const void *items;
	size_t count, size; /* of one item */
};
#define SHAPE_ITEMS(array, length)                                                       \
	((struct shape_list){                                                            \
		.items = (array), .count = (length), .size = sizeof *(array) })

/* A member of a struct. A type that does not fit the kind fails to compile. */
#define SHAPE_IS(KIND, type, member)                                                     \
	.kind = SHAPE_##KIND,                                                            \
	.in_place = _Generic(((type *)0)->member, char *: true, default: false),         \
	.offset = offsetof(type, member) +                                               \
		  0 * sizeof(_Generic(((type *)0)->member, SHAPE_TYPE_##KIND))
/* A struct shape_list of a struct: SHAPE_ARE(LIST, OBJECT, struct status, steps). */
#define SHAPE_ARE(MANY, KIND, type, member)                                              \
	.kind = SHAPE_##KIND, .many = SHAPE_##MANY,                                      \
	.offset = offsetof(type, member) +                                               \
		  0 * sizeof(_Generic(((type *)0)->member, struct shape_list : 0))
/* clang-format off */
#define SHAPE_TYPE_TEXT const char *: 0, char *: 0
#define SHAPE_TYPE_STRING SHAPE_TYPE_TEXT
#define SHAPE_TYPE_KEY SHAPE_TYPE_TEXT
#define SHAPE_TYPE_DATE SHAPE_TYPE_TEXT
#define SHAPE_TYPE_WORD SHAPE_TYPE_TEXT
#define SHAPE_TYPE_COUNT int64_t: 0
#define SHAPE_TYPE_ORDINAL int64_t: 0
#define SHAPE_TYPE_NUMBER double: 0
#define SHAPE_TYPE_AMOUNT double: 0
#define SHAPE_TYPE_SHARE double: 0
#define SHAPE_TYPE_MONEY int64_t: 0
#define SHAPE_TYPE_BOOL bool: 0
#define SHAPE_TYPE_OBJECT const void *: 0
#define SHAPE_TYPE_NOUNS const int64_t *: 0
#define SHAPE_TYPE_MAP struct shape_list: 0
/* clang-format on */

/*
 * Write the struct `from` as a value of that shape. NULL, or a count above 0 with NULL
 * items, means that allocation failed: json->out is marked as failed.
 */
void shape_write(struct tm_json *json, const struct shape *shape, const void *from,
		 const struct tm_currency *currency);

/* Append a whole document and a line end. */
void shape_document(struct tm_out *out, const struct shape *shape, const void *from,
		    const struct tm_currency *currency);

#endif
