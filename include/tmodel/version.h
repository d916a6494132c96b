/*
 * version.h - frozen versions of the model: what was shown stays what was shown.
 *
 * A version keeps every record as it was, and the order that came of it. It can
 * be read back as a project of its own, in memory, so whatever can be made of a
 * project can be made of a version.
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

/* Keep what is stored now as the next version; its number is in *number then. */
TM_CALL tm_version_freeze(struct tm_project *project, const char *note, int64_t *number,
			  struct tm_error *err);

/* Read the version of that number, to be freed; TM_NOT_FOUND when there is none. */
TM_CALL tm_version_get(struct tm_project *project, int64_t number,
		       struct tm_version **out, struct tm_error *err);

/*
 * The version as a project of its own, to be closed. Nothing that is done to it
 * is stored anywhere. Its notice says when this tmodel computes another order
 * than the one that froze it.
 *
 * TM_NOT_FOUND    there is no such version
 * TM_BAD_PROJECT  its bytes do not fit its hash
 */
TM_CALL tm_version_open(struct tm_project *project, int64_t number,
			struct tm_project **out, struct tm_error *err);

/* What happened to one threat between two rankings. */
enum tm_change_kind { TM_SAME, TM_OVERRIDED_UP, TM_OVERRIDED_DOWN, TM_NEW, TM_DROPPED };

struct tm_difference {
	const char *key, *name;
	enum tm_change_kind kind;
	int64_t from, to; /* final ranks, TM_NONE where it has none */
	size_t reason_count;
	const char **reasons; /* what changed in its inputs, a line each */
};

struct tm_differences {
	struct tm_difference *threats; /* by new rank, then the dropped ones */
	size_t count;
	struct tm_arena *own; /* the library's */
};

/*
 * What changed from one project to another: the threats' ranks, and the inputs
 * that brought it about. To be given to tm_differences_free(), which accepts NULL.
 */
TM_CALL tm_version_diff(struct tm_project *from, struct tm_project *to,
			struct tm_differences **out, struct tm_error *err);
TM_API void tm_differences_free(struct tm_differences *differences);

TM_END_DECLS
#endif
