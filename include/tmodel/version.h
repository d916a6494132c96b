/*
 * version.h - frozen versions of the model.
 *
 * A version keeps every record as it was, except private fields, and the resulting
 * order. It can be restored as a project in memory, so everything that can be generated
 * from a project can be generated from a version.
 */
#ifndef TMODEL_VERSION_H
#define TMODEL_VERSION_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

enum { TM_HASH_SIZE = 65 };

struct tm_version {
	struct tm_record record;
	int64_t number;        /* 1, 2, 3 ... */
	const char *frozen_on; /* the day, YYYY-MM-DD */
	const char *hash;      /* SHA-256 of all records and the order, hexadecimal */
	const char *note;
};
/* clang-format off */
#define TM_VERSION_INIT                                                                  \
	{ .record = TM_RECORD(struct tm_version, TM_VERSION), .number = TM_NONE }
/* clang-format on */

/* Freeze the current model as the next version; *number is set to its number. */
TM_CALL tm_version_freeze(struct tm_project *project, const char *note, int64_t *number,
			  struct tm_error *err);

/*
 * Read the version with that number; the caller frees it. TM_NOT_FOUND when it does not
 * exist.
 */
TM_CALL tm_version_get(struct tm_project *project, int64_t number,
		       struct tm_version **out, struct tm_error *err);

/*
 * Restore a version as a project in memory, to be closed by the caller. Changes to it
 * are not stored. Its notice says when this version of tmodel computes a different
 * order.
 *
 * TM_NOT_FOUND    no such version
 * TM_BAD_PROJECT  its content does not match its hash
 */
TM_CALL tm_version_open(struct tm_project *project, int64_t number,
			struct tm_project **out, struct tm_error *err);

/* The latest version before number, or of all for TM_NONE; *before is 0 for none. */
TM_CALL tm_version_before(struct tm_project *project, int64_t number, int64_t *before,
			  struct tm_error *err);

/*
 * Delete a version for good: it is not kept in the log, and nothing before this step
 * can be undone. Its number is never used again.
 *
 * TM_NOT_FOUND  no such version
 */
TM_CALL tm_version_remove(struct tm_project *project, int64_t number,
			  struct tm_error *err);

/* The change of one threat between two rankings. */
enum tm_change_kind { TM_SAME, TM_MOVED_UP, TM_MOVED_DOWN, TM_NEW, TM_DROPPED };

struct tm_difference {
	const char *key, *name;
	enum tm_change_kind kind;
	int64_t from, to; /* final ranks, TM_NONE where unranked */
	size_t reason_count;
	const char **reasons; /* changed inputs, one line each */
};

struct tm_differences {
	struct tm_difference *threats; /* by new rank, then the dropped ones */
	size_t count;
	struct tm_arena *own; /* the library's */
};

/*
 * Compare two projects: the ranks of threats, and the inputs that changed them. Free
 * with tm_differences_free(), which accepts NULL.
 */
TM_CALL tm_version_diff(struct tm_project *from, struct tm_project *to,
			struct tm_differences **out, struct tm_error *err);
TM_API void tm_differences_free(struct tm_differences *differences);

TM_END_DECLS
#endif
