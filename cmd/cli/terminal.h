/*
 * terminal.h - properties of stdout and stderr, and the pager.
 *
 * The only place that reads the terminal's size and the colour variables.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

/* A stream as text writers see it. */
struct terminal {
	bool tty;
	bool color;
	size_t width; /* columns; 0: unlimited, not a terminal */
};

/* The colour setting of the command line or the user's configuration. */
enum terminal_color { COLOR_AUTO, COLOR_NEVER, COLOR_ALWAYS };

/* Examine fd. NO_COLOR overrides COLOR_ALWAYS and FORCE_COLOR. */
struct terminal terminal_look(int fd, enum terminal_color color);

/* Open closed standard streams on /dev/null, so that no other file gets fds 0 to 2. */
void terminal_fill_fds(void);

/* Find a program on PATH; relative entries are ignored. */
bool terminal_find_program(const char *name, char *path, size_t size);

/* In a child before exec: restore default signal handling. */
void terminal_default_signals(void);

/*
 * Start a pager on stdout: TMODEL_PAGER, else the configured one (NULL for none), else
 * PAGER, else less if installed.
 */
void terminal_page(const char *configured);

/*
 * Write all bytes to stdout, or TM_FAILED. If the reader has closed the pipe (head, a
 * pager that was quit), terminal_reader_left() is true, and it is not an error.
 */
enum tm_status terminal_write(const char *bytes, size_t length, struct tm_error *err);
bool terminal_reader_left(void);

/* Close stdout and wait for the pager. Returns as terminal_write(). */
enum tm_status terminal_close(struct tm_error *err);

#endif
