/* settings.h - the settings of a project. */
#ifndef TMODEL_SETTINGS_H
#define TMODEL_SETTINGS_H

#include <tmodel/record.h>

TM_BEGIN_DECLS

/* The one record of TM_CONFIG; its fields are the settings. */
struct tm_settings {
	struct tm_record record;
	const char *org;      /* name of the organisation; printed on every export */
	const char *currency; /* ISO 4217; cannot change once an amount is stored */
	const char *goal;     /* purpose of the model */
	const char *scope;
	const char *out_of_scope;
	const char *label;   /* on every page of an export, "Confidential" */
	int64_t concern_cap; /* millionths: K, the largest concern weight, 1 or more */
	int64_t calibration; /* millionths: hit rate of stated 90 % intervals */
	int64_t tier_probability; /* millionths: probability with which a tier's first
				     outranks the next */
	int64_t fund_top;         /* number of threats that would be funded */
	int64_t meeting_min;      /* shortest one-on-one in minutes ... */
	int64_t meeting_max;      /* ... and longest */
	int64_t reminder_days;    /* before a meeting */
	const char *lexicon;      /* in place of the built-in one; see suggest.h */
	const char *accent;       /* colour of bars and curves in exports, #rrggbb */
	const char *language;     /* of the texts, BCP 47: en, de-CH */
	const char *texts; /* in place of some built-in ones; see tm_texts_check() */
};
/* clang-format off */
#define TM_SETTINGS_INIT                                                                 \
	{ .record = TM_RECORD(struct tm_settings, TM_CONFIG), .org = "", .currency = "EUR", \
	  .goal = "", .scope = "", .out_of_scope = "", .label = "Confidential",          \
	  .concern_cap = 3 * TM_RATIO_UNIT, .calibration = 900000,                       \
	  .tier_probability = 800000, .fund_top = 3, .meeting_min = 30,                   \
	  .meeting_max = 60, .reminder_days = 3, .lexicon = "", .accent = "",   \
	  .language = "en", .texts = "" }
/* clang-format on */

/* Read all settings; free with tm_record_free(&settings->record). */
TM_CALL tm_settings_get(struct tm_project *project, struct tm_settings **out,
			struct tm_error *err);

/*
 * Set one, or restore its default with value "". A step of the log.
 *
 * TM_NOT_FOUND  no such setting
 * TM_INVALID    not a valid value
 * TM_CONFLICT   the currency, once there are amounts
 */
TM_CALL tm_settings_set(struct tm_project *project, const char *name, const char *value,
			struct tm_error *err);

/* Store the initial settings of a new project. Undo stops there. */
TM_CALL tm_settings_start(struct tm_project *project, struct tm_settings *settings,
			  struct tm_error *err);

/*
 * The texts of handouts, as a file: ids and texts that the setting `texts` may replace.
 * Its first lines say what a line is.
 */
TM_API const char *tm_texts_default(void);

/* Told about each problem of a file of texts, with its line. */
typedef void tm_texts_problem(const struct tm_error *problem, void *data);

/*
 * Check a file of texts, as the setting is checked; with on_problem, all of it. Of all
 * *count texts, it replaces *replaced.
 *
 * TM_INVALID  err is the first problem, with its line; with on_problem, the last one
 */
TM_CALL tm_texts_check(const char *texts, tm_texts_problem *on_problem, void *data,
		       size_t *replaced, size_t *count, struct tm_error *err);

TM_END_DECLS
#endif
