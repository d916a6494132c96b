/*
 * svg_page.c - a page: title, blocks and footer. A slide is made smaller until it fits;
 * other pages grow with their content.
 */
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/svg/svg_pages.h"

enum {
	BETWEEN = 240, /* pages */
	COVER = 2300,  /* top of the title of a cover */
	TITLE = 344,
	SUBTITLE = 280, /* a page title below that of the document */
	KICKER = 144,
	IMPRINT = 160,
	FOOT = 134,
	FOOT_HEIGHT = 500,

	/* Percent of the usual size. */
	SMALLEST = 40,
	STEP = 3,

	/* Percent of an em above and below a row. */
	AIR_MAX = 84,
	AIR_USUAL = 52,
	AIR_MIN = 26
};

/* -- titles */

static void put_line(struct tm_svg_pages *pages, const char *text, int size,
		     const char *role)
{
	struct tm_svg_text line = { .text = text,
				    .role = role,
				    .size = tm_svg_title_size(pages, size),
				    .soft = true,
				    .align = TM_ALIGN_START,
				    .x = TM_SVG_LEFT,
				    .y = pages->y,
				    .width = TM_SVG_INNER };

	if (*text)
		pages->y += tm_svg_whole(&pages->body, &line);
}

static void put_imprint(struct tm_svg_pages *pages)
{
	struct tm_out imprint = TM_OUT_INIT;

	tm_show_imprint(pages->doc, &imprint);
	put_line(pages, tm_out_string(&imprint), IMPRINT, " role=\"paragraph\"");
	pages->body.failed |= imprint.failed;
	tm_out_free(&imprint);
}

/* The title of a slide, below that of the document; returns its level. */
static int put_slide_title(struct tm_svg_pages *pages)
{
	const char *above = pages->doc->head.title, *title = pages->page->title;
	bool only = tm_show_title(pages->doc) == title;
	int level = only ? 1 : 2, size = TITLE;

	if (strcmp(above, title) != 0)
		put_line(pages, above, KICKER,
			 only || pages->covered ? " role=\"paragraph\""
						: " role=\"heading\" aria-level=\"1\"");
	/* Shrink a long title before shrinking the rest. */
	while (size > SUBTITLE &&
	       tm_measure_text(title, true) > tm_svg_ems(TM_SVG_INNER, size))
		size -= 16;
	if (*title)
		tm_svg_heading(pages, title, level, tm_svg_title_size(pages, size));
	return level;
}

/* The title of the document, once, and that of the page; returns the level. */
static int put_titles(struct tm_svg_pages *pages)
{
	const char *whole = tm_show_title(pages->doc), *title = pages->page->title;
	bool cover = pages->page->role == TM_PAGE_TITLE, first = !pages->covered;

	pages->y = cover ? COVER : TM_SVG_TOP;
	if (first && *whole)
		tm_svg_heading(pages, whole, 1, cover ? TITLE * 3 / 2 : TITLE);
	if (first) {
		pages->y += 60;
		put_imprint(pages);
		pages->covered = true;
	}
	if (!*title || (first && (title == whole || cover)))
		return 1;
	pages->start = TM_SVG_TOP;
	tm_svg_space(pages, SUBTITLE, 120);
	tm_svg_heading(pages, title, 2, SUBTITLE);
	return 2;
}

/* -- footer */

struct place {
	const char *text;
	int64_t x, width;
	enum tm_doc_align align;
	bool bold;
};

/* The text truncated to one line of its place. */
static void put_place(struct tm_svg_pages *pages, const struct place *place, int64_t top)
{
	int64_t room = tm_svg_ems(place->width, FOOT);
	struct tm_out cut = TM_OUT_INIT;
	size_t length = tm_measure_line(place->text, place->bold, room - 1000);
	struct tm_svg_text text = { .role = " role=\"paragraph\"",
				    .size = FOOT,
				    .bold = place->bold,
				    .soft = !place->bold,
				    .align = place->align,
				    .x = place->x,
				    .y = top,
				    .width = place->width };

	if (tm_measure_lines(place->text, place->bold, room, 2) < 2) {
		tm_out_text(&cut, place->text);
	} else {
		tm_out_put(&cut, place->text, tm_svg_trim(place->text, length));
		tm_out_text(&cut, "\u2026");
	}
	text.text = tm_out_string(&cut);
	if (*place->text)
		tm_svg_whole(&pages->body, &text);
	pages->body.failed |= cut.failed;
	tm_out_free(&cut);
}

/* Organisation, label, date, and the page number if there are several pages. */
static void put_foot(struct tm_svg_pages *pages, int64_t top)
{
	const struct tm_doc_head *head = &pages->doc->head;
	struct tm_out right = TM_OUT_INIT;
	struct place places[] = {
		{ head->organisation, TM_SVG_LEFT, 4000, TM_ALIGN_START, false },
		{ head->label, TM_SVG_LEFT + 4160, 3400, TM_ALIGN_CENTRE, true },
		{ "", TM_SVG_LEFT + TM_SVG_INNER - 4000, 4000, TM_ALIGN_END, false },
	};

	tm_svg_rect(&pages->body, "rule", TM_SVG_LEFT, top, TM_SVG_INNER, 10);
	tm_out_text(&right, head->date);
	if (pages->doc->pages && pages->doc->pages->next)
		tm_out_print(&right, "%s%d", right.length ? " \u00b7 " : "",
			     pages->number);
	places[2].text = tm_out_string(&right);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		put_place(pages, &places[i], top + 110);
	pages->body.failed |= right.failed;
	tm_out_free(&right);
}

/* -- pages */

/* Append the current page, with its background, below the finished ones. */
static void finish(struct tm_svg_pages *pages, int64_t height)
{
	const char *title = pages->page->title;
	struct tm_out *out = &pages->done;

	if (pages->height)
		pages->height += BETWEEN;
	tm_out_text(out, "<g role=\"group\"");
	tm_svg_move(out, 0, pages->height, "");
	tm_xml_attribute(out, "aria-label", *title ? title : tm_show_title(pages->doc));
	tm_out_text(out, ">\n");
	tm_svg_rect(out, "paper", 0, 0, TM_SVG_WIDTH, height);
	tm_out_put(out, tm_out_string(&pages->body), pages->body.length);
	tm_out_text(out, "</g>\n");
	out->failed |= pages->body.failed;
	pages->height += height;
}

static void put_blocks(struct tm_svg_pages *pages, int above)
{
	pages->start = pages->y;
	for (const struct tm_doc_block *block = pages->page->blocks;
	     block && !pages->spilled; block = block->next)
		tm_svg_block(pages, block, above);
}

static void put_flow(struct tm_svg_pages *pages)
{
	int64_t height;
	int level;

	tm_out_clear(&pages->body);
	pages->slide = pages->spilled = pages->below = false;
	level = put_titles(pages);
	pages->y += 160;
	put_blocks(pages, level);
	height = (pages->y + 300 + FOOT_HEIGHT) / 10 * 10;
	if (pages->page->role == TM_PAGE_TITLE && height < TM_SVG_HEIGHT)
		height = TM_SVG_HEIGHT;
	put_foot(pages, height - FOOT_HEIGHT);
	finish(pages, height);
}

/* Try a size; true if the page fits on the slide. */
static bool try_slide(struct tm_svg_pages *pages, int size, int air)
{
	int figures = pages->figures, level;

	tm_out_clear(&pages->body);
	pages->slide = true;
	pages->spilled = pages->broken = pages->below = false;
	pages->size = size;
	pages->air = air;
	pages->y = TM_SVG_TOP;
	level = put_slide_title(pages);
	pages->y += tm_svg_title_size(pages, 100);
	put_blocks(pages, level);
	put_foot(pages, TM_SVG_HEIGHT - FOOT_HEIGHT);
	if (pages->spilled || pages->y > TM_SVG_BOTTOM)
		pages->figures = figures;
	return !pages->spilled && pages->y <= TM_SVG_BOTTOM;
}

/* Smaller rows are closer together. */
static int usual_air(int size)
{
	int air = AIR_USUAL - (100 - size) * 4 / 3;

	return air > AIR_USUAL ? AIR_USUAL : air < AIR_MIN ? AIR_MIN : air;
}

/* The largest size that fits; slightly smaller text is better than wrapped text. */
static int find_size(struct tm_svg_pages *pages)
{
	int size = TM_SVG_LARGEST;

	while (size >= SMALLEST && !try_slide(pages, size, usual_air(size)))
		size -= STEP;
	if (size < SMALLEST || !pages->broken)
		return size;
	for (int less = size - STEP; less >= size - 4 * STEP && less >= SMALLEST;
	     less -= STEP)
		if (try_slide(pages, less, usual_air(less)) && !pages->broken)
			return less;
	return size;
}

static enum tm_status put_slide(struct tm_svg_pages *pages, struct tm_error *err)
{
	int figures = pages->figures, size = find_size(pages), air = usual_air(size);

	if (size < SMALLEST) {
		tm_error_set(err, TM_INVALID, "'%.200s' does not fit on one slide",
			     pages->page->title);
		return tm_error_hint(err, "use fewer rows or another format");
	}
	/* Distribute the remaining height between the rows. */
	while (air < AIR_MAX && try_slide(pages, size, air + 2))
		air += 2;
	pages->figures = figures;
	try_slide(pages, size, air);
	pages->covered = true;
	finish(pages, TM_SVG_HEIGHT);
	return TM_OK;
}

enum tm_status tm_svg_pages(struct tm_svg_pages *pages, struct tm_error *err)
{
	static const struct tm_doc_page nothing = { .role = TM_PAGE_SECTION,
						    .id = "",
						    .title = "" };
	const struct tm_doc_page *page = pages->doc->pages;
	enum tm_status status = TM_OK;

	for (page = page ? page : &nothing; page && !status; page = page->next) {
		pages->page = page;
		pages->number++;
		if (page->role == TM_PAGE_SLIDE)
			status = put_slide(pages, err);
		else
			put_flow(pages);
	}
	return status;
}
