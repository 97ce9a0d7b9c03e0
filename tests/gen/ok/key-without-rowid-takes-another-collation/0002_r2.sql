-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a)
SELECT max("a") FROM (SELECT "a" COLLATE "NOCASE" AS "a" FROM (SELECT "a" AS "a" FROM "t")) WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" ("a" TEXT PRIMARY KEY COLLATE "NOCASE", b INTEGER) WITHOUT ROWID;

INSERT INTO "kiln_new_t" ("a", "b")
SELECT "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a)
SELECT max("a") FROM (SELECT "a" COLLATE "BINARY" AS "a" FROM (SELECT "a" AS "a" FROM "t")) WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (a TEXT PRIMARY KEY, b INTEGER) WITHOUT ROWID;

INSERT INTO "kiln_new_t" ("a", "b")
SELECT "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
