/* scale.c - linear scales in steps of 1, 2 and 5, and log scales in decades. */
#include <math.h>
#include <stdlib.h>

#include "lib/document/scale.h"

static void add_mark(struct tm_scale *scale, double value)
{
	double place = scale->log ? log10(value) : value;
	double slack = (scale->high - scale->low) * 1e-9;

	if (scale->mark_count < TM_SCALE_MARKS && place >= scale->low - slack &&
	    place <= scale->high + slack)
		scale->marks[scale->mark_count++] = value;
}

/* Marks at 1, 2 and 5 of every decade if there are few decades, otherwise at 1. */
static void mark_log(struct tm_scale *scale)
{
	int first = (int)floor(scale->low), last = (int)ceil(scale->high);
	int every = 1 + (last - first) / 10;

	for (int decade = first; decade <= last; decade += every) {
		add_mark(scale, pow(10, decade));
		if (last - first <= 3) {
			add_mark(scale, 2 * pow(10, decade));
			add_mark(scale, 5 * pow(10, decade));
		}
	}
}

static void mark_linear(struct tm_scale *scale)
{
	double rough = (scale->high - scale->low) / 5;
	double ten = pow(10, floor(log10(rough)));
	double step = rough > 5 * ten ? 10 * ten : rough > 2 * ten ? 5 * ten : 2 * ten;

	if (rough <= ten)
		step = ten;
	scale->low = floor(scale->low / step) * step;
	scale->high = ceil(scale->high / step) * step;
	for (int i = 0; i <= 10; i++)
		add_mark(scale, scale->low + i * step);
}

struct tm_scale tm_scale_make(double low, double high, bool log, double start,
			      double size)
{
	struct tm_scale scale = { .start = start, .size = size, .log = log };

	if (log) {
		scale.low = low > 0 ? log10(low) : 0;
		scale.high = high > 0 ? log10(high) : 1;
	} else {
		scale.low = fmin(low, 0);
		scale.high = fmax(high, 0);
	}
	if (!(scale.high > scale.low))
		scale.high = scale.low + 1;
	/* The range is too small for distinct marks. */
	if (!isnormal(scale.high - scale.low) ||
	    !isnormal((scale.high - scale.low) / 1e9)) {
		scale.low = 0;
		scale.high = 1;
	}
	if (log)
		mark_log(&scale);
	else
		mark_linear(&scale);
	return scale;
}

bool tm_scale_knows(const struct tm_doc_axis *axis, double value)
{
	return isfinite(value) && (!axis->log || value > 0);
}

struct range {
	double low, high;
	const struct tm_doc_axis *axis;
};

static void widen(struct range *range, double value)
{
	if (!tm_scale_knows(range->axis, value))
		return;
	range->low = fmin(range->low, value);
	range->high = fmax(range->high, value);
}

/*
 * Extend the range by the values of a point on one axis; a bubble counts if it has a
 * position on both.
 */
static void widen_by(struct range *range, const struct tm_doc_figure *figure, bool across,
		     const struct tm_doc_point *point)
{
	enum tm_doc_figure_kind kind = figure->kind;

	if (kind == TM_FIGURE_BUBBLES && (!tm_scale_knows(&figure->x, point->x) ||
					  !tm_scale_knows(&figure->value, point->value)))
		return;
	widen(range, across ? point->x : point->value);
	if (kind == TM_FIGURE_BUBBLES && across) {
		widen(range, point->x_low);
		widen(range, point->x_high);
	} else if (kind == TM_FIGURE_BUBBLES || kind == TM_FIGURE_INTERVALS) {
		widen(range, point->low);
		widen(range, point->high);
	}
}

struct tm_scale tm_scale_of(const struct tm_doc_figure *figure, bool across, double start,
			    double size)
{
	const struct tm_doc_axis *axis = across ? &figure->x : &figure->value;
	struct range range = { INFINITY, -INFINITY, axis };

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next)
			widen_by(&range, figure, across, point);
	if (range.low > range.high)
		range = (struct range){ axis->log ? 0.1 : 0, 1, axis };
	return tm_scale_make(range.low, range.high, axis->log, start, size);
}

bool tm_scale_has(const struct tm_scale *scale, double value)
{
	return isfinite(value) && (!scale->log || value > 0);
}

double tm_scale_at(const struct tm_scale *scale, double value)
{
	double place = scale->log ? log10(value) : value;

	return scale->start +
	       scale->size * (place - scale->low) / (scale->high - scale->low);
}

void tm_scale_put(struct tm_out *out, double coordinate)
{
	long tenths = lround(coordinate * 10);

	tm_out_print(out, "%s%ld.%ld", tenths < 0 ? "-" : "", labs(tenths) / 10,
		     labs(tenths) % 10);
}
