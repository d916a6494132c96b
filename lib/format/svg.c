/* svg.c - the SVG writer: the first figure of a document, standing alone. */
#include "svg_inside.h"
#include "writer.h"

/* Colours as in html_style.c, light and dark. */
static const char style[] =
	"<style>text{fill:#17212b;font:13px system-ui,sans-serif}"
	".grid{stroke:#d5dce3}.one,.fill{stroke:#1d5f8f;fill:#1d5f8f}.two{stroke:#a8520a}"
	".three{stroke:#3a7434}.four{stroke:#77489c}.track{fill:#e4e9ee}"
	"path{fill:none!important;stroke-width:2.5}svg{background:#fff}\n"
	"@media (prefers-color-scheme:dark){text{fill:#e8edf2}.grid{stroke:#313c47}"
	".one,.fill{stroke:#6cb0e0;fill:#6cb0e0}.two{stroke:#e8a25c}.three{stroke:#"
	"8cc684}"
	".four{stroke:#c3a1e0}.track{fill:#2a343f}svg{background:#151c23}}</style>\n";

static enum tm_status write_svg(const struct tm_doc *doc, struct tm_out *out,
				struct tm_error *err)
{
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next)
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next)
			if (block->kind == TM_BLOCK_FIGURE) {
				tm_svg_figure(out, doc, block->figure, 1, style);
				return tm_out_status(out, err);
			}
	return tm_error_set(err, TM_INVALID, "there is no figure in it to draw");
}

const struct tm_writer tm_writer_svg = { "svg", write_svg };
