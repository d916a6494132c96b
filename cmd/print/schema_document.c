/*
 * schema_document.c - which schemas there are beside those of nouns, and the members of
 * small documents: status.c, version.c, freeze.c and report.c write them.
 */
#include <tmodel/change.h>
#include <tmodel/suggest.h>

#include <tmodel/plan.h>

#include "cmd/print/schema.h"

/* clang-format off */
static const char *const changes[] = { "same", "up", "down", "new", "dropped", NULL };

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
	{ "follow_ups_open", SHAPE_COUNT, .help = "what meetings left to do" },
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

static const struct shape moved[] = {
	{ "key", SHAPE_KEY, .help = "the threat" },
	{ "name", SHAPE_TEXT, .help = "what happens" },
	{ "change", SHAPE_WORD, .words = changes, .help = "what became of its rank" },
	{ "rank_before", SHAPE_ORDINAL, SHAPE_NULL, .help = "null: not ranked then" },
	{ "rank", SHAPE_ORDINAL, SHAPE_NULL, .help = "null: not ranked now" },
	{ "reasons", SHAPE_TEXT, SHAPE_LIST, .help = "what changed in its inputs" },
	SHAPES_END,
};

static const struct shape diff[] = {
	{ "from", SHAPE_ORDINAL, .help = "the earlier version" },
	{ "to", SHAPE_ORDINAL, SHAPE_NULL, .help = "the later one; null: what is now" },
	{ "threats", SHAPE_OBJECT, SHAPE_LIST, .of = moved, .help = "by new rank" },
	SHAPES_END,
};

static const struct shape frozen[] = {
	{ "ranking", SHAPE_OBJECT, .what = "ranking", .of = schema_rank,
	  .help = "as it was" },
	SHAPES_END,
};

#define DOCUMENT(word, members)                                                          \
	{ .kind = SHAPE_OBJECT, .what = (word), .of = (members) }
#define LIST .kind = SHAPE_OBJECT, .flags = SHAPE_LIST

const struct schema schema_documents[] = {
	{ "rank", "tmodel rank --json", "the open threats in order, with every number",
	  DOCUMENT("rank", schema_rank) },
	{ "loss", "tmodel loss --json", "how large a year's loss may get",
	  DOCUMENT("loss", schema_loss) },
	{ "likelihood", "tmodel likelihood check --json",
	  "our order of rates and that of incident counts",
	  DOCUMENT("likelihood", schema_likelihood) },
	{ "ranking", "tmodel phase2 export --part ranking --format json",
	  "what rank prints, as a part of the model", DOCUMENT("ranking", schema_rank) },
	{ "slide", "tmodel phase2 export --part slide --format json",
	  "the model on one slide", DOCUMENT("slide", schema_tree) },
	{ "annex", "tmodel phase2 export --part annex --format json",
	  "what is known of each threat", DOCUMENT("annex", schema_tree) },
	{ "sources", "tmodel phase2 export --part sources --format json",
	  "who and what stands behind it", DOCUMENT("sources", schema_tree) },
	{ "document", "any export to JSON that has pages",
	  "pages, tables, figures: slide, annex and sources are such documents",
	  DOCUMENT("", schema_tree) },
	{ "versions", "tmodel phase2 list --json", "the frozen versions of the model",
	  { LIST, .noun = TM_VERSION } },
	{ "frozen", "tmodel phase2 show VERSION --json", "one version and its ranking",
	  { .kind = SHAPE_OBJECT, .what = "frozen", .noun = TM_VERSION, .of = frozen } },
	{ "diff", "tmodel phase2 diff VERSION --json", "what changed since a version",
	  DOCUMENT("diff", diff) },
	{ "suggest", "tmodel concern suggest --json", "threats that concerns may fit",
	  { LIST, .fields = tm_offer_fields } },
	{ "duplicates", "tmodel concern duplicates --json",
	  "concerns that say nearly the same", { LIST, .fields = tm_duplicate_fields } },
	{ "session-plan", "tmodel session plan SESSION --json",
	  "the smallest lists of people who know enough",
	  DOCUMENT("session-plan", schema_plan) },
	{ "session-people", "tmodel session people SESSION --json", "who comes, and why",
	  { LIST, .fields = session_guest_columns } },
	{ "session-organiser", "tmodel session organiser SESSION --json",
	  "what the organiser can do alone", { LIST, .fields = tm_skill_fields } },
	{ "session-report", "tmodel session report --json",
	  "what came out of sessions", DOCUMENT("session-report", schema_tree) },
	{ "entries", "tmodel meeting entries --json", "what was written down",
	  { LIST, .noun = TM_ENTRY } },
	{ "agreement", "tmodel agreement SESSION --json", "what was agreed on beforehand",
	  DOCUMENT("agreement", schema_tree) },
	{ "brief", "tmodel brief LEADER --json", "a sheet for a talk",
	  DOCUMENT("brief", schema_tree) },
	{ "config", "tmodel config list --json", "the settings and what they mean",
	  { LIST, .fields = config_columns } },
	{ "log", "tmodel log --json", "what was changed, by whom and when",
	  { LIST, .fields = tm_change_fields } },
	{ "status", "tmodel status --json", "where the method stands",
	  DOCUMENT("status", status) },
	{ "info", "tmodel info --json", "facts about the project file",
	  DOCUMENT("info", info) },
	{ "version", "tmodel version --json", "the version, and how it was built",
	  DOCUMENT("version", version) },
	{ "schema", "tmodel schema --json", "the schemas there are",
	  { LIST, .fields = schema_columns } },
	{ "error", "any command with --json, on stderr", "what went wrong",
	  { .kind = SHAPE_OBJECT, .of = errors } },
	{ .name = NULL },
};
/* clang-format on */
