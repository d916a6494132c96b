/*
 * import_file.c - the bytes of a file to import: at most 1 GiB, read in chunks,
 * strict UTF-8 without NUL; and which reader they are for.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/import.h"

enum { CHUNK = 1 << 17, MOST_BYTES = 1 << 30 };

static enum tm_status refuse_bytes(struct import *in, const char *at)
{
	struct import_place place = { .line = in->line };
	const char *name = strcmp(in->file, "-") ? in->file : "FILE";

	for (const char *c = in->chunk; c < at; c++)
		place.line += *c == '\n';
	if (!*at)
		return import_stop(in, place,
				   "holds a NUL byte: this is not a text file");
	tm_error_set(in->call->err, TM_BAD_INPUT,
		     "byte 0x%02x is not UTF-8; the file may be in Windows-1252",
		     (unsigned char)*at);
	tm_error_hint(in->call->err, "iconv -f WINDOWS-1252 -t UTF-8 %s >new.csv", name);
	import_blame(in, place);
	return TM_BAD_INPUT;
}

static enum tm_status refuse_file(struct import *in, const char *what,
				  const char *charset)
{
	const char *name = strcmp(in->file, "-") ? in->file : "FILE";

	tm_error_set(in->call->err, TM_BAD_INPUT,
		     "is %s, not a CSV or JSON file in UTF-8", what);
	if (charset)
		tm_error_hint(in->call->err, "iconv -f %s -t UTF-8 %s >new.csv", charset,
			      name);
	else
		tm_error_hint(in->call->err, "save it as CSV first");
	import_blame(in, (struct import_place){ 0 });
	return TM_BAD_INPUT;
}

/* What is no UTF-8 by its first bytes; takes the byte order mark of UTF-8 away. */
static enum tm_status look(struct import *in, size_t *have)
{
	const char *c = in->chunk;

	in->begun = true;
	if (*have >= 2 && (!memcmp(c, "\xff\xfe", 2) || !memcmp(c, "\xfe\xff", 2)))
		return refuse_file(in, "UTF-16", "UTF-16");
	if (*have >= 2 && c[0] && !c[1])
		return refuse_file(in, "UTF-16", "UTF-16LE");
	if (*have >= 2 && !c[0] && c[1])
		return refuse_file(in, "UTF-16", "UTF-16BE");
	if (*have >= 4 && !memcmp(c, "PK\x03\x04", 4))
		return refuse_file(in, "a zip archive or a spreadsheet", NULL);
	if (*have >= 3 && !memcmp(c, "\xef\xbb\xbf", 3)) {
		*have -= 3;
		memmove(in->chunk, c + 3, *have);
	}
	return TM_OK;
}

/* Fill the chunk behind the bytes it has. */
static enum tm_status fill(struct import *in, size_t *have)
{
	while (*have < CHUNK && !in->ended) {
		ssize_t got = read(in->fd, in->chunk + *have, CHUNK - *have);

		if (got < 0 && errno == EINTR && !call_interrupted())
			continue;
		if (got < 0 && errno == EINTR)
			return tm_error_set(in->call->err, TM_INTERRUPTED,
					    "stopped, nothing was stored");
		if (got < 0)
			return tm_error_set(in->call->err, TM_FAILED, "%s: %s", in->file,
					    strerror(errno));
		in->ended = !got;
		*have += (size_t)got;
		in->bytes += got;
	}
	if (in->bytes > MOST_BYTES)
		return import_stop(in, (struct import_place){ 0 },
				   "is larger than 1 GiB");
	return TM_OK;
}

enum tm_status import_more(struct import *in)
{
	size_t have = in->left;
	enum tm_status status;

	memmove(in->chunk, in->chunk + in->length, in->left);
	in->length = 0;
	status = fill(in, &have);
	if (!status && !in->begun)
		status = look(in, &have);
	if (status)
		return status;
	in->length = import_count_text(in->chunk, have);
	in->left = have - in->length;
	if (in->left &&
	    (in->ended || !import_is_beginning(in->chunk + in->length, in->left)))
		return refuse_bytes(in, in->chunk + in->length);
	return TM_OK;
}

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), most = strlen(end);

	return length > most && !strcasecmp(name + length - most, end);
}

/* By --format, else by the file's name, else by its first byte. */
static bool is_json(const struct import *in)
{
	const char *word = in->call->globals->format_word;

	if (word)
		return strcmp(word, "csv") != 0;
	if (ends_with(in->file, ".csv") || ends_with(in->file, ".tsv"))
		return false;
	if (ends_with(in->file, ".json") || ends_with(in->file, ".jsonl"))
		return true;
	for (size_t i = 0; i < in->length; i++)
		if (!strchr(" \t\r\n", in->chunk[i]))
			return in->chunk[i] == '[' || in->chunk[i] == '{';
	return false;
}

static enum tm_status open_file(struct import *in)
{
	struct tm_error *err = in->call->err;
	struct stat stat = { 0 };

	in->fd = strcmp(in->file, "-") ? open(in->file, O_RDONLY | O_CLOEXEC | O_NOCTTY)
				       : STDIN_FILENO;
	if (in->fd < 0)
		return tm_error_set(err,
				    errno == ENOENT || errno == ENOTDIR ? TM_NOT_FOUND
									: TM_BAD_INPUT,
				    "%s: %s", in->file, strerror(errno));
	if (fstat(in->fd, &stat))
		return tm_error_set(err, TM_FAILED, "%s: %s", in->file, strerror(errno));
	if (S_ISDIR(stat.st_mode))
		return tm_error_set(err, TM_BAD_INPUT, "%s: is a directory", in->file);
	progress_begin(&in->progress, in->call, in->target->plural,
		       S_ISREG(stat.st_mode) ? stat.st_size : 0);
	return TM_OK;
}

/* One error for all problems; scripts want the place of the first in it. */
static enum tm_status sum_up(struct import *in)
{
	const struct problems *problems = in->call->problems;
	const struct tm_error *first = &problems->items[0];
	struct tm_error *err = in->call->err;

	tm_error_set(err, TM_BAD_INPUT, "nothing was stored: %" PRId64 " problem%s in %s",
		     problems->total, problems->total == 1 ? "" : "s", in->file);
	if (in->call->globals->json) {
		memcpy(err->file, first->file, sizeof err->file);
		err->line = first->line;
		err->column = first->column;
	}
	return TM_BAD_INPUT;
}

static enum tm_status read_file(struct import *in)
{
	enum tm_status status = open_file(in);

	if (!status)
		status = import_more(in);
	if (status)
		return status;
	return is_json(in) ? import_json(in) : import_csv(in);
}

enum tm_status import_run(struct import *in, const struct import_opts *opts)
{
	enum tm_status status;

	in->file = opts->file;
	in->update = opts->update;
	in->delimiter = opts->delimiter;
	in->line = 1;
	in->fd = -1;
	in->chunk = malloc(CHUNK);
	in->record = malloc(in->target->size);
	if (!in->chunk || !in->record)
		status = tm_error_set(in->call->err, TM_FAILED, "out of memory");
	else
		status = read_file(in);
	progress_end(&in->progress);
	if (in->call->problems->total && (!status || status == TM_BAD_INPUT))
		status = sum_up(in);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	free(in->chunk);
	free(in->record);
	return status;
}
