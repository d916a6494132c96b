/* show_figure.c - a figure as a table of its numbers, which every format can show. */
#include "lib/document/show.h"

static void add_column(struct tm_doc *doc, const char *key, const char *title,
		       const struct tm_doc_axis *axis)
{
	struct tm_doc_column column = { .key = key, .title = title };

	if (axis) {
		column.kind = axis->kind;
		column.unit = axis->unit;
	}
	tm_doc_column(doc, &column);
}

static void add_bar(struct tm_doc *doc, const char *key, const char *title)
{
	tm_doc_column(doc, &(struct tm_doc_column){
				   .key = key,
				   .title = title,
				   .kind = TM_DOC_BAR,
				   .weight = 1,
			   });
}

static void add_columns(struct tm_doc *doc, const struct tm_doc_figure *figure)
{
	const struct tm_doc_axis *value = &figure->value;
	bool lines = figure->kind == TM_FIGURE_LINES;
	bool bubbles = figure->kind == TM_FIGURE_BUBBLES;
	bool ranges = bubbles || figure->kind == TM_FIGURE_INTERVALS;

	if (lines && figure->series && figure->series->next)
		add_column(doc, "series", "", NULL);
	if (lines)
		add_column(doc, "x", figure->x.title, &figure->x);
	else
		add_column(doc, "label", "", NULL);
	if (bubbles) {
		add_column(doc, "x_low", "from", &figure->x);
		add_column(doc, "x", figure->x.title, &figure->x);
		add_column(doc, "x_high", "to", &figure->x);
	}
	if (ranges)
		add_column(doc, "low", "from", value);
	add_column(doc, "value", value->title, value);
	if (ranges)
		add_column(doc, "high", "to", value);
	if (figure->kind == TM_FIGURE_BARS)
		add_bar(doc, "bar", "");
	if (bubbles)
		add_bar(doc, "size", figure->size);
}

static double largest(const struct tm_doc_figure *figure)
{
	double max = 0;

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next)
			if (point->value > max)
				max = point->value;
	return max;
}

static void add_row(struct tm_doc *doc, const struct tm_doc_figure *figure,
		    const struct tm_doc_series *series, const struct tm_doc_point *point,
		    double max)
{
	bool lines = figure->kind == TM_FIGURE_LINES;
	bool bubbles = figure->kind == TM_FIGURE_BUBBLES;
	bool ranges = bubbles || figure->kind == TM_FIGURE_INTERVALS;

	tm_doc_row(doc, "");
	if (lines && figure->series->next)
		tm_doc_cell_text(doc, series->name);
	if (lines)
		tm_doc_cell_real(doc, point->x);
	else
		tm_doc_cell_text(doc, point->label);
	if (bubbles) {
		tm_doc_cell_real(doc, point->x_low);
		tm_doc_cell_real(doc, point->x);
		tm_doc_cell_real(doc, point->x_high);
	}
	if (ranges)
		tm_doc_cell_real(doc, point->low);
	tm_doc_cell_real(doc, point->value);
	if (ranges)
		tm_doc_cell_real(doc, point->high);
	if (figure->kind == TM_FIGURE_BARS)
		tm_doc_cell_bar(doc, max > 0 ? point->value / max : 0);
	if (bubbles)
		tm_doc_cell_bar(doc, point->size);
	if (bubbles || figure->kind == TM_FIGURE_BARS)
		tm_doc_cell_shown(doc, "");
}

struct tm_doc *tm_show_figure(const struct tm_doc *doc,
			      const struct tm_doc_figure *figure)
{
	struct tm_doc *shown = tm_doc_new(&doc->head);
	double max = largest(figure);

	tm_doc_table(shown, figure->id, figure->title);
	add_columns(shown, figure);
	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next)
		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next)
			add_row(shown, figure, series, point, max);
	return shown;
}
