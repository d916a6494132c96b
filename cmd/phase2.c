/*
 * phase2.c - tmodel phase2: frozen versions and their differences; exporting the model
 * to files or stdout.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <tmodel/report.h>
#include <tmodel/version.h>

#include "cmd/cli/deliver.h"
#include "cmd/cli/output.h"
#include "cmd/print/ranking.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

/* -- versions */

struct freeze_opts {
	const char *note;
};

static const struct freeze_opts freeze_preset = { .note = NULL };

static const struct tm_field freeze_fields[] = {
	{ "note", TM_IS(TEXT, struct freeze_opts, note), TM_REQUIRED,
	  .help = "purpose of the version, such as the board meeting in May" },
	TM_FIELDS_END,
};

struct number_opts {
	int64_t number;
};

static const struct number_opts number_preset = { .number = TM_NONE };

static const struct tm_field number_fields[] = {
	{ "number", TM_IS(INT, struct number_opts, number), TM_REQUIRED | TM_OPERAND,
	  .low = 1, .high = INT64_MAX, .value = "VERSION",
	  .help = "number of the version" },
	TM_FIELDS_END,
};

static const char *const diff_formats[] = { "text", "md", "json", "html", "csv", NULL };

struct diff_opts {
	int64_t from, to; /* TM_NONE for `to`: the current model */
};

static const struct diff_opts diff_preset = { .from = TM_NONE, .to = TM_NONE };

static const struct tm_field diff_fields[] = {
	{ "from", TM_IS(INT, struct diff_opts, from), TM_REQUIRED | TM_OPERAND, .low = 1,
	  .high = INT64_MAX, .value = "A", .help = "number of the earlier version" },
	{ "to", TM_IS(INT, struct diff_opts, to), TM_OPERAND, .low = 1, .high = INT64_MAX,
	  .value = "B",
	  .help = "number of the later version; default: the current model" },
	TM_FIELDS_END,
};

static enum tm_status freeze_run(struct call *call)
{
	const struct freeze_opts *opts = call->opts;
	int64_t number = 0;
	enum tm_status status =
		tm_version_freeze(call->project, opts->note, &number, call->err);

	if (status)
		return status;
	tm_out_print(call->out, "%lld\n", (long long)number);
	call_say(call, "phase2 export --part all --output FOLDER", "Froze version %lld",
		 (long long)number);
	return TM_OK;
}

/* Versions have no private fields, so --include-private has no effect. */
static void say_private(struct call *call)
{
	if (call->globals->include_private)
		call_warn(call,
			  "a version holds no private fields: it is what was shown");
}

static enum tm_status put_version(const struct tm_record *record, void *stream,
				  struct tm_error *err)
{
	(void)err;
	return record_put(stream, record);
}

static enum tm_status freeze_list(struct call *call)
{
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_noun(TM_VERSION)->fields, RECORD_LIST);

	if (!status)
		status = tm_each(call->project, TM_VERSION, NULL, put_version, &stream,
				 call->err);
	return record_close(&stream, status);
}

/* A version and its ranking. */
struct frozen {
	struct tm_version version;
	const void *ranking;
};

static const struct shape frozen_members[] = {
	{ "ranking", SHAPE_IS(OBJECT, struct frozen, ranking), .what = "ranking",
	  .of = ranking_members, .help = "ranking of that version" },
	SHAPES_END,
};

const struct schema versions_schema = { "versions", "tmodel phase2 list --json",
					"the frozen versions of the model",
					SCHEMA_RECORDS(TM_VERSION) };
const struct schema frozen_schema = { "frozen",
				      "tmodel phase2 show VERSION --json",
				      "one version and its ranking",
				      { .kind = SHAPE_OBJECT,
					.what = "frozen",
					.noun = TM_VERSION,
					.of = frozen_members } };

static void put_show_json(struct call *call, const struct tm_version *version,
			  const struct tm_ranking *r)
{
	const struct ranking_options plain = { .by = TM_RANK_PRIORITY };
	struct tm_arena arena = { 0 };
	struct frozen document = { *version, ranking_document(r, &plain, &arena) };

	shape_document(call->out, &frozen_schema.shape, &document, &r->currency);
	tm_arena_free(&arena);
}

static enum tm_status show(struct call *call, const struct tm_version *version,
			   const struct tm_ranking *r)
{
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, NULL, date);
	struct record_stream stream;
	enum tm_status status;

	if (call->globals->format == FORMAT_JSON) {
		put_show_json(call, version, r);
		return TM_OK;
	}
	options.date = version->frozen_on;
	status = record_open(&stream, call, tm_noun(TM_VERSION)->fields, RECORD_SINGLE);
	if (!status)
		status = record_put(&stream, version);
	status = record_close(&stream, status);
	tm_out_char(call->out, '\n');
	return status ? status
		      : tm_report_rank(r, TM_VIEW_ORDER, TM_RANK_PRIORITY, &options,
				       tm_out_write, call->out, call->err);
}

static enum tm_status freeze_show(struct call *call)
{
	const struct number_opts *opts = call->opts;
	struct tm_version *version = NULL;
	struct tm_project *frozen = NULL;
	struct tm_ranking *r = NULL;
	enum tm_status status =
		tm_version_get(call->project, opts->number, &version, call->err);

	if (!status)
		status = tm_version_open(call->project, opts->number, &frozen, call->err);
	if (!status)
		status = tm_ranking_compute(frozen, &r, call->err);
	if (!status && *tm_project_notice(frozen))
		call_warn(call, "%s", tm_project_notice(frozen));
	if (!status)
		say_private(call);
	if (!status)
		status = show(call, version, r);
	tm_ranking_free(r);
	tm_project_close(frozen);
	if (version)
		tm_record_free(&version->record);
	return status;
}

static enum tm_status freeze_rm(struct call *call)
{
	const struct number_opts *opts = call->opts;
	struct tm_version *version = NULL;
	enum tm_status status =
		tm_version_get(call->project, opts->number, &version, call->err);

	if (status)
		return status;
	tm_record_free(&version->record);
	status = call_confirm(call,
			      "Delete version %lld for good? Earlier changes can then no "
			      "longer be undone.",
			      (long long)opts->number);
	if (!status)
		status = tm_version_remove(call->project, opts->number, call->err);
	if (!status)
		call_say(call, NULL,
			 "Deleted version %lld; earlier changes can no longer be undone",
			 (long long)opts->number);
	return status;
}

/* A threat in two versions. */
struct moved {
	const char *change;
	struct tm_difference threat;
	struct shape_list reasons;
};

struct diff {
	int64_t from, to;
	struct shape_list threats;
};

static const char *const changes[] = { "same", "up", "down", "new", "dropped", NULL };

static const struct shape moved_members[] = {
	{ "key", SHAPE_IS(KEY, struct moved, threat.key), .help = "key of the threat" },
	{ "name", SHAPE_IS(TEXT, struct moved, threat.name),
	  .help = "name of the threat" },
	{ "change", SHAPE_IS(WORD, struct moved, change), .words = changes,
	  .help = "change of its rank" },
	{ "rank_before", SHAPE_IS(ORDINAL, struct moved, threat.from), SHAPE_NULL,
	  .help = "rank in the earlier version; null: not ranked" },
	{ "rank", SHAPE_IS(ORDINAL, struct moved, threat.to), SHAPE_NULL,
	  .help = "rank in the later version; null: not ranked" },
	{ "reasons", SHAPE_ARE(LIST, TEXT, struct moved, reasons),
	  .help = "changes in its inputs" },
	SHAPES_END,
};

static const struct shape diff_members[] = {
	{ "from", SHAPE_IS(ORDINAL, struct diff, from),
	  .help = "number of the earlier version" },
	{ "to", SHAPE_IS(ORDINAL, struct diff, to), SHAPE_NULL,
	  .help = "number of the later version; null: the current model" },
	{ "threats", SHAPE_ARE(LIST, OBJECT, struct diff, threats), .of = moved_members,
	  .help = "by new rank" },
	SHAPES_END,
};

const struct schema diff_schema = { "diff", "tmodel phase2 diff VERSION --json",
				    "what changed since a version",
				    SCHEMA_DOCUMENT("diff", diff_members) };

static void put_diff_json(struct call *call, const struct tm_differences *differences)
{
	const struct diff_opts *opts = call->opts;
	struct tm_arena arena = { 0 };
	struct moved *threats =
		tm_arena_alloc(&arena, differences->count * sizeof *threats);
	struct diff document = { opts->from, opts->to,
				 SHAPE_ITEMS(threats, differences->count) };

	for (size_t i = 0; threats && i < differences->count; i++) {
		const struct tm_difference *d = &differences->threats[i];

		threats[i] = (struct moved){ changes[d->kind], *d,
					     SHAPE_ITEMS(d->reasons, d->reason_count) };
	}
	shape_document(call->out, &diff_schema.shape, &document, NULL);
	tm_arena_free(&arena);
}

static enum tm_status put_diff(struct call *call, struct tm_project *to,
			       const struct tm_differences *differences)
{
	const struct diff_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, NULL, date);
	struct tm_ranking *r = NULL;
	char between[80];
	enum tm_status status;

	if (call->globals->format == FORMAT_JSON) {
		put_diff_json(call, differences);
		return TM_OK;
	}
	if (opts->to == TM_NONE)
		snprintf(between, sizeof between, "since version %lld",
			 (long long)opts->from);
	else
		snprintf(between, sizeof between, "from version %lld to version %lld",
			 (long long)opts->from, (long long)opts->to);
	status = tm_ranking_compute(to, &r, call->err);
	options.changes = differences;
	options.between = between;
	if (!status)
		status = tm_report_difference(r, &options, tm_out_write, call->out,
					      call->err);
	tm_ranking_free(r);
	return status;
}

static enum tm_status freeze_diff(struct call *call)
{
	const struct diff_opts *opts = call->opts;
	struct tm_differences *differences = NULL;
	struct tm_project *from = NULL, *to = NULL;
	enum tm_status status =
		tm_version_open(call->project, opts->from, &from, call->err);

	if (!status && opts->to != TM_NONE)
		status = tm_version_open(call->project, opts->to, &to, call->err);
	if (!status)
		status = tm_version_diff(from, to ? to : call->project, &differences,
					 call->err);
	if (!status)
		status = put_diff(call, to ? to : call->project, differences);
	tm_differences_free(differences);
	tm_project_close(from);
	tm_project_close(to);
	return status;
}

/* -- export */

struct export_opts {
	unsigned part; /* enum tm_part */
	const char *output;
	int64_t max, version, against; /* TM_NONE: not given */
	unsigned audience;             /* enum tm_audience */
	bool force, notes;
};

static const struct export_opts export_preset = {
	.max = TM_NONE, .version = TM_NONE, .against = TM_NONE, .audience = TM_FOR_CISO
};

static const struct tm_field export_fields[] = {
	{ "part", TM_IS(WORD, struct export_opts, part), .words = tm_part_words,
	  .help = "part of the model to write; default: slide, for xlsx all" },
	{ "output", TM_IS(TEXT, struct export_opts, output), .letter = 'o',
	  .value = "FILE",
	  .help = "file to write, for --part all a file or folder; - is standard "
		  "output" },
	{ "max", TM_IS(INT, struct export_opts, max), .low = 1,
	  .high = TM_SLIDE_THREATS_MAX,
	  .help = "maximum number of threats on the slide; default: 10" },
	{ "version", TM_IS(INT, struct export_opts, version), .low = 1, .high = INT64_MAX,
	  .value = "N",
	  .help = "number of a frozen version to write; default: the current model" },
	{ "against", TM_IS(INT, struct export_opts, against), .low = 1, .high = INT64_MAX,
	  .value = "N",
	  .help = "number of an earlier version to compare with, also on the slide" },
	{ "audience", TM_IS(WORD, struct export_opts, audience),
	  .words = tm_audience_words,
	  .help = "audience to write for: board without quotes and names, ciso with "
		  "everything" },
	{ "notes", TM_IS(BOOL, struct export_opts, notes),
	  .help = "also show speaker notes in text, md, html and svg" },
	{ "force", TM_IS(BOOL, struct export_opts, force),
	  .help = "overwrite existing files" },
	TM_FIELDS_END,
};

const struct schema ranking_schema = {
	"ranking", "tmodel phase2 export --part ranking --format json",
	"the ranking, as a part of the model", SCHEMA_DOCUMENT("ranking", ranking_members)
};
const struct schema slide_schema = { "slide",
				     "tmodel phase2 export --part slide --format json",
				     "the model on one slide",
				     SCHEMA_DOCUMENT("slide", schema_tree) };
const struct schema annex_schema = { "annex",
				     "tmodel phase2 export --part annex --format json",
				     "numbers and evidence of each threat",
				     SCHEMA_DOCUMENT("annex", schema_tree) };
const struct schema sources_schema = {
	"sources", "tmodel phase2 export --part sources --format json",
	"sources by threat", SCHEMA_DOCUMENT("sources", schema_tree)
};
const struct schema document_schema = {
	"document", "any export to JSON that has pages",
	"pages, tables and figures, as in slide, annex and sources",
	SCHEMA_DOCUMENT("", schema_tree)
};

/* What to export: the project or a version, and its changes. */
struct source {
	struct tm_project *frozen; /* NULL: the current model */
	struct tm_version *version;
	struct tm_ranking *ranking;
	int64_t against; /* the version to compare with, 0 for none */
	struct tm_differences *changes;
};

static void close_source(struct source *source)
{
	tm_differences_free(source->changes);
	tm_ranking_free(source->ranking);
	tm_project_close(source->frozen);
	if (source->version)
		tm_record_free(&source->version->record);
}

/* Compare with the requested version, or with the previous one. */
static enum tm_status compare(struct call *call, enum tm_part part, struct source *source)
{
	const struct export_opts *opts = call->opts;
	struct tm_project *to = source->frozen ? source->frozen : call->project;
	struct tm_project *from = NULL;
	enum tm_status status = TM_OK;

	if (opts->against != TM_NONE)
		source->against = opts->against;
	else if (part != TM_PART_CHANGES && part != TM_PART_ALL)
		return TM_OK;
	else
		status = tm_version_before(call->project,
					   source->version ? source->version->number
							   : TM_NONE,
					   &source->against, call->err);
	if (status || !source->against)
		return status;
	status = tm_version_open(call->project, source->against, &from, call->err);
	if (!status)
		status = tm_version_diff(from, to, &source->changes, call->err);
	tm_project_close(from);
	return status;
}

static enum tm_status open_source(struct call *call, enum tm_part part,
				  struct source *source)
{
	const struct export_opts *opts = call->opts;
	enum tm_status status = TM_OK;

	if (opts->version != TM_NONE) {
		status = tm_version_get(call->project, opts->version, &source->version,
					call->err);
		if (!status)
			status = tm_version_open(call->project, opts->version,
						 &source->frozen, call->err);
	}
	if (!status)
		status = tm_ranking_compute(source->frozen ? source->frozen
							   : call->project,
					    &source->ranking, call->err);
	if (!status)
		status = compare(call, part, source);
	if (status)
		return status;
	if (source->frozen && *tm_project_notice(source->frozen))
		call_warn(call, "%s", tm_project_notice(source->frozen));
	if (source->frozen)
		say_private(call);
	if (source->ranking->ranked_count < source->ranking->count)
		call_warn(call, "%zu open threat%s not ranked (tmodel rank)",
			  source->ranking->count - source->ranking->ranked_count,
			  source->ranking->count - source->ranking->ranked_count == 1
				  ? " is"
				  : "s are");
	return TM_OK;
}

static enum tm_status put_part(struct call *call, const struct source *source,
			       enum tm_part part)
{
	const struct export_opts *opts = call->opts;
	enum format format = call->globals->format;
	char date[CLOCK_DATE_SIZE], between[48];
	struct tm_report_options options = deliver_report(call, opts->output, date);

	if (source->version)
		options.date = source->version->frozen_on;
	options.threats = opts->max == TM_NONE ? 0 : opts->max;
	options.since = opts->against == TM_NONE ? NULL : source->changes;
	options.changes = source->changes;
	options.between = between;
	options.view.audience = (enum tm_audience)opts->audience;
	options.notes = opts->notes;
	snprintf(between, sizeof between, "since version %lld",
		 (long long)source->against);
	/*
	 * Pipelines read the ranking: it is the same document and records as of `rank`.
	 */
	if (part == TM_PART_RANKING && format == FORMAT_JSON) {
		const struct ranking_options plain = { .by = TM_RANK_PRIORITY };

		return ranking_put(call, &ranking_schema.shape, source->ranking, &plain);
	}
	if (part == TM_PART_RANKING && format == FORMAT_CSV)
		return ranking_records(call, source->ranking, TM_RANK_PRIORITY);
	return tm_report_phase2(source->frozen ? source->frozen : call->project,
				source->ranking, part, &options, tm_out_write, call->out,
				call->err);
}

static enum tm_status write_part(struct call *call, const struct source *source,
				 enum tm_part part, const char *path)
{
	const struct export_opts *opts = call->opts;
	enum tm_status status = put_part(call, source, part);

	return status ? status
		      : deliver(call, path, opts->force,
				part == TM_PART_ALL ? "model" : tm_part_words[part]);
}

/* Write a file per part that the audience may see. */
static enum tm_status write_folder(struct call *call, const struct source *source)
{
	const struct export_opts *opts = call->opts;
	const char *ending = call->globals->format_name;
	const enum tm_part *part = tm_report_parts(ending);
	enum tm_status status = output_check(opts->output, call->path, call->err);

	if (status)
		return status;
	if (!strcmp(ending, "text"))
		ending = "txt";
	if (!call->globals->dry_run && mkdir(opts->output, 0700) && errno != EEXIST)
		return tm_error_set(call->err, TM_FAILED, "%.300s: %s", opts->output,
				    strerror(errno));
	for (; *part != TM_PART_ALL && !status; part++) {
		char path[PATH_MAX];

		if (!tm_report_is_for(*part, (enum tm_audience)opts->audience))
			continue;
		if (snprintf(path, sizeof path, "%s/%s.%s", opts->output,
			     tm_part_words[*part], ending) >= (int)sizeof path)
			return tm_error_set(call->err, TM_FAILED, "%.300s: %s",
					    opts->output, strerror(ENAMETOOLONG));
		status = write_part(call, source, *part, path);
	}
	return status;
}

/* The format of a file name extension, or NULL. */
static const char *format_of(const char *path)
{
	const char *ending = path ? strrchr(path, '.') : NULL;
	const char *format = NULL;

	if (ending && !strcmp(ending, ".txt"))
		return "text";
	for (size_t i = 0; ending && (format = tm_report_format(i)); i++)
		if (!strcmp(format, ending + 1))
			break;
	return format;
}

/*
 * Whether the path is a folder. A path that does not exist is one unless its extension
 * names a format.
 */
static bool is_folder(const char *path)
{
	struct stat st;

	if (deliver_is_stdout(path))
		return false;
	return stat(path, &st) ? !format_of(path) : S_ISDIR(st.st_mode);
}

static enum tm_status phase2_export(struct call *outer)
{
	const struct export_opts *opts = outer->opts;
	struct globals globals = *outer->globals;
	struct call inner = *outer, *call = &inner;
	struct source source = { .frozen = NULL };
	enum tm_status status;
	enum tm_part part;

	/* Without --format, the file name extension selects the format. */
	if (!globals.format_given && format_of(opts->output))
		format_choose(&globals, format_of(opts->output));
	inner.globals = &globals;
	part = tm_report_part((enum tm_part)opts->part, globals.format_name);
	status = open_source(call, part, &source);
	if (!status && part == TM_PART_ALL && is_folder(opts->output))
		status = write_folder(call, &source);
	else if (!status)
		status = write_part(call, &source, part, opts->output);
	close_source(&source);
	return status;
}

const struct command phase2_commands[] = {
	{ .group = "phase2",
	  .word = "freeze",
	  .about = "model for the board",
	  .part = "Deliverables",
	  .summary = "store the current model as a numbered version",
	  OPTS(freeze),
	  .need = WRITES,
	  .run = freeze_run,
	  .examples = WORDS{ "tmodel phase2 freeze --note 'shown to the board'", NULL } },
	{ .group = "phase2",
	  .word = "list",
	  .summary = "list the versions",
	  .need = READS,
	  .formats = formats_record,
	  .run = freeze_list },
	{ .group = "phase2",
	  .word = "show",
	  .summary = "show a version and its ranking",
	  OPTS(number),
	  .need = READS,
	  .formats = formats_json,
	  .run = freeze_show },
	{ .group = "phase2",
	  .word = "diff",
	  .summary = "show what changed since a version, and why",
	  OPTS(diff),
	  .need = READS,
	  .formats = diff_formats,
	  .run = freeze_diff,
	  .examples = WORDS{ "tmodel phase2 diff 1", "tmodel phase2 diff 1 2 --json",
			     NULL } },
	{ .group = "phase2",
	  .word = "rm",
	  .summary = "delete a version for good",
	  OPTS(number),
	  .need = WRITES_ITSELF,
	  .run = freeze_rm,
	  .examples = WORDS{ "tmodel phase2 rm 1", NULL } },
	{ .group = "phase2",
	  .word = "export",
	  .summary = "write the slide, the annex, the sources and other parts",
	  OPTS(export),
	  .need = READS,
	  .documents = true,
	  .run = phase2_export,
	  .examples = WORDS{ "tmodel phase2 export --format html -o slide.html",
			     "tmodel phase2 export --part all --format md -o model",
			     "tmodel phase2 export --part ranking --format csv", NULL } },
	{ .word = NULL },
};
