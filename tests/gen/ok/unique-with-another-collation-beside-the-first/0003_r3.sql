-- Made by kiln; change the spec and run make. Spec: 0003_r3.yaml
-- revision: 0003_r3

-- upgrade

-- rebuild of t for drop_constraint UNIQUE (line 2): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, "a" TEXT, CONSTRAINT "uq_t_a" UNIQUE ("a" COLLATE "NOCASE"));

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for drop_constraint UNIQUE (line 2): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (a)
SELECT max(rowid) FROM "t" WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT UNIQUE, CONSTRAINT "uq_t_a" UNIQUE ("a" COLLATE "NOCASE"));

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
