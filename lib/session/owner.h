/* owner.h - what belongs to a session or a meeting. */
#ifndef SESSION_OWNER_H
#define SESSION_OWNER_H

#include <tmodel/meeting.h>

/* The filter for what belongs to it; about is as tm_owner_find() gives it. */
struct tm_filter tm_owner_filter(enum tm_noun_id what, enum tm_noun_id about,
				 const char *handle);

#endif
