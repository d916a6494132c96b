/* parts.h - the reports, one file each: every one builds a document tree. */
#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H

#include <tmodel/report.h>

#include "lib/document/doc.h"
#include "lib/report/evidence.h"
#include "lib/report/write.h"

/* A document with the project's name, date, label and currency; NULL without memory. */
struct tm_doc *tm_part_new(const struct tm_ranking *ranking, const char *what,
			   const char *title, const struct tm_report_options *options);

/* Add columns to the table that was just begun. */
void tm_part_columns(struct tm_doc *doc, const struct tm_doc_column *columns,
		     size_t count);

/* What the parts of a model are made of. */
struct tm_parts {
	struct tm_project *project;
	const struct tm_ranking *ranking;
	const struct tm_evidence *evidence;
	const struct tm_report_options *options;
};

/* Each adds its pages; errors of building are the document's. */
typedef enum tm_status tm_part_add(struct tm_doc *doc, const struct tm_parts *of,
				   struct tm_error *err);
tm_part_add tm_part_slide, tm_part_annex, tm_part_sources, tm_part_ranking,
	tm_part_threats, tm_part_concerns, tm_part_changes;

/* The ranking in one of its orders. */
enum tm_status tm_part_order(struct tm_doc *doc, const struct tm_ranking *ranking,
			     enum tm_rank_by by, struct tm_error *err);

/* How the number came about, for whoever has to say it: a note of the speaker. */
void tm_part_derivation(struct tm_doc *doc, const struct tm_ranking *ranking,
			size_t threat);

/* All threats at a glance: a page with the charts of them together. */
enum tm_status tm_part_overview(struct tm_doc *doc, const struct tm_parts *of,
				struct tm_error *err);

/* Whether the format draws figures, or writes them in rows, of which people want fewer.
 */
bool tm_part_draws(const struct tm_report_options *options);

/* Whether it has room for every column. */
bool tm_part_is_for_machines(const struct tm_report_options *options);

/* "▲ 2", "▼ 1", "new", "same": what happened to a threat. */
const char *tm_change_words(struct tm_doc *doc, const struct tm_difference *difference);

/* The curve of a loss as a figure, of every step-th of its points. */
void tm_part_curve(struct tm_doc *doc, const struct tm_loss *loss, const char *id,
		   int step);

/* "Tier 1 · too close to call", "Tier 2 · probably below Ransomware (≥ 80 %)". */
const char *tm_tier_title(struct tm_doc *doc, const struct tm_ranking *ranking,
			  size_t threat);

/*
 * Whether a tier begins with the i-th threat of the order. One that was moved by
 * hand begins none: it stands among others.
 */
bool tm_tier_opens(const struct tm_ranking *ranking, const size_t *order, size_t i);

/* "2M-40M, at most 60M", for people. */
const char *tm_loss_range(struct tm_doc *doc, const struct tm_ranked *ranked);

/* tm_report_write() as the options say. */
enum tm_status tm_part_write(struct tm_doc *doc, enum tm_status status,
			     const struct tm_report_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err);

#endif
