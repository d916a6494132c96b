/*
 * cover.c - reduction of people and needs to a small set cover problem, and back. The
 * search is in cover_search.c.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/method/cover.h"

#include "lib/method/cover_search.h"
#include "lib/method/sort.h"
#include "lib/method/words.h"

/* State shared by the steps of one call. */
struct finder {
	const struct tm_cover_person *people;
	size_t n;
	const struct tm_cover_request *request;
	size_t *by_key;     /* n: everybody */
	size_t *candidates; /* who is in the problem, in its order */
	uint64_t open;      /* bits that the problem is about */
	struct tm_cover_problem problem;
	struct tm_cover_lists lists;
};

static bool searched(const struct finder *finder, size_t i)
{
	return i != finder->request->organiser &&
	       (finder->request->managers || !finder->people[i].manager);
}

static unsigned count_bits(uint64_t set)
{
	return (unsigned)__builtin_popcountll(set);
}

static int compare_keys(const void *context, size_t a, size_t b)
{
	const struct tm_cover_person *people = context;

	return strcmp(people[a].key, people[b].key);
}

static enum tm_status check_input(const struct tm_cover_person *people, size_t n,
				  const struct tm_cover_request *request,
				  struct tm_error *err)
{
	if (request->organiser >= n)
		return tm_error_set(err, TM_INVALID, "there is no such organiser");
	if (!request->limit)
		return tm_error_set(err, TM_INVALID, "no list can be no answer");
	for (size_t i = 0; i < n; i++)
		if (people[i].cost < 0 || people[i].cost >= INT64_C(1) << 53)
			return tm_error_set(err, TM_INVALID,
					    "the cost of an hour of %s is out of range",
					    people[i].key);
	return TM_OK;
}

/* Whether everybody who has c also has d. */
static bool implies(const struct finder *finder, unsigned c, unsigned d)
{
	const uint64_t both = (uint64_t)1 << c | (uint64_t)1 << d;

	for (size_t i = 0; i < finder->n; i++)
		if (searched(finder, i) &&
		    (finder->people[i].brings & both) == (uint64_t)1 << c)
			return false;
	return true;
}

/* Remove from the open bits those that are covered whenever another one is. */
static void drop_implied(struct finder *finder)
{
	for (unsigned d = 0; d < 64; d++)
		for (unsigned c = 0; c < 64; c++)
			if (c != d && finder->open >> c & finder->open >> d & 1 &&
			    implies(finder, c, d))
				finder->open &= ~((uint64_t)1 << d);
}

/* The open bits of people who have no other open bit. */
static uint64_t alone_bits(const struct finder *finder)
{
	uint64_t alone = finder->open;

	for (size_t i = 0; i < finder->n; i++) {
		const uint64_t brings = finder->people[i].brings & finder->open;

		if (searched(finder, i) && count_bits(brings) > 1)
			alone &= ~brings;
	}
	return alone;
}

/* The bits of set selected by mask, packed from bit `start` on. */
static uint64_t gather(uint64_t set, uint64_t mask, unsigned start)
{
	uint64_t gathered = 0;

	for (unsigned bit = 0; bit < 64; bit++)
		if (mask >> bit & 1)
			gathered |= (set >> bit & 1) << start++;
	return gathered;
}

static enum tm_status make_problem(struct finder *finder, struct tm_error *err)
{
	struct tm_cover_problem *problem = &finder->problem;
	const uint64_t alone = alone_bits(finder), joint = finder->open & ~alone;

	problem->joint = count_bits(joint);
	problem->alone = count_bits(alone);
	problem->brings = malloc((finder->n + 1) * sizeof *problem->brings);
	problem->costs = malloc((finder->n + 1) * sizeof *problem->costs);
	if (!problem->brings || !problem->costs)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < finder->n; i++) {
		const size_t who = finder->by_key[i];
		const uint64_t brings = finder->people[who].brings & finder->open;

		if (!brings || !searched(finder, who))
			continue;
		problem->brings[problem->n] =
			gather(brings, joint, 0) | gather(brings, alone, problem->joint);
		problem->costs[problem->n] = finder->people[who].cost;
		finder->candidates[problem->n++] = who;
	}
	return TM_OK;
}

/* The lists with the organiser in front. */
static enum tm_status copy_lists(const struct finder *finder, struct tm_cover *cover,
				 struct tm_error *err)
{
	const struct tm_cover_lists *lists = &finder->lists;
	const size_t organiser = finder->request->organiser;
	size_t *to;

	cover->size = lists->size + 1;
	cover->count = lists->count;
	cover->more = lists->more;
	cover->people = to = malloc(cover->count * cover->size * sizeof *to);
	cover->costs = malloc(cover->count * sizeof *cover->costs);
	if (!cover->people || !cover->costs)
		return tm_out_of_memory(err);
	for (size_t list = 0; list < lists->count; list++) {
		*to++ = organiser;
		for (size_t i = 0; i < lists->size; i++)
			*to++ = finder->candidates[lists->members[list * lists->size +
								  i]];
		cover->costs[list] = lists->costs[list] + finder->people[organiser].cost;
	}
	return TM_OK;
}

static enum tm_status name_managers(const struct finder *finder, struct tm_cover *cover,
				    struct tm_error *err)
{
	cover->managers = malloc(finder->n * sizeof *cover->managers);
	if (!cover->managers)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < finder->n; i++) {
		const size_t who = finder->by_key[i];

		if (finder->people[who].brings & cover->uncovered)
			cover->managers[cover->manager_count++] = who;
	}
	return TM_OK;
}

static void name_extra(const struct finder *finder, struct tm_cover *cover)
{
	uint64_t there = 0;

	for (size_t i = 0; i < cover->size; i++)
		there |= finder->people[cover->people[i]].brings;
	cover->extra = TM_COVER_NOBODY;
	for (size_t i = 0; i < finder->n; i++) {
		const size_t who = finder->by_key[i];
		const uint64_t adds = finder->people[who].brings & ~there;
		const unsigned gain = count_bits(adds);
		const unsigned best = count_bits(cover->extra_brings);

		if (searched(finder, who) && gain &&
		    (gain > best ||
		     (gain == best &&
		      finder->people[who].cost < finder->people[cover->extra].cost))) {
			cover->extra = who;
			cover->extra_brings = adds;
		}
	}
}

static enum tm_status find(struct finder *finder, struct tm_cover *cover,
			   struct tm_error *err)
{
	uint64_t brought = 0;
	enum tm_status status;

	finder->by_key = malloc(finder->n * sizeof *finder->by_key);
	finder->candidates = malloc(finder->n * sizeof *finder->candidates);
	if (!finder->by_key || !finder->candidates)
		return tm_out_of_memory(err);
	tm_sort_indices(finder->by_key, finder->n, compare_keys, finder->people);
	for (size_t i = 0; i < finder->n; i++)
		if (searched(finder, i))
			brought |= finder->people[i].brings;
	finder->open = finder->request->needed &
		       ~finder->people[finder->request->organiser].brings;
	cover->uncovered = finder->open & ~brought;
	finder->open &= brought;
	drop_implied(finder);
	status = make_problem(finder, err);
	if (!status)
		status = tm_cover_search(&finder->problem, finder->request->limit,
					 &finder->lists, err);
	if (!status)
		status = copy_lists(finder, cover, err);
	if (!status)
		status = name_managers(finder, cover, err);
	if (!status)
		name_extra(finder, cover);
	return status;
}

enum tm_status tm_cover_find(const struct tm_cover_person *people, size_t n,
			     const struct tm_cover_request *request,
			     struct tm_cover **out, struct tm_error *err)
{
	struct finder finder = { .people = people, .n = n, .request = request };
	enum tm_status status = check_input(people, n, request, err);
	struct tm_cover *cover;

	if (status)
		return status;
	cover = calloc(1, sizeof *cover);
	if (!cover)
		return tm_out_of_memory(err);
	status = find(&finder, cover, err);
	free(finder.by_key);
	free(finder.candidates);
	free(finder.problem.brings);
	free(finder.problem.costs);
	tm_cover_lists_free(&finder.lists);
	if (status)
		tm_cover_free(cover);
	else
		*out = cover;
	return status;
}

void tm_cover_free(struct tm_cover *cover)
{
	if (!cover)
		return;
	free(cover->people);
	free(cover->costs);
	free(cover->managers);
	free(cover);
}
