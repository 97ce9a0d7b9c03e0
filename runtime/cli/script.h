/*
 * Steps as SQL for a person to read: each statement byte for byte, guards and counts with a comment that says what is
 * asked of them. The generator writes the reviewed files with it and the binary shows the same text, so the two cannot
 * differ.
 */
#ifndef KILN_SCRIPT_H
#define KILN_SCRIPT_H

#include "runtime/kiln.h"

#include <stdbool.h>

/* Appends the steps of one direction, a blank line before each. */
void script_steps(sqlite3_str *out, const struct kiln_step *steps, size_t nstep, bool is_upgrade);

/* The statement, a semicolon that no comment at its end can swallow, a line end. */
void script_statement(sqlite3_str *out, const char *sql);

/* `lead` and `text` as comment lines: "-- lead text", each further line behind "--   ". */
void script_comment(sqlite3_str *out, const char *lead, const char *text);

#endif
