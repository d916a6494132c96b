/* html_figure.c - a figure: its drawing, and its numbers as a table. */
#include "lib/document/show.h"
#include "lib/format/html/html_inside.h"
#include "lib/format/svg/svg_figure.h"

void tm_html_figure(struct tm_out *out, const struct tm_doc *doc,
		    const struct tm_doc_figure *figure, int number)
{
	struct tm_doc *shown = tm_show_figure(doc, figure);

	tm_out_text(out, "<figure>\n");
	if (*figure->title)
		tm_html_text(out, "figcaption", "", figure->title);
	tm_svg_figure(out, doc, figure, number, "");
	tm_out_text(out, "<details><summary>Numbers</summary>\n");
	if (tm_doc_failed(shown))
		out->failed = true;
	else
		tm_html_table(out, shown, shown->last_page->last_block->table);
	tm_out_text(out, "</details>\n</figure>\n");
	tm_doc_free(shown);
}
