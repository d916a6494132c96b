/*
 * suggest.h - which threat a concern may belong to.
 *
 * A group is a threat with the concerns that people assigned to it. Concerns
 * stream in once, in order of arrival; then each can be asked for the groups it
 * fits. Nothing is ever assigned by machine: these are offers with their reasons.
 *
 * A text is two blocks of numbers. Words: the stems (Snowball) of its words
 * without the most common English ones, each weighed tf * idf,
 *
 *   tf  = 1 + ln(times in the text)
 *   idf = ln((N + 1) / (df + 1) + 1)
 *
 * N texts are known, df of them hold the stem; each concern and each group's
 * name and description is one text. Tags: for each class of the lexicon the sum
 * of the weights of its terms in the text. Both blocks are scaled to length 1.
 *
 * A group's words W are the sum of the word blocks of its concerns, and of its
 * name and description, scaled to length 1 again; its tags T the same. Tags help
 * while a group is young: with n concerns in it they count for
 *
 *   v = 0.5 * 5 / (5 + n)
 *
 * of what words count. The score of a text (w, t) is the cosine of (w, sqrt(v) t)
 * and (W, sqrt(v) T), taken over those words and classes that stand in any group:
 *
 *   (w.W + v t.T) / (sqrt(|w known|^2 + v |t known|^2) * sqrt(|W|^2 + v |T|^2))
 *
 * from 0 to 1. Salton and Buckley, "Term-weighting approaches in automatic text
 * retrieval", Information Processing & Management 24(5), 1988; the centroid
 * classifier: Han and Karypis, "Centroid-based document classification", 2000.
 *
 * The same calls in the same order give the same answers.
 */
#ifndef METHOD_SUGGEST_H
#define METHOD_SUGGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/error.h>

#define TM_SUGGESTIONS 3         /* groups offered at most, */
#define TM_REASONS 3             /* with so many reasons each */
#define TM_NO_GROUP ((size_t)-1) /* a concern that is in no group yet */

struct tm_suggest; /* the index */

/*
 * A contribution to a score. text is the word as it occurs in the concern, in lower
 * case, or the lexicon's class ("[lexicon: ransomware]"); it is owned by the index and
 * valid until the index is changed or freed.
 */
struct tm_reason {
	const char *text;
	bool lexicon; /* text is a class */
	double part;  /* of the score, above 0 */
};

struct tm_suggestion {
	size_t group;
	double score; /* 0 to 1 */
	size_t reason_count;
	struct tm_reason reasons[TM_REASONS]; /* the largest parts, largest first */
};

/*
 * The lexicon that comes with tmodel, as text. Its first line is "class", "term",
 * "weight" with tabs between, every other line a class (a-z, 0-9, _), a term of
 * one or more words, and a weight from 1 (a hint) to 9. A term is found by its
 * stems, and up to three common words may stand between two of them: "backups
 * encrypted" is in "backups were encrypted". Of terms with the same stems in one
 * class the heaviest counts.
 */
const char *tm_suggest_lexicon(void);

/*
 * A new index in *out, to be freed. lexicon is a text as above, lent for the
 * call, or NULL for words alone. language is a BCP 47 tag, whose first subtag
 * chooses the stemmer; with NULL words match only when they are equal.
 *
 * TM_BAD_INPUT  the lexicon breaks its form: err->line says where
 * TM_INVALID    there is no stemmer for the language
 * TM_FAILED     libstemmer is missing; out of memory, as in the other calls
 */
enum tm_status tm_suggest_new(const char *lexicon, const char *language,
			      struct tm_suggest **out, struct tm_error *err);
void tm_suggest_free(struct tm_suggest *index);

/*
 * Add a group. Strings are lent for the call; description may be "". *group is
 * its number: 0 for the first, then 1, and so on.
 */
enum tm_status tm_suggest_group(struct tm_suggest *index, const char *name,
				const char *description, size_t *group,
				struct tm_error *err);

/*
 * Add a concern: any id above that of the concern added before it, its words
 * (any bytes, lent for the call) and its group or TM_NO_GROUP.
 *
 * TM_INVALID  the id does not rise, or there is no such group
 */
enum tm_status tm_suggest_add(struct tm_suggest *index, int64_t id, const char *text,
			      size_t group, struct tm_error *err);

/*
 * Record that a person rejected this group for this concern: it is not offered again.
 * Repeating it is not an error.
 *
 * TM_NOT_FOUND  no such concern
 * TM_INVALID    no such group
 */
enum tm_status tm_suggest_reject(struct tm_suggest *index, int64_t id, size_t group,
				 struct tm_error *err);

/*
 * The groups that a concern fits best: *count of them in best[], highest score
 * first, equals by number; none scores below least, none has score 0, was rejected,
 * or is the concern's own. *count 0 means: no group fits, a new threat?
 *
 * The first call after a change weighs all texts anew: add everything, then ask.
 *
 * TM_NOT_FOUND  no such concern
 */
enum tm_status tm_suggest_ask(struct tm_suggest *index, int64_t id, double least,
			      struct tm_suggestion best[TM_SUGGESTIONS], size_t *count,
			      struct tm_error *err);

#endif
