/*
 * schema.h - tmodel schema: what the JSON of each command looks like.
 *
 * A schema is JSON Schema, draft 2020-12, and is made of what writes the JSON: of
 * field tables for lists, of tables of shapes for documents.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "lib/base/json.h"

#include "cmd/cli/command.h"

/* The name of a schema, and what it describes; NULL after the last. */
const char *schema_name(size_t place, const char **about);

/* -- inside */

/* What a value of a document is. */
enum shape_kind {
	SHAPE_END,
	SHAPE_TEXT,   /* at least one character */
	SHAPE_STRING, /* may be "" */
	SHAPE_KEY,    /* of a record */
	SHAPE_DATE,
	SHAPE_WORD,    /* one of .words */
	SHAPE_COUNT,   /* 0 or more */
	SHAPE_ORDINAL, /* 1 or more */
	SHAPE_NUMBER,
	SHAPE_AMOUNT, /* 0 or more */
	SHAPE_SHARE,  /* 0 to 1 */
	SHAPE_BOOL,
	SHAPE_SCALAR, /* null, text, number or boolean */
	SHAPE_OBJECT, /* with certain members and no others */
	SHAPE_NOUNS,  /* an object with a count for each noun */
	SHAPE_MAP,    /* an object with any members, each of them .of */
	SHAPE_EITHER  /* exactly one of the objects in .of */
};

enum shape_flag {
	SHAPE_NULL = 1,     /* null when it is not known */
	SHAPE_OPTIONAL = 2, /* absent when it was not asked for */
	SHAPE_LIST = 4,     /* an array of such values */
	SHAPE_LISTS = 8,    /* an array of arrays of them */
	SHAPE_PAIRS = 16    /* an array of arrays of two of them */
};

/*
 * A member of a document, in a table that ends with SHAPES_END; or a whole one. The
 * members of SHAPE_OBJECT are first those of .what, then .noun, .fields and .of.
 */
struct shape {
	const char *name; /* its key; NULL when it is the whole */
	enum shape_kind kind;
	unsigned flags;
	const char *const *words;
	const char *what; /* format "tmodel/WHAT", and a version; "": any format */
	enum tm_noun_id noun;
	const struct tm_field *(*fields)(void); /* columns that are computed */
	const struct shape *of;
	const char *help;
};
#define SHAPES_END                                                                       \
	{                                                                                \
		.kind = SHAPE_END                                                        \
	}

struct schema {
	const char *name;    /* in the list, and in $id */
	const char *command; /* what prints such JSON */
	const char *about;   /* what the JSON says */
	struct shape shape;
};

/* Those that are not the list of a noun; the end has no name. */
extern const struct schema schema_documents[];
extern const struct shape schema_rank[], schema_loss[], schema_likelihood[],
	schema_tree[], schema_plan[];

/* Columns of lists that are not those of a noun. */
const struct tm_field *schema_columns(void);
const struct tm_field *config_columns(void);
const struct tm_field *session_guest_columns(void);

/*
 * All of these write members of an object that is open: the keyword "type", with
 * null as another one; the members of an object and its keyword "required".
 */
void schema_type(struct tm_json *json, const char *type, bool or_null);
void schema_words(struct tm_json *json, const char *const *words, bool or_null);
void schema_string(struct tm_json *json, const char *key, const char *text);

/* Columns. Stored ones were checked, and so they have limits. */
void schema_field_members(struct tm_json *json, const struct tm_field *fields,
			  bool stored);
void schema_field_required(struct tm_json *json, const struct tm_field *fields);

/* A key or a uuid as a pattern. */
extern const char schema_key_pattern[], schema_uuid_pattern[];

/* The keywords that say what a shape is. */
void schema_shape(struct tm_json *json, const struct shape *shape);

#endif
