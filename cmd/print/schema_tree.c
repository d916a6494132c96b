/*
 * schema_tree.c - the documents that the library makes of a tree of pages and blocks,
 * such as the slide: what its JSON writer puts out, whatever they are about.
 */
#include "cmd/print/schema.h"

#define ONE(word)                                                                        \
	(const char *const[])                                                            \
	{                                                                                \
		word, NULL                                                               \
	}

/* clang-format off */
static const char *const audiences[] = { "board", "advisory", "ciso", NULL };
static const char *const kinds[] = { "text", "key", "url", "int", "number", "money",
				     "rate", "probability", "ratio", "check", "bar",
				     "span", NULL };
static const char *const roles[] = { "title", "slide", "section", "appendix", NULL };

#define AUDIENCE                                                                         \
	{ "audience", SHAPE_WORD, SHAPE_LIST, .flags = SHAPE_OPTIONAL, .words = audiences,       \
	  .help = "absent: it is for all" }
#define TEXT { "text", SHAPE_STRING, .help = "as it is read" }

static const struct shape heading[] = {
	{ "kind", SHAPE_WORD, .words = ONE("heading") },
	AUDIENCE,
	{ "level", SHAPE_ORDINAL, .help = "from 2" },
	TEXT,
	SHAPES_END,
};

static const struct shape paragraph[] = {
	{ "kind", SHAPE_WORD, .words = ONE("paragraph") },
	AUDIENCE,
	{ "emphasis", SHAPE_BOOL, .flags = SHAPE_OPTIONAL, .help = "the sentence to remember" },
	TEXT,
	SHAPES_END,
};

static const struct shape quote[] = {
	{ "kind", SHAPE_WORD, .words = ONE("quote") },
	AUDIENCE,
	TEXT,
	{ "who", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "who said it" },
	SHAPES_END,
};

static const struct shape list[] = {
	{ "kind", SHAPE_WORD, .words = ONE("list") },
	AUDIENCE,
	{ "ordered", SHAPE_BOOL, .help = "whether the order counts" },
	{ "items", SHAPE_STRING, SHAPE_LIST, .help = "one after the other" },
	SHAPES_END,
};

static const struct shape note[] = {
	{ "kind", SHAPE_WORD, .words = ONE("note") },
	AUDIENCE,
	TEXT,
	SHAPES_END,
};

static const struct shape column[] = {
	{ "key", SHAPE_TEXT, .help = "what cells call it" },
	{ "title", SHAPE_STRING, .help = "what people read above it" },
	{ "kind", SHAPE_WORD, .words = kinds, .help = "of its values" },
	{ "low", SHAPE_NUMBER, .flags = SHAPE_OPTIONAL, .help = "where drawings of spans begin" },
	{ "high", SHAPE_NUMBER, .flags = SHAPE_OPTIONAL, .help = "where they end" },
	{ "unit", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "of its values" },
	AUDIENCE,
	SHAPES_END,
};

static const struct shape span[] = {
	{ "low", SHAPE_NUMBER, .help = "its start" },
	{ "high", SHAPE_NUMBER, .help = "its end, which belongs to it" },
	SHAPES_END,
};
static const struct shape cells[] = {
	{ "value", SHAPE_SCALAR, .help = "of any other kind" },
	{ "span", SHAPE_OBJECT, .of = span, .help = "where its column is one of spans" },
	SHAPES_END,
};
static const struct shape cell = { .kind = SHAPE_EITHER, .of = cells };
static const struct shape shown = { .kind = SHAPE_STRING };

static const struct shape row[] = {
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it is about" },
	{ "group", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it stands under" },
	AUDIENCE,
	{ "emphasis", SHAPE_BOOL, .flags = SHAPE_OPTIONAL, .help = "whether it stands out" },
	{ "cells", SHAPE_MAP, .of = &cell,
	  .help = "a value for the key of each column; null when nothing is known" },
	{ "shown", SHAPE_MAP, .flags = SHAPE_OPTIONAL, .of = &shown,
	  .help = "what people see in place of some of them" },
	SHAPES_END,
};

static const struct shape table[] = {
	{ "kind", SHAPE_WORD, .words = ONE("table") },
	AUDIENCE,
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "unique in the document" },
	{ "caption", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it shows" },
	{ "columns", SHAPE_OBJECT, SHAPE_LIST, .of = column },
	{ "rows", SHAPE_OBJECT, SHAPE_LIST, .of = row },
	SHAPES_END,
};

static const struct shape axis[] = {
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it shows" },
	{ "kind", SHAPE_WORD, .words = kinds, .help = "of its values" },
	{ "unit", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "of its values" },
	{ "log", SHAPE_BOOL, .help = "whether its scale is logarithmic" },
	SHAPES_END,
};

#define FIGURE                                                                           \
	{ "kind", SHAPE_WORD, .words = ONE("figure") }, AUDIENCE,                        \
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "unique in the document" },              \
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it shows" },                    \
	{ "alt", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "the same for who cannot see it" },     \
	{ "value", SHAPE_OBJECT, .of = axis }
#define NAME                                                                             \
	{ "name", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "null when there is only one" }
#define LABEL { "label", SHAPE_STRING, .help = "what it stands for" }
#define VALUE { "value", SHAPE_NUMBER, .help = "how much" }

static const struct shape bar[] = { LABEL, VALUE, SHAPES_END };
static const struct shape bar_series[] = {
	NAME,
	{ "points", SHAPE_OBJECT, SHAPE_LIST, .of = bar },
	SHAPES_END,
};
static const struct shape bars[] = {
	FIGURE,
	{ "type", SHAPE_WORD, .words = ONE("bars") },
	{ "series", SHAPE_OBJECT, SHAPE_LIST, .of = bar_series },
	SHAPES_END,
};

static const struct shape interval[] = {
	LABEL,
	{ "low", SHAPE_NUMBER, .help = "its lower end" },
	VALUE,
	{ "high", SHAPE_NUMBER, .help = "its upper end" },
	SHAPES_END,
};
static const struct shape interval_series[] = {
	NAME,
	{ "points", SHAPE_OBJECT, SHAPE_LIST, .of = interval },
	SHAPES_END,
};
static const struct shape intervals[] = {
	FIGURE,
	{ "type", SHAPE_WORD, .words = ONE("intervals") },
	{ "series", SHAPE_OBJECT, SHAPE_LIST, .of = interval_series },
	SHAPES_END,
};

static const struct shape point[] = {
	{ "x", SHAPE_NUMBER, .help = "how far along" },
	VALUE,
	SHAPES_END,
};
static const struct shape line[] = {
	NAME,
	{ "points", SHAPE_OBJECT, SHAPE_LIST, .of = point },
	SHAPES_END,
};
static const struct shape lines[] = {
	FIGURE,
	{ "type", SHAPE_WORD, .words = ONE("lines") },
	{ "x", SHAPE_OBJECT, .of = axis },
	{ "series", SHAPE_OBJECT, SHAPE_LIST, .of = line },
	SHAPES_END,
};

static const struct shape bubble[] = {
	LABEL,
	{ "x_low", SHAPE_NUMBER, .help = "the lower end of x" },
	{ "x", SHAPE_NUMBER, .help = "how far along" },
	{ "x_high", SHAPE_NUMBER, .help = "the upper end of x" },
	{ "low", SHAPE_NUMBER, .help = "the lower end of value" },
	VALUE,
	{ "high", SHAPE_NUMBER, .help = "the upper end of value" },
	{ "size", SHAPE_SHARE, .help = "its area, as a share of the largest" },
	SHAPES_END,
};
static const struct shape bubble_series[] = {
	NAME,
	{ "points", SHAPE_OBJECT, SHAPE_LIST, .of = bubble },
	SHAPES_END,
};
static const struct shape bubbles[] = {
	FIGURE,
	{ "type", SHAPE_WORD, .words = ONE("bubbles") },
	{ "x", SHAPE_OBJECT, .of = axis },
	{ "size", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what areas stand for" },
	{ "series", SHAPE_OBJECT, SHAPE_LIST, .of = bubble_series },
	SHAPES_END,
};

static const struct shape blocks[] = {
	{ "heading", SHAPE_OBJECT, .of = heading },
	{ "paragraph", SHAPE_OBJECT, .of = paragraph },
	{ "quote", SHAPE_OBJECT, .of = quote },
	{ "list", SHAPE_OBJECT, .of = list },
	{ "table", SHAPE_OBJECT, .of = table },
	{ "bars", SHAPE_OBJECT, .of = bars },
	{ "intervals", SHAPE_OBJECT, .of = intervals },
	{ "lines", SHAPE_OBJECT, .of = lines },
	{ "bubbles", SHAPE_OBJECT, .of = bubbles },
	{ "note", SHAPE_OBJECT, .of = note },
	SHAPES_END,
};

static const struct shape page[] = {
	{ "role", SHAPE_WORD, .words = roles, .help = "how it is laid out" },
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what it is about" },
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what stands at its head" },
	AUDIENCE,
	{ "blocks", SHAPE_EITHER, SHAPE_LIST, .of = blocks },
	SHAPES_END,
};

const struct shape schema_tree[] = {
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what stands at its head" },
	{ "organisation", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "whose it is" },
	{ "date", SHAPE_DATE, .flags = SHAPE_NULL, .help = "as it is printed" },
	{ "label", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "such as Confidential" },
	{ "currency", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "ISO 4217; of all money here" },
	{ "pages", SHAPE_OBJECT, SHAPE_LIST, .of = page },
	SHAPES_END,
};
/* clang-format on */
