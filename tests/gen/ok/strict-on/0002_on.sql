-- Made by kiln; change the spec and run make. Spec: 0002_on.yaml
-- revision: 0002_on

-- upgrade

-- rebuild of item for alter_table item (line 4): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n holds a value that is no INT
SELECT rowid FROM "item" WHERE typeof(CASE typeof("n") WHEN 'real' THEN iif(CAST("n" AS INTEGER) = "n", CAST("n" AS INTEGER), "n") WHEN 'text' THEN iif(CAST("n" AS NUMERIC) = "n", CAST("n" AS NUMERIC), "n") ELSE "n" END) NOT IN ('null', 'integer');

-- guard, must return no row: item.r holds a value that is no REAL
SELECT rowid FROM "item" WHERE typeof(CASE typeof("r") WHEN 'integer' THEN CAST("r" AS REAL) WHEN 'text' THEN iif(CAST("r" AS NUMERIC) = "r", CAST("r" AS REAL), "r") ELSE "r" END) NOT IN ('null', 'real', 'integer');

-- guard, must return no row: item.t holds a value that is no TEXT
SELECT rowid FROM "item" WHERE typeof(iif(typeof("t") IN ('integer', 'real'), CAST("t" AS TEXT), "t")) NOT IN ('null', 'text');

-- guard, must return no row: item.b holds a value that is no BLOB
SELECT rowid FROM "item" WHERE typeof("b") NOT IN ('null', 'blob');

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INT,
    "r" REAL,
    "t" TEXT,
    "b" BLOB,
    "x" ANY
) STRICT;

INSERT INTO "kiln_new_item" ("id", "n", "r", "t", "b", "x")
SELECT "id", "n", "r", "t", "b", "x"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_table item (line 4): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INT,
    "r" REAL,
    "t" TEXT,
    "b" BLOB,
    "x" ANY
);

INSERT INTO "kiln_new_item" ("id", "n", "r", "t", "b", "x")
SELECT "id", "n", "r", "t", "b", "x"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
