/* svg_figure.h - a figure as an svg element, for pages and for HTML. */
#ifndef FORMAT_SVG_FIGURE_H
#define FORMAT_SVG_FIGURE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

struct tm_svg_size {
	int width, height;
};

/*
 * Append the figure; returns its size in its own units. style is "" inside a page,
 * otherwise the style element of a standalone figure.
 */
struct tm_svg_size tm_svg_figure(struct tm_out *out, const struct tm_doc *doc,
				 const struct tm_doc_figure *figure, int number,
				 const char *style);

#endif
