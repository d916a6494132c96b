/* test_pptx.c - lengths on slides; the oracles check whole decks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "lib/document/measure.h"
#include "lib/format/pptx/pptx_inside.h"

#include "tests/format/sample.h"

/* The length of so many ems has space for as many ems. */
static void test_lengths(void **state)
{
	(void)state;
	for (int size = 500; size < 2000; size += 7)
		for (int64_t ems = 0; ems < 30000; ems += 37)
			assert_true(tm_pptx_ems(tm_pptx_length(ems, size), size) >= ems);
}

static struct tm_doc *make_table(void)
{
	struct tm_doc *doc = sample_doc("slide", "Places");

	tm_doc_page(doc, TM_PAGE_SLIDE, "", "Places");
	tm_doc_table(doc, "t", "");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "n", .kind = TM_DOC_INT });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "share", .kind = TM_DOC_BAR });
	tm_doc_column(
		doc, &(struct tm_doc_column){
			     .key = "place", .kind = TM_DOC_SPAN, .low = 1, .high = 16 });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "what", .weight = 1 });
	for (int i = 1; i < 16; i++) {
		tm_doc_row(doc, "");
		tm_doc_cell_int(doc, INT64_C(97) * i);
		tm_doc_cell_bar(doc, i / 17.0);
		tm_doc_cell_span(doc, (i + 1) / 2.0, i);
	}
	return doc;
}

/* Numbers, bars and spans stay on one line at any font size. */
static void test_one_line(void **state)
{
	static const size_t from[4];
	struct tm_doc *doc = make_table();
	const struct tm_doc_table *table = doc->pages->blocks->table;

	(void)state;
	for (int size = 40; size <= 112; size++) {
		struct tm_pptx pptx = { .doc = doc, .single = true };
		struct tm_layout layout;

		pptx.size = size / 100.0;
		assert_true(tm_pptx_layout(&pptx, table, &layout));
		assert_true(tm_layout_next(&layout));
		assert_int_equal(layout.count, 4);
		for (const struct tm_doc_row *row = table->rows; row; row = row->next)
			if (tm_pptx_row_lines(&pptx, &layout, row, from) != 1)
				fail_msg("%lld at size %d",
					 (long long)row->cells->integer, layout.size);
		/* With a margin, for readers that round widths up. */
		assert_true(tm_pptx_ems(layout.width[0] - tm_layout_gap(&layout, 0),
					layout.size) >=
			    tm_measure_text("1455", false) + 50);
		tm_arena_free(&pptx.arena);
	}
	tm_doc_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
