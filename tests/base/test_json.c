/* test_json.c - the JSON writer: commas, depth, exact numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <math.h>

#include "lib/base/json.h"

/* One of everything. */
static void put_all(struct tm_json *json)
{
	tm_json_object(json);
	tm_json_key(json, "empty");
	tm_json_array(json);
	tm_json_array_end(json);
	tm_json_key(json, "list");
	tm_json_array(json);
	tm_json_int(json, INT64_MIN);
	tm_json_int(json, INT64_C(9007199254740993));
	tm_json_real(json, 0.1);
	tm_json_real(json, NAN);
	tm_json_real(json, -INFINITY);
	tm_json_raw(json, "1500000.00");
	tm_json_bool(json, true);
	tm_json_bool(json, false);
	tm_json_null(json);
	tm_json_string(json, "a\"b\n");
	tm_json_string(json, NULL);
	tm_json_object(json);
	tm_json_object_end(json);
	tm_json_array_end(json);
	tm_json_key(json, "k\"ey");
	tm_json_object(json);
	tm_json_key(json, "deep");
	tm_json_int(json, 1);
	tm_json_object_end(json);
	tm_json_object_end(json);
}

static void test_compact(void **state)
{
	struct tm_out out = TM_OUT_INIT;
	struct tm_json json = TM_JSON_INIT(&out, true);

	(void)state;
	put_all(&json);
	assert_string_equal(
		tm_out_string(&out),
		"{\"empty\":[],\"list\":[-9223372036854775808,9007199254740993,"
		"0.1,null,null,1500000.00,true,false,null,\"a\\\"b\\n\",null,{}],"
		"\"k\\\"ey\":{\"deep\":1}}");
	tm_out_free(&out);
}

static void test_pretty(void **state)
{
	struct tm_out out = TM_OUT_INIT;
	struct tm_json json = TM_JSON_INIT(&out, false);

	(void)state;
	put_all(&json);
	assert_string_equal(tm_out_string(&out), "{\n"
						 "  \"empty\": [],\n"
						 "  \"list\": [\n"
						 "    -9223372036854775808,\n"
						 "    9007199254740993,\n"
						 "    0.1,\n"
						 "    null,\n"
						 "    null,\n"
						 "    1500000.00,\n"
						 "    true,\n"
						 "    false,\n"
						 "    null,\n"
						 "    \"a\\\"b\\n\",\n"
						 "    null,\n"
						 "    {}\n"
						 "  ],\n"
						 "  \"k\\\"ey\": {\n"
						 "    \"deep\": 1\n"
						 "  }\n"
						 "}");
	tm_out_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_compact),
		cmocka_unit_test(test_pretty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
