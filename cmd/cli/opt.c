/* opt.c - parsing command-line words into fields. */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/cli/opt.h"

/* -- fields as options and operands */

/* LOW..HIGH is one option, named after its first field. */
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

/* Collect all option names of the sets as they are typed, at most max. */
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

/* Find "--loss-low", an end of LOW..HIGH that is not an option of its own. */
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

/* -- scanning */

/* State of a scan. */
struct scan {
	struct opt_set *sets;
	size_t count;
	char **in; /* current word */
	struct tm_error *err;
};

static enum tm_status set_value(struct scan *scan, struct opt_set *set, size_t index,
				char *text)
{
	struct tm_many *many = &set->many[index];
	const char **more;
	char name[OPT_NAME_SIZE];

	if (set->fields[index].kind == TM_MANY) {
		more = realloc(many->values, (many->count + 1) * sizeof *more);
		if (!more)
			return tm_out_of_memory(scan->err);
		more[many->count++] = text;
		many->values = more;
	} else if (set->texts[index] && set->fields[index].kind != TM_BOOL) {
		return tm_error_set(scan->err, TM_INVALID, "--%s is repeated",
				    opt_name(&set->fields[index], name));
	} else {
		set->texts[index] = text;
	}
	set->given |= (set->fields[index].pair ? UINT64_C(3) : UINT64_C(1)) << index;
	return TM_OK;
}

/* Find the option by its long name, or by its letter when length is 0. */
static bool find(struct scan *scan, char letter, const char *name, size_t length,
		 struct opt_set **set, size_t *index)
{
	char buf[OPT_NAME_SIZE];

	for (size_t i = 0; i < scan->count; i++)
		for (size_t at = 0; scan->sets[i].fields && scan->sets[i].fields[at].kind;
		     at++) {
			const struct tm_field *field = &scan->sets[i].fields[at];

			if (!opt_is_option(&scan->sets[i], field))
				continue;
			*set = &scan->sets[i];
			*index = at;
			if (!length ? field->letter == letter
				    : !strncmp(opt_name(field, buf), name, length) &&
					      !buf[length])
				return true;
		}
	return false;
}

static enum tm_status unknown(struct scan *scan, const char *word)
{
	char near[OPT_NAME_SIZE + 8];

	tm_error_set(scan->err, TM_INVALID, "unknown option '%.80s'", word);
	if (opt_nearest(scan->sets, scan->count, word, near))
		tm_error_hint(scan->err, "did you mean %s?", near);
	return TM_INVALID;
}

/* "--name", "--name=value" or "--name value". */
static enum tm_status scan_long(struct scan *scan)
{
	static char yes[] = "true", no[] = "false";
	char *name = *scan->in + 2, *value = strchr(name, '=');
	size_t length = strcspn(name, "="), index;
	struct opt_set *set;
	bool negated = false;

	if (!length || !find(scan, 0, name, length, &set, &index)) {
		negated = length > 3 && !strncmp(name, "no-", 3) && !value &&
			  find(scan, 0, name + 3, length - 3, &set, &index) &&
			  set->fields[index].kind == TM_BOOL;
		if (!negated)
			return unknown(scan, *scan->in);
	}
	if (set->fields[index].kind == TM_BOOL && !value)
		return set_value(scan, set, index, negated ? no : yes);
	if (value)
		return set_value(scan, set, index, value + 1);
	if (!scan->in[1])
		return tm_error_set(scan->err, TM_INVALID, "--%s needs a value", name);
	return set_value(scan, set, index, *++scan->in);
}

/* A cluster of letters: "-qn", "-CDIR", "-C DIR". */
static enum tm_status scan_short(struct scan *scan)
{
	static char yes[] = "true";
	enum tm_status status = TM_OK;

	for (char *letter = *scan->in + 1; *letter && !status; letter++) {
		struct opt_set *set;
		size_t index;

		if (!find(scan, *letter, NULL, 0, &set, &index))
			return unknown(scan, *scan->in);
		if (set->fields[index].kind == TM_BOOL) {
			status = set_value(scan, set, index, yes);
			continue;
		}
		if (letter[1])
			return set_value(scan, set, index, letter + 1);
		if (!scan->in[1])
			return tm_error_set(scan->err, TM_INVALID, "-%c needs a value",
					    *letter);
		return set_value(scan, set, index, *++scan->in);
	}
	return status;
}

/* Whether the word is an option of another set, at which OPT_STOP ends the scan. */
static bool is_foreign(struct scan *scan)
{
	const char *word = *scan->in;
	size_t length, index;
	struct opt_set *set;

	if (word[1] != '-')
		return !find(scan, word[1], NULL, 0, &set, &index);
	length = strcspn(word + 2, "=");
	if (!length || find(scan, 0, word + 2, length, &set, &index))
		return !length;
	return strncmp(word, "--no-", 5) ||
	       !find(scan, 0, word + 5, length - 3, &set, &index);
}

enum tm_status opt_scan(struct opt_set *sets, size_t count, char ***argv,
			enum opt_how how, struct tm_error *err)
{
	struct scan scan = { sets, count, *argv, err };
	char **kept = *argv;
	enum tm_status status = TM_OK;

	for (; *scan.in && !status; scan.in++) {
		bool option = (*scan.in)[0] == '-' && (*scan.in)[1];

		if (how == OPT_STOP && option && is_foreign(&scan))
			break;
		if (option && !strcmp(*scan.in, "--")) {
			scan.in++;
			break;
		}
		if (option)
			status = (*scan.in)[1] == '-' ? scan_long(&scan)
						      : scan_short(&scan);
		else if (how != OPT_REST)
			break;
		else
			*kept++ = *scan.in;
	}
	if (status)
		return status;
	if (how != OPT_REST) {
		*argv = scan.in;
		return TM_OK;
	}
	while (*scan.in)
		*kept++ = *scan.in++;
	*kept = NULL;
	return TM_OK;
}

void opt_free(struct opt_set *sets, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t at = 0; at < TM_FIELDS_MAX; at++) {
			free(sets[i].many[at].values);
			sets[i].many[at].values = NULL;
		}
}

/* -- operands */

/* The number of required operands after this one that are still missing. */
static size_t needed_after(const struct opt_set *sets, size_t count, size_t set,
			   size_t index)
{
	size_t needed = 0;

	for (size_t i = set; i < count; i++)
		for (size_t at = i == set ? index + 1 : 0;
		     sets[i].fields && sets[i].fields[at].kind; at++)
			needed += opt_is_operand(&sets[i], &sets[i].fields[at]) &&
				  opt_is_needed(&sets[i], &sets[i].fields[at]) &&
				  !(sets[i].given >> at & 1);
	return needed;
}

static enum tm_status check_needed(const struct opt_set *set, struct tm_error *err)
{
	char name[OPT_NAME_SIZE];

	for (size_t at = 0; set->fields && set->fields[at].kind; at++) {
		const struct tm_field *field = &set->fields[at];

		if (opt_is_needed(set, field) && !(set->given >> at & 1))
			return tm_error_set(err, TM_INVALID, "%s%s is missing",
					    opt_is_operand(set, field) ? "" : "--",
					    opt_name(field, name));
	}
	return TM_OK;
}

enum tm_status opt_operands(struct opt_set *sets, size_t count, char **argv,
			    struct tm_error *err)
{
	struct scan scan = { sets, count, argv, err };
	enum tm_status status = TM_OK;
	size_t left = 0;

	while (argv[left])
		left++;
	for (size_t i = 0; i < count && !status; i++)
		for (size_t at = 0; sets[i].fields && sets[i].fields[at].kind && !status;
		     at++) {
			const struct tm_field *field = &sets[i].fields[at];
			size_t keep = needed_after(sets, count, i, at), take = 1;

			if (!opt_is_operand(&sets[i], field) || (sets[i].given >> at & 1))
				continue;
			if (left <= (opt_is_needed(&sets[i], field) ? 0 : keep))
				continue;
			if (field->kind == TM_MANY && left > keep)
				take = left - keep;
			for (left -= take; take && !status; take--)
				status = set_value(&scan, &sets[i], at, *scan.in++);
		}
	for (size_t i = 0; i < count && !status; i++)
		status = check_needed(&sets[i], err);
	if (!status && left)
		status = tm_error_set(err, TM_INVALID, "unexpected '%.80s'", *scan.in);
	return status;
}

/* -- filling */

static enum tm_status fill_pair(const struct tm_field *low, char *text,
				const struct tm_currency *currency, void *into,
				struct tm_error *err)
{
	char *high = strstr(text, "..");
	enum tm_status status;

	if (*text && !high) {
		tm_error_set(err, TM_INVALID, "%s: '%.80s' is not a range", low->pair,
			     text);
		return tm_error_hint(
			err, "use LOW..HIGH; a single number is written %.80s..%.80s",
			text, text);
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
		if (!status && field->kind != TM_REF) /* existence is checked later */
			status = tm_field_check(field, set->into, currency, err);
	}
	return status;
}
