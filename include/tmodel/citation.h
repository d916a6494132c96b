/* citation.h - what a source says about a threat. */
#ifndef TMODEL_CITATION_H
#define TMODEL_CITATION_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

struct tm_citation {
	struct tm_record record;
	const char *source; /* required */
	const char *threat; /* required */
	const char *excerpt;
	const char *supports; /* list: occurrence, loss, rate */
};
/* clang-format off */
#define TM_CITATION_INIT                                                                 \
	{ .record = TM_RECORD(struct tm_citation, TM_CITATION) }
/* clang-format on */

TM_END_DECLS
#endif
