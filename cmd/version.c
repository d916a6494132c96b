/* version.c - tmodel phase2 freeze, list, show, diff. */
#include <stdio.h>

#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/record.h"
#include "cmd/rank.h"
#include "cmd/version.h"

const struct freeze_opts freeze_preset = { .note = NULL };

const struct tm_field freeze_fields[] = {
	{ "note", TM_IS(TEXT, struct freeze_opts, note), TM_REQUIRED,
	  .help = "purpose of the version, such as the board meeting in May" },
	TM_FIELDS_END,
};

const struct number_opts number_preset = { .number = TM_NONE };

const struct tm_field number_fields[] = {
	{ "number", TM_IS(INT, struct number_opts, number), TM_REQUIRED | TM_OPERAND,
	  .low = 1, .high = INT64_MAX, .value = "VERSION",
	  .help = "number of the version" },
	TM_FIELDS_END,
};

const char *const diff_formats[] = { "text", "md", "json", "html", "csv", NULL };

const struct diff_opts diff_preset = { .from = TM_NONE, .to = TM_NONE };

const struct tm_field diff_fields[] = {
	{ "from", TM_IS(INT, struct diff_opts, from), TM_REQUIRED | TM_OPERAND, .low = 1,
	  .high = INT64_MAX, .value = "A", .help = "number of the earlier version" },
	{ "to", TM_IS(INT, struct diff_opts, to), TM_OPERAND, .low = 1, .high = INT64_MAX,
	  .value = "B",
	  .help = "number of the later version; default: the current model" },
	TM_FIELDS_END,
};

enum tm_status freeze_run(struct call *call)
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

void freeze_say_private(struct call *call)
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

enum tm_status freeze_list(struct call *call)
{
	struct record_stream stream;
	enum tm_status status =
		record_open(&stream, call, tm_noun(TM_VERSION)->fields, RECORD_LIST);

	if (!status)
		status = tm_each(call->project, TM_VERSION, NULL, put_version, &stream,
				 call->err);
	return record_close(&stream, status);
}

static void put_show_json(struct call *call, const struct tm_version *version,
			  const struct tm_ranking *r)
{
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	tm_json_key(&json, "format");
	tm_json_string(&json, "tmodel/frozen");
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	for (const struct tm_field *f = tm_noun(TM_VERSION)->fields; f->kind; f++) {
		tm_json_key(&json, f->name);
		record_json_value(&json, f, version, &r->currency);
	}
	tm_json_key(&json, "ranking");
	rank_json_object(&json, r, "ranking", NULL, 0, 0);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
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
	status = record_open(&stream, call, tm_noun(TM_VERSION)->fields, RECORD_SHEET);
	if (!status)
		status = record_put(&stream, version);
	status = record_close(&stream, status);
	tm_out_char(call->out, '\n');
	return status ? status
		      : tm_report_rank(r, TM_VIEW_ORDER, TM_RANK_PRIORITY, &options,
				       call->out, call->err);
}

enum tm_status freeze_show(struct call *call)
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
		freeze_say_private(call);
	if (!status)
		status = show(call, version, r);
	tm_ranking_free(r);
	tm_project_close(frozen);
	if (version)
		tm_record_free(&version->record);
	return status;
}

static void put_place(struct tm_json *json, const char *key, int64_t rank)
{
	tm_json_key(json, key);
	if (rank == TM_NONE)
		tm_json_null(json);
	else
		tm_json_int(json, rank);
}

static void put_diff_json(struct call *call, const struct tm_differences *differences)
{
	static const char *const kinds[] = { "same", "up", "down", "new", "dropped" };
	const struct diff_opts *opts = call->opts;
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	tm_json_key(&json, "format");
	tm_json_string(&json, "tmodel/diff");
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	put_place(&json, "from", opts->from);
	put_place(&json, "to", opts->to);
	tm_json_key(&json, "threats");
	tm_json_array(&json);
	for (size_t i = 0; i < differences->count; i++) {
		const struct tm_difference *d = &differences->threats[i];

		tm_json_object(&json);
		tm_json_key(&json, "key");
		tm_json_string(&json, d->key);
		tm_json_key(&json, "name");
		tm_json_string(&json, d->name);
		tm_json_key(&json, "change");
		tm_json_string(&json, kinds[d->kind]);
		put_place(&json, "rank_before", d->from);
		put_place(&json, "rank", d->to);
		tm_json_key(&json, "reasons");
		tm_json_array(&json);
		for (size_t n = 0; n < d->reason_count; n++)
			tm_json_string(&json, d->reasons[n]);
		tm_json_array_end(&json);
		tm_json_object_end(&json);
	}
	tm_json_array_end(&json);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
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
		status = tm_report_difference(r, &options, call->out, call->err);
	tm_ranking_free(r);
	return status;
}

enum tm_status freeze_diff(struct call *call)
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
