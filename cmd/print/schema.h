/*
 * schema.h - tmodel schema: JSON Schemas of the output of commands.
 *
 * A schema (draft 2020-12) is generated from the same tables as the JSON: field tables
 * for lists, shape tables for documents.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "cmd/print/shape.h"

struct schema {
	const char *name;    /* in the list, and in $id */
	const char *command; /* commands that print such JSON */
	const char *about;   /* description of the JSON */
	struct shape shape;
};

/* For .shape: a list with the columns of a noun or with others, or a document. */
/* clang-format off */
#define SCHEMA_RECORDS(id) \
	{ .kind = SHAPE_OBJECT, .many = SHAPE_LIST, .noun = (id) }
#define SCHEMA_COLUMNS(table) \
	{ .kind = SHAPE_OBJECT, .many = SHAPE_LIST, .fields = (table) }
#define SCHEMA_DOCUMENT(word, members) \
	{ .kind = SHAPE_OBJECT, .what = (word), .of = (members) }
/* clang-format on */

/*
 * All schemas except the lists of nouns, in the order of `tmodel schema`; NULL-
 * terminated.
 */
extern const struct schema *const schema_list[];

/* The name of a schema, and its description; NULL after the last. */
const char *schema_name(size_t place, const char **about);

/* Documents with pages, such as the slide, as the library writes them. */
extern const struct shape schema_tree[];

/* -- private to cmd/print */

/*
 * These write members of the open object: the keyword "type", with null as an
 * alternative; the members of an object and its keyword "required".
 */
void schema_type(struct tm_json *json, const char *type, bool or_null);
void schema_words(struct tm_json *json, const char *const *words, bool or_null);
void schema_string(struct tm_json *json, const char *key, const char *text);

/* Columns. Stored fields have been validated, so they have limits. */
void schema_field_members(struct tm_json *json, const struct tm_field *fields,
			  bool stored);
void schema_field_required(struct tm_json *json, const struct tm_field *fields);

/* A key or a uuid as a pattern. */
extern const char schema_key_pattern[], schema_uuid_pattern[];

/* The keywords that describe a shape. */
void schema_shape(struct tm_json *json, const struct shape *shape);

#endif
