/* test_doc.c - building a tree: copies, empty cells, rejected calls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include "lib/document/doc.h"

static struct tm_doc *make(void)
{
	return tm_doc_new(&(struct tm_doc_head){ .what = "slide", .currency = "EUR" });
}

static void add_columns(struct tm_doc *doc, int count)
{
	for (int i = 0; i < count; i++)
		tm_doc_column(doc, &(struct tm_doc_column){
					   .key = tm_doc_format(doc, "c%d", i) });
}

static void check_problem(struct tm_doc *doc, const char *want)
{
	struct tm_error err = TM_ERROR_INIT;

	assert_true(tm_doc_failed(doc));
	assert_int_equal(tm_doc_status(doc, &err), TM_FAILED);
	assert_string_equal(err.text, want);
	tm_doc_free(doc);
}

static void test_copies(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	char title[] = "title";
	struct tm_doc *doc = tm_doc_new(&(struct tm_doc_head){ .title = title });

	(void)state;
	tm_doc_page(doc, TM_PAGE_SLIDE, NULL, title);
	tm_doc_paragraph(doc, title);
	memset(title, 'x', 5);
	assert_int_equal(tm_doc_status(doc, &err), TM_OK);
	assert_string_equal(doc->head.title, "title");
	assert_string_equal(doc->head.currency, "");
	assert_string_equal(doc->pages->title, "title");
	assert_string_equal(doc->pages->id, "");
	assert_string_equal(doc->pages->blocks->text, "title");
	assert_string_equal(tm_doc_format(doc, "%s-%d", "a", 7), "a-7");
	tm_doc_free(doc);
}

static void test_opens_a_section(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	tm_doc_heading(doc, 9, "deep");
	assert_non_null(doc->pages);
	assert_int_equal(doc->pages->role, TM_PAGE_SECTION);
	assert_int_equal(doc->pages->blocks->level, 4);
	tm_doc_free(doc);
}

static void test_cells(void **state)
{
	static const enum tm_doc_value values[] = {
		TM_CELL_TEXT,  TM_CELL_INT,   TM_CELL_REAL,  TM_CELL_MINOR,
		TM_CELL_CHECK, TM_CELL_BAR,   TM_CELL_EMPTY, TM_CELL_EMPTY,
		TM_CELL_EMPTY, TM_CELL_EMPTY, TM_CELL_EMPTY, TM_CELL_EMPTY,
		TM_CELL_SPAN,  TM_CELL_EMPTY, TM_CELL_EMPTY, TM_CELL_EMPTY
	};
	struct tm_doc *doc = make();
	const struct tm_doc_cell *cells;

	(void)state;
	tm_doc_table(doc, "t", "caption");
	add_columns(doc, 40);
	tm_doc_row(doc, "r");
	tm_doc_cell_text(doc, "");
	tm_doc_cell_int(doc, -7);
	tm_doc_cell_real(doc, 0.5);
	tm_doc_cell_minor(doc, 150);
	tm_doc_cell_check(doc, true);
	tm_doc_cell_bar(doc, 1.5);
	tm_doc_cell_shown(doc, "full");
	tm_doc_cell_emphasis(doc);
	tm_doc_cell_text(doc, NULL);
	tm_doc_cell_int(doc, INT64_MIN);
	tm_doc_cell_minor(doc, INT64_MIN);
	tm_doc_cell_real(doc, NAN);
	tm_doc_cell_bar(doc, INFINITY);
	tm_doc_cell_empty(doc);
	tm_doc_cell_span(doc, 2, 2);
	tm_doc_cell_span(doc, 3, 2);
	tm_doc_cell_span(doc, NAN, 2);
	tm_doc_cell_span(doc, 2, INFINITY);
	assert_false(tm_doc_failed(doc));
	cells = doc->last_page->last_block->table->rows->cells;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		assert_int_equal(cells[i].value, values[i]);
	assert_int_equal(cells[1].integer, -7);
	assert_true(cells[4].check);
	assert_true(cells[5].real == 1 && cells[5].emphasis);
	assert_string_equal(cells[5].shown, "full");
	assert_null(cells[4].shown);
	assert_int_equal(doc->last_page->last_block->table->column_count, 40);
	assert_string_equal(doc->last_page->last_block->table->columns[39].key, "c39");
	tm_doc_free(doc);
}

/* All members of a bubble are stored; its size is limited to 0..1. */
static void test_bubbles(void **state)
{
	static const struct tm_doc_figure figure = { .kind = TM_FIGURE_BUBBLES,
						     .size = "concern" };
	static const double sizes[][2] = {
		{ 0.5, 0.5 }, { 2, 1 }, { -1, 0 }, { INFINITY, 1 }, { NAN, 0 }
	};
	struct tm_doc *doc = make();
	const struct tm_doc_point *point;

	(void)state;
	tm_doc_figure(doc, &figure);
	for (size_t i = 0; i < 5; i++)
		tm_doc_bubble(doc, &(struct tm_doc_point){ NULL, "b", 2, 1, 3, 4, 6, 5,
							   sizes[i][0] });
	assert_false(tm_doc_failed(doc));
	assert_string_equal(doc->last_page->last_block->figure->size, "concern");
	point = doc->last_page->last_block->figure->series->points;
	for (size_t i = 0; i < 5; i++, point = point->next) {
		assert_string_equal(point->label, "b");
		assert_true(point->x_low == 1 && point->x == 2 && point->x_high == 3);
		assert_true(point->low == 4 && point->value == 5 && point->high == 6);
		assert_true(point->size == sizes[i][1]);
	}
	assert_null(point);
	tm_doc_free(doc);
}

static void test_groups_and_audience(void **state)
{
	struct tm_doc *doc = make();
	const struct tm_doc_row *row;

	(void)state;
	tm_doc_table(doc, "t", "");
	tm_doc_mark(doc, TM_MARK_CISO);
	add_columns(doc, 1);
	tm_doc_row(doc, "a");
	tm_doc_mark(doc, 0);
	tm_doc_group(doc, "tier");
	tm_doc_row(doc, "b");
	tm_doc_row(doc, "c");
	tm_doc_row_emphasis(doc);
	row = doc->last_page->last_block->table->rows;
	assert_int_equal(doc->last_page->last_block->marks, 0);
	assert_int_equal(doc->last_page->last_block->table->columns[0].marks,
			 TM_MARK_CISO);
	assert_int_equal(row->marks, TM_MARK_CISO);
	assert_string_equal(row->group, "");
	assert_string_equal(row->next->group, "tier");
	assert_ptr_equal(row->next->group, row->next->next->group);
	assert_true(row->next->next->emphasis && !row->next->emphasis);
	tm_doc_free(doc);
}

static void test_wrong_order(void **state)
{
	struct tm_doc *doc = make();

	(void)state;
	tm_doc_item(doc, "x");
	check_problem(
		doc, "an item, row or point was added outside its list, table or figure");
	doc = make();
	tm_doc_table(doc, "t", "");
	tm_doc_paragraph(doc, "between");
	tm_doc_row(doc, "r");
	check_problem(
		doc, "an item, row or point was added outside its list, table or figure");
	doc = make();
	tm_doc_table(doc, "t", "");
	add_columns(doc, 1);
	tm_doc_row(doc, "r");
	add_columns(doc, 1);
	check_problem(doc, "a column was added after the first row");
	doc = make();
	tm_doc_table(doc, "t", "");
	add_columns(doc, 1);
	tm_doc_cell_int(doc, 1);
	check_problem(doc, "a cell was added before the first row");
	doc = make();
	tm_doc_table(doc, "t", "");
	add_columns(doc, 1);
	tm_doc_row(doc, "r");
	tm_doc_cell_int(doc, 1);
	tm_doc_cell_int(doc, 2);
	tm_doc_paragraph(doc, "goes nowhere");
	assert_null(doc->last_page->last_block->next);
	check_problem(doc, "a row has more cells than its table has columns");
	doc = make();
	tm_doc_table(doc, "t", "");
	add_columns(doc, 1);
	tm_doc_row(doc, "r");
	tm_doc_cell_shown(doc, "x");
	check_problem(doc, "no cell was added yet");
}

static void test_no_document(void **state)
{
	static const struct tm_doc_figure figure = { .kind = TM_FIGURE_BARS };
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	tm_doc_mark(NULL, TM_MARK_BOARD);
	tm_doc_page(NULL, TM_PAGE_SLIDE, "", "");
	tm_doc_heading(NULL, 2, "");
	tm_doc_emphasis(NULL, "");
	tm_doc_quote(NULL, "", "");
	tm_doc_list(NULL, true);
	tm_doc_item(NULL, "");
	tm_doc_table(NULL, "", "");
	add_columns(NULL, 1);
	tm_doc_group(NULL, "");
	tm_doc_row(NULL, "");
	tm_doc_row_emphasis(NULL);
	tm_doc_cell_int(NULL, 1);
	tm_doc_cell_shown(NULL, "");
	tm_doc_figure(NULL, &figure);
	tm_doc_series(NULL, "");
	tm_doc_bar(NULL, "", 1);
	tm_doc_interval(NULL, "", 1, 2, 3);
	tm_doc_point(NULL, 1, 2);
	tm_doc_bubble(NULL, &(struct tm_doc_point){ .label = "" });
	tm_doc_cell_span(NULL, 1, 2);
	assert_string_equal(tm_doc_format(NULL, "%d", 1), "");
	assert_int_equal(tm_doc_status(NULL, &err), TM_FAILED);
	assert_string_equal(err.text, "out of memory");
	tm_doc_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_opens_a_section),
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_bubbles),
		cmocka_unit_test(test_groups_and_audience),
		cmocka_unit_test(test_wrong_order),
		cmocka_unit_test(test_no_document),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
