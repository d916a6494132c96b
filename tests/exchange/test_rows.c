/* test_rows.c - CSV and JSON become rows, or problems with their positions. */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/exchange/sample.h"

enum { CHUNK = 1 << 17 };

struct input {
	const char *text;
	const char *result; /* rows, or problems */
};

static void check_taken(const struct input *inputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		prepare_text(inputs[i].text);
		if (run())
			fail_msg("%s: %s%s", inputs[i].text, err.text, said());
		assert_string_equal(taken, inputs[i].result);
	}
}

static void check_refused(const struct input *inputs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		prepare_text(inputs[i].text);
		if (run() != TM_BAD_INPUT)
			fail_msg("%s: was not refused", inputs[i].text);
		assert_string_equal(said(), inputs[i].result);
	}
}
#define TAKEN(inputs) check_taken(inputs, sizeof(inputs) / sizeof *(inputs))
#define REFUSED(inputs) check_refused(inputs, sizeof(inputs) / sizeof *(inputs))

/* -- CSV */

static void test_takes_csv(void **state)
{
	static const struct input inputs[] = {
		{ "name,count,open\na,1,true\nb,,\n", "a||1|1\nb||-1|0\n" },
		{ "count,name\r\n1,a\r\n\r\n2,b", "a||1|0\nb||2|0\n" },
		{ "name,tags\ra,x;y\rb,\r", "a|x;y|-1|0\nb||-1|0\n" },
		{ "\xef\xbb\xbfname\na\n", "a||-1|0\n" },
		{ "\n \t\nname\n\na\n", "a||-1|0\n" },
		{ "name\n\"a \"\"b\"\", c\"\n", "a \"b\", c||-1|0\n" },
		{ "name\n'=1\n''=1\n'x\n", "=1||-1|0\n'=1||-1|0\n'x||-1|0\n" },
		{ "name\n", "" },
	};

	(void)state;
	TAKEN(inputs);
	prepare_text("name\n'=1\n");
	reading.raw = true;
	assert_int_equal(run(), TM_OK);
	assert_string_equal(taken, "'=1||-1|0\n");
}

static void test_tells_lines_and_cells(void **state)
{
	static const struct input inputs[] = {
		{ "name,count\na,1\nb,10\n", "3:2 count: 10 is not in 0 to 9\n" },
		{ "name,count\n\n\na,x\n", "4:2 count: 'x' is not a whole number\n" },
		{ "name,count\r\na,1\r\nb,10\r\n", "3:2 count: 10 is not in 0 to 9\n" },
		{ "name,count\ra,1\rb,10\r", "3:2 count: 10 is not in 0 to 9\n" },
		/* a row's line is its first, even if cells contain line ends */
		{ "name,notes,count\na,\"b\n\nc\",10\nd,,11\n",
		  "2:3 count: 10 is not in 0 to 9\n5:3 count: 11 is not in 0 to 9\n" },
		{ "name,count\na\n", "2:0 1 cell, but the header has 2\n" },
		{ "name\na,b,c\n", "2:0 3 cells, but the header has 1\n" },
		{ "name\na\n\"b\n", "3:1 unclosed quote in this cell\n" },
		{ "name,count\na,\"1\"2\n", "2:2 quote inside an unquoted cell: quote "
					    "the cell and double the quotes in it\n" },
		/* a problem found by take() has the position of its field */
		{ "high,name,low,count\n1,bad count,2,3\n",
		  "2:4 count: not with this name\n" },
		{ "count,name,low,high\n1,bad range,2,3\n",
		  "2:3 range: not with this name\n" },
		{ "count,name\n1,bad row\n", "2:0 nothing is called so\n" },
		{ "name\nbad count\n", "2:0 count: not with this name\n" },
	};

	(void)state;
	REFUSED(inputs);
}

static void test_refuses_bad_heads(void **state)
{
	static const struct input inputs[] = {
		{ "", "1:0 the file is empty; its first line must name the columns\n" },
		{ "\n\n",
		  "1:0 the file is empty; its first line must name the columns\n" },
		{ "name,nmae\na,b\n", "1:2 a sample has no field 'nmae'\n" },
		{ "name,count,name\n", "1:3 column 'name' is repeated\n" },
		{ "count\n1\n", "1:0 no column 'name'\n" },
		{ "name;count\na;1\n", "1:1 a sample has no field 'name;count'\n" },
	};

	(void)state;
	REFUSED(inputs);
	assert_string_equal(reading.problems.items[0].hint,
			    "use --delimiter ';' for cells separated by semicolons");
	prepare_text("name\tcount\na\t1\n");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].hint,
			    "use --delimiter tab for cells separated by tabs");
	prepare_text("nmae\na\n");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].hint, "did you mean 'name'?");
}

static void test_takes_delimiters(void **state)
{
	static const struct {
		const char *delimiter, *text;
		enum tm_status status;
	} rows[] = {
		{ ";", "name;count\na;1\n", TM_OK },
		{ "|", "name|count\na|1\n", TM_OK },
		{ "tab", "name\tcount\na\t1\n", TM_OK },
		{ "\\t", "name\tcount\na\t1\n", TM_OK },
		{ "\t", "name\tcount\na\t1\n", TM_OK },
		{ "", "name,count\n", TM_INVALID },
		{ ";;", "name,count\n", TM_INVALID },
		{ "\"", "name,count\n", TM_INVALID },
		{ "'", "name,count\n", TM_INVALID },
		{ " ", "name,count\n", TM_INVALID },
		{ "\n", "name,count\n", TM_INVALID },
		{ "\xc3\xa9", "name,count\n", TM_INVALID },
		{ "\xe9", "name,count\n", TM_INVALID },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		prepare_text(rows[i].text);
		reading.delimiter = rows[i].delimiter;
		assert_int_equal(run(), rows[i].status);
		assert_string_equal(taken, rows[i].status ? "" : "a||1|0\n");
	}
}

/* -- JSON */

static void test_takes_json(void **state)
{
	static const struct input inputs[] = {
		{ "[]", "" },
		{ " [ { \"name\" : \"a\", \"count\" : 1 } ,\n{\"name\":\"b\"}]\n",
		  "a||1|0\nb||-1|0\n" },
		{ "{\"name\":\"a\"}{\"name\":\"b\"}\n\n{\"name\":\n\"c\"}",
		  "a||-1|0\nb||-1|0\nc||-1|0\n" },
		{ "[{\"name\":\"\\u00e9\\ud83d\\ude00\\\"\\\\\",\"open\":true}]",
		  "\xc3\xa9\xf0\x9f\x98\x80\"\\||-1|1\n" },
		{ "[{\"name\":\"a\",\"tags\":[\"x\",\"y\"],\"count\":null}]",
		  "a|x;y|-1|0\n" },
		{ "[{\"name\":\"a\",\"tags\":[]},{\"name\":\"b\",\"tags\":\"x;y\"}]",
		  "a||-1|0\nb|x;y|-1|0\n" },
		{ "[{\"name\":12345678901234567890.10}]",
		  "12345678901234567890.10||-1|0\n" }, /* numbers keep all digits */
		{ "[{\"name\":-0.5e+3}]", "-0.5e+3||-1|0\n" },
		{ "[{\"name\":\"'=1\"}]", "'=1||-1|0\n" }, /* the guard is for CSV only */
	};

	(void)state;
	TAKEN(inputs);
}

static void test_tells_lines_and_bytes(void **state)
{
	static const struct input inputs[] = {
		{ "[{\"name\":\"a\",\"count\":10}]",
		  "1:22 count: 10 is not in 0 to 9\n" },
		{ "[{\"name\":\"a\"},\n {\"name\":\"\xc3\xa9\", \"count\" : \"x\"}]",
		  "2:26 count: 'x' is not a whole number\n" },
		{ "[{\"name\":\"a\",\n\"nmae\":1}]",
		  "2:8 a sample has no field 'nmae'\n" },
		{ "[{\"name\":\"a\",\"name\":\"b\"}]", "1:21 name: repeated\n" },
		{ "[{\"count\":3,\"name\":\"bad count\"}]",
		  "1:11 count: not with this name\n" },
		{ "[\n  {\"name\":\"bad row\"}]", "2:3 nothing is called so\n" },
		{ "[{\"name\":[\"a\"]},{\"name\":true},{\"open\":{}}]",
		  "1:10 name: wrong type of value\n"
		  "1:25 name: wrong type of value\n"
		  "1:39 open: wrong type of value\n" },
		{ "[{\"tags\":[1]},{\"tags\":[\"x;y\"]},{\"tags\":[null]}]",
		  "1:23 tags: a list value must not contain ';'\n"
		  "1:40 tags: a list value must not contain ';'\n" },
	};

	(void)state;
	REFUSED(inputs);
}

static void test_refuses_what_is_no_json(void **state)
{
	static const struct input inputs[] = {
		{ "[1]", "1:2 expected an object {...} or ]\n" },
		{ "[{}{}]", "1:4 expected a comma or ]\n" },
		{ "[{\"name\":\"a\"},]", "1:15 expected an object {...}\n" },
		{ "[] []", "1:4 unexpected text after the array\n" },
		{ "{},", "1:3 expected an object {...}\n" },
		{ "[\n{\"name\":", "2:1 unclosed object begins here\n" },
		{ "[", "1:2 expected an object {...} or ]\n" },
		{ "[{\"name\":01}]", "1:12 not a JSON number\n" },
		{ "[{\"name\":1.}]", "1:12 not a JSON number\n" },
		{ "[{\"name\":-}]", "1:11 not a JSON number\n" },
		{ "[{\"name\":1e}]", "1:12 not a JSON number\n" },
		{ "[{\"name\":\"a\" 5}]", "1:14 a number is not allowed here\n" },
		{ "[{5:1}]", "1:3 a number is not allowed here\n" },
		{ "[{\"name\":\"\\u0000\"}]",
		  "1:16 the character \\u0000 is not allowed\n" },
		{ "[{\"name\":\"\\u12x4\"}]",
		  "1:15 \\u needs four hexadecimal digits\n" },
		{ "[{\"name\":\"a\nb\"}]",
		  "1:12 control character in a string, or unclosed quote\n" },
		{ "[{\x01}]", "1:3 control character\n" },
		{ "[{\"name\":\"\\ud800\"}]", "1:2 not valid JSON\n" },
		{ "[{\"name\":\"a\",}]", "1:2 not valid JSON\n" },
		{ "[{\"name\":tru}]", "1:2 not valid JSON\n" },
		{ "[{\"name\":\"\\q\"}]", "1:2 not valid JSON\n" },
		{ "[{\"name\"\n\n\"a\"}]", "3:0 not valid JSON\n" },
	};

	(void)state;
	REFUSED(inputs);
}

/* -- limits */

/* [{"tags":[[...]]}], nested depth levels deep */
static void prepare_nested(char *text, size_t size, int depth)
{
	size_t used = (size_t)snprintf(text, size, "[{\"tags\":");

	memset(text + used, '[', (size_t)depth - 2);
	used += (size_t)depth - 2;
	memset(text + used, ']', (size_t)depth - 2);
	used += (size_t)depth - 2;
	used += (size_t)snprintf(text + used, size - used, "}]");
	prepare(text, used);
}

static void test_limits_depth(void **state)
{
	char text[128];

	(void)state;
	prepare_nested(text, sizeof text, 32);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:10 tags: a list value must not contain ';'\n");
	prepare_nested(text, sizeof text, 33);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:40 nested more than 32 deep\n");
}

static void test_limits_columns_and_values(void **state)
{
	char text[1024] = "count";

	(void)state;
	for (int i = 1; i < 64; i++)
		strncat(text, ",count", sizeof text - strlen(text) - 1);
	prepare_text(text);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(reading.problems.items[0].text, "column 'count' is repeated");
	strncat(text, ",count", sizeof text - strlen(text) - 1);
	prepare_text(text);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:65 more than 64 columns\n");

	snprintf(text, sizeof text, "[{\"name\":\"a\"");
	for (int i = 1; i < 64; i++)
		strncat(text, ",\"count\":1", sizeof text - strlen(text) - 1);
	prepare_text(text);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:2 unclosed object begins here\n");
	strncat(text, ",\"count\":1", sizeof text - strlen(text) - 1);
	prepare_text(text);
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:652 more than 64 values\n");
}

/* -- bytes */

static void test_refuses_other_encodings(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *problem, *hint;
	} rows[] = {
		{ "\xff\xfen\0", 4, "0:0 is UTF-16, not a CSV or JSON file in UTF-8\n",
		  "iconv -f UTF-16 -t UTF-8 input >new.csv" },
		{ "\xfe\xff\0n", 4, "0:0 is UTF-16, not a CSV or JSON file in UTF-8\n",
		  "iconv -f UTF-16 -t UTF-8 input >new.csv" },
		{ "n\0a\0", 4, "0:0 is UTF-16, not a CSV or JSON file in UTF-8\n",
		  "iconv -f UTF-16LE -t UTF-8 input >new.csv" },
		{ "\0n\0a", 4, "0:0 is UTF-16, not a CSV or JSON file in UTF-8\n",
		  "iconv -f UTF-16BE -t UTF-8 input >new.csv" },
		{ "PK\x03\x04", 4,
		  "0:0 is a zip archive or a spreadsheet, not a CSV or JSON file in "
		  "UTF-8\n",
		  "save it as CSV" },
		{ "name\na\nb\0\n", 10, "3:0 contains a NUL byte: not a text file\n",
		  "" },
		{ "name\na\n\xe9\n", 9,
		  "3:0 byte 0xe9 is not UTF-8; the file may be in Windows-1252\n",
		  "iconv -f WINDOWS-1252 -t UTF-8 input >new.csv" },
		{ "name\na\xc3", 7,
		  "2:0 byte 0xc3 is not UTF-8; the file may be in Windows-1252\n",
		  "iconv -f WINDOWS-1252 -t UTF-8 input >new.csv" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		prepare(rows[i].bytes, rows[i].length);
		assert_int_equal(run(), TM_BAD_INPUT);
		assert_string_equal(said(), rows[i].problem);
		assert_string_equal(reading.problems.items[0].hint, rows[i].hint);
	}
}

/* A chunk may end anywhere: within a character, a cell, a CR LF or an object. */
static void test_ends_chunks_anywhere(void **state)
{
	static const char csv[] = "a\xf0\x9f\x98\x80\r\n\"b\"\"\",12\r\n\r\nc,3\n";
	static const char json[] = "\"},{\"name\":\"\\u00e9\xc3\xa9\",\n\"count\":12}]";
	char *text;

	(void)state;
	for (size_t i = 0; i < sizeof csv; i++) {
		text = make_long("count,name\n1,", CHUNK - 13 - i, csv);
		assert_int_equal(run(), TM_BAD_INPUT);
		/* the last two rows have swapped cells */
		assert_string_equal(said(), "3:1 count: 'b\"' is not a whole number\n"
					    "5:1 count: 'c' is not a whole number\n");
		free(text);
	}
	for (size_t i = 0; i < sizeof json; i++) {
		text = make_long("[{\"name\":\"", CHUNK - 10 - i, json);
		assert_int_equal(run(), TM_BAD_INPUT);
		assert_string_equal(said(), "2:9 count: 12 is not in 0 to 9\n");
		free(text);
	}
}

static void test_chooses_the_format(void **state)
{
	static const struct {
		const char *file, *text;
		enum tm_input_format format;
		const char *problem;
	} rows[] = {
		{ NULL, " \n[", TM_INPUT_ANY, "expected an object {...} or ]" },
		{ NULL, "{", TM_INPUT_ANY, "unclosed object begins here" },
		{ NULL, "x", TM_INPUT_ANY, "a sample has no field 'x'" },
		{ "a.csv", "[", TM_INPUT_ANY, "a sample has no field '['" },
		{ "a.TSV", "[", TM_INPUT_ANY, "a sample has no field '['" },
		{ "a.json", "x", TM_INPUT_ANY, "expected [ or {" },
		{ "a.jsonl", "x", TM_INPUT_ANY, "expected [ or {" },
		{ ".json", "x", TM_INPUT_ANY, "a sample has no field 'x'" },
		{ "a.json", "x", TM_INPUT_CSV, "a sample has no field 'x'" },
		{ "a.csv", "x", TM_INPUT_JSON, "expected [ or {" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		prepare_text(rows[i].text);
		reading.file = rows[i].file;
		reading.format = rows[i].format;
		assert_int_equal(run(), TM_BAD_INPUT);
		assert_string_equal(reading.problems.items[0].text, rows[i].problem);
		assert_string_equal(reading.problems.items[0].file,
				    rows[i].file ? rows[i].file : "input");
	}
}

static void test_reads_files(void **state)
{
	char name[] = "rows-XXXXXX";
	int fd = mkstemp(name);

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(write(fd, "name\na\n", 7), 7);
	close(fd);
	reading = (struct tm_reading){ .file = name };
	assert_int_equal(run(), TM_OK);
	assert_string_equal(taken, "a||-1|0\n");
	unlink(name);
	assert_int_equal(run(), TM_NOT_FOUND);
	assert_int_equal(reading.problems.total, 0);
	reading.file = "/";
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(err.text, "/: is a directory");
}

/* -- problems */

static void test_collects_problems(void **state)
{
	char text[512] = "name,count\n";

	(void)state;
	for (int i = 0; i < 25; i++)
		strncat(text, i == 3 ? "a,1\n" : "a,10\n",
			sizeof text - strlen(text) - 1);
	prepare_text(text);
	reading.file = "many.csv";
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_int_equal(reading.problems.count, TM_PROBLEMS_MAX);
	assert_int_equal(reading.problems.total, 24);
	assert_string_equal(taken, "a||1|0\n"); /* valid rows only */
	assert_int_equal(reading.problems.items[0].line, 2);
	assert_int_equal(reading.problems.items[19].line, 22);
	assert_string_equal(err.text, "nothing stored: 24 problems in many.csv");
	assert_string_equal(err.file, "many.csv");
	assert_int_equal(err.line, 2);
	assert_int_equal(err.column, 2);

	/* Reusing a reading clears its problems. */
	reading.bytes = "name\na\n";
	reading.length = 7;
	assert_int_equal(run(), TM_OK);
	assert_int_equal(reading.problems.total, 0);
	assert_int_equal(reading.rows, 1);
}

static void test_takes_only_good_rows(void **state)
{
	(void)state;
	prepare_text("name,count\na,x\nb,1\n");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(taken, "b||1|0\n");
	assert_int_equal(reading.rows, 2);
}

/* An empty cell keeps the preset value. */
static void test_keeps_presets(void **state)
{
	struct sample tagged = preset;
	struct tm_row_type other = type;

	(void)state;
	tagged.tags = "x";
	other.preset = &tagged;
	prepare_text("name,tags\na,\nb,y\n");
	*taken = '\0';
	taken_length = 0;
	assert_int_equal(tm_import_rows(&reading, &other, &euro, &err), TM_OK);
	assert_string_equal(taken, "a|x|-1|0\nb|y|-1|0\n");
}

static void test_ends_at_a_failure(void **state)
{
	(void)state;
	prepare_text("name\na\nno disk\nb\n");
	assert_int_equal(run(), TM_FAILED);
	assert_string_equal(err.text, "the disk is full");
	assert_string_equal(taken, "a||-1|0\n");
}

static void test_lets_updates_lack_fields(void **state)
{
	(void)state;
	prepare_text("open\ntrue\n");
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:0 no column 'name'\n");
	reading.update = true;
	assert_int_equal(run(), TM_BAD_INPUT);
	assert_string_equal(said(), "1:0 --update needs a column 'key'\n");
	/* An empty cell has a value to store only when it clears the field. */
	prepare_text("open,count\n,\n");
	reading.update = true;
	assert_int_equal(run(), TM_OK);
	assert_int_equal(last_given, 0);
	prepare_text("open,count\n,\n");
	reading.update = reading.clear_empty = true;
	assert_int_equal(run(), TM_OK);
	assert_int_equal(last_given, 1 << 5 | 1 << 1);
}

/* -- callbacks */

struct watch {
	int64_t calls, rows, bytes, size;
	int64_t stop; /* stop at this call */
};

static void watch_progress(int64_t rows, int64_t bytes, int64_t size, void *data)
{
	struct watch *watch = data;

	watch->rows = rows;
	watch->bytes = bytes;
	watch->size = size;
}

static bool watch_interrupts(void *data)
{
	struct watch *watch = data;

	return ++watch->calls == watch->stop;
}

static void test_reports_progress(void **state)
{
	struct watch watch = { .stop = 0 };
	char *text = make_rows(100000);

	(void)state;
	reading.progress = watch_progress;
	reading.interrupted = watch_interrupts;
	reading.data = &watch;
	assert_int_equal(run(), TM_OK);
	assert_in_range(watch.calls, 50, 1000);
	assert_in_range(watch.rows, 90000, 100000);
	assert_in_range(watch.bytes, 2 * watch.rows, 200005);
	assert_int_equal(watch.size, 200005);
	watch = (struct watch){ .stop = 3 };
	assert_int_equal(run(), TM_INTERRUPTED);
	assert_int_equal(watch.calls, 3);
	assert_in_range(reading.rows, 1, 10000);
	free(text);
}

static int allocations;

static void *count_allocation(size_t size)
{
	allocations++;
	return malloc(size);
}

/* The program's cJSON hooks are left alone. */
static void test_leaves_the_hooks_of_cjson(void **state)
{
	cJSON_Hooks hooks = { count_allocation, free };

	(void)state;
	cJSON_InitHooks(&hooks);
	prepare_text("[{\"name\":\"a\"}]");
	assert_int_equal(run(), TM_OK);
	allocations = 0;
	cJSON_Delete(cJSON_CreateNull());
	assert_int_equal(allocations, 1);
	cJSON_InitHooks(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_takes_csv),
		cmocka_unit_test(test_tells_lines_and_cells),
		cmocka_unit_test(test_refuses_bad_heads),
		cmocka_unit_test(test_takes_delimiters),
		cmocka_unit_test(test_takes_json),
		cmocka_unit_test(test_tells_lines_and_bytes),
		cmocka_unit_test(test_refuses_what_is_no_json),
		cmocka_unit_test(test_limits_depth),
		cmocka_unit_test(test_limits_columns_and_values),
		cmocka_unit_test(test_refuses_other_encodings),
		cmocka_unit_test(test_ends_chunks_anywhere),
		cmocka_unit_test(test_chooses_the_format),
		cmocka_unit_test(test_reads_files),
		cmocka_unit_test(test_collects_problems),
		cmocka_unit_test(test_takes_only_good_rows),
		cmocka_unit_test(test_keeps_presets),
		cmocka_unit_test(test_ends_at_a_failure),
		cmocka_unit_test(test_lets_updates_lack_fields),
		cmocka_unit_test(test_reports_progress),
		cmocka_unit_test(test_leaves_the_hooks_of_cjson),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
