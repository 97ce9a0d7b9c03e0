-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of c for drop_constraint REFERENCES a (id) (line 3): ALTER TABLE cannot change the definition of column x
-- keeps rowids
-- count the rows of c
SELECT count(*) FROM "c";

CREATE TABLE "kiln_new_c" ("x" INTEGER REFERENCES b (id));

INSERT INTO "kiln_new_c" (rowid, "x")
SELECT rowid, "x"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";

-- downgrade

-- rebuild of c for drop_constraint REFERENCES a (id) (line 3): ALTER TABLE cannot change the definition of column x
-- keeps rowids
-- count the rows of c
SELECT count(*) FROM "c";

-- guard, must return no row: c has rows without a parent in a
SELECT child.rowid FROM "c" AS child WHERE child."x" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "a" AS parent WHERE parent."id" = +child."x");

CREATE TABLE "kiln_new_c" (x INTEGER REFERENCES a (id) REFERENCES b (id));

INSERT INTO "kiln_new_c" (rowid, "x")
SELECT rowid, "x"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";
