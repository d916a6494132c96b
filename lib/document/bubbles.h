/*
 * bubbles.h - a figure of bubbles on a plane: where each is, and where its number
 * stands so that no two numbers overlap. In units of the plane, whatever those are.
 */
#ifndef FORMAT_BUBBLES_H
#define FORMAT_BUBBLES_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/document/scale.h"

struct tm_bubble_plane {
	double left, right, top, bottom; /* numbers stay inside of it */
	struct tm_scale x, y;
	double least, most;   /* the radius of the smallest and of the largest bubble */
	double digit, height; /* how wide a digit is, how high a number */
};

/* A line across a bubble, or two: it stops where the bubble begins. */
struct tm_bubble_line {
	double x1, y1, x2, y2;
};

struct tm_bubble {
	const struct tm_doc_point *point;
	int number; /* among all points of the figure, from 1 */
	double x, y, radius;
	bool numbered;                /* there was room for its number */
	bool led;                     /* it stands apart, with a line that leads to it */
	double number_x, number_y;    /* the middle of its number */
	struct tm_bubble_line leader; /* if led */
	struct tm_bubble_line reach[4]; /* its intervals, outside of it */
	int reaches;                    /* how many lines they take */
};

/* Scales for a plane, all bubbles well inside of it. */
void tm_bubbles_scale(struct tm_bubble_plane *plane, const struct tm_doc_figure *figure);

/*
 * The points that have a place on the axes, one after the other; the others have
 * numbers all the same. From an empty `at` on, which is empty again after the last,
 * but for its number: that of the figure's last point.
 */
struct tm_bubble_at {
	const struct tm_doc_series *series;
	const struct tm_doc_point *point;
	int number; /* from 1 */
};
bool tm_bubbles_next(const struct tm_doc_figure *figure, struct tm_bubble_at *at);

/* How many digits the number of the figure's last point has. */
size_t tm_bubbles_digits(const struct tm_doc_figure *figure);

/* The bubbles, largest first, in an array that is the caller's. False without memory. */
bool tm_bubbles_place(const struct tm_bubble_plane *plane,
		      const struct tm_doc_figure *figure, struct tm_bubble **bubbles,
		      size_t *count);

/* "Extortion: Events 0.14 (0.05 – 0.4) a year; Loss 13M (2.0M – 60M) EUR; Worry 45 %" */
void tm_bubbles_say(struct tm_out *out, const struct tm_doc *doc,
		    const struct tm_doc_figure *figure, const struct tm_doc_point *point);

#endif
