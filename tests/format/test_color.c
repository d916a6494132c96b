/* test_color.c - a document as text in colour. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "lib/format/writer.h"

#include "tests/format/color.h"
#include "tests/format/sample.h"

static struct tm_doc *small_doc(void)
{
	struct tm_doc *doc = sample_doc("ranking", "Threats");

	tm_doc_page(doc, TM_PAGE_SECTION, "order", "Order");
	tm_doc_table(doc, "order", "By priority");
	tm_doc_column(doc, &(struct tm_doc_column){
				   .key = "key", .title = "key", .kind = TM_DOC_KEY });
	tm_doc_column(doc, &(struct tm_doc_column){
				   .key = "name", .title = "name", .kind = TM_DOC_TEXT });
	tm_doc_group(doc, "Tier 1");
	tm_doc_row(doc, "a");
	tm_doc_cell_text(doc, "fraud");
	tm_doc_cell_text(doc, "Payment fraud");
	tm_doc_group(doc, "Tier 2");
	tm_doc_row(doc, "b");
	tm_doc_row_emphasis(doc);
	tm_doc_cell_text(doc, "leak");
	tm_doc_cell_text(doc, "Data leak");
	tm_doc_heading(doc, 2, "Remarks");
	tm_doc_paragraph(doc, "Plain.");
	tm_doc_emphasis(doc, "Strong.");
	tm_doc_warning(doc, "Not ranked.");
	tm_doc_figure(doc, &(struct tm_doc_figure){ .id = "losses",
						    .title = "Losses",
						    .kind = TM_FIGURE_BARS });
	tm_doc_series(doc, "");
	tm_doc_interval(doc, "fraud", 1, 1, 1);
	return doc;
}

/* Each role has its style in colour, and none without. */
static void test_roles(void **state)
{
	static const char *const lines[] = {
		"\x1b[1mOrder\x1b[0m\n=====\n",
		"\n\x1b[1mBy priority\x1b[0m\n",
		"\n\x1b[1mkey\x1b[0m    \x1b[1mname\x1b[0m\n",
		"\n\x1b[1;95mTier 1\x1b[0m\n",
		"\n\x1b[95mfraud\x1b[0m  Payment fraud\n",
		"\n\x1b[95mleak\x1b[0m   \x1b[1mData leak\x1b[0m\n",
		"\n\x1b[1mRemarks\x1b[0m\n",
		"\nPlain.\n",
		"\n\x1b[1mStrong.\x1b[0m\n",
		"\n\x1b[1;91mNot ranked.\x1b[0m\n",
		"\n\x1b[1mLosses\x1b[0m\n",
	};
	struct tm_error err = TM_ERROR_INIT;
	struct tm_out plain = TM_OUT_INIT, color = TM_OUT_INIT;
	struct tm_doc *doc = small_doc();

	(void)state;
	assert_int_equal(tm_writer_text.write(doc, &plain, &err), TM_OK);
	assert_null(strchr(tm_out_string(&plain), '\x1b'));
	doc->color = true;
	assert_int_equal(tm_writer_text.write(doc, &color, &err), TM_OK);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (!strstr(tm_out_string(&color), lines[i]))
			fail_msg("not in the text: %s", lines[i]);
	tm_out_free(&plain);
	tm_out_free(&color);
	tm_doc_free(doc);
}

/* Colour does not change the layout, at any width. */
static void test_layout(void **state)
{
	(void)state;
	for (int width = 20; width <= 200; width += 9) {
		struct tm_doc *slide = sample_slide(15), *annex = sample_annex();

		check_colored("slide", slide, width);
		check_colored("annex", annex, width);
		tm_doc_free(slide);
		tm_doc_free(annex);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_layout),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
