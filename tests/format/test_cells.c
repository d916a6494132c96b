/*
 * test_cells.c - every format has the same cells in the same order: formatted for
 * people in text, md and html, exact in csv and json.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <cjson/cJSON.h>

#include "lib/base/escape.h"
#include "lib/document/show.h"
#include "lib/format/writer.h"

#include "tests/format/sample.h"

/* Called for each cell; `to` is its context. */
typedef void visit(void *to, const struct tm_doc *doc, const struct tm_doc_column *column,
		   const struct tm_doc_cell *cell);

static void visit_table(const struct tm_doc *doc, const struct tm_doc_table *table,
			visit *call, void *to)
{
	for (const struct tm_doc_row *row = table->rows; row; row = row->next)
		for (size_t i = 0; i < table->column_count; i++)
			call(to, doc, &table->columns[i], &row->cells[i]);
}

/* The tables of a document, including those of its figures. */
static void visit_cells(const struct tm_doc *doc, visit *call, void *to)
{
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next) {
			struct tm_doc *shown = NULL;

			if (block->kind == TM_BLOCK_FIGURE)
				shown = tm_show_figure(doc, block->figure);
			if (block->kind == TM_BLOCK_TABLE)
				visit_table(doc, block->table, call, to);
			if (shown)
				visit_table(shown, shown->pages->blocks->table, call, to);
			tm_doc_free(shown);
		}
	}
}

/* Output in which cells are searched in order. */
struct search {
	const char *format, *at;
	void (*escape)(struct tm_out *out, const char *text);
	int found;
};

static void escape_cell(struct tm_out *out, const char *text)
{
	tm_escape_md(out, text, "<br>");
}

static void find_shown(void *to, const struct tm_doc *doc,
		       const struct tm_doc_column *column, const struct tm_doc_cell *cell)
{
	struct search *search = to;
	struct tm_out out = TM_OUT_INIT;
	char space[TM_AMOUNT_SIZE];
	const char *hit;

	search->escape(&out, tm_show_cell(doc, column, cell, space));
	if (column->kind == TM_DOC_URL) /* md writes links differently */
		tm_out_clear(&out);
	hit = strstr(search->at, tm_out_string(&out));
	if (!hit)
		fail_msg("%s lacks %s", search->format, tm_out_string(&out));
	search->at = hit + out.length;
	search->found++;
	tm_out_free(&out);
}

static void check_people(const struct tm_doc *doc, const char *format,
			 void (*escape)(struct tm_out *, const char *), int cells)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	struct search search = { format, NULL, escape, 0 };

	assert_int_equal(tm_writer_named(format)->write(doc, &out, &err), TM_OK);
	search.at = strstr(tm_out_string(&out), "<main>");
	if (!search.at)
		search.at = tm_out_string(&out);
	visit_cells(doc, find_shown, &search);
	assert_int_equal(search.found, cells);
	tm_out_free(&out);
}

static void test_people(void **state)
{
	struct tm_doc *slide = sample_slide(15), *annex = sample_annex();

	(void)state;
	slide->width = annex->width = 2000; /* no text is wrapped */
	check_people(slide, "text", tm_escape_terminal, 15 * 9);
	check_people(slide, "md", escape_cell, 15 * 9);
	check_people(slide, "html", tm_escape_html, 15 * 9);
	check_people(annex, "text", tm_escape_terminal,
		     2 * 5 + 3 * 17 + 5 * 3 + 5 * 4 + 18 * 3 + 15 * 8);
	check_people(annex, "md", escape_cell,
		     2 * 5 + 3 * 17 + 5 * 3 + 5 * 4 + 18 * 3 + 15 * 8);
	check_people(annex, "html", tm_escape_html,
		     2 * 5 + 3 * 17 + 5 * 3 + 5 * 4 + 18 * 3 + 15 * 8);
	tm_doc_free(slide);
	tm_doc_free(annex);
}

/* Read one CSV cell at *at, without quotes. */
static void take_csv(const char **at, struct tm_out *cell, bool *quoted)
{
	tm_out_clear(cell);
	*quoted = **at == '"';
	if (*quoted) {
		for (++*at; **at != '"' || (*at)[1] == '"'; ++*at) {
			assert_true(**at != '\0');
			*at += **at == '"';
			tm_out_char(cell, **at);
		}
		++*at;
	} else {
		size_t length = strcspn(*at, ",\r");

		tm_out_put(cell, *at, length);
		*at += length;
	}
	assert_true(**at == ',' || !strncmp(*at, "\r\n", 2));
	*at += **at == ',' ? 1 : 2;
}

static void match_csv(struct search *search, const struct tm_doc *doc,
		      const struct tm_doc_cell *cell)
{
	struct tm_out out = TM_OUT_INIT;
	char space[TM_AMOUNT_SIZE];
	bool quoted;

	take_csv(&search->at, &out, &quoted);
	if (quoted && out.length && out.bytes[0] == '\'') /* the guard against formulas */
		memmove(out.bytes, out.bytes + 1, out.length);
	assert_string_equal(tm_out_string(&out), tm_show_exact(doc, cell, space));
	assert_int_equal(quoted,
			 cell->value == TM_CELL_TEXT || cell->value == TM_CELL_SPAN);
	search->found++;
	tm_out_free(&out);
}

static void test_one_table_csv(void **state)
{
	struct tm_doc *doc = sample_slide(15);
	const struct tm_doc_table *table = doc->pages->blocks->next->table;
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT, cell = TM_OUT_INIT;
	struct search search = { .format = "csv" };
	bool quoted;

	(void)state;
	assert_int_equal(tm_writer_csv.write(doc, &out, &err), TM_OK);
	search.at = tm_out_string(&out);
	take_csv(&search.at, &cell, &quoted);
	assert_string_equal(tm_out_string(&cell), "id");
	take_csv(&search.at, &cell, &quoted);
	assert_string_equal(tm_out_string(&cell), "group");
	for (size_t i = 0; i < table->column_count; i++) {
		take_csv(&search.at, &cell, &quoted);
		assert_string_equal(tm_out_string(&cell), table->columns[i].key);
	}
	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		take_csv(&search.at, &cell, &quoted);
		assert_string_equal(tm_out_string(&cell), row->id);
		take_csv(&search.at, &cell, &quoted);
		assert_string_equal(tm_out_string(&cell), row->group);
		for (size_t i = 0; i < table->column_count; i++)
			match_csv(&search, doc, &row->cells[i]);
	}
	assert_string_equal(search.at, "");
	assert_int_equal(search.found, 15 * 9);
	tm_out_free(&cell);
	tm_out_free(&out);
	tm_doc_free(doc);
}

/* Find the next row of a flattened document that has this field. */
static void find_flat(void *to, const struct tm_doc *doc,
		      const struct tm_doc_column *column, const struct tm_doc_cell *cell)
{
	struct search *search = to;
	struct tm_out out = TM_OUT_INIT;
	bool quoted, hit = false;

	while (!hit) {
		for (int i = 0; i < 4; i++)
			take_csv(&search->at, &out, &quoted);
		hit = !strcmp(tm_out_string(&out), column->key);
		if (hit)
			match_csv(search, doc, cell);
		for (int i = hit ? 1 : 0; i < 4; i++)
			take_csv(&search->at, &out, &quoted);
	}
	tm_out_free(&out);
}

static void test_flat_csv(void **state)
{
	struct tm_doc *doc = sample_annex();
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	struct search search = { .format = "csv" };

	(void)state;
	assert_int_equal(tm_writer_csv.write(doc, &out, &err), TM_OK);
	search.at = tm_out_string(&out);
	visit_cells(doc, find_flat, &search);
	assert_int_equal(search.found, 2 * 5 + 3 * 17 + 5 * 3 + 5 * 4 + 18 * 3 + 15 * 8);
	tm_out_free(&out);
	tm_doc_free(doc);
}

static void match_json(const struct tm_doc *doc, const cJSON *got,
		       const struct tm_doc_cell *cell)
{
	char space[TM_AMOUNT_SIZE];

	assert_non_null(got);
	if (cell->value == TM_CELL_EMPTY)
		assert_true(cJSON_IsNull(got));
	else if (cell->value == TM_CELL_TEXT)
		assert_string_equal(got->valuestring, cell->text);
	else if (cell->value == TM_CELL_CHECK)
		assert_true(cell->check ? cJSON_IsTrue(got) : cJSON_IsFalse(got));
	else if (cell->value == TM_CELL_SPAN)
		assert_true(
			cJSON_GetObjectItem(got, "low")->valuedouble == cell->span[0] &&
			cJSON_GetObjectItem(got, "high")->valuedouble == cell->span[1]);
	else
		assert_true(cJSON_IsNumber(got) &&
			    got->valuedouble ==
				    strtod(tm_show_exact(doc, cell, space), NULL));
}

static int match_rows(const struct tm_doc *doc, const struct tm_doc_table *table,
		      const cJSON *block)
{
	const cJSON *json_row = cJSON_GetObjectItem(block, "rows")->child;
	int found = 0;

	for (const struct tm_doc_row *row = table->rows; row; row = row->next) {
		const cJSON *cells = cJSON_GetObjectItem(json_row, "cells");

		for (size_t i = 0; i < table->column_count; i++, found++)
			match_json(doc,
				   cJSON_GetObjectItemCaseSensitive(
					   cells, table->columns[i].key),
				   &row->cells[i]);
		json_row = json_row->next;
	}
	assert_null(json_row);
	return found;
}

static int match_points(const struct tm_doc_figure *figure, const cJSON *block)
{
	const cJSON *json_series = cJSON_GetObjectItem(block, "series")->child;
	int found = 0;

	for (const struct tm_doc_series *series = figure->series; series;
	     series = series->next, json_series = json_series->next) {
		const cJSON *json = cJSON_GetObjectItem(json_series, "points")->child;

		for (const struct tm_doc_point *point = series->points; point;
		     point = point->next, json = json->next, found++)
			assert_true(cJSON_GetObjectItem(json, "value")->valuedouble ==
				    point->value);
		assert_null(json);
	}
	return found;
}

static void check_json(struct tm_doc *doc, const char *format, int cells, int points)
{
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out out = TM_OUT_INIT;
	const cJSON *json_page;
	cJSON *json;

	assert_int_equal(tm_writer_json.write(doc, &out, &err), TM_OK);
	json = cJSON_ParseWithOpts(tm_out_string(&out), NULL, true);
	assert_non_null(json);
	assert_string_equal(cJSON_GetObjectItem(json, "format")->valuestring, format);
	assert_int_equal(cJSON_GetObjectItem(json, "version")->valueint, 1);
	json_page = cJSON_GetObjectItem(json, "pages")->child;
	for (const struct tm_doc_page *page = doc->pages; page; page = page->next) {
		const cJSON *json_block = cJSON_GetObjectItem(json_page, "blocks")->child;

		for (const struct tm_doc_block *block = page->blocks; block;
		     block = block->next, json_block = json_block->next) {
			if (block->kind == TM_BLOCK_TABLE)
				cells -= match_rows(doc, block->table, json_block);
			if (block->kind == TM_BLOCK_FIGURE)
				points -= match_points(block->figure, json_block);
		}
		json_page = json_page->next;
	}
	assert_int_equal(cells, 0);
	assert_int_equal(points, 0);
	cJSON_Delete(json);
	tm_out_free(&out);
	tm_doc_free(doc);
}

static void test_json(void **state)
{
	(void)state;
	check_json(sample_slide(15), "tmodel/slide", 15 * 9, 0);
	check_json(sample_annex(), "tmodel/annex", 2 * 5 + 3 * 17, 5 + 5 + 18 + 15);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_people),
		cmocka_unit_test(test_one_table_csv),
		cmocka_unit_test(test_flat_csv),
		cmocka_unit_test(test_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
