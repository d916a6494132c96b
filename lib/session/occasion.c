/* occasion.c - reading a session or meeting with everything that belongs to it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/model/keys.h"
#include "lib/session/owner.h"

/* Read the record that a reference names, if any. */
static enum tm_status get(struct tm_project *p, enum tm_noun_id noun, const char *key,
			  void *to, struct tm_error *err)
{
	return *key ? tm_get(p, noun, key, to, err) : TM_OK;
}

/* Read all records of a noun that belong to owner; free list[] even on failure. */
static enum tm_status get_all(struct tm_project *p, enum tm_noun_id what,
			      enum tm_noun_id owner, const char *uuid,
			      struct tm_record ***list, size_t *count,
			      struct tm_error *err)
{
	struct tm_filter filter = tm_owner_filter(what, owner, uuid);
	struct tm_query query = { .filters = &filter, .filter_count = 1 };
	struct tm_keys keys = { .count = 0 };
	enum tm_status status = tm_keys_read(p, what, &query, &keys, err);

	if (!status) {
		*list = calloc(keys.count + 1, sizeof(struct tm_record *));
		if (!*list)
			status = tm_out_of_memory(err);
	}
	for (size_t i = 0; i < keys.count && *list && !status; i++) {
		status = tm_get(p, what, keys.keys[i], &(*list)[i], err);
		*count += !status;
	}
	free(keys.keys);
	return status;
}

static void put_title(struct tm_occasion *g)
{
	const struct tm_meeting *m = g->meeting;

	if (!m && g->session)
		snprintf(g->title, sizeof g->title, "%s", g->session->title);
	else if (m && *m->purpose)
		snprintf(g->title, sizeof g->title, "%s", m->purpose);
	else if (m && m->kind == TM_ONE_ON_ONE && g->leader)
		snprintf(g->title, sizeof g->title, "One-on-one with %s",
			 g->leader->name);
	else if (m && m->kind == TM_REVIEW)
		snprintf(g->title, sizeof g->title, "Review of the threat model");
	else
		snprintf(g->title, sizeof g->title, "%s",
			 g->session ? g->session->title : "Meeting");
}

static const char *or_else(const char *text, const char *otherwise)
{
	return *text ? text : otherwise;
}

/* A meeting inherits from its session what it does not set. */
static void put_common(struct tm_occasion *g)
{
	static const struct tm_session nothing = { .goal = "",
						   .place = "",
						   .materials = "",
						   .start = "",
						   .minutes = TM_NONE,
						   .preparation = TM_NONE };
	const struct tm_session *s = g->session ? g->session : &nothing;
	const struct tm_meeting *m = g->meeting;

	g->uuid = m ? m->record.uuid : s->record.uuid;
	g->key = m ? m->record.key : s->record.key;
	g->goal = m ? or_else(s->goal, m->purpose) : s->goal;
	g->place = m ? or_else(m->place, s->place) : s->place;
	g->materials = m ? or_else(m->materials, s->materials) : s->materials;
	g->start = m ? m->start : s->start;
	g->minutes = m ? m->minutes : s->minutes;
	g->preparation = s->preparation;
	put_title(g);
}

/* Append a guest, and read the person or leader. */
static enum tm_status add_guest(struct tm_project *p, struct tm_occasion *g,
				struct tm_attendee *attendee, const char *person,
				const char *leader, const char *role,
				struct tm_error *err)
{
	struct tm_guest *guest = &g->guests[g->guest_count++];
	enum tm_status status = get(p, TM_PERSON, person, &guest->person, err);

	guest->attendee = attendee;
	guest->role = role;
	return status ? status : get(p, TM_LEADER, leader, &guest->leader, err);
}

static bool is_guest(const struct tm_occasion *g, const char *person, const char *leader)
{
	for (size_t i = 0; i < g->guest_count; i++) {
		const struct tm_guest *guest = &g->guests[i];

		if ((guest->person && !strcmp(guest->person->record.key, person)) ||
		    (guest->leader && !strcmp(guest->leader->record.key, leader)))
			return true;
	}
	return false;
}

/*
 * Organiser and leader attend without being listed; the organiser comes first. The
 * array is large enough for all; the list's records are moved into it.
 */
static enum tm_status add_guests(struct tm_project *p, struct tm_occasion *g,
				 struct tm_attendee **list, size_t count,
				 struct tm_error *err)
{
	const char *organiser = g->organiser ? g->organiser->record.key : "";
	const char *leader = g->leader ? g->leader->record.key : "";
	struct tm_attendee *listed = NULL; /* the organiser's record */
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < count && !listed; i++)
		if (*organiser && !strcmp(list[i]->person, organiser))
			listed = list[i];
	if (*organiser)
		status = add_guest(p, g, listed, organiser, "",
				   listed ? listed->role : "organiser", err);
	if (!status && *leader)
		status = add_guest(p, g, NULL, "", leader, "participant", err);
	for (size_t i = 0; i < count; i++) {
		struct tm_attendee *attendee = list[i];

		if (attendee == listed)
			continue;
		if (status || is_guest(g, attendee->person, attendee->leader)) {
			tm_record_free(&attendee->record);
			continue;
		}
		status = add_guest(p, g, attendee, attendee->person, attendee->leader,
				   attendee->role, err);
	}
	return status;
}

static enum tm_status read_guests(struct tm_project *p, struct tm_occasion *g,
				  struct tm_error *err)
{
	struct tm_record **list = NULL;
	size_t count = 0;
	enum tm_noun_id owner = g->meeting ? TM_MEETING : TM_SESSION;
	enum tm_status status =
		get_all(p, TM_ATTENDEE, owner, g->uuid, &list, &count, err);

	/* A meeting of a session has the session's attendees unless it lists its own. */
	if (!status && !count && g->meeting && g->session) {
		free(list);
		list = NULL;
		status = get_all(p, TM_ATTENDEE, TM_SESSION, g->session->record.uuid,
				 &list, &count, err);
	}
	if (!status) {
		g->guests = calloc(count + 2, sizeof *g->guests);
		if (!g->guests)
			status = tm_out_of_memory(err);
	}
	if (!status && g->guests)
		status = add_guests(p, g, (struct tm_attendee **)list, count, err);
	else
		for (size_t i = 0; i < count; i++)
			tm_record_free(list[i]);
	free(list);
	return status;
}

static enum tm_status read_parts(struct tm_project *p, struct tm_occasion *g,
				 struct tm_error *err)
{
	enum tm_noun_id owner = g->meeting ? TM_MEETING : TM_SESSION;
	struct tm_record **sent = NULL;
	size_t count = 0;
	enum tm_status status =
		get_all(p, TM_ENTRY, owner, g->uuid, (struct tm_record ***)&g->entries,
			&g->entry_count, err);

	if (!status)
		status = get_all(p, TM_ELEMENT, owner, g->uuid,
				 (struct tm_record ***)&g->elements, &g->element_count,
				 err);
	if (!status)
		status = get_all(p, TM_INVITATION, owner, g->uuid, &sent, &count, err);
	for (size_t i = 0; i < count; i++)
		if (i + 1 < count)
			tm_record_free(sent[i]);
		else
			g->invitation = (struct tm_invitation *)sent[i];
	free(sent);
	return status;
}

static enum tm_status read_project(struct tm_project *p, struct tm_occasion *g,
				   struct tm_error *err)
{
	struct tm_project_info info;
	enum tm_status status = tm_settings_get(p, &g->settings, err);

	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (!status)
		snprintf(g->date, sizeof g->date, "%.10s", info.changed);
	g->currency = *tm_project_currency(p);
	return status;
}

static enum tm_status read_it(struct tm_project *p, const char *handle,
			      struct tm_occasion *g, struct tm_error *err)
{
	enum tm_noun_id owner;
	const char *organiser = "";
	enum tm_status status = tm_owner_find(p, handle, &owner, err);

	if (!status && owner == TM_MEETING)
		status = get(p, TM_MEETING, handle, &g->meeting, err);
	if (!status && owner == TM_SESSION)
		status = get(p, TM_SESSION, handle, &g->session, err);
	if (!status && g->meeting)
		status = get(p, TM_SESSION, g->meeting->session, &g->session, err);
	if (!status && g->meeting)
		status = get(p, TM_LEADER, g->meeting->leader, &g->leader, err);
	if (!status && g->session) {
		organiser = g->session->organiser;
		status = get(p, TM_COMPONENT, g->session->component, &g->component, err);
	}
	if (!status && g->meeting && *g->meeting->organiser)
		organiser = g->meeting->organiser;
	if (!status)
		status = get(p, TM_PERSON, organiser, &g->organiser, err);
	if (status)
		return status;
	put_common(g);
	status = read_project(p, g, err);
	if (!status)
		status = read_guests(p, g, err);
	return status ? status : read_parts(p, g, err);
}

enum tm_status tm_occasion_read(struct tm_project *p, const char *handle,
				struct tm_occasion **out, struct tm_error *err)
{
	struct tm_occasion *g = calloc(1, sizeof *g);
	enum tm_status status;

	if (!g)
		return tm_out_of_memory(err);
	status = read_it(p, handle, g, err);
	if (status)
		tm_occasion_free(g);
	else
		*out = g;
	return status;
}

void tm_occasion_free(struct tm_occasion *g)
{
	if (!g)
		return;
	for (size_t i = 0; i < g->guest_count; i++) {
		tm_record_free((struct tm_record *)g->guests[i].attendee);
		tm_record_free((struct tm_record *)g->guests[i].person);
		tm_record_free((struct tm_record *)g->guests[i].leader);
	}
	for (size_t i = 0; i < g->entry_count; i++)
		tm_record_free((struct tm_record *)g->entries[i]);
	for (size_t i = 0; i < g->element_count; i++)
		tm_record_free((struct tm_record *)g->elements[i]);
	tm_record_free((struct tm_record *)g->session);
	tm_record_free((struct tm_record *)g->meeting);
	tm_record_free((struct tm_record *)g->component);
	tm_record_free((struct tm_record *)g->leader);
	tm_record_free((struct tm_record *)g->organiser);
	tm_record_free((struct tm_record *)g->settings);
	tm_record_free((struct tm_record *)g->invitation);
	free(g->guests);
	free(g->entries);
	free(g->elements);
	free(g);
}

const char *tm_occasion_element(const struct tm_occasion *g, enum tm_element_word element)
{
	for (size_t i = 0; i < g->element_count; i++)
		if (g->elements[i]->element == element)
			return g->elements[i]->text;
	return NULL;
}
