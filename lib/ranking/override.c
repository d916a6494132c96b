/* override.c - setting and clearing overrides of computed ranks. */
#include <stdlib.h>

#include <tmodel/override.h>
#include <tmodel/rank.h>
#include <tmodel/threat.h>

#include "lib/model/keys.h"

/* Get the threat's key, and check that it can have that rank. */
static enum tm_status check_override(struct tm_project *p, const char *threat,
				     int64_t rank, struct tm_error *err)
{
	struct tm_ranking *r = NULL;
	enum tm_status status = tm_ranking_compute(p, &r, err);
	size_t i;

	if (status)
		return status;
	i = tm_ranking_find(r, threat);
	if (i == r->count || !r->ranked[i].rank) {
		tm_error_set(err, TM_INVALID, "'%s' is not ranked", threat);
		status = tm_error_hint(
			err, "only open threats with a loss and a rate are ranked");
	} else if (rank < 1 || rank > (int64_t)r->ranked_count) {
		status = tm_error_set(err, TM_INVALID, "rank %lld is not in 1 to %zu",
				      (long long)rank, r->ranked_count);
	}
	tm_ranking_free(r);
	return status;
}

enum tm_status tm_rank_override(struct tm_project *p, const char *threat, int64_t rank,
				const char *reason, struct tm_error *err)
{
	struct tm_override override = TM_OVERRIDE_INIT;
	struct tm_record *record = NULL;
	enum tm_status status = tm_begin(p, "rank override", err);

	if (status)
		return status;
	status = tm_get(p, TM_THREAT, threat, &record, err);
	if (!status)
		status = check_override(p, record->key, rank, err);
	if (!status) {
		override.threat = record->key;
		override.rank = rank;
		override.reason = reason;
		status = tm_add(p, &override.record, err);
	}
	tm_record_free(record);
	return tm_end(p, status, err);
}

enum tm_status tm_rank_override_clear(struct tm_project *p, const char *threat,
				      struct tm_error *err)
{
	struct tm_filter filter = { tm_field_find(tm_noun(TM_OVERRIDE)->fields, "threat"),
				    threat };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };
	struct tm_keys overrides = { .count = 0 };
	enum tm_status status = tm_begin(p, "rank override", err);

	if (status)
		return status;
	status = tm_keys_read(p, TM_OVERRIDE, &query, &overrides, err);
	if (!status && !overrides.count)
		status = tm_error_set(err, TM_NOT_FOUND, "'%s' has no override", threat);
	for (size_t i = 0; i < overrides.count && !status; i++)
		status = tm_remove(p, TM_OVERRIDE, overrides.keys[i], err);
	free(overrides.keys);
	return tm_end(p, status, err);
}
