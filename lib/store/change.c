/* change.c - the change log: reading it, and the operations that undo needs. */
#include <string.h>

#include "lib/store/change.h"
#include "lib/store/inside.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_change, member)

static const struct tm_field fields[] = {
	{ "step", AT(INT, step), TM_REQUIRED, .width = 5,
	  .help = "number of the command in the log" },
	{ "at", AT(TEXT, at), TM_REQUIRED, .width = 20, .help = "time (UTC)" },
	{ "actor", AT(TEXT, actor), TM_REQUIRED, .width = 12,
	  .help = "person who made the change" },
	{ "command", AT(TEXT, command), TM_REQUIRED, .width = 16,
	  .help = "command that made the change" },
	{ "what", AT(TEXT, what), TM_REQUIRED, .width = 6,
	  .help = "add, edit, rm, undo, forget, or none: it changed nothing" },
	{ "noun", AT(TEXT, noun), .width = 8, .help = "noun of the record" },
	{ "key", AT(TEXT, key), .width = 16, .help = "key of the record at that time" },
	{ "field", AT(TEXT, field), .width = 12, .help = "field that changed" },
	{ "before", AT(NOTES, before), .width = 20, .help = "value before" },
	{ "after", AT(NOTES, after), .width = 20,
	  .help = "value after; for added records, how many" },
	TM_FIELDS_END,
};

const struct tm_field *tm_change_fields(void)
{
	return fields;
}

struct log_reader {
	tm_change_fn *fn;
	void *data;
};

static enum tm_status on_change(const struct tm_row *row, void *data,
				struct tm_error *err)
{
	const struct log_reader *r = data;
	struct tm_change change = {
		.step = tm_row_integer(row, 0),
		.at = tm_row_text(row, 1),
		.actor = tm_row_text(row, 2),
		.command = tm_row_text(row, 3),
		.what = tm_row_text(row, 4),
		.noun = tm_row_text(row, 5),
		.key = tm_row_text(row, 6),
		.field = tm_row_text(row, 7),
		.before = tm_row_text(row, 8),
		.after = tm_row_text(row, 9),
	};

	return r->fn(&change, r->data, err);
}

enum tm_status tm_change_each(struct tm_project *p, const unsigned char *uuid,
			      tm_change_fn *fn, void *data, struct tm_error *err)
{
	static const char all[] =
		"SELECT s.id, s.at, s.actor, s.command, CASE WHEN s.undoes NOT NULL"
		" THEN 'undo' WHEN c.id NOT NULL THEN c.what WHEN s.final THEN 'forget'"
		" ELSE 'none' END, c.noun,"
		" c.key, c.field, c.before, c.after"
		" FROM step AS s LEFT JOIN change AS c ON c.step = s.id"
		" WHERE ?1 IS NULL OR c.uuid = ?1 ORDER BY s.id DESC, c.id DESC";
	struct log_reader reader = { fn, data };
	struct tm_arg arg = uuid ? TM_ARG_UUID(uuid) : TM_ARG_NULL;

	return tm_store_run(p, all, &arg, 1, on_change, &reader, err);
}

struct past_reader {
	tm_past_fn *fn;
	void *data;
};

static enum tm_status on_past(const struct tm_row *row, void *data, struct tm_error *err)
{
	const struct past_reader *r = data;
	struct tm_past past = {
		.what = tm_row_text(row, 0),
		.noun = tm_row_text(row, 1),
		.uuid = tm_row_uuid(row, 2),
		.key = tm_row_text(row, 3),
		.identity = { tm_row_integer(row, 4), tm_row_integer(row, 5) },
		.field = tm_row_text(row, 6),
		.before = tm_row_text(row, 7),
	};

	if (strcmp(past.what, "add") != 0 && !past.uuid)
		return tm_error_set(err, TM_BAD_PROJECT, "damaged: a line of the log");
	return r->fn(&past, r->data, err);
}

enum tm_status tm_change_past(struct tm_project *p, int64_t step, tm_past_fn *fn,
			      void *data, struct tm_error *err)
{
	static const char sql[] =
		"SELECT what, noun, uuid, key, row, born, field, before FROM change"
		" WHERE step = ?1 ORDER BY what = 'add', id DESC";
	struct past_reader reader = { fn, data };
	struct tm_arg arg = TM_ARG_INTEGER(step);

	return tm_store_run(p, sql, &arg, 1, on_past, &reader, err);
}

struct last {
	int64_t step;
	bool empty;
	char command[64];
};

static enum tm_status on_last(const struct tm_row *row, void *data, struct tm_error *err)
{
	struct last *last = data;

	(void)err;
	last->step = tm_row_integer(row, 0);
	sqlite3_snprintf(sizeof last->command, last->command, "%s", tm_row_text(row, 1));
	last->empty = tm_row_integer(row, 2);
	return TM_OK;
}

enum tm_status tm_change_last(struct tm_project *p, int64_t *step, char command[64],
			      bool *empty, struct tm_error *err)
{
	static const char sql[] =
		"SELECT id, command, id NOT IN (SELECT step FROM change) FROM step WHERE "
		"undoes IS NULL AND id NOT IN"
		" (SELECT undoes FROM step WHERE undoes NOT NULL) AND id >"
		" (SELECT ifnull(max(id), 0) FROM step WHERE final) ORDER BY id DESC"
		" LIMIT 1";
	struct last last = { TM_NONE, false, "" };
	enum tm_status status = tm_store_run(p, sql, NULL, 0, on_last, &last, err);

	*step = last.step;
	*empty = last.empty;
	memcpy(command, last.command, sizeof last.command);
	return status;
}

enum tm_status tm_change_undoes(struct tm_project *p, int64_t step, struct tm_error *err)
{
	enum tm_status status;

	p->undoes = step;
	status = tm_step_begin(p, err);
	/* While rows are restored they may refer to each other in any order. */
	return status ? status : tm_store_exec(p, "PRAGMA defer_foreign_keys = ON", err);
}

enum tm_status tm_change_unadd(struct tm_project *p, const struct tm_noun *noun,
			       int64_t step, struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_INTEGER(step);
	char sql[96];

	sqlite3_snprintf(sizeof sql, sql, "DELETE FROM %s WHERE added_step = ?1",
			 noun->name);
	return tm_store_run(p, sql, &arg, 1, NULL, NULL, err);
}

enum tm_status tm_change_unretire(struct tm_project *p, int64_t step,
				  struct tm_error *err)
{
	struct tm_arg arg = TM_ARG_INTEGER(step);

	return tm_store_run(p, "DELETE FROM retired WHERE step = ?1", &arg, 1, NULL, NULL,
			    err);
}

void tm_change_final(struct tm_project *p)
{
	p->final = true;
}

/* Keys that ?1 had, ?3 for the present one. */
#define KEYS "(SELECT ?3 UNION SELECT key FROM change WHERE uuid = ?1 AND key NOT NULL)"

enum tm_status tm_change_erase_mentions(struct tm_project *p, const unsigned char *uuid,
					const char *key, const char *noun,
					const char *field, struct tm_error *err)
{
	static const char *const sql[] = {
		"UPDATE change SET before = NULL WHERE noun = ?2 AND field = ?4"
		" AND before IN " KEYS,
		"UPDATE change SET after = NULL WHERE noun = ?2 AND field = ?4"
		" AND after IN " KEYS,
	};
	struct tm_arg args[] = { TM_ARG_UUID(uuid), TM_ARG_TEXT(noun), TM_ARG_TEXT(key),
				 TM_ARG_TEXT(field) };
	enum tm_status status = TM_OK;

	for (int i = 0; i < 2 && !status; i++)
		status = tm_store_run(p, sql[i], args, 4, NULL, NULL, err);
	return status;
}

enum tm_status tm_change_erase(struct tm_project *p, const struct tm_noun *noun,
			       const unsigned char *uuid, const char *key,
			       struct tm_error *err)
{
	static const char retired[] =
		"DELETE FROM retired WHERE noun = ?2 AND key IN " KEYS;
	static const char entries[] =
		"UPDATE change SET key = NULL, before = NULL, after = NULL"
		" WHERE uuid = ?1";
	struct tm_arg args[] = { TM_ARG_UUID(uuid), TM_ARG_TEXT(noun->name),
				 TM_ARG_TEXT(key) };
	enum tm_status status = tm_step_begin(p, err);

	if (!status)
		status = tm_store_run(p, retired, args, 3, NULL, NULL, err);
	if (!status)
		status = tm_store_run(p, entries, args, 1, NULL, NULL, err);
	return status;
}

struct whose {
	unsigned char uuid[TM_UUID_BYTES];
	bool found;
};

static enum tm_status on_whose(const struct tm_row *row, void *data, struct tm_error *err)
{
	struct whose *whose = data;
	const unsigned char *uuid = tm_row_uuid(row, 0);

	(void)err;
	whose->found = uuid != NULL;
	if (uuid)
		memcpy(whose->uuid, uuid, TM_UUID_BYTES);
	return TM_OK;
}

enum tm_status tm_change_part(struct tm_project *p, const char *noun, const char *field,
			      const unsigned char *owner,
			      unsigned char uuid[TM_UUID_BYTES], bool *found,
			      struct tm_error *err)
{
	struct tm_arg args[] = { TM_ARG_TEXT(noun), TM_ARG_TEXT(field),
				 TM_ARG_UUID(owner) };
	struct whose whose = { .found = false };
	enum tm_status status = tm_store_run(
		p,
		"SELECT uuid FROM change WHERE what = 'rm' AND noun = ?1 AND field = ?2"
		" AND before IN (SELECT key FROM change WHERE uuid = ?3) LIMIT 1",
		args, 3, on_whose, &whose, err);

	*found = whose.found;
	if (whose.found)
		memcpy(uuid, whose.uuid, sizeof whose.uuid);
	return status;
}

enum tm_status tm_change_whose(struct tm_project *p, const char *noun, const char *key,
			       unsigned char uuid[16], bool *found, struct tm_error *err)
{
	struct tm_arg args[] = { TM_ARG_TEXT(noun), TM_ARG_TEXT(key) };
	struct whose whose = { .found = false };
	enum tm_status status = tm_store_run(
		p,
		"SELECT uuid FROM change WHERE noun = ?1 AND key = ?2 AND uuid"
		" NOT NULL ORDER BY id DESC LIMIT 1",
		args, 2, on_whose, &whose, err);

	*found = whose.found;
	if (whose.found)
		memcpy(uuid, whose.uuid, sizeof whose.uuid);
	return status;
}

enum tm_status tm_change_compact(struct tm_project *p, struct tm_error *err)
{
	return p->rehearsing ? TM_OK : tm_store_vacuum(p, NULL, err);
}
