/*
 * intro.c - two slides that open a meeting: what a threat model is and what a risk is,
 * with examples of harm in a leader's area.
 */
#include <tmodel/leader.h>

#include "lib/report/parts.h"
#include "lib/report/text.h"

/* The introduction being built: its document and its texts. */
struct intro {
	struct tm_doc *doc;
	struct tm_catalogue *texts;
};

static void put_list(struct intro *in, const char *id)
{
	const char *text;

	for (size_t i = 0; (text = tm_text_item(in->texts, id, i)); i++)
		tm_doc_item(in->doc, text);
}

static void put_model(struct intro *in, const struct tm_settings *s)
{
	const struct {
		const char *id, *name, *value;
	} facts[] = {
		{ "intro.model.goal", "goal", s->goal },
		{ "intro.model.scope", "scope", s->scope },
		{ "intro.model.out-of-scope", "out-of-scope", s->out_of_scope },
	};
	const char *organisation =
		*s->org ? s->org : tm_text(in->texts, "intro.organisation");

	tm_doc_page(in->doc, TM_PAGE_SLIDE, "model",
		    tm_text(in->texts, "intro.model.title"));
	tm_doc_emphasis(in->doc, tm_text_of(in->texts, "intro.model.summary",
					    "organisation", organisation));
	tm_doc_list(in->doc, false);
	put_list(in, "intro.model");
	for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
		if (*facts[i].value)
			tm_doc_paragraph(in->doc,
					 tm_text_of(in->texts, facts[i].id, facts[i].name,
						    facts[i].value));
	tm_doc_speaker_note(in->doc, tm_text(in->texts, "intro.model.note"));
}

/*
 * Examples of harm from the leader's mission, targets, assets and scale, as far as
 * recorded.
 */
static void put_area(struct intro *in, const struct tm_leader *leader)
{
	const struct {
		const char *id, *name, *value;
	} facts[] = {
		{ "intro.area.mission", "mission", leader->mission },
		{ "intro.area.targets", "targets", leader->targets },
		{ "intro.area.assets", "assets", leader->assets },
		{ "intro.area.scale", "scale", leader->scale },
	};
	const char *area = *leader->unit    ? leader->unit
			   : *leader->title ? leader->title
					    : tm_text(in->texts, "intro.area.yours");

	tm_doc_paragraph(in->doc, tm_text_of(in->texts, "intro.area", "area", area));
	tm_doc_list(in->doc, false);
	for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
		if (*facts[i].value)
			tm_doc_item(in->doc, tm_text_of(in->texts, facts[i].id,
							facts[i].name, facts[i].value));
	put_list(in, "intro.area");
}

static void put_risk(struct intro *in, const struct tm_leader *leader)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "part", .title = "Part", .weight = 1 },
		{ .key = "example", .title = "Example", .weight = 3 },
	};
	static const char *const parts[][2] = {
		{ "intro.risk.event", "intro.risk.event.example" },
		{ "intro.risk.harm", "intro.risk.harm.example" },
		{ "intro.risk.likelihood", "intro.risk.likelihood.example" },
	};

	tm_doc_page(in->doc, TM_PAGE_SLIDE, "risk",
		    tm_text(in->texts, "intro.risk.title"));
	tm_doc_table(in->doc, "parts", tm_text(in->texts, "intro.risk.parts"));
	tm_part_columns(in->doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		tm_doc_row(in->doc, "");
		tm_doc_cell_text(in->doc, tm_text(in->texts, parts[i][0]));
		tm_doc_cell_text(in->doc, tm_text(in->texts, parts[i][1]));
	}
	tm_doc_paragraph(in->doc, tm_text(in->texts, "intro.risk.kinds"));
	if (leader)
		put_area(in, leader);
	else
		tm_doc_paragraph(in->doc, tm_text(in->texts, "intro.risk.closing"));
	tm_doc_speaker_note(in->doc, tm_text(in->texts, "intro.risk.note"));
}

enum tm_status tm_report_intro(struct tm_project *p, const char *handle,
			       const struct tm_report_options *options,
			       tm_write_fn *write, void *data, struct tm_error *err)
{
	struct intro in = { .doc = NULL };
	struct tm_record *leader = NULL;
	struct tm_ranking *r = NULL;
	enum tm_status status = tm_ranking_compute(p, &r, err);

	if (!status && handle)
		status = tm_get(p, TM_LEADER, handle, &leader, err);
	if (!status)
		status = tm_texts_of(r->settings, &in.texts, err);
	if (!status) {
		in.doc = tm_part_new(r, "intro", tm_text(in.texts, "intro.title"),
				     options);
		tm_doc_mark(in.doc, TM_MARK_ALL);
		put_model(&in, r->settings);
		put_risk(&in, (const struct tm_leader *)leader);
		status = tm_catalogue_status(in.texts, err);
	}
	status = tm_part_write(in.doc, status, options, write, data, err);
	tm_catalogue_free(in.texts);
	tm_record_free(leader);
	tm_ranking_free(r);
	return status;
}
