/*
 * pptx_inside.h - what the files of the PowerPoint writer share; nobody else includes
 * it. Lengths are EMU (12,700 to a point), font sizes hundredths of a point.
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
	TM_PPTX_BOTTOM = 6413500, /* where the foot begins */
	TM_PPTX_FOOT = 6477000,
	TM_PPTX_FOOT_HEIGHT = 190500,
	TM_PPTX_BODY = 1400 /* size of text */
};

/* The namespaces of every part of a deck. */
#define TM_PPTX_NAMES                                                                    \
	" xmlns:a=\"" TM_OOXML_NAMES "drawingml/2006/main\""                             \
	" xmlns:r=\"" TM_OOXML_RELATIONS "\""                                            \
	" xmlns:p=\"" TM_OOXML_NAMES "presentationml/2006/main\""

#define TM_PPTX_TABLE_STYLE "{6C1B2E0A-7D43-4F5B-9A21-3E5D8C0F7B64}"

/* The tree of shapes of a page, before the first one. */
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
	struct tm_arena arena; /* of the table at hand */

	/* The page at hand, and the slide of it. */
	const struct tm_doc_page *page;
	int part;             /* which of the page, from 1 */
	struct tm_out shapes; /* of the slide */
	struct tm_out notes;  /* paragraphs for the speaker */
	struct tm_rels rels;
	int shape; /* the last id */
	int slides, with_notes;
	int64_t start, y; /* where the content begins, where it has got to */

	/* Paragraphs that are not in a box yet, and where that begins. */
	struct tm_out text;
	int64_t text_top;

	/* One slide for all: how large, how airy, and whether it was not enough. */
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
	const char *colour; /* of the theme: "tx2"; NULL is what text usually has */
};

/*
 * Height of a line; how many thousandths of an em of a font a length has room for, and
 * the length that so many need.
 */
int64_t tm_pptx_line_height(int size);
int64_t tm_pptx_ems(int64_t length, int size);
int64_t tm_pptx_length(int64_t ems, int size);

/* -- pptx_slide.c */

/*
 * Begin the first or the next slide of the page; put its foot when it is full; write
 * it, which empties what is there for the next one.
 */
void tm_pptx_open(struct tm_pptx *pptx);
void tm_pptx_close(struct tm_pptx *pptx);
void tm_pptx_write(struct tm_pptx *pptx);

/* Go on with another slide; where there may be only one it has spilled. */
void tm_pptx_next(struct tm_pptx *pptx);

/* Go on with another slide unless there is so much room, or nothing here yet. */
void tm_pptx_need(struct tm_pptx *pptx, int64_t height);

/* What is left; endless where all goes on one slide. */
int64_t tm_pptx_room(const struct tm_pptx *pptx);

void tm_pptx_note(struct tm_pptx *pptx, const char *text);

/* -- pptx_shape.c: all go to `out`, most often pptx->shapes */

enum tm_pptx_kind { TM_PPTX_SHAPE, TM_PPTX_LINE, TM_PPTX_GROUP, TM_PPTX_FRAME };

/* The start of one, with the next id, a name made of `name` and that, and `descr`. */
void tm_pptx_begin(struct tm_pptx *pptx, struct tm_out *out, enum tm_pptx_kind kind,
		   const char *name, const char *descr);
void tm_pptx_frame(struct tm_out *out, const char *element, struct tm_pptx_box box);

/* A rectangle of a colour of the theme. */
void tm_pptx_rect(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour);
void tm_pptx_dot(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		 struct tm_pptx_box box, const char *colour);
void tm_pptx_line(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		  struct tm_pptx_box box, const char *colour, int64_t width);

/* One line of text, cut where it is too long; align is "l", "ctr" or "r". */
void tm_pptx_label(struct tm_pptx *pptx, struct tm_out *out, struct tm_pptx_box box,
		   const char *align, struct tm_pptx_look look, const char *text);

/* A group of shapes up to tm_pptx_group_end(). */
void tm_pptx_group(struct tm_pptx *pptx, struct tm_out *out, const char *descr,
		   struct tm_pptx_box box);
void tm_pptx_group_end(struct tm_out *out);

/* -- pptx_text.c */

/* Runs of one font, a break for each line end; link is the number of a rel or 0. */
void tm_pptx_runs(const struct tm_pptx *pptx, struct tm_out *out, const char *text,
		  size_t length, struct tm_pptx_look look, int link);

/* What ends a paragraph without text. */
void tm_pptx_no_runs(const struct tm_pptx *pptx, struct tm_out *out, int size);

/* Blocks of text; they flow over slides. Below a caption `keep` is left free. */
void tm_pptx_text(struct tm_pptx *pptx, const struct tm_doc_block *block);
void tm_pptx_caption(struct tm_pptx *pptx, const char *text, int64_t keep);

/* Put the paragraphs so far into a box. */
void tm_pptx_flush(struct tm_pptx *pptx);

/* -- pptx_table.c, pptx_row.c */
void tm_pptx_table(struct tm_pptx *pptx, const struct tm_doc_table *table);

/* What its columns want, and in which size. False without memory. */
bool tm_pptx_grid(struct tm_pptx *pptx, const struct tm_doc_table *table,
		  struct tm_grid *grid);

/* A piece of a table, on one slide. */
struct tm_pptx_piece {
	struct tm_out rows, bars;
	int64_t top, height;
	size_t count; /* rows without the heading */
};

void tm_pptx_row_head(struct tm_pptx *pptx, const struct tm_grid *grid,
		      struct tm_pptx_piece *piece);
void tm_pptx_row_group(struct tm_pptx *pptx, const struct tm_grid *grid,
		       struct tm_pptx_piece *piece, const char *text);

/*
 * A row, of each cell the lines from `from` (bytes; one for each column at hand) on,
 * as far as `lines` go. True when that was all of it; else `from` has moved on.
 */
bool tm_pptx_row(struct tm_pptx *pptx, const struct tm_grid *grid,
		 struct tm_pptx_piece *piece, const struct tm_doc_row *row, size_t *from,
		 size_t lines);

/* How many lines its longest cell has; how high that many are, and a group. */
size_t tm_pptx_row_lines(const struct tm_pptx *pptx, const struct tm_grid *grid,
			 const struct tm_doc_row *row, const size_t *from);
int64_t tm_pptx_row_height(const struct tm_grid *grid, size_t lines);
int64_t tm_pptx_group_height(const struct tm_grid *grid, const char *text);
int64_t tm_pptx_head_height(const struct tm_pptx *pptx, const struct tm_grid *grid);

/* -- pptx_figure.c, pptx_rows.c, pptx_curve.c, pptx_bubbles.c with pptx_key.c */

/* A drawing: where its plane is, and its scales. */
struct tm_pptx_plane {
	const struct tm_doc_figure *figure;
	int64_t left, right, top, bottom;
	struct tm_scale x, y;
	int size; /* of its font */
};

void tm_pptx_figure(struct tm_pptx *pptx, const struct tm_doc_figure *figure);
void tm_pptx_rows(struct tm_pptx *pptx, const struct tm_doc_figure *figure);
void tm_pptx_curve(struct tm_pptx *pptx, const struct tm_doc_figure *figure);
void tm_pptx_bubbles(struct tm_pptx *pptx, const struct tm_doc_figure *figure);

/*
 * Which number is which bubble, in a box; what it has no room for follows as text.
 * tm_pptx_key() puts the box, tm_pptx_key_rest() the text where there is any.
 */
void tm_pptx_key(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		 struct tm_pptx_box box);
void tm_pptx_key_rest(struct tm_pptx *pptx, const struct tm_doc_figure *figure,
		      struct tm_pptx_box box);

/* Marks of an axis with the lines across the plane, and what it shows. */
void tm_pptx_x_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis);
void tm_pptx_y_axis(struct tm_pptx *pptx, const struct tm_pptx_plane *plane,
		    const struct tm_doc_axis *axis);

/* -- pptx_master.c: what the slides stand on; layout n is that of page role n - 1 */
enum { TM_PPTX_LAYOUTS = 4 };
void tm_pptx_master(struct tm_pptx *pptx);

#endif
