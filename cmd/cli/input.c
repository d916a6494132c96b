/* input.c - reading a small text file. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli/input.h"
#include "cmd/cli/interrupt.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Read up to max bytes, and append to text. */
static enum tm_status read_bytes(int fd, const char *file, size_t max, struct tm_out *out,
				 struct tm_error *err)
{
	char chunk[4096];
	ssize_t got;

	do {
		got = read(fd, chunk, sizeof chunk);
		if (got > 0)
			tm_out_put(out, chunk, (size_t)got);
	} while ((got > 0 && out->length <= max) ||
		 (got < 0 && errno == EINTR && !interrupt_pending()));
	if (got < 0 && errno == EINTR)
		return tm_error_set(err, TM_INTERRUPTED,
				    "interrupted, nothing was stored");
	if (got < 0)
		return tm_error_set(err, TM_BAD_INPUT, "%s: %s", file, strerror(errno));
	return tm_out_status(out, err);
}

static enum tm_status check(const char *file, size_t max, const struct tm_out *text,
			    struct tm_error *err)
{
	if (!text->length)
		return tm_error_set(err, TM_BAD_INPUT, "%s: is empty", file);
	if (text->length > max)
		return tm_error_set(err, TM_BAD_INPUT, "%s: is larger than %zu KiB", file,
				    max / 1024);
	if (memchr(text->bytes, '\0', text->length))
		return tm_error_set(err, TM_BAD_INPUT,
				    "%s: holds a NUL byte: this is not a text file",
				    file);
	return TM_OK;
}

enum tm_status input_read(const char *file, size_t max, struct tm_out *out,
			  struct tm_error *err)
{
	const bool standard_input = !strcmp(file, "-");
	const int fd = standard_input ? STDIN_FILENO
				      : open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	struct tm_out text = TM_OUT_INIT;
	enum tm_status status;

	if (fd < 0)
		return tm_error_set(err, errno == ENOENT ? TM_NOT_FOUND : TM_BAD_INPUT,
				    "%s: %s", file, strerror(errno));
	status = read_bytes(fd, file, max, &text, err);
	if (!standard_input)
		close(fd);
	if (!status)
		status = check(file, max, &text, err);
	if (!status) {
		const char *bytes = tm_out_string(&text);

		bytes += strncmp(bytes, BYTE_ORDER_MARK, 3) ? 0 : 3;
		tm_out_text(out, bytes);
		status = tm_out_status(out, err);
	}
	tm_out_free(&text);
	return status;
}
