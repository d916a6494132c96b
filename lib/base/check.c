/* check.c - validating values and converting them to their stored form. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "lib/base/clean.h"
#include "lib/base/field.h"
#include "lib/base/key.h"
#include "lib/base/number.h"
#include "lib/base/when.h"

static enum tm_status refuse(const struct tm_field *f, const char *text, const char *want,
			     struct tm_error *err)
{
	return tm_error_set(err, TM_INVALID, "%s: '%.80s' is not %s", f->name, text,
			    want);
}

/* local@domain without spaces, and nothing that could end a mail header. */
static bool is_email(const char *s)
{
	const char *at = strchr(s, '@');

	return at && at > s && at[1] && !strpbrk(s, " <>()[],;:\\\"\t") &&
	       !strchr(at + 1, '@') && at[1] != '.' && s[strlen(s) - 1] != '.';
}

static bool is_url(const char *s)
{
	static const char *const schemes[] = { "http://", "https://", "mailto:" };

	for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
		size_t n = strlen(schemes[i]);

		if (!strncmp(s, schemes[i], n))
			return s[n] && !strpbrk(s, " \"<>\\^`{|}");
	}
	return false;
}

static bool list_has(const char *list, const char *item, size_t n)
{
	while (*list) {
		size_t length = strcspn(list, ";");

		if (length == n && !memcmp(list, item, n))
			return true;
		list += length + (list[length] == ';');
	}
	return false;
}

static enum tm_status refuse_item(const struct tm_field *f, const char *item, size_t n,
				  struct tm_error *err)
{
	tm_error_set(err, TM_INVALID, "%s: '%.*s' is not one of its values", f->name,
		     n < 80 ? (int)n : 80, item);
	return memchr(item, ',', n) ? tm_error_hint(err, "separate values with ;")
				    : TM_INVALID;
}

/* "a; b;;a" becomes "a;b". */
static enum tm_status clean_list(const struct tm_field *f, const char **at,
				 struct tm_arena *arena, struct tm_error *err)
{
	char *list = tm_arena_alloc(arena, strlen(*at) + 1), *end = list;

	if (!list)
		return tm_out_of_memory(err);
	for (const char *from = *at; *from;) {
		const char *item = from + strspn(from, " ");
		size_t n = strcspn(item, ";");

		from = item + n + (item[n] == ';');
		while (n && item[n - 1] == ' ')
			n--;
		if (f->words && n && tm_word_find(f->words, item, n) < 0)
			return refuse_item(f, item, n, err);
		if (!n || list_has(list, item, n))
			continue;
		if (end > list)
			*end++ = ';';
		memcpy(end, item, n);
		end += n;
	}
	*at = list;
	return TM_OK;
}

/* In UTC; a time without an offset is resolved where the time zone is known. */
static enum tm_status clean_datetime(const struct tm_field *f, const char **at,
				     struct tm_arena *arena, struct tm_error *err)
{
	struct tm_when when;
	char text[TM_WHEN_TEXT_SIZE];
	enum tm_status status = tm_when_parse(*at, &when, err);

	if (status)
		return tm_error_wrap(err, status, "%s", f->name);
	if (!when.fixed)
		return TM_OK;
	tm_when_stored(when.moment, text);
	*at = tm_arena_copy(arena, text, strlen(text));
	return *at ? TM_OK : tm_out_of_memory(err);
}

static enum tm_status clean_text(const struct tm_field *f, const char **at,
				 struct tm_arena *arena, struct tm_error *err)
{
	enum tm_status status =
		tm_text_clean(arena, *at ? *at : "", f->kind == TM_NOTES, at, err);

	if (status)
		return tm_error_wrap(err, status, "%s", f->name);
	if (!**at)
		return TM_OK;
	if (f->kind == TM_DATE && !tm_date_valid(*at))
		return refuse(f, *at, "a date; use YYYY-MM-DD", err);
	if (f->kind == TM_DATETIME)
		return clean_datetime(f, at, arena, err);
	if (f->kind == TM_EMAIL && !is_email(*at))
		return refuse(f, *at, "an email address such as ada@example.com", err);
	if (f->kind == TM_URL && !is_url(*at))
		return refuse(f, *at, "a link; use http:, https: or mailto:", err);
	return f->kind == TM_LIST ? clean_list(f, at, arena, err) : TM_OK;
}

static enum tm_status check_name(const struct tm_field *f, const char *at,
				 struct tm_error *err)
{
	if (f->kind == TM_KEY && *at && !tm_key_valid(at))
		return refuse(f, at, "a key; use a to z, 0 to 9 and -", err);
	if (f->kind == TM_UUID && *at && !tm_uuid_valid(at))
		return refuse(f, at, "a uuid (version 4, lower case)", err);
	return TM_OK;
}

static enum tm_status check_word(const struct tm_field *f, unsigned word,
				 struct tm_error *err)
{
	unsigned n = 0;

	while (f->words[n])
		n++;
	if (word >= n)
		return tm_error_set(err, TM_INVALID, "%s: there is no word number %u",
				    f->name, word);
	return TM_OK;
}

static enum tm_status check_integer(const struct tm_field *f, int64_t n,
				    const struct tm_currency *currency,
				    struct tm_error *err)
{
	const bool whole = f->kind == TM_INT || f->kind == TM_DURATION;
	char low[TM_FIELD_TEXT_SIZE];

	if (n == TM_NONE)
		return TM_OK;
	if (whole && n < f->low && f->high == INT64_MAX)
		return tm_error_set(err, TM_INVALID, "%s: must be at least %" PRId64,
				    f->name, f->low);
	if (whole && (n < f->low || n > f->high))
		return tm_error_set(err, TM_INVALID,
				    "%s: %" PRId64 " is not in %" PRId64 " to %" PRId64,
				    f->name, n, f->low, f->high);
	if (f->kind == TM_RATIO && (n <= 0 || n > f->high * TM_RATIO_UNIT))
		return tm_error_set(err, TM_INVALID,
				    "%s: must be more than 0 and at most %" PRId64,
				    f->name, f->high);
	if (f->kind == TM_MONEY && n < f->low) {
		tm_decimal_text(f->low, currency->digits, true, low, sizeof low);
		return tm_error_set(err, TM_INVALID, "%s: must be at least %s %s",
				    f->name, low, currency->code);
	}
	if (f->kind == TM_MONEY && n > TM_MONEY_MAX)
		return tm_error_set(err, TM_INVALID, "%s: too large", f->name);
	return TM_OK;
}

/* Rounded to the 15 digits of its text form. */
static enum tm_status check_real(const struct tm_field *f, double real, double *rounded,
				 struct tm_error *err)
{
	char text[TM_FIELD_TEXT_SIZE];
	double most = f->kind == TM_PROBABILITY ? 1 : 1e6;

	*rounded = real;
	if (isnan(real))
		return TM_OK;
	if (!(real > 0 && real < most))
		return tm_error_set(err, TM_INVALID, "%s: must be between 0 and %s",
				    f->name, most > 1 ? "1000000 a year" : "1");
	tm_real_text(real, text, sizeof text);
	if (!tm_real_parse(text, rounded) || !(*rounded > 0))
		return refuse(f, text, "a number of at most 15 digits", err);
	return TM_OK;
}

/* All kinds except text. */
static enum tm_status check_kind(const struct tm_field *f,
				 const struct tm_currency *currency, const void *at,
				 struct tm_error *err)
{
	double rounded;

	switch (f->kind) {
	case TM_UUID:
	case TM_KEY:
		return check_name(f, at, err);
	case TM_WORD:
		return check_word(f, *(const unsigned *)at, err);
	case TM_INT:
	case TM_DURATION:
	case TM_RATIO:
	case TM_MONEY:
		return check_integer(f, *(const int64_t *)at, currency, err);
	case TM_RATE:
	case TM_PROBABILITY:
		return check_real(f, *(const double *)at, &rounded, err);
	default:
		return TM_OK;
	}
}

enum tm_status tm_field_clean(const struct tm_field *f,
			      const struct tm_currency *currency, void *record,
			      struct tm_arena *arena, struct tm_error *err)
{
	void *at = (char *)record + f->offset;
	enum tm_status status;

	if (tm_kind_is_text(f->kind))
		status = clean_text(f, at, arena, err);
	else
		status = check_kind(f, currency, at, err);
	if (!status && (f->kind == TM_RATE || f->kind == TM_PROBABILITY))
		status = check_real(f, *(double *)at, at, err);
	if (!status && (f->flags & TM_REQUIRED) && tm_field_empty(f, record))
		return tm_error_set(err, TM_INVALID, "%s: must not be empty", f->name);
	return status;
}

enum tm_status tm_field_check(const struct tm_field *f, const void *record,
			      const struct tm_currency *currency, struct tm_error *err)
{
	const void *at = (const char *)record + f->offset;
	struct tm_arena arena = { NULL };
	const char *text;
	enum tm_status status;

	if (!tm_kind_is_text(f->kind))
		return check_kind(f, currency, at, err);
	text = *(const char *const *)at;
	status = clean_text(f, &text, &arena, err);
	tm_arena_free(&arena);
	return status;
}
