/* suggest.c - suggesting threats for unassigned concerns. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/settings.h>
#include <tmodel/suggest.h>

#include "lib/base/arena.h"
#include "lib/base/array.h"
#include "lib/method/suggest.h"
#include "lib/model/handle.h"
#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_offer, member)

static const struct tm_field offer_fields[] = {
	{ "concern", AT(TEXT, concern), TM_REQUIRED, .width = 12,
	  .help = "unassigned concern" },
	{ "threat", AT(TEXT, threat), .width = 20, .help = "suggested threat" },
	{ "score", AT(NUMBER, score), .width = 6, .help = "score, 0 to 1" },
	{ "why", AT(TEXT, why), TM_REQUIRED, .width = 36,
	  .help = "words that led to the suggestion" },
	{ "text", AT(NOTES, text), TM_REQUIRED, .width = 40,
	  .help = "text of the concern" },
	TM_FIELDS_END,
};

const struct tm_field *tm_offer_fields(void)
{
	return offer_fields;
}

/* -- building the index */

/* The threat of a group; groups are numbered in this order. */
struct group {
	int64_t id;
	const char *key;
};

struct grouping {
	struct tm_suggest *index;
	struct tm_arena own;
	struct group *groups;
	size_t count, capacity;
	double min_score; /* score that the best suggestion must reach */
	tm_offer_fn *fn;
	void *data;
};

static enum tm_status on_threat(const struct tm_row *row, void *data,
				struct tm_error *err)
{
	struct grouping *g = data;
	const char *key = tm_row_text(row, 1);
	struct group *groups =
		tm_reserve(g->groups, &g->capacity, g->count + 1, sizeof *groups);
	size_t n = g->count;

	if (!groups)
		return tm_out_of_memory(err);
	g->groups = groups;
	groups[n].id = tm_row_integer(row, 0);
	groups[n].key = tm_arena_copy(&g->own, key, strlen(key));
	if (!groups[n].key)
		return tm_out_of_memory(err);
	g->count++;
	return tm_suggest_group(g->index, tm_row_text(row, 2), tm_row_text(row, 3), &n,
				err);
}

static int compare_ids(const void *a, const void *b)
{
	int64_t x = ((const struct group *)a)->id, y = ((const struct group *)b)->id;

	return (x > y) - (x < y);
}

static size_t group_of(const struct grouping *g, int64_t id)
{
	const struct group wanted = { id, NULL };
	const struct group *found = g->count ? bsearch(&wanted, g->groups, g->count,
						       sizeof wanted, compare_ids)
					     : NULL;

	return found ? (size_t)(found - g->groups) : TM_NO_GROUP;
}

static enum tm_status on_concern(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	struct grouping *g = data;

	return tm_suggest_add(g->index, tm_row_integer(row, 0), tm_row_text(row, 2),
			      tm_row_null(row, 1) ? TM_NO_GROUP
						  : group_of(g, tm_row_integer(row, 1)),
			      err);
}

static enum tm_status on_rejection(const struct tm_row *row, void *data,
				   struct tm_error *err)
{
	struct grouping *g = data;
	size_t group = group_of(g, tm_row_integer(row, 1));

	return group == TM_NO_GROUP
		       ? TM_OK
		       : tm_suggest_reject(g->index, tm_row_integer(row, 0), group, err);
}

static enum tm_status fill(struct tm_project *p, struct grouping *g, struct tm_error *err)
{
	struct tm_settings *settings = NULL;
	enum tm_status status = tm_settings_get(p, &settings, err);

	if (!status)
		status = tm_suggest_new(*settings->lexicon ? settings->lexicon
							   : tm_suggest_lexicon(),
					settings->language, &g->index, err);
	if (settings)
		tm_record_free(&settings->record);
	if (!status)
		status = tm_store_run(p,
				      "SELECT id, key, name, description FROM threat"
				      " WHERE status = 'open' ORDER BY id",
				      NULL, 0, on_threat, g, err);
	if (!status)
		status = tm_store_run(p,
				      "SELECT id, threat, text FROM concern ORDER BY id",
				      NULL, 0, on_concern, g, err);
	if (!status)
		status = tm_store_run(p, "SELECT concern, threat FROM rejection", NULL, 0,
				      on_rejection, g, err);
	return status;
}

/* -- querying the index */

static void format_reasons(const struct tm_suggestion *s, char *why, size_t size)
{
	size_t used = 0;

	*why = '\0';
	for (size_t i = 0; i < s->reason_count && used < size; i++) {
		const struct tm_reason *reason = &s->reasons[i];

		snprintf(why + used, size - used,
			 reason->lexicon ? "%s[lexicon: %s]" : "%s%s", used ? ", " : "",
			 reason->text);
		used = strlen(why);
	}
}

/* id, key, text */
static enum tm_status suggest_one(const struct tm_row *row, void *data,
				  struct tm_error *err)
{
	struct grouping *g = data;
	struct tm_suggestion best[TM_SUGGESTIONS];
	struct tm_offer offer = { .concern = tm_row_text(row, 1), .threat = "" };
	size_t count = 0;
	char why[256];
	enum tm_status status =
		tm_suggest_ask(g->index, tm_row_integer(row, 0), 0, best, &count, err);

	offer.text = tm_row_text(row, 2);
	if (!status && count && best[0].score < g->min_score)
		count = 0;
	for (size_t i = 0; i < count && !status; i++) {
		format_reasons(&best[i], why, sizeof why);
		offer.threat = g->groups[best[i].group].key;
		offer.score = best[i].score;
		offer.why = why;
		status = g->fn(&offer, g->data, err);
	}
	if (status || count)
		return status;
	offer.score = TM_NO_NUMBER;
	offer.why = "no threat fits: add a new one?";
	return g->fn(&offer, g->data, err);
}

enum tm_status tm_concern_suggest(struct tm_project *p, const char *handle,
				  double min_score, tm_offer_fn *fn, void *data,
				  struct tm_error *err)
{
	struct grouping g = { .min_score = min_score, .fn = fn, .data = data };
	int64_t id = TM_NONE;
	struct tm_arg arg = TM_ARG_NULL;
	enum tm_status status = TM_OK;

	if (handle)
		status = tm_handle_id(p, &tm_concern_noun, handle, &id, err);
	if (handle)
		arg = TM_ARG_INTEGER(id);
	if (!status)
		status = fill(p, &g, err);
	if (!status)
		status = tm_store_run(p,
				      "SELECT id, key, text FROM concern WHERE id = ?1 OR"
				      " (?1 IS NULL AND threat IS NULL) ORDER BY id",
				      &arg, 1, suggest_one, &g, err);
	tm_suggest_free(g.index);
	tm_arena_free(&g.own);
	free(g.groups);
	return status;
}

enum tm_status tm_concern_reject(struct tm_project *p, const char *concern,
				 const char *threat, struct tm_error *err)
{
	struct tm_filter filters[] = {
		{ tm_field_find(tm_rejection_noun.fields, "concern"), concern },
		{ tm_field_find(tm_rejection_noun.fields, "threat"), threat }
	};
	struct tm_query query = { .filters = filters, .filter_count = 2 };
	struct tm_rejection rejection = TM_REJECTION_INIT;
	int64_t count;
	enum tm_status status = tm_begin(p, "concern reject", err);

	if (status)
		return status;
	status = tm_count(p, TM_REJECTION, &query, &count, err);
	rejection.concern = concern;
	rejection.threat = threat;
	if (!status && !count)
		status = tm_add(p, &rejection.record, err);
	return tm_end(p, status, err);
}
