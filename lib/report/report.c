/* report.c - the deliverable: its parts, their order and audiences. */
#include <string.h>

#include "lib/report/parts.h"

const char *const tm_part_words[] = { "",        "slide",   "annex",    "sources",
				      "ranking", "threats", "concerns", "changes",
				      "all",     NULL };

/* The audiences of a part; without `marks`, the CISO only. */
static const struct {
	const char *title;
	unsigned marks;
	enum tm_evidence_depth depth;
	tm_part_add *add;
} parts[] = {
	[TM_PART_SLIDE] = { "Top threats to the organisation", TM_MARK_ALL,
			    TM_ALL_EVIDENCE, tm_part_slide },
	[TM_PART_ANNEX] = { "Threats and evidence", TM_MARK_ALL, TM_WITH_WORDS,
			    tm_part_annex },
	[TM_PART_SOURCES] = { "Sources by threat", TM_MARK_ALL, TM_ALL_EVIDENCE,
			      tm_part_sources },
	[TM_PART_RANKING] = { "The ranked threats", TM_MARK_ALL, TM_NO_EVIDENCE,
			      tm_part_ranking },
	[TM_PART_THREATS] = { "Threats", TM_MARK_ALL, TM_NO_EVIDENCE, tm_part_threats },
	[TM_PART_CONCERNS] = { "Concerns", TM_MARK_ADVISORY | TM_MARK_CISO, TM_LEADERS,
			       tm_part_concerns },
	[TM_PART_CHANGES] = { "Changes", TM_MARK_ALL, TM_NO_EVIDENCE, tm_part_changes },
	[TM_PART_ALL] = { "Threat model", TM_MARK_ALL, TM_WITH_WORDS, NULL },
};

bool tm_report_is_for(enum tm_part part, enum tm_audience audience)
{
	const struct tm_view view = { .audience = audience };

	return tm_view_keeps(&view, parts[part].marks);
}

static enum tm_status check_options(enum tm_part part,
				    const struct tm_report_options *options,
				    struct tm_error *err)
{
	if (!tm_report_is_for(part, options->view.audience)) {
		tm_error_set(err, TM_INVALID, "the %s are not for the %s",
			     tm_part_words[part],
			     tm_audience_words[options->view.audience]);
		return tm_error_hint(err, "the slide says who raised a threat, by role");
	}
	if ((part != TM_PART_SLIDE && part != TM_PART_ALL) ||
	    (options->threats >= 0 && options->threats <= TM_SLIDE_THREATS_MAX))
		return TM_OK;
	tm_error_set(err, TM_INVALID, "a slide holds 1 to %d threats, not %lld",
		     (int)TM_SLIDE_THREATS_MAX, (long long)options->threats);
	return tm_error_hint(err, "the annex has all of them");
}

enum tm_part tm_report_part(enum tm_part part, const char *format)
{
	if (part != TM_PART_USUAL)
		return part;
	return tm_report_writes(format, TM_WRITES_WORKBOOK) ? TM_PART_ALL : TM_PART_SLIDE;
}

const enum tm_part *tm_report_parts(const char *format)
{
	static const enum tm_part read[] = { TM_PART_SLIDE,   TM_PART_ANNEX,
					     TM_PART_SOURCES, TM_PART_RANKING,
					     TM_PART_THREATS, TM_PART_CONCERNS,
					     TM_PART_CHANGES, TM_PART_ALL };
	static const enum tm_part filtered[] = { TM_PART_RANKING,  TM_PART_THREATS,
						 TM_PART_CONCERNS, TM_PART_SOURCES,
						 TM_PART_CHANGES,  TM_PART_ANNEX,
						 TM_PART_SLIDE,    TM_PART_ALL };
	static const enum tm_part shown[] = { TM_PART_SLIDE,   TM_PART_ANNEX,
					      TM_PART_SOURCES, TM_PART_RANKING,
					      TM_PART_CHANGES, TM_PART_ALL };

	if (tm_report_writes(format, TM_WRITES_WORKBOOK))
		return filtered;
	return tm_report_writes(format, TM_WRITES_SLIDES) ? shown : read;
}

static enum tm_status add_part(struct tm_doc *doc, const struct tm_parts *of,
			       enum tm_part part, struct tm_error *err)
{
	tm_doc_mark(doc, parts[part].marks);
	return parts[part].add(doc, of, err);
}

static enum tm_status add_parts(struct tm_doc *doc, const struct tm_parts *of,
				enum tm_part part, struct tm_error *err)
{
	const enum tm_part *each = tm_report_parts(of->options->format);
	enum tm_status status = TM_OK;

	if (part != TM_PART_ALL)
		return add_part(doc, of, part, err);
	for (; *each != TM_PART_ALL && !status; each++)
		status = add_part(doc, of, *each, err);
	return status;
}

enum tm_status tm_report_phase2(struct tm_project *p, const struct tm_ranking *r,
				enum tm_part part,
				const struct tm_report_options *options,
				tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_evidence evidence = { .own = NULL };
	struct tm_parts of = { p, r, &evidence, options };
	enum tm_status status;
	struct tm_doc *doc;

	part = tm_report_part(part, options->format);
	status = check_options(part, options, err);
	if (status)
		return status;
	status = tm_evidence_read(p, r, parts[part].depth, &evidence, err);
	doc = tm_part_new(r, part == TM_PART_ALL ? "model" : tm_part_words[part],
			  parts[part].title, options);
	if (!status)
		status = add_parts(doc, &of, part, err);
	status = tm_part_write(doc, status, options, write, data, err);
	tm_evidence_free(&evidence);
	return status;
}
