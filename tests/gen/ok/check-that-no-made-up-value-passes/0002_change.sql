-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for alter_column code (line 3): ALTER TABLE cannot change the definition of column code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item_code
SELECT rowid FROM "item" WHERE NOT (code GLOB '[A-Z][A-Z][0-9][0-9][0-9]' AND length(code) = 5);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "ck_item_code" CHECK (code GLOB '[A-Z][A-Z][0-9][0-9][0-9]' AND length(code) = 5),
    "price" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "code", "price")
SELECT "id", "code", "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column code (line 3): ALTER TABLE cannot change the definition of column code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "code", "price")
SELECT "id", "code", "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
