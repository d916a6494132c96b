/* component.h - a component of a system, small enough for one session. */
#ifndef TMODEL_COMPONENT_H
#define TMODEL_COMPONENT_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

struct tm_component {
	struct tm_record record;
	const char *name; /* required */
	const char *description;
	const char *needs; /* list: competences that a session about it requires */
};
/* clang-format off */
#define TM_COMPONENT_INIT                                                                \
	{ .record = TM_RECORD(struct tm_component, TM_COMPONENT) }
/* clang-format on */

TM_END_DECLS
#endif
