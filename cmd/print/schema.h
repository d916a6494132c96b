/*
 * schema.h - tmodel schema: what the JSON of each command looks like.
 *
 * A schema is JSON Schema, draft 2020-12, and is made of what writes the JSON: of
 * field tables for lists, of tables of shapes for documents.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "cmd/print/shape.h"

struct schema {
	const char *name;    /* in the list, and in $id */
	const char *command; /* what prints such JSON */
	const char *about;   /* what the JSON says */
	struct shape shape;
};

/* For .shape: a list with the columns of a noun, or with others; a document. */
/* clang-format off */
#define SCHEMA_RECORDS(id) \
	{ .kind = SHAPE_OBJECT, .many = SHAPE_LIST, .noun = (id) }
#define SCHEMA_COLUMNS(table) \
	{ .kind = SHAPE_OBJECT, .many = SHAPE_LIST, .fields = (table) }
#define SCHEMA_DOCUMENT(word, members) \
	{ .kind = SHAPE_OBJECT, .what = (word), .of = (members) }
/* clang-format on */

/* Those that are not the list of a noun, in the order of `tmodel schema`; NULL-ended. */
extern const struct schema *const schema_list[];

/* The name of a schema, and what it describes; NULL after the last. */
const char *schema_name(size_t place, const char **about);

/* What the library writes of a document with pages, such as the slide. */
extern const struct shape schema_tree[];

/* -- inside */

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
