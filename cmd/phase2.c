/* phase2.c - tmodel phase2 export: the model as files, or on stdout. */
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
#include "cmd/phase2.h"
#include "cmd/rank.h"
#include "cmd/version.h"

const char *const export_formats[] = { "md",  "html", "text", "csv", "json",
				       "svg", "pptx", "xlsx", NULL };

const struct export_opts export_preset = {
	.max = TM_NONE, .version = TM_NONE, .against = TM_NONE, .audience = TM_FOR_CISO
};

const struct tm_field export_fields[] = {
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

/* What is exported: the project, or one of its versions; and what changed in it. */
struct source {
	struct tm_project *frozen; /* NULL: what is stored now */
	struct tm_version *version;
	struct tm_ranking *ranking;
	int64_t against; /* the version it is held against, 0 for none */
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

/* The version asked for, else the last one before what is exported. */
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
	else if (source->version)
		source->against = source->version->number - 1;
	else
		status = tm_count(call->project, TM_VERSION, NULL, &source->against,
				  call->err);
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
		freeze_say_private(call);
	if (source->ranking->ranked_count < source->ranking->count)
		call_warn(call, "open threats that are not ranked: %zu (tmodel rank)",
			  source->ranking->count - source->ranking->ranked_count);
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
	options.audience = (enum tm_audience)opts->audience;
	options.notes = opts->notes;
	snprintf(between, sizeof between, "since version %lld",
		 (long long)source->against);
	/* The ranking is what pipelines read: the documents that rank prints. */
	if (part == TM_PART_RANKING && format == FORMAT_JSON) {
		rank_json(call, source->ranking, "ranking", NULL, 0, 0);
		return TM_OK;
	}
	if (part == TM_PART_RANKING && format == FORMAT_CSV)
		return rank_records(call, source->ranking, TM_RANK_PRIORITY);
	return tm_report_phase2(source->frozen ? source->frozen : call->project,
				source->ranking, part, &options, call->out, call->err);
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

/* A file for each part. The concerns are not for the board. */
static enum tm_status write_folder(struct call *call, const struct source *source)
{
	const struct export_opts *opts = call->opts;
	const char *ending = format_words[call->globals->format];
	const enum tm_part *part = tm_report_parts(ending);
	enum tm_status status = TM_OK;

	if (!strcmp(ending, "text"))
		ending = "txt";
	if (!call->globals->dry_run && mkdir(opts->output, 0700) && errno != EEXIST)
		return tm_error_set(call->err, TM_FAILED, "%.300s: %s", opts->output,
				    strerror(errno));
	for (; *part != TM_PART_ALL && !status; part++) {
		char path[PATH_MAX];

		if (*part == TM_PART_CONCERNS && opts->audience == TM_FOR_BOARD)
			continue;
		snprintf(path, sizeof path, "%s/%s.%s", opts->output,
			 tm_part_words[*part], ending);
		status = write_part(call, source, *part, path);
	}
	return status;
}

/* The format that the ending of a file is that of, or -1. */
static int format_of(const char *path)
{
	const char *ending = path ? strrchr(path, '.') : NULL;

	if (ending && !strcmp(ending, ".txt"))
		return FORMAT_TEXT;
	for (const char *const *format = export_formats; ending && *format; format++)
		if (!strcmp(*format, ending + 1))
			for (int i = 0; format_words[i]; i++)
				if (!strcmp(format_words[i], *format))
					return i;
	return -1;
}

/* Whether the path is a folder; one that is not there yet is, unless it ends as a file.
 */
static bool is_folder(const char *path)
{
	struct stat st;

	if (deliver_is_stdout(path))
		return false;
	return stat(path, &st) ? format_of(path) < 0 : S_ISDIR(st.st_mode);
}

enum tm_status phase2_export(struct call *outer)
{
	const struct export_opts *opts = outer->opts;
	struct globals globals = *outer->globals;
	struct call inner = *outer, *call = &inner;
	struct source source = { .frozen = NULL };
	enum tm_status status;
	enum tm_part part;

	/* Without --format, the ending of the file says which. */
	if (!globals.format_given && format_of(opts->output) >= 0)
		globals.format = (enum format)format_of(opts->output);
	inner.globals = &globals;
	part = tm_report_part((enum tm_part)opts->part, format_words[globals.format]);
	status = open_source(call, part, &source);
	if (!status && part == TM_PART_ALL && is_folder(opts->output))
		status = write_folder(call, &source);
	else if (!status)
		status = write_part(call, &source, part, opts->output);
	close_source(&source);
	return status;
}
