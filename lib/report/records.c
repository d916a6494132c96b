/* records.c - records as table rows. */
#include <ctype.h>
#include <string.h>

#include "lib/report/records.h"

bool tm_records_show(const struct tm_field *field)
{
	return field->kind != TM_UUID;
}

static enum tm_doc_kind kind_of(const struct tm_field *field)
{
	switch (field->kind) {
	case TM_KEY:
		return TM_DOC_KEY;
	case TM_URL:
		return TM_DOC_URL;
	case TM_BOOL:
		return TM_DOC_CHECK;
	case TM_INT:
	case TM_DURATION:
		return TM_DOC_INT;
	case TM_MONEY:
	case TM_AMOUNT:
		return TM_DOC_MONEY;
	case TM_RATE:
		return TM_DOC_RATE;
	case TM_PROBABILITY:
		return TM_DOC_PROBABILITY;
	case TM_RATIO:
	case TM_NUMBER:
		return TM_DOC_NUMBER;
	default:
		return TM_DOC_TEXT;
	}
}

/* "loss_low" becomes "Loss low". */
static const char *title_of(struct tm_doc *doc, const char *name)
{
	char title[64] = "";
	size_t length = strlen(name);

	if (length >= sizeof title)
		length = sizeof title - 1;
	for (size_t i = 0; i < length; i++)
		title[i] = name[i] == '_' ? ' ' : name[i];
	title[0] = (char)toupper((unsigned char)title[0]);
	return tm_doc_format(doc, "%.*s", (int)length, title);
}

void tm_records_column(struct tm_doc *doc, const struct tm_field *field, unsigned marks)
{
	tm_doc_column(doc,
		      &(struct tm_doc_column){ .key = field->name,
					       .title = title_of(doc, field->name),
					       .kind = kind_of(field),
					       .weight = field->kind == TM_NOTES ? 1 : 0,
					       .marks = marks | tm_view_mark(field) });
}

void tm_records_cell(struct tm_doc *doc, const struct tm_field *field, const void *record)
{
	const void *at = (const char *)record + field->offset;
	char buf[TM_FIELD_TEXT_SIZE];
	const char *text;

	switch (field->kind) {
	case TM_BOOL:
		tm_doc_cell_check(doc, *(const bool *)at);
		return;
	case TM_INT:
	case TM_DURATION:
		tm_doc_cell_int(doc, *(const int64_t *)at);
		return;
	case TM_MONEY:
		tm_doc_cell_minor(doc, *(const int64_t *)at);
		return;
	case TM_RATIO:
		tm_doc_cell_real(doc, *(const int64_t *)at == TM_NONE
					      ? TM_NO_NUMBER
					      : (double)*(const int64_t *)at / 1e6);
		return;
	case TM_RATE:
	case TM_PROBABILITY:
	case TM_NUMBER:
	case TM_AMOUNT:
		tm_doc_cell_real(doc, *(const double *)at);
		return;
	default:
		text = tm_field_text(field, record, NULL, buf);
		tm_doc_cell_text(doc, *text ? text : NULL);
	}
}

void tm_records_columns(struct tm_doc *doc, const struct tm_field *fields)
{
	for (const struct tm_field *f = fields; f->kind; f++)
		if (tm_records_show(f))
			tm_records_column(doc, f, 0);
}

void tm_records_row(struct tm_doc *doc, const struct tm_field *fields, const void *record,
		    const char *id)
{
	tm_doc_row(doc, id);
	for (const struct tm_field *f = fields; f->kind; f++)
		if (tm_records_show(f))
			tm_records_cell(doc, f, record);
}
