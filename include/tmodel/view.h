/*
 * view.h - what may be seen: who a report is for, and whether private fields are shown.
 * Records, parts of the model and handouts are all written for one view.
 */
#ifndef TMODEL_VIEW_H
#define TMODEL_VIEW_H

#include <tmodel/field.h>

TM_BEGIN_DECLS

/*
 * The audience of a report; the words are tm_audience_words. A board sees roles and
 * counts, no quotes and no names; an advisory group the evidence and who raised a
 * threat; a CISO everything that is not private.
 */
enum tm_audience { TM_FOR_CISO, TM_FOR_ADVISORY, TM_FOR_BOARD };
TM_API extern const char *const tm_audience_words[];

struct tm_view {
	enum tm_audience audience;
	bool include_private; /* fields that are TM_PRIVATE are shown too */
};

/* Whether the field of a record is shown. */
TM_API bool tm_view_shows(const struct tm_view *view, const struct tm_field *field);

TM_END_DECLS
#endif
