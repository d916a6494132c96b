/* import_object.c - an object of JSON, which the guard has passed, as a row. */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/import_json.h"

/* cJSON says "no" for bad JSON and for no memory alike. */
static bool starved;

static void *allocate(size_t size)
{
	void *memory = malloc(size);

	starved |= !memory;
	return memory;
}

/* An array of strings as a;b in one string, which lives in `kept`; or NULL. */
static const char *join(struct guard *guard, const cJSON *array, cJSON *kept,
			struct import_place place, const char *name)
{
	struct tm_out list = TM_OUT_INIT;
	cJSON *string;

	for (const cJSON *item = array->child; item; item = item->next) {
		if (!cJSON_IsString(item) || strchr(item->valuestring, ';')) {
			import_problem(guard->in, place,
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

static void take_value(struct guard *guard, const cJSON *item, struct import_place place,
		       cJSON *kept)
{
	struct import *in = guard->in;
	int place_in_table = import_field(in, place, item->string);
	const struct tm_field *field;
	const char *text = NULL;

	if (place_in_table < 0)
		return;
	field = &in->target->fields[place_in_table];
	if (cJSON_IsNull(item))
		text = "";
	else if (cJSON_IsString(item)) /* or a number, see the guard */
		text = item->valuestring;
	else if (cJSON_IsBool(item) && field->kind == TM_BOOL)
		text = cJSON_IsTrue(item) ? "true" : "false";
	else if (!cJSON_IsArray(item) || field->kind != TM_LIST)
		import_problem(in, place, "%s: cannot be that kind of value",
			       field->name);
	else
		text = join(guard, item, kept, place, field->name);
	if (text)
		import_value(in, place_in_table, place, text);
}

/* cJSON says where it stopped; the quotes put around numbers make no lines. */
static enum tm_status refuse(struct guard *guard, const char *stopped)
{
	struct import_place place = guard->start;

	for (const char *c = guard->text.bytes; stopped && c < stopped; c++)
		if (*c == '\n')
			place = (struct import_place){ .line = place.line + 1 };
	return import_stop(guard->in, place, "this object is not valid JSON");
}

static enum tm_status take_object(struct guard *guard, const cJSON *object, cJSON *kept)
{
	struct import *in = guard->in;
	size_t i = 0;

	import_begin(in, guard->start);
	for (const cJSON *item = object->child; item && i < guard->values;
	     item = item->next)
		take_value(guard, item, guard->places[i++], kept);
	return starved ? TM_FAILED : import_end(in);
}

enum tm_status import_object(struct guard *guard)
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
		status = tm_error_set(guard->in->call->err, TM_FAILED, "out of memory");
	cJSON_Delete(kept);
	cJSON_Delete(object);
	return status;
}
