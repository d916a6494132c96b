/* file.c - the bytes of an input: at most 1 GiB, in chunks, strict UTF-8 without NUL. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exchange/reader.h"
#include "lib/exchange/text.h"

enum { CHUNK = 1 << 17, MAX_BYTES = 1 << 30 };

static enum tm_status refuse_bytes(struct tm_reader *in, const char *at)
{
	struct tm_position position = { .line = in->line };
	const char *name = strcmp(in->file, "-") ? in->file : "FILE";

	for (const char *c = in->chunk; c < at; c++)
		position.line += *c == '\n';
	if (!*at)
		return tm_reader_stop(in, position,
				      "contains a NUL byte: not a text file");
	tm_error_set(in->err, TM_BAD_INPUT,
		     "byte 0x%02x is not UTF-8; the file may be in Windows-1252",
		     (unsigned char)*at);
	tm_error_hint(in->err, "iconv -f WINDOWS-1252 -t UTF-8 %s >new.csv", name);
	tm_reader_report(in, position);
	return TM_BAD_INPUT;
}

static enum tm_status refuse_file(struct tm_reader *in, const char *what,
				  const char *charset)
{
	const char *name = strcmp(in->file, "-") ? in->file : "FILE";

	tm_error_set(in->err, TM_BAD_INPUT, "is %s, not a CSV or JSON file in UTF-8",
		     what);
	if (charset)
		tm_error_hint(in->err, "iconv -f %s -t UTF-8 %s >new.csv", charset, name);
	else
		tm_error_hint(in->err, "save it as CSV");
	tm_reader_report(in, (struct tm_position){ 0 });
	return TM_BAD_INPUT;
}

/* Refuse other encodings by their first bytes; remove the byte order mark of UTF-8. */
static enum tm_status check_beginning(struct tm_reader *in, size_t *have)
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

static ssize_t read_bytes(struct tm_reader *in, char *to, size_t room)
{
	const struct tm_reading *reading = in->reading;
	size_t left = reading->length - (size_t)in->bytes;
	size_t length = left < room ? left : room;

	if (!reading->bytes)
		return read(in->fd, to, room);
	memcpy(to, reading->bytes + in->bytes, length);
	return (ssize_t)length;
}

enum tm_status tm_reader_check_interrupt(struct tm_reader *in)
{
	const struct tm_reading *reading = in->reading;

	if (!reading->interrupted || !reading->interrupted(reading->data))
		return TM_OK;
	return tm_error_set(in->err, TM_INTERRUPTED, "stopped, nothing stored");
}

/* Fill the chunk behind the bytes it has. */
static enum tm_status fill(struct tm_reader *in, size_t *have)
{
	while (*have < CHUNK && !in->ended) {
		ssize_t got = read_bytes(in, in->chunk + *have, CHUNK - *have);

		if (got < 0 && errno == EINTR) {
			enum tm_status status = tm_reader_check_interrupt(in);

			if (status)
				return status;
			continue;
		}
		if (got < 0)
			return tm_error_set(in->err, TM_FAILED, "%s: %s", in->file,
					    strerror(errno));
		in->ended = !got;
		*have += (size_t)got;
		in->bytes += got;
	}
	if (in->bytes > MAX_BYTES)
		return tm_reader_stop(in, (struct tm_position){ 0 },
				      "is larger than 1 GiB");
	return TM_OK;
}

enum tm_status tm_reader_more(struct tm_reader *in)
{
	size_t have = in->left;
	enum tm_status status;

	memmove(in->chunk, in->chunk + in->length, in->left);
	in->length = 0;
	status = fill(in, &have);
	if (!status && !in->begun)
		status = check_beginning(in, &have);
	if (status)
		return status;
	in->length = tm_utf8_count(in->chunk, have);
	in->left = have - in->length;
	if (in->left &&
	    (in->ended || !tm_utf8_may_begin(in->chunk + in->length, in->left)))
		return refuse_bytes(in, in->chunk + in->length);
	return TM_OK;
}

enum tm_status tm_reader_open(struct tm_reader *in)
{
	struct stat stat = { 0 };
	bool standard_input = !strcmp(in->file, "-");

	in->line = 1;
	in->chunk = malloc(CHUNK);
	if (!in->chunk)
		return tm_out_of_memory(in->err);
	if (in->reading->bytes) {
		in->size = (int64_t)in->reading->length;
		return TM_OK;
	}
	in->fd = standard_input ? STDIN_FILENO
				: open(in->file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (in->fd < 0)
		return tm_error_set(in->err,
				    errno == ENOENT || errno == ENOTDIR ? TM_NOT_FOUND
									: TM_BAD_INPUT,
				    "%s: %s", in->file, strerror(errno));
	in->opened = !standard_input;
	if (fstat(in->fd, &stat))
		return tm_error_set(in->err, TM_FAILED, "%s: %s", in->file,
				    strerror(errno));
	if (S_ISDIR(stat.st_mode))
		return tm_error_set(in->err, TM_BAD_INPUT, "%s: is a directory",
				    in->file);
	if (S_ISREG(stat.st_mode))
		in->size = stat.st_size;
	return TM_OK;
}

void tm_reader_close(struct tm_reader *in)
{
	if (in->opened)
		close(in->fd);
	free(in->chunk);
}
