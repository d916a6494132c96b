/* agenda.c - the usual course of each kind of meeting, and its rules. */
#include "lib/report/handout.h"

struct point {
	int share; /* of the time, per cent */
	const char *what, *outcome;
};

static const struct point one_on_one[] = {
	{ 10, "Thanks, who I am, and why I ask each leader alone",
	  "You know what becomes of what you say" },
	{ 25,
	  "Your area: what it is for, what it earns or carries, what it wants to reach",
	  "The figures by which harm is measured" },
	{ 45, "What worries you, and what it would do to your area",
	  "Concerns in your words, with a loss from low to high" },
	{ 10, "Neighbours: physical security, IT, privacy, enterprise risk",
	  "Who looks after what" },
	{ 10, "What comes next", "A date for what we did not get to" },
};
static const struct point session[] = {
	{ 10, "Goal, scope, roles and this agreement",
	  "Everybody knows why they are here" },
	{ 25, "The system: its parts, its borders, what flows between them",
	  "A picture that all agree on" },
	{ 35, "What can go wrong", "A list of threats" },
	{ 20, "What we do about it",
	  "For each threat: accept, reduce, avoid or hand over" },
	{ 10, "Open points", "Follow-ups, each with a day" },
};
static const struct point review[] = {
	{ 15, "Goal of the model, and how it was made",
	  "Everybody reads it the same way" },
	{ 35, "The threats in order, and the evidence for each",
	  "Agreement, or a reason to change it" },
	{ 10, "Whose input it was", "The leaders behind it are known" },
	{ 30, "Where opinions differ", "A list that all can stand behind" },
	{ 10, "Decisions, and the next review", "Who does what, until when" },
};
static const struct {
	const struct point *points;
	size_t count;
} agendas[] = {
	[TM_ONE_ON_ONE] = { one_on_one, sizeof one_on_one / sizeof one_on_one[0] },
	[TM_MEETING_SESSION] = { session, sizeof session / sizeof session[0] },
	[TM_REVIEW] = { review, sizeof review / sizeof review[0] },
};

const char *const tm_house_rules[] = {
	"One speaks, the others listen.",
	"We talk about the system, not about who built it.",
	"Every question may be asked; every answer may be \"I do not know\".",
	"What is said stays here; what is decided is written down without names.",
	"Phones and mail wait until the break.",
	"We begin and end on time.",
	NULL,
};
const char *const tm_ground_rules[] = {
	"Nothing that you say is quoted with your name unless you agree.",
	"There are no wrong worries, and no need to have numbers ready.",
	"A range will do: one time in twenty it is less, one time in twenty more.",
	"I write along, and show you what I wrote.",
	"When we run out of time we agree on another half hour.",
	NULL,
};

const struct tm_question tm_questions[] = {
	{ "Your area", "What is your area there for, and who would miss it first?" },
	{ "Your area",
	  "Which figures do you look at every week, and what are they today?" },
	{ "Your area", "What do you want to have reached in a year?" },
	{ "What happens elsewhere",
	  "Which event at another company made you think: that could be us?" },
	{ "What happens elsewhere",
	  "What have your customers or suppliers been through lately?" },
	{ "What happens elsewhere", "Would that have gone differently here? Why?" },
	{ "What worries you",
	  "What would keep you awake if you knew it happened tonight?" },
	{ "What worries you",
	  "If you wanted to harm your own area, where would you begin?" },
	{ "What worries you", "What has nearly gone wrong already?" },
	{ "What it would do", "What is the worst damage it could do, and to whom?" },
	{ "What it would do", "How would you notice: in orders, in money, in trust, in "
			      "the law, in people hurt?" },
	{ "What it would do",
	  "What would it cost, from a mild case to the worst in twenty?" },
	{ "What it would do",
	  "Out of 100 points of worry, how many does each of these get?" },
	{ "To close", "Whom else should I ask, and about what?" },
	{ "To close", "What did I not ask that I should have?" },
	{ NULL, NULL },
};

int64_t tm_breaks(int64_t minutes)
{
	return minutes == TM_NONE ? 0 : (minutes - 1) / TM_BREAK_AFTER;
}

/* A break stands where its share of the work is done, and never at the end. */
size_t tm_agenda_of(enum tm_meeting_kind kind, int64_t minutes,
		    struct tm_agenda_item items[TM_AGENDA_MAX])
{
	const struct point *points = agendas[kind].points;
	const size_t points_count = agendas[kind].count;
	const bool timed = minutes != TM_NONE;
	const int64_t breaks = tm_breaks(minutes);
	const int64_t work = timed ? minutes - breaks * TM_BREAK_MINUTES : 0;
	int64_t left = timed ? minutes : 0, done = 0, taken = 0;
	size_t count = 0;

	for (size_t i = 0; i < points_count; i++) {
		const bool last = i + 1 == points_count;
		const int64_t share = last ? left : work * points[i].share / 100;

		items[count++] =
			(struct tm_agenda_item){ points[i].what, points[i].outcome,
						 timed ? share : TM_NONE };
		left -= share;
		done += share;
		if (taken < breaks && !last &&
		    done * (breaks + 1) >= (taken + 1) * work) {
			items[count++] =
				(struct tm_agenda_item){ "Break", "", TM_BREAK_MINUTES };
			left -= TM_BREAK_MINUTES;
			taken++;
		}
	}
	return count;
}

enum tm_meeting_kind tm_occasion_kind(const struct tm_occasion *g)
{
	return g->meeting ? g->meeting->kind : TM_MEETING_SESSION;
}

size_t tm_agenda(const struct tm_occasion *g, struct tm_agenda_item items[TM_AGENDA_MAX])
{
	return tm_agenda_of(tm_occasion_kind(g), g->minutes, items);
}
