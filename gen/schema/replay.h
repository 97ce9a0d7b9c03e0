/*
 * SQLite as the judge: a schema made real in memory, statements run on it, the schema read back. A function of its
 * arguments; the database is gone when it returns.
 */
#ifndef KILN_REPLAY_H
#define KILN_REPLAY_H

#include "gen/schema/schema.h"

struct replay_error {
	size_t statement; /* index of the one that failed; the count when it was none of them */
	int offset;       /* byte in it, -1: unknown */
	const char *message;
};

/* An in-memory database as the generator uses everywhere: no double-quoted strings, no extension, foreign keys off.
   Never NULL; close with sqlite3_close. */
sqlite3 *replay_open(void);

/* The byte of the statement that SQLite's last error is about: by its own word, else by the name in the message; -1. */
int replay_error_offset(sqlite3 *db, const char *sql);
int replay_place_in(const char *sql, const char *message);

/* The schema after the statements; NULL and `error` when one fails. Each text is one statement or more. */
struct schema *replay_run(struct arena *arena, const struct schema *before, const char *const *statements,
                          size_t nstatement, struct replay_error *error);

/* The same for one text, without reading the schema back. */
bool replay_accepts(struct arena *arena, const struct schema *schema, const char *sql, struct replay_error *error);

/* Compiles one statement on a database with this schema and runs nothing. False: `error`. */
bool replay_compiles(struct arena *arena, const struct schema *schema, const char *sql, struct replay_error *error);

/* The columns that SELECT * gives of a table, view or virtual table, in their order; none when it cannot be read. */
name_list replay_columns(struct arena *arena, const struct schema *schema, const char *name);

/* The views and virtual tables that cannot be read, and triggers that do not compile. */
struct broken_object {
	const char *message; /* "view 'v': no such column: x" */
	struct loc loc;      /* where the view or trigger is defined */
};
typedef LIST(struct broken_object) broken_list;
broken_list replay_broken_objects(struct arena *arena, sqlite3 *db, const struct schema *schema);

/* The tables in which the virtual tables of the schema keep their rows. */
name_list replay_shadows(struct arena *arena, const struct schema *schema);

#endif
