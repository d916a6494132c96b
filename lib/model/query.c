/* query.c - building the SQL of a query: filters and order. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/field.h"
#include "lib/model/handle.h"

enum { MAX_FILTERS = 32 };

/* The SQL of a query, and the memory of its arguments. */
struct plan {
	const struct tm_noun *noun;
	struct tm_sql sql;
	struct tm_arg args[MAX_FILTERS + 1];
	size_t arg_count;
	struct tm_record
		*values[MAX_FILTERS]; /* a filter's value in the field of a record */
};

static void free_plan(struct plan *plan)
{
	for (size_t i = 0; i < MAX_FILTERS; i++)
		free(plan->values[i]);
	free(plan);
}

/* Convert the value to the field's stored form. */
static enum tm_status to_arg(struct tm_project *p, struct plan *plan, size_t i,
			     const struct tm_filter *filter, struct tm_error *err)
{
	const struct tm_currency *currency = tm_project_currency(p);
	const struct tm_field *f = filter->field;
	struct tm_record *record = plan->values[i] = malloc(plan->noun->size);
	struct tm_arg *arg = &plan->args[plan->arg_count];
	int64_t id = TM_NONE;
	enum tm_status status;

	if (!record)
		return tm_out_of_memory(err);
	memcpy(record, plan->noun->preset, plan->noun->size);
	status = tm_field_parse(f, filter->value, currency, record, err);
	if (!status && f->kind == TM_REF)
		status = tm_handle_id(p, tm_noun_named(f->refers), filter->value, &id,
				      err);
	if (!status)
		*arg = tm_row_arg(f, record, id);
	return status;
}

static enum tm_status append_filter(struct tm_project *p, struct plan *plan, size_t i,
				    const struct tm_filter *filter, struct tm_error *err)
{
	const struct tm_field *f = filter->field;
	enum tm_status status;

	tm_sql_put(&plan->sql, i ? " AND " : "WHERE ");
	if (!*filter->value) {
		tm_sql_put(&plan->sql, "t.%s IS NULL", f->name);
		return TM_OK;
	}
	if (f->kind == TM_UUID)
		return tm_error_set(err, TM_INVALID, "%s: name the record instead",
				    f->name);
	status = to_arg(p, plan, i, filter, err);
	if (status)
		return status;
	plan->arg_count++;
	if (f->kind == TM_LIST)
		tm_sql_put(&plan->sql, "instr(';' || t.%s || ';', ';' || ?%zu || ';')",
			   f->name, plan->arg_count);
	else
		tm_sql_put(&plan->sql, "t.%s = ?%zu", f->name, plan->arg_count);
	return TM_OK;
}

/* Sort words in the order of their list, references by key. */
static void append_order(struct plan *plan, const struct tm_sort *sort)
{
	const struct tm_field *f = sort->field;

	tm_sql_put(&plan->sql, "t.%s IS NULL, ", f->name);
	if (f->kind == TM_WORD) {
		tm_sql_put(&plan->sql, "CASE t.%s", f->name);
		for (int i = 0; f->words[i]; i++)
			tm_sql_put(&plan->sql, " WHEN '%s' THEN %d", f->words[i], i);
		tm_sql_put(&plan->sql, " END");
	} else if (f->kind == TM_REF) {
		tm_sql_put(&plan->sql, "(SELECT key FROM %s WHERE id = t.%s)", f->refers,
			   f->name);
	} else {
		tm_sql_put(&plan->sql, "t.%s", f->name);
	}
	tm_sql_put(&plan->sql, sort->descending ? " DESC, " : ", ");
}

static enum tm_status make_plan(struct tm_project *p, const struct tm_query *query,
				struct plan *plan, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	if (query->filter_count > MAX_FILTERS || query->sort_count > MAX_FILTERS)
		return tm_error_set(err, TM_INVALID, "more than %d filters",
				    (int)MAX_FILTERS);
	for (size_t i = 0; i < query->filter_count && !status; i++)
		status = append_filter(p, plan, i, &query->filters[i], err);
	tm_sql_put(&plan->sql, " ORDER BY ");
	for (size_t i = 0; i < query->sort_count; i++)
		append_order(plan, &query->sorts[i]);
	tm_sql_put(&plan->sql, "t.id");
	if (query->limit > 0) {
		plan->args[plan->arg_count++] = TM_ARG_INTEGER(query->limit);
		tm_sql_put(&plan->sql, " LIMIT ?%zu", plan->arg_count);
	}
	return status;
}

struct reader {
	tm_record_fn *fn;
	void *data;
};

static enum tm_status on_record(const struct tm_record *record,
				const struct tm_identity *identity, void *data,
				struct tm_error *err)
{
	const struct reader *reader = data;

	(void)identity;
	return reader->fn(record, reader->data, err);
}

enum tm_status tm_each(struct tm_project *p, enum tm_noun_id id,
		       const struct tm_query *query, tm_record_fn *fn, void *data,
		       struct tm_error *err)
{
	static const struct tm_query all = { .limit = 0 };
	struct reader reader = { fn, data };
	struct plan *plan;
	enum tm_status status;

	if (!tm_noun((int)id))
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	plan = calloc(1, sizeof *plan);
	if (!plan)
		return tm_out_of_memory(err);
	plan->noun = tm_noun((int)id);
	status = make_plan(p, query ? query : &all, plan, err);
	if (!status)
		status = tm_rows(p, plan->noun, plan->sql.text, plan->args,
				 plan->arg_count, on_record, &reader, err);
	free_plan(plan);
	return status;
}

static enum tm_status count_one(const struct tm_record *record, void *count,
				struct tm_error *err)
{
	(void)record;
	(void)err;
	++*(int64_t *)count;
	return TM_OK;
}

enum tm_status tm_count(struct tm_project *p, enum tm_noun_id id,
			const struct tm_query *query, int64_t *count,
			struct tm_error *err)
{
	struct tm_sql sql = { .used = 0 };

	*count = 0;
	if (query)
		return tm_each(p, id, query, count_one, count, err);
	if (!tm_noun((int)id))
		return tm_error_set(err, TM_INVALID, "there is no such noun");
	tm_sql_put(&sql, "SELECT count(*) FROM %s", tm_noun((int)id)->name);
	return tm_store_number(p, sql.text, NULL, 0, count, err);
}
