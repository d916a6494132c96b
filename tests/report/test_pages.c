/*
 * test_pages.c - whole sections of the small model, for people and programs, byte for
 * byte against expected/. With UPDATE=1 in the environment the expected files are
 * written instead: review the difference line by line.
 */
#include "tests/report/model.h"

static const struct page {
	const char *name; /* file name; its extension is the format */
	enum tm_part part;
	enum tm_audience audience;
} pages[] = {
	{ "model-ciso.md", TM_PART_ALL, TM_FOR_CISO },
	{ "model-board.md", TM_PART_ALL, TM_FOR_BOARD },
	{ "model-ciso.text", TM_PART_ALL, TM_FOR_CISO },
	{ "slide.csv", TM_PART_SLIDE, TM_FOR_BOARD },
	{ "slide.json", TM_PART_SLIDE, TM_FOR_BOARD },
	{ "sources-board.csv", TM_PART_SOURCES, TM_FOR_BOARD },
	{ "concerns.csv", TM_PART_CONCERNS, TM_FOR_ADVISORY },
};

static void write_expected(const char *path)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes.bytes, 1, bytes.length, file), bytes.length);
	assert_int_equal(fclose(file), 0);
}

/* Fails at the first line that differs. */
static void compare_with(const char *path)
{
	FILE *file = fopen(path, "rb");
	const char *got = tm_out_string(&bytes);
	char line[8192];
	int number = 0;

	if (!file)
		fail_msg("cannot open %s", path);
	while (fgets(line, sizeof line, file)) {
		size_t length = strlen(line);

		number++;
		if (strncmp(got, line, length) != 0)
			fail_msg("%s:%d:\n  got  %.*s\n  want %s", path, number,
				 (int)strcspn(got, "\n"), got, line);
		got += length;
	}
	fclose(file);
	if (*got)
		fail_msg("%s ends before: %.*s", path, (int)strcspn(got, "\n"), got);
}

static void test_pages(void **state)
{
	const char *update = getenv("UPDATE");
	struct tm_ranking *r = rank();

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct tm_report_options options = seen_by(pages[i].audience);
		char path[512];

		options.format = strrchr(pages[i].name, '.') + 1;
		snprintf(path, sizeof path, "%s/../report/expected/%s", TEST_DATA,
			 pages[i].name);
		ok(tm_report_phase2(project, r, pages[i].part, &options, keep_bytes, NULL,
				    &err));
		if (update && !strcmp(update, "1"))
			write_expected(path);
		compare_with(path);
	}
	tm_ranking_free(r);
}

/* With speaker notes; the same model gives the same bytes. */
static void test_notes(void **state)
{
	struct tm_report_options options = seen_by(TM_FOR_BOARD);
	struct tm_ranking *r = rank();
	struct tm_out first = TM_OUT_INIT;

	(void)state;
	options.format = "md";
	options.threats = 1;
	ok(tm_report_phase2(project, r, TM_PART_SLIDE, &options, keep_bytes, NULL, &err));
	check_lacks("Cost of a stop");
	options.notes = true;
	ok(tm_report_phase2(project, r, TM_PART_SLIDE, &options, keep_bytes, NULL, &err));
	check_has("Cost of a stop");
	tm_out_put(&first, bytes.bytes, bytes.length);
	ok(tm_report_phase2(project, r, TM_PART_SLIDE, &options, keep_bytes, NULL, &err));
	assert_string_equal(tm_out_string(&first), tm_out_string(&bytes));
	tm_out_free(&first);
	tm_ranking_free(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = { CASE(test_pages), CASE(test_notes) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
