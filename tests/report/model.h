/*
 * model.h - a small model built through the API, and access to the content of its
 * reports: cells and texts of the document tree, from their JSON form.
 */
#ifndef TESTS_REPORT_MODEL_H
#define TESTS_REPORT_MODEL_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cJSON.h>

#include <tmodel/handout.h>
#include <tmodel/project.h>
#include <tmodel/report.h>

#include "lib/base/out.h"

#include "tests/check.h"

static struct tm_error err = TM_ERROR_INIT;
static struct tm_project *project;
static char project_file[32];
static cJSON *tree;         /* of the last report */
static struct tm_out bytes; /* of the report as written */

static inline void ok(enum tm_status status)
{
	if (status)
		fail_msg("%s (%s)", err.text, err.hint);
}

/* -- the model */

/* Set fields of a record from pairs of name and value; returns the set of fields. */
static inline uint64_t set_fields(struct tm_record *record, const char *const *pairs)
{
	const struct tm_field *fields = tm_noun((int)record->noun)->fields;
	uint64_t given = 0;

	for (; *pairs; pairs += 2) {
		const struct tm_field *field = tm_field_find(fields, pairs[0]);

		if (!field)
			fail_msg("there is no field %s", pairs[0]);
		ok(tm_field_parse(field, pairs[1], tm_project_currency(project), record,
				  &err));
		given |= tm_bit(record->noun, field->name);
	}
	return given;
}

static inline void add_record(enum tm_noun_id id, const char *const *pairs)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct tm_record *record = malloc(noun->size);

	assert_non_null(record);
	memcpy(record, noun->preset, noun->size);
	set_fields(record, pairs);
	ok(tm_add(project, record, &err));
	free(record);
}

static inline void edit_record(enum tm_noun_id id, const char *key,
			       const char *const *pairs)
{
	const struct tm_noun *noun = tm_noun((int)id);
	struct tm_record *record = malloc(noun->size);

	assert_non_null(record);
	memcpy(record, noun->preset, noun->size);
	ok(tm_edit(project, key, record, set_fields(record, pairs), &err));
	free(record);
}

#define ADD(NOUN, ...) add_record(NOUN, (const char *const[]){ __VA_ARGS__, NULL })
#define EDIT(NOUN, KEY, ...)                                                             \
	edit_record(NOUN, KEY, (const char *const[]){ __VA_ARGS__, NULL })

/* Leaders, their concerns, and threats, highest priority first. */
static inline void add_leaders(void)
{
	ADD(TM_LEADER, "key", "ceo", "name", "Ada Alt", "title", "Chief Executive",
	    "stance", "sponsor", "notes", "Likes numbers");
	ADD(TM_LEADER, "key", "cfo", "name", "Ben Bolt", "title",
	    "Chief Financial Officer");
	ADD(TM_LEADER, "key", "plant", "name", "Cleo Cox", "unit", "Plant");
	ADD(TM_LEADER, "key", "late", "name", "Dan Dee");
}

static inline void add_threats(void)
{
	ADD(TM_THREAT, "key", "ransom", "name", "Extortion", "description",
	    "Plants stop.", "loss_low", "2000000", "loss_high", "40000000", "loss_cap",
	    "60000000", "loss_basis", "Cost of a stop", "rate_low", "0.05", "rate_high",
	    "0.3", "owner", "Ada Alt", "notes", "Only I know");
	ADD(TM_THREAT, "key", "leak", "name", "Leak", "probability", "0.2");
	ADD(TM_THREAT, "key", "fraud", "name", "Fraud", "loss_low", "50000", "loss_high",
	    "1500000", "rate_low", "0.3", "rate_high", "2");
	ADD(TM_THREAT, "key", "flood", "name", "Flood", "loss_low", "1000", "loss_high",
	    "2000");
}

static inline void add_evidence(void)
{
	ADD(TM_CONCERN, "key", "c1", "leader", "ceo", "threat", "ransom", "points", "60",
	    "text", "A week without the mill.", "attribution", "named");
	ADD(TM_CONCERN, "key", "c2", "leader", "ceo", "threat", "ransom", "points", "10",
	    "text", "I fear for my post.", "attribution", "anonymous");
	ADD(TM_CONCERN, "key", "c3", "leader", "cfo", "threat", "fraud", "points", "50",
	    "text", "The money is abroad.", "attribution", "named");
	ADD(TM_CONCERN, "key", "c4", "leader", "plant", "threat", "ransom", "points",
	    "50", "text", "Nobody trained us.", "attribution", "anonymous");
	ADD(TM_CONCERN, "key", "c5", "leader", "late", "threat", "leak", "points", "40",
	    "text", "A list for a competitor.", "loss_low", "500000", "loss_high",
	    "8000000");
	ADD(TM_CONCERN, "key", "c6", "leader", "cfo", "points", "30", "text",
	    "We cannot restart.");
	ADD(TM_SOURCE, "key", "report", "title", "Annual report", "kind", "annual-report",
	    "citation", "Risks, p. 41", "date", "2025-03-18", "reliability", "A");
	ADD(TM_SOURCE, "key", "audit", "title", "Audit", "kind", "audit", "url",
	    "https://example.com/audit");
	ADD(TM_CITATION, "source", "report", "threat", "ransom", "supports", "loss",
	    "excerpt", "A day costs 1.2 million.");
	ADD(TM_CITATION, "source", "audit", "threat", "fraud", "supports",
	    "occurrence;rate", "excerpt", "Two letters were nearly paid.");
}

/* People, a session with all details, and a one-on-one with a leader. */
static inline void add_meetings(void)
{
	ADD(TM_PERSON, "key", "ann", "name", "Ann", "email", "ann@example.com",
	    "competences", "security", "hourly_cost", "100");
	ADD(TM_PERSON, "key", "dev", "name", "Dev", "email", "dev@example.com",
	    "competences", "development", "hourly_cost", "80");
	ADD(TM_PERSON, "key", "eve", "name", "Eve", "competences", "development;business",
	    "hourly_cost", "90");
	ADD(TM_PERSON, "key", "boss", "name", "Boss", "competences", "embedded", "level",
	    "manager");
	ADD(TM_COMPONENT, "key", "cloud", "name", "Cloud", "needs", "development");
	ADD(TM_SESSION, "key", "review", "title", "Review", "goal", "Find threats",
	    "scope", "Commands", "out_of_scope", "Shop", "component", "cloud",
	    "organiser", "ann", "start", "2026-12-01T09:00:00Z", "minutes", "120",
	    "preparation", "30", "place", "Room 2", "materials", "Drawing\nList");
	ADD(TM_MEETING, "key", "talk", "purpose", "Talk", "kind", "one-on-one", "leader",
	    "ceo", "organiser", "ann", "start", "2026-12-02T09:00:00Z", "minutes", "45",
	    "place", "Office");
	ADD(TM_ATTENDEE, "session", "review", "person", "dev", "role", "notetaker",
	    "competence", "development", "because", "Wrote it");
	ADD(TM_ATTENDEE, "session", "review", "person", "eve");
}

static inline int open_project(void **state)
{
	struct tm_settings settings = TM_SETTINGS_INIT;

	(void)state;
	snprintf(project_file, sizeof project_file, "report-%d.tmodel", (int)getpid());
	unlink(project_file);
	settings.org = "Example Mills";
	ok(tm_project_open(project_file, TM_OPEN_CREATE, &project, &err));
	ok(tm_settings_start(project, &settings, &err));
	return 0;
}

static inline int open_model(void **state)
{
	open_project(state);
	ok(tm_begin(project, "test", &err));
	add_leaders();
	add_threats();
	add_evidence();
	ok(tm_end(project, TM_OK, &err));
	return 0;
}

static inline int open_meetings(void **state)
{
	open_model(state);
	ok(tm_begin(project, "test", &err));
	add_meetings();
	ok(tm_end(project, TM_OK, &err));
	return 0;
}

static inline int close_model(void **state)
{
	(void)state;
	cJSON_Delete(tree);
	tree = NULL;
	tm_out_free(&bytes);
	tm_project_close(project);
	return unlink(project_file);
}

/* -- its reports */

static inline enum tm_status keep_bytes(const char *part, size_t length, void *data,
					struct tm_error *ignored)
{
	(void)data;
	(void)ignored;
	tm_out_clear(&bytes);
	tm_out_put(&bytes, part, length);
	return TM_OK;
}

/* Parse the bytes kept by keep_bytes() as the JSON of a tree. */
static inline void read_tree(enum tm_status status)
{
	ok(status);
	cJSON_Delete(tree);
	tree = cJSON_Parse(tm_out_string(&bytes));
	assert_non_null(tree);
}

static inline struct tm_ranking *rank(void)
{
	struct tm_ranking *ranking = NULL;

	ok(tm_ranking_compute(project, &ranking, &err));
	return ranking;
}

static inline struct tm_report_options seen_by(enum tm_audience audience)
{
	return (struct tm_report_options){ .format = "json",
					   .date = "2026-02-02",
					   .view = { .audience = audience } };
}

static const struct tm_handout_options plain = { .format = "json", .date = "2026-02-02" };
static const struct tm_handout_options with_private = {
	.format = "json", .date = "2026-02-02", .view = { .include_private = true }
};

static inline struct tm_occasion *occasion_of(const char *key)
{
	struct tm_occasion *occasion = NULL;

	ok(tm_occasion_read(project, key, &occasion, &err));
	return occasion;
}

/* Write a section of the model with the options. */
static inline void report_part(enum tm_part part, const struct tm_report_options *options)
{
	struct tm_ranking *ranking = rank();

	read_tree(tm_report_phase2(project, ranking, part, options, keep_bytes, NULL,
				   &err));
	tm_ranking_free(ranking);
}

static inline void report_for(enum tm_part part, enum tm_audience audience)
{
	const struct tm_report_options options = seen_by(audience);

	report_part(part, &options);
}

/* -- the content of a report */

static inline const char *member(const cJSON *object, const char *name)
{
	const char *text =
		cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));

	return text ? text : "";
}

/* A value as text: "yes", "0.25", "1..5"; "-" when empty. */
static inline const char *value_text(const cJSON *value, char space[64])
{
	if (cJSON_IsString(value))
		return value->valuestring;
	if (cJSON_IsBool(value))
		return cJSON_IsTrue(value) ? "yes" : "no";
	if (cJSON_IsNumber(value))
		snprintf(space, 64, "%.4g", value->valuedouble);
	else if (cJSON_IsObject(value))
		snprintf(space, 64, "%.4g..%.4g",
			 cJSON_GetObjectItem(value, "low")->valuedouble,
			 cJSON_GetObjectItem(value, "high")->valuedouble);
	else
		snprintf(space, 64, "-");
	return space;
}

static inline const cJSON *find_page(const char *id)
{
	const cJSON *page;

	cJSON_ArrayForEach(
		page, cJSON_GetObjectItem(tree, "pages")) if (!strcmp(member(page, "id"),
								      id)) return page;
	return NULL;
}

/* The table or figure with that id, or NULL. */
static inline const cJSON *find_block(const char *kind, const char *id)
{
	const cJSON *page, *block;

	cJSON_ArrayForEach(page, cJSON_GetObjectItem(tree, "pages")) cJSON_ArrayForEach(
		block,
		cJSON_GetObjectItem(page, "blocks")) if (!strcmp(member(block, "kind"),
								 kind) &&
							 !strcmp(member(block, "id"),
								 id)) return block;
	return NULL;
}

/* The cells of a row in the columns of `keys`, joined by " | ". */
static inline void put_row(struct tm_out *out, const cJSON *row, const char *keys)
{
	const cJSON *cells = cJSON_GetObjectItem(row, "cells");

	for (const char *at = keys; *at;) {
		size_t length = strcspn(at, " ");
		char key[64], space[64];
		const cJSON *cell;

		snprintf(key, sizeof key, "%.*s", (int)length, at);
		cell = cJSON_GetObjectItemCaseSensitive(cells, key);
		if (!cell)
			fail_msg("there is no column %s", key);
		tm_out_text(out, at > keys ? " | " : "");
		tm_out_text(out, value_text(cell, space));
		at += length + (at[length] == ' ');
	}
}

static inline void same_text(const char *got, const char *want, const char *where)
{
	if (strcmp(got, want) != 0)
		fail_msg("%s:\n  got  %s\n  want %s", where, got, want);
}

/* All rows of a table, in order, in some of its columns. */
static inline void check_rows(const char *table, const char *keys,
			      const char *const *want)
{
	const cJSON *found = find_block("table", table), *row;

	if (!found)
		fail_msg("there is no table %s", table);
	cJSON_ArrayForEach(row, cJSON_GetObjectItem(found, "rows"))
	{
		struct tm_out got = TM_OUT_INIT;

		put_row(&got, row, keys);
		same_text(tm_out_string(&got), *want ? *want++ : "no more rows", table);
		tm_out_free(&got);
	}
	if (*want)
		fail_msg("%s: there is no row %s", table, *want);
}
#define ROWS(TABLE, KEYS, ...)                                                           \
	check_rows(TABLE, KEYS, (const char *const[]){ __VA_ARGS__, NULL })

static inline int count_rows(const char *table)
{
	return cJSON_GetArraySize(
		cJSON_GetObjectItem(find_block("table", table), "rows"));
}

/* The keys of a table's columns. */
static inline void check_columns(const char *table, const char *want)
{
	const cJSON *found = find_block("table", table), *column;
	struct tm_out got = TM_OUT_INIT;

	if (!found)
		fail_msg("there is no table %s", table);
	cJSON_ArrayForEach(column, cJSON_GetObjectItem(found, "columns"))
		tm_out_print(&got, "%s%s", got.length ? " " : "", member(column, "key"));
	same_text(tm_out_string(&got), want, table);
	tm_out_free(&got);
}

/* The ids of pages and their roles: "slide/slide annex/section". */
static inline void check_pages(const char *want)
{
	struct tm_out got = TM_OUT_INIT;
	const cJSON *page;

	cJSON_ArrayForEach(page, cJSON_GetObjectItem(tree, "pages"))
		tm_out_print(&got, "%s%s/%s", got.length ? " " : "", member(page, "id"),
			     member(page, "role"));
	same_text(tm_out_string(&got), want, "pages");
	tm_out_free(&got);
}

/*
 * The texts of all blocks of a kind on a page: "who: text" for quotes, items for lists.
 */
static inline void check_texts(const char *page, const char *kind,
			       const char *const *want)
{
	const cJSON *found = find_page(page), *block, *item;

	if (!found)
		fail_msg("there is no page %s", page);
	cJSON_ArrayForEach(block, cJSON_GetObjectItem(found, "blocks"))
	{
		struct tm_out got = TM_OUT_INIT;

		if (strcmp(member(block, "kind"), kind) != 0)
			continue;
		if (*member(block, "who"))
			tm_out_print(&got, "%s: ", member(block, "who"));
		tm_out_text(&got, member(block, "text"));
		cJSON_ArrayForEach(item, cJSON_GetObjectItem(block, "items"))
			tm_out_print(&got, "%s%s", got.length ? "; " : "",
				     cJSON_GetStringValue(item));
		same_text(tm_out_string(&got), *want ? *want++ : "no more texts", page);
		tm_out_free(&got);
	}
	if (*want)
		fail_msg("%s: there is no %s %s", page, kind, *want);
}
#define TEXTS(PAGE, KIND, ...)                                                           \
	check_texts(PAGE, KIND, (const char *const[]){ __VA_ARGS__, NULL })

static inline void check_has(const char *text)
{
	if (!strstr(tm_out_string(&bytes), text))
		fail_msg("not said: %s", text);
}

static inline void check_lacks(const char *text)
{
	const char *at = strstr(tm_out_string(&bytes), text);

	if (at)
		fail_msg("said: %.200s", at);
}

/* A test on a new model; a test on a model with meetings. */
#define CASE(TEST) cmocka_unit_test_setup_teardown(TEST, open_model, close_model)
#define MEETING_CASE(TEST)                                                               \
	cmocka_unit_test_setup_teardown(TEST, open_meetings, close_model)

#endif
