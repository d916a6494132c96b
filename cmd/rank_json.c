/* rank_json.c - a ranking as one JSON document, with every number in full. */
#include <stdio.h>
#include <stdlib.h>

#include <tmodel/settings.h>

#include "cmd/print/record.h"
#include "cmd/rank.h"

static void put_settings(struct tm_json *json, const struct tm_settings *settings)
{
	tm_json_key(json, "settings");
	tm_json_object(json);
	tm_json_key(json, "concern_cap");
	tm_json_real(json, (double)settings->concern_cap / 1e6);
	tm_json_key(json, "calibration");
	tm_json_real(json, (double)settings->calibration / 1e6);
	tm_json_key(json, "tier_probability");
	tm_json_real(json, (double)settings->tier_probability / 1e6);
	tm_json_key(json, "fund_top");
	tm_json_int(json, settings->fund_top);
	tm_json_object_end(json);
}

static void put_threat(struct tm_json *json, const struct tm_ranking *r, size_t i,
		       bool with_matrix)
{
	size_t n = r->ranked_count;

	tm_json_object(json);
	for (const struct tm_field *f = tm_ranked_fields(); f->kind; f++) {
		tm_json_key(json, f->name);
		record_json_value(json, f, &r->ranked[i], &r->currency);
	}
	if (with_matrix) {
		tm_json_key(json, "p_rank");
		tm_json_array(json);
		for (size_t k = 0; k < n; k++)
			tm_json_real(json,
				     r->p_rank[((size_t)r->ranked[i].rank - 1) * n + k]);
		tm_json_array_end(json);
	}
	tm_json_object_end(json);
}

static void put_unranked(struct tm_json *json, const struct tm_ranking *r)
{
	tm_json_key(json, "unranked");
	tm_json_array(json);
	for (size_t i = r->ranked_count; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		tm_json_object(json);
		tm_json_key(json, "key");
		tm_json_string(json, t->key);
		tm_json_key(json, "missing");
		tm_json_array(json);
		if (isnan(t->loss_mean))
			tm_json_string(json, "loss");
		if (isnan(t->rate_mean))
			tm_json_string(json, "rate");
		tm_json_array_end(json);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
}

/* Tier by tier, within one by expected rank. */
static void put_tiers(struct tm_json *json, const struct tm_ranking *r)
{
	size_t *order = calloc(r->count + 1, sizeof *order);

	if (order)
		tm_ranking_order(r, TM_RANK_TIERS, order);
	else
		json->out->failed = true;
	tm_json_key(json, "tiers");
	tm_json_array(json);
	for (size_t i = 0; order && i < r->ranked_count; i++) {
		const struct tm_ranked *t = &r->ranked[order[i]];

		if (!i || r->ranked[order[i - 1]].tier != t->tier)
			tm_json_array(json);
		tm_json_string(json, t->key);
		if (i + 1 == r->ranked_count || r->ranked[order[i + 1]].tier != t->tier)
			tm_json_array_end(json);
	}
	tm_json_array_end(json);
	free(order);
}

static void put_warnings(struct tm_json *json, const struct tm_ranking *r)
{
	struct tm_warnings warnings = { .items = NULL };
	struct tm_error err = TM_ERROR_INIT;

	if (tm_check_ranking(r, &warnings, &err)) /* no memory */
		json->out->failed = true;
	tm_json_key(json, "warnings");
	tm_json_array(json);
	for (size_t i = 0; i < warnings.count; i++) {
		tm_json_object(json);
		tm_json_key(json, "id");
		tm_json_string(json, warnings.items[i].id);
		tm_json_key(json, "threat");
		tm_json_string(json, warnings.items[i].about);
		tm_json_key(json, "text");
		tm_json_string(json, warnings.items[i].text);
		tm_json_object_end(json);
	}
	tm_json_array_end(json);
	tm_warnings_free(&warnings);
}

static void put_threats(struct tm_json *json, const struct tm_ranking *r,
			enum tm_rank_by by, bool with_matrix)
{
	size_t *order = calloc(r->count + 1, sizeof *order);

	if (order)
		tm_ranking_order(r, by, order);
	else
		json->out->failed = true;
	tm_json_key(json, "threats");
	tm_json_array(json);
	for (size_t i = 0; order && i < r->ranked_count; i++)
		put_threat(json, r, order[i], with_matrix);
	tm_json_array_end(json);
	free(order);
}

void rank_json_object(struct tm_json *json, const struct tm_ranking *r, const char *what,
		      const struct rank_opts *opts, size_t a, size_t b)
{
	enum tm_rank_by by = opts ? (enum tm_rank_by)opts->by : TM_RANK_PRIORITY;
	char format[32];

	snprintf(format, sizeof format, "tmodel/%s", what);
	tm_json_object(json);
	tm_json_key(json, "format");
	tm_json_string(json, format);
	tm_json_key(json, "version");
	tm_json_int(json, 1);
	tm_json_key(json, "by");
	tm_json_string(json, tm_rank_words[by]);
	tm_json_key(json, "currency");
	tm_json_string(json, r->currency.code);
	put_settings(json, r->settings);
	tm_json_key(json, "leaders");
	tm_json_int(json, r->leaders);
	tm_json_key(json, "open_threats");
	tm_json_int(json, (int64_t)r->count);
	put_threats(json, r, by, opts && opts->matrix);
	put_unranked(json, r);
	tm_json_key(json, "ungrouped");
	tm_json_int(json, r->ungrouped);
	put_tiers(json, r);
	put_warnings(json, r);
	if (opts)
		rank_json_views(json, r, opts, a, b);
	tm_json_object_end(json);
}

void rank_json(struct call *call, const struct tm_ranking *r, const char *what,
	       const struct rank_opts *opts, size_t a, size_t b)
{
	struct tm_json json = TM_JSON_INIT(call->out, false);

	rank_json_object(&json, r, what, opts, a, b);
	tm_out_char(call->out, '\n');
}
