/* phase2.c - tmodel phase2 export: the model as files, or one part on stdout. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <tmodel/report.h>
#include <tmodel/version.h>

#include "deliver.h"
#include "phase2.h"
#include "rank.h"

enum { PART_ALL = TM_PART_RANKING + 1 };

static const char *const parts[] = {
	"slide", "annex", "sources", "ranking", "all", NULL
};
const char *const export_formats[] = {
	"md", "html", "text", "csv", "json", "pptx", NULL
};

const struct export_opts export_preset = { .part = TM_PART_SLIDE,
					   .max = TM_NONE,
					   .version = TM_NONE,
					   .against = TM_NONE,
					   .audience = TM_FOR_CISO };

const struct tm_field export_fields[] = {
	{ "part", TM_IS(WORD, struct export_opts, part), .words = parts,
	  .help = "which part of the model" },
	{ "output", TM_IS(TEXT, struct export_opts, output), .letter = 'o',
	  .value = "FILE", .help = "where to, a folder for --part all; - is stdout" },
	{ "max", TM_IS(INT, struct export_opts, max), .low = 1,
	  .high = TM_SLIDE_THREATS_MAX,
	  .help = "threats on the slide, 10 when not given" },
	{ "version", TM_IS(INT, struct export_opts, version), .low = 1, .high = INT64_MAX,
	  .value = "N", .help = "of a frozen version, instead of what is stored now" },
	{ "against", TM_IS(INT, struct export_opts, against), .low = 1, .high = INT64_MAX,
	  .value = "N", .help = "the slide shows what changed since that version" },
	{ "audience", TM_IS(WORD, struct export_opts, audience),
	  .words = tm_audience_words,
	  .help = "who it is for: board without quotes and names, ciso with all" },
	{ "force", TM_IS(BOOL, struct export_opts, force),
	  .help = "replace files that are there" },
	TM_FIELDS_END,
};

/* What is exported: the project, or one of its versions. */
struct source {
	struct tm_project *frozen; /* NULL: what is stored now */
	struct tm_version *version;
	struct tm_ranking *ranking;
	struct tm_differences *since;
};

static void close_source(struct source *source)
{
	tm_differences_free(source->since);
	tm_ranking_free(source->ranking);
	tm_project_close(source->frozen);
	if (source->version)
		tm_record_free(&source->version->record);
}

static enum tm_status compare(struct call *call, struct source *source)
{
	const struct export_opts *opts = call->opts;
	struct tm_project *to = source->frozen ? source->frozen : call->project;
	struct tm_project *from = NULL;
	enum tm_status status =
		tm_version_open(call->project, opts->against, &from, call->err);

	if (!status)
		status = tm_version_diff(from, to, &source->since, call->err);
	tm_project_close(from);
	return status;
}

static enum tm_status open_source(struct call *call, struct source *source)
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
	if (!status && opts->against != TM_NONE)
		status = compare(call, source);
	if (status)
		return status;
	if (source->frozen && *tm_project_notice(source->frozen))
		call_warn(call, "%s", tm_project_notice(source->frozen));
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
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, opts->output, date);

	if (source->version)
		options.date = source->version->frozen_on;
	options.threats = opts->max == TM_NONE ? 0 : opts->max;
	options.since = source->since;
	options.audience = (enum tm_audience)opts->audience;

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

	return status ? status : deliver(call, path, opts->force, parts[part]);
}

static enum tm_status write_all(struct call *call, const struct source *source)
{
	const struct export_opts *opts = call->opts;
	enum tm_status status = TM_OK;
	struct stat st;

	if (deliver_is_stdout(opts->output)) {
		tm_error_set(call->err, TM_INVALID, "--part all writes several files");
		return tm_error_hint(call->err, "say where to: --output FOLDER");
	}
	if (mkdir(opts->output, 0700) && errno != EEXIST)
		return tm_error_set(call->err, TM_FAILED, "%.300s: %s", opts->output,
				    strerror(errno));
	if (stat(opts->output, &st) || !S_ISDIR(st.st_mode))
		return tm_error_set(call->err, TM_CONFLICT, "%.300s: is not a folder",
				    opts->output);
	for (int part = 0; part < PART_ALL && !status; part++) {
		char path[PATH_MAX];
		const char *ending = format_words[call->globals->format];

		if (!strcmp(ending, "text"))
			ending = "txt";
		snprintf(path, sizeof path, "%s/%s.%s", opts->output, parts[part],
			 ending);
		status = write_part(call, source, (enum tm_part)part, path);
	}
	return status;
}

/* Without --format, the ending of the file says which. */
static enum format format_of(const struct call *call, const char *path)
{
	const char *ending = path ? strrchr(path, '.') : NULL;

	if (call->globals->format_given || !ending)
		return call->globals->format;
	for (const char *const *format = export_formats; *format; format++)
		if (!strcmp(*format, ending + 1))
			for (int i = 0; format_words[i]; i++)
				if (!strcmp(format_words[i], *format))
					return (enum format)i;
	return call->globals->format;
}

enum tm_status phase2_export(struct call *outer)
{
	const struct export_opts *opts = outer->opts;
	struct globals globals = *outer->globals;
	struct call inner = *outer, *call = &inner;
	struct source source = { .frozen = NULL };
	enum tm_status status = open_source(call, &source);

	globals.format = format_of(outer, opts->output);
	inner.globals = &globals;
	if (!status && opts->part == PART_ALL)
		status = write_all(call, &source);
	else if (!status)
		status =
			write_part(call, &source, (enum tm_part)opts->part, opts->output);
	close_source(&source);
	return status;
}
