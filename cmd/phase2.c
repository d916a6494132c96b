/* phase2.c - tmodel phase2 export: the model as files, or one part on stdout. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <tmodel/report.h>

#include "output.h"
#include "phase2.h"
#include "rank.h"

enum { PART_ALL = TM_PART_RANKING + 1 };

static const char *const parts[] = {
	"slide", "annex", "sources", "ranking", "all", NULL
};
const char *const export_formats[] = { "md", "html", "text", "csv", "json", NULL };

const struct export_opts export_preset = { .part = TM_PART_SLIDE, .max = TM_NONE };

const struct tm_field export_fields[] = {
	{ "part", TM_IS(WORD, struct export_opts, part), .words = parts,
	  .help = "which part of the model" },
	{ "output", TM_IS(TEXT, struct export_opts, output), .letter = 'o',
	  .value = "FILE", .help = "where to, a folder for --part all; - is stdout" },
	{ "max", TM_IS(INT, struct export_opts, max), .low = 1,
	  .high = TM_SLIDE_THREATS_MAX,
	  .help = "threats on the slide, 10 when not given" },
	{ "force", TM_IS(BOOL, struct export_opts, force),
	  .help = "replace files that are there" },
	TM_FIELDS_END,
};

/*
 * What is printed as the day: SOURCE_DATE_EPOCH, a number of seconds, where that is
 * set; else the day of the last change. Never today, so that bytes repeat.
 */
static const char *export_date(char buf[16])
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end = NULL;
	long long seconds;
	struct tm utc;
	time_t at;

	if (!epoch || !*epoch)
		return NULL;
	errno = 0;
	seconds = strtoll(epoch, &end, 10);
	at = (time_t)seconds;
	if (errno || *end || seconds < 0 || !gmtime_r(&at, &utc) || utc.tm_year > 8099)
		return NULL;
	strftime(buf, 16, "%Y-%m-%d", &utc);
	return buf;
}

static enum tm_status put_part(struct call *call, const struct tm_ranking *ranking,
			       enum tm_part part)
{
	const struct export_opts *opts = call->opts;
	enum format format = call->globals->format;
	char date[16];
	struct tm_report_options options = {
		.format = format_words[format],
		.date = export_date(date),
		.threats = opts->max == TM_NONE ? 0 : opts->max,
		.raw = call->globals->raw,
	};

	/* The ranking is what pipelines read: the documents that rank prints. */
	if (part == TM_PART_RANKING && format == FORMAT_JSON) {
		rank_json(call, ranking, "ranking", NULL, 0, 0);
		return TM_OK;
	}
	if (part == TM_PART_RANKING && format == FORMAT_CSV)
		return rank_records(call, ranking, TM_RANK_PRIORITY);
	return tm_report_phase2(call->project, ranking, part, &options, call->out,
				call->err);
}

static bool is_stdout(const char *path)
{
	return !path || !strcmp(path, "-");
}

/* One part to a file, which is named when it is there. */
static enum tm_status write_part(struct call *call, const struct tm_ranking *ranking,
				 enum tm_part part, const char *path)
{
	const struct export_opts *opts = call->opts;
	enum tm_status status = put_part(call, ranking, part);

	if (!status)
		status = tm_out_status(call->out, call->err);
	if (!status)
		status = output_write(path, call->out, opts->force, call->err);
	tm_out_clear(call->out);
	if (!status)
		call_say(call, NULL, "Wrote the %s to %s", parts[part], path);
	return status;
}

static enum tm_status write_all(struct call *call, const struct tm_ranking *ranking)
{
	const struct export_opts *opts = call->opts;
	enum tm_status status = TM_OK;
	struct stat st;

	if (is_stdout(opts->output)) {
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
		status = write_part(call, ranking, (enum tm_part)part, path);
	}
	return status;
}

enum tm_status phase2_export(struct call *call)
{
	const struct export_opts *opts = call->opts;
	struct tm_ranking *ranking = NULL;
	enum tm_status status = tm_ranking_compute(call->project, &ranking, call->err);

	if (!status && ranking->ranked_count < ranking->count)
		call_warn(call, "%zu open threats are not ranked: tmodel rank",
			  ranking->count - ranking->ranked_count);
	if (!status && opts->part == PART_ALL)
		status = write_all(call, ranking);
	else if (!status && is_stdout(opts->output))
		status = put_part(call, ranking, (enum tm_part)opts->part);
	else if (!status)
		status =
			write_part(call, ranking, (enum tm_part)opts->part, opts->output);
	tm_ranking_free(ranking);
	return status;
}
