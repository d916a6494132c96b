/* advice.h - what to consider about a session, its plan and the people in it. */
#ifndef TMODEL_ADVICE_H
#define TMODEL_ADVICE_H

#include <stddef.h>

#include <tmodel/field.h>

TM_BEGIN_DECLS

/* One piece of advice: an id for scripts, whom it is about ("" for nobody). */
struct tm_advice {
	const char *id;
	char person[TM_KEY_SIZE];
	char text[256];
};

/* All of it; freed by tm_advices_free(). { NULL, 0, 0 } is none. */
struct tm_advices {
	struct tm_advice *items;
	size_t count, room;
};
TM_API void tm_advices_free(struct tm_advices *advices);

TM_END_DECLS
#endif
