/*
 * parts.h - the parts of the deliverable, one file each: every one builds a document
 * tree.
 */
#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H

#include <tmodel/report.h>

#include "lib/document/doc.h"
#include "lib/report/evidence.h"
#include "lib/report/write.h"

/*
 * A new document with the project's name, date, label and currency; NULL when out of
 * memory.
 */
struct tm_doc *tm_part_new(const struct tm_ranking *ranking, const char *what,
			   const char *title, const struct tm_report_options *options);

/* Add columns to the current table. */
void tm_part_columns(struct tm_doc *doc, const struct tm_doc_column *columns,
		     size_t count);

/* The data of the parts. */
struct tm_parts {
	struct tm_project *project;
	const struct tm_ranking *ranking;
	const struct tm_evidence *evidence;
	const struct tm_report_options *options;
};

/* Append the pages of a part; errors of building are kept in the document. */
typedef enum tm_status tm_part_add(struct tm_doc *doc, const struct tm_parts *of,
				   struct tm_error *err);
tm_part_add tm_part_slide, tm_part_annex, tm_part_sources, tm_part_ranking,
	tm_part_threats, tm_part_concerns, tm_part_changes;

/* Append the ranking in one of its orders. */
enum tm_status tm_part_order(struct tm_doc *doc, const struct tm_ranking *ranking,
			     enum tm_rank_by by, struct tm_error *err);

/* Append the calculation of the threat's numbers as a speaker note. */
void tm_part_derivation(struct tm_doc *doc, const struct tm_ranking *ranking,
			size_t threat);

/* Append a page with the charts of all threats. */
enum tm_status tm_part_overview(struct tm_doc *doc, const struct tm_parts *of,
				struct tm_error *err);

/* Every step-th point of a curve: where a format makes rows of it, fewer are read. */
int tm_part_step(const struct tm_report_options *options);

/* "▲ 2", "▼ 1", "new", "same": the change of a threat. */
const char *tm_change_words(struct tm_doc *doc, const struct tm_difference *difference);

/* Append an exceedance curve, with every step-th point. */
void tm_part_curve(struct tm_doc *doc, const struct tm_loss *loss, const char *id,
		   int step);

/* "Tier 1 · too close to call", "Tier 2 · probably below Ransomware (≥ 80 %)". */
const char *tm_tier_title(struct tm_doc *doc, const struct tm_ranking *ranking,
			  size_t threat);

/*
 * Whether a tier begins at position i of the order. A threat with an override begins
 * none, because it stands among threats of other tiers.
 */
bool tm_tier_opens(const struct tm_ranking *ranking, const size_t *order, size_t i);

/* "2M-40M, capped at 60M", for people. */
const char *tm_loss_range(struct tm_doc *doc, const struct tm_ranked *ranked);

/* tm_report_write() with the options. */
enum tm_status tm_part_write(struct tm_doc *doc, enum tm_status status,
			     const struct tm_report_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err);

#endif
