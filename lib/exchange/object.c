/* object.c - a JSON object, which has passed the guard, becomes a row. */
#include <cjson/cJSON.h>
#include <errno.h>
#include <string.h>

#include "lib/exchange/guard.h"

struct object {
	struct tm_guard *guard;
	cJSON *joined; /* owns the strings that join() made */
	bool starved;  /* memory ran out */
};

/* An array of strings as one string a;b, or NULL. */
static const char *join(struct object *object, const cJSON *array,
			struct tm_position position, const char *name)
{
	struct tm_out list = TM_OUT_INIT;
	cJSON *string;

	for (const cJSON *item = array->child; item; item = item->next) {
		if (!cJSON_IsString(item) || strchr(item->valuestring, ';')) {
			tm_reader_problem(object->guard->in, position,
					  "%s: a list value must not contain ';'", name);
			tm_out_free(&list);
			return NULL;
		}
		tm_out_text(&list, item == array->child ? "" : ";");
		tm_out_text(&list, item->valuestring);
	}
	string = list.failed ? NULL : cJSON_CreateString(tm_out_string(&list));
	tm_out_free(&list);
	if (!string || !cJSON_AddItemToArray(object->joined, string)) {
		object->starved = true;
		return NULL;
	}
	return string->valuestring;
}

static void take_value(struct object *object, const cJSON *item,
		       struct tm_position position)
{
	struct tm_reader *in = object->guard->in;
	int index = tm_reader_field(in, position, item->string);
	const struct tm_field *field;
	const char *text = NULL;

	if (index < 0)
		return;
	field = &in->type->fields[index];
	if (cJSON_IsNull(item))
		text = "";
	else if (cJSON_IsString(item)) /* or a number, see guard.h */
		text = item->valuestring;
	else if (cJSON_IsBool(item) && field->kind == TM_BOOL)
		text = cJSON_IsTrue(item) ? "true" : "false";
	else if (!cJSON_IsArray(item) || field->kind != TM_LIST)
		tm_reader_problem(in, position, "%s: wrong type of value", field->name);
	else
		text = join(object, item, position, field->name);
	if (text)
		tm_reader_value(in, index, position, text);
}

/* The line where cJSON stopped; the quotes around numbers add no lines. */
static enum tm_status refuse(struct tm_guard *guard, const char *stopped)
{
	struct tm_position position = guard->start;

	for (const char *c = guard->text.bytes; stopped && c < stopped; c++)
		if (*c == '\n')
			position = (struct tm_position){ .line = position.line + 1 };
	return tm_reader_stop(guard->in, position, "not valid JSON");
}

static enum tm_status take_object(struct object *object, const cJSON *parsed)
{
	struct tm_guard *guard = object->guard;
	size_t i = 0;

	tm_reader_begin_row(guard->in, guard->start);
	for (const cJSON *item = parsed->child; item && i < guard->values;
	     item = item->next)
		take_value(object, item, guard->positions[i++]);
	return object->starved ? TM_FAILED : tm_reader_end_row(guard->in);
}

enum tm_status tm_read_object(struct tm_guard *guard)
{
	struct object object = { .guard = guard, .joined = cJSON_CreateArray() };
	const char *stopped = NULL;
	enum tm_status status = TM_FAILED;
	cJSON *parsed;

	/* cJSON returns NULL for bad JSON and for lack of memory alike. */
	errno = 0;
	parsed = cJSON_ParseWithLengthOpts(guard->text.bytes, guard->text.length + 1,
					   &stopped, true);
	object.starved = !object.joined || (!parsed && errno == ENOMEM);
	if (!object.starved)
		status = parsed ? take_object(&object, parsed) : refuse(guard, stopped);
	if (object.starved)
		status = tm_out_of_memory(guard->in->err);
	cJSON_Delete(object.joined);
	cJSON_Delete(parsed);
	return status;
}
