/* test_catalogue.c - the text catalogue: overrides, rejected files, placeholders. */
#include <stdio.h>
#include <string.h>

#include "lib/base/catalogue.h"

#include "tests/check.h"

#define DEFAULTS                                                                         \
	"# greetings\nid\ttext\n\nhello\tHello, {name} of {unit}!\nbye\tGood bye.\n"     \
	"rules\tRules\nrules.1\tListen.\nrules.2\tSpeak.\n"

static struct tm_error err = TM_ERROR_INIT;

static struct tm_catalogue *read(const char *changes)
{
	struct tm_catalogue *texts = NULL;

	assert_int_equal(tm_catalogue_read(DEFAULTS, changes, NULL, NULL, &texts, &err),
			 TM_OK);
	return texts;
}

static void defaults_hold_without_changes(void **state)
{
	struct tm_catalogue *texts = read("");
	const char *const values[] = { "unit", "Sales", "name", "Ada", NULL };

	(void)state;
	assert_int_equal(tm_catalogue_count(texts), 5);
	assert_int_equal(tm_catalogue_changed(texts), 0);
	assert_string_equal(tm_text(texts, "bye"), "Good bye.");
	assert_string_equal(tm_text_with(texts, "hello", values), "Hello, Ada of Sales!");
	assert_int_equal(tm_catalogue_status(texts, &err), TM_OK);
	tm_catalogue_free(texts);
	tm_catalogue_free(NULL);
}

static void changes_replace_some(void **state)
{
	struct tm_catalogue *texts =
		read("id\ttext\r\n# ours\r\nhello\t  {name}? {name}!\r\nrules.2\tAsk.");
	const char *const values[] = { "name", "{unit}", "unit", "Sales", NULL };

	(void)state;
	assert_int_equal(tm_catalogue_changed(texts), 2);
	/* Values are not searched for placeholders. */
	assert_string_equal(tm_text_with(texts, "hello", values), "{unit}? {unit}!");
	assert_string_equal(tm_text(texts, "rules"), "Rules");
	assert_string_equal(tm_text_item(texts, "rules", 0), "Listen.");
	assert_string_equal(tm_text_item(texts, "rules", 1), "Ask.");
	assert_null(tm_text_item(texts, "rules", 2));
	assert_int_equal(tm_catalogue_status(texts, &err), TM_OK);
	tm_catalogue_free(texts);
}

static void mistakes_of_the_program_are_errors(void **state)
{
	struct tm_catalogue *texts = read("");
	const char *const values[] = { "name", "Ada", NULL };

	(void)state;
	assert_string_equal(tm_text(texts, "helo"), "");
	assert_int_equal(tm_catalogue_status(texts, &err), TM_FAILED);
	assert_string_equal(err.text, "no text 'helo'");
	tm_catalogue_free(texts);

	texts = read("");
	assert_string_equal(tm_text_with(texts, "hello", values), "Hello, Ada of !");
	assert_int_equal(tm_catalogue_status(texts, &err), TM_FAILED);
	assert_string_equal(err.text, "no value for a placeholder of text 'hello'");
	tm_catalogue_free(texts);

	texts = read(""); /* a value whose allocation failed */
	assert_string_equal(tm_text_with(texts, "hello",
					 (const char *const[]){ "name", NULL, "unit",
								"Sales", NULL }),
			    "Hello,  of Sales!");
	assert_int_equal(tm_catalogue_status(texts, &err), TM_FAILED);
	assert_string_equal(err.text, "out of memory");
	tm_catalogue_free(texts);
}

static void changes_are_refused(void **state)
{
	static const struct {
		const char *changes;
		int64_t line;
		const char *text, *hint;
	} cases[] = {
		{ "bye\tSo long.", 1, "the first line is not a header",
		  "begin with: id, a tab, text" },
		{ "id\ttext\nhelo\tHi", 2, "unknown id 'helo'", "did you mean 'hello'?" },
		{ "id\ttext\nrules.3\tx", 2, "unknown id 'rules.3'",
		  "did you mean 'rules.1'?" },
		{ "id\ttext\nwelcome\tx", 2, "unknown id 'welcome'",
		  "tmodel config get texts --default lists all ids" },
		{ "id\ttext\n\tx", 2, "unknown id ''",
		  "tmodel config get texts --default lists all ids" },
		{ "id\ttext\nbye\ta\n\nbye\tb", 4,
		  "id 'bye' is repeated (first in line 2)", "" },
		{ "id\ttext\nbye so long", 2, "no tab after the id",
		  "write an id, a tab and a text" },
		{ "id\ttext\nbye\t \n", 2, "the text of 'bye' is empty", "" },
		{ "id\ttext\nhello\t{nam}", 2, "unknown placeholder {nam} in 'hello'",
		  "did you mean {name}?" },
		{ "id\ttext\nhello\t{age}", 2, "unknown placeholder {age} in 'hello'",
		  "use {name}, {unit}" },
		{ "id\ttext\nbye\t{name}", 2, "unknown placeholder {name} in 'bye'",
		  "this text has no placeholders" },
		{ "id\ttext\nbye\tGood {bye", 2, "brace without a placeholder in 'bye'",
		  "write a placeholder as {name}; use ( ) otherwise" },
		{ "id\ttext\nbye\t:}", 2, "brace without a placeholder in 'bye'",
		  "write a placeholder as {name}; use ( ) otherwise" },
		{ "id\ttext\nbye\tGood\tbye", 2, "the character U+0009 is not allowed",
		  "" },
		{ "id\ttext\nbye\t\xff", 2, "byte 0xff is not UTF-8", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct tm_catalogue *texts = NULL;

		assert_int_equal(tm_catalogue_read(DEFAULTS, cases[i].changes, NULL, NULL,
						   &texts, &err),
				 TM_INVALID);
		assert_null(texts);
		assert_int_equal(err.line, cases[i].line);
		assert_string_equal(err.text, cases[i].text);
		assert_string_equal(err.hint, cases[i].hint);
	}
}

static void collect(const struct tm_error *problem, void *data)
{
	char *lines = data;
	size_t length = strlen(lines);

	snprintf(lines + length, 64 - length, "%lld ", (long long)problem->line);
}

static void every_problem_is_reported(void **state)
{
	struct tm_catalogue *texts = NULL;
	char lines[64] = "";

	(void)state;
	assert_int_equal(
		tm_catalogue_read(DEFAULTS,
				  "id\ttext\nhelo\tx\nbye\tx\nbye\ty\nhello\t{x}",
				  collect, lines, &texts, &err),
		TM_INVALID);
	assert_null(texts);
	assert_string_equal(lines, "2 4 5 ");
}

static void broken_defaults_are_refused(void **state)
{
	static const char *const broken[] = { "id\ttext\na\tx\na\ty", "id\ttext\nA\tx",
					      "id\ttext\na\t{", "id\ttext\na", "a\tx" };

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
		struct tm_catalogue *texts = NULL;

		assert_int_equal(
			tm_catalogue_read(broken[i], "", NULL, NULL, &texts, &err),
			TM_FAILED);
		assert_null(texts);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults_hold_without_changes),
		cmocka_unit_test(changes_replace_some),
		cmocka_unit_test(mistakes_of_the_program_are_errors),
		cmocka_unit_test(changes_are_refused),
		cmocka_unit_test(every_problem_is_reported),
		cmocka_unit_test(broken_defaults_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
