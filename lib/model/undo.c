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
struct undo {
	struct tm_project *project;
	int64_t step;
	const struct tm_noun *noun; /* NULL if none */
	struct tm_record *record;
	struct tm_arena texts;
	struct tm_identity identity;
};

static enum tm_status restore_record(struct undo *undo, struct tm_error *err)
{
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status;

	if (!undo->noun)
		return TM_OK;
	status = tm_handle_resolve(undo->project, undo->noun, undo->record, refs, err);
	if (!status)
		status = tm_row_insert(undo->project, undo->noun, undo->record, refs,
				       &undo->identity, err);
	tm_arena_reset(&undo->texts);
	free(undo->record);
	undo->record = NULL;
	undo->noun = NULL;
	return status;
}

/* Set a field of record to the value in the log. */
static enum tm_status set_field(struct undo *undo, const struct tm_noun *noun,
				const struct tm_past *past, struct tm_record *record,
				struct tm_error *err)
{
	const struct tm_field *f = tm_field_find(noun->fields, past->field);
	const char *text =
		tm_arena_copy(&undo->texts, past->before, strlen(past->before));

	if (!f)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: the log has no '%s'",
				    past->field);
	if (!text)
		return tm_out_of_memory(err);
	return tm_field_parse(f, text, tm_project_currency(undo->project), record, err);
}

static enum tm_status collect(struct undo *undo, const struct tm_noun *noun,
			      const struct tm_past *past, struct tm_error *err)
{
	bool other = undo->noun != noun || undo->identity.id != past->identity.id;
	enum tm_status status = other ? restore_record(undo, err) : TM_OK;

	if (status)
		return status;
	if (!undo->noun) {
		undo->record = malloc(noun->size);
		if (!undo->record)
			return tm_out_of_memory(err);
		memcpy(undo->record, noun->preset, noun->size);
		for (const struct tm_field *f = noun->fields; f->kind; f++)
			tm_field_clear(f, undo->record);
		tm_uuid_text(past->uuid, undo->record->uuid);
		undo->noun = noun;
		undo->identity = past->identity;
	}
	return set_field(undo, noun, past, undo->record, err);
}

static enum tm_status revert_edit(struct undo *undo, const struct tm_noun *noun,
				  const struct tm_past *past, struct tm_error *err)
{
	struct tm_found now = { NULL, { 0, 0 } }, then = { NULL, { 0, 0 } };
	int64_t refs[TM_FIELDS_MAX];
	enum tm_status status =
		tm_find_id(undo->project, noun, past->identity.id, &now, err);

	if (!status)
		status = tm_find_id(undo->project, noun, past->identity.id, &then, err);
	if (!status)
		status = set_field(undo, noun, past, then.record, err);
	if (!status)
		status = tm_handle_resolve(undo->project, noun, then.record, refs, err);
	if (!status)
		status = tm_row_update(undo->project, noun, &now.identity, now.record,
				       then.record, refs, err);
	tm_record_free(now.record);
	tm_record_free(then.record);
	return status;
}

static enum tm_status on_past(const struct tm_past *past, void *data,
			      struct tm_error *err)
{
	struct undo *undo = data;
	const struct tm_noun *noun = tm_noun_named(past->noun);
	enum tm_status status;

	if (!noun)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: the log has no '%s'",
				    past->noun);
	if (!strcmp(past->what, "rm"))
		return collect(undo, noun, past, err);
	status = restore_record(undo, err);
	if (status)
		return status;
	if (!strcmp(past->what, "add"))
		return tm_change_unadd(undo->project, noun, undo->step, err);
	return revert_edit(undo, noun, past, err);
}

enum tm_status tm_undo(struct tm_project *p, int64_t *step, char command[64], bool *empty,
		       struct tm_error *err)
{
	struct undo undo = { .project = p };
	enum tm_status status = tm_begin(p, "undo", err);

	if (status)
		return status;
	status = tm_change_last(p, step, command, empty, err);
	if (!status && *step == TM_NONE)
		status = tm_error_set(err, TM_NOT_FOUND, "nothing to undo");
	if (!status)
		status = tm_change_undoes(p, *step, err);
	undo.step = *step;
	if (!status)
		status = tm_change_past(p, *step, on_past, &undo, err);
	if (!status)
		status = restore_record(&undo, err);
	if (!status)
		status = tm_change_unretire(p, *step, err);
	free(undo.record);
	tm_arena_free(&undo.texts);
	return tm_end(p, status, err);
}
