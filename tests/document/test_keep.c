/* test_keep.c - the pages, blocks, columns and rows that a view includes. */
#include "lib/document/doc.h"

#include "tests/check.h"

static const struct tm_view ciso = { .audience = TM_FOR_CISO };
static const struct tm_view board = { .audience = TM_FOR_BOARD };
static const struct tm_view analyst = { .include_private = true };

static struct tm_doc *make(unsigned marks)
{
	struct tm_doc *doc = tm_doc_new(&(struct tm_doc_head){ .what = "x" });

	tm_doc_mark(doc, marks);
	return doc;
}

static void add_column(struct tm_doc *doc, const char *key, unsigned marks)
{
	tm_doc_column(doc, &(struct tm_doc_column){ .key = key, .marks = marks });
}

static void add_row(struct tm_doc *doc, const char *id, int64_t first)
{
	tm_doc_row(doc, id);
	for (int64_t i = 0; i < 4; i++)
		tm_doc_cell_int(doc, first + i);
}

static const struct tm_doc_table *table_of(const struct tm_doc *doc)
{
	return doc->pages->blocks->table;
}

/* The remaining cells keep their columns. */
static void test_columns(void **state)
{
	struct tm_doc *doc = make(TM_MARK_ALL);
	const struct tm_doc_table *table;

	(void)state;
	tm_doc_table(doc, "t", "");
	add_column(doc, "a", 0);
	add_column(doc, "quotes", TM_MARK_CISO);
	add_column(doc, "costs", TM_MARK_PRIVATE);
	add_column(doc, "b", 0);
	add_row(doc, "x", 10);
	add_row(doc, "y", 20);
	tm_doc_keep(doc, &board);
	table = table_of(doc);
	assert_int_equal(table->column_count, 2);
	assert_string_equal(table->columns[0].key, "a");
	assert_string_equal(table->columns[1].key, "b");
	assert_int_equal(table->row_count, 2);
	assert_int_equal(table->rows->cells[0].integer, 10);
	assert_int_equal(table->rows->cells[1].integer, 13);
	assert_int_equal(table->last_row->cells[0].integer, 20);
	assert_int_equal(table->last_row->cells[1].integer, 23);
	tm_doc_free(doc);
}

static void test_rows(void **state)
{
	static const unsigned marks[] = { TM_MARK_CISO, TM_MARK_ALL,
					  TM_MARK_ALL | TM_MARK_PRIVATE };
	struct tm_doc *doc = make(TM_MARK_ALL);
	const struct tm_doc_table *table;

	(void)state;
	tm_doc_table(doc, "t", "");
	for (int i = 0; i < 4; i++)
		add_column(doc, "c", 0);
	for (int i = 0; i < 3; i++) {
		tm_doc_mark(doc, marks[i]);
		add_row(doc, "", i);
	}
	tm_doc_keep(doc, &analyst);
	table = table_of(doc);
	assert_int_equal(table->row_count, 3);
	tm_doc_keep(doc, &ciso);
	assert_int_equal(table->row_count, 2);
	tm_doc_keep(doc, &board);
	assert_int_equal(table->row_count, 1);
	assert_ptr_equal(table->rows, table->last_row);
	assert_int_equal(table->rows->cells[0].integer, 1);
	tm_doc_free(doc);
}

static void test_pages_and_blocks(void **state)
{
	struct tm_doc *doc = make(TM_MARK_CISO | TM_MARK_ADVISORY);

	(void)state;
	tm_doc_page(doc, TM_PAGE_SECTION, "inside", "");
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_paragraph(doc, "for all, on a page that is not");
	tm_doc_page(doc, TM_PAGE_SECTION, "open", "");
	tm_doc_paragraph(doc, "open");
	tm_doc_mark(doc, TM_MARK_CISO);
	tm_doc_quote(doc, "closed", "");
	tm_doc_keep(doc, &board);
	assert_ptr_equal(doc->pages, doc->last_page);
	assert_string_equal(doc->pages->id, "open");
	assert_ptr_equal(doc->pages->blocks, doc->pages->last_block);
	assert_string_equal(doc->pages->blocks->text, "open");
	tm_doc_free(doc);
}

/* Without marks, content is for the CISO only. */
static void test_unmarked(void **state)
{
	struct tm_doc *doc = make(0);

	(void)state;
	tm_doc_table(doc, "t", "");
	add_column(doc, "a", 0);
	tm_doc_row(doc, "");
	tm_doc_keep(doc, &ciso);
	assert_int_equal(table_of(doc)->column_count, 1);
	assert_int_equal(table_of(doc)->row_count, 1);
	tm_doc_keep(doc, &board);
	assert_null(doc->pages);
	assert_null(doc->last_page);
	tm_doc_free(doc);
}

/* The audience of a column replaces that of the document. */
static void test_own_marks(void **state)
{
	struct tm_doc *doc = make(TM_MARK_ALL);

	(void)state;
	tm_doc_table(doc, "t", "");
	add_column(doc, "a", TM_MARK_ADVISORY | TM_MARK_PRIVATE);
	add_column(doc, "b", TM_MARK_PRIVATE);
	assert_int_equal(table_of(doc)->columns[0].marks,
			 TM_MARK_ADVISORY | TM_MARK_PRIVATE);
	assert_int_equal(table_of(doc)->columns[1].marks, TM_MARK_ALL | TM_MARK_PRIVATE);
	tm_doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),          cmocka_unit_test(test_rows),
		cmocka_unit_test(test_pages_and_blocks), cmocka_unit_test(test_unmarked),
		cmocka_unit_test(test_own_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
