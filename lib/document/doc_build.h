/* doc_build.h - private to the files that build a document tree. */
#ifndef DOCUMENT_DOC_BUILD_H
#define DOCUMENT_DOC_BUILD_H

#include "lib/document/doc.h"

/* Store the first error; problem is a constant. */
void tm_doc_fail(struct tm_doc *doc, const char *problem);

/* Zeroed memory of the document; NULL, and the document fails, when out of memory. */
void *tm_doc_take(struct tm_doc *doc, size_t size);

/* A copy, never NULL. */
const char *tm_doc_copy(struct tm_doc *doc, const char *text);

/* Append a block to the last page; NULL when the document has failed. */
struct tm_doc_block *tm_doc_block_add(struct tm_doc *doc, enum tm_doc_block_kind kind,
				      const char *text);

/* The last block if it is of that kind; otherwise NULL, and the document fails. */
struct tm_doc_block *tm_doc_block_open(struct tm_doc *doc, enum tm_doc_block_kind kind);

#endif
