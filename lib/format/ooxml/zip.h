/*
 * zip.h - a ZIP archive for office files: entries are deflated, there are no folder
 * entries, names are UTF-8. All times are the earliest of the format, so that the same
 * entries give the same bytes (with the same zlib).
 */
#ifndef FORMAT_ZIP_H
#define FORMAT_ZIP_H

#include "lib/base/out.h"

struct tm_zip;

/* Returns NULL when out of memory; every call below accepts NULL. */
struct tm_zip *tm_zip_new(void);
void tm_zip_free(struct tm_zip *zip);

/* Add an entry with the bytes of part; name is unique and has no leading /. */
void tm_zip_add(struct tm_zip *zip, const char *name, const struct tm_out *part);

/* Add an entry before the others: programs look at the first one. */
void tm_zip_lead(struct tm_zip *zip, const char *name, const struct tm_out *part);

/*
 * Append the archive to out.
 *
 * TM_FAILED  out of memory, a failed part, or beyond the limits of the format: 65,535
 *            entries, 4 GiB
 */
enum tm_status tm_zip_write(const struct tm_zip *zip, struct tm_out *out,
			    struct tm_error *err);

#endif
