/* schema.c - tmodel schema: lists the schemas, and prints one of them. */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/print/record.h"
#include "cmd/print/schema.h"

struct schema_opts {
	const char *name;
};

static const struct schema_opts schema_preset = { .name = NULL };

static const struct tm_field schema_fields[] = {
	{ "schema", TM_IS(TEXT, struct schema_opts, name), TM_OPERAND, .value = "NAME",
	  .help = "schema to print; default: list all schemas" },
	TM_FIELDS_END,
};

/* A row of the list. */
struct line_of_list {
	const char *name, *command, *about;
};

static const struct tm_field columns[] = {
	{ "name", TM_IS(TEXT, struct line_of_list, name), TM_REQUIRED, .width = 10,
	  .help = "name of the schema" },
	{ "command", TM_IS(TEXT, struct line_of_list, command), TM_REQUIRED, .width = 30,
	  .help = "command that prints such JSON" },
	{ "about", TM_IS(TEXT, struct line_of_list, about), TM_REQUIRED, .width = 40,
	  .help = "what the schema describes" },
	TM_FIELDS_END,
};

static const struct tm_field *schema_columns(void)
{
	return columns;
}

/* Schema number `place`, nouns first; false after the last. */
static bool at(size_t place, struct schema *schema)
{
	size_t count = 0;

	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal && count++ == place) {
			*schema = (struct schema){ .name = tm_noun(id)->name,
						   .about = tm_noun(id)->about,
						   .shape = { .kind = SHAPE_OBJECT,
							      .many = SHAPE_LIST,
							      .noun = tm_noun(id)->id } };
			return true;
		}
	for (const struct schema *const *s = schema_list; *s; s++)
		if (count++ == place) {
			*schema = **s;
			return true;
		}
	return false;
}

const char *schema_name(size_t place, const char **about)
{
	struct schema schema;

	if (!at(place, &schema))
		return NULL;
	*about = schema.about;
	return schema.name;
}

enum { COMMAND_SIZE = 80 };

/* The command that prints it. */
static const char *command_of(const struct schema *schema, char space[COMMAND_SIZE])
{
	if (schema->command)
		return schema->command;
	snprintf(space, COMMAND_SIZE, "tmodel %s list --json", schema->name);
	return space;
}

static enum tm_status put_names(struct call *call)
{
	struct record_stream stream;
	struct schema schema;
	char space[COMMAND_SIZE];
	enum tm_status status = record_open(&stream, call, columns, RECORD_LIST);

	for (size_t i = 0; !status && at(i, &schema); i++) {
		struct line_of_list line = { schema.name, command_of(&schema, space),
					     schema.about };

		status = record_put(&stream, &line);
	}
	return record_close(&stream, status);
}

const struct schema schema_of_schemas = { "schema", "tmodel schema --json",
					  "the list of schemas",
					  SCHEMA_COLUMNS(schema_columns) };

static void put_schema(struct call *call, const struct schema *schema)
{
	struct tm_json json = TM_JSON_INIT(call->out, false);
	char space[COMMAND_SIZE], id[COMMAND_SIZE];

	snprintf(id, sizeof id, "tmodel/%s/1", schema->name);
	tm_json_object(&json);
	schema_string(&json, "$schema", "https://json-schema.org/draft/2020-12/schema");
	schema_string(&json, "$id", id);
	schema_string(&json, "title", command_of(schema, space));
	schema_string(&json, "description", schema->about);
	schema_shape(&json, &schema->shape);
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
	tm_error_set(call->err, TM_NOT_FOUND, "no schema '%.80s'", name);
	if (meant)
		return tm_error_hint(call->err, "did you mean '%s'?", meant);
	return tm_error_hint(call->err, "run tmodel schema for the list");
}

static enum tm_status schema_run(struct call *call)
{
	const char *name = ((const struct schema_opts *)call->opts)->name;
	enum format format = call->globals->format;
	struct schema schema;

	if (!name)
		return put_names(call);
	for (size_t i = 0; at(i, &schema); i++)
		if (!strcmp(schema.name, name)) {
			if (format != FORMAT_TEXT && format != FORMAT_JSON)
				return tm_error_set(call->err, TM_INVALID,
						    "a schema is always JSON");
			put_schema(call, &schema);
			return TM_OK;
		}
	return unknown(call, name);
}

const struct command schema_commands[] = {
	{ .word = "schema",
	  .part = "Program",
	  .summary = "describe the JSON output of the commands",
	  OPTS(schema),
	  .formats = formats_record,
	  .run = schema_run,
	  .examples = WORDS{ "tmodel schema", "tmodel schema rank", NULL } },
	{ .word = NULL },
};
