/* test_shape.c - structs written as JSON by their tables of members. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cmd/print/shape.h"

struct part {
	const char *key;
	struct shape_list words;
};

struct whole {
	const char *text, *asked;
	char place[8];
	int64_t count, ordinal, money;
	double share;
	bool flag;
	const void *part, *wanted;
	struct shape_list keys, optional, tiers, pairs, parts, map;
};

/* clang-format off */
static const struct shape map_value = { SHAPE_ARE(LIST, TEXT, struct part, words) };
static const struct shape part_members[] = {
	{ "key", SHAPE_IS(KEY, struct part, key) },
	SHAPES_END,
};
static const struct shape members[] = {
	{ "text", SHAPE_IS(TEXT, struct whole, text), SHAPE_NULL },
	{ "asked", SHAPE_IS(TEXT, struct whole, asked), SHAPE_OPTIONAL },
	{ "place", SHAPE_IS(TEXT, struct whole, place), SHAPE_NULL },
	{ "count", SHAPE_IS(COUNT, struct whole, count), SHAPE_NULL },
	{ "ordinal", SHAPE_IS(ORDINAL, struct whole, ordinal), SHAPE_NULL },
	{ "money", SHAPE_IS(MONEY, struct whole, money), SHAPE_NULL },
	{ "share", SHAPE_IS(SHARE, struct whole, share), SHAPE_NULL },
	{ "flag", SHAPE_IS(BOOL, struct whole, flag) },
	{ "part", SHAPE_IS(OBJECT, struct whole, part), .of = part_members },
	{ "wanted", SHAPE_IS(OBJECT, struct whole, wanted), SHAPE_OPTIONAL,
	  .of = part_members },
	{ "keys", SHAPE_ARE(LIST, KEY, struct whole, keys) },
	{ "optional", SHAPE_ARE(LIST, KEY, struct whole, optional), SHAPE_OPTIONAL },
	{ "tiers", SHAPE_ARE(LISTS, KEY, struct whole, tiers) },
	{ "pairs", SHAPE_ARE(PAIRS, NUMBER, struct whole, pairs) },
	{ "parts", SHAPE_ARE(LIST, OBJECT, struct whole, parts), .of = part_members },
	{ "map", SHAPE_IS(MAP, struct whole, map), .of = &map_value },
	SHAPES_END,
};
static const struct shape whole = { .kind = SHAPE_OBJECT, .what = "whole", .of = members };
/* clang-format on */

static const struct tm_currency euro = { "EUR", 2 };

static void check(const struct whole *from, bool fails, const char *want)
{
	struct tm_out out = TM_OUT_INIT;
	struct tm_json json = TM_JSON_INIT(&out, true);

	shape_write(&json, &whole, from, &euro);
	assert_int_equal(out.failed, fails);
	if (want)
		assert_string_equal(tm_out_string(&out), want);
	tm_out_free(&out);
}

static void test_known(void **state)
{
	const char *const words[] = { "w", "x" };
	const char *const keys[] = { "a", "b", "c" };
	const double pairs[][2] = { { 1, 0.5 }, { 2, 0.25 } };
	const struct part parts[] = { { "p", SHAPE_ITEMS(words, 2) },
				      { "q", SHAPE_ITEMS(words + 1, 1) } };
	const struct shape_list tiers[] = { SHAPE_ITEMS(keys, 2),
					    SHAPE_ITEMS(keys + 2, 1) };
	const struct whole all = {
		.text = "t",
		.asked = "s",
		.place = "in",
		.count = 0,
		.ordinal = 1,
		.money = 8350,
		.share = 0.5,
		.flag = true,
		.part = &parts[0],
		.wanted = &parts[1],
		.keys = SHAPE_ITEMS(keys, 3),
		.optional = SHAPE_ITEMS(keys, 0),
		.tiers = SHAPE_ITEMS(tiers, 2),
		.pairs = SHAPE_ITEMS(pairs, 2),
		.parts = SHAPE_ITEMS(parts, 2),
		.map = SHAPE_ITEMS(parts, 2),
	};

	(void)state;
	check(&all, false,
	      "{\"format\":\"tmodel/whole\",\"version\":1,\"text\":\"t\",\"asked\":\"s\","
	      "\"place\":\"in\",\"count\":0,\"ordinal\":1,\"money\":83.50,\"share\":0.5,"
	      "\"flag\":true,\"part\":{\"key\":\"p\"},\"wanted\":{\"key\":\"q\"},"
	      "\"keys\":[\"a\",\"b\",\"c\"],\"optional\":[],"
	      "\"tiers\":[[\"a\",\"b\"],[\"c\"]],\"pairs\":[[1,0.5],[2,0.25]],"
	      "\"parts\":[{\"key\":\"p\"},{\"key\":\"q\"}],"
	      "\"map\":{\"p\":[\"w\",\"x\"],\"q\":[\"x\"]}}");
}

/* Unknown values are null; parts that were not requested are absent. */
static void test_unknown(void **state)
{
	const struct part part = { "p", { .items = NULL } };
	struct whole none = {
		.text = "",
		.count = TM_NONE,
		.ordinal = 0,
		.money = TM_NONE,
		.share = NAN,
		.part = &part,
	};
	static const char nothing[] =
		"{\"format\":\"tmodel/whole\",\"version\":1,\"text\":null,\"place\":null,"
		"\"count\":null,\"ordinal\":null,\"money\":null,\"share\":null,"
		"\"flag\":false,\"part\":{\"key\":\"p\"},\"keys\":[],\"tiers\":[],"
		"\"pairs\":[],\"parts\":[],\"map\":{}}";

	(void)state;
	check(&none, false, nothing);
	none.text = NULL;
	none.ordinal = TM_NONE;
	check(&none, false, nothing);
}

/* Arrays whose allocation failed. */
static void test_memory(void **state)
{
	const struct part part = { "p", { .items = NULL } };
	struct whole lacking = { .part = &part };

	(void)state;
	check(NULL, true, NULL);
	lacking.map.count = 1;
	check(&lacking, true, NULL);
	lacking.map.count = 0;
	lacking.tiers.count = 1;
	check(&lacking, true, NULL);
	lacking.tiers.count = 0;
	lacking.part = NULL;
	check(&lacking, true, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
