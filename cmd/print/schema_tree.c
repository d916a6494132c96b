/*
 * schema_tree.c - documents of pages and blocks, such as the slide, matching the
 * library's JSON writer.
 */
#include "cmd/print/schema.h"

#define ONE(word)                                                                        \
	(const char *const[])                                                            \
	{                                                                                \
		word, NULL                                                               \
	}

static const char *const audiences[] = { "board", "advisory", "ciso", NULL };
static const char *const kinds[] = { "text",  "key",  "url",         "int",   "number",
				     "money", "rate", "probability", "ratio", "check",
				     "bar",   "span", NULL };
static const char *const roles[] = { "title", "slide", "section", "appendix", NULL };

/* clang-format off */
#define AUDIENCE                                                                         \
	{ "audience", SHAPE_WORD, SHAPE_LIST, .flags = SHAPE_OPTIONAL, .words = audiences, \
	  .help = "audiences that see it; absent: all" }
#define TEXT                                                                             \
	{ "text", SHAPE_STRING, .help = "text as it is read" }
/* clang-format on */

static const struct shape heading[] = {
	{ "kind", SHAPE_WORD, .words = ONE("heading") },
	AUDIENCE,
	{ "level", SHAPE_ORDINAL, .help = "level, from 2" },
	TEXT,
	SHAPES_END,
};

static const struct shape paragraph[] = {
	{ "kind", SHAPE_WORD, .words = ONE("paragraph") },
	AUDIENCE,
	{ "emphasis", SHAPE_BOOL, .flags = SHAPE_OPTIONAL,
	  .help = "whether it is the main message" },
	TEXT,
	SHAPES_END,
};

static const struct shape quote[] = {
	{ "kind", SHAPE_WORD, .words = ONE("quote") },
	AUDIENCE,
	TEXT,
	{ "who", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "speaker" },
	SHAPES_END,
};

static const struct shape list[] = {
	{ "kind", SHAPE_WORD, .words = ONE("list") },
	AUDIENCE,
	{ "ordered", SHAPE_BOOL, .help = "whether the order matters" },
	{ "items", SHAPE_STRING, SHAPE_LIST, .help = "items of the list" },
	SHAPES_END,
};

static const struct shape note[] = {
	{ "kind", SHAPE_WORD, .words = ONE("note") },
	AUDIENCE,
	TEXT,
	SHAPES_END,
};

static const struct shape column[] = {
	{ "key", SHAPE_TEXT, .help = "key of its cells in a row" },
	{ "title", SHAPE_STRING, .help = "heading for people" },
	{ "kind", SHAPE_WORD, .words = kinds, .help = "kind of its values" },
	{ "low", SHAPE_NUMBER, .flags = SHAPE_OPTIONAL,
	  .help = "lower end of the scale of spans" },
	{ "high", SHAPE_NUMBER, .flags = SHAPE_OPTIONAL,
	  .help = "upper end of the scale of spans" },
	{ "unit", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "unit of its values" },
	AUDIENCE,
	SHAPES_END,
};

static const struct shape span[] = {
	{ "low", SHAPE_NUMBER, .help = "lower end" },
	{ "high", SHAPE_NUMBER, .help = "upper end, included" },
	SHAPES_END,
};
static const struct shape cells[] = {
	{ "value", SHAPE_SCALAR, .help = "value of any other kind" },
	{ "span", SHAPE_OBJECT, .of = span, .help = "value of a column of spans" },
	SHAPES_END,
};
static const struct shape cell = { .kind = SHAPE_EITHER, .of = cells };
static const struct shape shown = { .kind = SHAPE_STRING };

static const struct shape row[] = {
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the row is about" },
	{ "group", SHAPE_TEXT, .flags = SHAPE_NULL,
	  .help = "heading the row stands under" },
	AUDIENCE,
	{ "emphasis", SHAPE_BOOL, .flags = SHAPE_OPTIONAL,
	  .help = "whether it stands out" },
	{ "cells", SHAPE_MAP, .of = &cell,
	  .help = "value by column key; null when not known" },
	{ "shown", SHAPE_MAP, .flags = SHAPE_OPTIONAL, .of = &shown,
	  .help = "text for people in place of some values" },
	SHAPES_END,
};

static const struct shape table[] = {
	{ "kind", SHAPE_WORD, .words = ONE("table") },
	AUDIENCE,
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "id, unique in the document" },
	{ "caption", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the table shows" },
	{ "columns", SHAPE_OBJECT, SHAPE_LIST, .of = column },
	{ "rows", SHAPE_OBJECT, SHAPE_LIST, .of = row },
	SHAPES_END,
};

static const struct shape axis[] = {
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the axis shows" },
	{ "kind", SHAPE_WORD, .words = kinds, .help = "kind of its values" },
	{ "unit", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "unit of its values" },
	{ "log", SHAPE_BOOL, .help = "whether the scale is logarithmic" },
	SHAPES_END,
};

/* clang-format off */
#define FIGURE                                                                           \
	{ "kind", SHAPE_WORD, .words = ONE("figure") },                                  \
	AUDIENCE,                                                                        \
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL,                                         \
	  .help = "id, unique in the document" },                                        \
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the figure shows" },   \
	{ "alt", SHAPE_TEXT, .flags = SHAPE_NULL,                                        \
	  .help = "the same in words, for people who cannot see it" },                   \
	{ "value", SHAPE_OBJECT, .of = axis }
#define NAME                                                                             \
	{ "name", SHAPE_TEXT, .flags = SHAPE_NULL,                                       \
	  .help = "name of the series; null when there is only one" }
#define LABEL                                                                            \
	{ "label", SHAPE_STRING, .help = "what the point stands for" }
#define VALUE                                                                            \
	{ "value", SHAPE_NUMBER, .help = "value of the point" }
/* clang-format on */

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
	LABEL,      { "low", SHAPE_NUMBER, .help = "lower end" },
	VALUE,      { "high", SHAPE_NUMBER, .help = "upper end" },
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
	{ "x", SHAPE_NUMBER, .help = "position on the x axis" },
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
	{ "x_low", SHAPE_NUMBER, .help = "lower end of x" },
	{ "x", SHAPE_NUMBER, .help = "position on the x axis" },
	{ "x_high", SHAPE_NUMBER, .help = "upper end of x" },
	{ "low", SHAPE_NUMBER, .help = "lower end of value" },
	VALUE,
	{ "high", SHAPE_NUMBER, .help = "upper end of value" },
	{ "size", SHAPE_SHARE, .help = "area as a share of the largest" },
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
	{ "size", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the area stands for" },
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
	{ "role", SHAPE_WORD, .words = roles, .help = "layout of the page" },
	{ "id", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "what the page is about" },
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "title of the page" },
	AUDIENCE,
	{ "blocks", SHAPE_EITHER, SHAPE_LIST, .of = blocks },
	SHAPES_END,
};

const struct shape schema_tree[] = {
	{ "title", SHAPE_TEXT, .flags = SHAPE_NULL, .help = "title of the document" },
	{ "organisation", SHAPE_TEXT, .flags = SHAPE_NULL,
	  .help = "name of the organisation" },
	{ "date", SHAPE_DATE, .flags = SHAPE_NULL, .help = "date printed on it" },
	{ "label", SHAPE_TEXT, .flags = SHAPE_NULL,
	  .help = "label such as Confidential" },
	{ "currency", SHAPE_TEXT, .flags = SHAPE_NULL,
	  .help = "ISO 4217 code of all amounts" },
	{ "pages", SHAPE_OBJECT, SHAPE_LIST, .of = page },
	SHAPES_END,
};
