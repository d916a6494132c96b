/*
 * pptx_inside.h - private to lib/format/pptx. Lengths are EMU (12,700 per point), font
 * sizes are hundredths of a point.
 */
#ifndef FORMAT_PPTX_INSIDE_H
#define FORMAT_PPTX_INSIDE_H

#include "lib/base/out.h"
#include "lib/document/columns.h"
#include "lib/document/doc.h"
#include "lib/document/scale.h"
#include "lib/format/ooxml/ooxml.h"

enum {
	TM_PPTX_POINT = 12700,
	TM_PPTX_WIDTH = 12192000, /* 13 1/3 by 7 1/2 inches */
	TM_PPTX_HEIGHT = 6858000,
	TM_PPTX_LEFT = 512064,
	TM_PPTX_INNER = TM_PPTX_WIDTH - 2 * TM_PPTX_LEFT,
	TM_PPTX_TOP = 353568,
	TM_PPTX_BOTTOM = 6413500, /* where the footer begins */
	TM_PPTX_FOOT = 6477000,
	TM_PPTX_FOOT_HEIGHT = 190500,
	TM_PPTX_GAP = 101600, /* below a box of text */
	TM_PPTX_BODY = 1400   /* font size of text */
};

/* XML namespaces of the parts of a deck. */
#define TM_PPTX_NAMES                                                                    \
	" xmlns:a=\"" TM_OOXML_NAMES "drawingml/2006/main\""                             \
	" xmlns:r=\"" TM_OOXML_RELATIONS "\""                                            \
	" xmlns:p=\"" TM_OOXML_NAMES "presentationml/2006/main\""

#define TM_PPTX_TABLE_STYLE "{6C1B2E0A-7D43-4F5B-9A21-3E5D8C0F7B64}"

/* The start of the shape tree of a slide. */
#define TM_PPTX_TREE                                                                     \
	"<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"Page\" descr=\"Page\"/>"        \
	"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"                      \
	"<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"                             \
	"<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"

struct tm_pptx {
	const struct tm_doc *doc;
	const char *language;
	struct tm_ooxml package;
	struct tm_rels deck;   /* slides, in order */
	struct tm_arena arena; /* of the current table */

	/* The current page and its current slide. */
	const struct tm_doc_page *page;
	int part;             /* number of the slide within the page, from 1 */
	struct tm_out shapes; /* of the slide */
	struct tm_out notes;  /* paragraphs of the speaker notes */
	struct tm_rels rels;
	int shape; /* id of the last shape */
	int slides, with_notes;
	int64_t start, y; /* where the content begins, and the current position */

	/* Paragraphs that are not in a box yet, and the top of that box. */
	struct tm_out text;
	int64_t text_top;

	/*
	 * The page must fit on one slide: relative size and row spacing, and whether it
	 * did not fit.
	 */
	bool single, spilled;
	double size, air;
};

struct tm_pptx_box {
	int64_t x, y, width, height;
};

/* A font. */
struct tm_pptx_look {
	int size;
	bool bold, italic;
	const char *colour; /* of the theme: "tx2"; NULL is the default colour of text */
};

/*
 * The height of a line; a length in thousandths of an em of a font, and the reverse.
 */
int64_t tm_pptx_line_height(int size);
int64_t tm_pptx_ems(int64_t length, int size);
int64_t tm_pptx_length(int64_t ems, int size);

/* -- pptx_slide.c */

/*
 * Begin the first or next slide of the page; write its footer; add it to the package
 * and reset the slide.
 */
void tm_pptx_open(struct tm_pptx *pptx);
void tm_pptx_close(struct tm_pptx *pptx);
void tm_pptx_write(struct tm_pptx *pptx);

/* Write the collected paragraphs as a box. */
void tm_pptx_flush(struct tm_pptx *pptx);

/* Continue on another slide; sets spilled if only one is allowed. */
void tm_pptx_next(struct tm_pptx *pptx);

/* Continue on another slide unless that height is available or the slide is empty. */
void tm_pptx_need(struct tm_pptx *pptx, int64_t height);

/* The remaining height; unlimited while the page is fitted to one slide. */
int64_t tm_pptx_room(const struct tm_pptx *pptx);

void tm_pptx_speaker_note(struct tm_pptx *pptx, const char *text);

/* -- pptx_shape.c: written to `out`, usually pptx->shapes */

/*
 * Runs in one font, with a break for each line end; link is a relationship number or 0.
 */
void tm_pptx_runs(const struct tm_pptx *pptx, struct tm_out *out, const char *text,
		  size_t length, struct tm_pptx_look look, int link);

/* The end of a paragraph without text. */
void tm_pptx_no_runs(const struct tm_pptx *pptx, struct tm_out *out, int size);

enum tm_pptx_kind { TM_PPTX_SHAPE, TM_PPTX_LINE, TM_PPTX_GROUP, TM_PPTX_FRAME };

/*
 * Begin an element with the next id, a name made of `name` and the id, and the text
 * alternative `descr`.
 */
void tm_pptx_begin(struct tm_pptx *pptx, struct tm_out *out, enum tm_pptx_kind kind,
		   const char *name, const char *descr);
void tm_pptx_frame(struct tm_out *out, const char *element, struct tm_pptx_box box);

/* A rectangle in a theme colour. */
void tm_pptx_rect(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour);
void tm_pptx_dot(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		 struct tm_pptx_box box, const char *colour);
void tm_pptx_line(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour, int64_t width);

/* A line of text, truncated to the box; align is "l", "ctr" or "r". */
void tm_pptx_label(struct tm_pptx *pptx, struct tm_out *out, struct tm_pptx_box box,
		   const char *align, struct tm_pptx_look look, const char *text);

/* Begin a group of shapes; end it with tm_pptx_group_end(). */
void tm_pptx_group(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		   struct tm_pptx_box box);
void tm_pptx_group_end(struct tm_out *out);

/* -- pptx_text.c */

/* Text blocks, flowing over slides; `keep` is the height to keep free below a caption. */
void tm_pptx_text(struct tm_pptx *pptx, const struct tm_doc_block *block);
void tm_pptx_caption(struct tm_pptx *pptx, const char *text, int64_t keep);

/* -- pptx_table.c, pptx_row.c */
void tm_pptx_table(struct tm_pptx *pptx, const struct tm_doc_table *table);

/* The column layout and font size of a table. False when out of memory. */
bool tm_pptx_layout(struct tm_pptx *pptx, const struct tm_doc_table *table,
		    struct tm_layout *layout);

/* The part of a table that is on one slide. */
struct tm_pptx_piece {
	struct tm_out rows, bars;
	int64_t top, height;
	size_t count; /* rows without the header row */
};

void tm_pptx_row_head(struct tm_pptx *pptx, const struct tm_layout *layout,
		      struct tm_pptx_piece *piece);
void tm_pptx_row_group(struct tm_pptx *pptx, const struct tm_layout *layout,
		       struct tm_pptx_piece *piece, const char *text);

/*
 * Write up to `lines` lines of each cell of a row, starting at byte offsets `from`, one
 * per current column. True when the row is complete; otherwise `from` is advanced.
 */
bool tm_pptx_row(struct tm_pptx *pptx, const struct tm_layout *layout,
		 struct tm_pptx_piece *piece, const struct tm_doc_row *row, size_t *from,
		 size_t lines);

/*
 * The number of lines of the longest cell of a row; heights of a row with that many
 * lines, of a group, and of the header row.
 */
size_t tm_pptx_row_lines(const struct tm_pptx *pptx, const struct tm_layout *layout,
			 const struct tm_doc_row *row, const size_t *from);
int64_t tm_pptx_row_height(const struct tm_layout *layout, size_t lines);
int64_t tm_pptx_group_height(const struct tm_layout *layout, const char *text);
int64_t tm_pptx_head_height(const struct tm_pptx *pptx, const struct tm_layout *layout);

/* -- pptx_figure.c, pptx_bubble_chart.c, pptx_axis.c */

/* The plane and the scales of a figure. */
struct tm_pptx_plane {
	const struct tm_doc_figure *figure;
	int64_t left, right, top, bottom;
	struct tm_scale x, y;
	int size; /* font size */
};

void tm_pptx_figure(struct tm_pptx *pptx, const struct tm_doc_figure *figure);
void tm_pptx_bubble_chart(struct tm_pptx *pptx, const struct tm_doc_figure *figure);

/*
 * The key of a bubble chart, in a box; entries that do not fit follow as text:
 * tm_pptx_key() writes the box, tm_pptx_key_rest() the text if necessary.
 */
void tm_pptx_key(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		 struct tm_pptx_box box);
void tm_pptx_key_rest(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		      struct tm_pptx_box box);

/* An axis: marks, layout lines and title. */
void tm_pptx_x_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis);
void tm_pptx_y_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis);

/* -- pptx_master.c: layout n belongs to page role n - 1 */
enum { TM_PPTX_LAYOUTS = 4 };
void tm_pptx_master(struct tm_pptx *pptx);

#endif
