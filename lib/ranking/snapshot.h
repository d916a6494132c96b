/*
 * snapshot.h - all records of a project as one text, and a project made of it.
 *
 * The text is a row of strings, each ended by NUL: for a record its noun, then
 * name and value of every field that is neither empty nor private, then an empty
 * string. Behind the records stands the order: "order", then key and priority of
 * each threat. A version is what was shown, and private fields never are; versions
 * frozen by an earlier tmodel may hold some, and can still be read.
 */
#ifndef MODEL_SNAPSHOT_H
#define MODEL_SNAPSHOT_H

#include "lib/base/out.h"
#include <tmodel/rank.h>

/* Append the records of one noun, if a version keeps them; without private fields. */
enum tm_status tm_snapshot_noun(struct tm_project *project, const struct tm_noun *noun,
				struct tm_out *out, struct tm_error *err);

/* Append the text of all that a version keeps: every noun, then the order. */
enum tm_status tm_snapshot_write(struct tm_project *project, struct tm_out *out,
				 struct tm_error *err);

/* A project in memory with these records. TM_BAD_PROJECT when the text has no sense. */
enum tm_status tm_snapshot_read(const char *text, size_t length, struct tm_project **out,
				struct tm_error *err);

#endif
