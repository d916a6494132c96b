/* source.h - sources: reports, audits, research, people. */
#ifndef TMODEL_SOURCE_H
#define TMODEL_SOURCE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum tm_source_kind {
	TM_SOURCE_EXTERNAL,
	TM_SOURCE_ANNUAL_REPORT,
	TM_SOURCE_WEBSITE,
	TM_SOURCE_INTERNAL_REPORT,
	TM_SOURCE_BREACH_REPORT,
	TM_SOURCE_AUDIT,
	TM_SOURCE_INCIDENT_DATA,
	TM_SOURCE_RUMOUR,
	TM_SOURCE_LEADER
};

struct tm_source {
	struct tm_record record;
	const char *title; /* required */
	enum tm_source_kind kind;
	unsigned reliability; /* 0 not judged, 1 to 6: A (reliable) to F (cannot be
				 judged) */
	const char *citation; /* where to find it: report, section, page */
	const char *date;     /* when it was published */
	const char *url;
	const char *notes;
};
/* clang-format off */
#define TM_SOURCE_INIT                                                                   \
	{ .record = TM_RECORD(struct tm_source, TM_SOURCE) }
/* clang-format on */

TM_END_DECLS
#endif
