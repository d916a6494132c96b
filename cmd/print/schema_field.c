/* schema_field.c - fields as JSON Schema, matching the output of record_json.c. */
#include <string.h>

#include "cmd/print/schema.h"

const char schema_key_pattern[] = "^[a-z0-9][a-z0-9-]{0,63}$";
const char schema_uuid_pattern[] = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-"
				   "[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

enum { TEXT_MAX = 1024, NOTES_MAX = 65536, RATE_MAX = 1000000 };

void schema_string(struct tm_json *json, const char *key, const char *text)
{
	tm_json_key(json, key);
	tm_json_string(json, text);
}

static void put_int(struct tm_json *json, const char *key, int64_t value)
{
	tm_json_key(json, key);
	tm_json_int(json, value);
}

void schema_type(struct tm_json *json, const char *type, bool or_null)
{
	tm_json_key(json, "type");
	if (or_null)
		tm_json_array(json);
	tm_json_string(json, type);
	if (!or_null)
		return;
	tm_json_string(json, "null");
	tm_json_array_end(json);
}

/* The word "" is an empty value, hence null. */
void schema_words(struct tm_json *json, const char *const *words, bool or_null)
{
	tm_json_key(json, "enum");
	tm_json_array(json);
	for (; *words; words++)
		if (**words)
			tm_json_string(json, *words);
	if (or_null)
		tm_json_null(json);
	tm_json_array_end(json);
}

static bool may_be_empty(const struct tm_field *f)
{
	if (f->flags & TM_REQUIRED || f->kind == TM_BOOL || f->kind == TM_UUID ||
	    f->kind == TM_KEY)
		return false;
	if (f->kind != TM_WORD)
		return true;
	for (const char *const *word = f->words; *word; word++)
		if (!**word)
			return true;
	return false;
}

static void put_text(struct tm_json *json, const struct tm_field *f, bool stored)
{
	switch (f->kind) {
	case TM_UUID:
		schema_string(json, "format", "uuid");
		schema_string(json, "pattern", schema_uuid_pattern);
		return;
	case TM_KEY:
	case TM_REF:
		schema_string(json, "pattern", schema_key_pattern);
		return;
	case TM_DATE:
		schema_string(json, "format", "date");
		return;
	case TM_DATETIME:
		schema_string(json, "format", "date-time");
		return;
	case TM_EMAIL:
		schema_string(json, "format", "idn-email");
		break;
	case TM_URL:
		schema_string(json, "format", "iri");
		schema_string(json, "pattern", "^(https?://|mailto:)");
		break;
	default:
		break;
	}
	put_int(json, "minLength", 1);
	if (stored)
		put_int(json, "maxLength", f->kind == TM_NOTES ? NOTES_MAX : TEXT_MAX);
}

static void put_list(struct tm_json *json, const struct tm_field *f)
{
	tm_json_key(json, "items");
	tm_json_object(json);
	schema_type(json, "string", false);
	if (f->words)
		schema_words(json, f->words, false);
	else
		put_int(json, "minLength", 1);
	tm_json_object_end(json);
	put_int(json, "minItems", 1);
	tm_json_key(json, "uniqueItems");
	tm_json_bool(json, true);
}

/* Computed numbers have no limits; stored ones were validated. */
static void put_limits(struct tm_json *json, const struct tm_field *f)
{
	switch (f->kind) {
	case TM_INT:
	case TM_DURATION:
		if (f->low < f->high)
			put_int(json, "minimum", f->low);
		if (f->low < f->high && f->high < INT64_MAX)
			put_int(json, "maximum", f->high);
		break;
	case TM_RATIO:
		put_int(json, "exclusiveMinimum", 0);
		put_int(json, "maximum", f->high);
		break;
	case TM_MONEY: /* low is in minor units, which depend on the currency */
		put_int(json, f->low > 0 ? "exclusiveMinimum" : "minimum", 0);
		put_int(json, "maximum", TM_MONEY_MAX);
		break;
	case TM_RATE:
	case TM_PROBABILITY:
		put_int(json, "exclusiveMinimum", 0);
		put_int(json, "exclusiveMaximum", f->kind == TM_RATE ? RATE_MAX : 1);
		break;
	default:
		break;
	}
}

static void put_field(struct tm_json *json, const struct tm_field *f, bool stored)
{
	bool or_null = may_be_empty(f);
	struct tm_out about = TM_OUT_INIT;

	tm_out_text(&about, f->help);
	if (f->flags & TM_PRIVATE)
		tm_out_text(&about, " (private: only with --include-private)");
	schema_string(json, "description", tm_out_string(&about));
	json->out->failed |= about.failed;
	tm_out_free(&about);
	if (f->kind == TM_BOOL) {
		schema_type(json, "boolean", false);
	} else if (f->kind == TM_LIST) {
		schema_type(json, "array", or_null);
		put_list(json, f);
	} else if (tm_kind_is_number(f->kind)) {
		schema_type(json,
			    f->kind == TM_INT || f->kind == TM_DURATION ? "integer"
									: "number",
			    or_null);
		put_limits(json, f);
	} else {
		schema_type(json, "string", or_null);
		if (f->kind == TM_WORD)
			schema_words(json, f->words, or_null);
		else
			put_text(json, f, stored);
	}
}

void schema_field_members(struct tm_json *json, const struct tm_field *fields,
			  bool stored)
{
	for (; fields->kind; fields++) {
		tm_json_key(json, fields->name);
		tm_json_object(json);
		put_field(json, fields, stored);
		tm_json_object_end(json);
	}
}

void schema_field_required(struct tm_json *json, const struct tm_field *fields)
{
	for (; fields->kind; fields++)
		if (!(fields->flags & TM_PRIVATE))
			tm_json_string(json, fields->name);
}
