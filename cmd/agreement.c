/* agreement.c - tmodel agreement, agreement set. */
#include <string.h>

#include "cmd/cli/deliver.h"
#include "cmd/print/schema.h"

struct agreement_opts {
	const char *meeting, *output;
	bool strict, force;
};

static const struct agreement_opts agreement_preset = { .meeting = NULL };

static const struct tm_field agreement_fields[] = {
	{ "meeting", TM_IS(REF, struct agreement_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meeting or session whose agreement to show" },
	{ "strict", TM_IS(BOOL, struct agreement_opts, strict),
	  .help = "exit with 5 when an element is not set" },
	DELIVER_FIELDS(struct agreement_opts),
	TM_FIELDS_END,
};

static enum tm_status name_missing(struct call *call, const char *key, unsigned missing)
{
	const struct agreement_opts *opts = call->opts;
	struct tm_out words = TM_OUT_INIT;
	enum tm_status status = TM_OK;

	for (unsigned i = 0; i < TM_ELEMENTS; i++)
		if (missing >> i & 1) {
			tm_out_text(&words, words.length ? ", " : "");
			tm_out_text(&words, tm_element_words[i]);
		}
	if (words.length && opts->strict) {
		tm_error_set(call->err, TM_PROBLEMS, "not set: %s",
			     tm_out_string(&words));
		status = tm_error_hint(call->err, "tmodel agreement set %s ELEMENT TEXT",
				       key);
	} else if (words.length) {
		call_warn(call, "not set: %s", tm_out_string(&words));
	}
	tm_out_free(&words);
	return status;
}

static enum tm_status agreement_show(struct call *call)
{
	const struct agreement_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options =
		deliver_handout(call, opts->output, date);
	struct tm_occasion *occasion = NULL;
	unsigned missing = 0;
	enum tm_status status =
		tm_occasion_read(call->project, opts->meeting, &occasion, call->err);

	if (!status)
		status = tm_report_agreement(occasion, &options, &missing, tm_out_write,
					     call->out, call->err);
	if (!status)
		status = deliver(call, opts->output, opts->force, "agreement");
	if (!status)
		status = name_missing(call, occasion->key, missing);
	tm_occasion_free(occasion);
	return status;
}

/* As tm_element_words, after a "" for a missing required value. */
static const char *const element_words[] = {
	"", "goal", "agenda", "communication", "materials", "breaks", "rules", NULL
};

struct element_opts {
	const char *meeting, *text;
	unsigned element; /* enum tm_element_word plus one */
};

static const struct element_opts element_preset = { .element = 0 };

static const struct tm_field element_fields[] = {
	{ "meeting", TM_IS(REF, struct element_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meeting or session whose agreement to change" },
	{ "element", TM_IS(WORD, struct element_opts, element), TM_REQUIRED | TM_OPERAND,
	  .words = element_words, .help = "element of the agreement" },
	{ "text", TM_IS(NOTES, struct element_opts, text), TM_REQUIRED | TM_OPERAND,
	  .help = "what was agreed, one point per line; empty restores the proposal" },
	TM_FIELDS_END,
};

static enum tm_status agreement_set(struct call *call)
{
	const struct element_opts *opts = call->opts;
	const char *word = element_words[opts->element];
	enum tm_status status = tm_agreement_set(
		call->project, opts->meeting, (enum tm_element_word)(opts->element - 1),
		opts->text, call->err);

	if (!status)
		call_say_changed(call, NULL, "%s the %s of %s",
				 *opts->text ? "Set" : "Restored the proposal for", word,
				 opts->meeting);
	return status;
}

const struct schema agreement_schema = { "agreement", "tmodel agreement SESSION --json",
					 "the meeting agreement",
					 SCHEMA_DOCUMENT("agreement", schema_tree) };

const struct command agreement_commands[] = {
	{ .word = "agreement",
	  .part = "Meetings and sessions",
	  .summary = "show the meeting agreement",
	  OPTS(agreement),
	  .need = READS,
	  .formats = handout_formats,
	  .run = agreement_show,
	  .examples = WORDS{ "tmodel agreement sso-review --format md", NULL } },
	{ .group = "agreement",
	  .word = "set",
	  .about = "meeting agreement",
	  .summary = "set an element of the meeting agreement",
	  OPTS(element),
	  .need = WRITES,
	  .run = agreement_set,
	  .examples =
		  WORDS{ "tmodel agreement set sso-review breaks 'None, we are quick'",
			 NULL } },
	{ .word = NULL },
};
