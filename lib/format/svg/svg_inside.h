/* svg_inside.h - what the files that draw figures share; nobody else includes it. */
#ifndef FORMAT_SVG_INSIDE_H
#define FORMAT_SVG_INSIDE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/document/scale.h"

struct tm_svg {
	struct tm_out *out;
	const struct tm_doc *doc;
	const struct tm_doc_figure *figure;
	double left, right, top, bottom; /* the plane that values are drawn in */
	double width, height;            /* of all of it */
	struct tm_scale x, y;
};

/* An attribute, a line, a text whose anchor is start, middle or end. */
void tm_svg_number(struct tm_out *out, const char *name, double value);
void tm_svg_line(const struct tm_svg *svg, const char *class_name, double x1, double y1,
		 double x2, double y2);
void tm_svg_text(const struct tm_svg *svg, const char *anchor, double x, double y,
		 const char *text);

/* The marks and the title of an axis, with the lines across the plane. */
void tm_svg_x_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis);
void tm_svg_y_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis);

/* The average width of a letter at the font size of figures. */
#define TM_SVG_LETTER 7.2

/* Bars or intervals, one under the other, each `TM_SVG_ROW` high. */
#define TM_SVG_ROW 28.0
void tm_svg_rows(const struct tm_svg *svg);

/* Lines with marks of both axes, and which is which if there are several. */
void tm_svg_lines(const struct tm_svg *svg);

/* Bubbles by their numbers, and beside their plane which is which. */
void tm_svg_bubbles_lay(struct tm_svg *svg);
void tm_svg_bubbles(const struct tm_svg *svg);

/*
 * The whole figure as an svg element; gives back how large it is in units of its own.
 * Inside a page style is ""; else it is a style element for one that stands alone.
 */
struct tm_svg_size {
	int width, height;
};
struct tm_svg_size tm_svg_figure(struct tm_out *out, const struct tm_doc *doc,
				 const struct tm_doc_figure *figure, int number,
				 const char *style);

#endif
