-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column code (line 3): ALTER TABLE cannot add column code, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, NULL AS "code" FROM "item") WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    id INTEGER PRIMARY KEY,
    name TEXT, -- last, without a comma
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE
);

INSERT INTO "kiln_new_item" ("id", "name")
SELECT "id", "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column code (line 3): ALTER TABLE cannot drop column code, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    id INTEGER PRIMARY KEY,
    name TEXT -- last, without a comma
);

INSERT INTO "kiln_new_item" ("id", "name")
SELECT "id", "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
