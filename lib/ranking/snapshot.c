/* snapshot.c - serialising and restoring the records of a version. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/settings.h>
#include <tmodel/threat.h>
#include <tmodel/view.h>

#include "lib/base/number.h"
#include "lib/model/nouns.h"
#include "lib/ranking/snapshot.h"
#include "lib/store/store.h"

static void append(struct tm_out *out, const char *text)
{
	tm_out_put(out, text, strlen(text) + 1);
}

struct writer {
	struct tm_project *project;
	struct tm_out *out;
};

/* A merged threat has no data left; references to it were redirected by the merge. */
static bool is_kept(const struct tm_record *record)
{
	return record->noun != TM_THREAT ||
	       ((const struct tm_threat *)record)->status != TM_THREAT_MERGED;
}

static enum tm_status write_record(const struct tm_record *record, void *data,
				   struct tm_error *err)
{
	const struct writer *w = data;
	const struct tm_noun *noun = tm_noun((int)record->noun);
	const struct tm_currency *currency = tm_project_currency(w->project);
	static const struct tm_view public_view = { .include_private = false };

	if (!is_kept(record))
		return TM_OK;
	append(w->out, noun->name);
	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		char buf[TM_FIELD_TEXT_SIZE];

		if (!tm_view_shows(&public_view, f) || tm_field_empty(f, record))
			continue;
		append(w->out, f->name);
		append(w->out, tm_field_text(f, record, currency, buf));
	}
	append(w->out, "");
	return tm_out_status(w->out, err);
}

static enum tm_status write_order(struct tm_project *p, struct tm_out *out,
				  struct tm_error *err)
{
	struct tm_ranking *r = NULL;
	enum tm_status status = tm_ranking_compute(p, &r, err);

	if (status)
		return status;
	append(out, "order");
	for (size_t i = 0; i < r->ranked_count; i++) {
		char buf[TM_FIELD_TEXT_SIZE];

		tm_double_text(r->ranked[r->order[i]].priority, buf, sizeof buf);
		append(out, r->ranked[r->order[i]].key);
		append(out, buf);
	}
	append(out, "");
	tm_ranking_free(r);
	return tm_out_status(out, err);
}

enum tm_status tm_snapshot_noun(struct tm_project *p, const struct tm_noun *noun,
				struct tm_out *out, struct tm_error *err)
{
	struct writer writer = { p, out };

	return noun->frozen ? tm_each(p, noun->id, NULL, write_record, &writer, err)
			    : TM_OK;
}

enum tm_status tm_snapshot_write(struct tm_project *p, struct tm_out *out,
				 struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (int id = 1; tm_noun(id) && !status; id++)
		status = tm_snapshot_noun(p, tm_noun(id), out, err);
	return status ? status : write_order(p, out, err);
}

/* -- reading */

struct reader {
	const char *at, *end;
	struct tm_project *project;
};

/* The next string; NULL at the end. */
static const char *next_string(struct reader *r)
{
	const char *text = r->at;
	const char *end =
		text < r->end ? memchr(text, '\0', (size_t)(r->end - text)) : NULL;

	if (!end)
		return NULL;
	r->at = end + 1;
	return text;
}

static enum tm_status malformed(struct tm_error *err)
{
	return tm_error_set(err, TM_BAD_PROJECT, "damaged: a frozen version");
}

/* Map names in versions that were frozen under an older schema. */
static const char *name_now(const char *name)
{
	static const char *const renamed[][2] = { { "move", "override" },
						  { "tally", "incident" },
						  { "place", "rank" } };

	for (size_t i = 0; i < sizeof renamed / sizeof *renamed; i++)
		if (!strcmp(name, renamed[i][0]))
			return renamed[i][1];
	return name;
}

/* Parse the fields of one record into the struct; strings are lent by the text. */
static enum tm_status read_fields(struct reader *r, const struct tm_noun *noun,
				  struct tm_record *record, struct tm_error *err)
{
	const char *name;

	while ((name = next_string(r)) && *name) {
		const char *value = next_string(r);
		const struct tm_field *f = tm_field_find(
			noun->fields, noun->id == TM_OVERRIDE ? name_now(name) : name);

		if (!value || !f)
			return malformed(err);
		if (tm_field_parse(f, value, tm_project_currency(r->project), record,
				   err))
			return tm_error_wrap(err, TM_BAD_PROJECT, "a frozen version");
	}
	return name ? TM_OK : malformed(err);
}

static enum tm_status read_record(struct reader *r, const struct tm_noun *noun,
				  struct tm_error *err)
{
	struct tm_record *record = malloc(noun->size);
	enum tm_status status;

	if (!record)
		return tm_out_of_memory(err);
	memcpy(record, noun->preset, noun->size);
	status = read_fields(r, noun, record, err);
	if (!status && noun->id == TM_CONFIG)
		status = tm_settings_start(r->project, (struct tm_settings *)record, err);
	else if (!status)
		status = tm_add(r->project, record, err);
	free(record);
	return status;
}

/* Check that this program computes the order that was frozen. */
static enum tm_status check_order(struct reader *r, struct tm_error *err)
{
	struct tm_ranking *ranking = NULL;
	enum tm_status status = tm_ranking_compute(r->project, &ranking, err);
	const char *key;
	size_t i = 0;
	bool same = true;

	while (!status && (key = next_string(r)) && *key) {
		char buf[TM_FIELD_TEXT_SIZE] = "";
		const char *priority = next_string(r);

		if (i < ranking->ranked_count)
			tm_double_text(ranking->ranked[ranking->order[i]].priority, buf,
				       sizeof buf);
		same = same && priority && i < ranking->ranked_count &&
		       !strcmp(ranking->ranked[ranking->order[i]].key, key) &&
		       !strcmp(buf, priority);
		i++;
	}
	if (!status && !same)
		tm_project_notify(r->project,
				  "this version of tmodel computes different numbers "
				  "from the one that froze this version");
	tm_ranking_free(ranking);
	return status;
}

static enum tm_status read_all(struct reader *r, struct tm_error *err)
{
	enum tm_status status = tm_begin(r->project, "restore", err);
	const char *name = NULL;

	if (status)
		return status;
	while (!status && (name = next_string(r)) && strcmp(name, "order") != 0) {
		const struct tm_noun *noun = tm_noun_named(name_now(name));

		status = noun ? read_record(r, noun, err) : malformed(err);
	}
	status = tm_end(r->project, status, err);
	if (!status)
		status = name ? check_order(r, err) : malformed(err);
	return status;
}

enum tm_status tm_snapshot_read(const char *text, size_t length, struct tm_project **out,
				struct tm_error *err)
{
	struct reader reader = { text, text + length, NULL };
	enum tm_status status = tm_store_memory(&reader.project, err);

	if (!status)
		status = read_all(&reader, err);
	if (status)
		tm_project_close(reader.project);
	else
		*out = reader.project;
	return status;
}
