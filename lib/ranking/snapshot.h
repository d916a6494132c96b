/*
 * snapshot.h - all records of a project as one text, and a project made of it.
 *
 * The text is a row of strings, each ended by NUL: for a record its noun, then
 * name and value of every field that is not empty, then an empty string. Behind
 * the records stands the order: "order", then key and priority of each threat.
 */
#ifndef MODEL_SNAPSHOT_H
#define MODEL_SNAPSHOT_H

#include "lib/base/out.h"
#include <tmodel/rank.h>

/* Append the text of all that a version keeps. */
enum tm_status tm_snapshot_write(struct tm_project *project, struct tm_out *out,
				 struct tm_error *err);

/* A project in memory with these records. TM_BAD_PROJECT when the text has no sense. */
enum tm_status tm_snapshot_read(const char *text, size_t length, struct tm_project **out,
				struct tm_error *err);

#endif
