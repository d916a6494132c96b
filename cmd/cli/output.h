/* output.h - writing files other than the project, atomically. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "lib/base/out.h"

/*
 * Refuse a path that names a project or the name of a project's side file (-journal,
 * -wal, -shm, .schema-N), through links or not; project is the one that is open.
 *
 * TM_CONFLICT  it does
 */
enum tm_status output_check(const char *path, const char *project, struct tm_error *err);

/*
 * Write the bytes to path through a temporary file, readable by its owner only. With
 * force an existing regular file is replaced. Call output_check() first.
 *
 * TM_CONFLICT  it already exists, or is a link, a folder or a device
 * TM_FAILED    it cannot be written
 */
enum tm_status output_write(const char *path, const struct tm_out *out, bool force,
			    struct tm_error *err);

#endif
