/* records.h - records as rows of a table, with a column for each field. */
#ifndef REPORT_RECORDS_H
#define REPORT_RECORDS_H

#include <tmodel/field.h>

#include "lib/document/doc.h"

/* Whether reports show the field; uuids are omitted. */
bool tm_records_show(const struct tm_field *field);

/* Add a column for the field, marked if private, or a typed cell with its value. */
void tm_records_column(struct tm_doc *doc, const struct tm_field *field, unsigned marks);
void tm_records_cell(struct tm_doc *doc, const struct tm_field *field,
		     const void *record);

/* The same for all fields that are shown. */
void tm_records_columns(struct tm_doc *doc, const struct tm_field *fields);
void tm_records_row(struct tm_doc *doc, const struct tm_field *fields, const void *record,
		    const char *id);

#endif
