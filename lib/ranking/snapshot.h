/*
 * snapshot.h - serialisation of all records of a project.
 *
 * The format is a sequence of NUL-terminated strings: for a record its noun, then name
 * and value of every field that is neither empty nor private, then an empty string. The
 * order follows the records: "order", then key and priority of each threat. Private
 * fields are never included; versions frozen by an earlier tmodel may contain some, and
 * can still be read.
 */
#ifndef MODEL_SNAPSHOT_H
#define MODEL_SNAPSHOT_H

#include "lib/base/out.h"
#include <tmodel/rank.h>

/* Append the records of one noun if versions include it; without private fields. */
enum tm_status tm_snapshot_noun(struct tm_project *project, const struct tm_noun *noun,
				struct tm_out *out, struct tm_error *err);

/* Append the complete text of a version: every noun, then the order. */
enum tm_status tm_snapshot_write(struct tm_project *project, struct tm_out *out,
				 struct tm_error *err);

/*
 * Restore the records as a project in memory. TM_BAD_PROJECT when the text is
 * malformed.
 */
enum tm_status tm_snapshot_read(const char *text, size_t length, struct tm_project **out,
				struct tm_error *err);

#endif
