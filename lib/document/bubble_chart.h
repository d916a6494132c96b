/*
 * bubble_chart.h - the layout of a bubble chart: where each bubble is drawn, and where
 * its number, so that no two numbers overlap. Lengths are in the units of the plane.
 */
#ifndef DOCUMENT_BUBBLE_CHART_H
#define DOCUMENT_BUBBLE_CHART_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/document/scale.h"

struct tm_bubble_plane {
	double left, right, top, bottom; /* numbers stay inside */
	struct tm_scale x, y;
	double min, max;      /* radius of the smallest and of the largest bubble */
	double digit, height; /* width of a digit, height of a number */
};

/* One side of an interval, from the edge of the bubble outwards. */
struct tm_bubble_line {
	double x1, y1, x2, y2;
};

struct tm_bubble {
	const struct tm_doc_point *point;
	int number; /* among all points of the figure, from 1 */
	double x, y, radius;
	bool numbered; /* false: there is no space for its number */
	bool led;      /* the number is away from the bubble, with a leader line */
	double number_x, number_y;      /* centre of the number */
	struct tm_bubble_line leader;   /* if led */
	struct tm_bubble_line reach[4]; /* the intervals, outside the bubble */
	int reaches;                    /* number of these lines */
};

/* Set the scales so that all bubbles lie well inside the plane. */
void tm_bubble_chart_scale(struct tm_bubble_plane *plane,
			   const struct tm_doc_figure *figure);

/*
 * Iterate over the points that have a position on both axes; the others are numbered as
 * well but skipped. Start with a zeroed `at`. After the last point it is zero again,
 * except for its number, which is that of the last point of the figure.
 */
struct tm_bubble_at {
	const struct tm_doc_series *series;
	const struct tm_doc_point *point;
	int number; /* from 1 */
};
bool tm_bubble_chart_next(const struct tm_doc_figure *figure, struct tm_bubble_at *at);

/* The number of digits of the last point's number. */
size_t tm_bubble_chart_digits(const struct tm_doc_figure *figure);

/*
 * The bubbles, largest first, in an array that the caller frees. False when out of
 * memory.
 */
bool tm_bubble_chart_place(const struct tm_bubble_plane *plane,
			   const struct tm_doc_figure *figure, struct tm_bubble **bubbles,
			   size_t *count);

/*
 * "Extortion: Events 0.14 (0.05 – 0.4) per year; Loss 13M (2.0M – 60M) EUR; Concern
 * 45 % of the largest"
 */
void tm_bubble_chart_describe(struct tm_out *out, const struct tm_doc *doc,
			      const struct tm_doc_figure *figure,
			      const struct tm_doc_point *point);

#endif
