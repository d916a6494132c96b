/*
 * zip.h - a ZIP archive as office programs want it: every entry deflated, none for
 * a folder, names in UTF-8. All times are the first that the format knows, so the
 * same entries give the same bytes (with the same zlib).
 */
#ifndef FORMAT_ZIP_H
#define FORMAT_ZIP_H

#include "lib/base/out.h"

struct tm_zip;

/* NULL without memory, which every call below accepts. */
struct tm_zip *tm_zip_new(void);
void tm_zip_free(struct tm_zip *zip);

/* Add an entry with all bytes of part; name is unique, has no / in front. */
void tm_zip_add(struct tm_zip *zip, const char *name, const struct tm_out *part);

/* The same, but before those that are there: programs look at the first entry. */
void tm_zip_lead(struct tm_zip *zip, const char *name, const struct tm_out *part);

/*
 * Append the archive to out.
 *
 * TM_FAILED  out of memory, a part that had failed, or more than the format holds:
 *            65,535 entries, 4 GiB
 */
enum tm_status tm_zip_write(const struct tm_zip *zip, struct tm_out *out,
			    struct tm_error *err);

#endif
