/* terminal.c - terminal properties, the pager, and writing to stdout. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd/cli/terminal.h"

static pid_t pager;      /* 0: none */
static bool reader_left; /* the reader of stdout has closed it */

void terminal_fill_fds(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value;
}

static bool wants_color(bool tty, enum terminal_color color)
{
	const char *term = getenv("TERM"), *force = getenv("FORCE_COLOR");

	if (color == COLOR_NEVER || is_set("NO_COLOR"))
		return false;
	if (color == COLOR_ALWAYS || (force && *force && strcmp(force, "0") != 0))
		return true;
	return tty && term && *term && strcmp(term, "dumb") != 0;
}

static size_t columns_of(int fd)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	unsigned long wanted = columns ? strtoul(columns, NULL, 10) : 0;

	if (wanted >= 20 && wanted <= 1000)
		return wanted;
	if (!ioctl(fd, TIOCGWINSZ, &size) && size.ws_col >= 20)
		return size.ws_col;
	return 80;
}

struct terminal terminal_look(int fd, enum terminal_color color)
{
	struct terminal terminal = { .tty = isatty(fd) };

	terminal.color = wants_color(terminal.tty, color);
	terminal.width = terminal.tty ? columns_of(fd) : 0;
	return terminal;
}

bool terminal_find_program(const char *name, char *path, size_t size)
{
	const char *dir = getenv("PATH");
	struct stat file;

	for (size_t length; dir && *dir; dir += length + (dir[length] == ':')) {
		length = strcspn(dir, ":");
		if (dir[0] != '/' || length + strlen(name) + 2 > size)
			continue; /* never from a relative path */
		memcpy(path, dir, length);
		path[length] = '/';
		memcpy(path + length + 1, name, strlen(name) + 1);
		if (!stat(path, &file) && S_ISREG(file.st_mode) && (file.st_mode & 0111))
			return true;
	}
	return false;
}

void terminal_default_signals(void)
{
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	signal(SIGINT, SIG_DFL);
}

/* In the child: run the pager on our output. */
static void become_pager(int from, const char *command)
{
	dup2(from, STDIN_FILENO);
	close(from);
	setenv("LESS", "FIRX", 0);
	terminal_default_signals();
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

void terminal_page(const char *configured)
{
	const char *command = getenv("TMODEL_PAGER");
	char path[4096];
	int ends[2];

	if (!command)
		command = configured ? configured : getenv("PAGER");
	if (!command && terminal_find_program("less", path, sizeof path))
		command = "less -FIRX";
	if (!command || !*command || !strcmp(command, "cat") || pager || pipe(ends))
		return;
	pager = fork();
	if (!pager) {
		close(ends[1]);
		become_pager(ends[0], command);
	}
	close(ends[0]);
	if (pager > 0)
		dup2(ends[1], STDOUT_FILENO);
	else
		pager = 0;
	close(ends[1]);
}

bool terminal_reader_left(void)
{
	return reader_left;
}

enum tm_status terminal_write(const char *bytes, size_t length, struct tm_error *err)
{
	while (length) {
		ssize_t written = write(STDOUT_FILENO, bytes, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0) {
			reader_left = errno == EPIPE;
			return tm_error_set(err, TM_FAILED, "cannot write the output: %s",
					    strerror(errno));
		}
		bytes += written;
		length -= (size_t)written;
	}
	return TM_OK;
}

enum tm_status terminal_close(struct tm_error *err)
{
	int failed = close(STDOUT_FILENO) ? errno : 0;

	while (pager > 0 && waitpid(pager, NULL, 0) < 0 && errno == EINTR)
		continue;
	pager = 0;
	if (failed && failed != EINTR)
		return tm_error_set(err, TM_FAILED, "cannot write the output: %s",
				    strerror(failed));
	return TM_OK;
}
