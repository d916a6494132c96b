/* info.c - tmodel info: facts about the project file. */
#include <inttypes.h>

#include "lib/base/escape.h"

#include "cmd/cli/command.h"
#include "cmd/print/schema.h"

static void put_line(struct tm_out *out, int64_t count, const struct tm_noun *noun)
{
	tm_out_print(out, "%7" PRId64 " %s", count,
		     count == 1 ? noun->name : noun->plural);
}

struct info_document {
	const char *file, *currency, *tmodel;
	struct tm_project_info project;
	const int64_t *counts;
};

static const struct shape info_members[] = {
	{ "file", SHAPE_IS(TEXT, struct info_document, file),
	  .help = "path of the project file" },
	{ "currency", SHAPE_IS(TEXT, struct info_document, currency),
	  .help = "ISO 4217 code of all amounts" },
	{ "bytes", SHAPE_IS(COUNT, struct info_document, project.bytes),
	  .help = "size of the file" },
	{ "schema", SHAPE_IS(ORDINAL, struct info_document, project.schema),
	  .help = "schema version of the file" },
	{ "steps", SHAPE_IS(COUNT, struct info_document, project.steps),
	  .help = "number of commands in the log" },
	{ "changed", SHAPE_IS(TEXT, struct info_document, project.changed), SHAPE_NULL,
	  .help = "time of the last change, UTC" },
	{ "tmodel", SHAPE_IS(TEXT, struct info_document, tmodel),
	  .help = "version of the program" },
	{ "sqlite", SHAPE_IS(TEXT, struct info_document, project.sqlite),
	  .help = "version of SQLite" },
	{ "counts", SHAPE_IS(NOUNS, struct info_document, counts),
	  .help = "number of records of each noun" },
	SHAPES_END,
};

const struct schema info_schema = { "info", "tmodel info --json",
				    "facts about the project file",
				    SCHEMA_DOCUMENT("info", info_members) };

static void put_info(struct call *call, const struct tm_project_info *info,
		     const int64_t counts[TM_NOUN_COUNT])
{
	const struct info_document document = {
		.file = call->path,
		.currency = tm_project_currency(call->project)->code,
		.tmodel = TMODEL_VERSION,
		.project = *info,
		.counts = counts,
	};
	struct tm_out *out = call->out;

	if (call->globals->format == FORMAT_JSON) {
		shape_document(out, &info_schema.shape, &document, NULL);
		return;
	}
	tm_out_text(out, "file      ");
	tm_escape_terminal(out, call->path);
	tm_out_print(out,
		     "\nsize      %" PRId64 " bytes, no damage found\nschema    %" PRId64
		     "\ncurrency  %s\nsteps     %" PRId64 "\nchanged   %s\n",
		     info->bytes, info->schema, document.currency, info->steps,
		     *info->changed ? info->changed : "never");
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
