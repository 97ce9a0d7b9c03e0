-- Made by kiln; change the spec and run make. Spec: 0003_r3.yaml
-- revision: 0003_r3

-- upgrade

-- rebuild of t for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.a is NULL where NOT NULL comes
SELECT rowid FROM "t" WHERE "a" IS NULL;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, "a" TEXT UNIQUE NOT NULL, UNIQUE (a));

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

-- rebuild of t for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
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
