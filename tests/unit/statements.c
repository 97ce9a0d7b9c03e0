#include "tests/unit/statements.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

const char *const statements[] = {
	/* types */
	"CREATE TABLE t(a)",
	"CREATE TABLE t(a, b, c)",
	"CREATE TABLE t(a INT, b INTEGER, c TEXT, d BLOB, e REAL, f ANY, g NUMERIC, h)",
	"CREATE TABLE t(a int, b Integer, c text, d blob, e real, f any, g integer)",
	"CREATE TABLE t(a VARCHAR(10), b NUMERIC(10, 2), c DECIMAL ( +5 , -2 ), d FLOAT(1.5))",
	"CREATE TABLE t(a UNSIGNED BIG INT, b DOUBLE PRECISION, c LONG VARCHAR (8), d INTEGER (3))",
	"CREATE TABLE t(a \"my type\", b 'INTEGER', c [INTEGER], d `text`, e \"x\"\"y\", f \"m "
	"n\"(10))",
	"CREATE TABLE t(a KEY, b key VIEW, c IF TEMP ROW, d ROLLBACK, e plan for each)",
	"CREATE TABLE t(a BLOB NOT NULL, b bool DEFAULT 0, c INTEGER/*x*/ , d TEXT /* y */ NOT "
	"NULL)",
	"CREATE TABLE t(a CHAR/*x*/VARYING, b -- the b\n TEXT -- its type\n)",

	/* names */
	"CREATE TABLE t(\"a b\" INT, [c d] INT, `e f` INT, 'g h' INT, \"say \"\"hi\"\"\" INT, "
	"'it''s' INT)",
	"CREATE TABLE \"odd \"\"name\"\"\"(\"\" INT, \"select\" TEXT, \"1st\" TEXT, \"$\" x)",
	"CREATE TABLE [t t](key, value, action, \"order\", if, begin, end, no, row, temp, view)",
	"CREATE TABLE '\xC3\xA4'(\xC3\xB6 TEXT, \xF0\x9F\x98\x80 TEXT, a$b TEXT, _ INT)",
	"CREATE TABLE main.t(a)",
	"CREATE TABLE main . [t] (a)",
	"CREATE TABLE IF NOT EXISTS t(a)",
	"CREATE TABLE if not exists main.\"T\"(a)",
	"CREATE TABLE \"if\"(a)",
	"CREATE TABLE generated(generated always, always generated)",
	"CREATE TABLE t(rowid, oid, _rowid_)",
	"CREATE TABLE t(left INT, \"right\" INT, natural)",
	"CREATE TABLE t(\"constraint\" INT, \"check\" INT, \"primary\" x, \"unique\" y, "
	"\"foreign\" z)",
	"CREATE TABLE t(strict INT, without INT, stored, virtual)",

	/* primary keys */
	"CREATE TABLE t(a INTEGER PRIMARY KEY)",
	"CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT)",
	"CREATE TABLE t(a INTEGER PRIMARY KEY ASC)",
	"CREATE TABLE t(a INTEGER PRIMARY KEY DESC)",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY(a DESC))",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY(a))",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY(a AUTOINCREMENT))",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY(\"A\" COLLATE nocase ASC AUTOINCREMENT) ON CONFLICT "
	"IGNORE)",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY((a)))",
	"CREATE TABLE t(a INTEGER, PRIMARY KEY('a'))",
	"CREATE TABLE t(a INT PRIMARY KEY)",
	"CREATE TABLE t(a INTEGER(4) PRIMARY KEY, b)",
	"CREATE TABLE t(a \"INTEGER\" PRIMARY KEY)",
	"CREATE TABLE t(a [integer] PRIMARY KEY)",
	"CREATE TABLE t(a 'Integer' CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT)",
	"CREATE TABLE t(a BIGINT PRIMARY KEY, b)",
	"CREATE TABLE t(a TEXT PRIMARY KEY COLLATE NOCASE, b)",
	"CREATE TABLE t(a TEXT PRIMARY KEY DESC ON CONFLICT FAIL)",
	"CREATE TABLE t(a, b, PRIMARY KEY(b, a))",
	"CREATE TABLE t(a, b, c, PRIMARY KEY(b COLLATE rtrim DESC, a ASC) ON CONFLICT ABORT)",
	"CREATE TABLE t(id INTEGER PRIMARY KEY UNIQUE, x INT UNIQUE UNIQUE, UNIQUE(x DESC), "
	"UNIQUE(x))",
	"CREATE TABLE t(x INT UNIQUE PRIMARY KEY)",
	"CREATE TABLE t(x, y, UNIQUE(x, y), PRIMARY KEY(x, y))",
	"CREATE TABLE t(x, y COLLATE nocase, UNIQUE(x, y), UNIQUE(x, y COLLATE binary), UNIQUE(y, "
	"x))",

	/* clauses of columns */
	"CREATE TABLE t(a NOT NULL, b NULL, c NOT NULL ON CONFLICT IGNORE, d NULL ON CONFLICT "
	"FAIL, e NULL NOT NULL)",
	"CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK, b CONSTRAINT u UNIQUE, c UNIQUE NOT NULL)",
	"CREATE TABLE t(a INT CHECK(a > 0), b CONSTRAINT c CHECK (b IN (1, (2), ((3)))) CHECK (b "
	"<> ')'))",
	"CREATE TABLE t(a COLLATE NOCASE, b TEXT COLLATE \"binary\", c COLLATE nocase COLLATE "
	"rtrim UNIQUE)",
	"CREATE TABLE t(a DEFAULT 1, b DEFAULT -1, c DEFAULT + 2.5, d DEFAULT - .5e3, e DEFAULT "
	"NULL)",
	"CREATE TABLE t(a DEFAULT 'x', b DEFAULT 'it''s', c DEFAULT x'0F', d DEFAULT 0x1F, e "
	"DEFAULT '')",
	"CREATE TABLE t(a DEFAULT (1 + 2), b DEFAULT ( 'x' || ')' ), c DEFAULT(/*a*/ 1 /* b */), d "
	"DEFAULT ((1)))",
	"CREATE TABLE t(a DEFAULT CURRENT_TIMESTAMP, b DEFAULT current_date, c DEFAULT true, d "
	"DEFAULT FALSE)",
	"CREATE TABLE t(a DEFAULT word, b DEFAULT \"quoted\", c DEFAULT [x y], d DEFAULT replace "
	"NOT NULL)",
	"CREATE TABLE t(a DEFAULT 1 DEFAULT 2, b INT NOT NULL DEFAULT 0 CHECK(b>=0) UNIQUE)",
	"CREATE TABLE t(a DEFAULT (datetime('now')), b DEFAULT(-(1)), c DEFAULT (NULL), d TEXT "
	"DEFAULT '{}')",

	/* generated columns */
	"CREATE TABLE t(a, b AS (a + 1))",
	"CREATE TABLE t(a, b INT AS (a + 1) STORED, c GENERATED ALWAYS AS (a) VIRTUAL)",
	"CREATE TABLE t(a, b INT GENERATED ALWAYS AS (a) STORED NOT NULL, c TEXT UNIQUE AS (a || "
	"'x'))",
	"CREATE TABLE t(a, b VARCHAR(3) GENERATED ALWAYS AS (a), c generated as (a), d GENERATED "
	"ALWAYS)",
	"CREATE TABLE t(a, b CONSTRAINT g GENERATED ALWAYS AS (a), c GENERATED ALWAYS NOT NULL)",
	"CREATE TABLE t(a, b int generated always foo, c generated always /* c */ as (a) check "
	"(c))",

	/* foreign keys */
	"CREATE TABLE p(x PRIMARY KEY, y);CREATE TABLE t(a REFERENCES p)",
	"CREATE TABLE t(a INT REFERENCES p(x) ON DELETE CASCADE ON UPDATE SET NULL)",
	"CREATE TABLE t(a REFERENCES p ON DELETE SET DEFAULT ON UPDATE NO ACTION, b REFERENCES q "
	"ON DELETE RESTRICT)",
	"CREATE TABLE t(a REFERENCES p MATCH FULL ON UPDATE CASCADE MATCH simple)",
	"CREATE TABLE t(a REFERENCES p ON INSERT CASCADE ON DELETE CASCADE)",
	"CREATE TABLE t(a REFERENCES p DEFERRABLE, b REFERENCES p NOT DEFERRABLE, c REFERENCES p "
	"DEFERRABLE INITIALLY DEFERRED)",
	"CREATE TABLE t(a REFERENCES p DEFERRABLE INITIALLY IMMEDIATE, b REFERENCES p NOT "
	"DEFERRABLE INITIALLY DEFERRED NOT NULL)",
	"CREATE TABLE t(a REFERENCES p CHECK (a) DEFERRABLE INITIALLY DEFERRED, b DEFERRABLE, c "
	"NOT DEFERRABLE NOT NULL)",
	"CREATE TABLE t(a DEFERRABLE INITIALLY IMMEDIATE)",
	"CREATE TABLE t(a REFERENCES p DEFERRABLE NOT DEFERRABLE DEFAULT 1)",
	"CREATE TABLE t(a, b, FOREIGN KEY(a, b) REFERENCES p(x, y) ON DELETE CASCADE DEFERRABLE "
	"INITIALLY DEFERRED)",
	"CREATE TABLE t(a, b, CONSTRAINT f FOREIGN KEY (B) REFERENCES \"the p\" ON UPDATE "
	"RESTRICT, FOREIGN KEY (a) REFERENCES t)",
	"CREATE TABLE t(a REFERENCES t(a), b REFERENCES t REFERENCES p, FOREIGN KEY(a) REFERENCES "
	"p(\"x y\") NOT DEFERRABLE)",
	"CREATE TABLE t(id INTEGER PRIMARY KEY, a CONSTRAINT fk REFERENCES 'p' (x) NOT NULL)",

	/* constraints of tables, names, commas */
	"CREATE TABLE t(a, b, CHECK(a > b), CONSTRAINT c CHECK(b) ON CONFLICT FAIL, UNIQUE(a) ON "
	"CONFLICT REPLACE)",
	"CREATE TABLE t(a, b, CHECK(a) CHECK(b) UNIQUE(a) PRIMARY KEY(b))",
	"CREATE TABLE t(a, b,\n\tCONSTRAINT x CHECK(a) -- one\n\tCONSTRAINT y CHECK(b), -- "
	"two\n\tUNIQUE(a)\n)",
	"CREATE TABLE t(a CONSTRAINT x CONSTRAINT y NOT NULL CONSTRAINT z, b CONSTRAINT w)",
	"CREATE TABLE t(a, CONSTRAINT x)",
	"CREATE TABLE t(a, CONSTRAINT x, CHECK(a) CONSTRAINT y, CONSTRAINT \"z z\" CONSTRAINT v "
	"UNIQUE(a))",
	"CREATE TABLE t(a CONSTRAINT 'n' NOT NULL CONSTRAINT [u] UNIQUE CONSTRAINT `c` CHECK(a))",

	/* options */
	"CREATE TABLE t(a INT) STRICT",
	"CREATE TABLE t(a INT, b ANY, c TEXT, d BLOB, e REAL, f INTEGER PRIMARY KEY) strict",
	"CREATE TABLE t(a INT, b TEXT, PRIMARY KEY(b)) STRICT",
	"CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID",
	"CREATE TABLE t(a INT, b INT UNIQUE, c ANY, PRIMARY KEY(b, a)) STRICT, WITHOUT ROWID",
	"CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)\n\twithout /* no */ rowid\n,\tStrict",
	"CREATE TABLE t(a INTEGER PRIMARY KEY DESC) WITHOUT ROWID",
	"CREATE TABLE t(a TEXT PRIMARY KEY, b COLLATE nocase UNIQUE) WITHOUT ROWID, WITHOUT ROWID",

	/* space and comments */
	"CREATE TABLE t ( -- about t\n  a INT, -- about a\n  /* about b */ b INT /* b */ , /* same "
	"line */\n  c INT -- last\n)",
	"create\ttable/**/t--x\n(a--y\n,--z\nb/* open ( */)--end",
	"CREATE TABLE t (\n    a INT\n,   b INT\n\n  , -- c\n\n    c INT\n\n)",
	"CREATE TABLE t(\r\n\ta INT,\r\n\tb INT -- b\r\n)\r\n",
	"CREATE TABLE t(a INT,b INT,/* x */c INT /* y */,d INT/* z */);",
	"CREATE TABLE t(a, b -- one\n -- two\n\n, c /* three\n four */, -- five\n UNIQUE(a) -- "
	"six\n /* seven */ UNIQUE(b))",
	"  CREATE TABLE t(a) ; ; ",
	"CREATE TABLE t(a /* unclosed is fine at the end */) /* like this",

	/* what ALTER TABLE leaves behind */
	"CREATE TABLE t(\n  a INT\n);ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x'",
	"CREATE TABLE t(a INT, UNIQUE(a));ALTER TABLE t ADD b  INT;ALTER TABLE t RENAME COLUMN a "
	"TO \"a a\"",
	"CREATE TABLE t(a INT, b, c);ALTER TABLE t DROP COLUMN b;ALTER TABLE t RENAME TO \"new "
	"name\"",

	/* indexes */
	"CREATE TABLE t(a, b, c);CREATE INDEX i ON t(a);CREATE UNIQUE INDEX main.u ON t(b, c DESC)",
	"CREATE TABLE t(a, b);CREATE INDEX IF NOT EXISTS \"i i\" ON \"t\"(\"a\" ASC, 'b' COLLATE "
	"nocase DESC)",
	"CREATE TABLE t(a, b);CREATE INDEX i ON t(lower(a), a + b DESC, (b), (a COLLATE nocase), "
	"(b) COLLATE rtrim)",
	"CREATE TABLE t(a, b);CREATE INDEX i ON t(a) WHERE b IS NOT NULL AND a IN (1, 2) -- some\n",
	"CREATE TABLE t(a COLLATE nocase, \"desc\", asc);CREATE INDEX i ON t(a, \"desc\", (asc), "
	"asc asc, desc desc)",
	"CREATE TABLE t(a, b);CREATE UNIQUE INDEX i ON t(CASE WHEN a THEN b END COLLATE nocase "
	"DESC, json_extract(a, '$.x'))",

	/* triggers and views */
	"CREATE TABLE t(a, b);CREATE TRIGGER r AFTER UPDATE OF a, \"b\" ON t FOR EACH ROW WHEN "
	"new.a > 1 BEGIN SELECT 1; END",
	"CREATE TABLE t(a);CREATE TRIGGER IF NOT EXISTS main.r BEFORE INSERT ON t BEGIN"
	" INSERT INTO t VALUES (CASE new.a WHEN 1 THEN 2 END); UPDATE t SET a = 'x;END;'; END;",
	"CREATE TABLE t(\"begin\");CREATE TRIGGER r DELETE ON t WHEN old.begin = 1 BEGIN DELETE "
	"FROM t; END",
	"CREATE TABLE t(a);CREATE TRIGGER r INSERT ON t BEGIN REPLACE INTO t VALUES(1); END",
	"CREATE VIEW v AS SELECT 1;CREATE VIEW IF NOT EXISTS main.w(a, \"b c\") AS VALUES (1, 2)",
	"CREATE VIEW v AS WITH x AS (SELECT 1) SELECT * FROM x -- all\n;CREATE TRIGGER r INSTEAD "
	"OF INSERT ON main.v BEGIN SELECT 1; END",
	"CREATE VIEW \"v\" (x) AS SELECT ';' /* ; */",

	/* virtual tables */
	"CREATE VIRTUAL TABLE f USING fts5(a, b, tokenize = 'porter ascii');CREATE TABLE t(a)",
	"CREATE VIRTUAL TABLE IF NOT EXISTS main.r USING rtree(id, x0, x1)",
	NULL,
};

sqlite3 *open_database(void)
{
	sqlite3 *db;

	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		fail_msg("no database: %s", sqlite3_errmsg(db));
	return db;
}

void run_sql(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
}

char **history_files(struct arena *arena)
{
	const char *folder = getenv("KILN_HISTORIES");
	char *pattern = arena_printf(arena, "%s/*/*.sql", folder != NULL ? folder : "../shared/histories");
	glob_t found = {0};
	size_t n = 0;

	glob(pattern, 0, NULL, &found);
	char **paths = arena_alloc(arena, (found.gl_pathc + 1) * sizeof *paths);
	for (size_t i = 0; i < found.gl_pathc; i++)
		if (strstr(found.gl_pathv[i], "rows_after") == NULL)
			paths[n++] = arena_strdup(arena, found.gl_pathv[i]);
	globfree(&found);
	return paths;
}

char *read_whole(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text;
	long size = 0;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0)
		fail_msg("%s cannot be read", path);
	rewind(file);
	text = arena_alloc(arena, (size_t)size + 1);
	assert_int_equal(fread(text, 1, (size_t)size, file), size);
	fclose(file);
	return text;
}
