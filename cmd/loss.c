/* loss.c - tmodel loss: percentiles for people, the curve as rows for programs. */
#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/record.h"

static const char *const loss_formats[] = { "text", "json", "csv", "tsv", "jsonl",
					    "md",   "html", "svg", NULL };

struct loss_opts {
	const char *threat;
	int64_t over;
};

static const struct loss_opts loss_preset = { .over = TM_NONE };

static const struct tm_field loss_fields[] = {
	{ "threat", TM_IS(REF, struct loss_opts, threat), TM_OPERAND, .refers = "threat",
	  .help = "threat to show; default: all ranked threats together" },
	{ "over", TM_IS(MONEY, struct loss_opts, over), .low = 1,
	  .help = "amount for which to show the chance of losing more in a year" },
	TM_FIELDS_END,
};

/* A point of the curve. */
struct point {
	double amount, probability;
};

static const struct tm_field point_fields[] = {
	{ "amount", TM_IS(AMOUNT, struct point, amount), .width = 16,
	  .help = "loss in a year" },
	{ "probability", TM_IS(NUMBER, struct point, probability), .width = 12,
	  .help = "chance of losing more in a year" },
	TM_FIELDS_END,
};

static enum tm_status put_rows(struct call *call, const struct tm_loss *loss)
{
	struct record_stream stream;
	enum tm_status status = record_open(&stream, call, point_fields, RECORD_LIST);

	for (int i = 0; i < TM_LOSS_POINTS && !status; i++) {
		struct point point = { loss->amounts[i], loss->probabilities[i] };

		status = record_put(&stream, &point);
	}
	return record_close(&stream, status);
}

static void put_number(struct tm_json *json, const char *key, double value)
{
	tm_json_key(json, key);
	tm_json_real(json, value);
}

static void put_json(struct call *call, const struct tm_ranking *r,
		     const struct tm_loss *loss)
{
	static const char *const names[TM_LOSS_QUANTILES] = { "p50", "p90", "p95",
							      "p99" };
	struct tm_json json = TM_JSON_INIT(call->out, false);

	tm_json_object(&json);
	tm_json_key(&json, "format");
	tm_json_string(&json, "tmodel/loss");
	tm_json_key(&json, "version");
	tm_json_int(&json, 1);
	tm_json_key(&json, "currency");
	tm_json_string(&json, r->currency.code);
	tm_json_key(&json, "threat");
	tm_json_string(&json, loss->threat);
	put_number(&json, "p_any", loss->p_any);
	put_number(&json, "mean", loss->mean);
	tm_json_key(&json, "percentiles");
	tm_json_object(&json);
	for (int i = 0; i < TM_LOSS_QUANTILES; i++)
		put_number(&json, names[i], loss->quantiles[i]);
	tm_json_object_end(&json);
	put_number(&json, "expected_shortfall", loss->expected_shortfall);
	put_number(&json, "over", loss->over);
	put_number(&json, "p_over", loss->above);
	tm_json_key(&json, "curve");
	tm_json_array(&json);
	for (int i = 0; i < TM_LOSS_POINTS; i++) {
		tm_json_array(&json);
		tm_json_real(&json, loss->amounts[i]);
		tm_json_real(&json, loss->probabilities[i]);
		tm_json_array_end(&json);
	}
	tm_json_array_end(&json);
	tm_json_object_end(&json);
	tm_out_char(call->out, '\n');
}

static enum tm_status put(struct call *call, const struct tm_ranking *r,
			  const struct tm_loss *loss)
{
	enum format format = call->globals->format;
	char date[CLOCK_DATE_SIZE];
	struct tm_report_options options = deliver_report(call, NULL, date);

	if (loss->difference > 1e-3)
		call_warn(call, "numerical error %g exceeds 0.001", loss->difference);
	if (format == FORMAT_JSON) {
		put_json(call, r, loss);
		return TM_OK;
	}
	if (format == FORMAT_CSV || format == FORMAT_TSV || format == FORMAT_JSONL)
		return put_rows(call, loss);
	return tm_report_loss(r, loss, &options, tm_out_write, call->out, call->err);
}

/* The index of the threat asked for, the number of threats for all of them. */
static enum tm_status find(struct call *call, const struct tm_ranking *r, size_t *threat)
{
	const struct loss_opts *opts = call->opts;
	struct tm_record *record = NULL;
	enum tm_status status;

	*threat = r->count;
	if (!opts->threat)
		return TM_OK;
	status = tm_get(call->project, TM_THREAT, opts->threat, &record, call->err);
	if (!status)
		*threat = tm_ranking_find(r, record->key);
	if (!status && *threat == r->count)
		status = tm_error_set(call->err, TM_INVALID, "'%s' is not open",
				      record->key);
	tm_record_free(record);
	return status;
}

static enum tm_status loss_run(struct call *call)
{
	const struct loss_opts *opts = call->opts;
	struct tm_ranking *r = NULL;
	struct tm_loss loss;
	size_t threat;
	enum tm_status status = tm_ranking_compute(call->project, &r, call->err);

	if (!status)
		status = find(call, r, &threat);
	if (!status)
		status = tm_loss_compute(r, threat, opts->over, &loss, call->err);
	if (!status)
		status = put(call, r, &loss);
	tm_ranking_free(r);
	return status;
}

const struct command loss_commands[] = {
	{ .word = "loss",
	  .part = "Ranking",
	  .summary = "show the loss in a year: percentiles, exceedance curve",
	  OPTS(loss),
	  .need = READS,
	  .formats = loss_formats,
	  .run = loss_run,
	  .examples = WORDS{ "tmodel loss --over 10M",
			     "tmodel loss ransomware --format csv", NULL } },
	{ .word = NULL },
};
