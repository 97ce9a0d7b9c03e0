-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column size (line 3): ALTER TABLE cannot add column size, which has a default that its type may not take
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "name" TEXT,
    "size" INTEGER DEFAULT '12'
) STRICT;

INSERT INTO "kiln_new_item" (rowid, "name")
SELECT rowid, "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column size (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "size";
