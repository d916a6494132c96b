/* parts.h - the reports, one file each: every one builds a document tree. */
#ifndef REPORT_PARTS_H
#define REPORT_PARTS_H

#include <tmodel/report.h>

#include "../format/doc.h"
#include "evidence.h"

/* A document with the project's name, date, label and currency; NULL without memory. */
struct tm_doc *tm_part_new(const struct tm_ranking *ranking, const char *what,
			   const char *title, const struct tm_report_options *options);

/* Add columns to the table that was just begun. */
void tm_part_columns(struct tm_doc *doc, const struct tm_doc_column *columns,
		     size_t count);

/* Each returns a tree that the caller frees; it may have failed, or be NULL. */
struct tm_doc *tm_part_slide(const struct tm_evidence *evidence,
			     const struct tm_report_options *options);
struct tm_doc *tm_part_sources(const struct tm_evidence *evidence,
			       const struct tm_report_options *options);
struct tm_doc *tm_part_ranking(const struct tm_ranking *ranking, enum tm_rank_by by,
			       const struct tm_report_options *options);

/* The same, for one that reads on while it builds; *doc is to be freed in any case. */
enum tm_status tm_part_annex(struct tm_project *project,
			     const struct tm_evidence *evidence,
			     const struct tm_report_options *options, struct tm_doc **doc,
			     struct tm_error *err);

/* "▲ 2", "▼ 1", "new", "=": what happened to a threat. */
const char *tm_change_words(struct tm_doc *doc, const struct tm_difference *difference);

/* The curve of a loss as a figure, of every step-th of its points. */
void tm_part_curve(struct tm_doc *doc, const struct tm_loss *loss, const char *id,
		   int step);

/* "Tier 1: not to be told from its first", "Tier 2: clearly behind Ransomware". */
const char *tm_tier_title(struct tm_doc *doc, const struct tm_ranking *ranking,
			  size_t threat);

/*
 * Whether a tier begins with the i-th threat of the order. One that was moved by
 * hand begins none: it stands among others.
 */
bool tm_tier_opens(const struct tm_ranking *ranking, const size_t *order, size_t i);

/* "2M-40M, at most 60M", for people. */
const char *tm_loss_range(struct tm_doc *doc, const struct tm_ranked *ranked);

/* Append the tree in the format of the options, then free it. */
enum tm_status tm_part_write(struct tm_doc *doc, const struct tm_report_options *options,
			     struct tm_out *out, struct tm_error *err);

#endif
