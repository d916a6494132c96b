/* loss.c - tmodel loss: percentiles for people, the curve as records for programs. */
#include <tmodel/report.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/record.h"
#include "cmd/print/schema.h"

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

/* The document: struct tm_loss, and its currency. */
struct loss_document {
	const char *currency, *threat;
	struct tm_loss loss;
	const void *percentiles; /* the same struct tm_loss */
	struct shape_list curve;
};

static const struct shape percentile_members[] = {
	{ "p50", SHAPE_IS(AMOUNT, struct tm_loss, quantiles[0]), .help = "median" },
	{ "p90", SHAPE_IS(AMOUNT, struct tm_loss, quantiles[1]),
	  .help = "loss exceeded in 1 of 10 years" },
	{ "p95", SHAPE_IS(AMOUNT, struct tm_loss, quantiles[2]),
	  .help = "loss exceeded in 1 of 20 years" },
	{ "p99", SHAPE_IS(AMOUNT, struct tm_loss, quantiles[3]),
	  .help = "loss exceeded in 1 of 100 years" },
	SHAPES_END,
};

static const struct shape loss_members[] = {
	{ "currency", SHAPE_IS(TEXT, struct loss_document, currency),
	  .help = "ISO 4217 code of all amounts" },
	{ "threat", SHAPE_IS(KEY, struct loss_document, threat), SHAPE_NULL,
	  .help = "key of the threat; null: all ranked threats" },
	{ "p_any", SHAPE_IS(SHARE, struct loss_document, loss.p_any),
	  .help = "probability of any loss in a year" },
	{ "mean", SHAPE_IS(AMOUNT, struct loss_document, loss.mean),
	  .help = "expected annual loss" },
	{ "percentiles", SHAPE_IS(OBJECT, struct loss_document, percentiles),
	  .of = percentile_members,
	  .help = "percentiles of the loss in a year; 0: no loss in so many years" },
	{ "expected_shortfall",
	  SHAPE_IS(AMOUNT, struct loss_document, loss.expected_shortfall), SHAPE_NULL,
	  .help = "mean loss of the worst 5 % of years; only for a single threat" },
	{ "over", SHAPE_IS(AMOUNT, struct loss_document, loss.over), SHAPE_NULL,
	  .help = "amount of --over" },
	{ "p_over", SHAPE_IS(SHARE, struct loss_document, loss.above), SHAPE_NULL,
	  .help = "probability of losing more than that in a year" },
	{ "curve", SHAPE_ARE(PAIRS, AMOUNT, struct loss_document, curve),
	  .help = "pairs of an amount and the probability of losing more in a year" },
	SHAPES_END,
};

const struct schema loss_schema = {
	"loss", "tmodel loss --json",
	"the loss in a year: percentiles and exceedance curve",
	SCHEMA_DOCUMENT("loss", loss_members)
};

static void put_json(struct call *call, const struct tm_ranking *r,
		     const struct tm_loss *loss)
{
	double curve[TM_LOSS_POINTS][2];
	const struct loss_document document = {
		.currency = r->currency.code,
		.threat = loss->threat,
		.loss = *loss,
		.percentiles = loss,
		.curve = SHAPE_ITEMS(curve, TM_LOSS_POINTS),
	};

	for (int i = 0; i < TM_LOSS_POINTS; i++) {
		curve[i][0] = loss->amounts[i];
		curve[i][1] = loss->probabilities[i];
	}
	shape_document(call->out, &loss_schema.shape, &document, &r->currency);
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

/* The index of the requested threat, or the number of threats for all together. */
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
