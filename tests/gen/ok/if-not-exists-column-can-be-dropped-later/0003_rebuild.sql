-- Made by kiln; change the spec and run make. Spec: 0003_rebuild.yaml
-- revision: 0003_rebuild

-- upgrade

-- rebuild of item for add_column n (line 3): ALTER TABLE adds columns only at the end, not n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY
,
    "n" INTEGER, "word" TEXT);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column n (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "n";
