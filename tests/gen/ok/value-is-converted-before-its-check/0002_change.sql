-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for add_column size (line 3), add_column level (line 4), add_column depth (line 5): ALTER TABLE adds columns only at the end, not size
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item_size
SELECT rowid FROM (SELECT rowid, iif(typeof("size") IN ('integer', 'real'), CAST("size" AS TEXT), "size") AS "size" FROM (SELECT rowid, 12 AS "size" FROM "item")) WHERE NOT (typeof(size) = 'text');

-- guard, must return no row: item has rows that break the CHECK ck_item_level
SELECT rowid FROM (SELECT rowid, iif(typeof("level") IN ('integer', 'real'), CAST("level" AS TEXT), "level") AS "level" FROM (SELECT rowid, 12 AS "level" FROM "item")) WHERE NOT (typeof(level) = 'text');

-- guard, must return no row: item has rows that break the CHECK ck_item_depth
SELECT rowid FROM (SELECT rowid, -1 AS "depth" FROM "item") WHERE NOT (depth < 0);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "size" TEXT NOT NULL CONSTRAINT "ck_item_size" CHECK (typeof(size) = 'text'),
    "code" TEXT,
    "level" TEXT DEFAULT 12 CONSTRAINT "ck_item_level" CHECK (typeof(level) = 'text'),
    "depth" INTEGER DEFAULT -1 CONSTRAINT "ck_item_depth" CHECK (depth < 0)
);

INSERT INTO "kiln_new_item" ("id", "size", "code")
SELECT "id", 12, "code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column size (line 3), add_column level (line 4), add_column depth (line 5): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT
);

INSERT INTO "kiln_new_item" ("id", "code")
SELECT "id", "code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
