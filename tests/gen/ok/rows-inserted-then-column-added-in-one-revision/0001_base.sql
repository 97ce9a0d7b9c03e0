-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);

-- insert_rows item (line 3)
INSERT INTO "item" ("id")
VALUES (1);

-- rebuild of item for add_column word (line 4): ALTER TABLE adds columns only at the end, not word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "word" TEXT NOT NULL DEFAULT 'new',
    "id" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_item" ("id")
SELECT "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- insert_rows item (line 5)
INSERT INTO "item" ("id", "word")
VALUES (2, 'two');

-- rebuild of item for alter_column word (line 6): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "word" TEXT NOT NULL,
    "id" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_item" ("word", "id")
SELECT "word", "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column word (line 6): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "word" TEXT NOT NULL DEFAULT 'new',
    "id" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_item" ("word", "id")
SELECT "word", "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes insert_rows item (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
-- native change of item for add_column word (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "word";

-- undoes insert_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table item (line 2)
DROP TABLE "item";
