/* component.c - components: their fields. */
#include <tmodel/component.h>

#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_component, member)

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "name", AT(TEXT, name), TM_REQUIRED | TM_OPERAND | TM_NAMES, .width = 28,
	  .help = "name of the component" },
	{ "description", AT(NOTES, description),
	  .help = "purpose and users of the component" },
	{ "needs", AT(LIST, needs), .width = 48,
	  .help = "competences required to discuss it" },
	TM_FIELDS_END,
};

static const struct tm_component preset = TM_COMPONENT_INIT;

const struct tm_noun tm_component_noun = {
	.id = TM_COMPONENT,
	.name = "component",
	.plural = "components",
	.about = "a part of a system, small enough for one session",
	.next = "session add 'TITLE' --component %s",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
};
