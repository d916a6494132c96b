/*
 * svg_pages.h - private to the files of lib/format/svg that draw pages. Lengths and
 * font sizes are tenths of a user unit; a page is 1280 units wide.
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
	TM_SVG_BODY = 180,    /* font size of text */
	TM_SVG_LARGEST = 130  /* initial size of a slide, percent of the usual size */
};

struct tm_svg_pages {
	const struct tm_doc *doc;
	struct tm_arena arena; /* of the current table */
	struct tm_out done;    /* the finished pages */
	int64_t height;        /* of those, including gaps */
	int number, figures;
	bool covered; /* the document's title has been written */

	/* The current page. */
	const struct tm_doc_page *page;
	struct tm_out body;
	int64_t start, y; /* where the content begins, and the current position */
	bool below;       /* a table precedes the current position */

	/*
	 * Slides: size in percent of the usual size, row spacing in percent of an em;
	 * whether the content did not fit, and whether a cell was wrapped.
	 */
	bool slide, spilled, broken;
	int size, air;
};

/* Text to be broken into lines: its style and its box. */
struct tm_svg_text {
	const char *text;
	const char *role; /* attributes, " role=\"cell\"" */
	int size;
	bool bold, soft, accent;
	enum tm_doc_align align;
	int64_t x, y, width;
};

/* -- svg_text.c */

/* Write 12.3; and name="12.3" after a space. */
void tm_svg_tenths(struct tm_out *out, int64_t length);
void tm_svg_length(struct tm_out *out, const char *name, int64_t length);

/* The transform attribute that moves a group, followed by more. */
void tm_svg_move(struct tm_out *out, int64_t x, int64_t y, const char *more);

void tm_svg_rect(struct tm_out *out, const char *class_name, int64_t x, int64_t y,
		 int64_t width, int64_t height);

/* The height of a line; of all lines; and a length in thousandths of an em. */
int64_t tm_svg_line_height(int size);
int64_t tm_svg_height(const struct tm_svg_text *text);
int64_t tm_svg_ems(int64_t length, int size);

/* The length of a line without trailing spaces, which would shift its anchor. */
size_t tm_svg_trim(const char *line, size_t length);

/*
 * Begin a group for lines of that style, which the caller ends with </g>; write the
 * lines.
 */
void tm_svg_begin(struct tm_out *out, const struct tm_svg_text *text);
void tm_svg_put(struct tm_out *out, const struct tm_svg_text *text);

/* The group with its lines; returns their height. */
int64_t tm_svg_whole(struct tm_out *out, const struct tm_svg_text *text);

/* A size scaled for this page; the size of a title, which is never enlarged. */
int tm_svg_scaled(const struct tm_svg_pages *pages, int size);
int tm_svg_title_size(const struct tm_svg_pages *pages, int size);

/* Leave space above, in percent of a size, except at the top of the page. */
void tm_svg_space(struct tm_svg_pages *pages, int size, int percent);

/* A text in the width for prose, at the current position. */
struct tm_svg_text tm_svg_prose(const struct tm_svg_pages *pages, const char *text,
				int size);

/* A heading of a scaled size. */
void tm_svg_heading(struct tm_svg_pages *pages, const char *text, int level, int size);
void tm_svg_caption(struct tm_svg_pages *pages, const char *text);

/* -- svg_blocks.c */

/* A block; above is the heading level of the page. */
void tm_svg_block(struct tm_svg_pages *pages, const struct tm_doc_block *block,
		  int above);

/* -- svg_table.c */
void tm_svg_table(struct tm_svg_pages *pages, const struct tm_doc_table *table);

/* -- svg_page.c */

/* Write all pages to `done`; TM_INVALID if a slide does not fit. */
enum tm_status tm_svg_pages(struct tm_svg_pages *pages, struct tm_error *err);

#endif
