-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for drop_constraint UNIQUE (a COLLATE NOCASE) (line 2): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps 1 index, rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT UNIQUE, UNIQUE (a));

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "u" ON "t" ("a");

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for drop_constraint UNIQUE (a COLLATE NOCASE) (line 2): ALTER TABLE cannot add a UNIQUE constraint
-- keeps 1 index, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a)
SELECT max(rowid) FROM "t" WHERE "a" IS NOT NULL GROUP BY "a" COLLATE "NOCASE" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT UNIQUE, UNIQUE (a), UNIQUE (a COLLATE NOCASE));

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "u" ON "t" ("a");

-- must count as many rows as before in t
SELECT count(*) FROM "t";
