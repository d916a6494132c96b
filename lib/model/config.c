/* config.c - settings: their fields and rules. settings.c reads and changes them. */
#include <string.h>

#include <tmodel/settings.h>

#include "lib/base/colour.h"
#include "lib/method/stem.h"
#include "lib/method/suggest.h"
#include "lib/model/nouns.h"

#define AT(KIND, member) TM_IS(KIND, struct tm_settings, member)
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

enum { LONGEST_TAG = 35 }; /* RFC 5646, 4.4.1 */

static const struct tm_field fields[] = {
	TM_RECORD_FIELDS,
	{ "org", AT(TEXT, org),
	  .help = "name of the organisation, printed on everything" },
	{ "currency", AT(TEXT, currency), TM_REQUIRED,
	  .help = "ISO 4217 code; cannot change once an amount is stored" },
	{ "goal", AT(TEXT, goal), .help = "goal of the model" },
	{ "scope", AT(TEXT, scope), .help = "scope of the model" },
	{ "out_of_scope", AT(TEXT, out_of_scope), .help = "what the model excludes" },
	{ "label", AT(TEXT, label), .help = "label printed on every page of an export" },
	{ "concern_cap", AT(RATIO, concern_cap), TM_REQUIRED, .high = 100,
	  .help = "maximum concern weight; the minimum is its inverse" },
	{ "calibration", AT(RATIO, calibration), TM_REQUIRED, .high = 1,
	  .help = "share of stated 90 % intervals that hold the true value" },
	{ "tier_probability", AT(RATIO, tier_probability), TM_REQUIRED, .high = 1,
	  .help = "confidence (0 to 1) at which a threat falls into the next tier" },
	{ "fund_top", AT(INT, fund_top), TM_REQUIRED, .low = 1, .high = 1000,
	  .help = "number of threats that would be funded" },
	{ "meeting_min", AT(INT, meeting_min), TM_REQUIRED, .low = 1, .high = 1440,
	  .help = "minimum length of a one-on-one, in minutes" },
	{ "meeting_max", AT(INT, meeting_max), TM_REQUIRED, .low = 1, .high = 1440,
	  .help = "maximum length of a one-on-one, in minutes" },
	{ "reminder_days", AT(INT, reminder_days), TM_REQUIRED, .low = 0, .high = 60,
	  .help = "days between reminder and meeting" },
	{ "lexicon", AT(NOTES, lexicon),
	  .help = "words for suggestions instead of the built-in ones: class, term, "
		  "weight" },
	{ "accent", AT(TEXT, accent),
	  .help = "colour of the organisation in exports, #rrggbb" },
	{ "language", AT(TEXT, language), TM_REQUIRED,
	  .help = "language of the texts: a BCP 47 tag such as en or de-CH" },
	{ "texts", AT(NOTES, texts), .value = "FILE",
	  .help = "texts of handouts instead of the built-in ones: id, text" },
	TM_FIELDS_END,
};

static const struct tm_settings preset = TM_SETTINGS_INIT;

/* language[-script][-region]...: letters first, then letters and digits. */
static bool is_language_tag(const char *s)
{
	size_t subtag = strspn(s, LETTERS), length = subtag;

	if (subtag < 2 || subtag > 3)
		return false;
	while (s[length] == '-') {
		subtag = strspn(s + length + 1, LETTERS "0123456789");
		if (subtag < 1 || subtag > 8)
			return false;
		length += 1 + subtag;
	}
	return !s[length] && length <= LONGEST_TAG;
}

static enum tm_status check_language(const char *language, struct tm_error *err)
{
	enum tm_status status;

	if (!is_language_tag(language))
		return tm_error_set(err, TM_INVALID,
				    "language: '%.80s' is not a tag like en or de-CH",
				    language);
	status = tm_stem_check(language, err);
	return status ? tm_error_wrap(err, status, "language") : TM_OK;
}

/* The index of suggestions has the parser; no stemmer is needed to check the syntax. */
static enum tm_status check_lexicon(const char *lexicon, struct tm_error *err)
{
	struct tm_suggest *index = NULL;
	enum tm_status status =
		*lexicon ? tm_suggest_new(lexicon, NULL, &index, err) : TM_OK;

	tm_suggest_free(index);
	if (status == TM_BAD_INPUT) { /* not a file here */
		status = err->status = TM_INVALID;
		err->line = 0;
	}
	return status;
}

static enum tm_status check_texts(const char *texts, struct tm_error *err)
{
	size_t replaced, count;
	enum tm_status status = tm_texts_check(texts, NULL, NULL, &replaced, &count, err);

	if (status == TM_INVALID) { /* not a file here */
		tm_error_wrap(err, status, "texts: line %lld", (long long)err->line);
		err->line = 0;
	}
	return status;
}

static enum tm_status check(const struct tm_record *record, struct tm_error *err)
{
	const struct tm_settings *s = (const struct tm_settings *)record;
	struct tm_currency currency;
	enum tm_status status = tm_currency_find(s->currency, &currency, err);

	if (!status && s->concern_cap < TM_RATIO_UNIT)
		status = tm_error_set(err, TM_INVALID, "concern_cap: must be at least 1");
	if (!status && (s->calibration < 10000 || s->calibration > 990000))
		status = tm_error_set(err, TM_INVALID,
				      "calibration: must be from 0.01 to 0.99");
	if (!status &&
	    (s->tier_probability < TM_RATIO_UNIT / 2 || s->tier_probability > 999999))
		status = tm_error_set(err, TM_INVALID,
				      "tier_probability: must be from 0.5 to 0.999999");
	if (!status && *s->accent && !tm_colour_is(s->accent))
		status = tm_error_set(err, TM_INVALID,
				      "accent: must be # and six hexadecimal digits, "
				      "such as #1d5f8f");
	if (!status)
		status = check_language(s->language, err);
	if (!status)
		status = check_lexicon(s->lexicon, err);
	return status ? status : check_texts(s->texts, err);
}

const struct tm_noun tm_config_noun = {
	.id = TM_CONFIG,
	.name = "config",
	.plural = "settings",
	.about = "the settings of the project",
	.fields = fields,
	.preset = &preset,
	.size = sizeof preset,
	.frozen = true,
	.internal = true,
	.check = check,
};
