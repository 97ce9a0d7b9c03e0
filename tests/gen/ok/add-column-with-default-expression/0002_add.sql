-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column at (line 3), add_column token (line 4): ALTER TABLE cannot add column at, which has a default that is no constant
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "at" TEXT DEFAULT CURRENT_TIMESTAMP,
    "token" TEXT DEFAULT (lower(hex(randomblob(4))))
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

-- downgrade

-- rebuild of item for add_column at (line 3), add_column token (line 4): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
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
