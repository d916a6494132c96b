/*
 * rank_matrix.c - P(item i has rank k), for all items and ranks at once.
 *
 * At an amount x every item lies above x with its own probability, independently of
 * the others, so how many do is a Poisson binomial. Integrating that over the density
 * of one item gives the row of this item. Here one walk along the axis of x serves all
 * items. Certainty of pairs, intervals and tiers are in certainty.c.
 */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "lib/method/certainty.h"
#include "lib/method/normal.h"

#include "lib/method/binomial.h"

/* Beyond this many sd from the mean an item is treated as certain: 1e-17. */
#define REACH 8.5

/* Width of a panel in units of the narrowest feature; 16 nodes are then good to 1e-13. */
#define PANEL 4.5

/*
 * With an sd this small relative to its mean, doubles cannot distinguish it from a
 * point.
 */
#define POINT 1e-18

#define HALF_NODES 8

/* Gauss-Legendre on -1..1, 16 nodes, the positive half (DLMF 3.5). */
static const double node_at[HALF_NODES] = {
	0.095012509837637440185, 0.281603550779258913230, 0.458016777657227386342,
	0.617876244402643748446, 0.755404408355003033895, 0.865631202387831743880,
	0.944575023073232576077, 0.989400934991649932596
};
static const double node_weight[HALF_NODES] = {
	0.189450610455068496285, 0.182603415044923588866, 0.169156519395002538189,
	0.149595988816576732081, 0.124628971255533872052, 0.095158511682492784809,
	0.062253523938647892862, 0.027152459411754094851
};

/*
 * A rank on the axis as the sum of two doubles. Items can be far narrower than the
 * spacing of doubles near their mean; their differences from it must not be rounded.
 */
struct position {
	double whole, rest;
};

/* Exactly a + b (Knuth's two-sum). */
static struct position position_of(double a, double b)
{
	const double sum = a + b;
	const double b_part = sum - a;
	const struct position position = { sum, (a - (sum - b_part)) + (b - b_part) };

	return position;
}

static double distance(struct position to, double from)
{
	return (to.whole - from) + to.rest;
}

struct matrix {
	const struct tm_certainty *items;
	size_t n;
	double *sd;               /* 0 for a point */
	size_t *active;           /* items that may lie on either side of the node */
	double *p;                /* of each active one: P(above the node) */
	double *density;          /* of each active one: density * weight of the node */
	struct tm_binomial above; /* how many of the active ones lie above the node */
	double *p_rank;
};

/*
 * Which items are uncertain at x, how likely each is above it, and the distribution of
 * how many are. Returns how many lie above for certain, points included.
 */
static size_t look_at(struct matrix *matrix, struct position x, double weight,
		      size_t *active)
{
	size_t above = 0;
	size_t count = 0;

	tm_binomial_start(&matrix->above);
	for (size_t i = 0; i < matrix->n; i++) {
		const double gap = distance(x, matrix->items[i].mean);
		const double sd = matrix->sd[i];

		if (gap <= -REACH * sd) {
			above += gap < 0;
		} else if (gap < REACH * sd) {
			matrix->active[count] = i;
			matrix->p[count] = tm_normal_cdf(-gap / sd);
			matrix->density[count] =
				weight * (tm_normal_density(gap / sd) / sd);
			tm_binomial_include(&matrix->above, matrix->p[count++]);
		}
	}
	*active = count;
	return above;
}

static void add_node(struct matrix *matrix, struct position x, double weight)
{
	size_t active;
	const size_t above = look_at(matrix, x, weight, &active);

	for (size_t a = 0; a < active; a++)
		tm_binomial_exclude(
			&matrix->above, matrix->p[a], matrix->density[a],
			&matrix->p_rank[matrix->active[a] * matrix->n + above]);
	tm_binomial_finish(&matrix->above);
}

/*
 * The narrowest feature around x: the smallest sd of an uncertain item, or the stretch
 * over which the number of items above changes by one sd of itself. The latter is
 * 1.25 / sqrt(n) sd wide in the middle of n alike items.
 */
static double feature_at(const struct matrix *matrix, struct position x)
{
	double narrowest = INFINITY;
	double variance = 0;
	double density = 0;

	for (size_t i = 0; i < matrix->n; i++) {
		const double sd = matrix->sd[i];
		const double gap = distance(x, matrix->items[i].mean);
		double tail;

		if (!(fabs(gap) < REACH * sd))
			continue;
		tail = tm_normal_cdf(-fabs(gap) / sd);
		variance += tail * (1 - tail);
		density += tm_normal_density(gap / sd) / sd;
		narrowest = fmin(narrowest, sd);
	}
	return density > 0 ? fmin(narrowest, sqrt(variance) / density) : INFINITY;
}

static double between(struct position from, struct position to)
{
	return (to.whole - from.whole) + (to.rest - from.rest);
}

static struct position shifted(struct position x, double by)
{
	return position_of(x.whole, x.rest + by);
}

static bool is_before(struct position a, struct position b)
{
	return a.whole < b.whole || (!(a.whole > b.whole) && a.rest < b.rest);
}

/* Start of an item's support; a point starts at its value. */
static struct position start_of(const struct matrix *matrix, size_t item)
{
	return position_of(matrix->items[item].mean, -REACH * matrix->sd[item]);
}

/* x if an item is uncertain there, otherwise the start of the next one, or infinity. */
static struct position next_start(const struct matrix *matrix, struct position x)
{
	struct position next = { INFINITY, 0 };

	for (size_t i = 0; i < matrix->n; i++) {
		const double reach = REACH * matrix->sd[i];
		const double gap = distance(x, matrix->items[i].mean);

		if (!(gap < reach) || !(matrix->sd[i] > 0))
			continue;
		if (gap >= -reach)
			return x;
		if (is_before(start_of(matrix, i), next))
			next = start_of(matrix, i);
	}
	return next;
}

/* Is the panel narrow enough for the features under it? */
static bool fits(const struct matrix *matrix, struct position x, double width)
{
	for (int eighth = 1; eighth < 8; eighth += 2)
		if (width >
		    PANEL * feature_at(matrix, shifted(x, 0.125 * eighth * width)))
			return false;
	return true;
}

/*
 * End of the panel that starts at x: before an item narrower than the panel starts, and
 * at the next point, where every probability jumps.
 */
static struct position panel_end(const struct matrix *matrix, struct position x)
{
	double widest = INFINITY;
	struct position end;

	for (size_t i = 0; i < matrix->n; i++) {
		const double gap = distance(x, matrix->items[i].mean);
		const double sd = matrix->sd[i];

		/* Slightly early, because the start of an item is rounded. */
		if (gap < REACH * sd && gap > -(REACH + 0.01) * sd)
			widest = fmin(widest, PANEL * sd);
	}
	end = shifted(x, widest);
	for (size_t i = 0; i < matrix->n; i++) {
		const struct position start = start_of(matrix, i);

		if (PANEL * matrix->sd[i] < widest && is_before(x, start) &&
		    is_before(start, end))
			end = start;
	}
	while (!fits(matrix, x, between(x, end)))
		end = shifted(x, 0.5 * between(x, end));
	return end;
}

static void add_panel(struct matrix *matrix, struct position from, struct position to)
{
	const double half = 0.5 * between(from, to);
	const struct position middle = shifted(from, half);

	for (int i = 0; i < HALF_NODES; i++) {
		add_node(matrix, shifted(middle, -half * node_at[i]),
			 half * node_weight[i]);
		add_node(matrix, shifted(middle, half * node_at[i]),
			 half * node_weight[i]);
	}
}

/* The rows of all uncertain items. */
static void walk(struct matrix *matrix)
{
	struct position x = { -INFINITY, 0 };

	for (;;) {
		struct position end;

		x = next_start(matrix, x);
		if (isinf(x.whole))
			break;
		end = panel_end(matrix, x);
		add_panel(matrix, x, end);
		x = end;
	}
}

/* The row of a point: evaluated where it is; equal points in any order. */
static void add_point(struct matrix *matrix, size_t item)
{
	const struct position x = { matrix->items[item].mean, 0 };
	double *row = &matrix->p_rank[item * matrix->n];
	size_t equals = 0;
	size_t active;
	size_t above;

	for (size_t i = 0; i < matrix->n; i++)
		equals += !(matrix->sd[i] > 0) &&
			  !(distance(x, matrix->items[i].mean) < 0) &&
			  !(distance(x, matrix->items[i].mean) > 0);
	above = look_at(matrix, x, 1, &active);
	for (size_t k = matrix->above.first; k <= matrix->above.last; k++)
		for (size_t turn = 0; turn < equals; turn++)
			row[above + k + turn] += matrix->above.p[k] / (double)equals;
}

static enum tm_status check_items(const struct tm_certainty *items, size_t n,
				  struct tm_error *err)
{
	for (size_t i = 0; i < n; i++)
		if (!isfinite(items[i].mean) || !isfinite(items[i].variance) ||
		    items[i].variance < 0)
			return tm_error_set(err, TM_INVALID,
					    "a mean or variance is not a number");
	return TM_OK;
}

static bool allocate(struct matrix *matrix)
{
	const size_t room = matrix->n + 1;

	matrix->sd = malloc(room * sizeof *matrix->sd);
	matrix->active = malloc(room * sizeof *matrix->active);
	matrix->p = malloc(room * sizeof *matrix->p);
	matrix->density = malloc(room * sizeof *matrix->density);
	return tm_binomial_new(&matrix->above, matrix->n) && matrix->sd &&
	       matrix->active && matrix->p && matrix->density;
}

static double sd_of(const struct tm_certainty *item)
{
	const double sd = sqrt(item->variance);

	return sd > fmax(POINT * fabs(item->mean), DBL_MIN) ? sd : 0;
}

enum tm_status tm_certainty_ranks(const struct tm_certainty *items, size_t n,
				  double *p_rank, struct tm_error *err)
{
	struct matrix matrix = { .items = items, .n = n, .p_rank = p_rank };
	enum tm_status status = check_items(items, n, err);

	if (status)
		return status;
	if (!allocate(&matrix)) {
		status = tm_out_of_memory(err);
		goto out;
	}
	for (size_t i = 0; i < n; i++)
		matrix.sd[i] = sd_of(&items[i]);
	for (size_t i = 0; i < n * n; i++)
		p_rank[i] = 0;
	walk(&matrix);
	for (size_t i = 0; i < n; i++)
		if (!(matrix.sd[i] > 0))
			add_point(&matrix, i);
	/* Deconvolution leaves rounding errors of either sign around 0. */
	for (size_t i = 0; i < n * n; i++)
		p_rank[i] = fmin(1, fmax(0, p_rank[i]));
out:
	tm_binomial_free(&matrix.above);
	free(matrix.density);
	free(matrix.p);
	free(matrix.active);
	free(matrix.sd);
	return status;
}
