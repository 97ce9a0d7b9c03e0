-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_column c (line 2): ALTER TABLE cannot drop a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, c INT);

INSERT INTO "kiln_new_t" ("id", "c")
SELECT "id", "c"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_column c (line 2): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has rows without a parent in p
SELECT child.rowid FROM "t" AS child WHERE child."c" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "p" AS parent WHERE parent."id" = +child."c");

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, c INT, CONSTRAINT fk FOREIGN KEY (c) REFERENCES p (id));

INSERT INTO "kiln_new_t" ("id", "c")
SELECT "id", "c"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
