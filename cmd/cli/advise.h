/* advise.h - what may be a slip in a record that was stored. */
#ifndef ADVISE_H
#define ADVISE_H

#include "cmd/cli/command.h"

/*
 * Warn of a competence that is nearly one of the usual ones, and of a one-on-one that
 * is too short or too long. Records of other nouns are not looked at.
 */
enum tm_status advise_stored(struct call *call, const char *key);

#endif
