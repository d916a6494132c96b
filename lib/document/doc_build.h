/* doc_build.h - what the files that build a tree share; nobody else includes it. */
#ifndef FORMAT_DOC_BUILD_H
#define FORMAT_DOC_BUILD_H

#include "lib/document/doc.h"

/* Remember the first thing that went wrong; problem is a constant. */
void tm_doc_fail(struct tm_doc *doc, const char *problem);

/* Zeroed memory of the document, or NULL and a document that failed. */
void *tm_doc_take(struct tm_doc *doc, size_t size);

/* A copy that is never NULL. */
const char *tm_doc_copy(struct tm_doc *doc, const char *text);

/* A new block at the end of the last page; NULL when the document failed. */
struct tm_doc_block *tm_doc_block_add(struct tm_doc *doc, enum tm_doc_block_kind kind,
				      const char *text);

/* The last block if it is of that kind; else NULL and a document that failed. */
struct tm_doc_block *tm_doc_block_open(struct tm_doc *doc, enum tm_doc_block_kind kind);

#endif
