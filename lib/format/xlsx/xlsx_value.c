/*
 * xlsx_value.c - converting values to cells; numbers stay numbers, with a matching
 * format.
 */
#include <math.h>
#include <string.h>

#include "lib/document/measure.h"
#include "lib/document/show.h"
#include "lib/format/xlsx/xlsx_inside.h"

static bool is_number(const struct tm_doc_cell *cell)
{
	return cell->value == TM_CELL_INT || cell->value == TM_CELL_REAL ||
	       cell->value == TM_CELL_MINOR || cell->value == TM_CELL_BAR;
}

static double number_of(const struct tm_xlsx *xlsx, const struct tm_doc_cell *cell)
{
	double number = cell->value == TM_CELL_INT || cell->value == TM_CELL_MINOR
				? (double)cell->integer
				: cell->real;

	if (cell->value == TM_CELL_MINOR)
		for (int i = 0; i < xlsx->doc->head.digits; i++)
			number /= 10;
	return fabs(number);
}

/* The text of a cell that is not a number; NULL if empty. */
static const char *text_of(const struct tm_xlsx *xlsx, const struct tm_doc_column *column,
			   const struct tm_doc_cell *cell, char space[TM_AMOUNT_SIZE])
{
	struct tm_doc_cell usual = *cell;
	const char *text;

	if (cell->value != TM_CELL_EMPTY)
		usual.shown = NULL;
	text = tm_show_cell(xlsx->doc, column, &usual, space);
	return *text ? text : NULL;
}

/* A number of its own kind is shown as that number, rounded. */
const char *tm_xlsx_shown(const struct tm_doc_cell *value)
{
	bool told = value->value == TM_CELL_BAR || !is_number(value);

	if (!told || value->value == TM_CELL_EMPTY || !value->shown || !*value->shown)
		return NULL;
	if (value->value == TM_CELL_TEXT && !strcmp(value->text, value->shown))
		return NULL;
	return value->shown;
}

static void widen(int64_t *widest, const char *text, bool bold)
{
	int64_t width;

	if (*widest >= TM_XLSX_WIDEST)
		return;
	width = tm_measure_text(text, bold);
	*widest = width > *widest ? width : *widest;
}

void tm_xlsx_survey(const struct tm_xlsx *xlsx, struct tm_xlsx_column *column,
		    const struct tm_doc_cell *cell, bool bold)
{
	char space[TM_AMOUNT_SIZE];
	const char *shown = tm_xlsx_shown(cell);
	const char *text =
		is_number(cell) ? NULL : text_of(xlsx, column->is, cell, space);

	if (text)
		widen(&column->widest, text, bold);
	if (shown)
		widen(&column->widest_shown, shown, bold);
	column->shown |= shown != NULL;
	column->bars |= cell->value == TM_CELL_BAR;
	if (!is_number(cell))
		return;
	column->largest = fmax(column->largest, number_of(xlsx, cell));
	if (cell->value == TM_CELL_REAL && number_of(xlsx, cell) >= 1000)
		column->thousands = true;
}

/* A number format with three significant digits, as numbers are shown to people. */
static enum tm_xlsx_form form_of_size(double number)
{
	if (number < 0.001 && number > 0)
		return TM_XLSX_POWERS;
	if (number >= 100 || number == rint(number))
		return TM_XLSX_WHOLE;
	if (number >= 10)
		return TM_XLSX_TENTHS;
	return number >= 1 ? TM_XLSX_HUNDREDTHS : TM_XLSX_THOUSANDTHS;
}

static enum tm_xlsx_form form_of(const struct tm_xlsx *xlsx,
				 const struct tm_xlsx_column *column,
				 const struct tm_doc_cell *cell)
{
	double number = number_of(xlsx, cell);
	bool stated = cell->value == TM_CELL_MINOR;
	bool known = xlsx->currency && !*column->is->unit;

	if (cell->value == TM_CELL_BAR)
		return TM_XLSX_PERCENT;
	if (cell->value == TM_CELL_REAL && number >= 1e15)
		return TM_XLSX_POWERS;
	if (stated || column->is->kind == TM_DOC_MONEY) {
		bool whole = cell->value == TM_CELL_INT || column->thousands;

		if (!stated && whole)
			return known ? TM_XLSX_MONEY_WHOLE : TM_XLSX_WHOLE;
		return known ? TM_XLSX_MONEY : TM_XLSX_AMOUNT;
	}
	if (cell->value == TM_CELL_INT)
		return TM_XLSX_INT;
	switch (column->is->kind) {
	case TM_DOC_RATE:
		return number > 0 && number < 0.0001 ? TM_XLSX_POWERS : TM_XLSX_RATE;
	case TM_DOC_PROBABILITY:
	case TM_DOC_BAR:
		return TM_XLSX_PERCENT;
	case TM_DOC_RATIO:
		return TM_XLSX_RATIO;
	default:
		return form_of_size(number);
	}
}

/* With thousands separators, sign, decimals and currency, in bold. */
static int64_t width_of_number(double number, enum tm_doc_kind kind)
{
	int64_t digits = 1, width = kind == TM_DOC_INT ? 600 : 2200;

	while (number >= 10 && digits < 19) {
		number /= 10;
		digits++;
	}
	width += 600 * digits + 300 * ((digits - 1) / 3);
	return kind == TM_DOC_MONEY ? width + 2400 : width;
}

int64_t tm_xlsx_width(const struct tm_xlsx_column *column)
{
	int64_t width = column->widest, number = 0;

	if (column->largest > 0)
		number = width_of_number(column->largest, column->is->kind);
	if (column->bars && width < 8000)
		width = 8000;
	width = width > number ? width : number;
	return width < TM_XLSX_WIDEST ? width : TM_XLSX_WIDEST;
}

void tm_xlsx_value(const struct tm_xlsx *xlsx, const struct tm_xlsx_column *column,
		   const struct tm_doc_cell *value, struct tm_xlsx_cell *cell)
{
	const char *exact;

	cell->align = tm_show_align(column->is);
	cell->bold |= value->emphasis;
	if (!is_number(value)) {
		cell->form = TM_XLSX_TEXT;
		cell->text = text_of(xlsx, column->is, value, cell->number);
		if (value->value == TM_CELL_TEXT && column->is->kind == TM_DOC_URL &&
		    tm_rels_links(value->text)) {
			cell->form = TM_XLSX_LINK;
			cell->address = value->text;
		}
		return;
	}
	if (value->value == TM_CELL_BAR)
		cell->align = TM_ALIGN_END; /* to the right of the bar if possible */
	cell->form = form_of(xlsx, column, value);
	exact = tm_show_exact(xlsx->doc, value, cell->number);
	if (exact != cell->number)
		*cell->number = '\0';
}
