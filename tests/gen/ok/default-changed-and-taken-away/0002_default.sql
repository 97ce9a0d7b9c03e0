-- Made by kiln; change the spec and run make. Spec: 0002_default.yaml
-- revision: 0002_default

-- upgrade

-- rebuild of item for alter_column a (line 3), alter_column b (line 4), alter_column c (line 5): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT DEFAULT ('x' || 1),
    "b" TEXT,
    "c" INTEGER DEFAULT -1
);

INSERT INTO "kiln_new_item" ("id", "a", "b", "c")
SELECT "id", "a", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column a (line 3), alter_column b (line 4), alter_column c (line 5): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT DEFAULT 'x',
    "b" TEXT DEFAULT 'y',
    "c" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "a", "b", "c")
SELECT "id", "a", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
