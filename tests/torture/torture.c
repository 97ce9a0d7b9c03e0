/*
 * torture DATABASE ROWS.sql: the torture table through a program that has foreign keys on, as an application would run
 * it. Revision 1 makes the schema, ROWS.sql fills it, revision 2 rebuilds four tables; then each property is asked of
 * SQLite, once at head and once after the way back. A line per property: those that tools for migrations are known to
 * lose.
 */
#include "kiln.h"
#include "migrations.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct property {
	const char *name;
	const char *sql; /* returns one row, 1 */
};

static const struct property properties[] = {
	/* rows */
	{"rows of the table",
         "SELECT group_concat(id || name || price) = '1Ada100,2Bob5' FROM (SELECT * FROM parent ORDER BY id)"},
	{"children that cascade", "SELECT count(*) = 3 AND sum(parent_id) = 4 FROM child"},
	{"sequence above the highest id", "SELECT seq = 9 FROM sqlite_sequence WHERE name = 'parent'"},
	{"no other sequence left behind",
         "SELECT count(*) = 1 FROM sqlite_sequence WHERE name NOT LIKE 'kiln_revision%'"},
	{"rowids without a primary key", "SELECT group_concat(rowid || said) = '10ten,20twenty' FROM log"},
	{"values in an ANY column", "SELECT group_concat(typeof(value)) = 'text,integer,text' FROM setting"},
	{"no trigger fired", "SELECT count(*) = 2 FROM log"},
	/* clauses of columns */
	{"AUTOINCREMENT", "SELECT sql LIKE '%PRIMARY KEY AUTOINCREMENT%' FROM sqlite_schema WHERE name = 'parent'"},
	{"COLLATE", "SELECT count(*) = 1 FROM parent WHERE name = 'ADA'"},
	{"NOT NULL", "SELECT \"notnull\" = 1 FROM pragma_table_info('parent') WHERE name = 'name'"},
	{"DEFAULT, a value", "SELECT dflt_value = '5' FROM pragma_table_info('parent') WHERE name = 'price'"},
	{"DEFAULT, an expression",
         "SELECT dflt_value = 'date(''now'')' FROM pragma_table_info('parent') WHERE name = 'made'"},
	{"CHECK on a column", "SELECT sql LIKE '%CHECK (price >= 0)%' FROM sqlite_schema WHERE name = 'parent'"},
	{"generated column, stored", "SELECT hidden = 3 FROM pragma_table_xinfo('parent') WHERE name = 'gross'"},
	{"generated column, virtual", "SELECT hidden = 2 FROM pragma_table_xinfo('parent') WHERE name = 'label'"},
	{"generated values", "SELECT gross = 119 AND label = 'ADA' FROM parent WHERE id = 1"},
	{"UNIQUE on a column",
         "SELECT count(*) = 2 FROM pragma_index_list('parent') WHERE origin = 'u' AND \"unique\""},
	/* constraints of the table */
	{"named CHECK",
         "SELECT sql LIKE '%CONSTRAINT ck_name CHECK (length(name) > 0)%' FROM sqlite_schema WHERE name = 'parent'"},
	{"named UNIQUE with ON CONFLICT", "SELECT sql LIKE '%CONSTRAINT uq_pair UNIQUE (name, price) ON CONFLICT "
                                          "IGNORE%' FROM sqlite_schema WHERE name = "
                                          "'parent'"},
	{"foreign key to the table with its actions",
         "SELECT \"table\" = 'parent' AND on_delete = 'CASCADE' AND on_update = 'CASCADE' FROM "
         "pragma_foreign_key_list('child')"},
	{"foreign key's name and deferral", "SELECT sql LIKE '%CONSTRAINT fk_parent FOREIGN KEY%DEFERRABLE INITIALLY "
                                            "DEFERRED%' FROM sqlite_schema WHERE name "
                                            "= 'child'"},
	{"foreign key to itself",
         "SELECT \"table\" = 'parent' AND on_delete = 'SET NULL' FROM pragma_foreign_key_list('parent')"},
	/* options of the table */
	{"STRICT", "SELECT strict = 1 FROM pragma_table_list WHERE name = 'setting'"},
	{"WITHOUT ROWID", "SELECT wr = 1 FROM pragma_table_list WHERE name = 'setting'"},
	{"comments in the CREATE text", "SELECT sql LIKE '%-- the table that is rebuilt%' AND sql LIKE '%-- as "
                                        "printed%' FROM sqlite_schema WHERE name = "
                                        "'parent'"},
	/* indexes */
	{"index with COLLATE and DESC",
         "SELECT coll = 'RTRIM' AND \"desc\" = 1 FROM pragma_index_xinfo('ix_desc') WHERE seqno = 0"},
	{"partial index", "SELECT partial = 1 FROM pragma_index_list('parent') WHERE name = 'ix_partial'"},
	{"expression index", "SELECT cid = -2 FROM pragma_index_xinfo('ix_expression') WHERE seqno = 0"},
	{"index made by raw SQL", "SELECT count(*) = 1 FROM pragma_index_list('parent') WHERE name = 'ix_raw'"},
	/* triggers and views */
	{"triggers on the table",
         "SELECT count(*) = 2 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parent'"},
	{"trigger of another table that mentions it",
         "SELECT sql LIKE '%FROM parent WHERE%' FROM sqlite_schema WHERE name = 'child_added'"},
	{"view over the table", "SELECT group_concat(name) = 'Bob' FROM cheap"},
	{"view over it and another", "SELECT count(*) = 3 FROM family"},
	{"INSTEAD OF trigger of a view", "SELECT tbl_name = 'cheap' FROM sqlite_schema WHERE name = 'cheap_insert'"},
	/* the whole */
	{"no scratch table left", "SELECT count(*) = 0 FROM sqlite_schema WHERE name LIKE 'kiln\\_new%' ESCAPE '\\'"},
	{"foreign keys hold", "SELECT count(*) = 0 FROM pragma_foreign_key_check"},
	{"the file is sound", "SELECT group_concat(integrity_check) = 'ok' FROM pragma_integrity_check"},
	{"foreign keys are on again", "SELECT foreign_keys = 1 FROM pragma_foreign_keys"},
	{"legacy_alter_table is off again", "SELECT legacy_alter_table = 0 FROM pragma_legacy_alter_table"},
};

static const struct property at_head[] = {
	{"column order", "SELECT group_concat(name) = "
                         "'id,name,colour,price,note,made,gross,label,parent_id' FROM pragma_table_xinfo('parent')"},
	{"the change itself", "SELECT \"notnull\" = 1 FROM pragma_table_info('parent') WHERE name = 'note'"},
	{"the added column's default", "SELECT count(*) = 2 FROM parent WHERE colour = 'red'"},
};

static const struct property after_the_way_back[] = {
	{"column order", "SELECT group_concat(name) = 'id,name,price,note,made,gross,label,parent_id' FROM "
                         "pragma_table_xinfo('parent')"},
	{"the change undone", "SELECT \"notnull\" = 0 FROM pragma_table_info('parent') WHERE name = 'note'"},
};

/* What the triggers and keys still do, and not only that they are there. */
static const struct property behaviour[] = {
	{"trigger that forbids DELETE", "DELETE FROM parent WHERE id = 1"},
	{"trigger that forbids UPDATE", "UPDATE parent SET name = 'x' WHERE id = 1"},
	{"CHECK that refuses", "INSERT INTO parent (name, price, note) VALUES ('c', -1, '')"},
	{"STRICT that refuses", "INSERT INTO setting (key, value) VALUES (x'00', 1)"},
	{"UNIQUE that knows NOCASE", "INSERT INTO parent (name, price, note) VALUES ('ADA', 7, '')"},
};

static void fail(const char *what, const char *why)
{
	printf("not ok %s: %s\n", what, why);
	exit(1);
}

static void check(sqlite3 *db, const char *when, const struct property *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		sqlite3_stmt *statement = NULL;
		int rc = sqlite3_prepare_v2(db, list[i].sql, -1, &statement, NULL);
		int kept = rc == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW &&
		           sqlite3_column_int(statement, 0) == 1;
		printf("%s %s: %s%s%s\n", kept ? "ok" : "not ok", when, list[i].name, rc != SQLITE_OK ? ": " : "",
		       rc != SQLITE_OK ? sqlite3_errmsg(db) : "");
		sqlite3_finalize(statement);
	}
}

static void check_refused(sqlite3 *db, const char *when)
{
	for (size_t i = 0; i < sizeof behaviour / sizeof *behaviour; i++) {
		int rc = sqlite3_exec(db, behaviour[i].sql, NULL, NULL, NULL);
		printf("%s %s: %s\n", rc == SQLITE_CONSTRAINT ? "ok" : "not ok", when, behaviour[i].name);
	}
}

static void migrate(sqlite3 *db, const char *target, int is_down)
{
	struct kiln_error error;
	const struct kiln_options options = {.target = target, .error = &error};
	enum kiln_status status =
		is_down ? kiln_downgrade(db, &kiln_torture, &options) : kiln_upgrade(db, &kiln_torture, &options);
	if (status != KILN_OK)
		fail(target, error.message);
}

static char *read_text(const char *path)
{
	static char text[1 << 16];
	FILE *file = fopen(path, "r");
	if (file == NULL || fread(text, 1, sizeof text - 1, file) == 0)
		fail(path, "cannot be read");
	fclose(file);
	return text;
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	if (argc != 3 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		fail("usage", "torture DATABASE ROWS.sql");
	sqlite3_exec(db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
	migrate(db, "0001_base", 0);
	if (sqlite3_exec(db, read_text(argv[2]), NULL, NULL, NULL) != SQLITE_OK)
		fail("rows", sqlite3_errmsg(db));
	migrate(db, "head", 0);
	check(db, "up", properties, sizeof properties / sizeof *properties);
	check(db, "up", at_head, sizeof at_head / sizeof *at_head);
	check_refused(db, "up");
	migrate(db, "0001_base", 1);
	check(db, "down", properties, sizeof properties / sizeof *properties);
	check(db, "down", after_the_way_back, sizeof after_the_way_back / sizeof *after_the_way_back);
	check_refused(db, "down");
	sqlite3_close(db);
	return 0;
}
