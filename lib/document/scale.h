/* scale.h - from values to places on a drawing, and where its marks go. */
#ifndef FORMAT_SVG_SCALE_H
#define FORMAT_SVG_SCALE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

#define TM_SCALE_MARKS 24

struct tm_scale {
	double low, high;   /* values, of their logarithm if log */
	double start, size; /* where low is, and how far on high is */
	bool log;
	double marks[TM_SCALE_MARKS]; /* values, rising */
	size_t mark_count;
};

/*
 * A scale that holds every value from low to high; not log: from 0 on when they are
 * of one sign. On a log scale what is not positive has no place.
 */
struct tm_scale tm_scale_make(double low, double high, bool log, double start,
			      double size);

/* A scale for all values of a figure; for the x of lines and bubbles when `across`. */
struct tm_scale tm_scale_of(const struct tm_doc_figure *figure, bool across, double start,
			    double size);

/* Whether a value has a place on an axis; on a scale, and which. */
bool tm_scale_knows(const struct tm_doc_axis *axis, double value);
bool tm_scale_has(const struct tm_scale *scale, double value);
double tm_scale_at(const struct tm_scale *scale, double value);

/* A coordinate with one decimal, in any locale. */
void tm_scale_put(struct tm_out *out, double coordinate);

#endif
