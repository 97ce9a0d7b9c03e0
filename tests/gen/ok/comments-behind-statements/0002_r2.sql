-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- expect 1: one
--   two
SELECT 1;

-- rebuild of t for alter_column a (line 4): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, 1 trigger, 2 views, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.a is NULL where NOT NULL comes
SELECT rowid FROM "t" WHERE "a" IS NULL;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, "a" INT NOT NULL);

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix ON t (a) WHERE a > 0;

CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- update_rows t (line 5)
UPDATE "t"
SET "a" = a;

-- downgrade

-- undoes update_rows t (line 5)
SELECT 1;

-- rebuild of t for alter_column a (line 4): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, 1 trigger, 2 views, rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a INT);

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX ix ON t (a) WHERE a > 0;

CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
