/* schema_session.c - what plan.c writes of a session. */
#include "cmd/print/schema.h"

/* clang-format off */
static const struct shape words[] = {
	{ .kind = SHAPE_TEXT, .flags = SHAPE_LIST },
};

static const struct shape list[] = {
	{ "people", SHAPE_KEY, SHAPE_LIST, .help = "the organiser first" },
	{ "cost_per_hour", SHAPE_AMOUNT, SHAPE_NULL,
	  .help = "of all of them (private: only with --include-private)" },
	{ "cost", SHAPE_AMOUNT, SHAPE_NULL, .help = "with their preparation; private too" },
	{ "covers", SHAPE_MAP, .of = words, .help = "by person, what they bring of the needs" },
	SHAPES_END,
};

static const struct shape warning[] = {
	{ "id", SHAPE_TEXT, .help = "the rule, stable for scripts" },
	{ "person", SHAPE_KEY, SHAPE_NULL, .help = "who it is about" },
	{ "text", SHAPE_TEXT, .help = "the same for people" },
	SHAPES_END,
};

const struct shape schema_plan[] = {
	{ "session", SHAPE_KEY, .help = "which session" },
	{ "component", SHAPE_KEY, SHAPE_NULL, .help = "null: the whole system" },
	{ "organiser", SHAPE_KEY, .help = "a person, in every list" },
	{ "currency", SHAPE_TEXT, .help = "ISO 4217" },
	{ "needs", SHAPE_TEXT, SHAPE_LIST, .help = "competences that are needed" },
	{ "size", SHAPE_ORDINAL, .help = "people in each list" },
	{ "plans", SHAPE_OBJECT, SHAPE_LIST, .of = list, .help = "the cheapest first" },
	{ "more", SHAPE_BOOL, .help = "whether there are more of that size" },
	{ "uncovered", SHAPE_TEXT, SHAPE_LIST, .help = "needs that no list covers" },
	{ "managers_needed", SHAPE_KEY, SHAPE_LIST,
	  .help = "who was not searched and brings some of that" },
	{ "extra", SHAPE_KEY, SHAPE_NULL, .help = "somebody with another viewpoint" },
	{ "extra_brings", SHAPE_TEXT, SHAPE_LIST, .help = "what they would add" },
	{ "warnings", SHAPE_OBJECT, SHAPE_LIST, .of = warning },
	SHAPES_END,
};
/* clang-format on */
