/*
 * pptx_table.c - a native table. A table that is longer than a slide continues on the
 * next one, with its header row; so does a row that is longer than a slide.
 */
#include <string.h>

#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define GAP 127000 /* below a table */
#define SIZE 1200  /* font size if the table may take several slides */

static const char tables[] = TM_OOXML_NAMES "drawingml/2006/table";

static void open_piece(struct tm_pptx *pptx, const struct tm_layout *layout,
		       struct tm_pptx_piece *piece)
{
	tm_out_clear(&piece->rows);
	tm_out_clear(&piece->bars);
	piece->top = pptx->y;
	piece->height = 0;
	tm_pptx_row_head(pptx, layout, piece);
	piece->count = 0;
}

static void put_start(struct tm_pptx *pptx, const struct tm_layout *layout,
		      const struct tm_pptx_piece *piece)
{
	struct tm_pptx_box box = { TM_PPTX_LEFT, piece->top, TM_PPTX_INNER,
				   piece->height };
	const char *caption = layout->table->caption;
	struct tm_out *out = &pptx->shapes;

	tm_pptx_begin(pptx, out, TM_PPTX_FRAME, "Table",
		      *caption ? caption : pptx->page->title);
	tm_out_text(out, "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>"
			 "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>");
	tm_pptx_frame(out, "p:xfrm", box);
	tm_out_print(out,
		     "<a:graphic><a:graphicData uri=\"%s\"><a:tbl>"
		     "<a:tblPr firstRow=\"1\"><a:tableStyleId>%s</a:tableStyleId>"
		     "</a:tblPr><a:tblGrid>",
		     tables, TM_PPTX_TABLE_STYLE);
	for (size_t i = 0; i < layout->count; i++) {
		tm_out_text(out, "<a:gridCol");
		tm_xml_int(out, "w", layout->width[i]);
		tm_out_text(out, "/>");
	}
	tm_out_text(out, "</a:tblGrid>");
}

static void close_piece(struct tm_pptx *pptx, const struct tm_layout *layout,
			struct tm_pptx_piece *piece)
{
	struct tm_out *out = &pptx->shapes;

	put_start(pptx, layout, piece);
	tm_out_text(out, tm_out_string(&piece->rows));
	tm_out_text(out, "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
	tm_out_text(out, tm_out_string(&piece->bars));
	out->failed |= piece->rows.failed || piece->bars.failed;
	pptx->y = piece->top + piece->height + GAP;
}

static int64_t room_in(const struct tm_pptx *pptx, const struct tm_pptx_piece *piece)
{
	return tm_pptx_room(pptx) - piece->height;
}

/* Whether a row of that height, with its group heading, still fits. */
static bool has_room(const struct tm_pptx *pptx, const struct tm_pptx_piece *piece,
		     int64_t group, int64_t height)
{
	return room_in(pptx, piece) >= group + height;
}

/* Write a row, on several slides if necessary; *group is the current group. */
static void put_row(struct tm_pptx *pptx, const struct tm_layout *layout,
		    struct tm_pptx_piece *piece, const struct tm_doc_row *row,
		    const char **group, size_t *from)
{
	int64_t line = tm_pptx_line_height(layout->size);
	bool all = false;

	memset(from, 0, layout->count * sizeof *from);
	while (!all && !pptx->spilled && !piece->rows.failed) {
		size_t lines = tm_pptx_row_lines(pptx, layout, row, from);
		int64_t height = tm_pptx_row_height(layout, lines), above = 0, room;

		if (row->group != *group && *row->group)
			above = tm_pptx_group_height(layout, row->group);
		if (!has_room(pptx, piece, above, height) && piece->count) {
			close_piece(pptx, layout, piece);
			tm_pptx_next(pptx);
			open_piece(pptx, layout, piece);
			*group = "";
			continue;
		}
		if (above)
			tm_pptx_row_group(pptx, layout, piece, row->group);
		*group = row->group;
		room = (room_in(pptx, piece) - 2 * layout->air) / line;
		if (room < (int64_t)lines)
			lines = room > 0 ? (size_t)room : 1;
		all = tm_pptx_row(pptx, layout, piece, row, from, lines);
	}
}

/* The height of the header row and a first row. */
static int64_t min_height(const struct tm_pptx *pptx, const struct tm_layout *layout)
{
	return tm_pptx_head_height(pptx, layout) + tm_pptx_row_height(layout, 2);
}

static void put_part(struct tm_pptx *pptx, const struct tm_layout *layout,
		     struct tm_pptx_piece *piece, size_t *from)
{
	const char *group = "";

	tm_pptx_need(pptx,
		     tm_pptx_head_height(pptx, layout) + tm_pptx_row_height(layout, 2));
	open_piece(pptx, layout, piece);
	for (const struct tm_doc_row *row = layout->table->rows; row; row = row->next)
		put_row(pptx, layout, piece, row, &group, from);
	close_piece(pptx, layout, piece);
}

bool tm_pptx_layout(struct tm_pptx *pptx, const struct tm_doc_table *table,
		    struct tm_layout *layout)
{
	tm_arena_reset(&pptx->arena);
	if (!tm_layout_make(layout, pptx->doc, table, &pptx->arena))
		return false;
	layout->unit = TM_PPTX_POINT / 100;
	layout->room = TM_PPTX_INNER;
	layout->whole = pptx->single;
	if (pptx->single) {
		layout->size = (int)(TM_PPTX_BODY * 0.96 * pptx->size);
		layout->air = (int64_t)(pptx->air * layout->size * 127);
	} else {
		tm_layout_shrink(layout, SIZE);
		layout->air = (int64_t)layout->size * 127 * 3 / 10;
	}
	return true;
}

/* Lay out the next columns; if only one slide is allowed, all must fit. */
static bool next_columns(struct tm_pptx *pptx, struct tm_layout *layout)
{
	bool more = tm_layout_next(layout);

	pptx->spilled |= more && pptx->single && layout->over;
	return more;
}

void tm_pptx_table(struct tm_pptx *pptx, const struct tm_doc_table *table)
{
	struct tm_pptx_piece piece = { .count = 0 };
	struct tm_layout layout;
	size_t *from = NULL;
	bool more;

	if (tm_pptx_layout(pptx, table, &layout))
		from = tm_arena_alloc(&pptx->arena,
				      (table->column_count + 1) * sizeof *from);
	if (!from) {
		pptx->shapes.failed = true;
		return;
	}
	more = next_columns(pptx, &layout);
	if (*table->caption)
		tm_pptx_caption(pptx, table->caption,
				more ? min_height(pptx, &layout) : 0);
	tm_pptx_flush(pptx);
	for (; more; more = next_columns(pptx, &layout))
		put_part(pptx, &layout, &piece, from);
	tm_out_free(&piece.rows);
	tm_out_free(&piece.bars);
}
