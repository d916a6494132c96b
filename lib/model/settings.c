/* settings.c - reading and changing the settings, which are one record. */
#include <stdlib.h>
#include <string.h>

#include <tmodel/settings.h>

#include "lib/model/nouns.h"
#include "lib/store/change.h"
#include "lib/store/row.h"

#define THE_RECORD "project"

enum tm_status tm_settings_get(struct tm_project *p, struct tm_settings **out,
			       struct tm_error *err)
{
	struct tm_record *record;
	enum tm_status status = tm_get(p, TM_CONFIG, THE_RECORD, &record, err);

	/*
	 * A project whose creation was interrupted has no record yet: use the defaults.
	 */
	if (status == TM_NOT_FOUND) {
		*out = malloc(sizeof **out);
		if (!*out)
			return tm_out_of_memory(err);
		memcpy(*out, tm_config_noun.preset, sizeof **out);
		return TM_OK;
	}
	if (!status)
		*out = (struct tm_settings *)record;
	return status;
}

/* Whether any stored amount depends on the currency. */
static enum tm_status has_amounts(struct tm_project *p, bool *has, struct tm_error *err)
{
	*has = false;
	for (int n = 1; tm_noun(n); n++)
		for (const struct tm_field *f = tm_noun(n)->fields; f->kind; f++) {
			struct tm_sql sql = { .used = 0 };
			int64_t one;
			enum tm_status status;

			if (f->kind != TM_MONEY)
				continue;
			tm_sql_put(&sql, "SELECT 1 FROM %s WHERE %s NOT NULL LIMIT 1",
				   tm_noun(n)->name, f->name);
			status = tm_store_number(p, sql.text, NULL, 0, &one, err);
			if (status)
				return status;
			*has = *has || one == 1;
		}
	return TM_OK;
}

static enum tm_status check_currency(struct tm_project *p, const struct tm_field *f,
				     const struct tm_settings *change,
				     struct tm_error *err)
{
	bool has;
	enum tm_status status;

	if (strcmp(f->name, "currency") != 0 ||
	    !strcmp(change->currency, tm_project_currency(p)->code))
		return TM_OK;
	status = has_amounts(p, &has, err);
	if (!status && has) {
		tm_error_set(err, TM_CONFLICT,
			     "currency: cannot change because amounts in %s are stored",
			     tm_project_currency(p)->code);
		return TM_CONFLICT;
	}
	return status;
}

enum tm_status tm_settings_set(struct tm_project *p, const char *name, const char *value,
			       struct tm_error *err)
{
	const struct tm_field *fields = tm_config_noun.fields;
	const struct tm_field *f = tm_field_find(fields, name);
	struct tm_settings change = *(const struct tm_settings *)tm_config_noun.preset;
	enum tm_status status = TM_OK;

	if (!f || f->kind == TM_KEY || f->kind == TM_UUID)
		return tm_error_set(err, TM_NOT_FOUND, "there is no setting '%.80s'",
				    name);
	if (*value)
		status = tm_field_parse(f, value, tm_project_currency(p), &change, err);
	if (!status)
		status = tm_begin(p, "config set", err);
	if (status)
		return status;
	status = check_currency(p, f, &change, err);
	if (!status)
		status = tm_edit(p, THE_RECORD, &change.record,
				 UINT64_C(1) << (f - fields), err);
	return tm_end(p, status, err);
}

enum tm_status tm_settings_start(struct tm_project *p, struct tm_settings *settings,
				 struct tm_error *err)
{
	struct tm_currency currency;
	enum tm_status status = tm_begin(p, "init", err);

	if (status)
		return status;
	tm_change_final(p);
	memcpy(settings->record.key, THE_RECORD, sizeof THE_RECORD);
	status = tm_add(p, &settings->record, err);
	if (!status)
		status = tm_currency_find(settings->currency, &currency, err);
	if (!status)
		tm_project_count_in(p, &currency);
	return tm_end(p, status, err);
}
