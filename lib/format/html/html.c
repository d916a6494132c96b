/*
 * html.c - the HTML writer: one self-contained file. It has no scripts and loads
 * nothing, and its Content-Security-Policy forbids both; every text is escaped.
 */
#include <string.h>

#include "lib/base/colour.h"
#include "lib/base/escape.h"
#include "lib/document/show.h"
#include "lib/format/html/html_inside.h"
#include "lib/format/writer.h"

struct html {
	struct tm_out *out;
	const struct tm_doc *doc;
	int figures, page;
	bool covered; /* the h1 has been written */
};

/* Landscape if any page is a slide or any table has many columns. */
static bool is_wide(const struct tm_doc *doc)
{
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		if (page->role == TM_PAGE_SLIDE)
			return true;
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next)
			if (block->kind == TM_BLOCK_TABLE &&
			    block->table->column_count > 8)
				return true;
	}
	return false;
}

/* Legible on the backgrounds of html_style.c, light and dark. */
static void put_accent(struct tm_out *out, const char *accent)
{
	char light[TM_COLOUR_SIZE], dark[TM_COLOUR_SIZE];

	if (!tm_colour_is(accent))
		return;
	tm_colour_legible(accent, "#ffffff", light);
	tm_colour_legible(accent, "#151c23", dark);
	tm_out_print(
		out,
		":root{--accent:%s}\n"
		"@media screen and (prefers-color-scheme:dark){:root{--accent:%s}}\n",
		light, dark);
}

static void put_start(const struct html *html)
{
	const struct tm_doc_head *head = &html->doc->head;
	struct tm_out *out = html->out;

	tm_out_text(out, "<!DOCTYPE html>\n<html lang=\"");
	tm_escape_html(out, *head->language ? head->language : "en");
	tm_out_text(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
			 "<meta http-equiv=\"Content-Security-Policy\" "
			 "content=\"default-src 'none'; style-src 'unsafe-inline'; "
			 "img-src data:\">\n"
			 "<meta name=\"viewport\" "
			 "content=\"width=device-width, initial-scale=1\">\n<title>");
	tm_escape_html(out, tm_show_title(html->doc));
	if (*head->organisation && *tm_show_title(html->doc))
		tm_out_text(out, " \u2013 ");
	tm_escape_html(out, head->organisation);
	tm_out_text(out, "</title>\n<style>\n");
	tm_out_text(out, tm_html_style);
	tm_out_print(out, "@page{size:%s;margin:%s}\n",
		     is_wide(html->doc) ? "landscape" : "auto",
		     is_wide(html->doc) ? "10mm" : "18mm 16mm");
	put_accent(out, head->accent);
	tm_out_text(out, "</style>\n</head>\n<body>\n<main>\n");
}

static void put_imprint(const struct html *html)
{
	struct tm_out imprint = TM_OUT_INIT;

	tm_show_imprint(html->doc, &imprint);
	if (imprint.length)
		tm_html_text(html->out, "p", "imprint", tm_out_string(&imprint));
	html->out->failed |= imprint.failed;
	tm_out_free(&imprint);
}

static void put_list(struct tm_out *out, const struct tm_doc_block *block)
{
	const char *element = block->ordered ? "ol" : "ul";

	tm_out_print(out, "<%s>\n", element);
	for (const struct tm_doc_item *item = block->items; item; item = item->next)
		tm_html_text(out, "li", "", item->text);
	tm_out_print(out, "</%s>\n", element);
}

static void put_quote(struct tm_out *out, const struct tm_doc_block *block)
{
	tm_out_text(out, "<blockquote dir=\"auto\">");
	tm_escape_html(out, block->text);
	if (*block->who) {
		tm_out_text(out, "<span class=\"who\" dir=\"auto\">");
		tm_escape_html(out, block->who);
		tm_out_text(out, "</span>");
	}
	tm_out_text(out, "</blockquote>\n");
}

/* above: the heading level of the page. */
static void put_block(struct html *html, const struct tm_doc_page *page,
		      const struct tm_doc_block *block, int above)
{
	struct tm_out *out = html->out;
	char heading[] = "h2";

	switch (block->kind) {
	case TM_BLOCK_HEADING:
		heading[1] = (char)('0' + above + tm_show_level(page, block));
		tm_html_text(out, heading, "", block->text);
		break;
	case TM_BLOCK_PARAGRAPH:
		tm_html_text(out, "p", block->emphasis ? "strong" : "", block->text);
		break;
	case TM_BLOCK_QUOTE:
		put_quote(out, block);
		break;
	case TM_BLOCK_LIST:
		put_list(out, block);
		break;
	case TM_BLOCK_TABLE:
		tm_html_table(out, html->doc, block->table);
		break;
	case TM_BLOCK_FIGURE:
		tm_html_figure(out, html->doc, block->figure, ++html->figures);
		break;
	case TM_BLOCK_SPEAKER_NOTE:
		if (html->doc->notes)
			tm_html_text(out, "p", "note", block->text);
	}
}

static void put_blocks(struct html *html, const struct tm_doc_page *page, int above)
{
	for (const struct tm_doc_block *block = page->blocks; block; block = block->next)
		put_block(html, page, block, above);
}

static void put_section(struct html *html, const char *class_name)
{
	tm_out_print(html->out, "<section class=\"%s%s\">\n", class_name,
		     html->page ? "" : " first");
	html->page++;
}

/* Write the h1 of the document unless there is one; true if it is the page's title. */
static bool put_cover(struct html *html, const struct tm_doc_page *page,
		      const char *class_name)
{
	const char *title = tm_show_title(html->doc);

	if (html->covered)
		return false;
	html->covered = true;
	if (*title)
		tm_html_text(html->out, "h1", class_name, title);
	return title == page->title;
}

/* The footer of a slide. */
static void put_foot(struct html *html)
{
	const struct tm_doc_head *head = &html->doc->head;
	struct tm_out *out = html->out;
	const char *const parts[] = { head->organisation, head->date };

	tm_out_text(out, "<footer>\n");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		tm_html_text(out, "span", "", parts[i]);
	tm_html_text(out, "span", "label", head->label);
	if (html->doc->pages->next)
		tm_out_print(out, "<span>%d</span>\n", html->page);
	tm_out_text(out, "</footer>\n");
}

/* Two decimals, independent of the locale. */
static void put_share(struct tm_out *out, double share)
{
	int hundredths = (int)(share * 100 + 0.5);

	tm_out_print(out, "%d.%02d", hundredths / 100, hundredths % 100);
}

static void put_slide(struct html *html, const struct tm_doc_page *page)
{
	const char *title = html->doc->head.title;
	bool several = html->doc->pages->next != NULL;
	struct tm_html_density fit = tm_html_fit(html->doc, page);
	struct tm_out *out = html->out;
	int level = 1;

	put_section(html, "slide");
	if (several)
		put_cover(html, page, "hidden");
	tm_out_text(out, "<div class=\"sheet\" style=\"--fit:");
	put_share(out, fit.size);
	tm_out_text(out, ";--air:");
	put_share(out, fit.air);
	tm_out_text(out, "em\">\n");
	if (*title && strcmp(title, page->title) && !several)
		tm_html_text(out, "p", "kicker", title);
	if (!put_cover(html, page, "title") && *page->title) {
		tm_html_text(out, "h2", "title", page->title);
		level = 2;
	}
	put_blocks(html, page, level);
	put_foot(html);
	tm_out_text(out, "</div>\n</section>\n");
}

static void put_flow(struct html *html, const struct tm_doc_page *page)
{
	static const char *const classes[] = { [TM_PAGE_TITLE] = "flow cover",
					       [TM_PAGE_SLIDE] = "",
					       [TM_PAGE_SECTION] = "flow",
					       [TM_PAGE_APPENDIX] = "flow appendix" };
	bool first = !html->covered;
	int level = 1;

	put_section(html, classes[page->role]);
	if (!put_cover(html, page, "") && *page->title) {
		if (first)
			put_imprint(html);
		tm_html_text(html->out, "h2", "", page->title);
		level = 2;
	} else {
		put_imprint(html);
	}
	put_blocks(html, page, level);
	if (!first)
		put_imprint(html);
	tm_out_text(html->out, "</section>\n");
}

static enum tm_status write(const struct tm_doc *doc, struct tm_out *out,
			    struct tm_error *err)
{
	struct html html = { .out = out, .doc = doc };

	if (tm_doc_failed(doc))
		return tm_doc_status(doc, err);
	put_start(&html);
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		if (page->role == TM_PAGE_SLIDE)
			put_slide(&html, page);
		else
			put_flow(&html, page);
	}
	tm_out_text(out, "</main>\n</body>\n</html>\n");
	return tm_out_status(out, err);
}

const struct tm_writer tm_writer_html = { "html", TM_WRITES_FIGURES, write };
