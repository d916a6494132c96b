/* error.h - error reporting of all tmodel calls. */
#ifndef TMODEL_ERROR_H
#define TMODEL_ERROR_H

#include <stdint.h>

#ifdef __cplusplus
#define TM_BEGIN_DECLS extern "C" {
#define TM_END_DECLS }
#else
#define TM_BEGIN_DECLS
#define TM_END_DECLS
#endif

/* Exported; and exported with a result that must be checked. */
#define TM_API __attribute__((visibility("default")))
#define TM_CALL TM_API __attribute__((warn_unused_result)) enum tm_status

TM_BEGIN_DECLS

/* Kinds of failure; also the exit status. New values are only appended. */
enum tm_status {
	TM_OK = 0,
	TM_FAILED = 1,       /* failure of disk or memory, or output not written */
	TM_INVALID = 2,      /* wrong usage, or a value that breaks a rule */
	TM_NO_PROJECT = 3,   /* no project found */
	TM_NOT_FOUND = 4,    /* the named record does not exist */
	TM_PROBLEMS = 5,     /* a check found problems */
	TM_BUSY = 6,         /* another process is writing */
	TM_CONFLICT = 7,     /* it already exists, or is still in use */
	TM_BAD_INPUT = 8,    /* an input file was refused, nothing was stored */
	TM_BAD_PROJECT = 9,  /* the project file is newer, damaged or not ours */
	TM_INTERRUPTED = 130 /* interrupted by the user; nothing was stored */
};

/* The word for a status, stable for scripts: "not-found". */
TM_API const char *tm_status_id(enum tm_status status);

/*
 * An error message: one line without a final stop, safe to print whatever it quotes
 * (control and direction characters are written as \x1b and \u{202e}). Owned by the
 * caller and written only on failure, so one object serves a whole chain of calls;
 * start with TM_ERROR_INIT.
 */
struct tm_error {
	enum tm_status status;
	char text[512];
	char hint[256];  /* what to do, or "" */
	char file[256];  /* the input file it is about, "" for none */
	int64_t line;    /* in that file, from 1; 0 for none */
	int64_t column;  /* CSV: which cell of the row, JSON: which byte of the line; 0:
			    none */
	int64_t further; /* number of further problems found */
};
/* clang-format off */
#define TM_ERROR_INIT { .status = TM_OK, .text = "" }
/* clang-format on */

/* Set the error and return status, so that a failing path is one line. */
TM_API enum tm_status tm_error_set(struct tm_error *err, enum tm_status status,
				   const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Prefix the existing message with "<fmt>: ", and change the status. */
TM_API enum tm_status tm_error_wrap(struct tm_error *err, enum tm_status status,
				    const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Set the hint; returns the existing status. */
TM_API enum tm_status tm_error_hint(struct tm_error *err, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* TM_FAILED, "out of memory". */
TM_API enum tm_status tm_out_of_memory(struct tm_error *err);

TM_END_DECLS
#endif
