-- Made by kiln; change the spec and run make. Spec: 0002_type.yaml
-- revision: 0002_type

-- upgrade

-- rebuild of item for alter_column size (line 2): ALTER TABLE cannot change the definition of column size
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "true" PRIMARY KEY,
    "size" INTEGER CONSTRAINT "uq_item_size" UNIQUE
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("true", "size")
SELECT "true", "size"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column size (line 2): ALTER TABLE cannot change the definition of column size
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "true" PRIMARY KEY,
    "size" CONSTRAINT "uq_item_size" UNIQUE
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("true", "size")
SELECT "true", "size"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
