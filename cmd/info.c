/* info.c - tmodel info: facts about the project file. */
#include <inttypes.h>

#include "lib/base/escape.h"
#include "lib/base/json.h"

#include "cmd/cli/command.h"

static void put_line(struct tm_out *out, int64_t count, const struct tm_noun *noun)
{
	tm_out_print(out, "%7" PRId64 " %s", count,
		     count == 1 ? noun->name : noun->plural);
}

static void put_counts(struct tm_json *json, const int64_t counts[TM_NOUN_COUNT])
{
	tm_json_key(json, "counts");
	tm_json_object(json);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			tm_json_key(json, tm_noun(id)->name);
			tm_json_int(json, counts[id]);
		}
	tm_json_object_end(json);
}

static void put_number(struct tm_json *json, const char *key, int64_t value)
{
	tm_json_key(json, key);
	tm_json_int(json, value);
}

static void put_string(struct tm_json *json, const char *key, const char *value)
{
	tm_json_key(json, key);
	tm_json_string(json, value);
}

static void put_info(struct call *call, const struct tm_project_info *info,
		     const int64_t counts[TM_NOUN_COUNT])
{
	struct tm_json json = TM_JSON_INIT(call->out, false);
	struct tm_out *out = call->out;

	if (call->globals->format == FORMAT_JSON) {
		tm_json_object(&json);
		put_string(&json, "format", "tmodel/info");
		put_number(&json, "version", 1);
		put_string(&json, "file", call->path);
		put_string(&json, "currency", tm_project_currency(call->project)->code);
		put_number(&json, "bytes", info->bytes);
		put_number(&json, "schema", info->schema);
		put_number(&json, "steps", info->steps);
		put_string(&json, "changed", *info->changed ? info->changed : NULL);
		put_string(&json, "tmodel", TMODEL_VERSION);
		put_string(&json, "sqlite", info->sqlite);
		put_counts(&json, counts);
		tm_json_object_end(&json);
		tm_out_char(out, '\n');
		return;
	}
	tm_out_text(out, "file      ");
	tm_escape_terminal(out, call->path);
	tm_out_print(out,
		     "\nsize      %" PRId64 " bytes, no damage found\nschema    %" PRId64
		     "\ncurrency  %s\nsteps     %" PRId64 "\nchanged   %s\n",
		     info->bytes, info->schema, tm_project_currency(call->project)->code,
		     info->steps, *info->changed ? info->changed : "never");
	tm_out_print(out, "program   tmodel %s, SQLite %s\n", TMODEL_VERSION,
		     info->sqlite);
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			put_line(out, counts[id], tm_noun(id));
			tm_out_char(out, '\n');
		}
}

static enum tm_status project_info(struct call *call)
{
	struct tm_project_info info;
	int64_t counts[TM_NOUN_COUNT] = { 0 };
	enum tm_status status = tm_project_verify(call->project, call->err);

	if (!status)
		status = tm_project_inspect(call->project, &info, call->err);
	for (int id = 1; tm_noun(id) && !status; id++)
		status = tm_count(call->project, tm_noun(id)->id, NULL, &counts[id],
				  call->err);
	if (!status)
		put_info(call, &info, counts);
	return status;
}

const struct command info_commands[] = {
	{ .word = "info",
	  .part = "Project",
	  .summary = "show facts about the project file",
	  .need = READS,
	  .formats = formats_json,
	  .run = project_info },
	{ .word = NULL },
};
