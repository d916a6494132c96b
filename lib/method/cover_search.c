/*
 * cover_search.c - exact bounds by dynamic programming, then a best-first search.
 *
 * Because the bounds are exact, every branch that is looked at leads to a list, and
 * the lists come in their order: the work is of order limit * candidates.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/method/cover.h"

#include "lib/method/cover_search.h"
#include "lib/method/words.h"

#define IMPOSSIBLE UINT8_MAX
#define NO_COST INT64_MAX

/* A branch of the search: all lists that begin with the same people. */
struct branch {
	size_t list;   /* they are the first of this one, which is finished, */
	size_t kept;   /* so many, */
	size_t taken;  /* and then this one, or TM_COVER_NOBODY */
	size_t next;   /* the first who may follow */
	uint64_t left; /* bits that are still to cover */
	int64_t spent; /* cost so far */
	int64_t bound; /* cost of the cheapest list in it */
};

struct search {
	const struct tm_cover_problem *problem;
	struct tm_cover_lists *lists;
	uint8_t *least;      /* [i << joint | set]: fewest of i.. to cover set */
	int64_t *cheapest;   /* the least cost of so many */
	int64_t *alone;      /* [i * alone + bit]: the cheapest of i.. who brings it */
	struct branch *heap; /* the first to go on with is heap[0] */
	size_t heap_count, heap_capacity;
};

void tm_cover_lists_free(struct tm_cover_lists *lists)
{
	free(lists->members);
	free(lists->costs);
}

static void free_search(struct search *search)
{
	free(search->least);
	free(search->cheapest);
	free(search->alone);
	free(search->heap);
}

static enum tm_status reserve_tables(struct search *search, struct tm_error *err)
{
	const struct tm_cover_problem *problem = search->problem;
	const size_t places = problem->n + 1;

	if (problem->joint >= 24 || places > TM_COVER_STATES >> problem->joint) {
		tm_error_set(err, TM_INVALID,
			     "%u competences, shared in many ways by %zu people, are too "
			     "many for an exact answer",
			     problem->joint, problem->n);
		return TM_INVALID;
	}
	search->least = malloc(places << problem->joint);
	search->cheapest = malloc((places << problem->joint) * sizeof(int64_t));
	search->alone = malloc((places * problem->alone + 1) * sizeof(int64_t));
	if (!search->least || !search->cheapest || !search->alone) {
		tm_out_of_memory(err);
		return TM_FAILED;
	}
	return TM_OK;
}

/* The row of candidate i from the row behind it. */
static void fill_row(struct search *search, size_t i)
{
	const struct tm_cover_problem *problem = search->problem;
	const size_t sets = (size_t)1 << problem->joint;
	const size_t brings = problem->brings[i] & (sets - 1);
	const uint8_t *least_behind = search->least + (i + 1) * sets;
	const int64_t *cheapest_behind = search->cheapest + (i + 1) * sets;
	uint8_t *least = search->least + i * sets;
	int64_t *cheapest = search->cheapest + i * sets;

	for (size_t set = 0; set < sets; set++) {
		const size_t rest = set & ~brings;
		const int64_t cost = problem->costs[i] + cheapest_behind[rest];

		least[set] = least_behind[set];
		cheapest[set] = cheapest_behind[set];
		if (rest == set || least_behind[rest] == IMPOSSIBLE)
			continue;
		if (least_behind[rest] + 1 < least[set] ||
		    (least_behind[rest] + 1 == least[set] && cost < cheapest[set])) {
			least[set] = (uint8_t)(least_behind[rest] + 1);
			cheapest[set] = cost;
		}
	}
}

static void fill_tables(struct search *search)
{
	const struct tm_cover_problem *problem = search->problem;
	const size_t sets = (size_t)1 << problem->joint, n = problem->n;

	memset(search->least + n * sets, IMPOSSIBLE, sets);
	memset(search->cheapest + n * sets, 0, sets * sizeof *search->cheapest);
	search->least[n * sets] = 0;
	for (unsigned bit = 0; bit < problem->alone; bit++)
		search->alone[n * problem->alone + bit] = NO_COST;
	for (size_t i = n; i-- > 0;) {
		fill_row(search, i);
		for (unsigned bit = 0; bit < problem->alone; bit++) {
			int64_t *row = &search->alone[i * problem->alone + bit];

			*row = row[problem->alone];
			if (problem->brings[i] >> (problem->joint + bit) & 1 &&
			    problem->costs[i] < *row)
				*row = problem->costs[i];
		}
	}
}

/* The least cost at which `people` of i.. cover the bits left; NO_COST for never. */
static int64_t bound(const struct search *search, size_t i, uint64_t left, size_t people)
{
	const struct tm_cover_problem *problem = search->problem;
	const size_t sets = (size_t)1 << problem->joint;
	const size_t at = i * sets + (left & (sets - 1));
	size_t wanted = search->least[at];
	int64_t cost = search->cheapest[at];

	if (search->least[at] == IMPOSSIBLE)
		return NO_COST;
	for (unsigned bit = 0; bit < problem->alone; bit++) {
		if (!(left >> (problem->joint + bit) & 1))
			continue;
		if (search->alone[i * problem->alone + bit] == NO_COST)
			return NO_COST;
		cost += search->alone[i * problem->alone + bit];
		wanted++;
	}
	return wanted == people ? cost : NO_COST;
}

static size_t length_of(const struct branch *branch)
{
	return branch->kept + (branch->taken != TM_COVER_NOBODY);
}

static size_t member_of(const struct search *search, const struct branch *branch,
			size_t i)
{
	if (i == branch->kept)
		return branch->taken;
	return search->lists->members[branch->list * search->lists->size + i];
}

/* Cheaper lists first, then lexicographic order of members. */
static bool goes_before(const struct search *search, const struct branch *a,
			const struct branch *b)
{
	size_t i = 0;

	if (a->bound != b->bound)
		return a->bound < b->bound;
	for (; i < length_of(a) && i < length_of(b); i++) {
		const size_t first = member_of(search, a, i);
		const size_t second = member_of(search, b, i);

		if (first != second)
			return first < second;
	}
	/* Branches are disjoint: the shorter one skipped the other's next member. */
	return length_of(a) > length_of(b);
}

static enum tm_status push(struct search *search, const struct branch *branch,
			   struct tm_error *err)
{
	struct branch *heap = tm_reserve(search->heap, &search->heap_capacity,
					 search->heap_count + 1, sizeof *heap);
	size_t at = search->heap_count;

	if (!heap)
		return tm_out_of_memory(err);
	search->heap = heap;
	search->heap_count++;
	for (; at && goes_before(search, branch, &heap[(at - 1) / 2]); at = (at - 1) / 2)
		heap[at] = heap[(at - 1) / 2];
	heap[at] = *branch;
	return TM_OK;
}

static struct branch pop(struct search *search)
{
	struct branch *heap = search->heap;
	const struct branch first = heap[0], last = heap[--search->heap_count];
	size_t at = 0, child;

	while ((child = 2 * at + 1) < search->heap_count) {
		if (child + 1 < search->heap_count &&
		    goes_before(search, &heap[child + 1], &heap[child]))
			child++;
		if (!goes_before(search, &heap[child], &last))
			break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = last;
	return first;
}

/* Room for one more list, which begins with the members of the branch. */
static enum tm_status start_list(struct search *search, const struct branch *branch,
				 struct tm_error *err)
{
	struct tm_cover_lists *lists = search->lists;
	const size_t start = lists->count * lists->size;
	int64_t *costs;
	size_t *members = tm_reserve(lists->members, &lists->member_capacity,
				     start + lists->size + 1, sizeof *members);

	if (!members)
		return tm_out_of_memory(err);
	lists->members = members;
	costs = tm_reserve(lists->costs, &lists->cost_capacity, lists->count + 1,
			   sizeof *costs);
	if (!costs)
		return tm_out_of_memory(err);
	lists->costs = costs;
	for (size_t i = 0; i < length_of(branch); i++)
		members[start + i] = member_of(search, branch, i);
	return TM_OK;
}

/*
 * Include or skip the next candidate, as the branch's first list does; *other becomes
 * the remaining branch, if it has lists.
 */
static bool step(const struct search *search, struct branch *branch, struct branch *other)
{
	const size_t i = branch->next++, length = length_of(branch);
	const size_t people = search->lists->size - length;
	const uint64_t rest = branch->left & ~search->problem->brings[i];
	const int64_t spent = branch->spent + search->problem->costs[i];
	const int64_t without = bound(search, i + 1, branch->left, people);
	struct branch taking = {
		search->lists->count, length, i, i + 1, rest, spent, NO_COST
	};
	struct branch passing = *branch;

	if (rest != branch->left)
		taking.bound = bound(search, i + 1, rest, people - 1);
	if (taking.bound != NO_COST)
		taking.bound += spent;
	passing.bound = without == NO_COST ? NO_COST : without + branch->spent;
	*branch = taking.bound <= passing.bound ? taking : passing;
	*other = taking.bound <= passing.bound ? passing : taking;
	return other->bound != NO_COST;
}

/* Follow the branch to its first list, leaving the others for later. */
static enum tm_status follow(struct search *search, struct branch branch,
			     struct tm_error *err)
{
	struct tm_cover_lists *lists = search->lists;
	enum tm_status status = start_list(search, &branch, err);

	branch.kept = length_of(&branch);
	branch.taken = TM_COVER_NOBODY;
	branch.list = lists->count;
	while (branch.left && !status) {
		struct branch other;
		const bool splits = step(search, &branch, &other);

		if (branch.taken != TM_COVER_NOBODY) {
			lists->members[lists->count * lists->size + branch.kept++] =
				branch.taken;
			branch.taken = TM_COVER_NOBODY;
		}
		if (splits)
			status = push(search, &other, err);
	}
	if (!status)
		lists->costs[lists->count++] = branch.spent;
	return status;
}

enum tm_status tm_cover_search(const struct tm_cover_problem *problem, size_t limit,
			       struct tm_cover_lists *lists, struct tm_error *err)
{
	const unsigned bits = problem->joint + problem->alone;
	struct search search = { .problem = problem, .lists = lists };
	struct branch all = { .taken = TM_COVER_NOBODY };
	enum tm_status status = reserve_tables(&search, err);

	if (!status) {
		fill_tables(&search);
		all.left = bits < 64 ? ((uint64_t)1 << bits) - 1 : UINT64_MAX;
		lists->size = search.least[((size_t)1 << problem->joint) - 1] +
			      (size_t)problem->alone;
		status = push(&search, &all, err);
	}
	while (!status && search.heap_count && lists->count < limit)
		status = follow(&search, pop(&search), err);
	lists->more = search.heap_count > 0;
	free_search(&search);
	return status;
}
