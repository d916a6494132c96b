/*
 * difference.c - changes since a version: moved, new and dropped threats, with reasons.
 */
#include "lib/report/parts.h"

const char *tm_change_words(struct tm_doc *doc, const struct tm_difference *d)
{
	switch (d->kind) {
	case TM_NEW:
		return "new";
	case TM_DROPPED:
		return "dropped";
	case TM_MOVED_UP:
		return d->from == TM_NONE ? "\u25b2 ranked now"
					  : tm_doc_format(doc, "\u25b2 %lld",
							  (long long)(d->from - d->to));
	case TM_MOVED_DOWN:
		return d->to == TM_NONE ? "\u25bc no longer ranked"
					: tm_doc_format(doc, "\u25bc %lld",
							(long long)(d->to - d->from));
	default:
		return "same";
	}
}

static const char *reasons(struct tm_doc *doc, const struct tm_difference *d)
{
	const char *text = "";

	for (size_t i = 0; i < d->reason_count; i++)
		text = tm_doc_format(doc, "%s%s%s", text, i ? "; " : "", d->reasons[i]);
	if (!d->reason_count && d->kind != TM_SAME && d->kind != TM_NEW &&
	    d->kind != TM_DROPPED)
		return "displaced by other changes";
	return text;
}

static void put_differences(struct tm_doc *doc, const struct tm_differences *differences)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "rank", .title = "#", .kind = TM_DOC_INT },
		{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 2 },
		{ .key = "before", .title = "Was", .kind = TM_DOC_INT },
		{ .key = "change", .title = "Change", .kind = TM_DOC_TEXT },
		{ .key = "why",
		  .title = "Changed inputs",
		  .kind = TM_DOC_TEXT,
		  .weight = 5 },
	};

	tm_doc_table(doc, "changes", "Threats and their ranks");
	tm_part_columns(doc, columns, sizeof columns / sizeof columns[0]);
	for (size_t i = 0; differences && i < differences->count; i++) {
		const struct tm_difference *d = &differences->threats[i];

		tm_doc_row(doc, d->key);
		tm_doc_cell_int(doc, d->to);
		tm_doc_cell_text(doc, d->name);
		tm_doc_cell_int(doc, d->from);
		tm_doc_cell_text(doc, tm_change_words(doc, d));
		tm_doc_cell_text(doc, reasons(doc, d));
	}
}

enum tm_status tm_part_changes(struct tm_doc *doc, const struct tm_parts *of,
			       struct tm_error *err)
{
	const struct tm_report_options *options = of->options;

	(void)err;
	if (options->changes) {
		tm_doc_page(doc, TM_PAGE_SECTION, "difference",
			    tm_doc_format(doc, "Changes %s", options->between));
	} else {
		tm_doc_page(doc, TM_PAGE_SECTION, "difference", "Changes");
		tm_doc_paragraph(
			doc,
			"No earlier version to compare with (tmodel phase2 freeze).");
	}
	put_differences(doc, options->changes);
	return TM_OK;
}

enum tm_status tm_report_difference(const struct tm_ranking *r,
				    const struct tm_report_options *options,
				    tm_write_fn *write, void *data, struct tm_error *err)
{
	struct tm_parts of = { .ranking = r, .options = options };
	struct tm_doc *doc = tm_part_new(r, "difference", "Changes", options);

	tm_doc_mark(doc, TM_MARK_ALL);
	return tm_part_write(doc, tm_part_changes(doc, &of, err), options, write, data,
			     err);
}
