/* What came of a case. */
#ifndef PROPERTY_OUTCOME_H
#define PROPERTY_OUTCOME_H

#include <stdbool.h>

enum outcome_kind {
	OUTCOME_ACCEPTED,
	OUTCOME_REFUSED, /* by the generator, with a rule that random operations can break */
	OUTCOME_FAILED,
};

struct outcome {
	enum outcome_kind kind;
	char tag[64];    /* the rule, or the check that failed */
	char text[3000]; /* for the reader */
};

/* Says that a check failed; the first one stays. Returns false. */
bool outcome_fail(struct outcome *outcome, const char *tag, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
