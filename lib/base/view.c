/* view.c - see view.h. */
#include "lib/base/view.h"

const char *const tm_audience_words[] = { "ciso", "advisory", "board", NULL };

bool tm_view_shows(const struct tm_view *view, const struct tm_field *field)
{
	return view->include_private || !(field->flags & TM_PRIVATE);
}

unsigned tm_view_audiences(unsigned marks)
{
	return marks & TM_MARK_ALL ? marks & TM_MARK_ALL : TM_MARK_CISO;
}

bool tm_view_keeps(const struct tm_view *view, unsigned marks)
{
	static const unsigned audiences[] = {
		[TM_FOR_CISO] = TM_MARK_CISO,
		[TM_FOR_ADVISORY] = TM_MARK_ADVISORY,
		[TM_FOR_BOARD] = TM_MARK_BOARD,
	};

	if ((marks & TM_MARK_PRIVATE) && !view->include_private)
		return false;
	return tm_view_audiences(marks) & audiences[view->audience];
}

unsigned tm_view_mark(const struct tm_field *field)
{
	return field->flags & TM_PRIVATE ? TM_MARK_PRIVATE : 0;
}
