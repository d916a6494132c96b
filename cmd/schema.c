/* schema.c - tmodel schema: the list of schemas, and one of them. */
#include <stdio.h>
#include <string.h>

#include "record.h"
#include "schema.h"

const struct schema_opts schema_preset = { .name = NULL };

const struct tm_field schema_fields[] = {
	{ "schema", TM_IS(TEXT, struct schema_opts, name), TM_OPERAND, .value = "NAME",
	  .help = "which one; without it the list of them" },
	TM_FIELDS_END,
};

/* A line of the list. */
struct line_of_list {
	const char *name, *command, *about;
};

static const struct tm_field columns[] = {
	{ "name", TM_IS(TEXT, struct line_of_list, name), TM_REQUIRED, .width = 10,
	  .help = "what it is called" },
	{ "command", TM_IS(TEXT, struct line_of_list, command), TM_REQUIRED, .width = 30,
	  .help = "what prints JSON like that" },
	{ "about", TM_IS(TEXT, struct line_of_list, about), TM_REQUIRED, .width = 40,
	  .help = "what it describes" },
	TM_FIELDS_END,
};

const struct tm_field *schema_columns(void)
{
	return columns;
}

/* Nouns first. */
static bool at(size_t place, struct schema *schema, const struct tm_noun **noun)
{
	size_t count = 0;

	*noun = NULL;
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal && count++ == place) {
			*noun = tm_noun(id);
			*schema = (struct schema){ .name = (*noun)->name,
						   .about = (*noun)->about };
			return true;
		}
	for (const struct schema *s = schema_documents; s->name; s++)
		if (count++ == place) {
			*schema = *s;
			return true;
		}
	return false;
}

const char *schema_name(size_t place, const char **about)
{
	const struct tm_noun *noun;
	struct schema schema;

	if (!at(place, &schema, &noun))
		return NULL;
	*about = schema.about;
	return schema.name;
}

enum { COMMAND_SIZE = 80 };

/* What prints it. */
static const char *command_of(const struct schema *schema, const struct tm_noun *noun,
			      char space[COMMAND_SIZE])
{
	if (!noun)
		return schema->command;
	snprintf(space, COMMAND_SIZE, "tmodel %s list --json", noun->name);
	return space;
}

static enum tm_status put_names(struct call *call)
{
	struct record_stream stream;
	const struct tm_noun *noun;
	struct schema schema;
	char space[COMMAND_SIZE];
	enum tm_status status = record_open(&stream, call, columns, RECORD_LIST);

	for (size_t i = 0; !status && at(i, &schema, &noun); i++) {
		struct line_of_list line = { schema.name,
					     command_of(&schema, noun, space),
					     schema.about };

		status = record_put(&stream, &line);
	}
	return record_close(&stream, status);
}

/* A list: an array of objects, which have the columns and nothing else. */
static void put_list(struct tm_json *json, const struct tm_field *fields, bool stored)
{
	schema_type(json, "array", false);
	tm_json_key(json, "items");
	tm_json_object(json);
	schema_type(json, "object", false);
	tm_json_key(json, "properties");
	tm_json_object(json);
	schema_field_members(json, fields, stored);
	tm_json_object_end(json);
	tm_json_key(json, "required");
	tm_json_array(json);
	schema_field_required(json, fields);
	tm_json_array_end(json);
	tm_json_key(json, "additionalProperties");
	tm_json_bool(json, false);
	tm_json_object_end(json);
}

static void put_schema(struct call *call, const struct schema *schema,
		       const struct tm_noun *noun)
{
	struct tm_json json = TM_JSON_INIT(call->out, false);
	char space[COMMAND_SIZE], id[COMMAND_SIZE];

	snprintf(id, sizeof id, "tmodel/%s/1", schema->name);
	tm_json_object(&json);
	schema_string(&json, "$schema", "https://json-schema.org/draft/2020-12/schema");
	schema_string(&json, "$id", id);
	schema_string(&json, "title", command_of(schema, noun, space));
	schema_string(&json, "description", schema->about);
	if (noun)
		put_list(&json, noun->fields, true);
	else if (schema->fields)
		put_list(&json, schema->fields(), false);
	else
		schema_shape(&json, schema->shape, schema->what);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
}

static enum tm_status unknown(struct call *call, const char *name)
{
	const char *names[128], *about, *meant;
	size_t count = 0;

	while (count < 127 && (names[count] = schema_name(count, &about)))
		count++;
	names[count] = NULL;
	meant = tm_nearest(name, names);
	tm_error_set(call->err, TM_NOT_FOUND, "there is no schema '%.80s'", name);
	if (meant)
		return tm_error_hint(call->err, "did you mean '%s'?", meant);
	return tm_error_hint(call->err, "tmodel schema lists them");
}

enum tm_status schema_run(struct call *call)
{
	const char *name = ((const struct schema_opts *)call->opts)->name;
	enum format format = call->globals->format;
	const struct tm_noun *noun;
	struct schema schema;

	if (!name)
		return put_names(call);
	for (size_t i = 0; at(i, &schema, &noun); i++)
		if (!strcmp(schema.name, name)) {
			if (format != FORMAT_TEXT && format != FORMAT_JSON)
				return tm_error_set(call->err, TM_INVALID,
						    "a schema is JSON");
			put_schema(call, &schema, noun);
			return TM_OK;
		}
	return unknown(call, name);
}
