/*
 * test_open_fields.c - the list of public fields. A new field must be added to this
 * list or have TM_PRIVATE in its table, so that the choice is deliberate.
 */
#include <string.h>

#include <tmodel/noun.h>

#include "tests/check.h"

static const struct {
	enum tm_noun_id noun;
	const char *fields;
} open_fields[] = {
	{ TM_CONFIG, "org currency goal scope out_of_scope label concern_cap calibration "
		     "tier_probability fund_top meeting_min meeting_max reminder_days "
		     "lexicon accent language texts" },
	{ TM_LEADER, "name title unit kind email mission vision targets revenue margin "
		     "scale scope assets" },
	{ TM_SOURCE, "title kind reliability citation date url notes" },
	{ TM_THREAT,
	  "name description loss_low loss_high loss_cap loss_typical loss_basis "
	  "rate_low rate_high probability observed_events observed_years "
	  "rate_basis estimated_on owner status action merged_into notes "
	  "likelihood_verdict likelihood_note" },
	{ TM_EVENT, "title description threat" },
	{ TM_CONCERN, "text leader threat points worry loss_low loss_high overlap harm "
		      "attribution notes" },
	{ TM_CITATION, "excerpt source threat supports" },
	{ TM_OVERRIDE, "threat rank reason" },
	{ TM_INCIDENT, "industry year action incidents" },
	{ TM_REJECTION, "concern threat" },
	{ TM_VERSION, "number frozen_on hash note" },
	{ TM_PERSON, "name email competences level manager reports_to notes" },
	{ TM_COMPONENT, "name description needs" },
	{ TM_SESSION,
	  "title goal scope out_of_scope phase component controversial organiser "
	  "start minutes preparation place materials notes" },
	{ TM_MEETING,
	  "purpose kind leader session organiser start minutes place materials "
	  "status notes" },
	{ TM_ATTENDEE, "session meeting person leader role competence because override" },
	{ TM_ENTRY, "session meeting kind due done text" },
	{ TM_ELEMENT, "session meeting element text" },
	{ TM_INVITATION, "session meeting sequence sent start minutes cancelled place" },
};

static const char *list_of(enum tm_noun_id noun)
{
	for (size_t i = 0; i < sizeof open_fields / sizeof *open_fields; i++)
		if (open_fields[i].noun == noun)
			return open_fields[i].fields;
	return "";
}

static bool has_word(const char *list, const char *word)
{
	size_t length = strlen(word);

	for (; *list; list += strspn(list, " ")) {
		size_t next = strcspn(list, " ");

		if (next == length && !memcmp(list, word, length))
			return true;
		list += next;
	}
	return false;
}

static void test_decided(void **state)
{
	(void)state;
	for (int id = 1; tm_noun(id); id++) {
		const struct tm_noun *noun = tm_noun(id);

		for (const struct tm_field *f = noun->fields + 2; f->kind; f++)
			if (!(f->flags & TM_PRIVATE) &&
			    !has_word(list_of(noun->id), f->name))
				fail_msg("%s.%s: who may see it? TM_PRIVATE in its "
					 "table, or its name in this list",
					 noun->name, f->name);
			else if ((f->flags & TM_PRIVATE) &&
				 has_word(list_of(noun->id), f->name))
				fail_msg("%s.%s is private now: take it out of the list",
					 noun->name, f->name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_decided) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
