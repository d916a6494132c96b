/*
 * view.h - the one place that decides what a view shows: fields of records by their
 * table (tm_view_shows), nodes of documents by their marks. Whatever writes either asks
 * here; tm_doc_keep() takes out of a document what is not shown.
 */
#ifndef BASE_VIEW_H
#define BASE_VIEW_H

#include <tmodel/view.h>

/* Who a page, block, column or row is for. One without a mark is for the CISO alone. */
enum tm_mark {
	TM_MARK_BOARD = 1,
	TM_MARK_ADVISORY = 2,
	TM_MARK_CISO = 4,
	TM_MARK_ALL = TM_MARK_BOARD | TM_MARK_ADVISORY | TM_MARK_CISO,
	TM_MARK_PRIVATE = 8 /* and only where private fields are shown */
};

/* The audiences of a set of marks. */
unsigned tm_view_audiences(unsigned marks);

/* Whether what bears these marks is shown. */
bool tm_view_keeps(const struct tm_view *view, unsigned marks);

/* The mark of what a field says. */
unsigned tm_view_mark(const struct tm_field *field);

#endif
