/* html_table.c - a table with caption, header scopes, bars and spans. */
#include "lib/base/escape.h"
#include "lib/base/width.h"
#include "lib/document/show.h"
#include "lib/format/html/html_inside.h"

#define TICK 3 /* minimum width of a span, in hundredths of its track */

static const char *align_class(const struct tm_doc_column *column)
{
	static const char *const classes[] = { [TM_ALIGN_START] = "",
					       [TM_ALIGN_CENTRE] = "centre",
					       [TM_ALIGN_END] = "end" };

	return classes[tm_show_align(column)];
}

/* The class attribute of a cell; `more` is one more class or "". */
static void put_class(struct tm_out *out, const struct tm_doc_column *column,
		      const char *more, bool strong)
{
	bool drawn = column->kind == TM_DOC_BAR || column->kind == TM_DOC_SPAN;
	const char *const words[] = { align_class(column),
				      column->kind == TM_DOC_CHECK ? "check" : "",
				      drawn ? "bar" : "",
				      column->kind == TM_DOC_SPAN ? "span" : "",
				      more,
				      strong ? "strong" : "" };
	bool any = false;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!*words[i])
			continue;
		tm_out_text(out, any ? " " : " class=\"");
		tm_out_text(out, words[i]);
		any = true;
	}
	tm_out_text(out, any ? "\"" : "");
}

/* The header of a check column is rotated if it is longer than a number. */
static const char *head_class(const struct tm_doc_column *column)
{
	return column->kind == TM_DOC_CHECK && tm_width(column->title) > 3 ? "tall" : "";
}

/* A bar without text takes the available width; a date or key does not wrap. */
static const char *cell_class(const struct tm_doc_cell *cell, const char *shown)
{
	if (tm_show_drawn(cell))
		return *shown ? "" : "only";
	return cell->value == TM_CELL_TEXT && tm_width(shown) <= 12 ? "short" : "";
}

static void put_head(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_table *table)
{
	tm_out_text(out, "<thead>\n<tr>");
	for (size_t i = 0; i < table->column_count; i++) {
		const struct tm_doc_column *column = &table->columns[i];
		const char *unit = tm_show_unit(doc, column->kind, column->unit);

		if (!*column->title && !*unit) {
			tm_out_text(out, "<td></td>\n");
			continue;
		}
		tm_out_text(out, "<th scope=\"col\" dir=\"auto\"");
		put_class(out, column, head_class(column), false);
		tm_out_text(out, "><span>");
		tm_escape_html(out, column->title);
		tm_out_text(out, "</span>");
		if (*unit) {
			tm_out_text(out, "<span class=\"unit\">");
			tm_escape_html(out, unit);
			tm_out_text(out, "</span>");
		}
		tm_out_text(out, "</th>\n");
	}
	tm_out_text(out, "</tr>\n</thead>\n");
}

/* A span has a minimum width and stays within its track. */
static void put_fill(struct tm_out *out, const struct tm_doc_column *column,
		     const struct tm_doc_cell *cell)
{
	struct tm_show_part part = tm_show_part(column, cell);
	int from = (int)(part.from * 100 + 0.5), to = (int)(part.to * 100 + 0.5);

	if (cell->value == TM_CELL_SPAN && to - from < TICK) {
		from = (from + to - TICK) / 2;
		from = from < 0 ? 0 : from > 100 - TICK ? 100 - TICK : from;
		to = from + TICK;
	}
	tm_out_text(out, "<rect class=\"fill\"");
	if (from)
		tm_out_print(out, " x=\"%d\"", from);
	tm_out_print(out, " width=\"%d\" height=\"10\"/>", to - from);
}

/* A bar or a span; it has a text alternative unless there is text beside it. */
static void put_bar(struct tm_out *out, const struct tm_doc_column *column,
		    const struct tm_doc_cell *cell, bool named)
{
	char said[TM_AMOUNT_SIZE];

	tm_out_text(out, "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" ");
	if (named)
		tm_out_text(out, "aria-hidden=\"true\">");
	else
		tm_out_text(out, "role=\"img\"><title>");
	if (!named) {
		tm_escape_html(out, tm_show_said(cell, said));
		tm_out_text(out, "</title>");
	}
	tm_out_text(out, "<rect class=\"track\" width=\"100\" height=\"10\"/>");
	put_fill(out, column, cell);
	tm_out_text(out, "</svg>");
}

static void put_cell(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_column *column, const struct tm_doc_cell *cell,
		     bool names)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_show_cell(doc, column, cell, space);
	bool link = column->kind == TM_DOC_URL && tm_escape_link(shown);

	tm_out_print(out, "<%s dir=\"auto\"", names ? "th scope=\"row\"" : "td");
	put_class(out, column, cell_class(cell, shown), cell->emphasis);
	tm_out_char(out, '>');
	if (tm_show_drawn(cell))
		put_bar(out, column, cell, *shown);
	if (link) {
		tm_out_text(out, "<a rel=\"noreferrer\" href=\"");
		tm_escape_html(out, shown);
		tm_out_text(out, "\">");
	}
	tm_escape_html(out, shown);
	tm_out_text(out, link ? "</a>" : "");
	tm_out_text(out, names ? "</th>\n" : "</td>\n");
}

static void put_row(struct tm_out *out, const struct tm_doc *doc,
		    const struct tm_doc_table *table, const struct tm_doc_row *row)
{
	size_t row_header = tm_show_row_header(table);

	tm_out_text(out, row->emphasis ? "<tr class=\"strong\">" : "<tr>");
	for (size_t i = 0; i < table->column_count; i++)
		put_cell(out, doc, &table->columns[i], &row->cells[i], i == row_header);
	tm_out_text(out, "</tr>\n");
}

/* The rows of a group form one tbody, headed by the group's name. */
static void put_body(struct tm_out *out, const struct tm_doc *doc,
		     const struct tm_doc_table *table)
{
	const char *group = NULL;

	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		if (row->group != group) {
			tm_out_text(out, group ? "</tbody>\n<tbody>\n" : "<tbody>\n");
			group = row->group;
			if (*group) {
				tm_out_print(out,
					     "<tr class=\"group\"><th scope=\"rowgroup\" "
					     "dir=\"auto\" colspan=\"%zu\">",
					     table->column_count);
				tm_escape_html(out, group);
				tm_out_text(out, "</th></tr>\n");
			}
		}
		put_row(out, doc, table, row);
	}
	tm_out_text(out, group ? "</tbody>\n" : "");
}

void tm_html_table(struct tm_out *out, const struct tm_doc *doc,
		   const struct tm_doc_table *table)
{
	tm_out_text(out, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
			 "aria-label=\"");
	tm_escape_html(out, *table->caption ? table->caption : tm_show_title(doc));
	tm_out_text(out, "\">\n<table>\n");
	if (*table->caption)
		tm_html_text(out, "caption", "", table->caption);
	put_head(out, doc, table);
	put_body(out, doc, table);
	tm_out_text(out, "</table>\n</div>\n");
}
