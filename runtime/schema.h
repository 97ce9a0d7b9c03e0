/* The schema as it is: which objects count, and their fingerprint. */
#ifndef KILN_SCHEMA_H_
#define KILN_SCHEMA_H_

#include "runtime/db.h"

/* Columns that the fingerprint leaves out, see struct kiln_loose_column. */
struct kiln_loose {
	const struct kiln_loose_column *columns;
	size_t ncolumn;
	uint32_t position;
};

/*
 * JSON array of the tables that are none of the history's: the two that track it and those its
 * database.yaml ignores, in lower case. To be freed with sqlite3_free.
 */
enum kiln_status kiln_excluded_(struct kiln_db *db, const struct kiln_history *history, char **excluded);

/*
 * The objects that count, as `FROM ... WHERE ...` over sqlite_schema s; ?1 is kiln_excluded_. What
 * SQLite or the module of a virtual table made for itself does not count.
 */
#define KILN_COUNTED_OBJECTS                                                                                           \
	" FROM sqlite_schema s WHERE s.sql IS NOT NULL"                                                                \
	" AND lower(substr(s.name, 1, 7)) <> 'sqlite_'"                                                                \
	" AND lower(s.tbl_name) NOT IN (SELECT value FROM json_each(?1))"                                              \
	" AND s.tbl_name NOT IN (SELECT name FROM pragma_table_list"                                                   \
	" WHERE schema = 'main' AND type = 'shadow')"

/*
 * The fingerprint of the schema without its loose columns, and whether all of those are there. An
 * empty schema's is 0.
 */
enum kiln_status kiln_fingerprint_schema_(struct kiln_db *db, const struct kiln_history *history,
                                          const struct kiln_loose *loose, uint64_t *fingerprint, bool *complete);

/* An object of the schema that is not as a revision promises it. */
struct kiln_difference {
	const char
		*type; /* as in sqlite_schema; or "column", with TABLE.COLUMN for a name and no texts: it is missing */
	const char *name;
	const char *expected; /* the CREATE text, NULL: there should be none */
	const char *found;    /* the same, NULL: there is none */
};

typedef void kiln_differs(void *user, const struct kiln_difference *difference);

/* Calls `visit` for each difference from a revision of the history; the difference is valid during the call. */
enum kiln_status kiln_compare_schema_(struct kiln_db *db, const struct kiln_history *history, uint32_t position,
                                      kiln_differs *visit, void *user);

/* A fingerprint or checksum as the tracking tables hold it: 16 hexadecimal digits and a NUL. */
#define KILN_HEX_SIZE 17
void kiln_hex_(uint64_t value, char hex[KILN_HEX_SIZE]);

#endif
