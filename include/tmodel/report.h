/*
 * report.h - what is delivered: the ranking, the one slide, its annex, the table
 * of sources. Each is made of what the project says now, in one of the formats
 * that tm_report_formats lists; the same project gives the same bytes.
 */
#ifndef TMODEL_REPORT_H
#define TMODEL_REPORT_H

#include <tmodel/likelihood.h>
#include <tmodel/loss.h>
#include <tmodel/rank.h>
#include <tmodel/version.h>

TM_BEGIN_DECLS

struct tm_out;

/* The parts of a Phase 2 model; the words are tm_part_words. */
enum tm_part {
	TM_PART_USUAL, /* the slide; of a workbook all */
	TM_PART_SLIDE,
	TM_PART_ANNEX,   /* a section for each threat: numbers, evidence, concerns */
	TM_PART_SOURCES, /* which source contributed to which threat */
	TM_PART_RANKING,
	TM_PART_THREATS,  /* all that is stored of each threat */
	TM_PART_CONCERNS, /* what leaders said, as their attribution allows */
	TM_PART_CHANGES,  /* since a frozen version */
	TM_PART_ALL       /* one document of those that tm_report_parts() lists */
};
TM_API extern const char *const tm_part_words[];

/* The part that is meant by `part` in that format: itself, unless that is the usual. */
TM_API enum tm_part tm_report_part(enum tm_part part, const char *format);

/*
 * The parts that make a whole in that format, in their order, up to TM_PART_ALL. A
 * workbook begins with what is filtered and counted; slides leave out what nobody
 * reads from a wall, the tables of all records.
 */
TM_API const enum tm_part *tm_report_parts(const char *format);

/* Formats that every report can be written in, NULL-ended. */
TM_API extern const char *const tm_report_formats[];

/* How many threats fit on the slide: usually, and at most. */
enum { TM_SLIDE_THREATS = 10, TM_SLIDE_THREATS_MAX = 15 };

/*
 * Who a report is for; the words are tm_audience_words. A board sees roles and
 * counts, no quotes and no names; an advisory group the evidence and who raised a
 * threat; a CISO all that is not private.
 */
enum tm_audience { TM_FOR_CISO, TM_FOR_ADVISORY, TM_FOR_BOARD };
TM_API extern const char *const tm_audience_words[];

struct tm_report_options {
	const char *format; /* one of tm_report_formats; NULL is text */
	const char *date;   /* printed on it; NULL is the day of the last change */
	int64_t threats;    /* on the slide; 0 is TM_SLIDE_THREATS */
	int width;          /* of text, in columns; 0 is 100 */
	enum tm_audience audience;
	const struct tm_differences *since; /* the slide shows them as arrows; or NULL */
	const struct tm_differences *changes; /* what the changes are; NULL: nothing is
					       * frozen to compare with */
	const char *between;                  /* of them: "since version 2" */
	bool notes; /* text, md and html show the speaker's notes too */
	bool raw;   /* csv without the guard against formulas */
};

/*
 * Append a part of the Phase 2 model to out.
 *
 * TM_INVALID  no such format, more threats than a slide holds, or what is not for that
 *             audience at all
 */
TM_CALL tm_report_phase2(struct tm_project *project, const struct tm_ranking *ranking,
			 enum tm_part part, const struct tm_report_options *options,
			 struct tm_out *out, struct tm_error *err);

/* What of a ranking is told. */
enum tm_rank_view {
	TM_VIEW_ORDER,       /* the threats in order, with tiers and how sure that is */
	TM_VIEW_SENSITIVITY, /* the order under other caps of worry */
	TM_VIEW_GAPS,        /* where worry and money disagree */
	TM_VIEW_NEXT,        /* what to find out next */
	TM_VIEW_MATRIX       /* the probability of each place */
};

/* Append a view of the ranking; `by` orders the threats of TM_VIEW_ORDER. */
TM_CALL tm_report_rank(const struct tm_ranking *ranking, enum tm_rank_view view,
		       enum tm_rank_by by, const struct tm_report_options *options,
		       struct tm_out *out, struct tm_error *err);

/* Why the threat a (an index) stands above b or below it. Both must be ranked. */
TM_CALL tm_report_explain(const struct tm_ranking *ranking, size_t a, size_t b,
			  const struct tm_report_options *options, struct tm_out *out,
			  struct tm_error *err);

/*
 * Two slides that open a meeting: what a threat model is, what counts as a risk;
 * with a leader's handle, harm in their own area.
 *
 * TM_NOT_FOUND  there is no such leader
 */
TM_CALL tm_report_intro(struct tm_project *project, const char *leader,
			const struct tm_report_options *options, struct tm_out *out,
			struct tm_error *err);

/* What changed between two versions, with options->changes and options->between. */
TM_CALL tm_report_difference(const struct tm_ranking *ranking,
			     const struct tm_report_options *options, struct tm_out *out,
			     struct tm_error *err);

/* How large a year's loss may get. */
TM_CALL tm_report_loss(const struct tm_ranking *ranking, const struct tm_loss *loss,
		       const struct tm_report_options *options, struct tm_out *out,
		       struct tm_error *err);

/* Our rates against incident counts of the industry. */
TM_CALL tm_report_likelihood(struct tm_project *project,
			     const struct tm_likelihood *likelihood, const char *industry,
			     const struct tm_report_options *options, struct tm_out *out,
			     struct tm_error *err);

TM_END_DECLS
#endif
