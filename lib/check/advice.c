/* advice.c - what there is to think about, as a list that grows. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/check/advice.h"

enum tm_status tm_advice_add(struct tm_advices *advices, const char *id,
			     const char *person, struct tm_error *err, const char *fmt,
			     ...)
{
	struct tm_advice *to;
	va_list ap;

	if (advices->count == advices->room) {
		size_t room = advices->room ? 2 * advices->room : 8;
		void *more = realloc(advices->items, room * sizeof *advices->items);

		if (!more)
			return tm_error_set(err, TM_FAILED, "out of memory");
		advices->items = more;
		advices->room = room;
	}
	to = &advices->items[advices->count++];
	to->id = id;
	snprintf(to->person, sizeof to->person, "%s", person);
	va_start(ap, fmt);
	vsnprintf(to->text, sizeof to->text, fmt, ap);
	va_end(ap);
	return TM_OK;
}

void tm_advices_free(struct tm_advices *advices)
{
	if (!advices)
		return;
	free(advices->items);
	*advices = (struct tm_advices){ .items = NULL };
}
