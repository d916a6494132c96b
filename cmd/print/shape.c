/* shape.c - writing structs as JSON; schema_shape.c describes the same shapes. */
#include "cmd/print/shape.h"
#include "cmd/print/record.h"

static const char *text_at(const struct shape *shape, const void *at)
{
	return shape->in_place ? at : *(const char *const *)at;
}

static bool is_text(const struct shape *shape)
{
	return shape->kind >= SHAPE_TEXT && shape->kind <= SHAPE_WORD;
}

static bool is_absent(const struct shape *shape, const void *at)
{
	if (!(shape->flags & SHAPE_OPTIONAL))
		return false;
	if (shape->many || shape->kind == SHAPE_MAP)
		return !((const struct shape_list *)at)->items;
	return is_text(shape) ? !text_at(shape, at) : !*(const void *const *)at;
}

static void put_fields(struct tm_json *json, const struct tm_field *fields,
		       const void *record, const struct tm_currency *currency)
{
	for (; fields->kind; fields++) {
		tm_json_key(json, fields->name);
		record_json_value(json, fields, record, currency);
	}
}

static void put_head(struct tm_json *json, const char *what)
{
	struct tm_out format = TM_OUT_INIT;

	tm_out_print(&format, "tmodel/%s", what);
	tm_json_key(json, "format");
	tm_json_string(json, tm_out_string(&format));
	tm_json_key(json, "version");
	tm_json_int(json, 1);
	json->out->failed |= format.failed;
	tm_out_free(&format);
}

static void put_value(struct tm_json *json, const struct shape *shape, const void *at,
		      const struct tm_currency *currency);

static void put_object(struct tm_json *json, const struct shape *shape, const void *from,
		       const struct tm_currency *currency)
{
	tm_json_object(json);
	if (shape->what)
		put_head(json, shape->what);
	if (shape->noun)
		put_fields(json, tm_noun((int)shape->noun)->fields, from, currency);
	if (shape->fields)
		put_fields(json, shape->fields(), from, currency);
	for (const struct shape *member = shape->of; member && member->kind; member++) {
		const void *at = (const char *)from + member->offset;

		if (is_absent(member, at))
			continue;
		tm_json_key(json, member->name);
		put_value(json, member, at, currency);
	}
	tm_json_object_end(json);
}

static void put_nouns(struct tm_json *json, const int64_t *counts)
{
	tm_json_object(json);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			tm_json_key(json, tm_noun(id)->name);
			tm_json_int(json, counts[id]);
		}
	tm_json_object_end(json);
}

/* The items of the list; none when out of memory. */
static struct shape_list list_at(struct tm_json *json, const void *at)
{
	struct shape_list list = *(const struct shape_list *)at;

	if (!list.items && list.count) {
		json->out->failed = true;
		list.count = 0;
	}
	return list;
}

static void put_map(struct tm_json *json, const struct shape *shape, const void *at,
		    const struct tm_currency *currency)
{
	struct shape_list list = list_at(json, at);

	tm_json_object(json);
	for (size_t i = 0; i < list.count; i++) {
		const char *item = (const char *)list.items + i * list.size;

		tm_json_key(json, *(const char *const *)(const void *)item);
		put_value(json, shape->of, item + shape->of->offset, currency);
	}
	tm_json_object_end(json);
}

static void put_items(struct tm_json *json, const struct shape *item, const char *items,
		      size_t count, size_t size, const struct tm_currency *currency)
{
	tm_json_array(json);
	for (size_t i = 0; i < count; i++)
		if (item->kind == SHAPE_OBJECT && !item->many)
			put_object(json, item, items + i * size, currency);
		else
			put_value(json, item, items + i * size, currency);
	tm_json_array_end(json);
}

static void put_list(struct tm_json *json, const struct shape *shape, const void *at,
		     const struct tm_currency *currency)
{
	struct shape_list list = list_at(json, at);
	struct shape item = *shape;

	item.many = shape->many == SHAPE_LISTS ? SHAPE_LIST : SHAPE_ONE;
	if (shape->many != SHAPE_PAIRS) {
		put_items(json, &item, list.items, list.count, list.size, currency);
		return;
	}
	tm_json_array(json);
	for (size_t i = 0; i < list.count; i++)
		put_items(json, &item, (const char *)list.items + i * list.size, 2,
			  list.size / 2, currency);
	tm_json_array_end(json);
}

static void put_text(struct tm_json *json, const struct shape *shape, const char *text)
{
	bool is_null = text && !*text && shape->flags & SHAPE_NULL;

	tm_json_string(json, is_null ? NULL : text);
}

static void put_int(struct tm_json *json, const struct shape *shape, int64_t value)
{
	if (value == TM_NONE || (shape->kind == SHAPE_ORDINAL && value < 1))
		tm_json_null(json);
	else
		tm_json_int(json, value);
}

static void put_value(struct tm_json *json, const struct shape *shape, const void *at,
		      const struct tm_currency *currency)
{
	static const struct tm_field money = { "money", .kind = TM_MONEY };

	if (shape->many) {
		put_list(json, shape, at, currency);
		return;
	}
	switch (shape->kind) {
	case SHAPE_COUNT:
	case SHAPE_ORDINAL:
		put_int(json, shape, *(const int64_t *)at);
		break;
	case SHAPE_NUMBER:
	case SHAPE_AMOUNT:
	case SHAPE_SHARE:
		tm_json_real(json, *(const double *)at);
		break;
	case SHAPE_MONEY:
		record_json_value(json, &money, at, currency);
		break;
	case SHAPE_BOOL:
		tm_json_bool(json, *(const bool *)at);
		break;
	case SHAPE_OBJECT:
		shape_write(json, shape, *(const void *const *)at, currency);
		break;
	case SHAPE_NOUNS:
		put_nouns(json, *(const int64_t *const *)at);
		break;
	case SHAPE_MAP:
		put_map(json, shape, at, currency);
		break;
	default:
		put_text(json, shape, text_at(shape, at));
	}
}

void shape_write(struct tm_json *json, const struct shape *shape, const void *from,
		 const struct tm_currency *currency)
{
	if (from) {
		put_object(json, shape, from, currency);
		return;
	}
	json->out->failed = true;
	tm_json_null(json);
}

void shape_document(struct tm_out *out, const struct shape *shape, const void *from,
		    const struct tm_currency *currency)
{
	struct tm_json json = TM_JSON_INIT(out, false);

	shape_write(&json, shape, from, currency);
	tm_out_char(out, '\n');
}
