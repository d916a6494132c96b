/* difference.c - comparing two models: changed ranks by threat, and the reasons. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/rank.h>
#include <tmodel/threat.h>
#include <tmodel/version.h>

#include "lib/base/arena.h"
#include "lib/model/nouns.h"

/* Reasons per threat; further ones are omitted. */
enum { MAX_REASONS = 12 };

struct comparing {
	struct tm_project *from, *to;
	struct tm_ranking *before, *after;
	struct tm_differences *out;
	struct tm_project *other; /* where to look concerns up */
	bool backwards;           /* concerns of `from` are looked up in `to` */
	int64_t *added, *removed; /* number of concerns, by threat of out */
};

static enum tm_status no_memory(struct tm_error *err)
{
	return tm_out_of_memory(err);
}

static enum tm_status add_reason(struct comparing *c, size_t threat, struct tm_error *err,
				 const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

static enum tm_status add_reason(struct comparing *c, size_t threat, struct tm_error *err,
				 const char *fmt, ...)
{
	struct tm_difference *d = &c->out->threats[threat];
	char text[512];
	char *copy;
	va_list ap;

	if (d->reason_count == MAX_REASONS)
		return TM_OK;
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	copy = tm_arena_copy(c->out->own, text, strlen(text));
	if (!d->reasons)
		d->reasons =
			tm_arena_alloc(c->out->own, MAX_REASONS * sizeof *d->reasons);
	if (!copy || !d->reasons)
		return no_memory(err);
	d->reasons[d->reason_count++] = copy;
	return TM_OK;
}

/* Index of the threat with that key, or count. */
static size_t entry_of(const struct tm_differences *out, const char *key)
{
	size_t i = 0;

	while (i < out->count && strcmp(out->threats[i].key, key) != 0)
		i++;
	return i;
}

static int64_t rank_of(const struct tm_ranking *r, size_t threat)
{
	return threat < r->count && r->ranked[threat].rank_final
		       ? r->ranked[threat].rank_final
		       : TM_NONE;
}

static enum tm_change_kind kind_of(int64_t from, int64_t to, bool was, bool is)
{
	if (!was)
		return TM_NEW;
	if (!is)
		return TM_DROPPED;
	if (from == to)
		return TM_SAME;
	if (from == TM_NONE)
		return TM_MOVED_UP;
	return to == TM_NONE || to > from ? TM_MOVED_DOWN : TM_MOVED_UP;
}

/*
 * List every threat of the later model in its order, then those only in the earlier
 * one.
 */
static enum tm_status list_threats(struct comparing *c, struct tm_error *err)
{
	const struct tm_ranking *a = c->before, *b = c->after;
	struct tm_differences *out = c->out;

	out->threats =
		tm_arena_alloc(out->own, (a->count + b->count) * sizeof *out->threats);
	if (!out->threats)
		return no_memory(err);
	for (size_t i = 0; i < a->count + b->count; i++) {
		const struct tm_ranking *r = i < b->count ? b : a;
		size_t threat = r->order[i < b->count ? i : i - b->count];
		const char *key = r->threats[threat]->record.key;
		struct tm_difference *d = &out->threats[out->count];
		size_t was = tm_ranking_find(a, key), is = tm_ranking_find(b, key);

		if (r == a && is < b->count)
			continue; /* already listed */
		d->key = tm_arena_copy(out->own, key, strlen(key));
		d->name = tm_arena_copy(out->own, r->threats[threat]->name,
					strlen(r->threats[threat]->name));
		if (!d->key || !d->name)
			return no_memory(err);
		d->from = rank_of(a, was);
		d->to = rank_of(b, is);
		d->kind = kind_of(d->from, d->to, was < a->count, is < b->count);
		out->count++;
	}
	return TM_OK;
}

/* Notes and the owner do not affect the rank, and are not for every audience. */
static bool is_input(const struct tm_field *f)
{
	return f->kind != TM_NOTES && strcmp(f->name, "owner") != 0;
}

/* Compare the input fields of the threat itself. */
static enum tm_status compare_fields(struct comparing *c, size_t entry,
				     struct tm_error *err)
{
	const char *key = c->out->threats[entry].key;
	size_t was = tm_ranking_find(c->before, key), is = tm_ranking_find(c->after, key);
	enum tm_status status = TM_OK;

	if (was == c->before->count || is == c->after->count)
		return TM_OK;
	for (const struct tm_field *f = tm_threat_noun.fields + 2; f->kind && !status;
	     f++) {
		char buf[2][TM_FIELD_TEXT_SIZE];
		const char *a = tm_field_text(f, c->before->threats[was],
					      &c->before->currency, buf[0]);
		const char *b = tm_field_text(f, c->after->threats[is],
					      &c->after->currency, buf[1]);

		if (is_input(f) && strcmp(a, b) != 0)
			status = add_reason(c, entry, err, "%s: %.100s \u2192 %.100s",
					    f->name, *a ? a : "nothing",
					    *b ? b : "nothing");
	}
	return status;
}

/* The role of a concern's leader: never the name, for any audience. */
static enum tm_status role_of(struct tm_project *p, const struct tm_concern *concern,
			      char role[128], struct tm_error *err)
{
	struct tm_record *record = NULL;
	const struct tm_leader *leader;
	enum tm_status status;

	snprintf(role, 128, "a leader");
	if (concern->attribution == TM_ANONYMOUS)
		return TM_OK;
	status = tm_get(p, TM_LEADER, concern->leader, &record, err);
	if (status)
		return status;
	leader = (const struct tm_leader *)record;
	if (*leader->title)
		snprintf(role, 128, "%s", leader->title);
	tm_record_free(record);
	return TM_OK;
}

/* Compare what a leader states in a concern that exists in both models. */
static enum tm_status compare_concern(struct comparing *c, size_t entry,
				      const struct tm_concern *before,
				      const struct tm_concern *after,
				      struct tm_error *err)
{
	static const char *const inputs[] = { "threat", "points", "worry", "loss_low",
					      "loss_high" };
	char role[128];
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < sizeof inputs / sizeof inputs[0] && !status; i++) {
		const struct tm_field *f =
			tm_field_find(tm_concern_noun.fields, inputs[i]);
		char buf[2][TM_FIELD_TEXT_SIZE];
		const char *a = tm_field_text(f, before, &c->before->currency, buf[0]);
		const char *b = tm_field_text(f, after, &c->after->currency, buf[1]);

		if (!strcmp(a, b))
			continue;
		status = role_of(c->to, after, role, err);
		if (!status)
			status = add_reason(c, entry, err,
					    "%s, concern %s: %s %s \u2192 %s", role,
					    after->record.key, inputs[i],
					    *a ? a : "nothing", *b ? b : "nothing");
	}
	return status;
}

static enum tm_status on_concern(const struct tm_record *record, void *data,
				 struct tm_error *err)
{
	const struct tm_concern *concern = (const struct tm_concern *)record;
	struct comparing *c = data;
	size_t entry =
		*concern->threat ? entry_of(c->out, concern->threat) : c->out->count;
	struct tm_record *other = NULL;
	enum tm_status status = tm_get(c->other, TM_CONCERN, record->uuid, &other, err);

	if (status == TM_NOT_FOUND) {
		if (entry < c->out->count)
			++*(c->backwards ? &c->removed[entry] : &c->added[entry]);
		return TM_OK;
	}
	if (!status && !c->backwards && entry < c->out->count)
		status = compare_concern(c, entry, (const struct tm_concern *)other,
					 concern, err);
	tm_record_free(other);
	return status;
}

static enum tm_status compare_concerns(struct comparing *c, struct tm_error *err)
{
	enum tm_status status;

	c->other = c->from;
	status = tm_each(c->to, TM_CONCERN, NULL, on_concern, c, err);
	c->other = c->to;
	c->backwards = true;
	if (!status)
		status = tm_each(c->from, TM_CONCERN, NULL, on_concern, c, err);
	for (size_t i = 0; i < c->out->count && !status; i++) {
		if (c->added[i])
			status = add_reason(c, i, err, "%lld new concern%s",
					    (long long)c->added[i],
					    c->added[i] == 1 ? "" : "s");
		if (c->removed[i] && !status)
			status = add_reason(c, i, err, "%lld concern%s removed",
					    (long long)c->removed[i],
					    c->removed[i] == 1 ? "" : "s");
	}
	return status;
}

static enum tm_status compare_overrides(struct comparing *c, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < c->out->count && !status; i++) {
		size_t is = tm_ranking_find(c->after, c->out->threats[i].key);

		if (is < c->after->count && c->after->ranked[is].override_rank != TM_NONE)
			status = add_reason(c, i, err, "override: %s",
					    c->after->ranked[is].override_reason);
	}
	return status;
}

static enum tm_status compare(struct comparing *c, struct tm_error *err)
{
	enum tm_status status = tm_ranking_compute(c->from, &c->before, err);

	if (!status)
		status = tm_ranking_compute(c->to, &c->after, err);
	if (!status)
		status = list_threats(c, err);
	if (status)
		return status;
	c->added = calloc(c->out->count + 1, sizeof *c->added);
	c->removed = calloc(c->out->count + 1, sizeof *c->removed);
	if (!c->added || !c->removed)
		return no_memory(err);
	for (size_t i = 0; i < c->out->count && !status; i++)
		status = compare_fields(c, i, err);
	if (!status)
		status = compare_concerns(c, err);
	return status ? status : compare_overrides(c, err);
}

enum tm_status tm_version_diff(struct tm_project *from, struct tm_project *to,
			       struct tm_differences **out, struct tm_error *err)
{
	struct comparing c = { .from = from, .to = to, .out = calloc(1, sizeof *c.out) };
	enum tm_status status;

	if (c.out)
		c.out->own = calloc(1, sizeof *c.out->own);
	status = c.out && c.out->own ? compare(&c, err) : no_memory(err);
	tm_ranking_free(c.before);
	tm_ranking_free(c.after);
	free(c.added);
	free(c.removed);
	if (status)
		tm_differences_free(c.out);
	else
		*out = c.out;
	return status;
}

void tm_differences_free(struct tm_differences *d)
{
	if (!d)
		return;
	if (d->own)
		tm_arena_free(d->own);
	free(d->own);
	free(d);
}
