/* interrupt.h - Ctrl-C: exits immediately, or after the current write. */
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <stdbool.h>

/* Install the handler, unless SIGINT is ignored. */
void interrupt_install(void);

/* Mark a section that must not be aborted halfway. */
void interrupt_writing(bool now);

/*
 * Whether Ctrl-C was pressed during such a section. Long loops check this and return
 * TM_INTERRUPTED.
 */
bool interrupt_pending(void);

#endif
