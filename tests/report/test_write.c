/* test_write.c - a report is written completely or not at all. */
#include <string.h>
#include <unistd.h>

#include <tmodel/project.h>
#include <tmodel/rank.h>
#include <tmodel/report.h>
#include <tmodel/settings.h>

#include "tests/check.h"

#define FILE_NAME "write.tmodel"

static struct tm_project *p;
static struct tm_ranking *ranking;

static int setup(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;
	struct tm_error err = TM_ERROR_INIT;

	(void)state;
	unlink(FILE_NAME);
	settings.org = "Example Mills";
	return tm_project_open(FILE_NAME, TM_OPEN_CREATE, &p, &err) ||
	       tm_settings_start(p, &settings, &err) ||
	       tm_ranking_compute(p, &ranking, &err);
}

static int teardown(void **state)
{
	(void)state;
	tm_ranking_free(ranking);
	tm_project_close(p);
	return unlink(FILE_NAME);
}

struct reader {
	char bytes[4096];
	size_t length;
	int calls;
	enum tm_status status;
};

static enum tm_status take(const char *bytes, size_t length, void *data,
			   struct tm_error *err)
{
	struct reader *reader = data;

	reader->calls++;
	if (reader->status)
		return tm_error_set(err, reader->status, "no more");
	assert_true(reader->length + length < sizeof reader->bytes);
	memcpy(reader->bytes + reader->length, bytes, length);
	reader->length += length;
	return TM_OK;
}

static enum tm_status write_as(const char *format, struct reader *reader,
			       struct tm_error *err)
{
	struct tm_report_options options = { .format = format };

	return tm_report_rank(ranking, TM_VIEW_ORDER, TM_RANK_PRIORITY, &options, take,
			      reader, err);
}

static void passes_the_bytes_on(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct reader reader = { .status = TM_OK };

	(void)state;
	assert_int_equal(write_as("text", &reader, &err), TM_OK);
	assert_non_null(strstr(reader.bytes, "Example Mills"));
	assert_int_equal(reader.bytes[reader.length - 1], '\n');
}

static void passes_nothing_of_a_report_that_fails(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct reader reader = { .status = TM_OK };

	(void)state;
	assert_int_equal(write_as("papyrus", &reader, &err), TM_INVALID);
	assert_int_equal(reader.calls, 0);
}

static void returns_what_the_function_returns(void **state)
{
	struct tm_error err = TM_ERROR_INIT;
	struct reader reader = { .status = TM_CONFLICT };

	(void)state;
	assert_int_equal(write_as("text", &reader, &err), TM_CONFLICT);
	assert_string_equal(err.text, "no more");
	assert_int_equal(reader.calls, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_the_bytes_on),
		cmocka_unit_test(passes_nothing_of_a_report_that_fails),
		cmocka_unit_test(returns_what_the_function_returns),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
