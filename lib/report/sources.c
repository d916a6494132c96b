/*
 * sources.c - the contribution of sources to threats: a row per leader and other
 * source, a column per threat.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/report/parts.h"

enum { FIRST_THREAT = 3 }; /* columns before those of the threats */

static void put_columns(struct tm_doc *doc, const struct tm_ranking *r)
{
	static const struct tm_doc_column fixed[FIRST_THREAT] = {
		{ .key = "source", .title = "Source", .kind = TM_DOC_TEXT, .weight = 3 },
		{ .key = "kind", .title = "Kind", .kind = TM_DOC_TEXT },
		{ .key = "citation", .title = "Where", .kind = TM_DOC_TEXT, .weight = 3 },
	};

	for (size_t i = 0; i < FIRST_THREAT; i++)
		tm_doc_column(doc, &fixed[i]);
	for (size_t i = 0; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];
		struct tm_doc_column column = { .key = t->key, .kind = TM_DOC_CHECK };

		column.title =
			i < r->ranked_count
				? tm_doc_format(doc, "%lld", (long long)t->rank_final)
				: tm_doc_format(doc, "\u2013%zu",
						i - r->ranked_count + 1);
		tm_doc_column(doc, &column);
	}
}

/* The threats behind the numbers in the column headings. */
static void put_legend(struct tm_doc *doc, const struct tm_ranking *r)
{
	tm_doc_table(doc, "legend", "Threats by rank");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "number",
						    .title = "#",
						    .kind = TM_DOC_TEXT,
						    .align = TM_ALIGN_END });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "name",
						    .title = "Threat",
						    .kind = TM_DOC_TEXT,
						    .weight = 1 });
	for (size_t i = 0; i < r->count; i++) {
		const struct tm_ranked *t = &r->ranked[r->order[i]];

		tm_doc_row(doc, t->key);
		tm_doc_cell_text(doc, i < r->ranked_count
					      ? tm_doc_format(doc, "%lld",
							      (long long)t->rank_final)
					      : tm_doc_format(doc, "\u2013%zu",
							      i - r->ranked_count + 1));
		tm_doc_cell_text(doc, t->name);
	}
}

/* A row of checks; has[i] is for threat i of the ranking. */
static void put_row(struct tm_doc *doc, const struct tm_ranking *r, const char *id,
		    const char *name, const char *kind, const char *where,
		    const bool *has)
{
	tm_doc_row(doc, id);
	tm_doc_cell_text(doc, name);
	tm_doc_cell_text(doc, kind);
	tm_doc_cell_text(doc, where);
	for (size_t i = 0; i < r->count; i++)
		tm_doc_cell_check(doc, has[r->order[i]]);
}

/* One row per leader who may be identified, and one for all others. */
static void put_leaders(struct tm_doc *doc, const struct tm_evidence *e,
			const struct tm_view *view, bool *has)
{
	const struct tm_ranking *r = e->ranking;
	bool any = false;

	tm_doc_group(doc, "Leaders");
	for (size_t leader = 0; leader < e->leader_count; leader++) {
		char space[TM_ROLE_SIZE];
		enum tm_attribution best = TM_ANONYMOUS;

		memset(has, 0, r->count * sizeof *has);
		for (size_t i = 0; i < e->raised_count; i++) {
			const struct tm_raised *raised = &e->raised[i];

			if (raised->leader != leader ||
			    raised->attribution == TM_ANONYMOUS)
				continue;
			has[raised->threat] = true;
			if (best != TM_BY_NAME)
				best = tm_attributed(view, raised->attribution);
		}
		if (best != TM_ANONYMOUS)
			/* The key reveals the name. */
			put_row(doc, r,
				best == TM_BY_NAME ? e->leaders[leader]->record.key : "",
				tm_who(view, e->leaders[leader], best, space), "leader",
				"interview", has);
	}
	memset(has, 0, r->count * sizeof *has);
	for (size_t i = 0; i < e->raised_count; i++)
		if (e->raised[i].attribution == TM_ANONYMOUS)
			any = has[e->raised[i].threat] = true;
	if (any)
		put_row(doc, r, "anonymous", "Leaders not named", "leader", "interview",
			has);
}

static void put_sources(struct tm_doc *doc, const struct tm_evidence *e, bool *has)
{
	const struct tm_field *kind = tm_field_find(tm_noun(TM_SOURCE)->fields, "kind");
	const struct tm_ranking *r = e->ranking;

	tm_doc_group(doc, "Other sources");
	for (size_t source = 0; source < e->source_count; source++) {
		const struct tm_source *s = e->sources[source];
		char buf[TM_FIELD_TEXT_SIZE];

		memset(has, 0, r->count * sizeof *has);
		for (size_t i = 0; i < e->cited_count; i++)
			if (e->cited[i].source == source)
				has[e->cited[i].threat] = true;
		put_row(doc, r, s->record.key, s->title,
			tm_field_text(kind, s, &r->currency, buf),
			*s->citation ? s->citation : s->url, has);
	}
}

enum tm_status tm_part_sources(struct tm_doc *doc, const struct tm_parts *of,
			       struct tm_error *err)
{
	const struct tm_ranking *r = of->ranking;
	bool *has = calloc(r->count + 1, sizeof *has);

	if (!has)
		return tm_out_of_memory(err);
	tm_doc_page(doc, TM_PAGE_SECTION, "sources", "Sources by threat");
	tm_doc_table(doc, "sources", "Sources and the threats they contributed to");
	put_columns(doc, r);
	put_leaders(doc, of->evidence, &of->options->view, has);
	put_sources(doc, of->evidence, has);
	put_legend(doc, r);
	free(has);
	return TM_OK;
}
