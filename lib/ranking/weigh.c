/*
 * weigh.c - aggregating all concerns into one weight per threat.
 *
 * One pass over up to a million concerns. A hash table has one cell for each pair of
 * leader and threat that occurs, and cells with intervals have a pool. Cells are summed
 * in the order of first occurrence, so that the same file gives the same bytes.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/concern.h>

#include "lib/base/array.h"
#include "lib/base/field.h"
#include "lib/method/lognormal.h"
#include "lib/model/nouns.h"
#include "lib/ranking/weigh.h"
#include "lib/store/store.h"

#define NO_OPINION UINT32_MAX

struct cell {
	uint32_t leader;  /* row id */
	uint32_t threat;  /* index of the threat */
	uint32_t opinion; /* index of its pool, or NO_OPINION */
	uint32_t stated;  /* hash of the first interval; 0 for none and for a point */
	double points;    /* millionths; whole numbers, so their sum is exact */
};

/* The points of a leader on all open threats. */
struct total {
	int64_t leader;
	double points;
};

struct weighing {
	const int64_t *ids;
	size_t threat_count;
	double unit; /* minor units in one unit of the currency */
	const char *const
		*words; /* for concern weights, in the order of tm_worry_points */
	struct cell *cells;
	size_t cell_count, cell_capacity;
	uint32_t
		*slots; /* index + 1 of a cell, 0 if free; slot_count is a power of two */
	size_t slot_count;
	struct tm_pool *opinions;
	size_t opinion_count, opinion_capacity;
	int64_t ungrouped;
};

static size_t slot_of(const struct weighing *w, uint32_t leader, uint32_t threat)
{
	uint64_t hash = ((uint64_t)leader << 32) | threat;

	hash *= UINT64_C(0x9e3779b97f4a7c15); /* 2^64 divided by the golden ratio */
	return (size_t)(hash >> 32) & (w->slot_count - 1);
}

/* The slot of the cell, or the free slot for it. */
static uint32_t *find_slot(const struct weighing *w, uint32_t leader, uint32_t threat)
{
	size_t at = slot_of(w, leader, threat);

	for (; w->slots[at]; at = (at + 1) & (w->slot_count - 1)) {
		const struct cell *cell = &w->cells[w->slots[at] - 1];

		if (cell->leader == leader && cell->threat == threat)
			break;
	}
	return &w->slots[at];
}

/* Double the number of slots when they are half full. */
static bool grow_slots(struct weighing *w)
{
	size_t count = w->slot_count ? 2 * w->slot_count : 256;

	if (w->slot_count && 2 * w->cell_count < w->slot_count)
		return true;
	free(w->slots);
	w->slots = calloc(count, sizeof *w->slots);
	w->slot_count = w->slots ? count : 0;
	for (size_t i = 0; w->slots && i < w->cell_count; i++)
		*find_slot(w, w->cells[i].leader, w->cells[i].threat) = (uint32_t)i + 1;
	return w->slots != NULL;
}

static struct cell *cell_of(struct weighing *w, uint32_t leader, uint32_t threat)
{
	struct cell *cells;
	uint32_t *slot;

	if (!grow_slots(w))
		return NULL;
	slot = find_slot(w, leader, threat);
	if (*slot)
		return &w->cells[*slot - 1];
	if (w->cell_count == UINT32_MAX - 1)
		return NULL;
	cells = tm_reserve(w->cells, &w->cell_capacity, w->cell_count + 1, sizeof *cells);
	if (!cells)
		return NULL;
	w->cells = cells;
	w->cells[w->cell_count] = (struct cell){ leader, threat, NO_OPINION, 0, 0 };
	*slot = (uint32_t)++w->cell_count;
	return &w->cells[w->cell_count - 1];
}

static int compare_ids(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* Points in millionths, for a word given instead of points. */
static double word_points(const struct weighing *w, const char *word)
{
	int i = tm_word_find(w->words, word, strlen(word));

	return i < 0 ? 0 : 1e6 * tm_worry_points[i];
}

/* Of an interval with two distinct ends; never 0. */
static uint32_t hash_interval(double low, double high)
{
	uint64_t bits[2];

	memcpy(&bits[0], &low, sizeof low);
	memcpy(&bits[1], &high, sizeof high);
	bits[0] = (bits[0] ^ (bits[1] << 1)) * UINT64_C(0x9e3779b97f4a7c15);
	return (uint32_t)(bits[0] >> 32) | 1;
}

static enum tm_status add_interval(struct weighing *w, struct cell *cell, double low,
				   double high, struct tm_error *err)
{
	if (!(low > 0) || !(low <= high) || !isfinite(high))
		return tm_error_set(err, TM_BAD_PROJECT,
				    "damaged: the loss interval of a concern");
	if (cell->opinion == NO_OPINION) {
		struct tm_pool *opinions =
			tm_reserve(w->opinions, &w->opinion_capacity,
				   w->opinion_count + 1, sizeof *opinions);

		if (!opinions)
			return tm_out_of_memory(err);
		w->opinions = opinions;
		cell->opinion = (uint32_t)w->opinion_count;
		cell->stated = low < high ? hash_interval(low, high) : 0;
		w->opinions[w->opinion_count++] = (struct tm_pool){ .count = 0 };
	}
	tm_pool_add_interval(&w->opinions[cell->opinion], low, high);
	return TM_OK;
}

/* leader, threat, points, worry, loss_low, loss_high */
static enum tm_status on_concern(const struct tm_row *row, void *data,
				 struct tm_error *err)
{
	struct weighing *w = data;
	int64_t id = tm_row_integer(row, 1), leader = tm_row_integer(row, 0);
	const int64_t *threat;
	struct cell *cell;

	if (leader < 0 || leader > UINT32_MAX)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: a leader's number");
	if (tm_row_null(row, 1)) {
		w->ungrouped++;
		return TM_OK;
	}
	threat = w->threat_count
			 ? bsearch(&id, w->ids, w->threat_count, sizeof id, compare_ids)
			 : NULL;
	if (!threat)
		return TM_OK; /* not open */
	cell = cell_of(w, (uint32_t)leader, (uint32_t)(threat - w->ids));
	if (!cell)
		return tm_out_of_memory(err);
	cell->points += tm_row_null(row, 2) ? word_points(w, tm_row_text(row, 3))
					    : (double)tm_row_integer(row, 2);
	if (tm_row_null(row, 4))
		return TM_OK;
	return add_interval(w, cell, (double)tm_row_integer(row, 4) / w->unit,
			    (double)tm_row_integer(row, 5) / w->unit, err);
}

static int compare_totals(const void *a, const void *b)
{
	return compare_ids(&((const struct total *)a)->leader,
			   &((const struct total *)b)->leader);
}

/* One total per leader, ascending by id. */
static struct total *sum_totals(const struct weighing *w, size_t *count)
{
	struct total *totals = malloc((w->cell_count + 1) * sizeof *totals);
	size_t n = 0;

	if (!totals)
		return NULL;
	for (size_t i = 0; i < w->cell_count; i++)
		totals[i] = (struct total){ w->cells[i].leader, w->cells[i].points };
	qsort(totals, w->cell_count, sizeof *totals, compare_totals);
	for (size_t i = 0; i < w->cell_count; i++)
		if (n && totals[n - 1].leader == totals[i].leader)
			totals[n - 1].points += totals[i].points;
		else
			totals[n++] = totals[i];
	*count = n;
	return totals;
}

static enum tm_status sum_up(const struct weighing *w, struct tm_weight *weights,
			     int64_t *leaders, struct tm_error *err)
{
	size_t count = 0;
	struct total *totals = sum_totals(w, &count);

	if (!totals)
		return tm_out_of_memory(err);
	for (size_t i = 0; i < count; i++)
		*leaders += totals[i].points > 0;
	for (size_t i = 0; i < w->cell_count; i++) {
		const struct cell *cell = &w->cells[i];
		struct tm_weight *weight = &weights[cell->threat];
		struct total key = { cell->leader, 0 };
		const struct total *total =
			bsearch(&key, totals, count, sizeof *totals, compare_totals);

		weight->leaders++;
		if (total && total->points > 0)
			weight->points += 100 * cell->points / total->points;
		if (cell->opinion != NO_OPINION)
			tm_pool_add_pool(&weight->loss, &w->opinions[cell->opinion]);
	}
	free(totals);
	return TM_OK;
}

static int compare_stated(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	if (x->threat != y->threat)
		return (x->threat > y->threat) - (x->threat < y->threat);
	return (x->stated > y->stated) - (x->stated < y->stated);
}

/* Sorts the cells; their order is no longer needed. */
static void find_alike(struct weighing *w, struct tm_weight *weights)
{
	if (w->cell_count)
		qsort(w->cells, w->cell_count, sizeof *w->cells, compare_stated);
	for (size_t i = 1; i < w->cell_count; i++)
		if (w->cells[i].stated && !compare_stated(&w->cells[i - 1], &w->cells[i]))
			weights[w->cells[i].threat].alike = true;
}

enum tm_status tm_weigh(struct tm_project *p, const int64_t *ids, size_t n,
			struct tm_weight *weights, int64_t *leaders, int64_t *ungrouped,
			struct tm_error *err)
{
	static const char sql[] =
		"SELECT leader, threat, points, worry, loss_low, loss_high"
		" FROM concern ORDER BY id";
	struct weighing w = { .ids = ids, .threat_count = n };
	enum tm_status status;

	w.words = tm_field_find(tm_concern_noun.fields, "worry")->words;
	w.unit = pow(10, tm_project_currency(p)->digits);
	memset(weights, 0, n * sizeof *weights);
	*leaders = 0;
	status = tm_store_run(p, sql, NULL, 0, on_concern, &w, err);
	if (!status)
		status = sum_up(&w, weights, leaders, err);
	if (!status)
		find_alike(&w, weights);
	*ungrouped = w.ungrouped;
	free(w.cells);
	free(w.slots);
	free(w.opinions);
	return status;
}
