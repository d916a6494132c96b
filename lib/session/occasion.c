/* occasion.c - reading a session or meeting with everything that belongs to it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/occasion.h>

#include "lib/model/keys.h"
#include "lib/session/owner.h"

/* Read the record that a reference names, if any. */
static enum tm_status get_referenced(struct tm_project *p, enum tm_noun_id noun,
				     const char *key, void *to, struct tm_error *err)
{
	return *key ? tm_get(p, noun, key, to, err) : TM_OK;
}

/* Read all records of a noun that belong to owner; free list[] even on failure. */
static enum tm_status get_owned(struct tm_project *p, enum tm_noun_id what,
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

static void set_title(struct tm_occasion *o)
{
	const struct tm_meeting *m = o->meeting;

	if (!m && o->session)
		snprintf(o->title, sizeof o->title, "%s", o->session->title);
	else if (m && *m->purpose)
		snprintf(o->title, sizeof o->title, "%s", m->purpose);
	else if (m && m->kind == TM_ONE_ON_ONE && o->leader)
		snprintf(o->title, sizeof o->title, "One-on-one with %s",
			 o->leader->name);
	else if (m && m->kind == TM_REVIEW)
		snprintf(o->title, sizeof o->title, "Review of the threat model");
	else
		snprintf(o->title, sizeof o->title, "%s",
			 o->session ? o->session->title : "Meeting");
}

static const char *or_else(const char *text, const char *otherwise)
{
	return *text ? text : otherwise;
}

/* A meeting inherits from its session what it does not set. */
static void set_common(struct tm_occasion *o)
{
	static const struct tm_session nothing = { .goal = "",
						   .place = "",
						   .materials = "",
						   .start = "",
						   .minutes = TM_NONE,
						   .preparation = TM_NONE };
	const struct tm_session *s = o->session ? o->session : &nothing;
	const struct tm_meeting *m = o->meeting;

	o->uuid = m ? m->record.uuid : s->record.uuid;
	o->key = m ? m->record.key : s->record.key;
	o->goal = m ? or_else(s->goal, m->purpose) : s->goal;
	o->place = m ? or_else(m->place, s->place) : s->place;
	o->materials = m ? or_else(m->materials, s->materials) : s->materials;
	o->start = m ? m->start : s->start;
	o->minutes = m ? m->minutes : s->minutes;
	o->preparation = s->preparation;
	set_title(o);
}

/* Append a guest, and read the person or leader. */
static enum tm_status add_guest(struct tm_project *p, struct tm_occasion *o,
				struct tm_attendee *attendee, const char *person,
				const char *leader, const char *role,
				struct tm_error *err)
{
	struct tm_guest *guest = &o->guests[o->guest_count++];
	enum tm_status status = get_referenced(p, TM_PERSON, person, &guest->person, err);

	guest->attendee = attendee;
	guest->role = role;
	return status ? status
		      : get_referenced(p, TM_LEADER, leader, &guest->leader, err);
}

static bool is_guest(const struct tm_occasion *o, const char *person, const char *leader)
{
	for (size_t i = 0; i < o->guest_count; i++) {
		const struct tm_guest *guest = &o->guests[i];

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
static enum tm_status add_guests(struct tm_project *p, struct tm_occasion *o,
				 struct tm_attendee **list, size_t count,
				 struct tm_error *err)
{
	const char *organiser = o->organiser ? o->organiser->record.key : "";
	const char *leader = o->leader ? o->leader->record.key : "";
	struct tm_attendee *listed = NULL; /* the organiser's record */
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < count && !listed; i++)
		if (*organiser && !strcmp(list[i]->person, organiser))
			listed = list[i];
	if (*organiser)
		status = add_guest(p, o, listed, organiser, "",
				   listed ? listed->role : "organiser", err);
	if (!status && *leader)
		status = add_guest(p, o, NULL, "", leader, "participant", err);
	for (size_t i = 0; i < count; i++) {
		struct tm_attendee *attendee = list[i];

		if (attendee == listed)
			continue;
		if (status || is_guest(o, attendee->person, attendee->leader)) {
			tm_record_free(&attendee->record);
			continue;
		}
		status = add_guest(p, o, attendee, attendee->person, attendee->leader,
				   attendee->role, err);
	}
	return status;
}

static enum tm_status read_guests(struct tm_project *p, struct tm_occasion *o,
				  struct tm_error *err)
{
	struct tm_record **list = NULL;
	size_t count = 0;
	enum tm_noun_id owner = o->meeting ? TM_MEETING : TM_SESSION;
	enum tm_status status =
		get_owned(p, TM_ATTENDEE, owner, o->uuid, &list, &count, err);

	/* A meeting of a session has the session's attendees unless it lists its own. */
	if (!status && !count && o->meeting && o->session) {
		free(list);
		list = NULL;
		status = get_owned(p, TM_ATTENDEE, TM_SESSION, o->session->record.uuid,
				   &list, &count, err);
	}
	if (!status) {
		o->guests = calloc(count + 2, sizeof *o->guests);
		if (!o->guests)
			status = tm_out_of_memory(err);
	}
	if (!status && o->guests)
		status = add_guests(p, o, (struct tm_attendee **)list, count, err);
	else
		for (size_t i = 0; i < count; i++)
			tm_record_free(list[i]);
	free(list);
	return status;
}

static enum tm_status read_parts(struct tm_project *p, struct tm_occasion *o,
				 struct tm_error *err)
{
	enum tm_noun_id owner = o->meeting ? TM_MEETING : TM_SESSION;
	struct tm_record **sent = NULL;
	size_t count = 0;
	enum tm_status status =
		get_owned(p, TM_ENTRY, owner, o->uuid, (struct tm_record ***)&o->entries,
			  &o->entry_count, err);

	if (!status)
		status = get_owned(p, TM_ELEMENT, owner, o->uuid,
				   (struct tm_record ***)&o->elements, &o->element_count,
				   err);
	if (!status)
		status = get_owned(p, TM_INVITATION, owner, o->uuid, &sent, &count, err);
	for (size_t i = 0; i < count; i++)
		if (i + 1 < count)
			tm_record_free(sent[i]);
		else
			o->invitation = (struct tm_invitation *)sent[i];
	free(sent);
	return status;
}

static enum tm_status read_project(struct tm_project *p, struct tm_occasion *o,
				   struct tm_error *err)
{
	struct tm_project_info info;
	enum tm_status status = tm_settings_get(p, &o->settings, err);

	if (!status)
		status = tm_project_inspect(p, &info, err);
	if (!status)
		snprintf(o->date, sizeof o->date, "%.10s", info.changed);
	o->currency = *tm_project_currency(p);
	return status;
}

static enum tm_status read_it(struct tm_project *p, const char *handle,
			      struct tm_occasion *o, struct tm_error *err)
{
	enum tm_noun_id owner;
	const char *organiser = "";
	enum tm_status status = tm_owner_find(p, handle, &owner, err);

	if (!status && owner == TM_MEETING)
		status = get_referenced(p, TM_MEETING, handle, &o->meeting, err);
	if (!status && owner == TM_SESSION)
		status = get_referenced(p, TM_SESSION, handle, &o->session, err);
	if (!status && o->meeting)
		status = get_referenced(p, TM_SESSION, o->meeting->session, &o->session,
					err);
	if (!status && o->meeting)
		status =
			get_referenced(p, TM_LEADER, o->meeting->leader, &o->leader, err);
	if (!status && o->session) {
		organiser = o->session->organiser;
		status = get_referenced(p, TM_COMPONENT, o->session->component,
					&o->component, err);
	}
	if (!status && o->meeting && *o->meeting->organiser)
		organiser = o->meeting->organiser;
	if (!status)
		status = get_referenced(p, TM_PERSON, organiser, &o->organiser, err);
	if (status)
		return status;
	set_common(o);
	status = read_project(p, o, err);
	if (!status)
		status = read_guests(p, o, err);
	return status ? status : read_parts(p, o, err);
}

enum tm_status tm_occasion_read(struct tm_project *p, const char *handle,
				struct tm_occasion **out, struct tm_error *err)
{
	struct tm_occasion *o = calloc(1, sizeof *o);
	enum tm_status status;

	if (!o)
		return tm_out_of_memory(err);
	status = read_it(p, handle, o, err);
	if (status)
		tm_occasion_free(o);
	else
		*out = o;
	return status;
}

void tm_occasion_free(struct tm_occasion *o)
{
	if (!o)
		return;
	for (size_t i = 0; i < o->guest_count; i++) {
		tm_record_free((struct tm_record *)o->guests[i].attendee);
		tm_record_free((struct tm_record *)o->guests[i].person);
		tm_record_free((struct tm_record *)o->guests[i].leader);
	}
	for (size_t i = 0; i < o->entry_count; i++)
		tm_record_free((struct tm_record *)o->entries[i]);
	for (size_t i = 0; i < o->element_count; i++)
		tm_record_free((struct tm_record *)o->elements[i]);
	tm_record_free((struct tm_record *)o->session);
	tm_record_free((struct tm_record *)o->meeting);
	tm_record_free((struct tm_record *)o->component);
	tm_record_free((struct tm_record *)o->leader);
	tm_record_free((struct tm_record *)o->organiser);
	tm_record_free((struct tm_record *)o->settings);
	tm_record_free((struct tm_record *)o->invitation);
	free(o->guests);
	free(o->entries);
	free(o->elements);
	free(o);
}

const char *tm_occasion_element(const struct tm_occasion *o, enum tm_element_word element)
{
	for (size_t i = 0; i < o->element_count; i++)
		if (o->elements[i]->element == element)
			return o->elements[i]->text;
	return NULL;
}
