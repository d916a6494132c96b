/* example.c - putting the example into a project. Its texts are in example_*.c. */
#include <stdlib.h>
#include <string.h>

#include "cmd/example/example.h"

void example_settings(struct tm_settings *settings)
{
	settings->org = "Example Pumps";
	settings->goal = "One list of threats that the leaders stand behind, to decide "
			 "where security money goes next year";
	settings->scope = "All plants, offices and services of Example Pumps";
	settings->out_of_scope = "Threats to the staff on business trips";
}

/* Cut at the next mark; the part before it. */
static char *cut(char **rest, char mark)
{
	char *part = *rest, *end = strchr(part, mark);

	*rest = end ? end + 1 : part + strlen(part);
	if (end)
		*end = '\0';
	return part;
}

static enum tm_status add_row(struct tm_project *project, const struct tm_noun *noun,
			      const struct tm_field *const *columns, char *row,
			      struct tm_error *err)
{
	struct tm_record *record = malloc(noun->size);
	enum tm_status status = TM_OK;

	if (!record)
		return tm_out_of_memory(err);
	memcpy(record, noun->preset, noun->size);
	for (; *columns && !status; columns++) {
		const char *cell = cut(&row, '|');

		if (*cell)
			status =
				tm_field_parse(*columns, cell,
					       tm_project_currency(project), record, err);
	}
	if (!status)
		status = tm_add(project, record, err);
	free(record);
	return status;
}

static enum tm_status add_rows(struct tm_project *project, const struct example *example,
			       struct tm_error *err)
{
	const struct tm_noun *noun = tm_noun((int)example->noun);
	const struct tm_field *columns[TM_FIELDS_MAX + 1] = { NULL };
	char *names = strdup(example->columns), *rows = strdup(example->rows);
	char *rest = names, *row = rows;
	enum tm_status status = TM_OK;

	for (size_t i = 0; rest && *rest && i < TM_FIELDS_MAX; i++)
		columns[i] = tm_field_find(noun->fields, cut(&rest, '|'));
	if (!names || !rows)
		status = tm_out_of_memory(err);
	while (!status && row && *row)
		status = add_row(project, noun, columns, cut(&row, '\n'), err);
	free(names);
	free(rows);
	return status;
}

enum tm_status example_fill(struct tm_project *project, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (const struct example *part = example_model; part->columns && !status; part++)
		status = add_rows(project, part, err);
	return status;
}
