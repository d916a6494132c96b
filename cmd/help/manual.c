/*
 * manual.c - generated parts of a manual page in mdoc: SYNOPSIS, OPTIONS, FIELDS; for
 * tmodel(1) the commands and the global options. cmake/manual.sh inserts them into the
 * pages between two marks.
 */
#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "cmd/cli/command.h"
#include "cmd/help/help.h"

/* A sentence on a line of its own. */
static void put_sentence(struct tm_out *out, const char *text)
{
	size_t length = strlen(text);

	if (*text == '.' || *text == '\'')
		tm_out_text(out, "\\&");
	tm_out_char(out, (char)toupper((unsigned char)*text));
	for (const char *c = text + 1; *c; c++)
		if (*c == '\\')
			tm_out_text(out, "\\e");
		else
			tm_out_char(out, *c);
	tm_out_text(out, length && text[length - 1] == '.' ? "\n" : ".\n");
}

/* "Fl -unit Ar UNIT" */
static void put_flag(struct tm_out *out, const struct opt_set *set,
		     const struct tm_field *f)
{
	char name[OPT_NAME_SIZE], value[OPT_NAME_SIZE];
	const char *label = opt_value(f, value);
	bool on = f->kind == TM_BOOL && set->into &&
		  *(const bool *)((const char *)set->into + f->offset);

	if (f->letter)
		tm_out_print(out, "Fl %c , ", f->letter);
	tm_out_print(out, "Fl -%s%s%s%s", on ? "no-" : "", opt_name(f, name),
		     *label ? " Ar " : "", label);
}

static void put_usage(struct tm_out *out, const struct opt_set *set,
		      const struct tm_field *f)
{
	char value[OPT_NAME_SIZE];
	bool needed = opt_is_needed(set, f);

	if (opt_is_operand(set, f)) {
		tm_out_print(out, needed ? ".Ar %s%s\n" : ".Op Ar %s%s\n",
			     opt_value(f, value), f->kind == TM_MANY ? " ..." : "");
	} else if (needed) {
		tm_out_char(out, '.');
		put_flag(out, set, f);
		tm_out_char(out, '\n');
	}
}

static void put_synopsis(struct tm_out *out, const struct command *c,
			 const struct tm_noun *noun)
{
	struct opt_set sets[OPT_SETS];
	char name[COMMAND_NAME_SIZE];

	command_sets(c, noun, sets);
	tm_out_print(out, ".Nm tmodel %s\n.Op Ar options\n", command_name(c, noun, name));
	for (int operands = 0; operands < 2; operands++)
		for (size_t i = 0; i < OPT_GLOBAL; i++)
			for (const struct tm_field *f = sets[i].fields; f && f->kind; f++)
				if (opt_is_operand(&sets[i], f) == operands)
					put_usage(out, &sets[i], f);
}

static void put_limits(struct tm_out *out, const struct tm_field *f)
{
	const char *before = "One of\n";

	if (f->kind == TM_LIST && f->words)
		before = "Any of\n";
	for (unsigned i = 0; f->words && f->words[i]; i++)
		if (*f->words[i]) {
			tm_out_print(out, "%s.Cm %s%s\n", before, f->words[i],
				     f->words[i + 1] ? " ," : " .");
			before = "";
		}
	if (f->kind == TM_INT && f->high == INT64_MAX)
		tm_out_print(out, "At least %" PRId64 ".\n", f->low);
	else if (f->kind == TM_INT && f->low < f->high)
		tm_out_print(out, "From %" PRId64 " to %" PRId64 ".\n", f->low, f->high);
	if (f->kind == TM_MONEY)
		tm_out_text(out, "An amount such as 2M, 250k or 1234.50.\n");
	if (f->kind == TM_DATE)
		tm_out_text(out, "A day such as 2026-11-21.\n");
	if (f->kind == TM_DATETIME)
		tm_out_text(out, "A time such as 2026-11-21T10:00, with Z or an offset, "
				 "or of the zone of --tz.\n");
	if (f->kind == TM_DURATION)
		tm_out_text(out, "A duration such as 45, 45m or 1h30.\n");
	if (f->kind == TM_REF)
		tm_out_print(out, "Key or uuid of a %s.\n",
			     f->refers && *f->refers ? f->refers : "record");
	if (f->flags & TM_REQUIRED)
		tm_out_text(out, "Required.\n");
	if (f->flags & TM_UNIQUE)
		tm_out_text(out, "Must be unique.\n");
	if (f->flags & TM_PRIVATE)
		tm_out_text(out, "Private.\n");
}

static void put_default(struct tm_out *out, const struct tm_field *f, const void *preset)
{
	static const struct tm_currency two_decimals = { "", 2 };
	char text[TM_FIELD_TEXT_SIZE];
	const char *start = "";

	if (preset && f->kind != TM_BOOL && f->kind != TM_MANY)
		start = tm_field_text(f, preset, &two_decimals, text);
	if (*start)
		tm_out_print(out, "The default is %s.\n", start);
}

static void put_options(struct tm_out *out, const struct opt_set *set)
{
	tm_out_text(out, ".Bl -tag -width Ds\n");
	for (const struct tm_field *f = set->fields; f->kind; f++) {
		if (!opt_is_option(set, f))
			continue;
		tm_out_text(out, ".It ");
		put_flag(out, set, f);
		tm_out_char(out, '\n');
		put_sentence(out, f->help);
		put_limits(out, f);
		put_default(out, f, set->into);
	}
	tm_out_text(out, ".El\n");
}

static void put_fields(struct tm_out *out, const struct tm_noun *noun)
{
	struct opt_set set = { .fields = noun->fields, .into = (void *)noun->preset };

	tm_out_text(out, ".Sh FIELDS\n.Bl -tag -width Ds\n");
	for (const struct tm_field *f = noun->fields; f->kind; f++) {
		tm_out_print(out, ".It Cm %s Pq ", f->name);
		put_flag(out, &set, f);
		tm_out_char(out, '\n');
		put_sentence(out, f->help);
		put_limits(out, f);
		put_default(out, f, noun->preset);
	}
	tm_out_text(out, ".El\n");
}

/* The generated parts of tmodel(1). */
static void put_contents(struct tm_out *out)
{
	struct opt_set global = { .fields = global_fields,
				  .into = (void *)&global_preset };
	const struct command *c = NULL;
	char name[COMMAND_NAME_SIZE];

	tm_out_text(out, ".Sh SYNOPSIS\n.Nm tmodel\n.Op Ar global options\n.Ar command\n"
			 ".Op Ar options\n.Sh GLOBAL OPTIONS\n");
	put_options(out, &global);
	tm_out_text(out, ".Sh COMMANDS\n.Bl -tag -width Ds\n");
	for (int id = 1; tm_noun(id); id++)
		if (!tm_noun(id)->internal) {
			tm_out_print(out, ".It Cm %s\n", tm_noun(id)->name);
			put_sentence(out, tm_noun(id)->about);
		}
	while ((c = command_next(c, NULL)))
		if (c->summary) {
			tm_out_print(out, ".It Cm %s\n", command_name(c, NULL, name));
			put_sentence(out, c->summary);
		}
	tm_out_text(out, ".El\n");
}

/* Whether the command is described on that page. */
static bool is_on(const struct command *c, const struct tm_noun *noun, const char *page)
{
	return c->summary && (noun || !strcmp(c->group ? c->group : c->word, page));
}

static bool put_page(struct tm_out *out, const struct tm_noun *noun, const char *page)
{
	const struct command *c = NULL;
	char name[COMMAND_NAME_SIZE];
	bool any = false;

	while ((c = command_next(c, noun))) {
		if (!is_on(c, noun, page))
			continue;
		if (!any)
			tm_out_text(out, ".Sh SYNOPSIS\n");
		put_synopsis(out, c, noun);
		any = true;
	}
	tm_out_text(out, ".Sh OPTIONS\nGlobal options:\n.Xr tmodel 1 .\n");
	while ((c = command_next(c, noun))) {
		struct opt_set sets[OPT_SETS];

		command_sets(c, noun, sets);
		if (!is_on(c, noun, page) || !sets[OPT_OWN].fields)
			continue;
		tm_out_print(out, ".Ss tmodel %s\n", command_name(c, noun, name));
		put_options(out, &sets[OPT_OWN]);
	}
	return any;
}

static enum tm_status manual_run(struct call *call)
{
	const char *page = call->rest[0] ? call->rest[0] : "";
	const struct tm_noun *noun = tm_noun_named(page);

	if (noun && noun->internal)
		noun = NULL;
	if (!*page)
		put_contents(call->out);
	else if (!put_page(call->out, noun, page))
		return tm_error_set(call->err, TM_INVALID,
				    "there is no command '%.80s' to have a page", page);
	if (noun)
		put_fields(call->out, noun);
	return TM_OK;
}

const struct command manual_commands[] = {
	{ .word = "manual", .need = RAW, .run = manual_run },
	{ .word = NULL },
};
