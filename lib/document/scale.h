/* scale.h - mapping values to positions on a drawing, and placing axis marks. */
#ifndef FORMAT_SVG_SCALE_H
#define FORMAT_SVG_SCALE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

#define TM_SCALE_MARKS 24

struct tm_scale {
	double low, high;   /* values, or their logarithms if log */
	double start, size; /* position of low, and distance from there to high */
	bool log;
	double marks[TM_SCALE_MARKS]; /* values, ascending */
	size_t mark_count;
};

/*
 * A scale from low to high; a linear one includes 0 when both have the same sign. On a
 * log scale only positive values have a position.
 */
struct tm_scale tm_scale_make(double low, double high, bool log, double start,
			      double size);

/* A scale for all values of a figure: of x (lines, bubbles) if `across`. */
struct tm_scale tm_scale_of(const struct tm_doc_figure *figure, bool across, double start,
			    double size);

/* Whether a value has a position on an axis or a scale; and the position. */
bool tm_scale_knows(const struct tm_doc_axis *axis, double value);
bool tm_scale_has(const struct tm_scale *scale, double value);
double tm_scale_at(const struct tm_scale *scale, double value);

/* Write a coordinate with one decimal, independent of the locale. */
void tm_scale_put(struct tm_out *out, double coordinate);

#endif
