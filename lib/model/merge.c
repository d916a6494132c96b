/* merge.c - merging two threats, and splitting one. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/threat.h>

#include "lib/base/field.h"
#include "lib/model/handle.h"
#include "lib/model/keys.h"
#include "lib/model/nouns.h"

/* Redirect references from `gone` to `kept` in this field. */
static enum tm_status repoint(struct tm_project *p, const struct tm_noun *noun,
			      const struct tm_field *f, const char *gone,
			      const char *kept, struct tm_error *err)
{
	struct tm_filter filter = { f, gone };
	struct tm_query query = { .filters = &filter, .filter_count = 1 };
	struct tm_keys keys = { .count = 0 };
	struct tm_record *change = malloc(noun->size);
	enum tm_status status = TM_OK;

	if (!change)
		return tm_out_of_memory(err);
	memcpy(change, noun->preset, noun->size);
	*(const char **)((char *)change + f->offset) = kept;
	status = tm_keys_read(p, noun->id, &query, &keys, err);
	for (size_t i = 0; i < keys.count && !status; i++)
		status = tm_edit(p, keys.keys[i], change,
				 UINT64_C(1) << (f - noun->fields), err);
	free(keys.keys);
	free(change);
	return status;
}

static enum tm_status repoint_all(struct tm_project *p, const char *gone,
				  const char *kept, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (int n = 1; tm_noun(n) && !status; n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind && !status;
		     f++)
			if (f->kind == TM_REF && !strcmp(f->refers, "threat"))
				status = repoint(p, tm_noun(n), f, gone, kept, err);
	return status;
}

/* The bits of the fields of one estimate; *lacks is set when all of them are empty. */
static uint64_t estimate(const struct tm_threat *t, const char *const *names, bool *lacks)
{
	uint64_t bits = 0;

	*lacks = true;
	for (; *names; names++) {
		const struct tm_field *f = tm_field_find(tm_threat_noun.fields, *names);

		bits |= tm_bit(TM_THREAT, *names);
		*lacks = *lacks && tm_field_empty(f, t);
	}
	return bits;
}

/* The estimates that `kept` lacks and `gone` has. */
static uint64_t missing(const struct tm_threat *kept, const struct tm_threat *gone)
{
	static const char *const estimates[][7] = {
		{ "loss_low", "loss_high", "loss_typical", "loss_basis", NULL },
		{ "loss_cap", NULL },
		{ "rate_low", "rate_high", "probability", "observed_events",
		  "observed_years", "rate_basis", NULL },
	};
	uint64_t bits = 0;

	for (size_t i = 0; i < sizeof estimates / sizeof estimates[0]; i++) {
		bool kept_lacks, gone_lacks;
		uint64_t fields = estimate(kept, estimates[i], &kept_lacks);

		(void)estimate(gone, estimates[i], &gone_lacks);
		if (kept_lacks && !gone_lacks)
			bits |= fields;
	}
	return bits;
}

static enum tm_status mark_merged(struct tm_project *p, const struct tm_found *gone,
				  const struct tm_found *kept, struct tm_error *err)
{
	struct tm_threat after;
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status;

	memcpy(&after, gone->record, sizeof after);
	after.status = TM_THREAT_MERGED;
	after.merged_into = kept->record->key;
	status = tm_handle_resolve(p, &tm_threat_noun, &after.record, refs, err);
	/* Not by tm_edit(): only a merge sets merged_into. */
	return status ? status
		      : tm_row_update(p, &tm_threat_noun, &gone->identity, gone->record,
				      &after.record, refs, err);
}

static enum tm_status merge(struct tm_project *p, const struct tm_found *kept,
			    const struct tm_found *gone, struct tm_error *err)
{
	const struct tm_threat *a = (const struct tm_threat *)kept->record;
	const struct tm_threat *b = (const struct tm_threat *)gone->record;
	uint64_t fill = missing(a, b);
	enum tm_status status;

	if (kept->identity.id == gone->identity.id)
		return tm_error_set(err, TM_INVALID, "'%s' cannot be merged into itself",
				    a->record.key);
	if (a->status == TM_THREAT_MERGED || b->status == TM_THREAT_MERGED)
		return tm_error_set(err, TM_INVALID, "'%s' is already merged",
				    a->status == TM_THREAT_MERGED ? a->record.key
								  : b->record.key);
	status = repoint_all(p, b->record.key, a->record.key, err);
	if (!status && fill)
		status = tm_edit(p, a->record.key, &b->record, fill, err);
	return status ? status : mark_merged(p, gone, kept, err);
}

enum tm_status tm_threat_merge(struct tm_project *p, const char *kept, const char *gone,
			       struct tm_error *err)
{
	struct tm_found a = { NULL, { 0, 0 } }, b = { NULL, { 0, 0 } };
	enum tm_status status = tm_begin(p, "threat merge", err);

	if (status)
		return status;
	status = tm_handle_find(p, &tm_threat_noun, kept, &a, err);
	if (!status)
		status = tm_handle_find(p, &tm_threat_noun, gone, &b, err);
	if (!status)
		status = merge(p, &a, &b, err);
	tm_record_free(a.record);
	tm_record_free(b.record);
	return tm_end(p, status, err);
}

static enum tm_status check_belongs(struct tm_project *p, const char *handle,
				    const char *threat, struct tm_error *err)
{
	struct tm_record *record = NULL;
	enum tm_status status = tm_get(p, TM_CONCERN, handle, &record, err);
	const struct tm_concern *concern = (const struct tm_concern *)record;

	if (!status && strcmp(concern->threat, threat) != 0)
		status = tm_error_set(err, TM_INVALID,
				      "concern '%s' is not assigned to '%s'", record->key,
				      threat);
	tm_record_free(record);
	return status;
}

static enum tm_status split(struct tm_project *p, const char *from, const char *name,
			    const struct tm_many *concerns, char key[TM_KEY_SIZE],
			    struct tm_error *err)
{
	struct tm_threat threat = TM_THREAT_INIT;
	enum tm_status status = TM_OK;

	if (!concerns->count)
		return tm_error_set(err, TM_INVALID, "no concerns given: use --concern");
	for (size_t i = 0; i < concerns->count && !status; i++)
		status = check_belongs(p, concerns->values[i], from, err);
	threat.name = name;
	if (!status)
		status = tm_add(p, &threat.record, err);
	if (status)
		return status;
	memcpy(key, threat.record.key, TM_KEY_SIZE);
	return tm_concern_assign(p, concerns, key, err);
}

enum tm_status tm_threat_split(struct tm_project *p, const char *handle, const char *name,
			       const struct tm_many *concerns, char key[TM_KEY_SIZE],
			       struct tm_error *err)
{
	struct tm_record *threat = NULL;
	enum tm_status status = tm_begin(p, "threat split", err);

	if (status)
		return status;
	status = tm_get(p, TM_THREAT, handle, &threat, err);
	if (!status)
		status = split(p, threat->key, name, concerns, key, err);
	tm_record_free(threat);
	return tm_end(p, status, err);
}
