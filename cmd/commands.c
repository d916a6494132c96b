/* commands.c - the tables of commands, in the order of help. */
#include "cmd/cli/command.h"

/* Each at the end of the file of that name. */
extern const struct command init_commands[], status_commands[], info_commands[],
	history_commands[], backup_commands[], config_commands[], noun_commands[],
	concern_commands[], threat_commands[], meeting_commands[], plan_commands[],
	session_commands[], event_commands[], rank_commands[], loss_commands[],
	likelihood_commands[], brief_commands[], invite_commands[], agreement_commands[],
	intro_commands[], phase2_commands[], schema_commands[], help_commands[],
	completion_commands[], version_commands[], complete_commands[], manual_commands[];

/* clang-format off */
const struct command *const command_tables[] = {
	init_commands,
	status_commands,
	info_commands,
	history_commands,
	backup_commands,
	config_commands,
	noun_commands,
	concern_commands,
	threat_commands,
	meeting_commands,
	plan_commands,
	session_commands,
	event_commands,
	rank_commands,
	loss_commands,
	likelihood_commands,
	brief_commands,
	invite_commands,
	agreement_commands,
	intro_commands,
	phase2_commands,
	schema_commands,
	help_commands,
	completion_commands,
	version_commands,
	complete_commands,
	manual_commands,
	NULL,
};
/* clang-format on */
