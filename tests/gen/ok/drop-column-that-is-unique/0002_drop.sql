-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_column code (line 4): ALTER TABLE cannot drop column code, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "b" TEXT
);

INSERT INTO "kiln_new_item" ("id", "b")
SELECT "id", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_column code (line 4): ALTER TABLE adds columns only at the end, not code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, NULL AS "code" FROM "item") WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE,
    "b" TEXT
);

INSERT INTO "kiln_new_item" ("id", "b")
SELECT "id", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
