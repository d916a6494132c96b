/* interrupt.h - Ctrl-C: the program ends at once, or after what it is writing. */
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <stdbool.h>

/* Handle Ctrl-C from here on, unless the caller of the program ignores it. */
void interrupt_install(void);

/* Whether something is being written now, of which no half must be left. */
void interrupt_writing(bool writing);

/*
 * Whether Ctrl-C was pressed while something was being written. Long loops look now
 * and then and return TM_INTERRUPTED.
 */
bool interrupt_pending(void);

#endif
