-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_column b (line 2): ALTER TABLE cannot change the definition of column b
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.b is NULL where NOT NULL comes
SELECT rowid FROM "t" WHERE "b" IS NULL;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT, "b" TEXT NOT NULL);

INSERT INTO "kiln_new_t" ("id", "a", "b")
SELECT "id", "a", "b"
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

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

INSERT INTO "kiln_new_t" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
