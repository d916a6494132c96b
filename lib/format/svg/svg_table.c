/*
 * svg_table.c - a table: headers, groups and rows with ARIA roles. A table that is too
 * wide for the page is split, repeating its row headers.
 */
#include <stdio.h>

#include "lib/document/columns.h"
#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/xml.h"
#include "lib/format/svg/svg_pages.h"

enum { SIZE = 160, RULE = 10, HEAD_RULE = 20, TICK = 30 };

/* The current row. */
struct row {
	struct tm_svg_pages *pages;
	const struct tm_layout *layout;
	const struct tm_doc_row *row;
	int64_t top;
};

/* Headers of columns and groups are slightly smaller. */
static int head_size(const struct tm_layout *layout)
{
	return layout->size * 86 / 100;
}

static const struct tm_doc_column *column_at(const struct tm_layout *layout, size_t i)
{
	return &layout->table->columns[layout->columns[i]];
}

static int64_t left_of(const struct tm_layout *layout, size_t i)
{
	int64_t x = TM_SVG_LEFT;

	while (i--)
		x += layout->width[i];
	return x;
}

/* Aligned to whole units, so that it is sharp on a screen. */
static void put_rule(struct tm_svg_pages *pages, int64_t height)
{
	pages->y = (pages->y + 9) / 10 * 10;
	tm_svg_rect(&pages->body, "rule", TM_SVG_LEFT, pages->y, TM_SVG_INNER, height);
	pages->y += height;
}

/* -- column headers */

static struct tm_svg_text heading_at(const struct tm_svg_pages *pages,
				     const struct tm_layout *layout, size_t i)
{
	const struct tm_doc_column *column = column_at(layout, i);
	const char *unit = tm_show_unit(pages->doc, column->kind, column->unit);

	return (struct tm_svg_text){
		.text = column->title,
		.role = *column->title || *unit ? " role=\"columnheader\""
						: " role=\"cell\"",
		.size = head_size(layout),
		.bold = true,
		.soft = true,
		.align = tm_show_align(column),
		.x = left_of(layout, i),
		.width = layout->width[i] - tm_layout_gap(layout, i),
	};
}

/* The unit, on its own lines. */
static struct tm_svg_text unit_at(const struct tm_svg_pages *pages,
				  const struct tm_layout *layout, size_t i)
{
	const struct tm_doc_column *column = column_at(layout, i);
	struct tm_svg_text unit = heading_at(pages, layout, i);

	unit.text = tm_show_unit(pages->doc, column->kind, column->unit);
	unit.role = "";
	unit.bold = false;
	return unit;
}

static bool is_rotated(const struct tm_layout *layout, size_t i)
{
	return layout->rotated && column_at(layout, i)->kind == TM_DOC_CHECK;
}

static int64_t heading_height(const struct tm_svg_pages *pages,
			      const struct tm_layout *layout, size_t i)
{
	struct tm_svg_text title = heading_at(pages, layout, i);
	struct tm_svg_text unit = unit_at(pages, layout, i);

	if (is_rotated(layout, i))
		return layout->head * title.size / 1000;
	return (*title.text || !*unit.text ? tm_svg_height(&title) : 0) +
	       (*unit.text ? tm_svg_height(&unit) : 0);
}

/* A rotated header, reading upwards, centred in its column. */
static void put_rotated(struct tm_svg_pages *pages, const struct tm_layout *layout,
			size_t i, int64_t bottom)
{
	struct tm_svg_text title = heading_at(pages, layout, i);
	struct tm_out *out = &pages->body;
	int64_t across;

	title.align = TM_ALIGN_START;
	title.width = heading_height(pages, layout, i);
	across = title.x + (layout->width[i] - tm_svg_height(&title)) / 2;
	title.x = 0;
	tm_svg_begin(out, &title);
	tm_out_text(out, "<g");
	tm_svg_move(out, across, bottom, " rotate(-90)");
	tm_out_text(out, ">\n");
	tm_svg_put(out, &title);
	tm_out_text(out, "</g></g>\n");
}

static void put_heading(struct tm_svg_pages *pages, const struct tm_layout *layout,
			size_t i, int64_t bottom)
{
	struct tm_svg_text title = heading_at(pages, layout, i);
	struct tm_svg_text unit = unit_at(pages, layout, i);

	if (is_rotated(layout, i)) {
		put_rotated(pages, layout, i, bottom);
		return;
	}
	tm_out_print(&pages->body, "<g%s>\n", title.role);
	title.role = "";
	title.y = bottom - heading_height(pages, layout, i);
	tm_svg_whole(&pages->body, &title);
	unit.y = bottom - tm_svg_height(&unit);
	if (*unit.text)
		tm_svg_whole(&pages->body, &unit);
	tm_out_text(&pages->body, "</g>\n");
}

static void put_head(struct tm_svg_pages *pages, const struct tm_layout *layout)
{
	int64_t max = 0;

	for (size_t i = 0; i < layout->count; i++) {
		int64_t height = heading_height(pages, layout, i);

		max = height > max ? height : max;
	}
	pages->y += layout->air + max;
	tm_out_text(&pages->body, "<g role=\"rowgroup\"><g role=\"row\">\n");
	for (size_t i = 0; i < layout->count; i++)
		put_heading(pages, layout, i, pages->y);
	pages->y += layout->air;
	put_rule(pages, HEAD_RULE);
	tm_out_text(&pages->body, "</g></g>\n");
}

/* -- cells */

/* A cell: its text, and the drawing before it. */
struct cell {
	const struct tm_doc_column *column;
	const struct tm_doc_cell *cell;
	struct tm_svg_text text;
	int64_t left, drawn; /* position and length of the drawing */
	char space[TM_AMOUNT_SIZE];
};

/*
 * The width that the widest text of the column leaves, so that all drawings share a
 * scale.
 */
static void set_drawing(const struct tm_layout *layout, size_t i, struct cell *cell)
{
	int64_t min = tm_layout_length(layout, TM_LAYOUT_BAR);
	int64_t gap = tm_layout_length(layout, TM_LAYOUT_BAR_GAP);
	int64_t beside = layout->beside[layout->columns[i]];

	if (!tm_show_drawn(cell->cell))
		return;
	cell->drawn = cell->text.width;
	if (!beside)
		return;
	cell->drawn -= tm_layout_length(layout, beside) + gap;
	cell->drawn = cell->drawn > min ? cell->drawn : min;
	cell->text.x += cell->drawn + gap;
	cell->text.width -= cell->drawn + gap;
}

static void set_cell(const struct row *at, size_t i, struct cell *cell)
{
	const struct tm_layout *layout = at->layout;
	size_t column = layout->columns[i];
	bool row_header = column == layout->row_header;

	cell->column = &layout->table->columns[column];
	cell->cell = &at->row->cells[column];
	cell->left = left_of(layout, i);
	cell->drawn = 0;
	cell->text = (struct tm_svg_text){
		.text = tm_show_cell(at->pages->doc, cell->column, cell->cell,
				     cell->space),
		.size = layout->size,
		.bold = row_header || at->row->emphasis || cell->cell->emphasis,
		.align = tm_show_align(cell->column),
		.x = cell->left,
		.y = at->top + layout->air,
		.width = layout->width[i] - tm_layout_gap(layout, i),
	};
	cell->text.role =
		row_header && *cell->text.text ? " role=\"rowheader\"" : " role=\"cell\"";
	if (cell->cell->value == TM_CELL_CHECK)
		cell->text.bold = cell->text.accent = true;
	set_drawing(layout, i, cell);
}

/* The filled part; it has a minimum width and stays within its track. */
static void put_fill(struct tm_out *out, const struct cell *cell, int64_t middle,
		     int64_t thick)
{
	struct tm_show_part part = tm_show_part(cell->column, cell->cell);
	int64_t from = (int64_t)(part.from * (double)cell->drawn + 0.5);
	int64_t width = (int64_t)(part.to * (double)cell->drawn + 0.5) - from;
	int64_t min = cell->cell->value == TM_CELL_BAR ? TICK / 3 : TICK;

	if (cell->cell->value == TM_CELL_BAR && !(cell->cell->real > 0))
		return;
	width = width > min ? width : min;
	if (from > cell->drawn - width)
		from = cell->drawn - width;
	tm_svg_rect(out, "bar", cell->left + from, middle - thick / 2, width, thick);
}

/*
 * A drawing centred on the first line, a span on a thin track; it has a text
 * alternative unless there is text beside it.
 */
static void put_drawing(struct tm_out *out, const struct cell *cell)
{
	bool bar = cell->cell->value == TM_CELL_BAR, named = *cell->text.text;
	int64_t thick = (int64_t)cell->text.size * (bar ? 62 : 46) / 100;
	int64_t thin = bar ? thick : thick / 3;
	int64_t middle = cell->text.y + tm_svg_line_height(cell->text.size) / 2;
	char said[TM_AMOUNT_SIZE];

	if (!named) {
		tm_out_text(out, "<g role=\"img\"");
		tm_xml_attribute(out, "aria-label", tm_show_said(cell->cell, said));
		tm_out_text(out, ">\n");
	}
	tm_svg_rect(out, "track", cell->left, middle - thin / 2, cell->drawn, thin);
	put_fill(out, cell, middle, thick);
	tm_out_text(out, named ? "" : "</g>\n");
}

static void put_cell(struct tm_out *out, const struct cell *cell)
{
	if (!*cell->text.text && !cell->drawn) {
		tm_out_text(out, "<g role=\"cell\"/>\n");
		return;
	}
	tm_svg_begin(out, &cell->text);
	if (cell->drawn)
		put_drawing(out, cell);
	tm_svg_put(out, &cell->text);
	tm_out_text(out, "</g>\n");
}

static void put_row(struct tm_svg_pages *pages, const struct tm_layout *layout,
		    const struct tm_doc_row *row)
{
	const struct row at = { pages, layout, row, pages->y };
	int64_t max = tm_svg_line_height(layout->size);
	struct cell cell;

	tm_out_text(&pages->body, "<g role=\"row\">\n");
	for (size_t i = 0; i < layout->count; i++) {
		int64_t height;

		set_cell(&at, i, &cell);
		height = tm_svg_height(&cell.text);
		pages->broken |= height > tm_svg_line_height(layout->size);
		max = height > max ? height : max;
		put_cell(&pages->body, &cell);
	}
	pages->y += max + 2 * layout->air;
	put_rule(pages, RULE);
	tm_out_text(&pages->body, "</g>\n");
}

static void put_group(struct tm_svg_pages *pages, const struct tm_layout *layout,
		      const char *group)
{
	char role[64];
	const struct tm_svg_text text = { .text = group,
					  .role = role,
					  .size = head_size(layout),
					  .bold = true,
					  .soft = true,
					  .align = TM_ALIGN_START,
					  .x = TM_SVG_LEFT,
					  .y = pages->y + layout->air * 8 / 5,
					  .width = TM_SVG_INNER };

	snprintf(role, sizeof role, " role=\"rowheader\" aria-colspan=\"%zu\"",
		 layout->count);
	tm_out_text(&pages->body, "<g role=\"row\">\n");
	pages->y = text.y + tm_svg_whole(&pages->body, &text) + layout->air / 4;
	tm_out_text(&pages->body, "</g>\n");
}

/* -- the table */

static void put_part(struct tm_svg_pages *pages, const struct tm_layout *layout)
{
	const char *group = "", *name = layout->table->caption;

	tm_out_text(&pages->body, "<g role=\"table\"");
	tm_xml_attribute(&pages->body, "aria-label", *name ? name : pages->page->title);
	tm_out_text(&pages->body, ">\n");
	put_head(pages, layout);
	tm_out_text(&pages->body, "<g role=\"rowgroup\">\n");
	for (const struct tm_doc_row *row = layout->table->rows; row && !pages->spilled;
	     row = row->next) {
		if (row->group != group && *row->group)
			put_group(pages, layout, row->group);
		group = row->group;
		put_row(pages, layout, row);
		pages->spilled |= pages->slide && pages->y > TM_SVG_BOTTOM;
	}
	tm_out_text(&pages->body, "</g></g>\n");
}

static bool make_grid(struct tm_svg_pages *pages, const struct tm_doc_table *table,
		      struct tm_layout *layout)
{
	tm_arena_reset(&pages->arena);
	if (!tm_layout_make(layout, pages->doc, table, &pages->arena))
		return false;
	layout->unit = 1;
	layout->room = TM_SVG_INNER;
	layout->whole = pages->slide;
	if (pages->slide) {
		layout->size = TM_SVG_BODY * pages->size / 100;
		layout->air = (int64_t)layout->size * pages->air / 100;
	} else {
		tm_layout_shrink(layout, tm_svg_scaled(pages, SIZE));
		layout->air = (int64_t)layout->size * 36 / 100;
	}
	return true;
}

void tm_svg_table(struct tm_svg_pages *pages, const struct tm_doc_table *table)
{
	struct tm_layout layout;

	if (!make_grid(pages, table, &layout)) {
		pages->body.failed = true;
		return;
	}
	if (*table->caption)
		tm_svg_caption(pages, table->caption);
	else
		tm_svg_space(pages, layout.size, 50);
	while (!pages->spilled && tm_layout_next(&layout)) {
		pages->spilled |= pages->slide && layout.over;
		put_part(pages, &layout);
		tm_svg_space(pages, layout.size,
			     layout.next < table->column_count ? 150 : 60);
	}
	pages->below = true;
}
