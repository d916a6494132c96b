/*
 * schema_document.c - which schemas there are beside those of nouns, and the members of
 * small documents: status.c, version.c and report.c write them.
 */
#include <tmodel/change.h>
#include <tmodel/grouping.h>

#include "config.h"
#include "schema.h"

/* clang-format off */
static const struct shape step[] = {
	{ "step", SHAPE_TEXT, .help = "of the method" },
	{ "done", SHAPE_BOOL, .help = "whether it is" },
	{ "text", SHAPE_TEXT, .help = "what there is to do" },
	{ "command", SHAPE_TEXT, .help = "what to type for it" },
	SHAPES_END,
};

static const struct shape status[] = {
	{ "org", SHAPE_TEXT, SHAPE_NULL, .help = "the organisation" },
	{ "counts", SHAPE_NOUNS, .help = "how many there are of each noun" },
	{ "events_promoted", SHAPE_COUNT, .help = "those that became threats" },
	{ "leaders_heard", SHAPE_COUNT, .help = "those with a concern" },
	{ "concerns_ungrouped", SHAPE_COUNT, .help = "those that belong to no threat" },
	{ "concerns_unweighed", SHAPE_COUNT, .help = "those without points or a word" },
	{ "threats_open", SHAPE_COUNT, .help = "those that are ranked, or could be" },
	{ "threats_without_loss", SHAPE_COUNT, .help = "of the open ones" },
	{ "threats_without_rate", SHAPE_COUNT, .help = "of the open ones" },
	{ "threats_without_source", SHAPE_COUNT, .help = "of the open ones" },
	{ "steps", SHAPE_OBJECT, SHAPE_LIST, .of = step },
	{ "next", SHAPE_OBJECT, SHAPE_LIST, .of = step, .help = "the first open ones" },
	SHAPES_END,
};

static const struct shape info[] = {
	{ "file", SHAPE_TEXT, .help = "its path" },
	{ "currency", SHAPE_TEXT, .help = "ISO 4217" },
	{ "bytes", SHAPE_COUNT, .help = "its size" },
	{ "schema", SHAPE_ORDINAL, .help = "version of the file's format" },
	{ "steps", SHAPE_COUNT, .help = "commands in the log" },
	{ "changed", SHAPE_TEXT, SHAPE_NULL, .help = "when it was last, UTC" },
	{ "tmodel", SHAPE_TEXT, .help = "version of the program" },
	{ "sqlite", SHAPE_TEXT, .help = "version of SQLite" },
	{ "counts", SHAPE_NOUNS, .help = "how many there are of each noun" },
	SHAPES_END,
};

static const struct shape version[] = {
	{ "tmodel", SHAPE_TEXT, .help = "of the program" },
	{ "compiler", SHAPE_TEXT, SHAPE_OPTIONAL, .help = "with --build-options" },
	{ "optimized", SHAPE_TEXT, SHAPE_OPTIONAL, .help = "with --build-options" },
	{ "sanitizer", SHAPE_TEXT, SHAPE_OPTIONAL, .help = "with --build-options" },
	{ "faults", SHAPE_TEXT, SHAPE_OPTIONAL, .help = "with --build-options" },
	SHAPES_END,
};

#define PROBLEM                                                                          \
	{ "code", SHAPE_ORDINAL, .help = "the exit status" },                            \
	{ "id", SHAPE_TEXT, .help = "the same as a word" },                              \
	{ "message", SHAPE_TEXT, .help = "one sentence" },                               \
	{ "hint", SHAPE_TEXT, SHAPE_NULL, .help = "what to do" },                        \
	{ "file", SHAPE_TEXT, SHAPE_NULL, .help = "the input file it is about" },        \
	{ "line", SHAPE_ORDINAL, SHAPE_NULL, .help = "in that file" },                   \
	{ "column", SHAPE_ORDINAL, SHAPE_NULL, .help = "a cell of CSV, a byte of JSON" }

static const struct shape problem[] = { PROBLEM, SHAPES_END };

static const struct shape error[] = {
	PROBLEM,
	{ "errors", SHAPE_OBJECT, SHAPE_LIST, .of = problem,
	  .help = "what is wrong with the file, at most 20" },
	SHAPES_END,
};

static const struct shape errors[] = {
	{ "error", SHAPE_OBJECT, .of = error },
	SHAPES_END,
};

const struct schema schema_documents[] = {
	{ "rank", "tmodel rank --json", "the open threats in order, with every number",
	  .shape = schema_rank, .what = "rank" },
	{ "loss", "tmodel loss --json", "how large a year's loss may get",
	  .shape = schema_loss, .what = "loss" },
	{ "likelihood", "tmodel likelihood check --json",
	  "our order of rates and that of incident counts",
	  .shape = schema_likelihood, .what = "likelihood" },
	{ "ranking", "tmodel phase2 export --part ranking --format json",
	  "what rank prints, as a part of the model", .shape = schema_rank,
	  .what = "ranking" },
	{ "slide", "tmodel phase2 export --format json", "the model on one slide",
	  .shape = schema_tree, .what = "slide" },
	{ "annex", "tmodel phase2 export --part annex --format json",
	  "what is known of each threat", .shape = schema_tree, .what = "annex" },
	{ "sources", "tmodel phase2 export --part sources --format json",
	  "who and what stands behind it", .shape = schema_tree, .what = "sources" },
	{ "document", "tmodel phase2 export --format json",
	  "pages, tables and figures: what slide, annex and sources have in common",
	  .shape = schema_tree, .what = "" },
	{ "suggest", "tmodel concern suggest --json", "threats that concerns may belong to",
	  .fields = tm_offer_fields },
	{ "duplicates", "tmodel concern duplicates --json",
	  "concerns that say nearly the same", .fields = tm_twins_fields },
	{ "config", "tmodel config list --json", "the settings and what they mean",
	  .fields = config_columns },
	{ "log", "tmodel log --json", "what was changed, by whom and when",
	  .fields = tm_change_fields },
	{ "status", "tmodel status --json", "where the method stands", .shape = status,
	  .what = "status" },
	{ "info", "tmodel info --json", "facts about the project file", .shape = info,
	  .what = "info" },
	{ "version", "tmodel version --json", "the version, and how it was built",
	  .shape = version, .what = "version" },
	{ "schema", "tmodel schema --json", "the schemas there are",
	  .fields = schema_columns },
	{ "error", "any command with --json, on stderr", "what went wrong",
	  .shape = errors },
	{ .name = NULL },
};
/* clang-format on */
