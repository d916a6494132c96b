/*
 * completion.c - tmodel completion: a script per shell, which calls `tmodel
 * __complete`.
 */
#include "cmd/cli/command.h"

struct completion_opts {
	unsigned shell;
};

static const struct completion_opts completion_preset = { .shell = 0 };

static const char *const shells[] = { "", "bash", "zsh", "fish", NULL };

static const struct tm_field completion_fields[] = {
	{ "shell", TM_IS(WORD, struct completion_opts, shell), TM_REQUIRED | TM_OPERAND,
	  .words = shells, .help = "shell to print the script for" },
	TM_FIELDS_END,
};

/* Bash splits words at "=", which separates an option from its value. */
static const char bash[] =
	"# bash completion for tmodel\n"
	"_tmodel() {\n"
	"	local line i words=()\n"
	"	for ((i = 1; i <= COMP_CWORD; i++)); do\n"
	"		[[ ${COMP_WORDS[i]} == = ]] || words+=(\"${COMP_WORDS[i]}\")\n"
	"	done\n"
	"	[[ ${COMP_WORDS[COMP_CWORD]} == = ]] && words+=(\"\")\n"
	"	COMPREPLY=()\n"
	"	while IFS= read -r line; do\n"
	"		COMPREPLY+=(\"${line%%$'\\t'*}\")\n"
	"	done < <(\"${COMP_WORDS[0]/#\\~/$HOME}\" __complete \"${words[@]}\" "
	"2>/dev/null)\n"
	"}\n"
	"complete -o default -F _tmodel tmodel\n";

static const char zsh[] =
	"#compdef tmodel\n"
	"_tmodel() {\n"
	"	local line\n"
	"	local -a offers\n"
	"	for line in \"${(@f)$(${(Q)words[1]} __complete "
	"\"${(@Q)words[2,CURRENT-1]}\" \"$PREFIX\" 2>/dev/null)}\"; do\n"
	"		[[ -n $line ]] && "
	"offers+=(\"${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}\")\n"
	"	done\n"
	"	if (( $#offers )); then\n"
	"		_describe -t tmodel tmodel offers\n"
	"	else\n"
	"		_files\n"
	"	fi\n"
	"}\n"
	"if [[ $funcstack[1] == _tmodel ]]; then\n"
	"	_tmodel \"$@\"\n"
	"else\n"
	"	compdef _tmodel tmodel\n"
	"fi\n";

static const char fish[] =
	"# fish completion for tmodel\n"
	"function __tmodel_offers\n"
	"	set -l words (commandline -opc)\n"
	"	set -l word (commandline -ct)\n"
	"	$words[1] __complete $words[2..-1] \"$word\" 2>/dev/null\n"
	"end\n"
	"complete -c tmodel -f -n '__tmodel_offers | string length -q' "
	"-a '(__tmodel_offers)'\n";

static enum tm_status completion_run(struct call *call)
{
	static const char *const scripts[] = { "", bash, zsh, fish };
	const struct completion_opts *opts = call->opts;

	tm_out_text(call->out, scripts[opts->shell]);
	return TM_OK;
}

const struct command completion_commands[] = {
	{ .word = "completion",
	  .part = "Program",
	  .summary = "print the completion script for a shell",
	  OPTS(completion),
	  .run = completion_run,
	  .examples = WORDS{ "source <(tmodel completion bash)",
			     "tmodel completion fish | source", NULL } },
	{ .word = NULL },
};
