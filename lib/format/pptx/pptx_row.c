/* pptx_row.c - the rows of a table: header, group headings, cells. */
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/pptx/pptx_inside.h"

#define LINES_MAX 100000

/* Headers of columns and groups are slightly smaller. */
static int head_size(const struct tm_layout *layout)
{
	return layout->size * 86 / 100;
}

static void begin_row(struct tm_pptx_piece *piece, int64_t height)
{
	tm_out_text(&piece->rows, "<a:tr");
	tm_xml_int(&piece->rows, "h", height);
	tm_out_char(&piece->rows, '>');
	piece->height += height;
}

static void begin_cell(struct tm_out *out, const char *attributes)
{
	tm_out_text(out, "<a:tc");
	tm_out_text(out, attributes);
	tm_out_text(out, "><a:txBody><a:bodyPr/><a:lstStyle/>");
}

struct edges {
	int64_t left, right, top, bottom;
};

static void end_cell(struct tm_out *out, struct edges edges, const char *attributes)
{
	tm_out_text(out, "</a:txBody><a:tcPr");
	tm_xml_int(out, "marL", edges.left);
	tm_xml_int(out, "marR", edges.right);
	tm_xml_int(out, "marT", edges.top);
	tm_xml_int(out, "marB", edges.bottom);
	tm_out_text(out, attributes);
	tm_out_text(out, "/></a:tc>");
}

static void begin_paragraph(struct tm_out *out, enum tm_doc_align align, const char *text)
{
	static const char *const words[] = { [TM_ALIGN_START] = "",
					     [TM_ALIGN_CENTRE] = " algn=\"ctr\"",
					     [TM_ALIGN_END] = " algn=\"r\"" };
	bool rtl = tm_measure_rtl(text);
	const char *word = words[align];

	if (rtl && align == TM_ALIGN_START)
		word = " algn=\"r\"";
	tm_out_text(out, "<a:p>");
	if (*word || rtl)
		tm_out_print(out, "<a:pPr%s%s/>", word, rtl ? " rtl=\"1\"" : "");
}

/* -- column headers */

/* Whether the header of current column i is rotated. */
static bool is_rotated(const struct tm_layout *layout, size_t i)
{
	return layout->rotated &&
	       layout->table->columns[layout->columns[i]].kind == TM_DOC_CHECK;
}

static int64_t heading_ems(const struct tm_layout *layout, size_t i)
{
	return tm_pptx_ems(layout->width[i] - tm_layout_gap(layout, i),
			   head_size(layout));
}

int64_t tm_pptx_head_height(const struct tm_pptx *pptx, const struct tm_layout *layout)
{
	int64_t line = tm_pptx_line_height(head_size(layout)), max = line;

	for (size_t i = 0; i < layout->count; i++) {
		const struct tm_doc_column *column =
			&layout->table->columns[layout->columns[i]];
		const char *unit = tm_show_unit(pptx->doc, column->kind, column->unit);
		int64_t width = heading_ems(layout, i), height;

		height = line * (int64_t)tm_measure_lines(column->title, true, width, 40);
		if (*unit)
			height +=
				line * (int64_t)tm_measure_lines(unit, false, width, 40);
		if (is_rotated(layout, i))
			height = tm_pptx_length(layout->head, head_size(layout)) + line;
		max = height > max ? height : max;
	}
	return max + 2 * layout->air;
}

static void put_heading(struct tm_pptx *pptx, const struct tm_layout *layout,
			struct tm_out *out, size_t i)
{
	const struct tm_doc_column *column = &layout->table->columns[layout->columns[i]];
	const char *unit = tm_show_unit(pptx->doc, column->kind, column->unit);
	struct edges edges = { 0, tm_layout_gap(layout, i), layout->air, layout->air };
	struct tm_pptx_look look = { .size = head_size(layout),
				     .bold = true,
				     .colour = "tx2" };
	bool rotated = is_rotated(layout, i);
	enum tm_doc_align align = rotated ? TM_ALIGN_START : tm_show_align(column);

	begin_cell(out, "");
	begin_paragraph(out, align, column->title);
	tm_pptx_runs(pptx, out, column->title, strlen(column->title), look, 0);
	if (!*column->title)
		tm_pptx_no_runs(pptx, out, look.size);
	tm_out_text(out, "</a:p>");
	if (*unit) {
		look.bold = false;
		begin_paragraph(out, align, unit);
		tm_pptx_runs(pptx, out, unit, strlen(unit), look, 0);
		tm_out_text(out, "</a:p>");
	}
	end_cell(out, edges,
		 rotated ? " vert=\"vert270\" anchor=\"ctr\"" : " anchor=\"b\"");
}

void tm_pptx_row_head(struct tm_pptx *pptx, const struct tm_layout *layout,
		      struct tm_pptx_piece *piece)
{
	begin_row(piece, tm_pptx_head_height(pptx, layout));
	for (size_t i = 0; i < layout->count; i++)
		put_heading(pptx, layout, &piece->rows, i);
	tm_out_text(&piece->rows, "</a:tr>");
}

/* -- group headings */

static struct edges group_edges(const struct tm_layout *layout)
{
	return (struct edges){ 0, 0, layout->air * 8 / 5, layout->air / 2 };
}

int64_t tm_pptx_group_height(const struct tm_layout *layout, const char *text)
{
	struct edges edges = group_edges(layout);
	size_t lines = tm_measure_lines(
		text, true, tm_pptx_ems(TM_PPTX_INNER, head_size(layout)), LINES_MAX);

	return (int64_t)lines * tm_pptx_line_height(head_size(layout)) + edges.top +
	       edges.bottom;
}

void tm_pptx_row_group(struct tm_pptx *pptx, const struct tm_layout *layout,
		       struct tm_pptx_piece *piece, const char *text)
{
	struct tm_pptx_look look = { .size = head_size(layout),
				     .bold = true,
				     .colour = "tx2" };
	struct tm_out *out = &piece->rows;

	begin_row(piece, tm_pptx_group_height(layout, text));
	for (size_t i = 0; i < layout->count; i++) {
		if (i)
			tm_out_text(out, "<a:tc hMerge=\"1\"><a:txBody><a:bodyPr/>"
					 "<a:lstStyle/>");
		else if (layout->count > 1)
			tm_out_print(out,
				     "<a:tc gridSpan=\"%zu\"><a:txBody><a:bodyPr/>"
				     "<a:lstStyle/>",
				     layout->count);
		else
			begin_cell(out, "");
		begin_paragraph(out, TM_ALIGN_START, i ? "" : text);
		if (i)
			tm_pptx_no_runs(pptx, out, look.size);
		else
			tm_pptx_runs(pptx, out, text, strlen(text), look, 0);
		tm_out_text(out, "</a:p>");
		end_cell(out, group_edges(layout), " anchor=\"b\"");
	}
	tm_out_text(out, "</a:tr>");
	piece->count++;
}

/* -- rows of cells */

int64_t tm_pptx_row_height(const struct tm_layout *layout, size_t lines)
{
	return (int64_t)lines * tm_pptx_line_height(layout->size) + 2 * layout->air;
}

/* A cell and its layout. */
struct setting {
	const struct tm_doc_column *column;
	const struct tm_doc_cell *cell;
	const char *shown;
	char space[TM_AMOUNT_SIZE];
	struct tm_pptx_look look;
	int64_t bar, gap; /* width of the bar, and of the space kept free to the right */
	int64_t ems;      /* width of the text */
};

static void set_cell(const struct tm_pptx *pptx, const struct tm_layout *layout,
		     const struct tm_doc_row *row, size_t i, struct setting *set)
{
	size_t column = layout->columns[i];

	set->column = &layout->table->columns[column];
	set->cell = &row->cells[column];
	set->shown = tm_show_cell(pptx->doc, set->column, set->cell, set->space);
	set->look = (struct tm_pptx_look){
		.size = layout->size,
		.bold = column == layout->row_header || row->emphasis ||
			set->cell->emphasis,
	};
	if (set->cell->value == TM_CELL_CHECK) {
		set->look.bold = true;
		set->look.colour = "accent1";
	}
	set->gap = tm_layout_gap(layout, i);
	set->bar = 0;
	if (tm_show_drawn(set->cell))
		set->bar = *set->shown ? tm_pptx_length(TM_LAYOUT_BAR, layout->size)
				       : layout->width[i] - set->gap;
	/* The width was rounded up once for both, not for bar and text separately. */
	set->ems = tm_pptx_ems(layout->width[i] - set->gap - set->bar + (set->bar > 0),
			       layout->size);
	if (set->bar && *set->shown)
		set->ems -= TM_LAYOUT_BAR_GAP;
}

size_t tm_pptx_row_lines(const struct tm_pptx *pptx, const struct tm_layout *layout,
			 const struct tm_doc_row *row, const size_t *from)
{
	size_t max = 1;

	for (size_t i = 0; i < layout->count; i++) {
		struct setting set;
		size_t lines;

		set_cell(pptx, layout, row, i, &set);
		lines = tm_measure_lines(set.shown + from[i], set.look.bold, set.ems,
					 LINES_MAX);
		max = lines > max ? lines : max;
	}
	return max;
}

/* Narrow the box of a track to its filled part; a span is at least `tick` wide. */
static void fill_box(struct tm_pptx_box *box, const struct setting *set, int64_t tick)
{
	struct tm_show_part part = tm_show_part(set->column, set->cell);
	int64_t from = (int64_t)((double)box->width * part.from + 0.5);
	int64_t to = (int64_t)((double)box->width * part.to + 0.5), last;

	if (set->cell->value == TM_CELL_SPAN && to - from < tick) {
		last = box->width - tick;
		from = (from + to - tick) / 2;
		from = from < 0 ? 0 : from > last ? last : from;
		to = from + tick;
	}
	box->x += from;
	box->width = to - from;
}

/*
 * A bar or span drawn over its cell: centred on the first line, or on the row if rows
 * are centred vertically.
 */
static void put_bar(struct tm_pptx *pptx, const struct tm_layout *layout,
		    struct tm_pptx_piece *piece, const struct setting *set, int64_t x,
		    int64_t row_height)
{
	int64_t thick = tm_pptx_length(620, layout->size);
	int64_t middle = layout->air + tm_pptx_line_height(layout->size) / 2;
	struct tm_pptx_box box = { .x = x, .width = set->bar, .height = thick };
	const double all[2] = { set->column->low, set->column->high };
	struct tm_doc_cell whole = { .value = set->cell->value, .real = 1 };
	char said[TM_AMOUNT_SIZE];
	struct tm_out descr = TM_OUT_INIT;

	if (pptx->single)
		middle = row_height / 2;
	box.y = piece->top + piece->height - row_height + middle - thick / 2;
	if (whole.value == TM_CELL_SPAN)
		whole.span = all;
	tm_pptx_rect(pptx, &piece->bars, tm_show_said(&whole, said), box, "bg2");
	tm_out_print(&descr, "%s: %s", set->column->title, tm_show_said(set->cell, said));
	fill_box(&box, set, thick / 3);
	if (box.width)
		tm_pptx_rect(pptx, &piece->bars, tm_out_string(&descr), box, "accent1");
	piece->bars.failed |= descr.failed;
	tm_out_free(&descr);
}

/* Write `lines` lines of a cell from byte `from`; returns their bytes. */
static size_t put_cell(struct tm_pptx *pptx, const struct tm_layout *layout,
		       struct tm_out *out, const struct setting *set, size_t from,
		       size_t lines)
{
	struct edges edges = { set->bar, set->gap, layout->air, layout->air };
	const char *text = set->shown + from;
	size_t length = tm_measure_fit(text, set->look.bold, set->ems, lines);
	bool link = set->column->kind == TM_DOC_URL && tm_rels_links(set->shown);

	if (set->bar && *set->shown)
		edges.left += tm_pptx_length(TM_LAYOUT_BAR_GAP, layout->size);
	else if (set->bar)
		edges.left = 0;
	begin_cell(out, "");
	begin_paragraph(out, tm_show_align(set->column), set->shown);
	if (length)
		tm_pptx_runs(pptx, out, text, length, set->look,
			     link ? tm_rels_link(&pptx->rels, set->shown) : 0);
	else
		tm_pptx_no_runs(pptx, out, layout->size);
	tm_out_text(out, "</a:p>");
	end_cell(out, edges, pptx->single ? " anchor=\"ctr\"" : "");
	return length;
}

bool tm_pptx_row(struct tm_pptx *pptx, const struct tm_layout *layout,
		 struct tm_pptx_piece *piece, const struct tm_doc_row *row, size_t *from,
		 size_t lines)
{
	int64_t height = tm_pptx_row_height(layout, lines), x = TM_PPTX_LEFT;
	bool all = true;

	begin_row(piece, height);
	for (size_t i = 0; i < layout->count; i++) {
		struct setting set;

		set_cell(pptx, layout, row, i, &set);
		if (set.bar && !from[i])
			put_bar(pptx, layout, piece, &set, x, height);
		from[i] += put_cell(pptx, layout, &piece->rows, &set, from[i], lines);
		all &= !set.shown[from[i]];
		x += layout->width[i];
	}
	tm_out_text(&piece->rows, "</a:tr>");
	piece->count++;
	return all;
}
