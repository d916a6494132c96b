/*
 * import.h - from a file to structs that a field table describes.
 *
 * A reader (CSV, JSON) hands over values with their places and says where rows
 * begin and end; import.c parses and collects what is wrong; a target takes the
 * filled struct. The first problem dooms the command, but all rows are looked at.
 */
#ifndef IMPORT_H
#define IMPORT_H

#include "cmd/cli/command.h"
#include "cmd/cli/progress.h"

struct import_opts {
	const char *file;
	bool update;
	const char *delimiter;
};
extern const struct import_opts import_preset;
extern const struct tm_field import_fields[];
extern const char *const import_formats[]; /* csv json jsonl */

enum tm_status noun_import(struct call *call);

struct import;

/* What the rows of a file become. */
struct import_target {
	const char *what, *plural; /* "leader", "leaders" */
	const struct tm_field *fields;
	const void *preset; /* what the struct holds before a row is read */
	size_t size;        /* of the struct */

	/* Take in->record; in->given are the fields that the row has. */
	enum tm_status (*put)(struct import *in);
};

struct import_place {
	int64_t line, column; /* see struct tm_error */
};

struct import {
	struct call *call;
	const struct import_target *target;
	const char *file;      /* as it is called in messages */
	const char *delimiter; /* of CSV; NULL: a comma */
	bool update;           /* empty cells empty a field; nothing is required */

	/* The row being read. */
	void *record;
	uint64_t given;
	bool bad;
	struct import_place row, places[TM_FIELDS_MAX]; /* where fields[i] was */

	/* So far. */
	int64_t line; /* that the reader has come to */
	int64_t rows, added, changed;

	/* The file. */
	int fd;
	bool begun, ended;
	char *chunk;   /* whole characters only */
	size_t length; /* of the chunk */
	size_t left;   /* bytes behind it that begin another character */
	int64_t bytes;
	struct progress progress;
};

/*
 * Read the file into the target; opts->update lets rows lack required fields.
 * Inside one transaction: what was put is only good when this returns TM_OK.
 *
 * TM_NOT_FOUND    there is no such file
 * TM_BAD_INPUT    it was refused; call->problems says why
 * TM_INTERRUPTED  a person stopped it
 */
enum tm_status import_run(struct import *in, const struct import_opts *opts);

/* -- for the readers */

/* The next chunk of strict UTF-8 without NUL; length 0 at the end. */
enum tm_status import_more(struct import *in);

/* One more problem, at place; the row is bad. */
void import_problem(struct import *in, struct import_place place, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for what call->err says. */
void import_blame(struct import *in, struct import_place place);

/* The same, and nothing that follows could be understood: TM_BAD_INPUT. */
enum tm_status import_stop(struct import *in, struct import_place place, const char *fmt,
			   ...) __attribute__((format(printf, 3, 4)));

/*
 * The place in the table of the field called name; else -1, and a problem. What
 * is called like the target itself is its key.
 */
int import_field(struct import *in, struct import_place place, const char *name);

/* A row: what it has, then put() unless it is bad. Texts are lent until the end. */
void import_begin(struct import *in, struct import_place place);
void import_value(struct import *in, int field, struct import_place place,
		  const char *text);
enum tm_status import_end(struct import *in);

/* How many of the bytes are whole characters other than NUL. */
size_t import_count_text(const char *bytes, size_t length);

/* Whether the bytes behind these, at the end of a chunk, may begin a character. */
bool import_is_beginning(const char *bytes, size_t length);

/* Without the apostrophe that tm_escape_csv() puts before what looks like a formula. */
const char *import_unguard(const char *text);

/* The readers, from the first chunk, which is there, to the end of the file. */
enum tm_status import_csv(struct import *in);
enum tm_status import_json(struct import *in);

#endif
