/*
 * rank.h - the ranking of a project's open threats, with every number behind it.
 *
 * It is computed as a whole from what is stored: concerns are weighed and their
 * loss intervals pooled (quantity.h), the orders made (order.h), ranks that an
 * analyst set are applied, and it is told how sure the order is (certainty.h).
 */
#ifndef TMODEL_RANK_H
#define TMODEL_RANK_H

#include "lib/method/certainty.h"
#include "lib/method/gap.h"
#include <tmodel/settings.h>
#include <tmodel/threat.h>

TM_BEGIN_DECLS

/* One ranked threat, as every list prints it. Money in units of the currency. */
struct tm_ranked {
	const char *key, *name;
	int64_t rank;                                 /* by priority, from 1 */
	int64_t rank_importance, rank_ale;            /* the two other orders */
	int64_t rank_agreed;                          /* by consensus, or TM_NONE */
	int64_t rank_final;                           /* after the analyst's moves */
	int64_t override_rank;                        /* where it was moved, or TM_NONE */
	const char *override_reason;                  /* "" for none */
	int64_t leaders;                              /* with a concern on it */
	double points, concern_share, concern_weight; /* of worry */
	double loss_low, loss_high, loss_cap;         /* per event; cap may be empty */
	const char *loss_from;                        /* own or pooled */
	double loss_mu, loss_sigma, loss_mean;        /* of ln loss; mean of loss */
	double rate_low, rate_high;                   /* events a year */
	double rate_mu, rate_sigma, rate_mean;
	double importance, priority, ale;
	double expected_rank;
	int64_t rank_low, rank_high; /* 90 % interval */
	int64_t tier;
	double p_above_next; /* empty for the last */
	const char *loss_basis, *rate_basis;
};
TM_API const struct tm_field *tm_ranked_fields(void);

/* A number that invites nonsense. */
struct tm_warning {
	const char *id;     /* stable: "point-estimate" */
	const char *threat; /* its key */
	const char *text;   /* one sentence without a final stop */
};

/* Orders that can be asked for; the words are tm_rank_words. */
enum tm_rank_by { TM_RANK_PRIORITY, TM_RANK_IMPORTANCE, TM_RANK_ALE, TM_RANK_CONCERN };
TM_API extern const char *const tm_rank_words[];

/* K of the orders that tm_ranking.ranks compares. */
enum { TM_RANK_CAPS = 4 };
TM_API extern const int tm_rank_caps[TM_RANK_CAPS];

struct tm_ranking {
	struct tm_settings *settings;
	struct tm_currency currency;
	size_t count;                      /* open threats */
	size_t ranked_count;               /* of them, with loss and rate */
	struct tm_threat **threats;        /* count of them, as they arrived */
	struct tm_threat_numbers *numbers; /* the same ones */
	struct tm_ranked *ranked;          /* the same ones; use `order` to read it */
	size_t *order;   /* indices: ranked ones by final rank, then the others by key */
	int64_t leaders; /* who gave points to an open threat */
	int64_t ungrouped;      /* concerns that belong to no threat */
	double *p_rank;         /* ranked_count squared, by rank; see certainty.h */
	size_t *ranks;          /* TM_RANK_CAPS times count: ranks under other caps */
	bool *depends;          /* whether the rank depends on the cap */
	size_t *ranks_uncapped; /* ranks if no loss had a cap */
	size_t *tiers_widened;  /* tiers if 90 % intervals held the truth 55 % */
	struct tm_gap *gaps;
	size_t gap_count;
	struct tm_learn *learn; /* what to find out next, the most valuable first */
	size_t learn_count;
	bool *alike; /* whether two leaders gave the same loss interval */
	struct tm_warning *warnings;
	size_t warning_count;
	char date[16];        /* the day of the last change, YYYY-MM-DD; "" for none */
	struct tm_arena *own; /* the library's */
};

/*
 * Compute it; to be given to tm_ranking_free(), which accepts NULL.
 *
 * TM_BAD_PROJECT  numbers that no checked record could have
 */
TM_CALL tm_ranking_compute(struct tm_project *project, struct tm_ranking **out,
			   struct tm_error *err);
TM_API void tm_ranking_free(struct tm_ranking *ranking);

/* Fill order[count]: ranked ones in the order asked for, then the others by key. */
TM_API void tm_ranking_order(const struct tm_ranking *ranking, enum tm_rank_by by,
			     size_t *order);

/* The index of the threat that is called so, or count. */
TM_API size_t tm_ranking_find(const struct tm_ranking *ranking, const char *key);

/*
 * Set a ranked threat's final rank against the computed one; or take that back.
 *
 * TM_INVALID    not ranked, no such rank, or no reason
 * TM_NOT_FOUND  no such threat; or it was not moved
 */
TM_CALL tm_rank_override(struct tm_project *project, const char *threat, int64_t rank,
			 const char *reason, struct tm_error *err);
TM_CALL tm_rank_override_clear(struct tm_project *project, const char *threat,
			       struct tm_error *err);

TM_END_DECLS
#endif
