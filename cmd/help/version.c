/* version.c - tmodel version. */
#include "lib/base/json.h"

#include "cmd/cli/command.h"
#include "cmd/help/help.h"

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

static void put(struct tm_json *json, const char *key, const char *value)
{
	tm_json_key(json, key);
	tm_json_string(json, value);
}

static enum tm_status version_run(struct call *call)
{
	static const char *const options[][2] = { { "compiler", __VERSION__ },
						  { "optimized", OPTIMIZED },
						  { "sanitizer", SANITIZER } };
	const struct version_opts *opts = call->opts;
	size_t count = opts->build_options ? sizeof options / sizeof options[0] : 0;
	struct tm_json json = TM_JSON_INIT(call->out, false);

	if (call->globals->format == FORMAT_JSON) {
		tm_json_object(&json);
		put(&json, "format", "tmodel/version");
		tm_json_key(&json, "version");
		tm_json_int(&json, 1);
		put(&json, "tmodel", TMODEL_VERSION);
		for (size_t i = 0; i < count; i++)
			put(&json, options[i][0], options[i][1]);
		tm_json_object_end(&json);
		tm_out_char(call->out, '\n');
		return TM_OK;
	}
	version_put(call->out);
	for (size_t i = 0; i < count; i++)
		tm_out_print(call->out, "%s: %s\n", options[i][0], options[i][1]);
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
