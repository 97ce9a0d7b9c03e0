-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column first (line 3), add_column middle (line 4), add_column last (line 5): ALTER TABLE adds columns only at the end, not first
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "first" TEXT,
    "id" INTEGER PRIMARY KEY,
    "middle" TEXT,
    "name" TEXT,
    "last" TEXT
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

-- rebuild of item for add_column first (line 3), add_column middle (line 4), add_column last (line 5): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
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
