/*
 * exchange.h - import: records from a file or from bytes, in CSV or JSON.
 *
 * Input is not trusted. It must be UTF-8 without NUL and stay within limits: 1 GiB,
 * 2,000,000 rows, 64 columns, 16 MiB for one row or object, JSON nested 32 deep.
 * Reading goes on after the first problem, so that all of them can be fixed at once;
 * with a problem nothing is stored.
 *
 * CSV begins with a line of field names. JSON is an array of objects, or one object
 * after the other (JSON lines), with field names as keys; numbers keep all digits.
 */
#ifndef TMODEL_EXCHANGE_H
#define TMODEL_EXCHANGE_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* What is wrong with an input: each problem with its file, line and column. */
enum { TM_PROBLEMS_MAX = 20 };
struct tm_problems {
	struct tm_error items[TM_PROBLEMS_MAX]; /* the first ones */
	size_t count;                           /* of items */
	int64_t total;                          /* of all */
};

enum tm_input_format {
	TM_INPUT_ANY, /* by the end of the file's name, else by the first character */
	TM_INPUT_CSV,
	TM_INPUT_JSON
};

/* One import: what to read and how, and what came of it. Start with TM_READING_INIT. */
struct tm_reading {
	/* Lent for the call. */
	const char *file;  /* its path, "-" for standard input; also in messages */
	const char *bytes; /* NULL, or read these, and use file in messages only */
	size_t length;     /* of bytes */

	enum tm_input_format format;
	const char *delimiter; /* of CSV: one ASCII character or "tab"; NULL: a comma */
	bool raw;         /* keep the apostrophe that guards cells against spreadsheets */
	bool update;      /* rows may lack required fields; see tm_import() */
	bool clear_empty; /* of an update: empty cells erase */
	bool allow_duplicates; /* add rows that equal an existing record */

	/* Callbacks, each of them or NULL. */
	void *data;
	bool (*interrupted)(void *data);
	/* Now and then; size is 0 when it is not known. */
	void (*progress)(int64_t rows, int64_t bytes, int64_t size, void *data);
	/* tm_import(): a record was stored. Fails as the take() of a row does, below. */
	enum tm_status (*stored)(const char *handle, void *data, struct tm_error *err);

	/* The result; the counts are only meaningful with TM_OK. */
	int64_t rows, added, changed, skipped;
	struct tm_problems problems;
};
/* clang-format off */
#define TM_READING_INIT { .file = NULL }
/* clang-format on */

/*
 * Import records of a noun, all or none, in one transaction. A row becomes a new
 * record; one without key and uuid that equals an existing record in all fields given
 * is skipped, unless reading->allow_duplicates. With reading->update, a row whose key or
 * uuid exists changes the fields it has. Its empty ones keep what is stored, or with
 * reading->clear_empty erase it.
 *
 * TM_NOT_FOUND    there is no such file
 * TM_BAD_INPUT    the input was refused: err sums up reading->problems, and has the
 *                 place of the first of them
 * TM_INVALID      there is no such noun, or the delimiter is none
 * TM_INTERRUPTED  interrupted() returned true
 */
TM_CALL tm_import(struct tm_project *project, enum tm_noun_id noun,
		  struct tm_reading *reading, struct tm_error *err);

/* What a row is read into: a struct that a field table describes. */
struct tm_row_type {
	const char *name;              /* in messages: "setting" */
	const struct tm_field *fields; /* for an update TM_RECORD_FIELDS come first */
	const void *preset;            /* what the struct holds before a row is read */
	size_t size;                   /* of the struct */

	/*
	 * Take a row: bit i of given says that it has fields[i]; in an update without
	 * clear_empty, that it has a value. Texts are lent for the call. TM_INVALID,
	 * TM_NOT_FOUND and TM_CONFLICT are problems of the row; any other failure ends
	 * the reading.
	 */
	enum tm_status (*take)(void *row, uint64_t given, void *data,
			       struct tm_error *err);
	void *data;
};

/*
 * Read rows of any type. When this fails, what take() has stored so far must be
 * discarded: call it between tm_begin() and tm_end(). Statuses as above.
 */
TM_CALL tm_import_rows(struct tm_reading *reading, const struct tm_row_type *type,
		       const struct tm_currency *currency, struct tm_error *err);

TM_END_DECLS
#endif
