/*
 * svg.c - the SVG writer: the pages of a document one below the other, or the figure
 * alone if there is nothing else. The file is self-contained.
 */
#include "lib/base/colour.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/svg/svg_figure.h"
#include "lib/format/svg/svg_pages.h"
#include "lib/format/writer.h"

#define DARK "@media screen and (prefers-color-scheme:dark){"

/* The colours of html_style.c, light and dark. */
#define LIGHT_FIGURE                                                                     \
	".grid{stroke:#d5dce3}.one,.fill{stroke:#1d5f8f;fill:#1d5f8f}.two{stroke:"       \
	"#a8520a}.three{stroke:#3a7434}.four{stroke:#77489c}.track{fill:#e4e9ee}"
#define DARK_FIGURE                                                                      \
	".grid{stroke:#313c47}.one,.fill{stroke:#6cb0e0;fill:#6cb0e0}.two{stroke:"       \
	"#e8a25c}.three{stroke:#8cc684}.four{stroke:#c3a1e0}.track{fill:#2a343f}"

static const char alone[] =
	"text{fill:#17212b;font:13px system-ui,sans-serif}" LIGHT_FIGURE
	"path{fill:none!important;stroke-width:2.5}svg{background:#fff}\n"
	"@media (prefers-color-scheme:dark){text{fill:#e8edf2}" DARK_FIGURE
	"svg{background:#151c23}}";

static const char together[] =
	"text{fill:#17212b;font-family:Arial,'Liberation Sans',Helvetica,sans-serif}"
	".b{font-weight:bold}.s text{fill:#465260}.a text,.bar{fill:#1d5f8f}"
	".rule{fill:#d5dce3}"
	".desk{fill:#eceff2}.paper{fill:#fff}.pages{background:#eceff2}"
	".figure text{font-size:13px}.figure path{fill:none!important;"
	"stroke-width:2.5}" LIGHT_FIGURE "\n" DARK "text{fill:#e8edf2}"
	".s text{fill:#a9b6c3}.a text,.bar{fill:#6cb0e0}.rule{fill:#313c47}"
	".desk{fill:#0b1015}.paper{fill:#151c23}.pages{background:#0b1015}" DARK_FIGURE
	"}";

static void put_style(struct tm_out *out, const char *style, const char *accent)
{
	static const char rule[] = ".one,.fill{stroke:%s;fill:%s}.a text,.bar{fill:%s}";
	char shade[TM_COLOUR_SIZE];

	tm_out_print(out, "<style>%s", style);
	if (tm_colour_is(accent)) {
		tm_colour_legible(accent, "#ffffff", shade);
		tm_out_char(out, '\n');
		tm_out_print(out, rule, shade, shade, shade);
		tm_colour_legible(accent, "#151c23", shade);
		tm_out_text(out, "\n" DARK);
		tm_out_print(out, rule, shade, shade, shade);
		tm_out_char(out, '}');
	}
	tm_out_text(out, "</style>\n");
}

/* The figure, or NULL if the document contains anything else. */
static const struct tm_doc_figure *only_figure(const struct tm_doc *doc)
{
	const struct tm_doc_page *page = doc->pages;
	const struct tm_doc_block *block = page ? page->blocks : NULL;

	if (!block || page->next || block->next || page->role == TM_PAGE_SLIDE)
		return NULL;
	return block->figure;
}

/* A single slide scales to the window; a longer drawing scrolls. */
static void put_start(struct tm_out *out, const struct tm_svg_pages *pages)
{
	const struct tm_doc *doc = pages->doc;
	bool slide = pages->number == 1 && pages->slide;
	struct tm_out imprint = TM_OUT_INIT;

	tm_out_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pages\" "
			 "role=\"document\"");
	tm_xml_attribute(out, "xml:lang",
			 *doc->head.language ? doc->head.language : "en");
	tm_out_text(out, " aria-labelledby=\"title\"");
	if (!slide) {
		tm_svg_length(out, "width", TM_SVG_WIDTH);
		tm_svg_length(out, "height", pages->height);
	}
	tm_out_text(out, " viewBox=\"0 0 ");
	tm_svg_tenths(out, TM_SVG_WIDTH);
	tm_out_char(out, ' ');
	tm_svg_tenths(out, pages->height);
	tm_out_text(out, "\">\n<title id=\"title\">");
	tm_xml_text(out, tm_show_title(doc));
	tm_out_text(out, "</title>\n<desc>");
	tm_show_imprint(doc, &imprint);
	tm_xml_text(out, tm_out_string(&imprint));
	tm_out_text(out, "</desc>\n");
	put_style(out, together, doc->head.accent);
	if (pages->number > 1)
		tm_svg_rect(out, "desk", 0, 0, TM_SVG_WIDTH, pages->height);
	out->failed |= imprint.failed;
	tm_out_free(&imprint);
}

static enum tm_status put_pages(const struct tm_doc *doc, struct tm_out *out,
				struct tm_error *err)
{
	struct tm_svg_pages pages = { .doc = doc };
	enum tm_status status = tm_svg_pages(&pages, err);

	if (!status) {
		put_start(out, &pages);
		tm_out_put(out, tm_out_string(&pages.done), pages.done.length);
		tm_out_text(out, "</svg>\n");
		out->failed |= pages.done.failed;
	}
	tm_out_free(&pages.done);
	tm_out_free(&pages.body);
	tm_arena_free(&pages.arena);
	return status;
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	const struct tm_doc_figure *figure;
	struct tm_out style = TM_OUT_INIT;
	enum tm_status status = TM_OK;

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	figure = only_figure(doc);
	if (figure) {
		put_style(&style, alone, doc->head.accent);
		tm_svg_figure(out, doc, figure, 1, tm_out_string(&style));
		out->failed |= style.failed;
		tm_out_free(&style);
	} else {
		status = put_pages(doc, out, err);
	}
	return status ? status : tm_out_status(out, err);
}

const struct tm_writer tm_writer_svg = { "svg", TM_WRITES_FIGURES | TM_WRITES_SLIDES,
					 write };
