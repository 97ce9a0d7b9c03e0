/*
 * Diagnostics: collected while a pass runs, printed sorted by place when it ends. Every error carries the rule it
 * broke (gen/base/rules.h); a note belongs to the error reported last.
 *
 *   specs/shop/0004.yaml:12:7: error: column 'email' is already in table 'user' [duplicate-column]
 *      12 |     - name: email
 *         |       ^~~~~
 *   specs/shop/0001.yaml:8:7: note: first defined here
 */
#ifndef KILN_DIAG_H
#define KILN_DIAG_H

#include "gen/base/src.h"

#include <stdbool.h>
#include <stdio.h>

enum rule {
#define RULE(symbol, name, summary) RULE_##symbol,
#include "gen/base/rules.h"
#undef RULE
	RULE__COUNT
};

struct rule_info {
	const char *name;    /* kebab-case, printed in brackets */
	const char *summary; /* one sentence for the documentation */
};

extern const struct rule_info rule_info[RULE__COUNT];

struct diag_message;

struct diag {
	struct arena *arena;
	struct diag_message **messages;
	size_t len, cap;
	struct diag_message *last; /* notes go to it; NULL: it was not kept */
	size_t nerror;             /* every report counts, kept or not */
	size_t nmore;              /* errors beyond those kept */
	bool verbose;              /* diag_detail prints */
};

void diag_init(struct diag *diag, struct arena *arena);

/* At most 20 errors are kept; the count goes on. The same text at the same place is kept once. */
void diag_error(struct diag *diag, struct loc loc, enum rule rule, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void diag_warning(struct diag *diag, struct loc loc, enum rule rule, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void diag_note(struct diag *diag, struct loc loc, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* For -v: told at once, not sorted, dropped unless verbose. */
void diag_detail(struct diag *diag, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Prints what was collected, sorted by file and place, and forgets it (nerror stays). */
void diag_flush(struct diag *diag, FILE *out);

/* The environment failed (status 3), or we did (status 4): prints and ends the process. */
_Noreturn void fatal(const char *format, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void bug_(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));
#define BUG(...) bug_(__FILE__, __LINE__, __VA_ARGS__)

#endif
