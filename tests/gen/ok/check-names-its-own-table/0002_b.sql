-- Made by kiln; change the spec and run make. Spec: 0002_b.yaml
-- revision: 0002_b

-- upgrade

-- rebuild of t for alter_column b (line 2): the values of column b change
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.b is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("b") IN ('integer', 'real'), CAST("b" AS TEXT), "b") AS "b" FROM (SELECT rowid, coalesce("b", 'x') AS "b" FROM "t")) WHERE "b" IS NULL;

-- guard, must return no row: t has rows that break CHECK (t . a < 100 or t . b = 't.x')
SELECT rowid FROM (SELECT rowid, "a" AS "a", iif(typeof("b") IN ('integer', 'real'), CAST("b" AS TEXT), "b") AS "b" FROM (SELECT rowid, "a" AS "a", coalesce("b", 'x') AS "b" FROM "t")) WHERE NOT ( a < 100 OR b = 't.x');

CREATE TABLE "kiln_new_t" (a INTEGER CHECK (a > 0), "b" TEXT NOT NULL, CHECK ( a < 100 OR b = 't.x'));

INSERT INTO "kiln_new_t" (rowid, "a", "b")
SELECT rowid, "a", coalesce("b", 'x')
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_column b (line 2): ALTER TABLE cannot change the definition of column b
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (a INTEGER CHECK (a > 0), b TEXT, CHECK ( a < 100 OR b = 't.x'));

INSERT INTO "kiln_new_t" (rowid, "a", "b")
SELECT rowid, "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
