/* editor_text.c - parsing the edited text, field by field. */
#include <string.h>

#include "cmd/cli/editor.h"

/* State of the parser. A section follows the heading "#> name". */
struct parser {
	struct editor *editor;
	const struct tm_field *field;
	uint64_t given; /* bits as in call->given */
	bool any;
};

static char *trim(char *text)
{
	size_t length;

	text += strspn(text, " \t\r\n");
	length = strlen(text);
	while (length && strchr(" \t\r\n", text[length - 1]))
		length--;
	text[length] = '\0';
	return text;
}

/* Text above the first heading belongs to the first long text. */
static const struct tm_field *first_text(const struct tm_field *field)
{
	while (field->kind != TM_NOTES)
		field++;
	return field;
}

/* Set the field if the text has changed. */
static enum tm_status set_text(struct parser *parser, char *text)
{
	struct call *call = parser->editor->call;
	const struct tm_field *field = parser->field;
	char buf[TM_FIELD_TEXT_SIZE];
	uint64_t bit;

	text = trim(text);
	if (!field && !*text)
		return TM_OK;
	if (!field)
		field = first_text(call->noun->fields);
	bit = UINT64_C(1) << (field - call->noun->fields);
	if (parser->given & bit)
		return tm_error_set(call->err, TM_INVALID, "'%s' is there twice",
				    field->name);
	parser->given |= bit;
	parser->any |= *text != '\0';
	if (!strcmp(text, tm_field_text(field, parser->editor->before, NULL, buf)))
		return TM_OK;
	call->given |= bit;
	return tm_field_parse(field, text, NULL, call->record, call->err);
}

/* The heading "#> notes: ..." starts the section of that field. */
static enum tm_status begin_section(struct parser *parser, char *line)
{
	struct call *call = parser->editor->call;
	char *name = line + 2 + strspn(line + 2, " ");

	name[strcspn(name, ": \r\n")] = '\0';
	parser->field = tm_field_find(call->noun->fields, name);
	if (parser->field && parser->field->kind == TM_NOTES)
		return TM_OK;
	return tm_error_set(call->err, TM_INVALID, "'%.80s' is no text of a %s", name,
			    call->noun->name);
}

/*
 * Sections are moved to the front of the buffer, over the comments between them, which
 * leaves room for their NULs.
 */
enum tm_status editor_read(struct editor *editor)
{
	struct parser parser = { .editor = editor };
	char *to = editor->text, *section = to, *next;
	enum tm_status status = TM_OK;

	for (char *line = to; *line && !status; line = next) {
		size_t length = strcspn(line, "\n");

		length += line[length] == '\n';
		next = line + length;
		if (*line != editor->mark) {
			memmove(to, line, length);
			to += length;
		} else if (line[1] == '>') {
			*to++ = '\0';
			status = set_text(&parser, section);
			section = to;
			if (!status)
				status = begin_section(&parser, line);
		}
	}
	*to = '\0';
	if (!status)
		status = set_text(&parser, section);
	if (!status && !parser.any)
		status = tm_error_set(editor->call->err, TM_FAILED,
				      "nothing was written: nothing is changed");
	return status;
}
