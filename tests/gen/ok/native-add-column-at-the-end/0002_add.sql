-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column word (line 3), add_column more (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "word" TEXT NOT NULL DEFAULT 'none';

ALTER TABLE "item" ADD COLUMN "more" TEXT;

-- downgrade

-- rebuild of item for add_column word (line 3), add_column more (line 4): one rebuild writes less than several DROP COLUMN
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
