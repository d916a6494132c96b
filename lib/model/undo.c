/*
 * undo.c - undoing the last step.
 *
 * The log of the step is read backwards. Edits are reverted field by field; a deleted
 * record is rebuilt from its entries and restored with its row id; records that the
 * step added are deleted last, all at once.
 */
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/base/key.h"
#include "lib/model/handle.h"
#include "lib/store/change.h"

/* State of an undo, with the deleted record that is being rebuilt. */
struct gathering {
	struct tm_project *project;
	int64_t step;
	const struct tm_noun *noun; /* NULL if none */
	struct tm_record *record;
	struct tm_arena texts;
	struct tm_identity identity;
};

static enum tm_status put_back(struct gathering *g, struct tm_error *err)
{
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status;

	if (!g->noun)
		return TM_OK;
	status = tm_handle_resolve(g->project, g->noun, g->record, refs, err);
	if (!status)
		status = tm_row_insert(g->project, g->noun, g->record, refs, &g->identity,
				       err);
	tm_arena_reset(&g->texts);
	free(g->record);
	g->record = NULL;
	g->noun = NULL;
	return status;
}

/* Set a field of record to the value in the log. */
static enum tm_status set_field(struct gathering *g, const struct tm_noun *noun,
				const struct tm_past *past, struct tm_record *record,
				struct tm_error *err)
{
	const struct tm_field *f = tm_field_find(noun->fields, past->field);
	const char *text = tm_arena_copy(&g->texts, past->before, strlen(past->before));

	if (!f)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: the log has no '%s'",
				    past->field);
	if (!text)
		return tm_out_of_memory(err);
	return tm_field_parse(f, text, tm_project_currency(g->project), record, err);
}

static enum tm_status gather(struct gathering *g, const struct tm_noun *noun,
			     const struct tm_past *past, struct tm_error *err)
{
	bool other = g->noun != noun || g->identity.id != past->identity.id;
	enum tm_status status = other ? put_back(g, err) : TM_OK;

	if (status)
		return status;
	if (!g->noun) {
		g->record = malloc(noun->size);
		if (!g->record)
			return tm_out_of_memory(err);
		memcpy(g->record, noun->preset, noun->size);
		for (const struct tm_field *f = noun->fields; f->kind; f++)
			tm_field_clear(f, g->record);
		tm_uuid_text(past->uuid, g->record->uuid);
		g->noun = noun;
		g->identity = past->identity;
	}
	return set_field(g, noun, past, g->record, err);
}

static enum tm_status put_edit_back(struct gathering *g, const struct tm_noun *noun,
				    const struct tm_past *past, struct tm_error *err)
{
	struct tm_found now = { NULL, { 0, 0 } }, then = { NULL, { 0, 0 } };
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status =
		tm_find_id(g->project, noun, past->identity.id, &now, err);

	if (!status)
		status = tm_find_id(g->project, noun, past->identity.id, &then, err);
	if (!status)
		status = set_field(g, noun, past, then.record, err);
	if (!status)
		status = tm_handle_resolve(g->project, noun, then.record, refs, err);
	if (!status)
		status = tm_row_update(g->project, noun, &now.identity, now.record,
				       then.record, refs, err);
	tm_record_free(now.record);
	tm_record_free(then.record);
	return status;
}

static enum tm_status take_back(const struct tm_past *past, void *data,
				struct tm_error *err)
{
	struct gathering *g = data;
	const struct tm_noun *noun = tm_noun_named(past->noun);
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: the log has no '%s'",
				    past->noun);
	if (!strcmp(past->what, "rm"))
		return gather(g, noun, past, err);
	status = put_back(g, err);
	if (status)
		return status;
	if (!strcmp(past->what, "add"))
		return tm_change_unadd(g->project, noun, g->step, err);
	return put_edit_back(g, noun, past, err);
}

enum tm_status tm_undo(struct tm_project *p, int64_t *step, char command[64], bool *empty,
		       struct tm_error *err)
{
	struct gathering g = { .project = p };
	enum tm_status status = tm_begin(p, "undo", err);

	if (status)
		return status;
	status = tm_change_last(p, step, command, empty, err);
	if (!status && *step == TM_NONE)
		status = tm_error_set(err, TM_NOT_FOUND, "nothing to undo");
	if (!status)
		status = tm_change_undoes(p, *step, err);
	g.step = *step;
	if (!status)
		status = tm_change_past(p, *step, take_back, &g, err);
	if (!status)
		status = put_back(&g, err);
	if (!status)
		status = tm_change_unretire(p, *step, err);
	free(g.record);
	tm_arena_free(&g.texts);
	return tm_end(p, status, err);
}
