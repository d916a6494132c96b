/* commands.c - the table of contents. */
#include "command.h"
#include "complete.h"
#include "concern.h"
#include "config.h"
#include "event.h"
#include "freeze.h"
#include "grouping.h"
#include "help.h"
#include "history.h"
#include "import.h"
#include "intro.h"
#include "likelihood.h"
#include "loss.h"
#include "noun.h"
#include "phase2.h"
#include "project.h"
#include "rank.h"
#include "schema.h"
#include "threat.h"

/* The struct that a command's own options fill. */
#define OPTS(name)                                                                       \
	.fields = name##_fields, .preset = &name##_preset, .size = sizeof name##_preset
#define WORDS (const char *const[])

/* clang-format off */
const struct command commands[] = {
	{ .word = "init", .summary = "create a project", OPTS(init), .need = CREATES,
	  .part = "The project", .run = project_init,
	  .examples = WORDS{ "tmodel init --org 'Example Ltd' --currency EUR",
			     "tmodel init --example", NULL } },
	{ .word = "status", .summary = "where the method stands, and the next three steps",
	  .need = READS, .formats = formats_json, .run = project_status },
	{ .word = "info", .summary = "facts about the project file", .need = READS,
	  .formats = formats_json, .run = project_info },
	{ .word = "log", .summary = "what was changed, by whom and when, latest first",
	  OPTS(log), .need = READS, .formats = formats_record, .run = history_log,
	  .examples = WORDS{ "tmodel log --limit 10", "tmodel log threat ransomware", NULL } },
	{ .word = "undo", .summary = "take back what the last command changed",
	  .need = WRITES_ITSELF, .run = history_undo },
	{ .word = "forget", .summary = "remove a record, and its words from the log too",
	  OPTS(forget), .need = WRITES_ITSELF, .run = history_forget,
	  .examples = WORDS{ "tmodel forget leader ada-moss", NULL } },
	{ .word = "backup", .summary = "write a consistent copy of the project", OPTS(backup),
	  .need = READS, .run = project_backup,
	  .examples = WORDS{ "tmodel backup before-review.tmodel", NULL } },
	{ .group = "config", .word = "list", .summary = "the settings and what they mean",
	  .need = READS, .formats = formats_record, .run = config_list },
	{ .group = "config", .word = "get", .summary = "print one setting", OPTS(setting),
	  .need = READS, .formats = formats_json, .run = config_get,
	  .examples = WORDS{ "tmodel config get concern-cap", NULL } },
	{ .group = "config", .word = "set", .summary = "change one setting", OPTS(set),
	  .need = WRITES, .run = config_set,
	  .examples = WORDS{ "tmodel config set calibration 0.55", NULL } },
	{ .group = "config", .word = "unset", .summary = "bring the default of a setting back",
	  OPTS(setting), .need = WRITES, .run = config_unset },
	{ .group = "config", .word = "import", .summary = "change the settings listed in a file",
	  OPTS(settings), .need = WRITES, .formats = import_formats, .run = config_import },

	{ .noun = EVERY_NOUN, .word = "add", .summary = "record one", .takes = FIELDS_TO_ADD,
	  .need = WRITES, .part = "What the model is made of", .run = noun_add },
	{ .noun = EVERY_NOUN, .word = "list", .summary = "list all, or those asked for",
	  .takes = FIELDS_TO_FILTER, OPTS(list), .need = READS, .formats = formats_record,
	  .run = noun_list },
	{ .noun = TM_CONCERN, .word = "list", .summary = "list all, or those asked for",
	  .takes = FIELDS_TO_FILTER, OPTS(concern_list), .need = READS,
	  .formats = formats_record, .run = noun_list,
	  .examples = WORDS{ "tmodel concern list --ungrouped",
			     "tmodel concern list --threat ransomware --sort -points", NULL } },
	{ .noun = EVERY_NOUN, .word = "show", .summary = "show one with all its fields",
	  OPTS(key), .need = READS, .formats = formats_record, .run = noun_show },
	{ .noun = EVERY_NOUN, .word = "edit", .summary = "change what is given, leave the rest",
	  .takes = FIELDS_TO_EDIT, OPTS(edit), .need = WRITES_ITSELF, .run = noun_edit },
	{ .noun = EVERY_NOUN, .word = "rm", .summary = "take some away", OPTS(keys),
	  .need = WRITES, .run = noun_rm },
	{ .noun = EVERY_NOUN, .word = "import", .summary = "record those in a file, all or none",
	  OPTS(import), .need = WRITES, .formats = import_formats, .run = noun_import },
	{ .noun = TM_CONCERN, .word = "assign", .summary = "let concerns belong to a threat",
	  OPTS(assign), .need = WRITES, .run = concern_assign,
	  .examples = WORDS{ "tmodel concern assign c7f3a9c cb01d22 ransomware", NULL } },
	{ .noun = TM_CONCERN, .word = "suggest",
	  .summary = "offer threats that concerns may belong to, and why", OPTS(suggest),
	  .need = READS, .formats = formats_record, .run = grouping_suggest,
	  .examples = WORDS{ "tmodel concern suggest", NULL } },
	{ .noun = TM_CONCERN, .word = "accept", .summary = "take an offer: assign the threat",
	  OPTS(fit), .need = WRITES, .run = grouping_accept },
	{ .noun = TM_CONCERN, .word = "reject", .summary = "never offer this threat for it again",
	  OPTS(fit), .need = WRITES, .run = grouping_reject },
	{ .noun = TM_CONCERN, .word = "duplicates",
	  .summary = "find concerns that say nearly the same", .need = READS,
	  .formats = formats_record, .run = grouping_duplicates },
	{ .noun = TM_THREAT, .word = "merge", .summary = "make two threats one", OPTS(merge),
	  .need = WRITES, .run = threat_merge,
	  .examples = WORDS{ "tmodel threat merge ransomware extortion", NULL } },
	{ .noun = TM_THREAT, .word = "split", .summary = "move some concerns to a new threat",
	  OPTS(split), .need = WRITES, .run = threat_split,
	  .examples = WORDS{ "tmodel threat split data-theft --into 'Theft by insiders' "
			     "--concern c7f3a9c", NULL } },
	{ .noun = TM_EVENT, .word = "promote", .summary = "make an event a threat",
	  OPTS(promote), .need = WRITES, .run = event_promote,
	  .examples = WORDS{ "tmodel event promote plants-stop", NULL } },

	{ .word = "rank", .summary = "the open threats in order, with every number",
	  OPTS(rank), .need = READS, .formats = formats_record,
	  .part = "What comes out", .run = rank_run,
	  .examples = WORDS{ "tmodel rank", "tmodel rank --by dollars",
			     "tmodel rank --explain ransomware customer-data",
			     "tmodel rank --json --fail-on unranked,ungrouped", NULL } },
	{ .group = "rank", .word = "move", .summary = "set a threat's place by hand, and why",
	  OPTS(move), .need = WRITES, .run = rank_move,
	  .examples = WORDS{ "tmodel rank move ransomware --to 1 --reason 'the plant is old'",
			     NULL } },
	{ .group = "rank", .word = "unmove", .summary = "give a threat its computed place again",
	  OPTS(unmove), .need = WRITES, .run = rank_unmove },
	{ .word = "loss", .summary = "how large a year's loss may get", OPTS(loss),
	  .need = READS, .formats = loss_formats, .run = loss_run,
	  .examples = WORDS{ "tmodel loss --over 10M", "tmodel loss ransomware --format csv",
			     NULL } },
	{ .group = "likelihood", .word = "import",
	  .summary = "bring in counts of public incidents", OPTS(import), .need = WRITES,
	  .formats = import_formats, .run = likelihood_import,
	  .examples = WORDS{ "tmodel likelihood import incidents.csv", NULL } },
	{ .group = "likelihood", .word = "check",
	  .summary = "hold our order of rates against the counts", OPTS(counts),
	  .need = READS, .formats = likelihood_formats, .run = likelihood_check,
	  .examples = WORDS{ "tmodel likelihood check --industry manufacturing --since 2020",
			     NULL } },
	{ .group = "intro", .word = "export", .summary = "slides that open a meeting",
	  OPTS(intro), .need = READS, .formats = export_formats, .run = intro_export,
	  .examples = WORDS{ "tmodel intro export --format html -o intro.html", NULL } },
	{ .group = "phase2", .word = "freeze",
	  .summary = "keep the model as it is now as a numbered version", OPTS(freeze),
	  .need = WRITES, .run = freeze_run,
	  .examples = WORDS{ "tmodel phase2 freeze --note 'shown to the board'", NULL } },
	{ .group = "phase2", .word = "list", .summary = "list the versions", .need = READS,
	  .formats = formats_record, .run = freeze_list },
	{ .group = "phase2", .word = "show", .summary = "a version and its ranking",
	  OPTS(number), .need = READS, .formats = formats_json, .run = freeze_show },
	{ .group = "phase2", .word = "diff", .summary = "what changed since a version, and why",
	  OPTS(diff), .need = READS, .formats = diff_formats, .run = freeze_diff,
	  .examples = WORDS{ "tmodel phase2 diff 1", "tmodel phase2 diff 1 2 --json", NULL } },
	{ .group = "phase2", .word = "export",
	  .summary = "the slide, its annex, the sources, the ranking", OPTS(export),
	  .need = READS, .formats = export_formats, .run = phase2_export,
	  .examples = WORDS{ "tmodel phase2 export --format html -o slide.html",
			     "tmodel phase2 export --part all --format md -o model",
			     "tmodel phase2 export --part ranking --format csv", NULL } },

	{ .word = "schema", .summary = "describe the JSON that the commands print",
	  OPTS(schema), .formats = formats_record, .run = schema_run,
	  .examples = WORDS{ "tmodel schema", "tmodel schema rank", NULL } },

	{ .word = "help", .summary = "open a page of the manual, or list the commands",
	  OPTS(help), .part = "The program", .run = help_run,
	  .examples = WORDS{ "tmodel help threat", "tmodel help --all", NULL } },
	{ .word = "completion", .summary = "print the script that lets a shell complete words",
	  OPTS(completion), .run = completion_run,
	  .examples = WORDS{ "source <(tmodel completion bash)",
			     "tmodel completion fish | source", NULL } },
	{ .word = "version", .summary = "show the version", OPTS(version),
	  .formats = formats_json, .run = version_run },
	{ .word = "__complete", .need = RAW, .run = complete_run },
	{ .word = "manual", .need = RAW, .run = manual_run },
	{ .word = NULL },
};
/* clang-format on */
