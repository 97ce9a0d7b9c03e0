/* What the cases about a whole history share: a connection of their own and short questions to it.
 */
#ifndef TEST_BASE_H
#define TEST_BASE_H

#include "runtime/db.h"
#include "tests/runtime/history.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

extern struct kiln_error error;
extern struct kiln_db db;

/* Setup and teardown of a case: a database in memory with foreign keys on. */
int base_open(void **state);
int base_close(void **state);

#define BASE_CASE(name) cmocka_unit_test_setup_teardown(name, base_open, base_close)

/* SQL that must run. */
void run(const char *sql);

int64_t number(const char *sql);

/* The first value of the query is `text`. */
void expect_text(const char *sql, const char *text);

/* Calls with a target or NULL, which must come to `status`. */
void upgrade(const char *target, enum kiln_status status);
void downgrade(const char *target, enum kiln_status status);
void stamp(const char *target, enum kiln_status status);

/* The same of another history. */
void upgrade_with(const struct kiln_history *history, const char *target, enum kiln_status status);
void downgrade_with(const struct kiln_history *history, const char *target, enum kiln_status status);

/* The database is at this revision, and is sound. */
void expect_at(uint32_t position);

/* Three authors with two books each, at 0001_books or later. */
void add_rows(void);

#endif
