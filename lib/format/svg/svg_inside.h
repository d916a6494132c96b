/* svg_inside.h - private to the files of lib/format/svg that draw figures. */
#ifndef FORMAT_SVG_INSIDE_H
#define FORMAT_SVG_INSIDE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/document/scale.h"

struct tm_svg {
	struct tm_out *out;
	const struct tm_doc *doc;
	const struct tm_doc_figure *figure;
	double left, right, top, bottom; /* the plane of the values */
	double width, height;            /* of the whole figure */
	struct tm_scale x, y;
};

/* An attribute; a line; a text with anchor start, middle or end. */
void tm_svg_number(struct tm_out *out, const char *name, double value);
void tm_svg_line(const struct tm_svg *svg, const char *class_name, double x1, double y1,
		 double x2, double y2);
void tm_svg_text(const struct tm_svg *svg, const char *anchor, double x, double y,
		 const char *text);

/* An axis: marks, grid lines and title. */
void tm_svg_x_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis);
void tm_svg_y_marks(const struct tm_svg *svg, const struct tm_doc_axis *axis);

/* The average width of a letter at the font size of figures. */
#define TM_SVG_LETTER 7.2

/* Bars or intervals in rows, each `TM_SVG_ROW` high. */
#define TM_SVG_ROW 28.0
void tm_svg_rows(const struct tm_svg *svg);

/* Lines, both axes, and a legend if there are several series. */
void tm_svg_lines(const struct tm_svg *svg);

/* Bubbles with numbers, and the key beside their plane. */
void tm_svg_bubbles_lay(struct tm_svg *svg);
void tm_svg_bubbles(const struct tm_svg *svg);

/*
 * The figure as an svg element; returns its size in its own units. style is "" inside a
 * page, otherwise the style element of a standalone figure.
 */
struct tm_svg_size {
	int width, height;
};
struct tm_svg_size tm_svg_figure(struct tm_out *out, const struct tm_doc *doc,
				 const struct tm_doc_figure *figure, int number,
				 const char *style);

#endif
