/* roles.c - who does what in a session, and whether that is too much for one. */
#include <stdio.h>
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/check/advice.h"

enum { SMALL = 5 }; /* people among whom one may have several roles */

static const struct tm_guest *with_role(const struct tm_occasion *g, const char *role)
{
	for (size_t i = 0; i < g->guest_count; i++)
		if (tm_list_has(g->guests[i].role, role))
			return &g->guests[i];
	return NULL;
}

static const char *key_of(const struct tm_guest *guest)
{
	return guest->person ? guest->person->record.key : guest->leader->record.key;
}

/* In a large or heated round these roles want somebody for themselves. */
static enum tm_status look_at(const struct tm_occasion *g, const char *role,
			      const char *why, struct tm_advices *advices,
			      struct tm_error *err)
{
	const struct tm_guest *guest = with_role(g, role);

	if (!guest)
		return tm_advice_add(advices, "no-role", "", err, "nobody is %s: %s",
				     role, why);
	if (strcmp(guest->role, role) != 0)
		return tm_advice_add(advices, "combined-roles", key_of(guest), err,
				     "%s is %s and more: %s", key_of(guest), role, why);
	return TM_OK;
}

enum tm_status tm_occasion_advise(const struct tm_occasion *g, struct tm_advices *advices,
				  struct tm_error *err)
{
	bool heated = g->session && g->session->controversial;
	enum tm_status status = TM_OK;
	char why[80];

	if (g->meeting && g->meeting->kind == TM_ONE_ON_ONE)
		return TM_OK;
	if (!with_role(g, "organiser"))
		status =
			tm_advice_add(advices, "no-role", "", err, "nobody is organiser");
	if (status || (!heated && g->guest_count <= SMALL))
		return status;
	if (heated)
		snprintf(why, sizeof why, "the topic is controversial");
	else
		snprintf(why, sizeof why, "they are %zu, more than %d", g->guest_count,
			 (int)SMALL);
	status = look_at(g, "moderator", why, advices, err);
	return status ? status : look_at(g, "notetaker", why, advices, err);
}
