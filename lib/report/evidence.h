/*
 * evidence.h - evidence for the threats of a ranking: who raised them, and what sources
 * say. Read once for all parts of a report.
 */
#ifndef REPORT_EVIDENCE_H
#define REPORT_EVIDENCE_H

#include <tmodel/citation.h>
#include <tmodel/concern.h>
#include <tmodel/leader.h>
#include <tmodel/rank.h>
#include <tmodel/source.h>
#include <tmodel/view.h>

/* size of a unit name and the words around it */
enum { TM_ROLE_SIZE = 1100 };

/* A leader has a concern about a threat; attribution is the most open one. */
struct tm_raised {
	size_t threat; /* index in the ranking */
	size_t leader; /* index in leaders */
	enum tm_attribution attribution;
};

/* A concern of a leader about a threat. */
struct tm_said {
	size_t threat, leader; /* indices */
	size_t number;         /* in order of arrival */
	enum tm_attribution attribution;
	const char *text; /* "" when concerns are read without texts */
};

/* A citation of a source about a threat. */
struct tm_cited {
	size_t threat, source; /* indices */
	const struct tm_citation *citation;
};

struct tm_evidence {
	const struct tm_ranking *ranking;
	struct tm_leader **leaders; /* in order of arrival */
	size_t leader_count, leader_capacity;
	struct tm_source **sources;
	size_t source_count, source_capacity;
	struct tm_said *said; /* by threat, then in order of arrival */
	size_t said_count, said_capacity;
	struct tm_raised *raised; /* by threat, then by leader; each pair once */
	size_t raised_count;
	struct tm_cited *cited; /* in order of arrival */
	size_t cited_count, cited_capacity;
	struct tm_arena *own;
};

/* How much to read; each level includes the previous ones. */
enum tm_evidence_depth {
	TM_NO_EVIDENCE,
	TM_LEADERS,      /* the leaders */
	TM_ALL_EVIDENCE, /* who raised what, and what sources say */
	TM_WITH_WORDS    /* the texts of concerns as well */
};

/*
 * Free with tm_evidence_free() on success and failure; start with { 0 }.
 */
enum tm_status tm_evidence_read(struct tm_project *project,
				const struct tm_ranking *ranking,
				enum tm_evidence_depth depth,
				struct tm_evidence *evidence, struct tm_error *err);
void tm_evidence_free(struct tm_evidence *evidence);

/* The role of a leader: title, else unit, else "a leader"; never the name. */
const char *tm_role_of(const struct tm_leader *leader, char space[TM_ROLE_SIZE]);

/* The attribution that the view allows: the board sees no names. */
enum tm_attribution tm_attributed(const struct tm_view *view,
				  enum tm_attribution attribution);

/* How a leader is attributed: by name, by role, or as "a leader". */
const char *tm_who(const struct tm_view *view, const struct tm_leader *leader,
		   enum tm_attribution attribution, char space[TM_ROLE_SIZE]);

/* The range of entries about the threat: the first one, and one past the last. */
void tm_said_of(const struct tm_evidence *evidence, size_t threat,
		const struct tm_said **first, const struct tm_said **end);
void tm_raised_of(const struct tm_evidence *evidence, size_t threat,
		  const struct tm_raised **first, const struct tm_raised **end);

#endif
