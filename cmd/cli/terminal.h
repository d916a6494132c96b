/*
 * terminal.h - what stdout and stderr are, and the pager between.
 *
 * The one place that asks for a terminal, its width and the colour variables.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include <tmodel/error.h>

/* A stream as the writers of text see it. */
struct terminal {
	bool tty;
	bool color;
	size_t width; /* columns; 0: no limit, because it is no terminal */
};

/* What the command line or the user's configuration says of colour. */
enum terminal_color { COLOR_AUTO, COLOR_NEVER, COLOR_ALWAYS };

/* What fd is. NO_COLOR wins over COLOR_ALWAYS and FORCE_COLOR. */
struct terminal terminal_look(int fd, enum terminal_color color);

/* Open fds 0 to 2 on /dev/null where they are closed, so that no file gets them. */
void terminal_fill_fds(void);

/* Where on PATH the program is; only absolute folders count. */
bool terminal_find_program(const char *name, char *path, size_t size);

/* In a child, before exec: signals as the shell gave them to us. */
void terminal_default_signals(void);

/*
 * Let what follows on stdout go through a pager: TMODEL_PAGER, else the
 * configured one (NULL for none), else PAGER, else less, where it is there.
 */
void terminal_page(const char *configured);

/*
 * Write all of it to stdout, or TM_FAILED. When that is because the reader
 * left (head, a closed pager), terminal_reader_left() says so: no failure.
 */
enum tm_status terminal_write(const char *bytes, size_t length, struct tm_error *err);
bool terminal_reader_left(void);

/* Close stdout, wait for the pager; as terminal_write(). */
enum tm_status terminal_close(struct tm_error *err);

#endif
