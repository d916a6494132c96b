/*
 * field.c - operations on fields by kind. Only this file and check.c switch on the
 * kind.
 */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/base/key.h"
#include "lib/base/number.h"
#include "lib/base/when.h"

bool tm_kind_is_number(enum tm_kind kind)
{
	return kind >= TM_INT && kind <= TM_AMOUNT;
}

bool tm_kind_is_text(enum tm_kind kind)
{
	return kind >= TM_TEXT && kind <= TM_LIST;
}

int tm_word_find(const char *const *words, const char *word, size_t length)
{
	for (int i = 0; words[i]; i++)
		if (strlen(words[i]) == length && !memcmp(words[i], word, length))
			return i;
	return -1;
}

static enum tm_status refuse(const struct tm_field *f, const char *text, const char *want,
			     struct tm_error *err)
{
	return tm_error_set(err, TM_INVALID, "%s: '%.80s' is not %s", f->name, text,
			    want);
}

static enum tm_status parse_word(const struct tm_field *f, const char *text, unsigned *at,
				 struct tm_error *err)
{
	int place = tm_word_find(f->words, text, strlen(text));
	const char *meant;
	char all[200] = "";

	if (place >= 0) {
		*at = (unsigned)place;
		return TM_OK;
	}
	for (int i = 0; f->words[i]; i++) {
		size_t used = strlen(all);

		snprintf(all + used, sizeof all - used, "%s%s", used ? ", " : "",
			 f->words[i]);
	}
	tm_error_set(err, TM_INVALID, "%s: '%.80s' is not one of %s", f->name, text, all);
	meant = tm_nearest(text, f->words);
	if (meant)
		tm_error_hint(err, "did you mean '%s'?", meant);
	return TM_INVALID;
}

static enum tm_status parse_bool(const struct tm_field *f, const char *text, bool *at,
				 struct tm_error *err)
{
	if (!strcmp(text, "true") || !strcmp(text, "yes"))
		*at = true;
	else if (!strcmp(text, "false") || !strcmp(text, "no") || !*text)
		*at = false;
	else
		return refuse(f, text, "yes or no", err);
	return TM_OK;
}

/* Identifiers are stored in the record itself. */
static enum tm_status parse_name(const struct tm_field *f, const char *text, char *at,
				 size_t size, struct tm_error *err)
{
	if (strlen(text) >= size)
		return refuse(f, text, f->kind == TM_KEY ? "a key" : "a uuid", err);
	memcpy(at, text, strlen(text) + 1);
	return TM_OK;
}

static enum tm_status parse_money(const struct tm_field *f, const char *text,
				  const struct tm_currency *currency, int64_t *at,
				  struct tm_error *err)
{
	if (tm_decimal_parse(text, currency->digits, true, at))
		return TM_OK;
	refuse(f, text, "an amount", err);
	return tm_error_hint(err,
			     "use 2M, 250k or 1234.50, with a decimal point and at most "
			     "%d decimals (%s)",
			     currency->digits, currency->code);
}

static enum tm_status parse_number(const struct tm_field *f, const char *text,
				   const struct tm_currency *currency, void *at,
				   struct tm_error *err)
{
	int64_t *integer = at;

	switch (f->kind) {
	case TM_DURATION:
		return tm_duration_parse(text, integer, err)
			       ? tm_error_wrap(err, TM_INVALID, "%s", f->name)
			       : TM_OK;
	case TM_INT:
		return tm_int_parse(text, integer)
			       ? TM_OK
			       : refuse(f, text, "a whole number", err);
	case TM_RATIO:
		return tm_decimal_parse(text, 6, false, integer)
			       ? TM_OK
			       : refuse(f, text,
					"a number such as 2.5, with at most 6 decimals",
					err);
	case TM_MONEY:
		return parse_money(f, text, currency, integer, err);
	default:
		return tm_real_parse(text, at)
			       ? TM_OK
			       : refuse(f, text, "a number such as 0.25", err);
	}
}

enum tm_status tm_field_parse(const struct tm_field *f, const char *text,
			      const struct tm_currency *currency, void *record,
			      struct tm_error *err)
{
	void *at = (char *)record + f->offset;

	if (tm_kind_is_text(f->kind)) {
		*(const char **)at = text;
		return TM_OK;
	}
	if (tm_kind_is_number(f->kind)) {
		tm_field_clear(f, record);
		return *text ? parse_number(f, text, currency, at, err) : TM_OK;
	}
	switch (f->kind) {
	case TM_UUID:
		return parse_name(f, text, at, TM_UUID_SIZE, err);
	case TM_KEY:
		return parse_name(f, text, at, TM_KEY_SIZE, err);
	case TM_WORD:
		return parse_word(f, text, at, err);
	case TM_BOOL:
		return parse_bool(f, text, at, err);
	default:
		return tm_error_set(err, TM_FAILED, "%s: has no text form", f->name);
	}
}

static const char *word_text(const struct tm_field *f, unsigned word)
{
	for (unsigned i = 0; f->words[i]; i++)
		if (i == word)
			return f->words[i];
	return "?"; /* invalid value set by the program; the check refuses it */
}

static const char *number_text(const struct tm_field *f, const void *at,
			       const struct tm_currency *currency,
			       char buf[TM_FIELD_TEXT_SIZE])
{
	enum { SIZE = TM_FIELD_TEXT_SIZE };

	switch (f->kind) {
	case TM_INT:
	case TM_DURATION:
		tm_int_text(*(const int64_t *)at, buf, SIZE);
		break;
	case TM_RATIO:
		tm_decimal_text(*(const int64_t *)at, 6, false, buf, SIZE);
		break;
	case TM_MONEY:
		tm_decimal_text(*(const int64_t *)at, currency->digits, true, buf, SIZE);
		break;
	case TM_NUMBER:
	case TM_AMOUNT:
		tm_double_text(*(const double *)at, buf, SIZE);
		break;
	default:
		tm_real_text(*(const double *)at, buf, SIZE);
	}
	return buf;
}

const char *tm_field_text(const struct tm_field *f, const void *record,
			  const struct tm_currency *currency,
			  char buf[TM_FIELD_TEXT_SIZE])
{
	const void *at = (const char *)record + f->offset;

	if (tm_field_empty(f, record))
		return "";
	if (tm_kind_is_text(f->kind))
		return *(const char *const *)at;
	if (tm_kind_is_number(f->kind))
		return number_text(f, at, currency, buf);
	switch (f->kind) {
	case TM_UUID:
	case TM_KEY:
		return at;
	case TM_WORD:
		return word_text(f, *(const unsigned *)at);
	case TM_BOOL:
		return *(const bool *)at ? "true" : "false";
	default:
		return "";
	}
}

bool tm_field_empty(const struct tm_field *f, const void *record)
{
	const void *at = (const char *)record + f->offset;

	if (tm_kind_is_text(f->kind))
		return !*(const char *const *)at || !**(const char *const *)at;
	switch (f->kind) {
	case TM_UUID:
	case TM_KEY:
		return !*(const char *)at;
	case TM_WORD:
		return !*word_text(f, *(const unsigned *)at);
	case TM_INT:
	case TM_DURATION:
	case TM_RATIO:
	case TM_MONEY:
		return *(const int64_t *)at == TM_NONE;
	case TM_RATE:
	case TM_PROBABILITY:
	case TM_NUMBER:
	case TM_AMOUNT:
		return isnan(*(const double *)at);
	case TM_MANY:
		return !((const struct tm_many *)at)->count;
	default:
		return false;
	}
}

static size_t size_of(enum tm_kind kind)
{
	if (tm_kind_is_text(kind))
		return sizeof(const char *);
	switch (kind) {
	case TM_UUID:
		return TM_UUID_SIZE;
	case TM_KEY:
		return TM_KEY_SIZE;
	case TM_WORD:
		return sizeof(unsigned);
	case TM_BOOL:
		return sizeof(bool);
	case TM_MANY:
		return sizeof(struct tm_many);
	default:
		return sizeof(int64_t); /* and double */
	}
}

void tm_field_copy(const struct tm_field *f, const void *from, void *to)
{
	memcpy((char *)to + f->offset, (const char *)from + f->offset, size_of(f->kind));
}

void tm_field_clear(const struct tm_field *f, void *record)
{
	void *at = (char *)record + f->offset;
	int place = f->words && f->kind == TM_WORD ? tm_word_find(f->words, "", 0) : 0;

	memset(at, 0, size_of(f->kind));
	if (tm_kind_is_text(f->kind))
		*(const char **)at = "";
	else if (f->kind == TM_WORD)
		*(unsigned *)at = place < 0 ? 0 : (unsigned)place;
	else if (f->kind >= TM_INT && f->kind <= TM_MONEY)
		*(int64_t *)at = TM_NONE;
	else if (tm_kind_is_number(f->kind))
		*(double *)at = TM_NO_NUMBER;
}

const struct tm_field *tm_field_find(const struct tm_field *fields, const char *name)
{
	for (; fields->kind; fields++) {
		const char *a = fields->name, *b = name;

		while (*a && (*a == *b || (*a == '_' && *b == '-'))) {
			a++;
			b++;
		}
		if (!*a && !*b)
			return fields;
	}
	return NULL;
}
