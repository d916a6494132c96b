/* mutate.c - random changes of files, the same in every run. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "tests/fault/drive.h"

/* Tokens that parsers may mishandle. */
static const char *const pieces[] = {
	"\"",
	"\"\"",
	",",
	"\n",
	"\r\n",
	"\r",
	";",
	"\t",
	"{",
	"}",
	"[",
	"]",
	":",
	"\\",
	"\\u0000",
	"\\ud800",
	"\\u202e",
	"\xff",
	"\xc0\x80",
	"\xed\xa0\x80",
	"\xef\xbb\xbf",
	"\xe2\x80\xae",
	"-",
	"+",
	"=",
	"'",
	"1e999",
	"-1e-999",
	"9223372036854775808",
	"NaN",
	"null",
	"true",
	"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
	"1..2",
	"key",
	"uuid",
	"leader,leader",
	"\x1b[2J",
	"2024-02-30",
	"\xf4\x90\x80\x80",
	"0x1p-3",
};
enum { PIECES = sizeof pieces / sizeof pieces[0], MOST_CHANGES = 4 };

static void cut_out(struct bytes *bytes, size_t from, size_t length)
{
	memmove(bytes->at + from, bytes->at + from + length,
		bytes->length - from - length + 1);
	bytes->length -= length;
}

static void put_in(struct bytes *bytes, size_t at, const char *more, size_t length)
{
	struct bytes changed = { NULL, 0 };

	bytes_put(&changed, bytes->at, at);
	bytes_put(&changed, more, length);
	bytes_put(&changed, bytes->at + at, bytes->length - at);
	bytes_free(bytes);
	*bytes = changed;
}

static void change(struct bytes *bytes, uint64_t *seed)
{
	size_t at = random_below(seed, bytes->length);
	size_t length = 1 + random_below(seed, bytes->length - at);
	const char *piece = pieces[random_below(seed, PIECES)];

	if (length > 1000)
		length = 1 + length % 1000;
	switch (random_below(seed, 10)) {
	case 5: /* replace a letter or digit: often still valid */
	case 6:
	case 7:
		while (at < bytes->length && !isalnum((unsigned char)bytes->at[at]))
			at++;
		if (at < bytes->length)
			bytes->at[at] = (char)(isdigit((unsigned char)bytes->at[at])
						       ? '0' + random_below(seed, 10)
						       : 'a' + random_below(seed, 26));
		break;
	case 0: /* flip a bit */
		bytes->at[at] = (char)(bytes->at[at] ^ 1 << random_below(seed, 8));
		break;
	case 1: /* replace a byte */
		bytes->at[at] = (char)random_next(seed);
		break;
	case 2:
		cut_out(bytes, at, length < bytes->length ? length : length - 1);
		break;
	case 3: { /* duplicate elsewhere */
		struct bytes copy = { NULL, 0 };

		bytes_put(&copy, bytes->at + at, length);
		put_in(bytes, random_below(seed, bytes->length + 1), copy.at, length);
		bytes_free(&copy);
		break;
	}
	case 4: /* truncate */
		cut_out(bytes, at + 1, bytes->length - at - 1);
		break;
	default:
		put_in(bytes, at, piece, strlen(piece));
	}
}

/* Database files keep their size to pass the first check. */
static void change_pages(struct bytes *bytes, uint64_t *seed)
{
	size_t at = random_below(seed, bytes->length);

	if (random_below(seed, 2)) /* page headers matter most */
		at = at / 4096 * 4096 + random_below(seed, 100);
	switch (random_below(seed, 3)) {
	case 0:
		bytes->at[at] = (char)(bytes->at[at] ^ 1 << random_below(seed, 8));
		break;
	case 1:
		bytes->at[at] = (char)random_next(seed);
		break;
	default:
		for (size_t i = 0; i < 16 && at + i < bytes->length; i++)
			bytes->at[at + i] = (char)random_next(seed);
	}
}

static void check(struct scene *scene, const struct ended *ended, const char *path,
		  const struct bytes *mutant, bool pages, const char *when)
{
	int code = WEXITSTATUS(ended->status);
	struct bytes now;

	if (!WIFEXITED(ended->status) || (code > 9 && code != 130))
		scene_fail(scene, "%s: status %x: %s", when, (unsigned)ended->status,
			   ended->said.at ? ended->said.at : "");
	if (code && !ended->said.length)
		scene_fail(scene, "%s: exit %d without a word", when, code);
	if (ended->seconds > 2)
		scene_fail(scene, "%s: took %.1f s", when, ended->seconds);
	/* A corrupt journal may roll back anything before it can be checked. */
	if (!code || strstr(path, "-journal"))
		return;
	now = pages ? file_read(path) : state_of(scene->folder);
	if (!bytes_same(&now, pages ? mutant : &scene->before))
		scene_fail(scene, "%s: exit %d, but the project changed", when, code);
	bytes_free(&now);
}

/* Mutating a file that is rejected anyway would test little. */
static void check_unchanged(struct scene *scene)
{
	struct ended ended;

	scene_reset(scene);
	scene_run_plain(scene, scene->command, &ended);
	if (ended.status)
		give_up("it fails as it is: %s", ended.said.at ? ended.said.at : "");
	ended_free(&ended);
}

void mutate(struct scene *scene, const char *name, long first, long count)
{
	bool pages = strstr(name, ".tmodel") != NULL;
	char path[512], from[512];
	long codes[256] = { 0 };

	snprintf(path, sizeof path, "%s/%s", scene->folder, name);
	snprintf(from, sizeof from, "%s/%s", scene->base, name);
	check_unchanged(scene);
	for (long number = first; number < first + count; number++) {
		uint64_t seed = (uint64_t)number;
		struct bytes bytes = file_read(from);
		uint64_t changes =
			1 + random_below(&seed, 1 + random_below(&seed, MOST_CHANGES));
		struct ended ended;
		char when[128];

		snprintf(when, sizeof when, "%.40s, seed %ld", name, number);
		for (uint64_t i = 0; i < changes; i++)
			(pages ? change_pages : change)(&bytes, &seed);
		scene_reset(scene);
		file_write(path, &bytes);
		bytes_free(&scene->before);
		scene->before =
			pages ? (struct bytes){ NULL, 0 } : state_of(scene->folder);
		scene_run_plain(scene, scene->command, &ended);
		check(scene, &ended, path, &bytes, pages, when);
		codes[WEXITSTATUS(ended.status)]++;
		ended_free(&ended);
		bytes_free(&bytes);
	}
	printf("mutants of %s:", name);
	for (int code = 0; code < 256; code++)
		if (codes[code])
			printf(" %ld exit %d", codes[code], code);
	putchar('\n');
}
