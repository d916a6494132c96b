/* advice.h - collecting what there is to think about. */
#ifndef MODEL_ADVICE_H
#define MODEL_ADVICE_H

#include <tmodel/session.h>

/* Add one; person is a key or "". */
enum tm_status tm_advice_add(struct tm_advices *advices, const char *id,
			     const char *person, struct tm_error *err, const char *fmt,
			     ...) __attribute__((format(printf, 5, 6)));

#endif
