-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for drop_constraint PRIMARY KEY (line 2), drop_column id (line 3): ALTER TABLE cannot drop column id, which is a PRIMARY KEY
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (a TEXT);

INSERT INTO "kiln_new_t" (rowid, "a")
SELECT rowid, "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for drop_constraint PRIMARY KEY (line 2), drop_column id (line 3): ALTER TABLE adds columns only at the end, not id
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a TEXT);

INSERT INTO "kiln_new_t" ("id", "a")
SELECT rowid, "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
