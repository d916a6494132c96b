/* clock.c - converting local times to UTC. */
#include <string.h>

#include "lib/base/zone.h"
#include "lib/model/clock.h"
#include "lib/store/store.h"

static enum tm_status find_moment(const char *name, const struct tm_civil *civil,
				  int64_t *moment, struct tm_error *err)
{
	struct tm_zone zone;
	enum tm_status status;

	if (!*name) {
		tm_error_set(err, TM_INVALID, "the time has no zone");
		return tm_error_hint(err, "use UTC, 2026-11-21T09:00Z, or give --tz");
	}
	status = tm_zone_read(&zone, TM_ZONES, name, err);
	if (!status)
		status = tm_zone_moment(&zone, civil, moment, err);
	tm_zone_free(&zone);
	return status;
}

static enum tm_status apply(struct tm_project *p, const struct tm_field *f,
			    const char **at, struct tm_error *err)
{
	struct tm_when when;
	char text[TM_WHEN_TEXT_SIZE];
	enum tm_status status = tm_when_parse(*at, &when, err);

	if (status || when.fixed)
		return status;
	if (!strcmp(tm_project_zone(p), "UTC"))
		when.moment = tm_civil_moment(&when.civil);
	else
		status = find_moment(tm_project_zone(p), &when.civil, &when.moment, err);
	if (status)
		return tm_error_wrap(err, status, "%s", f->name);
	tm_when_stored(when.moment, text);
	*at = tm_arena_copy(tm_project_arena(p), text, strlen(text));
	return *at ? TM_OK : tm_out_of_memory(err);
}

enum tm_status tm_clock_apply(struct tm_project *p, const struct tm_noun *noun,
			      struct tm_record *record, struct tm_error *err)
{
	enum tm_status status = TM_OK;

	for (const struct tm_field *f = noun->fields; f->kind && !status; f++)
		if (f->kind == TM_DATETIME && !tm_field_empty(f, record))
			status = apply(p, f, (const char **)((char *)record + f->offset),
				       err);
	return status;
}
