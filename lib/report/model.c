/* model.c - threats and concerns as tables to filter and count. */
#include <string.h>

#include "lib/base/field.h"
#include "lib/report/parts.h"
#include "lib/report/records.h"

/* The analyst's notes are for the CISO only; owners are not shown to the board. */
static unsigned audience_of(const struct tm_field *field)
{
	if (!strcmp(field->name, "owner"))
		return TM_MARK_ADVISORY | TM_MARK_CISO;
	return field->kind == TM_NOTES && strcmp(field->name, "description") != 0
		       ? TM_MARK_CISO
		       : 0;
}

static void put_columns(struct tm_doc *doc, const struct tm_field *fields)
{
	for (const struct tm_field *f = fields; f->kind; f++)
		if (tm_records_show(f))
			tm_records_column(doc, f, audience_of(f));
}

static enum tm_status put_threat(const struct tm_record *record, void *data,
				 struct tm_error *err)
{
	tm_records_row(data, tm_noun(TM_THREAT)->fields, record, "");
	return tm_doc_status(data, err);
}

enum tm_status tm_part_threats(struct tm_doc *doc, const struct tm_parts *of,
			       struct tm_error *err)
{
	tm_doc_page(doc, TM_PAGE_APPENDIX, "threats", "Threats");
	tm_doc_table(doc, "threats", "All threats");
	put_columns(doc, tm_noun(TM_THREAT)->fields);
	return tm_each(of->project, TM_THREAT, NULL, put_threat, doc, err);
}

/* -- concerns */

struct speaker {
	struct tm_doc *doc;
	const struct tm_evidence *evidence;
	const struct tm_view *view;
};

static void put_who(const struct speaker *s, const struct tm_concern *concern)
{
	const struct tm_evidence *e = s->evidence;
	char space[TM_ROLE_SIZE];

	for (size_t i = 0; i < e->leader_count; i++)
		if (!strcmp(e->leaders[i]->record.key, concern->leader)) {
			tm_doc_cell_text(s->doc, tm_who(s->view, e->leaders[i],
							concern->attribution, space));
			return;
		}
	tm_doc_cell_text(s->doc, "a leader");
}

static enum tm_status put_concern(const struct tm_record *record, void *data,
				  struct tm_error *err)
{
	const struct speaker *s = data;

	tm_doc_row(s->doc, ""); /* its key has a column */
	for (const struct tm_field *f = tm_noun(TM_CONCERN)->fields; f->kind; f++) {
		if (f->kind == TM_REF && !strcmp(f->name, "leader"))
			put_who(s, (const struct tm_concern *)record);
		else if (tm_records_show(f))
			tm_records_cell(s->doc, f, record);
	}
	return tm_doc_status(s->doc, err);
}

enum tm_status tm_part_concerns(struct tm_doc *doc, const struct tm_parts *of,
				struct tm_error *err)
{
	struct speaker speaker = { doc, of->evidence, &of->options->view };

	tm_doc_mark(doc, TM_MARK_ADVISORY | TM_MARK_CISO);
	tm_doc_page(doc, TM_PAGE_APPENDIX, "concerns", "Concerns");
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_table(doc, "concerns", "Concerns of leaders");
	put_columns(doc, tm_noun(TM_CONCERN)->fields);
	return tm_each(of->project, TM_CONCERN, NULL, put_concern, &speaker, err);
}
