/* opt_field.c - what a field is on a command line: its names, its value. */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cli/opt.h"
#include "lib/base/field.h"

/* The second of LOW..HIGH has no option of its own. */
static bool is_pairs_end(const struct opt_set *set, const struct tm_field *field)
{
	return field->pair && field > set->fields && field[-1].pair &&
	       !strcmp(field[-1].pair, field->pair);
}

bool opt_is_option(const struct opt_set *set, const struct tm_field *field)
{
	if (is_pairs_end(set, field))
		return false;
	if (set->as == OPT_EDIT)
		return !(field->flags & TM_FIXED);
	if (set->as == OPT_FILTER)
		return field->kind == TM_REF || field->kind == TM_WORD;
	return true;
}

bool opt_is_operand(const struct opt_set *set, const struct tm_field *field)
{
	return set->as == OPT_ALL && (field->flags & TM_OPERAND);
}

bool opt_is_needed(const struct opt_set *set, const struct tm_field *field)
{
	if (set->as != OPT_ALL || !(field->flags & TM_REQUIRED))
		return false;
	if (field->kind == TM_MANY || !set->into)
		return true;
	return tm_field_empty(field, set->into);
}

const char *opt_name(const struct tm_field *field, char buf[OPT_NAME_SIZE])
{
	snprintf(buf, OPT_NAME_SIZE, "%s", field->pair ? field->pair : field->name);
	for (char *c = buf; *c; c++)
		if (*c == '_')
			*c = '-';
	return buf;
}

static const char *upper(const char *word, char buf[OPT_NAME_SIZE])
{
	size_t length = 0;

	for (; word[length] && length < OPT_NAME_SIZE - 1; length++)
		buf[length] = word[length] == '_'
				      ? '-'
				      : (char)toupper((unsigned char)word[length]);
	buf[length] = '\0';
	return buf;
}

const char *opt_value(const struct tm_field *field, char buf[OPT_NAME_SIZE])
{
	if (field->kind == TM_BOOL)
		return "";
	if (field->value)
		return field->value;
	if (field->pair)
		return "LOW..HIGH";
	switch (field->kind) {
	case TM_INT:
		if (field->low >= field->high || field->high > 9999)
			return "N";
		snprintf(buf, OPT_NAME_SIZE, "%" PRId64 "..%" PRId64, field->low,
			 field->high);
		return buf;
	case TM_MONEY:
		return "AMOUNT";
	case TM_PROBABILITY:
		return "0..1";
	case TM_DATE:
		return "DATE";
	case TM_DATETIME:
		return "TIME";
	case TM_DURATION:
		return "DURATION";
	case TM_URL:
		return "URL";
	case TM_REF:
		return upper(field->refers && *field->refers ? field->refers
							     : field->name,
			     buf);
	default:
		return upper(field->name, buf);
	}
}

static enum tm_status fill_pair(const struct tm_field *low, char *text,
				const struct tm_currency *currency, void *into,
				struct tm_error *err)
{
	char *high = strstr(text, "..");
	enum tm_status status;

	if (*text && !high) {
		tm_error_set(err, TM_INVALID, "%s: '%.80s' is not LOW..HIGH", low->pair,
			     text);
		return tm_error_hint(err, "a single number is %.80s..%.80s", text, text);
	}
	if (high)
		*high = '\0';
	status = tm_field_parse(&low[0], text, currency, into, err);
	if (status)
		return status;
	return tm_field_parse(&low[1], high ? high + 2 : "", currency, into, err);
}

enum tm_status opt_fill(struct opt_set *set, const struct tm_currency *currency,
			struct tm_error *err)
{
	enum tm_status status = TM_OK;

	if (set->as == OPT_FILTER)
		return TM_OK;
	for (size_t at = 0; set->fields && set->fields[at].kind && !status; at++) {
		const struct tm_field *field = &set->fields[at];

		if (field->kind == TM_MANY && !currency)
			memcpy((char *)set->into + field->offset, &set->many[at],
			       sizeof set->many[at]);
		if (!set->texts[at] || (field->kind == TM_MONEY) != !!currency)
			continue;
		if (field->pair)
			status = fill_pair(field, set->texts[at], currency, set->into,
					   err);
		else
			status = tm_field_parse(field, set->texts[at], currency,
						set->into, err);
		if (!status && field->kind != TM_REF) /* of that, whether it is there */
			status = tm_field_check(field, set->into, currency, err);
	}
	return status;
}

/* All option names of the sets, as they are typed; NULL-ended, at most max. */
static size_t collect(const struct opt_set *sets, size_t count,
		      char (*names)[OPT_NAME_SIZE + 8], size_t max)
{
	char name[OPT_NAME_SIZE];
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		for (const struct tm_field *field = sets[i].fields; field && field->kind;
		     field++) {
			if (!opt_is_option(&sets[i], field) || n + 2 > max)
				continue;
			opt_name(field, name);
			snprintf(names[n++], sizeof *names, "--%s", name);
			if (field->kind == TM_BOOL)
				snprintf(names[n++], sizeof *names, "--no-%s", name);
		}
	return n;
}

/* "--loss-low": an end of LOW..HIGH, which has no option of its own. */
static const struct tm_field *find_end(const struct opt_set *sets, size_t count,
				       const char *typed)
{
	for (size_t i = 0; i < count; i++) {
		const struct tm_field *field =
			sets[i].fields ? tm_field_find(sets[i].fields, typed) : NULL;

		if (field && field->pair)
			return field;
	}
	return NULL;
}

bool opt_nearest(const struct opt_set *sets, size_t count, const char *word,
		 char near[OPT_NAME_SIZE + 8])
{
	enum { MAX = 4 * TM_FIELDS_MAX };
	char(*names)[OPT_NAME_SIZE + 8] = calloc(MAX, sizeof *names);
	const char *words[MAX + 1], *found;
	char typed[OPT_NAME_SIZE + 8];
	const struct tm_field *end;
	size_t n;

	snprintf(typed, sizeof typed, "%.*s", (int)strcspn(word, "="), word);
	end = strlen(typed) > 2 ? find_end(sets, count, typed + 2) : NULL;
	if (end || !names) {
		free(names);
		snprintf(near, OPT_NAME_SIZE + 8, "--%s LOW..HIGH", end ? end->pair : "");
		return end != NULL;
	}
	n = collect(sets, count, names, MAX);
	for (size_t i = 0; i < n; i++)
		words[i] = names[i];
	words[n] = NULL;
	found = tm_nearest(typed, words);
	if (found)
		snprintf(near, OPT_NAME_SIZE + 8, "%s", found);
	free(names);
	return found != NULL;
}
