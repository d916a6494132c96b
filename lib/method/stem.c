/* stem.c - Snowball's stemmers, by language. */
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lib/base/library.h"
#include "lib/base/out.h"
#include "lib/base/text.h"
#include "lib/method/stem.h"
#include "lib/method/words.h"

enum { LONGEST = 256 }; /* bytes; words of people are shorter */

static const struct {
	const char *language, *algorithm;
} algorithms[] = {
	{ "ar", "arabic" },    { "ca", "catalan" },    { "da", "danish" },
	{ "de", "german" },    { "el", "greek" },      { "en", "english" },
	{ "es", "spanish" },   { "eu", "basque" },     { "fi", "finnish" },
	{ "fr", "french" },    { "ga", "irish" },      { "hi", "hindi" },
	{ "hu", "hungarian" }, { "hy", "armenian" },   { "id", "indonesian" },
	{ "it", "italian" },   { "lt", "lithuanian" }, { "nb", "norwegian" },
	{ "ne", "nepali" },    { "nl", "dutch" },      { "nn", "norwegian" },
	{ "no", "norwegian" }, { "pt", "portuguese" }, { "ro", "romanian" },
	{ "ru", "russian" },   { "sr", "serbian" },    { "sv", "swedish" },
	{ "ta", "tamil" },     { "tr", "turkish" },    { "yi", "yiddish" },
};

struct tm_stemmer {
	struct tm_library library;
	typeof(sb_stemmer_list) *list;
	typeof(sb_stemmer_new) *create;
	typeof(sb_stemmer_delete) *destroy;
	typeof(sb_stemmer_stem) *stem;
	typeof(sb_stemmer_length) *length;
	struct sb_stemmer *snowball;
};

/* NULL for a language that has none. */
static const char *algorithm_of(const char *language)
{
	const size_t length = strcspn(language, "-");

	for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++)
		if (strlen(algorithms[i].language) == length &&
		    !strncasecmp(algorithms[i].language, language, length))
			return algorithms[i].algorithm;
	return NULL;
}

enum tm_status tm_stem_check(const char *language, struct tm_error *err)
{
	struct tm_out all = TM_OUT_INIT;

	if (algorithm_of(language))
		return TM_OK;
	for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++) {
		tm_out_text(&all, i ? ", " : "");
		tm_out_text(&all, algorithms[i].language);
	}
	tm_error_set(err, TM_INVALID, "words in '%.80s' cannot be compared", language);
	tm_error_hint(err, "use one of %s", tm_out_string(&all));
	tm_out_free(&all);
	return TM_INVALID;
}

static enum tm_status open_snowball(struct tm_stemmer *stemmer, const char *language,
				    struct tm_error *err)
{
	const struct tm_symbol symbols[] = {
		{ "sb_stemmer_list", &stemmer->list },
		{ "sb_stemmer_new", &stemmer->create },
		{ "sb_stemmer_delete", &stemmer->destroy },
		{ "sb_stemmer_stem", &stemmer->stem },
		{ "sb_stemmer_length", &stemmer->length },
	};
	const char *algorithm = algorithm_of(language), **known;
	enum tm_status status = tm_library_open(&stemmer->library, symbols,
						sizeof symbols / sizeof *symbols, err);

	if (status)
		return status;
	if (!algorithm)
		return tm_stem_check(language, err);
	stemmer->snowball = stemmer->create(algorithm, "UTF_8");
	if (stemmer->snowball)
		return TM_OK;
	for (known = stemmer->list(); *known; known++)
		if (!strcmp(*known, algorithm))
			return tm_out_of_memory(err);
	return tm_error_set(err, TM_FAILED, "this version of %s lacks %s",
			    stemmer->library.file, algorithm);
}

enum tm_status tm_stemmer_new(const char *language, struct tm_stemmer **out,
			      struct tm_error *err)
{
	enum tm_status status = tm_stem_check(language, err);
	struct tm_stemmer *stemmer;

	*out = NULL;
	if (status)
		return status;
	stemmer = calloc(1, sizeof *stemmer);
	if (!stemmer)
		return tm_out_of_memory(err);
	stemmer->library.file = "libstemmer.so.0d";
	stemmer->library.package = "libstemmer0d";
	status = open_snowball(stemmer, language, err);
	if (status)
		tm_stemmer_free(stemmer);
	else
		*out = stemmer;
	return status;
}

void tm_stemmer_free(struct tm_stemmer *stemmer)
{
	if (!stemmer)
		return;
	if (stemmer->snowball)
		stemmer->destroy(stemmer->snowball);
	tm_library_close(&stemmer->library);
	free(stemmer);
}

/* Snowball trusts its input to be whole characters. */
static bool is_utf8(const char *word)
{
	while (*word)
		if (tm_utf8_next(&word) < 0)
			return false;
	return true;
}

const char *tm_stem(struct tm_stemmer *stemmer, const char *word, size_t *length)
{
	const sb_symbol *stem;

	if (*length > LONGEST || !is_utf8(word))
		return word;
	stem = stemmer->stem(stemmer->snowball, (const sb_symbol *)word, (int)*length);
	if (!stem)
		return NULL;
	if (stemmer->length(stemmer->snowball) == 0)
		return word;
	*length = (size_t)stemmer->length(stemmer->snowball);
	return (const char *)stem;
}
