/* svg_draw.h - drawing primitives of figures; private to lib/format/svg. */
#ifndef FORMAT_SVG_DRAW_H
#define FORMAT_SVG_DRAW_H

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

/* -- svg_bubble_chart.c: bubbles with numbers, and the key beside their plane */
void tm_svg_bubble_chart_layout(struct tm_svg *svg);
void tm_svg_bubble_chart(const struct tm_svg *svg);

#endif
