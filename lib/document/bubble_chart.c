/* bubble_chart.c - the layout of a bubble chart; deterministic, the same on every
 * machine. */
#include <math.h>
#include <stdlib.h>

#include "lib/document/bubble_chart.h"
#include "lib/document/show.h"

#define RINGS 9 /* distances from the bubble that are tried for its number */
#define WAYS 8
#define NUMBERS 300 /* more would be illegible and slow to place */

/* Directions from the bubble; diagonals first, away from the interval lines. */
static const struct {
	double x, y;
} ways[WAYS] = { { 0.71, -0.71 }, { -0.71, -0.71 }, { 0.71, 0.71 }, { -0.71, 0.71 },
		 { 1, 0 },        { -1, 0 },        { 0, -1 },      { 0, 1 } };

void tm_bubble_chart_scale(struct tm_bubble_plane *plane,
			   const struct tm_doc_figure *figure)
{
	double edge = plane->max * 1.1;

	plane->x = tm_scale_of(figure, true, plane->left + edge,
			       plane->right - plane->left - 2 * edge);
	plane->y = tm_scale_of(figure, false, plane->bottom - edge,
			       plane->top - plane->bottom + 2 * edge);
}

static bool has_both(const struct tm_doc_axis *axis, double low, double high)
{
	return tm_scale_knows(axis, low) && tm_scale_knows(axis, high) && low < high;
}

static void add_reach(struct tm_bubble *bubble, double x1, double y1, double x2,
		      double y2)
{
	bubble->reach[bubble->reaches++] = (struct tm_bubble_line){ x1, y1, x2, y2 };
}

/* The intervals outside the bubble; inside they would cross its number. */
static void set_reach(struct tm_bubble *bubble, const struct tm_bubble_plane *plane,
		      const struct tm_doc_figure *figure)
{
	const struct tm_doc_point *point = bubble->point;
	double x = bubble->x, y = bubble->y, radius = bubble->radius, from, to;

	if (has_both(&figure->x, point->x_low, point->x_high)) {
		from = tm_scale_at(&plane->x, point->x_low);
		to = tm_scale_at(&plane->x, point->x_high);
		if (from < x - radius)
			add_reach(bubble, from, y, fmin(to, x - radius), y);
		if (to > x + radius)
			add_reach(bubble, fmax(from, x + radius), y, to, y);
	}
	if (has_both(&figure->value, point->low, point->high)) {
		from = tm_scale_at(&plane->y, point->low);
		to = tm_scale_at(&plane->y, point->high);
		if (to < y - radius)
			add_reach(bubble, x, to, x, fmin(from, y - radius));
		if (from > y + radius)
			add_reach(bubble, x, fmax(to, y + radius), x, from);
	}
}

/* The area is proportional to the size, with a minimum radius. */
static double radius_of(const struct tm_bubble_plane *plane, double size)
{
	double share = size > 0 ? fmin(size, 1) : 0;

	return fmax(plane->min, plane->max * sqrt(share));
}

static int larger_first(const void *a, const void *b)
{
	const struct tm_bubble *first = a, *second = b;

	if (first->radius != second->radius)
		return first->radius > second->radius ? -1 : 1;
	return first->number < second->number ? -1 : first->number > second->number;
}

/* The next point, with or without a position on the axes. */
static bool next_point(const struct tm_doc_figure *figure, struct tm_bubble_at *at)
{
	if (at->point)
		at->point = at->point->next;
	else
		at->series = NULL;
	while (!at->point) {
		at->series = at->series ? at->series->next : figure->series;
		if (!at->series)
			return false;
		at->point = at->series->points;
	}
	at->number++;
	return true;
}

bool tm_bubble_chart_next(const struct tm_doc_figure *figure, struct tm_bubble_at *at)
{
	while (next_point(figure, at))
		if (tm_scale_knows(&figure->x, at->point->x) &&
		    tm_scale_knows(&figure->value, at->point->value))
			return true;
	return false;
}

size_t tm_bubble_chart_digits(const struct tm_doc_figure *figure)
{
	struct tm_bubble_at at = { .number = 0 };
	size_t digits = 1;

	while (tm_bubble_chart_next(figure, &at))
		;
	for (int last = at.number; last >= 10; last /= 10)
		digits++;
	return digits;
}

static size_t collect(const struct tm_bubble_plane *plane,
		      const struct tm_doc_figure *figure, struct tm_bubble *bubbles)
{
	struct tm_bubble_at at = { .number = 0 };
	size_t count = 0;

	while (tm_bubble_chart_next(figure, &at)) {
		struct tm_bubble *bubble = &bubbles[count++];

		bubble->point = at.point;
		bubble->number = at.number;
		bubble->x = tm_scale_at(&plane->x, at.point->x);
		bubble->y = tm_scale_at(&plane->y, at.point->value);
		bubble->radius = radius_of(plane, at.point->size);
		set_reach(bubble, plane, figure);
	}
	return count;
}

/* -- placing the numbers */

struct placing {
	const struct tm_bubble_plane *plane;
	struct tm_bubble *bubbles;
	size_t count;
	double width, height; /* of one number */
};

static bool covers(const struct placing *placing, const struct tm_bubble *bubble,
		   double x, double y)
{
	double across = fmax(0, fabs(bubble->x - x) - placing->width / 2);
	double up = fmax(0, fabs(bubble->y - y) - placing->height / 2);

	return across * across + up * up < bubble->radius * bubble->radius;
}

/* Whether the spot overlaps no other number and, unless `crowded`, no other bubble. */
static bool is_free(const struct placing *placing, const struct tm_bubble *own, double x,
		    double y, bool crowded)
{
	const struct tm_bubble_plane *plane = placing->plane;

	if (x - placing->width / 2 < plane->left ||
	    x + placing->width / 2 > plane->right ||
	    y - placing->height / 2 < plane->top ||
	    y + placing->height / 2 > plane->bottom)
		return false;
	for (size_t i = 0; i < placing->count; i++) {
		const struct tm_bubble *other = &placing->bubbles[i];

		if (other == own)
			continue;
		if (other->numbered && fabs(other->number_x - x) < placing->width &&
		    fabs(other->number_y - y) < placing->height)
			return false;
		if (!crowded && covers(placing, other, x, y))
			return false;
	}
	return true;
}

/* Inside its bubble if the number fits. */
static void place_inside(const struct placing *placing, struct tm_bubble *bubble,
			 bool crowded)
{
	if (hypot(placing->width, placing->height) / 2 > bubble->radius ||
	    !is_free(placing, bubble, bubble->x, bubble->y, crowded))
		return;
	bubble->numbered = true;
	bubble->number_x = bubble->x;
	bubble->number_y = bubble->y;
}

/* Beside its bubble, as near as possible. */
static void place_beside(const struct placing *placing, struct tm_bubble *bubble,
			 bool crowded)
{
	double gap = placing->height / 5;

	for (int i = 0; i < RINGS * WAYS && !bubble->numbered; i++) {
		int ring = i / WAYS;
		double away = bubble->radius + gap + placing->height * ring * 0.8;
		double to_x = ways[i % WAYS].x, to_y = ways[i % WAYS].y;
		double x = bubble->x + to_x * (away + placing->width / 2);
		double y = bubble->y + to_y * (away + placing->height / 2);

		if (!is_free(placing, bubble, x, y, crowded))
			continue;
		bubble->numbered = true;
		bubble->number_x = x;
		bubble->number_y = y;
		bubble->led = ring > 0;
		bubble->leader = (struct tm_bubble_line){
			bubble->x + to_x * bubble->radius,
			bubble->y + to_y * bubble->radius,
			bubble->x + to_x * away,
			bubble->y + to_y * away,
		};
	}
}

static void place_numbers(const struct placing *placing)
{
	size_t max = placing->count < NUMBERS ? placing->count : NUMBERS;

	for (int crowded = 0; crowded < 2; crowded++) {
		for (size_t i = 0; i < max; i++)
			if (!placing->bubbles[i].numbered)
				place_inside(placing, &placing->bubbles[i], crowded);
		for (size_t i = 0; i < max; i++)
			if (!placing->bubbles[i].numbered)
				place_beside(placing, &placing->bubbles[i], crowded);
	}
}

bool tm_bubble_chart_place(const struct tm_bubble_plane *plane,
			   const struct tm_doc_figure *figure, struct tm_bubble **bubbles,
			   size_t *count)
{
	struct placing placing = { .plane = plane, .height = plane->height };
	size_t max = 1;

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		max += series->count;
	*bubbles = calloc(max, sizeof **bubbles);
	if (!*bubbles)
		return false;
	*count = collect(plane, figure, *bubbles);
	qsort(*bubbles, *count, sizeof **bubbles, larger_first);
	placing.bubbles = *bubbles;
	placing.count = *count;
	placing.width = (double)tm_bubble_chart_digits(figure) * plane->digit;
	place_numbers(&placing);
	return true;
}

/* -- the description of a bubble */

static void say_value(struct tm_out *out, const struct tm_doc *doc,
		      const struct tm_doc_axis *axis, double low, double value,
		      double high)
{
	const char *unit = tm_show_unit(doc, axis->kind, axis->unit);
	char space[TM_AMOUNT_SIZE];

	tm_out_text(out, axis->title);
	tm_out_text(out, *axis->title ? " " : "");
	tm_out_text(out, tm_show_value(axis->kind, value, space));
	if (has_both(axis, low, high)) {
		tm_out_print(out, " (%s \u2013 ", tm_show_value(axis->kind, low, space));
		tm_out_print(out, "%s)", tm_show_value(axis->kind, high, space));
	}
	tm_out_text(out, *unit ? " " : "");
	tm_out_text(out, unit);
}

void tm_bubble_chart_describe(struct tm_out *out, const struct tm_doc *doc,
			      const struct tm_doc_figure *figure,
			      const struct tm_doc_point *point)
{
	char space[TM_AMOUNT_SIZE];

	tm_out_text(out, point->label);
	tm_out_text(out, ": ");
	say_value(out, doc, &figure->x, point->x_low, point->x, point->x_high);
	tm_out_text(out, "; ");
	say_value(out, doc, &figure->value, point->low, point->value, point->high);
	if (*figure->size) {
		tm_out_text(out, "; ");
		tm_out_text(out, figure->size);
		tm_out_print(out, " %s of the largest",
			     tm_show_value(TM_DOC_PROBABILITY, point->size, space));
	}
}
