/* catalogue.c - reading texts by id, and filling in their placeholders. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tmodel/field.h>

#include "lib/base/arena.h"
#include "lib/base/catalogue.h"
#include "lib/base/clean.h"
#include "lib/base/field.h"
#include "lib/base/out.h"

enum { NAME_SIZE = 64, PLACEHOLDERS_MAX = 8 };

#define HEADER "id\ttext"
#define ID_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789-."
#define NAME_LETTERS "abcdefghijklmnopqrstuvwxyz-"

struct entry {
	const char *id, *text;
	const char *preset; /* the default text, which declares the placeholders */
	int64_t line;       /* line of the override; 0: not overridden */
};

struct tm_catalogue {
	struct tm_arena arena;
	struct entry *entries;
	const char **ids; /* of the entries, NULL-ended */
	size_t count, changed;
	char missing[NAME_SIZE + 64]; /* first misuse by the program; "" for none */
	bool out_of_memory;
};

/* Parser state. */
struct reader {
	struct tm_catalogue *catalogue;
	bool is_default;
	bool has_header;
	int64_t line;
};

static struct entry *find(const struct tm_catalogue *catalogue, const char *id)
{
	for (size_t i = 0; i < catalogue->count; i++)
		if (!strcmp(catalogue->entries[i].id, id))
			return &catalogue->entries[i];
	return NULL;
}

/*
 * Find the next placeholder at or after *at, copy its name, and move *at past it. False
 * at the end of the text; *broken is set for a brace without a placeholder.
 */
static bool next_placeholder(const char **at, char name[NAME_SIZE], bool *broken)
{
	const char *open = *at + strcspn(*at, "{}");
	size_t length;

	*broken = false;
	if (!*open)
		return false;
	length = strspn(open + 1, NAME_LETTERS);
	*broken =
		*open == '}' || !length || length >= NAME_SIZE || open[1 + length] != '}';
	if (*broken)
		return false;
	memcpy(name, open + 1, length);
	name[length] = '\0';
	*at = open + length + 2;
	return true;
}

/* The distinct placeholders of a well-formed text. */
static size_t placeholders(const char *text, char names[PLACEHOLDERS_MAX][NAME_SIZE],
			   const char *words[PLACEHOLDERS_MAX + 1])
{
	size_t count = 0;
	bool broken;

	while (count < PLACEHOLDERS_MAX &&
	       next_placeholder(&text, names[count], &broken)) {
		bool is_new = true;

		for (size_t i = 0; i < count; i++)
			is_new = is_new && strcmp(names[i], names[count]) != 0;
		if (is_new) {
			words[count] = names[count];
			count++;
		}
	}
	words[count] = NULL;
	return count;
}

static enum tm_status refuse_placeholder(const struct entry *entry, const char *name,
					 struct tm_error *err)
{
	char names[PLACEHOLDERS_MAX][NAME_SIZE];
	const char *words[PLACEHOLDERS_MAX + 1], *nearest;
	struct tm_out list = TM_OUT_INIT;
	size_t count = placeholders(entry->preset, names, words);

	tm_error_set(err, TM_INVALID, "unknown placeholder {%s} in '%s'", name,
		     entry->id);
	nearest = tm_nearest(name, words);
	for (size_t i = 0; i < count; i++) {
		tm_out_text(&list, i ? ", {" : "{");
		tm_out_text(&list, words[i]);
		tm_out_char(&list, '}');
	}
	if (nearest)
		tm_error_hint(err, "did you mean {%s}?", nearest);
	else if (count)
		tm_error_hint(err, "use %s", tm_out_string(&list));
	else
		tm_error_hint(err, "this text has no placeholders");
	tm_out_free(&list);
	return TM_INVALID;
}

static enum tm_status check_placeholders(const struct entry *entry, const char *text,
					 struct tm_error *err)
{
	char names[PLACEHOLDERS_MAX][NAME_SIZE], name[NAME_SIZE];
	const char *words[PLACEHOLDERS_MAX + 1];
	size_t count = placeholders(entry->preset, names, words);
	bool broken;

	while (next_placeholder(&text, name, &broken)) {
		bool known = false;

		for (size_t i = 0; i < count; i++)
			known = known || !strcmp(words[i], name);
		if (!known)
			return refuse_placeholder(entry, name, err);
	}
	if (!broken)
		return TM_OK;
	tm_error_set(err, TM_INVALID, "brace without a placeholder in '%s'", entry->id);
	return tm_error_hint(err, "write a placeholder as {name}; use ( ) otherwise");
}

static enum tm_status refuse_id(const struct tm_catalogue *catalogue, const char *id,
				struct tm_error *err)
{
	const char *nearest = tm_nearest(id, catalogue->ids);

	tm_error_set(err, TM_INVALID, "unknown id '%.80s'", id);
	if (nearest)
		return tm_error_hint(err, "did you mean '%s'?", nearest);
	return tm_error_hint(err, "tmodel config get texts --default lists all ids");
}

/* Look up the entry of a line. */
static enum tm_status entry_for(struct reader *r, const char *id, const char *text,
				struct entry **out, struct tm_error *err)
{
	struct tm_catalogue *catalogue = r->catalogue;
	struct entry *entry = find(catalogue, id);

	if (r->is_default && !entry && *id && strspn(id, ID_LETTERS) == strlen(id)) {
		entry = &catalogue->entries[catalogue->count];
		catalogue->ids[catalogue->count++] = id;
		*entry = (struct entry){ .id = id, .preset = text };
	} else if (!entry) {
		return refuse_id(catalogue, id, err);
	} else if (r->is_default || entry->line) {
		return tm_error_set(err, TM_INVALID,
				    "id '%s' is repeated (first in line %lld)", id,
				    (long long)entry->line);
	}
	*out = entry;
	return TM_OK;
}

static enum tm_status read_text(struct reader *r, char *line, struct tm_error *err)
{
	struct tm_catalogue *catalogue = r->catalogue;
	char *tab = strchr(line, '\t');
	struct entry *entry = NULL;
	const char *text;
	enum tm_status status;

	if (!tab) {
		tm_error_set(err, TM_INVALID, "no tab after the id");
		return tm_error_hint(err, "write an id, a tab and a text");
	}
	*tab = '\0';
	status = tm_text_clean(&catalogue->arena, tab + 1, false, &text, err);
	if (!status)
		status = entry_for(r, line, text, &entry, err);
	if (status)
		return status;
	if (!*text)
		return tm_error_set(err, TM_INVALID, "the text of '%s' is empty", line);
	status = check_placeholders(entry, text, err);
	if (status)
		return status;
	entry->text = text;
	if (!r->is_default) {
		entry->line = r->line;
		catalogue->changed++;
	}
	return TM_OK;
}

static enum tm_status read_line(struct reader *r, char *line, struct tm_error *err)
{
	size_t length = strlen(line);

	if (length && line[length - 1] == '\r')
		line[--length] = '\0';
	if (!length || *line == '#')
		return TM_OK;
	if (r->has_header)
		return read_text(r, line, err);
	r->has_header = true;
	if (!strcmp(line, HEADER))
		return TM_OK;
	tm_error_set(err, TM_INVALID, "the first line is not a header");
	return tm_error_hint(err, "begin with: id, a tab, text");
}

static size_t count_lines(const char *text)
{
	size_t count = 1;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static enum tm_status read_file(struct reader *r, const char *file,
				tm_catalogue_problem *on_problem, void *data,
				struct tm_error *err)
{
	char *copy = tm_arena_copy(&r->catalogue->arena, file, strlen(file));
	enum tm_status status = TM_OK, first = TM_OK;

	if (!copy)
		return tm_out_of_memory(err);
	for (char *line = copy, *next; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		r->line++;
		status = read_line(r, line, err);
		if (!status)
			continue;
		err->line = r->line;
		first = first ? first : status;
		if (!on_problem || status != TM_INVALID)
			return status;
		on_problem(err, data);
	}
	return first;
}

static enum tm_status read_all(struct tm_catalogue *catalogue, const char *defaults,
			       const char *changes, tm_catalogue_problem *on_problem,
			       void *data, struct tm_error *err)
{
	struct reader built_in = { .catalogue = catalogue, .is_default = true };
	struct reader ours = { .catalogue = catalogue };
	size_t lines = count_lines(defaults);
	enum tm_status status;

	catalogue->entries =
		tm_arena_alloc(&catalogue->arena, lines * sizeof *catalogue->entries);
	catalogue->ids =
		tm_arena_alloc(&catalogue->arena, (lines + 1) * sizeof *catalogue->ids);
	if (!catalogue->entries || !catalogue->ids)
		return tm_out_of_memory(err);
	status = read_file(&built_in, defaults, NULL, NULL, err);
	if (status)
		return tm_error_wrap(err, TM_FAILED, "built-in texts");
	return *changes ? read_file(&ours, changes, on_problem, data, err) : TM_OK;
}

enum tm_status tm_catalogue_read(const char *defaults, const char *changes,
				 tm_catalogue_problem *on_problem, void *data,
				 struct tm_catalogue **out, struct tm_error *err)
{
	struct tm_catalogue *catalogue = calloc(1, sizeof *catalogue);
	enum tm_status status;

	if (!catalogue)
		return tm_out_of_memory(err);
	status = read_all(catalogue, defaults, changes, on_problem, data, err);
	if (status)
		tm_catalogue_free(catalogue);
	else
		*out = catalogue;
	return status;
}

void tm_catalogue_free(struct tm_catalogue *catalogue)
{
	if (!catalogue)
		return;
	tm_arena_free(&catalogue->arena);
	free(catalogue);
}

size_t tm_catalogue_count(const struct tm_catalogue *catalogue)
{
	return catalogue->count;
}

size_t tm_catalogue_changed(const struct tm_catalogue *catalogue)
{
	return catalogue->changed;
}

/* Keep the first error only. */
static void miss(struct tm_catalogue *catalogue, const char *what, const char *id)
{
	if (!*catalogue->missing)
		snprintf(catalogue->missing, sizeof catalogue->missing, "%s '%.60s'",
			 what, id);
}

static const char *value_of(struct tm_catalogue *catalogue, const char *id,
			    const char *const *values, const char *name)
{
	while (values && *values && strcmp(*values, name) != 0)
		values += 2;
	if (!values || !*values)
		miss(catalogue, "no value for a placeholder of text", id);
	else if (values[1])
		return values[1];
	else
		catalogue->out_of_memory = true; /* its allocation failed */
	return "";
}

const char *tm_text_with(struct tm_catalogue *catalogue, const char *id,
			 const char *const *values)
{
	const struct entry *entry = find(catalogue, id);
	const char *at = entry ? entry->text : "", *rest = at, *result;
	struct tm_out out = TM_OUT_INIT;
	char name[NAME_SIZE];
	bool broken;

	if (!entry)
		miss(catalogue, "no text", id);
	if (!strchr(at, '{'))
		return at;
	while (next_placeholder(&rest, name, &broken)) {
		size_t before = (size_t)(rest - at) - strlen(name) - 2;

		tm_out_put(&out, at, before);
		tm_out_text(&out, value_of(catalogue, id, values, name));
		at = rest;
	}
	tm_out_text(&out, at);
	result = tm_arena_copy(&catalogue->arena, tm_out_string(&out), out.length);
	catalogue->out_of_memory = catalogue->out_of_memory || out.failed || !result;
	tm_out_free(&out);
	return result ? result : "";
}

const char *tm_text(struct tm_catalogue *catalogue, const char *id)
{
	return tm_text_with(catalogue, id, NULL);
}

const char *tm_text_item(struct tm_catalogue *catalogue, const char *id, size_t i)
{
	char item[NAME_SIZE];

	snprintf(item, sizeof item, "%s.%zu", id, i + 1);
	return find(catalogue, item) ? tm_text(catalogue, item) : NULL;
}

enum tm_status tm_catalogue_status(const struct tm_catalogue *catalogue,
				   struct tm_error *err)
{
	if (catalogue->out_of_memory)
		return tm_out_of_memory(err);
	if (*catalogue->missing)
		return tm_error_set(err, TM_FAILED, "%s", catalogue->missing);
	return TM_OK;
}
