/* input.h - reading a text file named on the command line. */
#ifndef INPUT_H
#define INPUT_H

#include "lib/base/out.h"

/*
 * Append the text of a file, or of stdin for "-", without a byte order mark.
 *
 * TM_NOT_FOUND  no such file
 * TM_BAD_INPUT  empty, larger than max bytes or not text
 */
enum tm_status input_read(const char *file, size_t max, struct tm_out *out,
			  struct tm_error *err);

#endif
