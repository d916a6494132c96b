/*
 * duplicate.h - near-duplicate notes.
 *
 * Two notes are near-duplicates when the Jaccard index of their sets of stems
 * (Snowball; without English stop words) is 0.6 or more: stems in both divided by stems
 * in either. A note without such words has no duplicates.
 *
 * Up to TM_DUPLICATE_EXACT notes every pair is compared. Above, only pairs proposed by
 * MinHash are (64 hashes in 16 bands of 4; Broder, "On the resemblance and containment
 * of documents", 1997), so that a pair of index s is missed with probability (1 -
 * s^4)^16: 11 % at 0.6, 1.2 % at 0.7, 0.02 % at 0.8. Every reported pair has been
 * compared exactly. The hashes are fixed: the same notes in the same order give the
 * same pairs.
 *
 * A thousand copies of one note are half a million pairs; the caller may stop.
 */
#ifndef METHOD_DUPLICATE_H
#define METHOD_DUPLICATE_H

#include <stdbool.h>
#include <stdint.h>

#include <tmodel/error.h>

#define TM_DUPLICATE_MIN 0.6
#define TM_DUPLICATE_EXACT 5000

struct tm_duplicate; /* the notes */

/*
 * Called for a pair with the ids of the two notes in the order added; return false to
 * stop.
 */
typedef bool tm_duplicate_fn(void *context, int64_t first, int64_t second,
			     double similarity);

/*
 * No notes yet, in *out, to be freed. language chooses the stemmer as in suggest.h.
 *
 * TM_INVALID  there is no stemmer for the language
 * TM_FAILED   libstemmer is missing; out of memory, as in the other calls
 */
enum tm_status tm_duplicate_new(const char *language, struct tm_duplicate **out,
				struct tm_error *err);
void tm_duplicate_free(struct tm_duplicate *notes);

/* Add a note under any id; its text (any bytes) is lent for the call. */
enum tm_status tm_duplicate_add(struct tm_duplicate *notes, int64_t id, const char *text,
				struct tm_error *err);

/*
 * Report every pair, ordered by the second note, then the first. A stop by the callback
 * is not an error: TM_OK.
 */
enum tm_status tm_duplicate_find(const struct tm_duplicate *notes, tm_duplicate_fn *tell,
				 void *context, struct tm_error *err);

#endif
