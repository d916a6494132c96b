/*
 * same.c - looking for an older row with the same values.
 *
 * An import asks for every row. An index on the fields in question, of the rows that
 * were there before, lives as long as the transaction: new rows cost nothing, and an
 * import into an empty table needs none.
 */
#include <string.h>

#include "lib/base/key.h"
#include "lib/store/inside.h"
#include "lib/store/row.h"

/* The fields that are compared: neither identity nor what was not given. */
static uint64_t compared(const struct tm_noun *noun, uint64_t given)
{
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (noun->fields[i].kind == TM_UUID || noun->fields[i].kind == TM_KEY)
			given &= ~(UINT64_C(1) << i);
	return given;
}

static enum tm_status make_index(struct tm_project *p, const struct tm_noun *noun,
				 uint64_t given, struct tm_error *err)
{
	struct tm_sql sql = { .used = 0 };
	const char *comma = "";
	enum tm_status status;

	tm_sql_put(&sql, "SELECT max(id) FROM %s", noun->name);
	status = tm_store_number(p, sql.text, NULL, 0, &p->same_last, err);
	p->same_noun = noun;
	if (status || p->same_last == TM_NONE || p->same_last == 0)
		return status;
	sql.used = 0;
	tm_sql_put(&sql, "CREATE INDEX same_row ON %s (", noun->name);
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (given >> i & 1) {
			tm_sql_put(&sql, "%s%s", comma, noun->fields[i].name);
			comma = ", ";
		}
	tm_sql_put(&sql, ") WHERE id <= %lld", (long long)p->same_last);
	p->same_indexed = true;
	return tm_store_exec(p, sql.text, err);
}

enum tm_status tm_same_end(struct tm_project *p, struct tm_error *err)
{
	bool indexed = p->same_indexed;

	sqlite3_finalize(p->same);
	p->same = NULL;
	p->same_noun = NULL;
	p->same_indexed = false;
	return indexed ? tm_store_exec(p, "DROP INDEX same_row", err) : TM_OK;
}

static enum tm_status prepare(struct tm_project *p, const struct tm_noun *noun,
			      uint64_t given, struct tm_error *err)
{
	struct tm_sql sql = { .used = 0 };
	int n = 0;

	if (p->same && p->same_given == given)
		return TM_OK;
	sqlite3_finalize(p->same);
	p->same = NULL;
	tm_sql_put(&sql, "SELECT id FROM %s WHERE id <= %lld", noun->name,
		   (long long)p->same_last);
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (given >> i & 1)
			tm_sql_put(&sql, " AND %s IS ?%d", noun->fields[i].name, ++n);
	tm_sql_put(&sql, " LIMIT 1");
	p->same_given = given;
	if (sqlite3_prepare_v3(p->db, sql.text, -1, SQLITE_PREPARE_PERSISTENT, &p->same,
			       NULL))
		return tm_store_fail(p, err);
	return TM_OK;
}

static enum tm_status on_id(const struct tm_row *row, void *id, struct tm_error *err)
{
	(void)err;
	*(int64_t *)id = tm_row_integer(row, 0);
	return TM_OK;
}

enum tm_status tm_row_same(struct tm_project *p, const struct tm_noun *noun,
			   const struct tm_record *record, const int64_t *refs,
			   uint64_t given, bool *same, struct tm_error *err)
{
	struct tm_arg args[TM_FIELDS_MAX];
	int64_t id = TM_NONE;
	enum tm_status status = TM_OK;
	size_t n = 0;

	*same = false;
	given = compared(noun, given);
	if (!given)
		return TM_OK;
	if (p->same_noun != noun) {
		status = tm_same_end(p, err);
		if (!status)
			status = make_index(p, noun, given, err);
	}
	if (status || !p->same_indexed)
		return status;
	status = prepare(p, noun, given, err);
	for (size_t i = 0; noun->fields[i].kind; i++)
		if (given >> i & 1)
			args[n++] = tm_row_arg(&noun->fields[i], record, refs[i]);
	if (!status)
		status = tm_store_step(p, p->same, args, n, on_id, &id, err);
	*same = id != TM_NONE;
	return status;
}
