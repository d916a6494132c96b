/* example.h - a made-up manufacturer for people to look at: tmodel init --example. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <tmodel/settings.h>

/* Records of one noun: a line each, cells between |, in the order of columns. */
struct example {
	enum tm_noun_id noun;
	const char *columns, *rows;
};

/* In the order in which they refer to each other; the end has no columns. */
extern const struct example example_model[];
extern const char example_leaders[], example_concerns[], example_persons[],
	example_components[], example_sessions[], example_meetings[];

/* Fill an empty project with it, inside one transaction. */
enum tm_status example_fill(struct tm_project *project, struct tm_error *err);
void example_settings(struct tm_settings *settings);

#endif
