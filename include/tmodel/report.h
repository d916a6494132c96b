/*
 * report.h - deliverables: the ranking, the slide, its annex, the table of sources.
 * Each is generated from the current project, in one of the formats of
 * tm_report_format(), and its bytes passed to a function of the caller's; the same
 * project gives the same bytes.
 */
#ifndef TMODEL_REPORT_H
#define TMODEL_REPORT_H

#include <tmodel/likelihood.h>
#include <tmodel/loss.h>
#include <tmodel/rank.h>
#include <tmodel/version.h>
#include <tmodel/view.h>

TM_BEGIN_DECLS

/*
 * Takes the bytes of a report, lent for the call; anything but TM_OK ends the report.
 * Called in order, and not before the whole report could be generated.
 */
typedef enum tm_status tm_write_fn(const char *bytes, size_t length, void *data,
				   struct tm_error *err);

/* The parts of a Phase 2 model; the words are tm_part_words. */
enum tm_part {
	TM_PART_USUAL, /* the slide; of a workbook all */
	TM_PART_SLIDE,
	TM_PART_ANNEX,   /* a section for each threat: numbers, evidence, concerns */
	TM_PART_SOURCES, /* which source contributed to which threat */
	TM_PART_RANKING,
	TM_PART_THREATS,  /* all fields of each threat */
	TM_PART_CONCERNS, /* concerns, as their attribution allows */
	TM_PART_CHANGES,  /* since a frozen version */
	TM_PART_ALL       /* one document of those that tm_report_parts() lists */
};
TM_API extern const char *const tm_part_words[];

/* The part that `part` stands for in that format: itself, unless it is the default. */
TM_API enum tm_part tm_report_part(enum tm_part part, const char *format);

/*
 * The parts of a complete document in that format, in order, ended by TM_PART_ALL. A
 * workbook begins with the tables that people filter; slides omit the tables of all
 * records.
 */
TM_API const enum tm_part *tm_report_parts(const char *format);

/* Whether that audience sees the part at all. */
TM_API bool tm_report_is_for(enum tm_part part, enum tm_audience audience);

/* The formats that every report can be written in: the i-th; NULL behind the last. */
TM_API const char *tm_report_format(size_t i);

/* Whether the format is binary, and so not for a terminal. */
TM_API bool tm_report_is_binary(const char *format);

/* Number of threats on the slide: default and maximum. */
enum { TM_SLIDE_THREATS = 10, TM_SLIDE_THREATS_MAX = 15 };

struct tm_report_options {
	const char *format; /* see tm_report_format(); NULL is text */
	const char *date;   /* printed on it; NULL is the day of the last change */
	int64_t threats;    /* on the slide; 0 is TM_SLIDE_THREATS */
	int width;          /* of text, in columns; 0 is 100 */
	struct tm_view view;
	const struct tm_differences *since; /* shown on the slide as arrows; or NULL */
	const struct tm_differences
		*changes;    /* the changes; NULL: no version to compare with */
	const char *between; /* period of the changes: "since version 2" */
	bool notes;          /* include the speaker notes in text, md and html */
	bool raw;            /* csv without the guard against formulas */
	bool color;          /* text for a terminal that shows colours */
};

/*
 * Write a part of the Phase 2 model.
 *
 * TM_INVALID  no such format, more threats than a slide holds, or a part that the
 *             audience may not see
 */
TM_CALL tm_report_phase2(struct tm_project *project, const struct tm_ranking *ranking,
			 enum tm_part part, const struct tm_report_options *options,
			 tm_write_fn *write, void *data, struct tm_error *err);

/* Views of a ranking. */
enum tm_rank_view {
	TM_VIEW_ORDER,       /* the threats in order, with tiers and confidence */
	TM_VIEW_SENSITIVITY, /* the order under other concern caps */
	TM_VIEW_GAPS,        /* concern versus estimated loss */
	TM_VIEW_NEXT,        /* most valuable research */
	TM_VIEW_MATRIX       /* the probability of each rank */
};

/* Write a view of the ranking; `by` orders the threats of TM_VIEW_ORDER. */
TM_CALL tm_report_rank(const struct tm_ranking *ranking, enum tm_rank_view view,
		       enum tm_rank_by by, const struct tm_report_options *options,
		       tm_write_fn *write, void *data, struct tm_error *err);

/* Explain why threat a (an index) ranks above or below b. Both must be ranked. */
TM_CALL tm_report_explain(const struct tm_ranking *ranking, size_t a, size_t b,
			  const struct tm_report_options *options, tm_write_fn *write,
			  void *data, struct tm_error *err);

/*
 * Two slides that open a meeting: what a threat model is, what counts as a risk;
 * with a leader's handle, harm in their own area.
 *
 * TM_NOT_FOUND  there is no such leader
 */
TM_CALL tm_report_intro(struct tm_project *project, const char *leader,
			const struct tm_report_options *options, tm_write_fn *write,
			void *data, struct tm_error *err);

/* What changed between two versions, with options->changes and options->between. */
TM_CALL tm_report_difference(const struct tm_ranking *ranking,
			     const struct tm_report_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err);

/* Loss in a year. */
TM_CALL tm_report_loss(const struct tm_ranking *ranking, const struct tm_loss *loss,
		       const struct tm_report_options *options, tm_write_fn *write,
		       void *data, struct tm_error *err);

/* Our frequencies compared with the industry's incident counts. */
TM_CALL tm_report_likelihood(struct tm_project *project,
			     const struct tm_likelihood *likelihood, const char *industry,
			     const struct tm_report_options *options, tm_write_fn *write,
			     void *data, struct tm_error *err);

TM_END_DECLS
#endif
