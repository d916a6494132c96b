/*
 * commands.c - the tables of commands, in the order of the help, and the schemas of
 * their JSON, in the order of `tmodel schema`.
 */
#include "cmd/cli/command.h"
#include "cmd/print/schema.h"

/* Each is at the end of the file of that name. */
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

/* Each is beside the command that prints it. */
extern const struct schema rank_schema, loss_schema, likelihood_schema, ranking_schema,
	slide_schema, annex_schema, sources_schema, document_schema, versions_schema,
	frozen_schema, diff_schema, suggest_schema, duplicates_schema, plan_schema,
	people_schema, organiser_schema, report_schema, entries_schema, agreement_schema,
	brief_schema, config_schema, log_schema, status_schema, info_schema,
	version_schema, schema_of_schemas, error_schema;

/* clang-format off */
const struct schema *const schema_list[] = {
	&rank_schema,
	&loss_schema,
	&likelihood_schema,
	&ranking_schema,
	&slide_schema,
	&annex_schema,
	&sources_schema,
	&document_schema,
	&versions_schema,
	&frozen_schema,
	&diff_schema,
	&suggest_schema,
	&duplicates_schema,
	&plan_schema,
	&people_schema,
	&organiser_schema,
	&report_schema,
	&entries_schema,
	&agreement_schema,
	&brief_schema,
	&config_schema,
	&log_schema,
	&status_schema,
	&info_schema,
	&version_schema,
	&schema_of_schemas,
	&error_schema,
	NULL,
};
/* clang-format on */
