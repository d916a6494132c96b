/*
 * reader.h - from bytes to structs described by field tables.
 *
 * A parser (csv.c, json.c) passes on values with their positions and the bounds of
 * rows; row.c fills the struct; problems.c collects the problems; the take() of the row
 * type receives the struct.
 */
#ifndef EXCHANGE_READER_H
#define EXCHANGE_READER_H

#include <tmodel/exchange.h>

struct tm_position {
	int64_t line, column; /* see struct tm_error */
};

struct tm_reader {
	struct tm_reading *reading; /* options, problems and counts */
	const struct tm_row_type *type;
	const struct tm_currency *currency;
	struct tm_error *err;
	const char *file; /* as it is called in messages */

	/* The row being read. */
	void *record;
	uint64_t given, empty; /* bit i: has fields[i]; and that is empty */
	bool bad;
	struct tm_position row, positions[TM_FIELDS_MAX]; /* of the value of fields[i] */

	int64_t line; /* the parser's current one */

	/* The file. */
	int fd;
	bool opened, begun, ended;
	char *chunk;   /* whole characters only */
	size_t length; /* of the chunk */
	size_t left;   /* bytes behind it that begin another character */
	int64_t bytes; /* read so far */
	int64_t size;  /* of all; 0: not known */
};

/* -- file.c */

enum tm_status tm_reader_open(struct tm_reader *in);

/* The next chunk of strict UTF-8 without NUL; length 0 at the end. */
enum tm_status tm_reader_more(struct tm_reader *in);

/* TM_INTERRUPTED when the caller says so. */
enum tm_status tm_reader_check_interrupt(struct tm_reader *in);

/* On success and failure. */
void tm_reader_close(struct tm_reader *in);

/* -- problems.c */

/* Add a problem at the position; the row is bad. */
void tm_reader_problem(struct tm_reader *in, struct tm_position position, const char *fmt,
		       ...) __attribute__((format(printf, 3, 4)));

/* The same for what in->err says. */
void tm_reader_report(struct tm_reader *in, struct tm_position position);

/* The same, and reading cannot go on: TM_BAD_INPUT. */
enum tm_status tm_reader_stop(struct tm_reader *in, struct tm_position position,
			      const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* -- row.c */

/*
 * The index of the field called name; else -1, and a problem. The name of the row
 * type itself stands for its key.
 */
int tm_reader_field(struct tm_reader *in, struct tm_position position, const char *name);

/* A row: its values, then take() unless it is bad. Texts are lent until the end. */
void tm_reader_begin_row(struct tm_reader *in, struct tm_position position);
void tm_reader_value(struct tm_reader *in, int field, struct tm_position position,
		     const char *text);
enum tm_status tm_reader_end_row(struct tm_reader *in);

/* -- the parsers: from the first chunk, which has been read, to the end of the file */

enum tm_status tm_read_csv(struct tm_reader *in);
enum tm_status tm_read_json(struct tm_reader *in);

#endif
