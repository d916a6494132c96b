/*
 * svg_pages.h - what the files that draw pages share; nobody else includes it. Lengths
 * and sizes of fonts are tenths of a user unit, of which a page is 1280 wide.
 */
#ifndef FORMAT_SVG_PAGES_H
#define FORMAT_SVG_PAGES_H

#include "lib/base/out.h"
#include "lib/document/doc.h"

enum {
	TM_SVG_WIDTH = 12800,
	TM_SVG_HEIGHT = 7200, /* of a slide */
	TM_SVG_LEFT = 540,
	TM_SVG_INNER = TM_SVG_WIDTH - 2 * TM_SVG_LEFT,
	TM_SVG_TOP = 400,
	TM_SVG_BOTTOM = 6560, /* where the content of a slide ends */
	TM_SVG_BODY = 180,    /* size of text */
	TM_SVG_LARGEST = 130  /* percent of the usual size that a slide begins with */
};

struct tm_svg_pages {
	const struct tm_doc *doc;
	struct tm_arena arena; /* of the table at hand */
	struct tm_out done;    /* the pages before the one at hand */
	int64_t height;        /* of those, with the gaps after them */
	int number, figures;
	bool covered; /* the title of the document has been written */

	/* The page at hand. */
	const struct tm_doc_page *page;
	struct tm_out body;
	int64_t start, y; /* where the content begins, where it has got to */
	bool below;       /* a table has been put */

	/*
	 * A slide: how large it is set and how airy, in percent of the usual size and
	 * of an em; whether that was too large, and whether a cell had to be broken.
	 */
	bool slide, spilled, broken;
	int size, air;
};

/* Lines of text: what they look like, and the box they are broken in. */
struct tm_svg_text {
	const char *text;
	const char *role; /* attributes, " role=\"cell\"" */
	int size;
	bool bold, soft, accent;
	enum tm_doc_align align;
	int64_t x, y, width;
};

/* -- svg_text.c */

/* 12.3; name="12.3" after a blank. */
void tm_svg_tenths(struct tm_out *out, int64_t length);
void tm_svg_length(struct tm_out *out, const char *name, int64_t length);

/* The attribute that moves a group; more is what comes after that. */
void tm_svg_move(struct tm_out *out, int64_t x, int64_t y, const char *more);

void tm_svg_rect(struct tm_out *out, const char *class_name, int64_t x, int64_t y,
		 int64_t width, int64_t height);

/* Height of a line and of all lines; how many ems of the font make a length. */
int64_t tm_svg_line_height(int size);
int64_t tm_svg_height(const struct tm_svg_text *text);
int64_t tm_svg_ems(int64_t length, int size);

/* The length of a line without the blanks that it ends with, which are not anchored. */
size_t tm_svg_trim(const char *line, size_t length);

/* A group for lines of that look, which the caller ends with </g>; and the lines. */
void tm_svg_begin(struct tm_out *out, const struct tm_svg_text *text);
void tm_svg_put(struct tm_out *out, const struct tm_svg_text *text);

/* The group with the lines in it; gives back their height. */
int64_t tm_svg_whole(struct tm_out *out, const struct tm_svg_text *text);

/* -- svg_blocks.c */

/* A size as it is on this page; that of a title, which is never larger. */
int tm_svg_scaled(const struct tm_svg_pages *pages, int size);
int tm_svg_title_size(const struct tm_svg_pages *pages, int size);

/* Leave a share of a size free, in percent, unless nothing stands above. */
void tm_svg_space(struct tm_svg_pages *pages, int size, int percent);

/* A heading of a size as it is on this page. */
void tm_svg_heading(struct tm_svg_pages *pages, const char *text, int level, int size);
void tm_svg_caption(struct tm_svg_pages *pages, const char *text);

/* A block; above is the level of the heading that the page stands under. */
void tm_svg_block(struct tm_svg_pages *pages, const struct tm_doc_block *block,
		  int above);

/* -- svg_table.c */
void tm_svg_table(struct tm_svg_pages *pages, const struct tm_doc_table *table);

/* -- svg_page.c */

/* Put all pages into `done`; TM_INVALID if one slide does not hold what it must. */
enum tm_status tm_svg_pages(struct tm_svg_pages *pages, struct tm_error *err);

#endif
