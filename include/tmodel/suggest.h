/*
 * suggest.h - help with grouping concerns: threats that one may belong to, and
 * notes that say nearly the same. Only ever offered; people decide.
 */
#ifndef TMODEL_SUGGEST_H
#define TMODEL_SUGGEST_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* A person has decided that a threat does not fit a concern. */
struct tm_rejection {
	struct tm_record record;
	const char *concern; /* required */
	const char *threat;  /* required */
};
/* clang-format off */
#define TM_REJECTION_INIT                                                                \
	{ .record = TM_RECORD(struct tm_rejection, TM_REJECTION) }
/* clang-format on */

/* A score below this is no offer, as a rule. */
#define TM_SUGGEST_MIN 0.20

/* One suggestion; without a threat, nothing fits. */
struct tm_offer {
	const char *concern;
	const char *threat; /* "" for none */
	double score;       /* 0 to 1 */
	const char *why;    /* "encrypt, ransom, [lexicon: ransomware]" */
	const char *text;   /* of the concern */
};
TM_API const struct tm_field *tm_offer_fields(void);

/* Called with one suggestion, lent for the call; any status but TM_OK ends the call. */
typedef enum tm_status tm_offer_fn(const struct tm_offer *offer, void *data,
				   struct tm_error *err);

/*
 * Suggest threats for a concern, best first, or for all unassigned ones when handle is
 * NULL. Nothing is suggested when the best score is below `min_score`, usually
 * TM_SUGGEST_MIN. The project's lexicon replaces the built-in one.
 *
 * TM_NOT_FOUND  no such concern
 * TM_INVALID    the project's lexicon is malformed
 */
TM_CALL tm_concern_suggest(struct tm_project *project, const char *handle,
			   double min_score, tm_offer_fn *fn, void *data,
			   struct tm_error *err);

/* Never suggest this threat for this concern again. Repeating it is not an error. */
TM_CALL tm_concern_reject(struct tm_project *project, const char *concern,
			  const char *threat, struct tm_error *err);

/* Two near-duplicate concerns. */
struct tm_concern_duplicates {
	const char *first, *second; /* keys, as they arrived */
	double similarity;          /* 0.6 to 1 */
	const char *text;           /* of the second */
};
TM_API const struct tm_field *tm_duplicate_fields(void);
typedef enum tm_status tm_concern_duplicate_fn(const struct tm_concern_duplicates *twins,
					       void *data, struct tm_error *err);
TM_CALL tm_concern_duplicates(struct tm_project *project, tm_concern_duplicate_fn *fn,
			      void *data, struct tm_error *err);

TM_END_DECLS
#endif
