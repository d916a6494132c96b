/* evidence.c - reading who raised each threat, and what sources say about it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/threat.h>

#include "lib/base/arena.h"
#include "lib/base/array.h"
#include "lib/model/copy.h"
#include "lib/report/evidence.h"

static enum tm_status take_leader(const struct tm_record *record, void *data,
				  struct tm_error *err)
{
	struct tm_evidence *e = data;
	struct tm_leader *leader = tm_record_copy(e->own, record);
	void *more = tm_reserve(e->leaders, &e->leader_capacity, e->leader_count + 1,
				sizeof(struct tm_leader *));

	if (more)
		e->leaders = more;
	if (!more || !leader)
		return tm_out_of_memory(err);
	e->leaders[e->leader_count++] = leader;
	return TM_OK;
}

static enum tm_status take_source(const struct tm_record *record, void *data,
				  struct tm_error *err)
{
	struct tm_evidence *e = data;
	struct tm_source *source = tm_record_copy(e->own, record);
	void *more = tm_reserve(e->sources, &e->source_capacity, e->source_count + 1,
				sizeof(struct tm_source *));

	if (more)
		e->sources = more;
	if (!more || !source)
		return tm_out_of_memory(err);
	e->sources[e->source_count++] = source;
	return TM_OK;
}

/* -- lookup of leaders, sources and threats by key; qsort() has no context argument */

struct by_key {
	const char *key;
	size_t index;
};

struct finder {
	struct tm_evidence *e;
	struct by_key *leaders, *sources, *threats;
	bool words;
};

static int compare_keys(const void *a, const void *b)
{
	return strcmp(((const struct by_key *)a)->key, ((const struct by_key *)b)->key);
}

static size_t find(const struct by_key *table, size_t count, const char *key)
{
	struct by_key wanted = { key, 0 };
	const struct by_key *found =
		count ? bsearch(&wanted, table, count, sizeof *table, compare_keys)
		      : NULL;

	return found ? found->index : count;
}

static struct by_key *index_of(size_t count)
{
	struct by_key *table = malloc((count + 1) * sizeof *table);

	for (size_t i = 0; table && i < count; i++)
		table[i].index = i;
	return table;
}

static enum tm_status make_finder(struct finder *f, struct tm_error *err)
{
	const struct tm_evidence *e = f->e;

	f->leaders = index_of(e->leader_count);
	f->sources = index_of(e->source_count);
	f->threats = index_of(e->ranking->count);
	if (!f->leaders || !f->sources || !f->threats)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < e->leader_count; i++)
		f->leaders[i].key = e->leaders[i]->record.key;
	for (size_t i = 0; i < e->source_count; i++)
		f->sources[i].key = e->sources[i]->record.key;
	for (size_t i = 0; i < e->ranking->count; i++)
		f->threats[i].key = e->ranking->threats[i]->record.key;
	qsort(f->leaders, e->leader_count, sizeof *f->leaders, compare_keys);
	qsort(f->sources, e->source_count, sizeof *f->sources, compare_keys);
	qsort(f->threats, e->ranking->count, sizeof *f->threats, compare_keys);
	return TM_OK;
}

/* -- concerns and citations */

static enum tm_status take_concern(const struct tm_record *record, void *data,
				   struct tm_error *err)
{
	const struct tm_concern *concern = (const struct tm_concern *)record;
	const struct finder *f = data;
	struct tm_evidence *e = f->e;
	struct tm_said said = {
		.threat = find(f->threats, e->ranking->count, concern->threat),
		.leader = find(f->leaders, e->leader_count, concern->leader),
		.number = e->said_count,
		.attribution = concern->attribution,
		.text = "",
	};
	void *more;

	if (said.threat == e->ranking->count || said.leader == e->leader_count)
		return TM_OK;
	if (f->words)
		said.text = tm_arena_copy(e->own, concern->text, strlen(concern->text));
	more = tm_reserve(e->said, &e->said_capacity, e->said_count + 1, sizeof said);
	if (more)
		e->said = more;
	if (!more || !said.text)
		return tm_out_of_memory(err);
	e->said[e->said_count++] = said;
	return TM_OK;
}

static enum tm_status take_citation(const struct tm_record *record, void *data,
				    struct tm_error *err)
{
	const struct tm_citation *citation = (const struct tm_citation *)record;
	const struct finder *f = data;
	struct tm_evidence *e = f->e;
	struct tm_cited cited = {
		.threat = find(f->threats, e->ranking->count, citation->threat),
		.source = find(f->sources, e->source_count, citation->source),
	};
	void *more;

	if (cited.threat == e->ranking->count || cited.source == e->source_count)
		return TM_OK;
	cited.citation = tm_record_copy(e->own, record);
	more = tm_reserve(e->cited, &e->cited_capacity, e->cited_count + 1, sizeof cited);
	if (more)
		e->cited = more;
	if (!more || !cited.citation)
		return tm_out_of_memory(err);
	e->cited[e->cited_count++] = cited;
	return TM_OK;
}

/* By name before by role before anonymous, so that the most open comes first. */
static int openness(enum tm_attribution attribution)
{
	return attribution == TM_BY_NAME ? 0 : attribution == TM_BY_ROLE ? 1 : 2;
}

static int compare_raised(const void *a, const void *b)
{
	const struct tm_raised *x = a, *y = b;

	if (x->threat != y->threat)
		return (x->threat > y->threat) - (x->threat < y->threat);
	if (x->leader != y->leader)
		return (x->leader > y->leader) - (x->leader < y->leader);
	return openness(x->attribution) - openness(y->attribution);
}

static int compare_said(const void *a, const void *b)
{
	const struct tm_said *x = a, *y = b;

	if (x->threat != y->threat)
		return (x->threat > y->threat) - (x->threat < y->threat);
	return (x->number > y->number) - (x->number < y->number);
}

/* One entry per threat and leader, with the most open attribution of their concerns. */
static enum tm_status find_raised(struct tm_evidence *e, struct tm_error *err)
{
	size_t kept = 0;

	e->raised = malloc((e->said_count + 1) * sizeof *e->raised);
	if (!e->raised)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < e->said_count; i++)
		e->raised[i] = (struct tm_raised){ e->said[i].threat, e->said[i].leader,
						   e->said[i].attribution };
	qsort(e->raised, e->said_count, sizeof *e->raised, compare_raised);
	for (size_t i = 0; i < e->said_count; i++)
		if (!kept || e->raised[kept - 1].threat != e->raised[i].threat ||
		    e->raised[kept - 1].leader != e->raised[i].leader)
			e->raised[kept++] = e->raised[i];
	e->raised_count = kept;
	return TM_OK;
}

enum tm_status tm_evidence_read(struct tm_project *p, const struct tm_ranking *ranking,
				enum tm_evidence_depth depth, struct tm_evidence *e,
				struct tm_error *err)
{
	struct finder finder = { .e = e, .words = depth == TM_WITH_WORDS };
	enum tm_status status;

	e->ranking = ranking;
	e->own = calloc(1, sizeof *e->own);
	if (!e->own)
		return tm_out_of_memory(err);
	if (depth == TM_NO_EVIDENCE)
		return TM_OK;
	status = tm_each(p, TM_LEADER, NULL, take_leader, e, err);
	if (status || depth == TM_LEADERS)
		return status;
	status = tm_each(p, TM_SOURCE, NULL, take_source, e, err);
	if (!status)
		status = make_finder(&finder, err);
	if (!status)
		status = tm_each(p, TM_CONCERN, NULL, take_concern, &finder, err);
	if (!status)
		status = tm_each(p, TM_CITATION, NULL, take_citation, &finder, err);
	if (e->said_count)
		qsort(e->said, e->said_count, sizeof *e->said, compare_said);
	if (!status)
		status = find_raised(e, err);
	free(finder.leaders);
	free(finder.sources);
	free(finder.threats);
	return status;
}

void tm_evidence_free(struct tm_evidence *e)
{
	if (e->own)
		tm_arena_free(e->own);
	free(e->own);
	free(e->leaders);
	free(e->sources);
	free(e->said);
	free(e->raised);
	free(e->cited);
}

const char *tm_role_of(const struct tm_leader *leader, char space[TM_ROLE_SIZE])
{
	if (*leader->title)
		return leader->title;
	if (!*leader->unit)
		return "a leader";
	snprintf(space, TM_ROLE_SIZE, "%s leadership", leader->unit);
	return space;
}

enum tm_attribution tm_attributed(const struct tm_view *view,
				  enum tm_attribution attribution)
{
	return attribution == TM_BY_NAME && view->audience == TM_FOR_BOARD ? TM_BY_ROLE
									   : attribution;
}

const char *tm_who(const struct tm_view *view, const struct tm_leader *leader,
		   enum tm_attribution attribution, char space[TM_ROLE_SIZE])
{
	switch (tm_attributed(view, attribution)) {
	case TM_BY_NAME:
		return leader->name;
	case TM_BY_ROLE:
		return tm_role_of(leader, space);
	default:
		return "a leader";
	}
}

/* Lower bound by threat, the first member, in a sorted array of `count` elements. */
static size_t first_of(const void *things, size_t count, size_t size, size_t threat)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (*(const size_t *)((const char *)things + middle * size) < threat)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void tm_said_of(const struct tm_evidence *e, size_t threat, const struct tm_said **first,
		const struct tm_said **end)
{
	const size_t count = e->said_count, size = sizeof *e->said;

	*first = *end = NULL;
	if (!count)
		return;
	*first = e->said + first_of(e->said, count, size, threat);
	*end = e->said + first_of(e->said, count, size, threat + 1);
}

void tm_raised_of(const struct tm_evidence *e, size_t threat,
		  const struct tm_raised **first, const struct tm_raised **end)
{
	const size_t count = e->raised_count, size = sizeof *e->raised;

	*first = e->raised + first_of(e->raised, count, size, threat);
	*end = e->raised + first_of(e->raised, count, size, threat + 1);
}
