/* records.h - records as rows of a document's table: a column for each field. */
#ifndef REPORT_RECORDS_H
#define REPORT_RECORDS_H

#include <tmodel/field.h>

#include "lib/document/doc.h"

/* Whether reports show the field: not what is private, nor identities of machines. */
bool tm_records_show(const struct tm_field *field);

/* A column for it, and a cell with its value, typed. audience as in tm_doc_column. */
void tm_records_column(struct tm_doc *doc, const struct tm_field *field,
		       unsigned audience);
void tm_records_cell(struct tm_doc *doc, const struct tm_field *field,
		     const void *record);

/* The same for all fields that are shown. */
void tm_records_columns(struct tm_doc *doc, const struct tm_field *fields);
void tm_records_row(struct tm_doc *doc, const struct tm_field *fields, const void *record,
		    const char *id);

#endif
