/* version.c - tmodel version. */
#include "cmd/cli/command.h"
#include "cmd/help/help.h"
#include "cmd/print/schema.h"

struct version_opts {
	bool build_options;
};

static const struct version_opts version_preset = { .build_options = false };

static const struct tm_field version_fields[] = {
	{ "build-options", TM_IS(BOOL, struct version_opts, build_options),
	  .help = "also show how the program was built" },
	TM_FIELDS_END,
};

#ifdef __SANITIZE_ADDRESS__
#define SANITIZER "address"
#else
#define SANITIZER "none"
#endif

#ifdef __OPTIMIZE__
#define OPTIMIZED "yes"
#else
#define OPTIMIZED "no"
#endif

void version_put(struct tm_out *out)
{
	tm_out_text(out, "tmodel " TMODEL_VERSION "\n");
}

/* Members that were not requested stay NULL. */
struct version_document {
	const char *tmodel, *compiler, *optimized, *sanitizer;
};

static const struct shape version_members[] = {
	{ "tmodel", SHAPE_IS(TEXT, struct version_document, tmodel),
	  .help = "version of the program" },
	{ "compiler", SHAPE_IS(TEXT, struct version_document, compiler), SHAPE_OPTIONAL,
	  .help = "compiler; with --build-options" },
	{ "optimized", SHAPE_IS(TEXT, struct version_document, optimized), SHAPE_OPTIONAL,
	  .help = "whether it was optimised; with --build-options" },
	{ "sanitizer", SHAPE_IS(TEXT, struct version_document, sanitizer), SHAPE_OPTIONAL,
	  .help = "sanitizer; with --build-options" },
	SHAPES_END,
};

const struct schema version_schema = { "version", "tmodel version --json",
				       "the version, and how it was built",
				       SCHEMA_DOCUMENT("version", version_members) };

static enum tm_status version_run(struct call *call)
{
	static const struct version_document brief = { .tmodel = TMODEL_VERSION };
	static const struct version_document full = { TMODEL_VERSION, __VERSION__,
						      OPTIMIZED, SANITIZER };
	const struct version_opts *opts = call->opts;

	if (call->globals->format == FORMAT_JSON) {
		shape_document(call->out, &version_schema.shape,
			       opts->build_options ? &full : &brief, NULL);
		return TM_OK;
	}
	version_put(call->out);
	if (opts->build_options)
		tm_out_print(call->out, "compiler: %s\noptimized: %s\nsanitizer: %s\n",
			     full.compiler, full.optimized, full.sanitizer);
	return TM_OK;
}

const struct command version_commands[] = {
	{ .word = "version",
	  .part = "Program",
	  .summary = "show the version",
	  OPTS(version),
	  .formats = formats_json,
	  .run = version_run },
	{ .word = NULL },
};
