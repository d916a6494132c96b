/* interrupt.c - handling of Ctrl-C. */
#include <signal.h>
#include <unistd.h>

#include <tmodel/error.h>

#include "cmd/cli/interrupt.h"

static volatile sig_atomic_t writing, interrupted;

static void on_interrupt(int signal_number)
{
	(void)signal_number;
	if (!writing || interrupted)
		_exit(TM_INTERRUPTED);
	interrupted = 1;
}

void interrupt_install(void)
{
	/* Without SA_RESTART, so that reads return. */
	struct sigaction action = { .sa_handler = on_interrupt };
	struct sigaction before;

	/* Background jobs of a shell ignore SIGINT. */
	if (!sigaction(SIGINT, NULL, &before) && before.sa_handler != SIG_IGN)
		sigaction(SIGINT, &action, NULL);
}

void interrupt_writing(bool now)
{
	writing = now;
}

bool interrupt_pending(void)
{
	return interrupted;
}
