/* schema_shape.c - shapes as JSON Schema, matching the output of shape.c. */
#include <string.h>

#include "cmd/print/schema.h"

static void put_number(struct tm_json *json, const char *key, int64_t value)
{
	tm_json_key(json, key);
	tm_json_int(json, value);
}

static void put_closed(struct tm_json *json)
{
	tm_json_key(json, "additionalProperties");
	tm_json_bool(json, false);
}

/* A value in an object of its own: { keywords }. */
static void put_value(struct tm_json *json, const struct shape *shape)
{
	tm_json_object(json);
	schema_shape(json, shape);
	tm_json_object_end(json);
}

static void put_members(struct tm_json *json, const struct shape *shape)
{
	for (; shape->kind; shape++) {
		tm_json_key(json, shape->name);
		tm_json_object(json);
		if (shape->help)
			schema_string(json, "description", shape->help);
		schema_shape(json, shape);
		tm_json_object_end(json);
	}
}

static void put_required(struct tm_json *json, const struct shape *shape)
{
	for (; shape->kind; shape++)
		if (!(shape->flags & SHAPE_OPTIONAL))
			tm_json_string(json, shape->name);
}

/* The description at the head of a document. */
static void put_head(struct tm_json *json, const char *what)
{
	struct tm_out format = TM_OUT_INIT;

	tm_json_key(json, "format");
	tm_json_object(json);
	tm_out_print(&format, "tmodel/%s", what);
	schema_type(json, "string", false);
	if (*what)
		schema_string(json, "const", tm_out_string(&format));
	else
		schema_string(json, "pattern", "^tmodel/[a-z0-9-]+$");
	json->out->failed |= format.failed;
	tm_out_free(&format);
	tm_json_object_end(json);
	tm_json_key(json, "version");
	tm_json_object(json);
	schema_type(json, "integer", false);
	put_number(json, "const", 1);
	tm_json_object_end(json);
}

static void put_object(struct tm_json *json, const struct shape *shape)
{
	const struct tm_noun *noun = tm_noun((int)shape->noun);

	schema_type(json, "object", shape->flags & SHAPE_NULL);
	tm_json_key(json, "properties");
	tm_json_object(json);
	if (shape->what)
		put_head(json, shape->what);
	if (noun)
		schema_field_members(json, noun->fields, true);
	if (shape->fields)
		schema_field_members(json, shape->fields(), false);
	if (shape->of)
		put_members(json, shape->of);
	tm_json_object_end(json);
	tm_json_key(json, "required");
	tm_json_array(json);
	if (shape->what) {
		tm_json_string(json, "format");
		tm_json_string(json, "version");
	}
	if (noun)
		schema_field_required(json, noun->fields);
	if (shape->fields)
		schema_field_required(json, shape->fields());
	if (shape->of)
		put_required(json, shape->of);
	tm_json_array_end(json);
	put_closed(json);
}

static void put_nouns(struct tm_json *json)
{
	static const struct shape count = { .kind = SHAPE_COUNT };

	schema_type(json, "object", false);
	tm_json_key(json, "properties");
	tm_json_object(json);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			tm_json_key(json, tm_noun(id)->name);
			put_value(json, &count);
		}
	tm_json_object_end(json);
	tm_json_key(json, "required");
	tm_json_array(json);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal)
			tm_json_string(json, tm_noun(id)->name);
	tm_json_array_end(json);
	put_closed(json);
}

static void put_either(struct tm_json *json, const struct shape *cases)
{
	tm_json_key(json, "oneOf");
	tm_json_array(json);
	for (; cases->kind; cases++)
		put_value(json, cases);
	tm_json_array_end(json);
}

static void put_text(struct tm_json *json, const struct shape *shape)
{
	bool or_null = shape->flags & SHAPE_NULL;

	schema_type(json, "string", or_null);
	if (shape->kind == SHAPE_TEXT)
		put_number(json, "minLength", 1);
	else if (shape->kind == SHAPE_KEY)
		schema_string(json, "pattern", schema_key_pattern);
	else if (shape->kind == SHAPE_DATE)
		schema_string(json, "format", "date");
	else if (shape->kind == SHAPE_WORD)
		schema_words(json, shape->words, or_null);
}

static void put_real(struct tm_json *json, const struct shape *shape)
{
	bool whole = shape->kind == SHAPE_COUNT || shape->kind == SHAPE_ORDINAL;

	schema_type(json, whole ? "integer" : "number", shape->flags & SHAPE_NULL);
	if (shape->kind != SHAPE_NUMBER)
		put_number(json, "minimum", shape->kind == SHAPE_ORDINAL);
	if (shape->kind == SHAPE_SHARE)
		put_number(json, "maximum", 1);
}

static void put_scalar(struct tm_json *json)
{
	static const char *const types[] = { "null", "string", "number", "boolean" };

	tm_json_key(json, "type");
	tm_json_array(json);
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		tm_json_string(json, types[i]);
	tm_json_array_end(json);
}

/* The enclosing arrays, outermost first. */
static void put_array(struct tm_json *json, const struct shape *shape)
{
	struct shape item = *shape;

	item.many = shape->many == SHAPE_LIST ? SHAPE_ONE : SHAPE_LIST;
	schema_type(json, "array", false);
	tm_json_key(json, "items");
	tm_json_object(json);
	schema_shape(json, &item);
	if (shape->many == SHAPE_PAIRS) {
		put_number(json, "minItems", 2);
		put_number(json, "maxItems", 2);
	}
	tm_json_object_end(json);
}

void schema_shape(struct tm_json *json, const struct shape *shape)
{
	if (shape->many) {
		put_array(json, shape);
		return;
	}
	switch (shape->kind) {
	case SHAPE_OBJECT:
		put_object(json, shape);
		break;
	case SHAPE_NOUNS:
		put_nouns(json);
		break;
	case SHAPE_MAP:
		schema_type(json, "object", false);
		tm_json_key(json, "additionalProperties");
		put_value(json, shape->of);
		break;
	case SHAPE_EITHER:
		put_either(json, shape->of);
		break;
	case SHAPE_BOOL:
		schema_type(json, "boolean", false);
		break;
	case SHAPE_SCALAR:
		put_scalar(json);
		break;
	case SHAPE_COUNT:
	case SHAPE_ORDINAL:
	case SHAPE_NUMBER:
	case SHAPE_AMOUNT:
	case SHAPE_SHARE:
	case SHAPE_MONEY:
		put_real(json, shape);
		break;
	default:
		put_text(json, shape);
	}
}
