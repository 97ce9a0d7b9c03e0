-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_column a (line 3): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a, lower(b))
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("a") WHEN 'real' THEN iif(CAST("a" AS INTEGER) = "a", CAST("a" AS INTEGER), "a") WHEN 'text' THEN iif(CAST("a" AS NUMERIC) = "a", CAST("a" AS NUMERIC), "a") ELSE "a" END AS "a", "b" AS "b" FROM (SELECT rowid, "a" AS "a", "b" AS "b" FROM "t")) WHERE "a" IS NOT NULL AND lower(b) IS NOT NULL AND (b IS NOT NULL) GROUP BY "a", lower(b) HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, "a" INTEGER, b TEXT);

INSERT INTO "kiln_new_t" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "u" ON "t" ("a", lower(b)) WHERE b IS NOT NULL;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_column a (line 3): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a, lower(b))
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("a") IN ('integer', 'real'), CAST("a" AS TEXT), "a") AS "a", "b" AS "b" FROM (SELECT rowid, "a" AS "a", "b" AS "b" FROM "t")) WHERE "a" IS NOT NULL AND lower(b) IS NOT NULL AND (b IS NOT NULL) GROUP BY "a", lower(b) HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

INSERT INTO "kiln_new_t" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "u" ON "t" ("a", lower(b)) WHERE b IS NOT NULL;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
