/* agreement.c - tmodel agreement, agreement set, brief. */
#include <string.h>

#include "cmd/cli/deliver.h"
#include "cmd/invite.h"

const char *const sheet_formats[] = { "text", "md", "html", "json", NULL };

const struct sheet_opts agreement_preset = { .meeting = NULL };
const struct sheet_opts brief_preset = { .meeting = NULL };

#define OUTPUT_FIELDS                                                                    \
	{ "output", TM_IS(TEXT, struct sheet_opts, output), .letter = 'o',               \
	  .value = "FILE", .help = "file to write; - is standard output" },              \
	{                                                                                \
		"force", TM_IS(BOOL, struct sheet_opts, force),                          \
			.help = "overwrite an existing file"                             \
	}

const struct tm_field agreement_fields[] = {
	{ "meeting", TM_IS(REF, struct sheet_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meeting or session whose agreement to show" },
	{ "strict", TM_IS(BOOL, struct sheet_opts, strict),
	  .help = "exit with 5 when an element is not set" },
	OUTPUT_FIELDS,
	TM_FIELDS_END,
};

const struct tm_field brief_fields[] = {
	{ "meeting", TM_IS(REF, struct sheet_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "LEADER|MEETING",
	  .help = "leader or meeting to prepare for" },
	OUTPUT_FIELDS,
	TM_FIELDS_END,
};

/* As tm_element_words, with nothing in front: then it has to be said. */
static const char *const element_words[] = {
	"", "goal", "agenda", "communication", "materials", "breaks", "rules", NULL
};

const struct element_opts element_preset = { .element = 0 };

const struct tm_field element_fields[] = {
	{ "meeting", TM_IS(REF, struct element_opts, meeting), TM_REQUIRED | TM_OPERAND,
	  .refers = "", .value = "MEETING|SESSION",
	  .help = "meeting or session whose agreement to change" },
	{ "element", TM_IS(WORD, struct element_opts, element), TM_REQUIRED | TM_OPERAND,
	  .words = element_words, .help = "element of the agreement" },
	{ "text", TM_IS(NOTES, struct element_opts, text), TM_REQUIRED | TM_OPERAND,
	  .help = "what was agreed, one point per line; empty restores the proposal" },
	TM_FIELDS_END,
};

static enum tm_status name_missing(struct call *call, const char *key, unsigned missing)
{
	const struct sheet_opts *opts = call->opts;
	struct tm_out words = TM_OUT_INIT;
	enum tm_status status = TM_OK;

	for (unsigned i = 0; i < TM_ELEMENTS; i++)
		if (missing >> i & 1) {
			tm_out_text(&words, words.length ? ", " : "");
			tm_out_text(&words, tm_element_words[i]);
		}
	if (words.length && opts->strict) {
		tm_error_set(call->err, TM_PROBLEMS, "not agreed yet: %s",
			     tm_out_string(&words));
		status = tm_error_hint(call->err, "tmodel agreement set %s ELEMENT TEXT",
				       key);
	} else if (words.length) {
		call_warn(call, "not agreed yet: %s", tm_out_string(&words));
	}
	tm_out_free(&words);
	return status;
}

enum tm_status agreement_show(struct call *call)
{
	const struct sheet_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options = deliver_sheet(call, opts->output, date);
	struct tm_occasion *gathering = NULL;
	unsigned missing = 0;
	enum tm_status status =
		tm_occasion_read(call->project, opts->meeting, &gathering, call->err);

	if (!status)
		status = tm_report_agreement(gathering, &options, &missing, call->out,
					     call->err);
	if (!status)
		status = deliver(call, opts->output, opts->force, "agreement");
	if (!status)
		status = name_missing(call, gathering->key, missing);
	tm_occasion_free(gathering);
	return status;
}

enum tm_status agreement_set(struct call *call)
{
	const struct element_opts *opts = call->opts;
	const char *word = element_words[opts->element];
	enum tm_status status = tm_agreement_set(
		call->project, opts->meeting, (enum tm_element_word)(opts->element - 1),
		opts->text, call->err);

	if (!status)
		call_say(call, NULL, "%s the %s of %s",
			 *opts->text ? "Agreed on" : "There is a proposal again for",
			 word, opts->meeting);
	return status;
}

enum tm_status brief_show(struct call *call)
{
	const struct sheet_opts *opts = call->opts;
	char date[CLOCK_DATE_SIZE];
	const struct tm_handout_options options = deliver_sheet(call, opts->output, date);
	enum tm_status status = tm_report_brief(call->project, opts->meeting, &options,
						call->out, call->err);

	return status ? status : deliver(call, opts->output, opts->force, "brief");
}
