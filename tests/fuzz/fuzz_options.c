/* fuzz_options.c - command lines, one argument per line: accepted or rejected. */
#include <string.h>

#include "cmd/cli/alias.h"
#include "cmd/cli/line.h"

#include "tests/fuzz/fuzz.h"

enum { MOST_WORDS = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static struct line line;
	char *words[MOST_WORDS + 1] = { NULL }, *text = malloc(size + 1);
	size_t count = 0;
	enum tm_status status;

	must(text != NULL, "memory");
	memcpy(text, bytes, size);
	text[size] = '\0';
	for (char *word = text; count < MOST_WORDS; word += strlen(word) + 1) {
		words[count++] = word;
		word[strcspn(word, "\n")] = '\0';
		if (word + strlen(word) >= text + size)
			break;
	}
	memset(&line, 0, sizeof line);
	line.words = words;
	(void)line_wants_json(words);
	status = line_read(&line);
	must(status == TM_OK || status == TM_INVALID, "understood, or wrong usage");
	must(!status || *line.err.text, "a refusal has a reason");
	opt_free(line.sets, OPT_SETS);
	alias_free();
	free(text);
	return 0;
}
