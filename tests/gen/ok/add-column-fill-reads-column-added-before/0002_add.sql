-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column twice (line 2): ALTER TABLE cannot add column twice, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER,
    "twice" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "n", "twice")
SELECT "id", "n", n * 2
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of item for add_column fourfold (line 3): ALTER TABLE cannot add column fourfold, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER,
    "twice" INTEGER,
    "fourfold" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "n", "twice", "fourfold")
SELECT "id", "n", "twice", twice * 2
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column fourfold (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "fourfold";

-- native change of item for add_column twice (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "twice";
