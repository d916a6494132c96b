/* user.c - the user's configuration file and name. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cli/diagnostic.h"
#include "cmd/cli/user.h"

enum { FILE_MAX = 64 << 10, ENTRIES_MAX = 256 };

static char *text; /* the file, split into the strings of entries */
static struct {
	const char *section, *key, *value;
} entries[ENTRIES_MAX];
static size_t entry_count;

/* As XDG requires, a relative path is ignored. */
static bool find_file(char *path, size_t size)
{
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	int length = 0;

	if (config && *config == '/')
		length = snprintf(path, size, "%s/tmodel/config", config);
	else if (home && *home == '/')
		length = snprintf(path, size, "%s/.config/tmodel/config", home);
	return length > 0 && (size_t)length < size;
}

static bool read_file(const char *path)
{
	struct stat file;
	size_t length = 0;
	ssize_t got = 1;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0)
		return false;
	if (!fstat(fd, &file) && S_ISREG(file.st_mode))
		text = malloc(FILE_MAX + 1);
	while (text && length < FILE_MAX && got > 0) {
		got = read(fd, text + length, FILE_MAX - length);
		length += got > 0 ? (size_t)got : 0;
	}
	if (text)
		text[length] = '\0';
	close(fd);
	return text != NULL;
}

/* Trim blanks at both ends. */
static char *trim(char *s)
{
	size_t length;

	s += strspn(s, " \t\r");
	length = strlen(s);
	while (length && strchr(" \t\r", s[length - 1]))
		s[--length] = '\0';
	return s;
}

/* Parse a line; false if it is malformed. */
static bool parse_line(char *line, const char **section)
{
	char *value = strchr(line, '=');
	size_t length = strlen(line);

	if (!*line || *line == '#' || *line == ';')
		return true;
	if (*line == '[' && line[length - 1] == ']') {
		line[length - 1] = '\0';
		*section = trim(line + 1);
		return true;
	}
	if (!value || value == line || !*section || entry_count == ENTRIES_MAX)
		return false;
	*value++ = '\0';
	value = trim(value);
	length = strlen(value);
	if (length > 1 && *value == '"' && value[length - 1] == '"') {
		value[length - 1] = '\0';
		value++;
	}
	entries[entry_count].section = *section;
	entries[entry_count].key = trim(line);
	entries[entry_count++].value = value;
	return true;
}

void user_load(struct tm_out *warnings)
{
	char path[4096], *line, *next;
	const char *section = NULL;
	int number = 1;

	if (!find_file(path, sizeof path) || !read_file(path))
		return;
	for (line = text; line; line = next, number++) {
		char problem[4200];

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (parse_line(trim(line), &section))
			continue;
		snprintf(problem, sizeof problem,
			 "%s:%d: not a '[section]' or 'key = value' line", path, number);
		diagnostic_warning(warnings, problem);
	}
}

void user_free(void)
{
	free(text);
	text = NULL;
	entry_count = 0;
}

const char *user_entry(const char *section, size_t index, const char **value)
{
	for (size_t i = 0; i < entry_count; i++)
		if (!strcmp(entries[i].section, section) && !index--) {
			*value = entries[i].value;
			return entries[i].key;
		}
	return NULL;
}

/* The last entry wins. */
const char *user_value(const char *section, const char *key)
{
	const char *found = NULL;

	for (size_t i = 0; i < entry_count; i++)
		if (!strcmp(entries[i].section, section) && !strcmp(entries[i].key, key))
			found = entries[i].value;
	return found;
}

enum terminal_color user_color(void)
{
	const char *color = user_value("core", "color");

	if (color && !strcmp(color, "never"))
		return COLOR_NEVER;
	return color && !strcmp(color, "always") ? COLOR_ALWAYS : COLOR_AUTO;
}

const char *user_actor(const char *given)
{
	static char number[32];
	const char *const names[] = { given, getenv("TMODEL_USER"),
				      user_value("user", "name"), getenv("LOGNAME"),
				      getenv("USER") };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (names[i] && *names[i])
			return names[i];
	snprintf(number, sizeof number, "uid %lu", (unsigned long)geteuid());
	return number;
}
