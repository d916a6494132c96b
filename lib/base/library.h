/*
 * library.h - shared libraries loaded on first use, so that they do not slow down the
 * start of commands that do not need them.
 */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include <stddef.h>

#include <tmodel/error.h>

struct tm_library {
	const char *file;    /* its soname */
	const char *package; /* the Debian package that has it */
	void *handle;        /* NULL until it is open */
};

/* Where to store a function's address: `at` points to a function pointer. */
struct tm_symbol {
	const char *name;
	void *at;
};

/*
 * Open library->file and look up its functions. Opening it again is cheap; call
 * tm_library_close() on success and failure.
 *
 * TM_FAILED  the library or one of the functions is missing
 */
enum tm_status tm_library_open(struct tm_library *library,
			       const struct tm_symbol *symbols, size_t count,
			       struct tm_error *err);
void tm_library_close(struct tm_library *library);

#endif
