/* A small history written by hand, so that the runtime's tests need no generator. */
#ifndef TEST_HISTORY_H
#define TEST_HISTORY_H

#include "runtime/kiln.h"

/*
 *   0001_books   tables author and book (book.author_id -> author, ON DELETE CASCADE), index,
 * trigger 0002_isbn    book.isbn; author.note unless it is there 0003_names   rebuild of author:
 * name NOT NULL and UNIQUE, guarded 0004_shelf   table shelf with rows; a precondition and a
 * postcondition 0005_forget  drops shelf, irreversible
 */
extern const struct kiln_history test_history;

/* The history as an older binary has it: its first `n` revisions. */
struct kiln_history test_history_until(size_t n);

/* The same with another definition of one revision; `copy` has room for all five. */
struct kiln_history test_history_with(size_t position, const struct kiln_revision *revision,
                                      struct kiln_revision *copy);

/* The same with a 0004_shelf that takes long where there are many authors. */
struct kiln_history test_history_slow(struct kiln_revision *copy);

#endif
