/* doc_figure.c - building the figures of a document. */
#include <math.h>

#include "lib/document/doc_build.h"

static struct tm_doc_axis copy_axis(struct tm_doc *doc, const struct tm_doc_axis *axis)
{
	struct tm_doc_axis copy = *axis;

	copy.title = tm_doc_copy(doc, axis->title);
	copy.unit = tm_doc_copy(doc, axis->unit);
	return copy;
}

void tm_doc_figure(struct tm_doc *doc, const struct tm_doc_figure *head)
{
	struct tm_doc_block *block = tm_doc_block_add(doc, TM_BLOCK_FIGURE, "");
	struct tm_doc_figure *figure = block ? tm_doc_take(doc, sizeof *figure) : NULL;

	if (!figure)
		return;
	figure->kind = head->kind;
	figure->id = tm_doc_copy(doc, head->id);
	figure->title = tm_doc_copy(doc, head->title);
	figure->alt = tm_doc_copy(doc, head->alt);
	figure->x = copy_axis(doc, &head->x);
	figure->value = copy_axis(doc, &head->value);
	figure->size = tm_doc_copy(doc, head->size);
	block->figure = figure;
}

static struct tm_doc_figure *open_figure(struct tm_doc *doc)
{
	struct tm_doc_block *block = tm_doc_block_open(doc, TM_BLOCK_FIGURE);

	return block ? block->figure : NULL;
}

void tm_doc_series(struct tm_doc *doc, const char *name)
{
	struct tm_doc_figure *figure = open_figure(doc);
	struct tm_doc_series *series = figure ? tm_doc_take(doc, sizeof *series) : NULL;

	if (!series)
		return;
	series->name = tm_doc_copy(doc, name);
	if (figure->last_series)
		figure->last_series->next = series;
	else
		figure->series = series;
	figure->last_series = series;
}

/* Append a point to the last series, opening one if there is none. */
static struct tm_doc_point *add_point(struct tm_doc *doc, const char *label)
{
	struct tm_doc_figure *figure = open_figure(doc);
	struct tm_doc_point *point = figure ? tm_doc_take(doc, sizeof *point) : NULL;
	struct tm_doc_series *series;

	if (point && !figure->last_series)
		tm_doc_series(doc, "");
	series = point ? figure->last_series : NULL;
	if (!series)
		return NULL;
	point->label = tm_doc_copy(doc, label);
	if (series->last_point)
		series->last_point->next = point;
	else
		series->points = point;
	series->last_point = point;
	series->count++;
	return point;
}

void tm_doc_bar(struct tm_doc *doc, const char *label, double value)
{
	struct tm_doc_point *point = add_point(doc, label);

	if (point)
		point->value = value;
}

void tm_doc_interval(struct tm_doc *doc, const char *label, double low, double value,
		     double high)
{
	struct tm_doc_point *point = add_point(doc, label);

	if (!point)
		return;
	point->low = low;
	point->value = value;
	point->high = high;
}

void tm_doc_point(struct tm_doc *doc, double x, double y)
{
	struct tm_doc_point *point = add_point(doc, "");

	if (!point)
		return;
	point->x = x;
	point->value = y;
}

void tm_doc_bubble(struct tm_doc *doc, const struct tm_doc_point *bubble)
{
	struct tm_doc_point *point = add_point(doc, bubble->label);

	if (!point)
		return;
	point->x = bubble->x;
	point->x_low = bubble->x_low;
	point->x_high = bubble->x_high;
	point->low = bubble->low;
	point->value = bubble->value;
	point->high = bubble->high;
	point->size = bubble->size > 0 ? fmin(bubble->size, 1) : 0;
}
