/* html_inside.h - private to lib/format/html and the drawing of figures. */
#ifndef FORMAT_HTML_INSIDE_H
#define FORMAT_HTML_INSIDE_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

/* The style sheet. */
extern const char tm_html_style[];

/* <element class dir>text</element>; class may be "". */
void tm_html_text(struct tm_out *out, const char *element, const char *class_name,
		  const char *text);

void tm_html_table(struct tm_out *out, const struct tm_doc *doc,
		   const struct tm_doc_table *table);

/* A figure and the table of its numbers; `number` makes its ids unique in the file. */
void tm_html_figure(struct tm_out *out, const struct tm_doc *doc,
		    const struct tm_doc_figure *figure, int number);

/*
 * The density at which the tables of a slide fit: their size relative to the usual one,
 * and the space above and below a row in ems.
 */
struct tm_html_density {
	double size, air;
};
struct tm_html_density tm_html_fit(const struct tm_doc *doc,
				   const struct tm_doc_page *page);

#endif
