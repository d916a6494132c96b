/*
 * rank.h - the ranking of a project's open threats, with every number behind it.
 *
 * It is computed as a whole from what is stored: concerns are weighed and their loss
 * intervals pooled, the orders computed, the analyst's overrides applied, and the
 * confidence in the order stated. tmodel-method(7) has the formulas.
 */
#ifndef TMODEL_RANK_H
#define TMODEL_RANK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/field.h>

TM_BEGIN_DECLS

struct tm_project;
struct tm_settings; /* settings.h */
struct tm_threat;   /* threat.h */

/* One ranked threat, as every list prints it. Money in units of the currency. */
struct tm_ranked {
	const char *key, *name;
	int64_t rank;                      /* by priority, from 1 */
	int64_t rank_importance, rank_ale; /* the two other orders */
	int64_t rank_agreed;               /* by consensus, or TM_NONE */
	int64_t rank_final;                /* after overrides */
	int64_t override_rank;             /* rank set by an override, or TM_NONE */
	const char *override_reason;       /* "" for none */
	int64_t leaders;                   /* with a concern on it */
	double points, concern_share, concern_weight; /* of concern */
	double loss_low, loss_high, loss_cap;         /* per event; cap may be empty */
	const char *loss_from;                        /* own or pooled */
	double loss_mu, loss_sigma, loss_mean;        /* of ln loss; mean of loss */
	double rate_low, rate_high;                   /* events a year */
	double rate_mu, rate_sigma, rate_mean;
	double importance, priority, ale;
	double expected_rank;
	int64_t rank_low, rank_high; /* 90 % interval */
	int64_t tier;                /* calculated; overrides do not change it */
	double p_above_next;         /* empty for the last */
	const char *loss_basis, *rate_basis;
};
TM_API const struct tm_field *tm_ranked_fields(void);

/* The orders; their words are tm_rank_words. */
enum tm_rank_by {
	TM_RANK_PRIORITY, /* after overrides */
	TM_RANK_IMPORTANCE,
	TM_RANK_ALE,
	TM_RANK_CONCERN
};
TM_API extern const char *const tm_rank_words[];

/* K of the orders that tm_ranking.ranks compares. */
enum { TM_RANK_CAPS = 4 };
TM_API extern const int tm_rank_caps[TM_RANK_CAPS];

/* Where the leaders' concern and the estimated loss disagree. */
enum tm_gap_direction {
	TM_GAP_NONE,
	TM_GAP_CONCERN_EXCEEDS, /* concern exceeds estimated loss: revisit the reasons */
	TM_GAP_UNDER_RECOGNISED /* brief the leaders */
};

enum tm_gap_grade {
	TM_GAP_IN_LINE,    /* not flagged */
	TM_GAP_REVIEW,     /* flagged, but its interval could explain the gap */
	TM_GAP_OUT_OF_LINE /* flagged, and so at the far end of its interval too */
};

struct tm_gap {
	size_t threat;       /* index in the array of threats */
	double rank_concern; /* by points, equal ones share the mean rank */
	double rank_loss;    /* by mean loss per event, the same way */
	double gap;          /* rank_loss - rank_concern */
	size_t threshold;    /* max(2, ceil(threats compared / 4)) */
	bool flagged;        /* |gap| >= threshold, or no leader named it */
	bool no_leader;      /* other sources name it and no leader does */
	size_t rank_far;     /* rank by loss at the far end; 0 when not flagged */
	enum tm_gap_direction direction;
	enum tm_gap_grade grade;
};

/* "" for none, "concern-exceeds-loss", "under-recognised". Stable for scripts. */
TM_API const char *tm_gap_direction_id(enum tm_gap_direction direction);

/* "in-line", "review", "out-of-line". Stable for scripts. */
TM_API const char *tm_gap_grade_id(enum tm_gap_grade grade);

/* What it is worth to know one input exactly before threats are funded. */
enum tm_learn_input { TM_LEARN_LOSS, TM_LEARN_RATE };

struct tm_learn {
	size_t threat; /* index in the array of threats */
	enum tm_learn_input input;
	bool funded;  /* is the threat among those that would be funded? */
	double value; /* concern-weighted money per year */
	double share; /* value / the largest value */
};

/*
 * Everything that was computed. Arrays have one element per open threat, all in the
 * same order, unless they say otherwise. Include settings.h and threat.h to read what
 * those pointers lead to.
 */
struct tm_ranking {
	struct tm_settings *settings;
	struct tm_currency currency;
	size_t count;               /* open threats */
	size_t ranked_count;        /* of them, with loss and rate */
	struct tm_threat **threats; /* as they arrived */
	struct tm_ranked *ranked;   /* numbers that are not known are empty, ranks 0 */
	size_t *order;   /* indices: ranked ones by final rank, then the others by key */
	int64_t leaders; /* who gave points to an open threat */
	int64_t ungrouped; /* unassigned concerns */
	/* ranked_count squared: [(rank - 1) * ranked_count + k] = P(that has rank k + 1)
	 */
	double *p_rank;
	size_t *ranks;          /* TM_RANK_CAPS times count: ranks under other caps */
	bool *depends;          /* whether the rank depends on the cap */
	size_t *ranks_uncapped; /* ranks if no loss had a cap */
	size_t *tiers_widened; /* tiers if 90 % intervals contained the true value 55 % of
				  the time */
	struct tm_gap *gaps;
	size_t gap_count;
	struct tm_learn *learn; /* most valuable research, first to last */
	size_t learn_count;
	bool *alike;   /* whether two leaders gave the same loss interval */
	char date[16]; /* date of the last change, YYYY-MM-DD; "" for none */

	/* The library's. */
	struct tm_threat_numbers *numbers;
	struct tm_arena *own;
};

/*
 * Compute the ranking; free it with tm_ranking_free(), which accepts NULL.
 *
 * TM_BAD_PROJECT  values that no valid record could have
 */
TM_CALL tm_ranking_compute(struct tm_project *project, struct tm_ranking **out,
			   struct tm_error *err);
TM_API void tm_ranking_free(struct tm_ranking *ranking);

/* Fill order[count]: ranked threats in the given order, then the others by key. */
TM_API void tm_ranking_order(const struct tm_ranking *ranking, enum tm_rank_by by,
			     size_t *order);

/* Why a is above b (or below it): ratio = loss * concern * frequency, up to rounding. */
struct tm_explanation {
	double ratio;     /* priority of a : b */
	double loss;      /* mean loss per event of a : b */
	double concern;   /* concern weight of a : b */
	double frequency; /* mean events a year of a : b */
	double p_above;   /* probability that a is above b */
};

/*
 * Compare two ranked threats, by index. a falls level with b when one of its factors,
 * say its mean loss, shrinks to that mean / ratio.
 */
TM_API struct tm_explanation tm_ranking_explain(const struct tm_ranking *ranking,
						size_t a, size_t b);

/* The index of the threat with this key, or count. */
TM_API size_t tm_ranking_find(const struct tm_ranking *ranking, const char *key);

/*
 * Override the calculated rank of a ranked threat; or clear its overrides.
 *
 * TM_INVALID    not ranked, no such rank, or no reason
 * TM_NOT_FOUND  no such threat, or it has no override
 */
TM_CALL tm_rank_override(struct tm_project *project, const char *threat, int64_t rank,
			 const char *reason, struct tm_error *err);
TM_CALL tm_rank_override_clear(struct tm_project *project, const char *threat,
			       struct tm_error *err);

TM_END_DECLS
#endif
