/*
 * The proof: every revision of a plan is run on an in-memory SQLite, up, down and up again, on empty tables and on
 * tables with made-up rows, by the runtime's own interpreter of steps. What it finds is an error at the operation's
 * line.
 */
#ifndef KILN_VERIFY_H
#define KILN_VERIFY_H

#include "gen/plan/plan.h"

bool verify_plan(struct diag *diag, const struct plan *plan);

#endif
