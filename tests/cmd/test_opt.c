/* test_opt.c - the option parser: accepted, returned and rejected arguments. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "cmd/cli/opt.h"

struct own {
	const char *name, *note, *leader;
	int64_t count, low, high;
	bool quiet, pager;
	struct tm_many keys;
	unsigned worry;
};

static const char *const worries[] = { "", "worried", "awake", NULL };

static const struct tm_field fields[] = {
	{ "name", TM_IS(TEXT, struct own, name), TM_REQUIRED | TM_OPERAND },
	{ "keys", TM_IS(MANY, struct own, keys), TM_OPERAND },
	{ "long_note", TM_IS(TEXT, struct own, note), .letter = 'm' },
	{ "leader", TM_IS(REF, struct own, leader), .refers = "leader" },
	{ "count", TM_IS(INT, struct own, count), .low = 1, .high = 9 },
	{ "loss_low", TM_IS(MONEY, struct own, low), .pair = "loss" },
	{ "loss_high", TM_IS(MONEY, struct own, high), .pair = "loss" },
	{ "quiet", TM_IS(BOOL, struct own, quiet), .letter = 'q' },
	{ "pager", TM_IS(BOOL, struct own, pager), .letter = 'p' },
	{ "worry", TM_IS(WORD, struct own, worry), .words = worries },
	TM_FIELDS_END,
};

/* One run: the line split at spaces, and its results. */
static struct own own;
static struct opt_set set;
static struct tm_error err;
static char text[200], *words[40];

static enum tm_status scan(const char *line, enum opt_how how, char ***rest)
{
	size_t count = 0;
	char *save = NULL;

	opt_free(&set, 1);
	own = (struct own){
		.count = TM_NONE, .low = TM_NONE, .high = TM_NONE, .pager = true
	};
	set = (struct opt_set){ .fields = fields, .into = &own, .as = set.as };
	err = (struct tm_error)TM_ERROR_INIT;
	snprintf(text, sizeof text, "%s", line);
	for (char *word = strtok_r(text, " ", &save); word;
	     word = strtok_r(NULL, " ", &save))
		words[count++] = word;
	words[count] = NULL;
	*rest = words;
	return opt_scan(&set, 1, rest, how, &err);
}

static enum tm_status read_line(const char *line)
{
	static const struct tm_currency euro = { "EUR", 2 };
	char **rest;
	enum tm_status status = scan(line, OPT_REST, &rest);

	if (!status)
		status = opt_operands(&set, 1, rest, &err);
	if (!status)
		status = opt_fill(&set, NULL, &err);
	return status ? status : opt_fill(&set, &euro, &err);
}

static void refused(const char *line, const char *message)
{
	assert_int_equal(read_line(line), TM_INVALID);
	assert_string_equal(err.text, message);
}

static void test_forms(void **state)
{
	(void)state;
	assert_int_equal(read_line("--count 3 Ada --long-note=a=b -q"), TM_OK);
	assert_string_equal(own.name, "Ada");
	assert_string_equal(own.note, "a=b");
	assert_int_equal(own.count, 3);
	assert_true(own.quiet && own.pager);
	assert_int_equal(set.given, 1 << 0 | 1 << 2 | 1 << 4 | 1 << 7);

	assert_int_equal(read_line("Ada --no-pager -qmnote --long-note2"), TM_INVALID);
	assert_int_equal(read_line("Ada --no-pager -qmnote"), TM_OK);
	assert_string_equal(own.note, "note");
	assert_true(own.quiet && !own.pager);
	assert_int_equal(read_line("Ada -qp --no-quiet --quiet=no"), TM_OK);
	assert_true(!own.quiet && own.pager);
	assert_int_equal(read_line("--name Ada --count= --worry awake -m -q"), TM_OK);
	assert_int_equal(own.count, TM_NONE);
	assert_int_equal(own.worry, 2);
	assert_string_equal(own.note, "-q");
	assert_int_equal(read_line("- -m -"), TM_OK);
	assert_string_equal(own.name, "-");
	assert_int_equal(read_line("-q -- --count -q --"), TM_OK);
	assert_string_equal(own.name, "--count");
	assert_int_equal(own.keys.count, 2);
	assert_string_equal(own.keys.values[1], "--");
}

static void test_pairs(void **state)
{
	(void)state;
	assert_int_equal(read_line("Ada --loss 1k..2.5k"), TM_OK);
	assert_int_equal(own.low, 100000);
	assert_int_equal(own.high, 250000);
	assert_int_equal(set.given, 1 << 0 | 3 << 5);
	assert_int_equal(read_line("Ada --loss="), TM_OK);
	assert_int_equal(own.low, TM_NONE);
	assert_int_equal(set.given, 1 << 0 | 3 << 5);
	refused("Ada --loss 5", "loss: '5' is not a range");
	refused("Ada --loss-low 5", "unknown option '--loss-low'");
	assert_string_equal(err.hint, "did you mean --loss LOW..HIGH?");
}

static void test_many(void **state)
{
	(void)state;
	assert_int_equal(read_line("Ada b c --count 2 d"), TM_OK);
	assert_int_equal(own.keys.count, 3);
	assert_string_equal(own.keys.values[2], "d");
	assert_int_equal(read_line("--keys x --keys y Ada"), TM_OK);
	assert_int_equal(own.keys.count, 2);
	refused("--keys x Ada b", "unexpected 'b'");
	assert_int_equal(read_line("Ada"), TM_OK);
	assert_int_equal(own.keys.count, 0);
}

/* An operand after a list of operands takes the last argument. */
static void test_last_operand(void **state)
{
	static const struct tm_field assign[] = {
		{ "keys", TM_IS(MANY, struct own, keys), TM_REQUIRED | TM_OPERAND },
		{ "leader", TM_IS(REF, struct own, leader), TM_REQUIRED | TM_OPERAND },
		TM_FIELDS_END,
	};
	char one[] = "one", two[] = "two", three[] = "three";
	char *line[] = { one, two, three, NULL }, *single[] = { one, NULL };
	struct opt_set to = { .fields = assign, .into = &own };

	(void)state;
	assert_int_equal(opt_operands(&to, 1, line, &err), TM_OK);
	assert_int_equal(opt_fill(&to, NULL, &err), TM_OK);
	assert_int_equal(own.keys.count, 2);
	assert_string_equal(own.leader, "three");
	opt_free(&to, 1);
	own.leader = NULL;
	to = (struct opt_set){ .fields = assign, .into = &own };
	assert_int_equal(opt_operands(&to, 1, single, &err), TM_INVALID);
	assert_string_equal(err.text, "leader is missing");
	opt_free(&to, 1);
	own.keys = (struct tm_many){ NULL, 0 };
}

static void test_refusals(void **state)
{
	(void)state;
	refused("", "name is missing");
	refused("Ada --coun 3", "unknown option '--coun'");
	assert_string_equal(err.hint, "did you mean --count?");
	refused("Ada --no-count", "unknown option '--no-count'");
	refused("Ada --no-quite", "unknown option '--no-quite'");
	assert_string_equal(err.hint, "did you mean --no-quiet?");
	refused("Ada -x", "unknown option '-x'");
	refused("--", "name is missing");
}

static void test_limits(void **state)
{
	(void)state;
	refused("Ada --count", "--count needs a value");
	refused("Ada -m", "-m needs a value");
	refused("Ada --count 1 --count 1", "--count is repeated");
	refused("Ada --count 10", "count: 10 is not in 1 to 9");
	refused("Ada --count 1x", "count: '1x' is not a whole number");
	refused("Ada --worry sleepy", "worry: 'sleepy' is not one of worried, awake");
	refused("Ada --=3", "unknown option '--=3'");
	refused("Ada --quiet=maybe", "quiet: 'maybe' is not yes or no");
}

/* Parsing only the command words, or up to the first option of another set. */
static void test_portions(void **state)
{
	char **rest;

	(void)state;
	assert_int_equal(scan("-q --count 3 leader -m x", OPT_FIRST, &rest), TM_OK);
	assert_string_equal(*rest, "leader");
	assert_null(set.texts[2]);
	assert_int_equal(scan("--no-pager --by x", OPT_STOP, &rest), TM_OK);
	assert_string_equal(*rest, "--by");
	assert_int_equal(scan("-x", OPT_STOP, &rest), TM_OK);
	assert_string_equal(*rest, "-x");
	assert_int_equal(scan("-- x", OPT_STOP, &rest), TM_OK);
	assert_string_equal(*rest, "--");
	assert_int_equal(scan("--by", OPT_FIRST, &rest), TM_INVALID);
	assert_int_equal(scan("-q", OPT_FIRST, &rest), TM_OK);
	assert_null(*rest);
}

static void test_edit_and_filter(void **state)
{
	char **rest;

	(void)state;
	set.as = OPT_EDIT;
	assert_int_equal(scan("key --name x", OPT_REST, &rest), TM_OK);
	assert_int_equal(opt_operands(&set, 1, rest + 1, &err), TM_OK);
	assert_int_equal(set.given, 1);
	set.as = OPT_FILTER;
	assert_int_equal(scan("--worry awake --leader ada", OPT_REST, &rest), TM_OK);
	assert_int_equal(opt_fill(&set, NULL, &err), TM_OK);
	assert_string_equal(set.texts[9], "awake");
	assert_null(own.leader);
	assert_int_equal(scan("--name x", OPT_REST, &rest), TM_INVALID);
	set.as = OPT_ALL;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),    cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_many),     cmocka_unit_test(test_last_operand),
		cmocka_unit_test(test_refusals), cmocka_unit_test(test_limits),
		cmocka_unit_test(test_portions), cmocka_unit_test(test_edit_and_filter),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	opt_free(&set, 1);
	return failed;
}
