/* rules.c - the table of all rules: the conditions first, then ids and sentences. */
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tmodel/component.h>
#include <tmodel/event.h>
#include <tmodel/meeting.h>
#include <tmodel/person.h>
#include <tmodel/session.h>
#include <tmodel/settings.h>
#include <tmodel/threat.h>

#include "lib/base/amount.h"
#include "lib/check/rules.h"
#include "lib/method/certainty.h"
#include "lib/method/lognormal.h"
#include "lib/method/normal.h"
#include "lib/method/order.h"
#include "lib/method/quantity.h"

enum { SMALL = 5 }; /* group size up to which roles may be combined */

void tm_rule_value(struct tm_case *c, const char *name, const char *fmt, ...)
{
	struct tm_value *value = &c->values[c->value_count++];
	va_list ap;

	value->name = name;
	va_start(ap, fmt);
	vsnprintf(value->text, sizeof value->text, fmt, ap);
	va_end(ap);
}

static void set_number(struct tm_case *c, const char *name, int64_t number)
{
	tm_rule_value(c, name, "%" PRId64, number);
}

/* -- threats of a ranking */

static size_t count_threats(const struct tm_case *c)
{
	return c->ranking->count;
}

static const char *key_of_threat(const struct tm_case *c)
{
	return c->ranking->threats[c->ranking->order[c->i]]->record.key;
}

static const struct tm_threat_numbers *numbers(const struct tm_case *c)
{
	return &c->ranking->numbers[c->ranking->order[c->i]];
}

static bool is_stated(const struct tm_quantity *q)
{
	return q->form == TM_QUANTITY_INTERVAL || q->form == TM_QUANTITY_POOLED;
}

static enum tm_verdict loss_is_point(struct tm_case *c)
{
	const struct tm_quantity *loss = &numbers(c)->loss;

	return is_stated(loss) && !(loss->sigma > 0);
}

static bool is_between(const struct tm_quantity *q, double min, double max)
{
	double factor = q->high / q->low;

	return is_stated(q) && q->sigma > 0 && factor > min && factor < max;
}

static enum tm_verdict is_narrow(struct tm_case *c)
{
	const struct tm_threat_numbers *n = numbers(c);

	return is_between(&n->loss, 0, 2) || is_between(&n->rate, 0, 2);
}

static enum tm_verdict is_wide(struct tm_case *c)
{
	const struct tm_threat_numbers *n = numbers(c);

	return is_between(&n->loss, 1000, INFINITY) ||
	       is_between(&n->rate, 1000, INFINITY);
}

static enum tm_verdict has_fat_tail(struct tm_case *c)
{
	const struct tm_quantity *loss = &numbers(c)->loss;

	return is_stated(loss) && loss->sigma > 2 && isnan(loss->cap);
}

static enum tm_verdict is_off_typical(struct tm_case *c)
{
	const struct tm_ranking *r = c->ranking;
	const struct tm_quantity *loss = &numbers(c)->loss;
	int64_t typical = r->threats[r->order[c->i]]->loss_typical;

	return typical != TM_NONE && is_stated(loss) &&
	       tm_quantity_far_from(loss, (double)typical / pow(10, r->currency.digits));
}

static enum tm_verdict has_one_source(struct tm_case *c)
{
	return numbers(c)->leaders + numbers(c)->sources == 1;
}

static enum tm_verdict is_alike(struct tm_case *c)
{
	return c->ranking->alike[c->ranking->order[c->i]];
}

static enum tm_verdict depends_on_cap(struct tm_case *c)
{
	return c->ranking->depends[c->ranking->order[c->i]];
}

/* The share of E[min(L, cap)] contributed by outcomes above the 99th percentile. */
static enum tm_verdict is_carried_by_tail(struct tm_case *c)
{
	const struct tm_quantity *loss = &numbers(c)->loss;
	double z = tm_normal_quantile(0.99), sigma = loss->sigma, cap, above;

	if (!is_stated(loss) || !(sigma > 0))
		return TM_RULE_NO;
	cap = isnan(loss->cap) ? INFINITY : (log(loss->cap) - loss->mu) / sigma;
	if (cap <= z) /* all of them lose exactly the cap */
		return 0.01 * loss->cap > loss->mean / 2;
	above = exp(loss->mu + sigma * sigma / 2) *
		(tm_normal_cdf(cap - sigma) - tm_normal_cdf(z - sigma));
	if (isfinite(cap))
		above += loss->cap * tm_normal_cdf(-cap);
	return above > loss->mean / 2;
}

/* The top threat of the tier in the computed order. */
static const struct tm_threat_numbers *first_of_tier(const struct tm_ranking *r,
						     size_t tier)
{
	const struct tm_threat_numbers *first = NULL;

	for (size_t i = 0; i < r->count; i++)
		if (r->numbers[i].tier == tier &&
		    (!first || r->numbers[i].rank < first->rank))
			first = &r->numbers[i];
	return first;
}

/*
 * A wider interval can give the larger mean to the threat whose loss is probably lower.
 */
static enum tm_verdict is_mean_against_rank(struct tm_case *c)
{
	const struct tm_settings *settings = c->ranking->settings;
	const double factor =
		tm_calibration_factor(0.9, (double)settings->calibration / 1e6);
	const struct tm_threat_numbers *n = numbers(c), *first;
	struct tm_certainty ours, theirs;
	char percent[TM_AMOUNT_SIZE];
	double above;

	if (!n->rank)
		return TM_RULE_NO;
	first = first_of_tier(c->ranking, n->tier);
	if (!first)
		return TM_RULE_NO;
	ours = tm_certainty_of(n, factor);
	theirs = tm_certainty_of(first, factor);
	above = tm_certainty_above(&ours, &theirs); /* 1/2 for the top threat itself */
	tm_amount_percent(above, percent);
	tm_rule_value(c, "first", "%s", first->key);
	tm_rule_value(c, "percent", "%s", percent);
	return above >= (double)settings->tier_probability / 1e6 && first != n;
}

/* -- a ranking as a whole */

static size_t count_one(const struct tm_case *c)
{
	(void)c;
	return 1;
}

static enum tm_verdict some(struct tm_case *c, size_t count)
{
	tm_rule_value(c, "count", "%zu", count);
	return count > 0;
}

static enum tm_verdict has_unranked(struct tm_case *c)
{
	return some(c, c->ranking->count - c->ranking->ranked_count);
}

static enum tm_verdict has_ungrouped(struct tm_case *c)
{
	return some(c, (size_t)c->ranking->ungrouped);
}

static enum tm_verdict has_warnings(struct tm_case *c)
{
	size_t count = 0;

	for (size_t i = 0; i < c->ranking->count; i++)
		for (size_t rule = 0; rule < tm_rule_count; rule++) {
			struct tm_case threat = { .ranking = c->ranking, .i = i };

			count += tm_rules[rule].subject == TM_OF_THREAT &&
				 tm_rules[rule].holds(&threat);
		}
	return some(c, count);
}

/* -- the plan of a session */

static size_t count_competences(const struct tm_case *c)
{
	return c->plan->needed_count;
}

static bool is_uncovered(struct tm_case *c)
{
	tm_rule_value(c, "competence", "%.80s", c->plan->words[c->i]);
	return c->plan->cover->uncovered >> c->i & 1;
}

static bool managers_bring(const struct tm_plan *plan, size_t competence)
{
	for (size_t i = 0; i < plan->cover->manager_count; i++)
		if (plan->brings[plan->cover->managers[i]] >> competence & 1)
			return true;
	return false;
}

static enum tm_verdict only_managers_bring(struct tm_case *c)
{
	return is_uncovered(c) && managers_bring(c->plan, c->i);
}

static enum tm_verdict nobody_brings(struct tm_case *c)
{
	return is_uncovered(c) && !managers_bring(c->plan, c->i);
}

static size_t count_people(const struct tm_case *c)
{
	return c->plan->people_count;
}

static const char *key_of_candidate(const struct tm_case *c)
{
	return c->plan->people[c->i]->record.key;
}

static bool is_listed(const struct tm_cover *cover, size_t person)
{
	for (size_t i = 0; i < cover->size * cover->count; i++)
		if (cover->people[i] == person)
			return true;
	return false;
}

static enum tm_verdict lists_manager(struct tm_case *c)
{
	return tm_person_level(c->plan->people[c->i]) == TM_LEVEL_MANAGER &&
	       is_listed(c->plan->cover, c->i);
}

static enum tm_verdict lists_senior(struct tm_case *c)
{
	return tm_person_level(c->plan->people[c->i]) == TM_LEVEL_SENIOR &&
	       is_listed(c->plan->cover, c->i);
}

static enum tm_verdict is_whole_production(struct tm_case *c)
{
	return !c->plan->component && c->plan->session->phase == TM_PHASE_PRODUCTION;
}

static enum tm_verdict needs_separate_roles(struct tm_case *c)
{
	if (c->plan->session->controversial)
		tm_rule_value(c, "why", "controversial topic");
	else
		tm_rule_value(c, "why", "more than %d attendees", (int)SMALL);
	return c->plan->session->controversial || c->plan->cover->size > SMALL;
}

/* -- an invitee, and the other guests */

static const char *key_of_invitee(const struct tm_case *c)
{
	return c->guest->person ? c->guest->person->record.key
				: c->guest->leader->record.key;
}

static enum tm_verdict is_level(const struct tm_case *c, enum tm_level level)
{
	return c->guest->person && tm_person_level(c->guest->person) == level;
}

static enum tm_verdict invites_senior(struct tm_case *c)
{
	return is_level(c, TM_LEVEL_SENIOR);
}

static enum tm_verdict invites_manager(struct tm_case *c)
{
	return is_level(c, TM_LEVEL_MANAGER);
}

static size_t count_guests(const struct tm_case *c)
{
	return c->occasion->guest_count;
}

static bool reports_to(const struct tm_person *person, const struct tm_person *superior)
{
	return person && superior && person != superior &&
	       !strcmp(person->reports_to, superior->record.key);
}

static enum tm_verdict is_beside_superior(struct tm_case *c)
{
	const struct tm_person *other = c->occasion->guests[c->i].person;

	tm_rule_value(c, "other", "%s", other ? other->record.key : "");
	return reports_to(c->guest->person, other);
}

static enum tm_verdict is_superior_of(struct tm_case *c)
{
	const struct tm_person *other = c->occasion->guests[c->i].person;

	tm_rule_value(c, "other", "%s", other ? other->record.key : "");
	return reports_to(other, c->guest->person);
}

/* -- roles: some should not be combined in a large or controversial session */

static const char *const roles[] = { "organiser", "moderator", "notetaker" };

static bool is_controversial(const struct tm_occasion *o)
{
	return o->session && o->session->controversial;
}

static size_t count_roles(const struct tm_case *c)
{
	const struct tm_occasion *o = c->occasion;

	if (o->meeting && o->meeting->kind == TM_ONE_ON_ONE)
		return 0;
	return is_controversial(o) || o->guest_count > SMALL ? 3 : 1;
}

static const struct tm_guest *with_role(const struct tm_occasion *o, const char *role)
{
	for (size_t i = 0; i < o->guest_count; i++)
		if (tm_list_has(o->guests[i].role, role))
			return &o->guests[i];
	return NULL;
}

static const char *key_of_holder(const struct tm_case *c)
{
	const struct tm_guest *guest = with_role(c->occasion, roles[c->i]);

	if (!guest)
		return NULL;
	return guest->person ? guest->person->record.key : guest->leader->record.key;
}

static enum tm_verdict lacks_organiser(struct tm_case *c)
{
	return c->i == 0 && !with_role(c->occasion, roles[c->i]);
}

static void set_role(struct tm_case *c)
{
	tm_rule_value(c, "role", "%s", roles[c->i]);
	if (is_controversial(c->occasion))
		tm_rule_value(c, "why", "controversial topic");
	else
		tm_rule_value(c, "why", "%zu attendees; recommended above %d",
			      c->occasion->guest_count, (int)SMALL);
}

static enum tm_verdict lacks_role(struct tm_case *c)
{
	set_role(c);
	return c->i > 0 && !with_role(c->occasion, roles[c->i]);
}

static enum tm_verdict combines_roles(struct tm_case *c)
{
	const struct tm_guest *guest = with_role(c->occasion, roles[c->i]);

	set_role(c);
	return c->i > 0 && guest && strcmp(guest->role, roles[c->i]) != 0;
}

/* -- one record */

static const char *key_of_record(const struct tm_case *c)
{
	return c->record->key;
}

static enum tm_verdict is_near_competence(struct tm_case *c, const char *list)
{
	char typed[TM_KEY_SIZE];
	const char *meant = tm_competence_meant(list, typed);

	if (!meant)
		return TM_RULE_NO;
	tm_rule_value(c, "typed", "%s", typed);
	tm_rule_value(c, "meant", "%s", meant);
	return TM_RULE_YES;
}

static enum tm_verdict brings_near_competence(struct tm_case *c)
{
	return is_near_competence(c, ((const struct tm_person *)c->record)->competences);
}

static enum tm_verdict needs_near_competence(struct tm_case *c)
{
	return is_near_competence(c, ((const struct tm_component *)c->record)->needs);
}

static enum tm_verdict has_unusual_length(struct tm_case *c)
{
	const struct tm_meeting *meeting = (const struct tm_meeting *)c->record;

	if (meeting->kind != TM_ONE_ON_ONE || meeting->minutes == TM_NONE)
		return TM_RULE_NO;
	set_number(c, "min", c->settings->meeting_min);
	set_number(c, "max", c->settings->meeting_max);
	set_number(c, "minutes", meeting->minutes);
	return meeting->minutes < c->settings->meeting_min ||
	       meeting->minutes > c->settings->meeting_max;
}

static enum tm_verdict has_namesake(struct tm_case *c)
{
	if (c->namesake)
		tm_rule_value(c, "other", "%s", c->namesake->key);
	return c->namesake != NULL;
}

/* -- steps of the method */

static enum tm_verdict step(bool ready, bool done)
{
	if (!ready)
		return TM_RULE_WAITS;
	return done ? TM_RULE_DONE : TM_RULE_YES;
}

static enum tm_verdict describe_events(struct tm_case *c)
{
	int64_t events = c->progress->counts[TM_EVENT];

	set_number(c, "min", TM_EVENTS_MIN);
	set_number(c, "max", TM_EVENTS_MAX);
	set_number(c, "count", events);
	tm_rule_value(c, "command",
		      events > TM_EVENTS_MAX ? "event list" : "event add 'TITLE'");
	return step(true, events >= TM_EVENTS_MIN && events <= TM_EVENTS_MAX);
}

/* `count` of `all` are done; key is the first that is not. */
static void set_share(struct tm_case *c, int64_t count, int64_t all, const char *key)
{
	set_number(c, "count", count);
	set_number(c, "all", all);
	tm_rule_value(c, "key", "%s", key);
}

static enum tm_verdict promote_events(struct tm_case *c)
{
	const struct tm_progress *p = c->progress;

	set_share(c, p->events_promoted, p->counts[TM_EVENT], p->event);
	return step(p->counts[TM_EVENT] > 0, p->events_promoted == p->counts[TM_EVENT]);
}

static enum tm_verdict name_leaders(struct tm_case *c)
{
	set_number(c, "count", c->progress->counts[TM_LEADER]);
	return step(true, c->progress->counts[TM_LEADER] > 1);
}

static enum tm_verdict follow_up(struct tm_case *c)
{
	set_number(c, "count", c->progress->follow_ups_open);
	return c->progress->follow_ups_open > 0; /* otherwise not a step */
}

static enum tm_verdict hear_leaders(struct tm_case *c)
{
	const struct tm_progress *p = c->progress;

	set_share(c, p->leaders_heard, p->counts[TM_LEADER], p->leader);
	return step(p->counts[TM_LEADER] > 0, p->leaders_heard == p->counts[TM_LEADER]);
}

static enum tm_verdict group_concerns(struct tm_case *c)
{
	set_number(c, "count", c->progress->concerns_ungrouped);
	return step(c->progress->counts[TM_CONCERN] > 0,
		    !c->progress->concerns_ungrouped);
}

static enum tm_verdict weigh_concerns(struct tm_case *c)
{
	set_number(c, "count", c->progress->concerns_unweighed);
	return step(c->progress->counts[TM_CONCERN] > 0,
		    !c->progress->concerns_unweighed);
}

static enum tm_verdict estimate_losses(struct tm_case *c)
{
	const struct tm_progress *p = c->progress;

	set_share(c, p->threats_without_loss, p->threats_open, p->loss);
	return step(p->threats_open > 0, !p->threats_without_loss);
}

static enum tm_verdict estimate_rates(struct tm_case *c)
{
	const struct tm_progress *p = c->progress;

	set_share(c, p->threats_without_rate, p->threats_open, p->rate);
	return step(p->threats_open > 0, !p->threats_without_rate);
}

static enum tm_verdict cite_sources(struct tm_case *c)
{
	const struct tm_progress *p = c->progress;

	set_share(c, p->threats_without_source, p->threats_open, p->source);
	return step(p->threats_open > 0, !p->threats_without_source);
}

static enum tm_verdict has_threats(struct tm_case *c)
{
	return step(c->progress->threats_open > 0, false);
}

/* -- the table */

const struct tm_items tm_items[TM_SUBJECTS] = {
	[TM_OF_THREAT] = { count_threats, key_of_threat },
	[TM_OF_RANKING] = { count_one, NULL },
	[TM_OF_COMPETENCE] = { count_competences, NULL },
	[TM_OF_CANDIDATE] = { count_people, key_of_candidate },
	[TM_OF_PLAN] = { count_one, NULL },
	[TM_OF_INVITEE] = { count_one, key_of_invitee },
	[TM_OF_COMPANION] = { count_guests, key_of_invitee },
	[TM_OF_ROLE] = { count_roles, key_of_holder },
	[TM_OF_RECORD] = { count_one, key_of_record },
	[TM_OF_STEP] = { count_one, NULL },
};

#define NEAR_COMPETENCE                                                                  \
	"{key}: '{typed}' is stored as a competence of its own; did you mean '{meant}'?"

/* Scripts rely on ids: rows may be added and reworded, but ids never change. */
const struct tm_rule tm_rules[] = {
	{ "point-estimate", TM_OF_THREAT, loss_is_point,
	  .text = "the loss is a single number: give a 90 % interval" },
	{ "narrow-interval", TM_OF_THREAT, is_narrow,
	  .text = "an interval is narrower than 2 to 1: few estimates are that precise" },
	{ "wide-interval", TM_OF_THREAT, is_wide,
	  .text = "an interval is wider than 1000 to 1: split the threat or ask again" },
	{ "fat-tail", TM_OF_THREAT, has_fat_tail,
	  .text = "the loss is extremely uncertain and has no cap: give --loss-cap" },
	{ "typical-off", TM_OF_THREAT, is_off_typical,
	  .text = "the typical loss is more than 25 % off the middle of its interval" },
	{ "one-source", TM_OF_THREAT, has_one_source,
	  .text = "it rests on one leader or one source: find another" },
	{ "identical-intervals", TM_OF_THREAT, is_alike,
	  .text = "leaders gave the same interval: ask whether they share one source" },
	{ "depends-on-cap", TM_OF_THREAT, depends_on_cap,
	  .text = "the rank depends on concern-cap: see tmodel rank --sensitivity" },
	{ "tail-carries-mean", TM_OF_THREAT, is_carried_by_tail,
	  .text = "one event in a hundred accounts for more than half of the mean loss" },
	{ "mean-against-rank", TM_OF_THREAT, is_mean_against_rank,
	  .text = "it ranks below {first}, whose mean is larger, but outranks it with "
		  "{percent}: review the wider interval" },

	{ "unranked", TM_OF_RANKING, has_unranked, .text = "unranked: {count}" },
	{ "ungrouped", TM_OF_RANKING, has_ungrouped, .text = "ungrouped: {count}" },
	{ "warnings", TM_OF_RANKING, has_warnings, .text = "warnings: {count}" },

	{ "only-managers", TM_OF_COMPETENCE, only_managers_bring,
	  .text = "only managers cover {competence}: use --with-managers to consider "
		  "them" },
	{ "uncovered", TM_OF_COMPETENCE, nobody_brings,
	  .text = "nobody covers {competence}: ask somebody from outside" },
	{ "manager", TM_OF_CANDIDATE, lists_manager,
	  .text = "{key} is a manager: may inhibit discussion" },
	{ "senior-manager", TM_OF_CANDIDATE, lists_senior,
	  .text = "{key} is a senior manager: may inhibit discussion" },
	{ "one-component", TM_OF_PLAN, is_whole_production,
	  .text = "hold a small session for each component of a running system: "
		  "--component" },
	{ "separate-roles", TM_OF_PLAN, needs_separate_roles,
	  .text = "assign a separate moderator and note-taker ({why})" },

	{ "senior-manager", TM_OF_INVITEE, invites_senior,
	  .text = "{key} is a senior manager: strongly inhibits discussion" },
	{ "manager", TM_OF_INVITEE, invites_manager,
	  .text = "{key} is a manager: may inhibit discussion" },
	{ "beside-superior", TM_OF_COMPANION, is_beside_superior,
	  .text = "{key} reports to {other}, who also attends" },
	{ "beside-superior", TM_OF_COMPANION, is_superior_of,
	  .text = "{other}, who also attends, reports to {key}" },

	{ "no-role", TM_OF_ROLE, lacks_organiser, .text = "no organiser assigned" },
	{ "no-role", TM_OF_ROLE, lacks_role, .text = "no {role} assigned ({why})" },
	{ "combined-roles", TM_OF_ROLE, combines_roles,
	  .text = "{key} combines {role} with other roles ({why})" },

	{ "near-competence", TM_OF_RECORD, brings_near_competence, .noun = TM_PERSON,
	  .text = NEAR_COMPETENCE },
	{ "near-competence", TM_OF_RECORD, needs_near_competence, .noun = TM_COMPONENT,
	  .text = NEAR_COMPETENCE },
	{ "meeting-length", TM_OF_RECORD, has_unusual_length, .noun = TM_MEETING,
	  .text = "{key}: a one-on-one takes {min} to {max} minutes; this one takes "
		  "{minutes}" },
	{ "same-name", TM_OF_RECORD, has_namesake, .noun = TM_LEADER,
	  .text = "{key}: has the same name as leader {other}" },

	{ "A1", TM_OF_STEP, describe_events,
	  .text = "Record the {min} to {max} events most likely to harm the organisation "
		  "({count} so far)",
	  .command = "{command}" },
	{ "A1", TM_OF_STEP, promote_events,
	  .text = "Promote the events to threats ({count} of {all} done)",
	  .command = "event promote {key}" },
	{ "A2", TM_OF_STEP, name_leaders,
	  .text = "Add the leaders with a stake in the threat model ({count} so far)",
	  .command = "leader add 'NAME' --unit UNIT" },
	{ "A11", TM_OF_STEP, follow_up, .text = "Complete the open follow-ups ({count})",
	  .command = "meeting entries --open" },
	{ "A10", TM_OF_STEP, hear_leaders,
	  .text = "Record the concerns of each leader ({count} of {all} interviewed)",
	  .command = "concern add 'TEXT' --leader {key}" },
	{ "A14", TM_OF_STEP, group_concerns,
	  .text = "Assign the concerns to threats ({count} unassigned)",
	  .command = "concern list --ungrouped" },
	{ "A15", TM_OF_STEP, weigh_concerns,
	  .text = "Weight each concern by points or a word ({count} without)",
	  .command = "concern list --where points= --where worry=" },
	{ "A15", TM_OF_STEP, estimate_losses,
	  .text = "Estimate the loss of each threat ({count} of {all} missing)",
	  .command = "threat edit {key} --loss LOW..HIGH" },
	{ "A16", TM_OF_STEP, estimate_rates,
	  .text = "Estimate the frequency of each threat ({count} of {all} missing)",
	  .command = "threat edit {key} --rate LOW..HIGH" },
	{ "A16", TM_OF_STEP, cite_sources,
	  .text = "Cite a source for each threat ({count} of {all} without)",
	  .command = "citation add --threat {key} --source SOURCE" },
	{ "A15", TM_OF_STEP, has_threats, .text = "Review the ranking and its confidence",
	  .command = "rank" },
	{ "A18", TM_OF_STEP, has_threats, .text = "Export the slide",
	  .command = "phase2 export --part slide" },
};

const size_t tm_rule_count = sizeof tm_rules / sizeof tm_rules[0];
