-- Made by kiln; change the spec and run make. Spec: 0002_move.yaml
-- revision: 0002_move

-- upgrade

-- create_table maker (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

-- copy_data maker (line 4)
INSERT INTO "maker" ("id", "name")
SELECT "id", "name"
FROM "old_maker";

-- drop_table old_maker (line 6)
DROP TABLE "old_maker";

-- rebuild of item for alter_column maker_id (line 5): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in maker
SELECT child.rowid FROM "item" AS child WHERE child."maker_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."id" = +child."maker_id");

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker" ("id") ON DELETE CASCADE
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- create_table old_maker (line 8)
CREATE TABLE "old_maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

-- copy_data old_maker (line 9)
INSERT INTO "old_maker" ("id", "name")
SELECT "id", "name"
FROM "maker";

-- drop_table maker (line 11)
DROP TABLE "maker";

-- rebuild of item for alter_column maker_id (line 10): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in old_maker
SELECT child.rowid FROM "item" AS child WHERE child."maker_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "old_maker" AS parent WHERE parent."id" = +child."maker_id");

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "old_maker"
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
