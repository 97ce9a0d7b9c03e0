/*
 * The normal form of a CREATE statement: its tokens, one space between them, without comments,
 * letters of names and keywords in lower case (ASCII, as SQLite compares names), a quoted name that
 * could stand bare bare, any other in double quotes, strings and numbers as they are, a table's own
 * name before a column of it (t.a in a CHECK) left out. Two statements with one normal form make
 * the same object.
 */
#ifndef KILN_NORMAL_H
#define KILN_NORMAL_H

#include <stddef.h>
#include <stdint.h>

/*
 * Writes the normal form of `sql` and a NUL into `out`, at most `size` bytes; returns the length it
 * needs without the NUL, whatever fits (like snprintf; out may be NULL when size is 0). The columns
 * named in `loose` (NULL-terminated, or NULL) are left out of a CREATE TABLE: their whole
 * definition and one comma.
 */
size_t kiln_normal_form_(const char *sql, const char *const *loose, char *out, size_t size);

/*
 * A fingerprint is built by adding each object of a schema, in any order: the sum of the hashes of
 * (type, name in lower case, normal form). Returns the new sum; start with 0.
 */
uint64_t kiln_fingerprint_add_(uint64_t sum, const char *type, const char *name, const char *normal);

#endif
