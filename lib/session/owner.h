/* owner.h - records that belong to a session or meeting. */
#ifndef SESSION_OWNER_H
#define SESSION_OWNER_H

#include <tmodel/meeting.h>

/* A filter for the records of an owner; `owner` is what tm_owner_find() returned. */
struct tm_filter tm_owner_filter(enum tm_noun_id what, enum tm_noun_id owner,
				 const char *handle);

#endif
