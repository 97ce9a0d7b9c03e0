-- Made by kiln; change the spec and run make. Spec: 0002_lossy.yaml
-- revision: 0002_lossy

-- upgrade

-- native change of item for drop_column a (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";

-- update_rows item (line 4)
UPDATE "item"
SET "b" = '';

-- rebuild of item for alter_column c (line 5): ALTER TABLE cannot change the definition of column c
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "b" TEXT,
    "c" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "b", "c")
SELECT "id", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column c (line 5): ALTER TABLE cannot change the definition of column c
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "b" TEXT,
    "c" TEXT
);

INSERT INTO "kiln_new_item" ("id", "b", "c")
SELECT "id", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes update_rows item (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- rebuild of item for drop_column a (line 3): ALTER TABLE adds columns only at the end, not a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
    "b" TEXT,
    "c" TEXT
);

INSERT INTO "kiln_new_item" ("id", "b", "c")
SELECT "id", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
