/* noun_list.c - tmodel NOUN list: from options to a query. */
#include <stdio.h>
#include <string.h>

#include "lib/base/field.h"

#include "cmd/noun.h"
#include "cmd/print/record.h"

enum { MOST = 2 * TM_FIELDS_MAX };

struct query {
	struct call *call;
	struct tm_filter filters[MOST];
	struct tm_sort sorts[TM_FIELDS_MAX];
	struct tm_query query;
};

/* The field that begins at name and is `length` bytes long. */
static enum tm_status find_field(struct query *query, const char *option,
				 const char *name, size_t length,
				 const struct tm_field **field)
{
	const struct tm_noun *noun = query->call->noun;
	struct tm_error *err = query->call->err;
	char copy[64];

	snprintf(copy, sizeof copy, "%.*s",
		 length < sizeof copy ? (int)length : (int)sizeof copy - 1, name);
	*field = tm_field_find(noun->fields, copy);
	if (*field)
		return TM_OK;
	tm_error_set(err, TM_INVALID, "%s: a %s has no field '%s'", option, noun->name,
		     copy);
	return tm_field_suggest(noun->fields, copy, err);
}

static enum tm_status add_filter(struct query *query, const struct tm_field *field,
				 const char *value)
{
	size_t *count = &query->query.filter_count;

	if (*count == MOST)
		return tm_error_set(query->call->err, TM_INVALID,
				    "--where: more than %d of them", MOST);
	query->filters[(*count)++] = (struct tm_filter){ .field = field, .value = value };
	return TM_OK;
}

static enum tm_status add_where(struct query *query, const char *text)
{
	const struct tm_field *field;
	size_t length = strcspn(text, "=");
	enum tm_status status;

	if (!text[length])
		return tm_error_set(query->call->err, TM_INVALID,
				    "--where: '%.80s' is not FIELD=VALUE", text);
	status = find_field(query, "--where", text, length, &field);
	return status ? status : add_filter(query, field, text + length + 1);
}

static enum tm_status add_filters(struct query *query, const struct list_opts *opts)
{
	struct call *call = query->call;
	enum tm_status status = TM_OK;

	for (size_t i = 0; i < opts->where.count && !status; i++)
		status = add_where(query, opts->where.values[i]);
	for (size_t i = 0; call->noun->fields[i].kind && !status; i++)
		if (call->filters[i])
			status = add_filter(query, &call->noun->fields[i],
					    call->filters[i]);
	if (!status && opts->ungrouped)
		status = add_filter(query, tm_field_find(call->noun->fields, "threat"),
				    "");
	return status;
}

/* "unit,-influence" */
static enum tm_status add_sorts(struct query *query, const char *list)
{
	enum tm_status status = TM_OK;

	do {
		struct tm_sort sort = { .descending = *list == '-' };
		const char *name = list + sort.descending;
		size_t length = strcspn(name, ",");

		if (query->query.sort_count == TM_FIELDS_MAX)
			return tm_error_set(query->call->err, TM_INVALID,
					    "--sort: more than %d fields", TM_FIELDS_MAX);
		status = find_field(query, "--sort", name, length, &sort.field);
		query->sorts[query->query.sort_count++] = sort;
		list = name + length;
	} while (!status && *list++);
	return status;
}

static enum tm_status put(const struct tm_record *record, void *data,
			  struct tm_error *err)
{
	(void)err; /* the stream has it from its call */
	return record_put(data, record);
}

enum tm_status noun_list(struct call *call)
{
	const struct list_opts *opts = call->opts;
	struct query query = { .call = call };
	struct record_stream stream;
	enum tm_status status = add_filters(&query, opts);

	if (!status && opts->sort)
		status = add_sorts(&query, opts->sort);
	if (status)
		return status;
	query.query.filters = query.filters;
	query.query.sorts = query.sorts;
	if (opts->limit != TM_NONE)
		query.query.limit = opts->limit;
	status = record_open(&stream, call, call->noun->fields, RECORD_LIST);
	if (!status)
		status = tm_each(call->project, call->noun->id, &query.query, put,
				 &stream, call->err);
	if (!status && !stream.count && call->globals->format == FORMAT_TEXT)
		call_say(call, NULL, "There are no %s%s", call->noun->plural,
			 query.query.filter_count ? " like that" : " yet");
	return record_close(&stream, status);
}
