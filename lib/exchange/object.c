/* object.c - a JSON object, which has passed the guard, becomes a row. */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exchange/guard.h"

/* cJSON returns NULL for bad JSON and for lack of memory alike. */
static bool starved;

static void *allocate(size_t size)
{
	void *memory = malloc(size);

	starved |= !memory;
	return memory;
}

/* An array of strings as one string a;b, owned by `kept`; or NULL. */
static const char *join(struct tm_guard *guard, const cJSON *array, cJSON *kept,
			struct tm_position position, const char *name)
{
	struct tm_out list = TM_OUT_INIT;
	cJSON *string;

	for (const cJSON *item = array->child; item; item = item->next) {
		if (!cJSON_IsString(item) || strchr(item->valuestring, ';')) {
			tm_reader_problem(guard->in, position,
					  "%s: a list holds texts without ';'", name);
			tm_out_free(&list);
			return NULL;
		}
		tm_out_text(&list, item == array->child ? "" : ";");
		tm_out_text(&list, item->valuestring);
	}
	starved |= list.failed;
	string = cJSON_CreateString(tm_out_string(&list));
	tm_out_free(&list);
	if (!string || !cJSON_AddItemToArray(kept, string))
		return NULL;
	return string->valuestring;
}

static void take_value(struct tm_guard *guard, const cJSON *item,
		       struct tm_position position, cJSON *kept)
{
	struct tm_reader *in = guard->in;
	int field_index = tm_reader_field(in, position, item->string);
	const struct tm_field *field;
	const char *text = NULL;

	if (field_index < 0)
		return;
	field = &in->type->fields[field_index];
	if (cJSON_IsNull(item))
		text = "";
	else if (cJSON_IsString(item)) /* or a number, see guard.h */
		text = item->valuestring;
	else if (cJSON_IsBool(item) && field->kind == TM_BOOL)
		text = cJSON_IsTrue(item) ? "true" : "false";
	else if (!cJSON_IsArray(item) || field->kind != TM_LIST)
		tm_reader_problem(in, position, "%s: cannot be that kind of value",
				  field->name);
	else
		text = join(guard, item, kept, position, field->name);
	if (text)
		tm_reader_value(in, field_index, position, text);
}

/* The line where cJSON stopped; the quotes around numbers add no lines. */
static enum tm_status refuse(struct tm_guard *guard, const char *stopped)
{
	struct tm_position position = guard->start;

	for (const char *c = guard->text.bytes; stopped && c < stopped; c++)
		if (*c == '\n')
			position = (struct tm_position){ .line = position.line + 1 };
	return tm_reader_stop(guard->in, position, "this object is not valid JSON");
}

static enum tm_status take_object(struct tm_guard *guard, const cJSON *object,
				  cJSON *kept)
{
	struct tm_reader *in = guard->in;
	size_t i = 0;

	tm_reader_begin_row(in, guard->start);
	for (const cJSON *item = object->child; item && i < guard->values;
	     item = item->next)
		take_value(guard, item, guard->positions[i++], kept);
	return starved ? TM_FAILED : tm_reader_end_row(in);
}

enum tm_status tm_read_object(struct tm_guard *guard)
{
	cJSON_Hooks hooks = { .malloc_fn = allocate, .free_fn = free };
	const char *stopped = NULL;
	cJSON *object, *kept;
	enum tm_status status = TM_FAILED;

	starved = false;
	cJSON_InitHooks(&hooks);
	object = cJSON_ParseWithLengthOpts(guard->text.bytes, guard->text.length + 1,
					   &stopped, true);
	kept = cJSON_CreateArray();
	if (!starved)
		status = object ? take_object(guard, object, kept)
				: refuse(guard, stopped);
	if (starved)
		status = tm_error_set(guard->in->err, TM_FAILED, "out of memory");
	cJSON_Delete(kept);
	cJSON_Delete(object);
	return status;
}
