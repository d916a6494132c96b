/* interrupt.c - see interrupt.h. */
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
	struct sigaction action = { .sa_handler = on_interrupt }; /* reads must end */
	struct sigaction before;

	/* A shell ignores it for what runs in the background. */
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
