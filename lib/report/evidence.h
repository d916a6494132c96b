/*
 * evidence.h - evidence for the threats of a ranking: who raised them, what
 * sources say. Read once for all parts of a report.
 */
#ifndef REPORT_EVIDENCE_H
#define REPORT_EVIDENCE_H

#include <tmodel/citation.h>
#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/rank.h>
#include <tmodel/source.h>
#include <tmodel/view.h>

/* Enough for a unit's name and the words before it. */
enum { TM_ROLE_SIZE = 1100 };

/* A leader has a concern on a threat; how openly that may be said, at best. */
struct tm_raised {
	size_t threat; /* index in the ranking */
	size_t leader; /* index in leaders */
	enum tm_attribution attribution;
};

/* What a leader said of a threat. */
struct tm_said {
	size_t threat, leader; /* indices */
	size_t number;         /* in the order they arrived */
	enum tm_attribution attribution;
	const char *text; /* "" where words were not asked for */
};

/* A source says something about a threat. */
struct tm_cited {
	size_t threat, source; /* indices */
	const struct tm_citation *citation;
};

struct tm_evidence {
	const struct tm_ranking *ranking;
	struct tm_leader **leaders; /* as they arrived */
	size_t leader_count, leader_room;
	struct tm_source **sources;
	size_t source_count, source_room;
	struct tm_said *said; /* by threat, then as they arrived */
	size_t said_count, said_room;
	struct tm_raised *raised; /* by threat, then by leader; each pair once */
	size_t raised_count;
	struct tm_cited *cited; /* as they arrived */
	size_t cited_count, cited_room;
	struct tm_arena *own;
};

/* How much of it is read; each is more than the one before. */
enum tm_evidence_depth {
	TM_NO_EVIDENCE,
	TM_LEADERS,      /* who they are */
	TM_ALL_EVIDENCE, /* who raised what, and what sources say */
	TM_WITH_WORDS    /* what was said too */
};

/*
 * To be given to tm_evidence_free(), whatever
 * came of it; start with { 0 }.
 */
enum tm_status tm_evidence_read(struct tm_project *project,
				const struct tm_ranking *ranking,
				enum tm_evidence_depth depth,
				struct tm_evidence *evidence, struct tm_error *err);
void tm_evidence_free(struct tm_evidence *evidence);

/* The role of a leader: title, else unit, else "a leader"; never the name. */
const char *tm_role_of(const struct tm_leader *leader, char space[TM_ROLE_SIZE]);

/* How openly the view says who it was: a board gets no names. */
enum tm_attribution tm_attributed(const struct tm_view *view,
				  enum tm_attribution attribution);

/* How a leader is attributed: by name, by role, or as "a leader". */
const char *tm_who(const struct tm_view *view, const struct tm_leader *leader,
		   enum tm_attribution attribution, char space[TM_ROLE_SIZE]);

/* The first and the one behind the last that are about the threat. */
void tm_said_of(const struct tm_evidence *evidence, size_t threat,
		const struct tm_said **first, const struct tm_said **end);
void tm_raised_of(const struct tm_evidence *evidence, size_t threat,
		  const struct tm_raised **first, const struct tm_raised **end);

#endif
