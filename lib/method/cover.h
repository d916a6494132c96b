/*
 * cover.h - whom to invite: the smallest lists of people that cover what is needed.
 *
 * Exact, not greedy: every smallest list is found, the cheapest first. The organiser
 * is always in and counts with what they bring. Managers are left out unless asked
 * for; it is told where that leaves a competence uncovered.
 *
 * What nobody in the search brings stays uncovered and is not asked of the lists. Of
 * the rest, a competence is left out when all who bring another one bring it too (it is
 * covered whenever the other is). Competences that are brought only by people who
 * bring nothing else are independent of everything. What remains, m entangled
 * competences, is solved by dynamic programming over people i and sets S of them:
 *
 *     least(i, S) = min(least(i + 1, S), 1 + least(i + 1, S without what i brings))
 *
 * and the least cost likewise. A best-first search (A*, Hart, Nilsson and Raphael
 * 1968) guided by these exact bounds then meets the lists in their final order and
 * stops at the limit. Time and memory are of order people * 2^m, which is limited to
 * TM_COVER_STATES: 12 entangled competences of 4,000 people, 16 of 256.
 */
#ifndef METHOD_COVER_H
#define METHOD_COVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tmodel/plan.h>

#define TM_COVER_STATES ((size_t)1 << 24)

/* Sets of competences are bits; which bit is which is the caller's. */
struct tm_cover_person {
	const char *key; /* lent; bytes decide ties */
	uint64_t brings;
	int64_t cost; /* of an hour, 0 (also: not known) to 2^53-1 minor units */
	bool manager;
};

/* What is asked for. */
struct tm_cover_request {
	uint64_t needed;
	size_t organiser; /* the index of a person, whether manager or not */
	bool managers;    /* search them too */
	size_t limit;     /* limit on the number of lists; 1 or more */
};

/*
 * Find them; people[n] with n of 1 or more are lent for the call. The result is to be
 * given to tm_cover_free(), which accepts NULL.
 *
 * TM_INVALID  an organiser, a cost or a limit out of range; or too many entangled
 *             competences for an exact answer
 * TM_FAILED   out of memory
 */
enum tm_status tm_cover_find(const struct tm_cover_person *people, size_t n,
			     const struct tm_cover_request *request,
			     struct tm_cover **out, struct tm_error *err);
void tm_cover_free(struct tm_cover *cover);

#endif
