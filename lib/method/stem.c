/* stem.c - Porter's rules. m, *v*, *d and *o are the names of his paper. */
#include <stdbool.h>
#include <string.h>

#include "lib/method/stem.h"

struct stem {
	char *word;
	size_t length;
};

struct rule {
	const char *suffix;
	const char *instead;
};

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* Whether c is a consonant; y is one at the start and after a vowel. */
static bool is_consonant(char c, bool after_consonant)
{
	return c == 'y' ? !after_consonant : !is_vowel(c);
}

/* m: how often a consonant follows a vowel in word[0..length-1]. */
static size_t measure(const char *word, size_t length)
{
	bool consonant = false;
	size_t m = 0;

	for (size_t i = 0; i < length; i++) {
		const bool now = is_consonant(word[i], consonant);

		if (i && now && !consonant)
			m++;
		consonant = now;
	}
	return m;
}

/* *v* */
static bool has_vowel(const char *word, size_t length)
{
	bool consonant = false;

	for (size_t i = 0; i < length; i++) {
		consonant = is_consonant(word[i], consonant);
		if (!consonant)
			return true;
	}
	return false;
}

/* *d: two equal consonants at the end. */
static bool ends_double(const char *word, size_t length)
{
	bool consonant = false;

	if (length < 2 || word[length - 1] != word[length - 2])
		return false;
	for (size_t i = 0; i < length; i++)
		consonant = is_consonant(word[i], consonant);
	return consonant;
}

/* *o: consonant, vowel, consonant other than w, x, y at the end. */
static bool ends_short(const char *word, size_t length)
{
	bool last[3] = { false, false, false };
	const char end = length ? word[length - 1] : '\0';

	if (length < 3 || end == 'w' || end == 'x' || end == 'y')
		return false;
	for (size_t i = 0; i < length; i++) {
		last[0] = last[1];
		last[1] = last[2];
		last[2] = is_consonant(word[i], last[2]);
	}
	return last[0] && !last[1] && last[2];
}

/* Whether the word ends so; *before is the length of what stands before. */
static bool ends(const struct stem *stem, const char *suffix, size_t *before)
{
	const size_t n = strlen(suffix);

	if (n > stem->length || memcmp(stem->word + stem->length - n, suffix, n) != 0)
		return false;
	*before = stem->length - n;
	return true;
}

static void put(struct stem *stem, size_t before, const char *instead)
{
	const size_t n = strlen(instead);

	memcpy(stem->word + before, instead, n);
	stem->length = before + n;
}

/* The first rule whose suffix fits decides; it applies where m of the rest is above
 * least. */
static void apply(struct stem *stem, const struct rule *rules, size_t least)
{
	size_t before;

	for (; rules->suffix; rules++) {
		if (!ends(stem, rules->suffix, &before))
			continue;
		if (measure(stem->word, before) > least)
			put(stem, before, rules->instead);
		return;
	}
}

static void cut_plural(struct stem *stem)
{
	size_t before;

	if (ends(stem, "sses", &before))
		put(stem, before, "ss");
	else if (ends(stem, "ies", &before))
		put(stem, before, "i");
	else if (!ends(stem, "ss", &before) && ends(stem, "s", &before))
		stem->length = before;
}

/* After -ed or -ing: conflat(ed) becomes conflate, hopp(ing) hop, fil(ing) file. */
static void mend(struct stem *stem)
{
	const char end = stem->length ? stem->word[stem->length - 1] : '\0';
	size_t before;

	if (ends_double(stem->word, stem->length)) {
		if (end != 'l' && end != 's' && end != 'z')
			stem->length--;
	} else if (ends(stem, "at", &before) || ends(stem, "bl", &before) ||
		   ends(stem, "iz", &before) ||
		   (measure(stem->word, stem->length) == 1 &&
		    ends_short(stem->word, stem->length)))
		put(stem, stem->length, "e");
}

static void cut_past(struct stem *stem)
{
	size_t before;

	if (ends(stem, "eed", &before)) {
		if (measure(stem->word, before) > 0)
			stem->length--;
	} else if ((ends(stem, "ed", &before) || ends(stem, "ing", &before)) &&
		   has_vowel(stem->word, before)) {
		stem->length = before;
		mend(stem);
	}
}

static void cut_y(struct stem *stem)
{
	size_t before;

	if (ends(stem, "y", &before) && has_vowel(stem->word, before))
		put(stem, before, "i");
}

static void cut_double_suffix(struct stem *stem)
{
	static const struct rule rules[] = {
		{ "ational", "ate" }, { "tional", "tion" }, { "enci", "ence" },
		{ "anci", "ance" },   { "izer", "ize" },    { "bli", "ble" },
		{ "alli", "al" },     { "entli", "ent" },   { "eli", "e" },
		{ "ousli", "ous" },   { "ization", "ize" }, { "ation", "ate" },
		{ "ator", "ate" },    { "alism", "al" },    { "iveness", "ive" },
		{ "fulness", "ful" }, { "ousness", "ous" }, { "aliti", "al" },
		{ "iviti", "ive" },   { "biliti", "ble" },  { "logi", "log" },
		{ NULL, NULL }
	};

	apply(stem, rules, 0);
}

static void cut_suffix(struct stem *stem)
{
	static const struct rule rules[] = { { "icate", "ic" }, { "ative", "" },
					     { "alize", "al" }, { "iciti", "ic" },
					     { "ical", "ic" },  { "ful", "" },
					     { "ness", "" },    { NULL, NULL } };

	apply(stem, rules, 0);
}

static void cut_ending(struct stem *stem)
{
	static const struct rule rules[] = {
		{ "al", "" },    { "ance", "" }, { "ence", "" }, { "er", "" },
		{ "ic", "" },    { "able", "" }, { "ible", "" }, { "ant", "" },
		{ "ement", "" }, { "ment", "" }, { "ent", "" },  { "ou", "" },
		{ "ism", "" },   { "ate", "" },  { "iti", "" },  { "ous", "" },
		{ "ive", "" },   { "ize", "" },  { NULL, NULL }
	};
	size_t before;

	/* -ion goes after s or t, which stay and count in m. */
	if (ends(stem, "ion", &before)) {
		if (before &&
		    (stem->word[before - 1] == 's' || stem->word[before - 1] == 't') &&
		    measure(stem->word, before) > 1)
			stem->length = before;
		return;
	}
	apply(stem, rules, 1);
}

static void tidy(struct stem *stem)
{
	const size_t m = measure(stem->word, stem->length);
	size_t before;

	if (ends(stem, "e", &before) &&
	    (m > 1 || (m == 1 && !ends_short(stem->word, before))))
		stem->length = before;
	if (m > 1 && ends(stem, "ll", &before))
		stem->length--;
}

size_t tm_stem(char *word, size_t length)
{
	struct stem stem = { word, length };
	bool letters = true;

	for (size_t i = 0; i < length; i++) {
		if (word[i] >= 'A' && word[i] <= 'Z')
			word[i] = (char)(word[i] - 'A' + 'a');
		letters = letters && word[i] >= 'a' && word[i] <= 'z';
	}
	if (!letters || length <= 2)
		return length;
	cut_plural(&stem);
	cut_past(&stem);
	cut_y(&stem);
	cut_double_suffix(&stem);
	cut_suffix(&stem);
	cut_ending(&stem);
	tidy(&stem);
	return stem.length;
}
