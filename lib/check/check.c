/* check.c - evaluating the rules and collecting their findings. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/leader.h>
#include <tmodel/settings.h>

#include "lib/base/array.h"
#include "lib/base/key.h"
#include "lib/check/rules.h"

/* The value of the placeholder "{name}" at text, or NULL. */
static const struct tm_value *value_at(const struct tm_case *c, const char *text)
{
	size_t length = strcspn(text, "}");

	for (size_t i = 0; i < c->value_count && *text == '{'; i++)
		if (strlen(c->values[i].name) == length - 1 &&
		    !memcmp(c->values[i].name, text + 1, length - 1))
			return &c->values[i];
	return NULL;
}

void tm_rule_fill(const struct tm_case *c, const char *text, char *out, size_t size)
{
	size_t used = 0;

	while (*text && used + 1 < size) {
		const struct tm_value *value = value_at(c, text);

		if (value) {
			snprintf(out + used, size - used, "%s", value->text);
			used += strlen(out + used);
			text += strlen(value->name) + 2;
		} else {
			out[used++] = *text++;
		}
	}
	out[used] = '\0';
}

static enum tm_status add(struct tm_warnings *warnings, const struct tm_rule *rule,
			  const struct tm_case *c, const char *key, struct tm_error *err)
{
	struct tm_warning *items = tm_reserve(warnings->items, &warnings->capacity,
					      warnings->count + 1, sizeof *items);
	struct tm_warning *warning;

	if (!items)
		return tm_out_of_memory(err);
	warnings->items = items;
	warning = &items[warnings->count++];
	warning->id = rule->id;
	snprintf(warning->about, sizeof warning->about, "%s", key);
	tm_rule_fill(c, rule->text, warning->text, sizeof warning->text);
	return TM_OK;
}

/* Evaluate one rule for item i. */
static enum tm_status evaluate(const struct tm_rule *rule, const struct tm_case *of,
			       size_t i, struct tm_warnings *warnings,
			       struct tm_error *err)
{
	struct tm_case c = *of;
	const char *key;

	c.i = i;
	key = tm_items[rule->subject].key ? tm_items[rule->subject].key(&c) : NULL;
	if (key)
		tm_rule_value(&c, "key", "%s", key);
	return rule->holds(&c) ? add(warnings, rule, &c, key ? key : "", err) : TM_OK;
}

/* Whether the rule is for that subject and, for records, that noun. */
static bool applies(const struct tm_rule *rule, enum tm_subject subject,
		    enum tm_noun_id noun)
{
	return rule->subject == subject &&
	       (subject != TM_OF_RECORD || rule->noun == noun);
}

/* Evaluate all rules of a subject for all items. */
static enum tm_status evaluate_all(enum tm_subject subject, const struct tm_case *of,
				   struct tm_warnings *warnings, struct tm_error *err)
{
	enum tm_noun_id noun = of->record ? of->record->noun : TM_NO_NOUN;
	size_t count = tm_items[subject].count(of);
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < count; i++)
		for (size_t rule = 0; rule < tm_rule_count && !status; rule++)
			if (applies(&tm_rules[rule], subject, noun))
				status = evaluate(&tm_rules[rule], of, i, warnings, err);
	return status;
}

enum tm_status tm_check_ranking(const struct tm_ranking *ranking,
				struct tm_warnings *warnings, struct tm_error *err)
{
	const struct tm_case of = { .ranking = ranking };

	return evaluate_all(TM_OF_THREAT, &of, warnings, err);
}

static enum tm_status no_such_gate(const char *id, size_t length, struct tm_error *err)
{
	char known[128] = "";

	for (size_t i = 0; i < tm_rule_count; i++)
		if (tm_rules[i].subject == TM_OF_RANKING)
			snprintf(known + strlen(known), sizeof known - strlen(known),
				 "%s%s", *known ? ", " : "", tm_rules[i].id);
	return tm_error_set(err, TM_INVALID, "'%.*s' is not one of %s",
			    length < 40 ? (int)length : 40, id, known);
}

enum tm_status tm_check_gate(const struct tm_ranking *ranking, const char *ids,
			     struct tm_warnings *warnings, struct tm_error *err)
{
	const struct tm_case of = { .ranking = ranking };
	enum tm_status status = TM_OK;

	while (*ids && !status) {
		size_t length = strcspn(ids, ",;"), i = 0;

		while (i < tm_rule_count && (tm_rules[i].subject != TM_OF_RANKING ||
					     strlen(tm_rules[i].id) != length ||
					     memcmp(tm_rules[i].id, ids, length) != 0))
			i++;
		if (i == tm_rule_count)
			return no_such_gate(ids, length, err);
		status = evaluate(&tm_rules[i], &of, 0, warnings, err);
		ids += length + (ids[length] != '\0');
	}
	return status;
}

enum tm_status tm_check_plan(const struct tm_plan *plan, struct tm_warnings *warnings,
			     struct tm_error *err)
{
	const struct tm_case of = { .plan = plan };
	enum tm_status status = evaluate_all(TM_OF_COMPETENCE, &of, warnings, err);

	if (!status)
		status = evaluate_all(TM_OF_CANDIDATE, &of, warnings, err);
	return status ? status : evaluate_all(TM_OF_PLAN, &of, warnings, err);
}

enum tm_status tm_check_guest(const struct tm_occasion *occasion, size_t guest,
			      struct tm_warnings *warnings, struct tm_error *err)
{
	const struct tm_case of = { .occasion = occasion,
				    .guest = &occasion->guests[guest] };
	enum tm_status status = evaluate_all(TM_OF_INVITEE, &of, warnings, err);

	return status ? status : evaluate_all(TM_OF_COMPANION, &of, warnings, err);
}

enum tm_status tm_check_roles(const struct tm_occasion *occasion,
			      struct tm_warnings *warnings, struct tm_error *err)
{
	const struct tm_case of = { .occasion = occasion };

	return evaluate_all(TM_OF_ROLE, &of, warnings, err);
}

static bool has_rules(enum tm_noun_id noun)
{
	for (size_t rule = 0; rule < tm_rule_count; rule++)
		if (applies(&tm_rules[rule], TM_OF_RECORD, noun))
			return true;
	return false;
}

/*
 * The leader whose key was the first choice for this one too, if their names are equal:
 * one lookup, as an import asks for every row.
 */
static enum tm_status find_namesake(struct tm_project *p, const struct tm_record *record,
				    struct tm_record **namesake, struct tm_error *err)
{
	const char *name = ((const struct tm_leader *)record)->name;
	char key[TM_KEY_SIZE];
	enum tm_status status;

	tm_slug(name, key);
	if (!*key || !strcmp(key, record->key))
		return TM_OK;
	status = tm_get(p, TM_LEADER, key, namesake, err);
	if (status == TM_NOT_FOUND)
		return TM_OK;
	if (!status && strcmp(((const struct tm_leader *)*namesake)->name, name) != 0) {
		tm_record_free(*namesake);
		*namesake = NULL;
	}
	return status;
}

enum tm_status tm_check_record(struct tm_project *p, enum tm_noun_id noun,
			       const char *handle, struct tm_warnings *warnings,
			       struct tm_error *err)
{
	struct tm_record *record = NULL, *namesake = NULL;
	struct tm_settings *settings = NULL;
	enum tm_status status;

	if (!has_rules(noun))
		return TM_OK;
	status = tm_get(p, noun, handle, &record, err);
	if (!status && noun == TM_LEADER)
		status = find_namesake(p, record, &namesake, err);
	if (!status && noun == TM_LEADER && !namesake)
		goto out; /* it has no other rule */
	if (!status)
		status = tm_settings_get(p, &settings, err);
	if (!status) {
		const struct tm_case of = { .record = record,
					    .namesake = namesake,
					    .settings = settings };

		status = evaluate_all(TM_OF_RECORD, &of, warnings, err);
	}
out:
	tm_record_free(namesake);
	tm_record_free(record);
	tm_record_free((struct tm_record *)settings);
	return status;
}

void tm_warnings_free(struct tm_warnings *warnings)
{
	free(warnings->items);
	*warnings = (struct tm_warnings){ .items = NULL };
}
